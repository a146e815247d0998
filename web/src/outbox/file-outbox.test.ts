import type { Piece } from '../casework/evidence';
import { FileOutbox, type FileOutboxParts, type FileSent } from './file-outbox';
import type { FileStore } from './file-store';
import { hasRoom, MOST_WAITING_BYTES, type PendingFile } from './pending-file';

type Entry = NonNullable<PendingFile['piece']>;

/** A register that can be out of reach before it registers, and before it has the file. */
class FakeRegister {
  readonly entries = new Map<string, Entry>();
  readonly files = new Map<string, string>();
  isDown = false;
  losesFile = false;
  refusal: string | undefined;
  asked = 0;

  readonly register = ({ entryKey: key }: PendingFile): Promise<FileSent<Entry>> => {
    this.asked += 1;
    if (this.isDown) return Promise.resolve({ kind: 'later' });
    const entry = this.entries.get(key) ?? { id: key, ref: `E-${this.entries.size + 1}`, version: 1 };
    this.entries.set(key, entry);
    return Promise.resolve({ kind: 'done', with: entry });
  };

  readonly send = async (entry: Entry, _: PendingFile, bytes: Blob): Promise<FileSent<Piece>> => {
    if (this.isDown || this.losesFile) return { kind: 'later' };
    if (this.refusal !== undefined) return { kind: 'refused', message: this.refusal };
    this.files.set(entry.id, await bytes.text());
    return { kind: 'done', with: { ...entry } as Piece };
  };
}

function memoryFiles(isFull = false): FileStore {
  const files = new Map<string, PendingFile>();
  const bytes = new Map<string, Blob>();
  return {
    all: (personId) => Promise.resolve([...files.values()].filter((file) => file.personId === personId)),
    add: (file, blob) => {
      if (isFull) return Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
      files.set(file.key, file);
      bytes.set(file.key, blob);
      return Promise.resolve();
    },
    put: (file) => {
      if (files.has(file.key)) files.set(file.key, file);
      return Promise.resolve();
    },
    bytes: (key) => Promise.resolve(bytes.get(key)),
    remove: (key) => Promise.resolve(void (files.delete(key), bytes.delete(key))),
  };
}

function start(register: FakeRegister, more: Partial<FileOutboxParts> = {}) {
  let keys = 0;
  const store = more.store ?? memoryFiles();
  const outbox = new FileOutbox({
    ...{ personId: 'maya', store, register: register.register, send: register.send, saved: () => undefined },
    ...{ free: () => Promise.resolve(1e9), now: () => keys, newKey: () => `key-${(keys += 1)}` },
    ...{ alone: (work) => work(), tellOthers: () => undefined },
    ...more,
  });
  return { outbox, store };
}

const photo = (words: string) => ({
  ...{ assessmentId: 'a', name: 'board.jpg', type: 'image/jpeg', bytes: new Blob([words]) },
  entry: {
    ...({ title: 'Board', kind: 'observation', effectiveDate: '2026-11-23', sensitivity: 'normal' } as const),
    requirements: ['PEO-01'],
  },
});

describe('a file', () => {
  it('is registered, sent, and leaves the device', async () => {
    const register = new FakeRegister();
    const { outbox, store } = start(register);
    expect(await outbox.add(photo('one'))).toBe(true);
    await outbox.send();
    expect([...register.files.values()]).toEqual(['one']);
    expect(outbox.snapshot()).toMatchObject({ files: [], sent: [{ name: 'board.jpg', requirements: ['PEO-01'] }] });
    expect(await store.bytes('key-1')).toBeUndefined();
  });

  it('waits while the server is not reached, and in a tab that is opened later', async () => {
    const register = new FakeRegister();
    register.isDown = true;
    const { outbox, store } = start(register);
    await outbox.add(photo('one'));
    await outbox.add(photo('two'));
    await outbox.send();
    expect(register.asked).toBe(1);
    expect(outbox.snapshot().files.map(({ state }) => state.kind)).toEqual(['waiting', 'waiting']);
    register.isDown = false;
    await start(register, { store }).outbox.send();
    expect([...register.files.values()]).toEqual(['one', 'two']);
  });

  it('makes one entry, however often the connection breaks between entry and file', async () => {
    const register = new FakeRegister();
    register.losesFile = true;
    const { outbox, store } = start(register);
    await outbox.add(photo('one'));
    await outbox.send();
    await outbox.send();
    register.losesFile = false;
    await start(register, { store }).outbox.send();
    expect(register.asked).toBe(1);
    expect(register.entries.size).toBe(1);
    expect(register.files.size).toBe(1);
  });

  it('that is refused says why, stops nothing, and is tried again or removed', async () => {
    const register = new FakeRegister();
    const { outbox } = start(register);
    await outbox.add(photo('one'));
    register.refusal = 'It is none.';
    await outbox.send();
    register.refusal = undefined;
    await outbox.add(photo('two'));
    await outbox.send();
    expect(outbox.snapshot().files).toMatchObject([
      { key: 'key-1', state: { kind: 'refused', message: 'It is none.' } },
    ]);
    await outbox.again('key-1');
    await outbox.send();
    expect(outbox.snapshot().files).toEqual([]);
    await outbox.add(photo('three'));
    await outbox.remove('key-5');
    await outbox.send();
    expect([...register.files.values()]).toEqual(['two', 'one']);
  });

  it('whose entry was deleted meanwhile is registered anew when it is tried again', async () => {
    const register = new FakeRegister();
    const { outbox } = start(register, {
      send: (entry, file, bytes) =>
        register.entries.size === 1
          ? Promise.resolve({ kind: 'refused', message: 'There is no such evidence.', isGone: true })
          : register.send(entry, file, bytes),
    });
    await outbox.add(photo('one'));
    await outbox.send();
    await outbox.again('key-1');
    await outbox.send();
    expect(outbox.snapshot().files).toEqual([]);
    expect([...register.files.values()]).toEqual(['one']);
  });

  it('is not taken where the device has no room for it', async () => {
    const register = new FakeRegister();
    expect(await start(register, { free: () => Promise.resolve(2) }).outbox.add(photo('one'))).toBe(false);
    expect(await start(register, { store: memoryFiles(true) }).outbox.add(photo('one'))).toBe(false);
  });

  it('of somebody else is neither shown nor sent', async () => {
    const register = new FakeRegister();
    register.isDown = true;
    const { outbox, store } = start(register);
    await outbox.add(photo('one'));
    register.isDown = false;
    const theirs = start(register, { store, personId: 'budi' }).outbox;
    await theirs.send();
    expect(theirs.snapshot().files).toEqual([]);
    expect(register.files.size).toBe(0);
  });
});

it('a device takes so much and no more', () => {
  expect(hasRoom([{ size: MOST_WAITING_BYTES - 5 }], 5, 10)).toBe(true);
  expect(hasRoom([{ size: MOST_WAITING_BYTES - 5 }], 6, 10)).toBe(false);
  expect(hasRoom([], 11, 10)).toBe(false);
});
