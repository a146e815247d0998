import type { DehydratedState } from '@tanstack/react-query';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ApiText } from '../language/formats';
import type { KeptEntry } from './rules';

/** One answer of the server as it is kept, without what it says. */
export interface KeptRead extends KeptEntry {
  /** Of an assessment: what it is called, and its engagement. */
  readonly titles?: readonly [ApiText, ApiText];
}

/** What it says, ready to be put back. */
export type KeptContent = DehydratedState['queries'][number];

/** An assessment that somebody asked to keep for work without a network. */
export interface KeptAssessment {
  readonly personId: string;
  readonly assessmentId: string;
  /** Milliseconds. */
  readonly at: number;
  readonly units: number;
  readonly requirements: number;
}

interface Schema extends DBSchema {
  reads: { key: string; value: KeptRead };
  /** Apart from `reads`, and under the same keys: only what is put back is read. */
  contents: { key: string; value: KeptContent };
  assessments: { key: [string, string]; value: KeptAssessment };
  /** Who was signed in here last, under `last`. */
  people: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tolok-kept', 1, {
    upgrade(db) {
      db.createObjectStore('reads', { keyPath: 'key' });
      db.createObjectStore('contents');
      db.createObjectStore('assessments', { keyPath: ['personId', 'assessmentId'] });
      db.createObjectStore('people');
    },
    // The page to sign in removes all of it, whatever tabs are open.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  });
  return opened;
}

/** Reads that outlive a closed tab, in the browser's own database. */
export const keptStore = {
  lastPerson: async (): Promise<string | undefined> => (await database()).get('people', 'last'),
  setLastPerson: async (personId: string): Promise<void> => {
    await (await database()).put('people', personId, 'last');
  },
  all: async (): Promise<readonly KeptRead[]> => (await database()).getAll('reads'),
  content: async (key: string): Promise<KeptContent | undefined> => (await database()).get('contents', key),
  put: async (reads: readonly (readonly [KeptRead, KeptContent])[]): Promise<void> => {
    const work = (await database()).transaction(['reads', 'contents'], 'readwrite');
    const writes = reads.flatMap(([read, content]): Promise<unknown>[] => [
      work.objectStore('reads').put(read),
      work.objectStore('contents').put(content, read.key),
    ]);
    await Promise.all([...writes, work.done]);
  },
  remove: async (keys: readonly string[]): Promise<void> => {
    const work = (await database()).transaction(['reads', 'contents'], 'readwrite');
    const removals = keys.flatMap((key) => [
      work.objectStore('reads').delete(key),
      work.objectStore('contents').delete(key),
    ]);
    await Promise.all([...removals, work.done]);
  },
  assessments: async (): Promise<readonly KeptAssessment[]> => (await database()).getAll('assessments'),
  putAssessment: async (assessment: KeptAssessment): Promise<void> => {
    await (await database()).put('assessments', assessment);
  },
  removeAssessment: async (personId: string, assessmentId: string): Promise<void> => {
    await (await database()).delete('assessments', [personId, assessmentId]);
  },
  clear: async (): Promise<void> => {
    const db = await database();
    await Promise.all((['reads', 'contents', 'assessments', 'people'] as const).map((name) => db.clear(name)));
  },
};
