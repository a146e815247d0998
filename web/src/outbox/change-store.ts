import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PendingChange } from './change';

/** Where changes outlive a closed tab. */
export interface ChangeStore {
  readonly all: (personId: string) => Promise<readonly PendingChange[]>;
  readonly put: (change: PendingChange) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

interface Schema extends DBSchema {
  changes: { key: string; value: PendingChange; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tolok-outbox', 1, {
    upgrade(db) {
      db.createObjectStore('changes', { keyPath: 'key' }).createIndex('person', 'personId');
    },
  });
  return opened;
}

/** In the browser's own database, for each person apart: who signs in next on a shared tablet sends nothing of another's. */
export const browserStore: ChangeStore = {
  all: async (personId) => (await database()).getAllFromIndex('changes', 'person', personId),
  put: async (change) => {
    await (await database()).put('changes', change);
  },
  remove: async (key) => {
    await (await database()).delete('changes', key);
  },
};
