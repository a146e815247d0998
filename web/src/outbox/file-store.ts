import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PendingFile } from './pending-file';

/** Where files outlive a closed tab. */
export interface FileStore {
  readonly all: (personId: string) => Promise<readonly PendingFile[]>;
  /** @throws when there is no room; then nothing of it is kept */
  readonly add: (file: PendingFile, bytes: Blob) => Promise<void>;
  /** Changes what is known of a file; nothing when it is gone. */
  readonly put: (file: PendingFile) => Promise<void>;
  readonly bytes: (key: string) => Promise<Blob | undefined>;
  readonly remove: (key: string) => Promise<void>;
}

interface Schema extends DBSchema {
  files: { key: string; value: PendingFile; indexes: { person: string } };
  /** Apart, so that a list of files does not read them. */
  bytes: { key: string; value: Blob };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tolok-files', 1, {
    upgrade(db) {
      db.createObjectStore('files', { keyPath: 'key' }).createIndex('person', 'personId');
      db.createObjectStore('bytes');
    },
  });
  return opened;
}

/** In the browser's own database, for each person apart. */
export const browserFiles: FileStore = {
  all: async (personId) => (await database()).getAllFromIndex('files', 'person', personId),
  add: async (file, bytes) => {
    const work = (await database()).transaction(['files', 'bytes'], 'readwrite');
    await Promise.all([work.objectStore('bytes').put(bytes, file.key), work.objectStore('files').put(file), work.done]);
  },
  put: async (file) => {
    const work = (await database()).transaction('files', 'readwrite');
    if ((await work.store.getKey(file.key)) !== undefined) await work.store.put(file);
    await work.done;
  },
  bytes: async (key) => (await database()).get('bytes', key),
  remove: async (key) => {
    const work = (await database()).transaction(['files', 'bytes'], 'readwrite');
    await Promise.all([work.objectStore('files').delete(key), work.objectStore('bytes').delete(key), work.done]);
  },
};
