import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PendingFlag } from './flag';
import type { FlagStore } from './flag-queue';

interface Schema extends DBSchema {
  flags: { key: string; value: PendingFlag; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tolok-flags', 1, {
    upgrade(db) {
      db.createObjectStore('flags', { keyPath: 'key' }).createIndex('person', 'personId');
    },
  });
  return opened;
}

/** In the browser's own database, for each person apart, as changes of answers are. */
export const browserFlags: FlagStore = {
  all: async (personId) => (await database()).getAllFromIndex('flags', 'person', personId),
  put: async (flag) => {
    await (await database()).put('flags', flag);
  },
  remove: async (key) => {
    await (await database()).delete('flags', key);
  },
};
