import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { DomainError } from '../shared/domain-error';
import { FileStore, type ReadableFile, type ReceivedFile } from './file-store';

const WORKSPACE = '01a20047-f12a-7000-a4f8-cb0e2ddb9a8d';
const HASH_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tolok-store-'));
  store = new FileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

interface Receiving {
  readonly onChunk?: (chunk: Uint8Array) => void;
  readonly check?: (file: ReadableFile) => Promise<void>;
  readonly bytes?: number;
  readonly quietMs?: number;
}

const receive = (stream: Readable, receiving: Receiving = {}): Promise<ReceivedFile> => {
  const { onChunk = () => undefined, check = () => Promise.resolve(), bytes = 1000, quietMs = 1000 } = receiving;
  return store.receive(WORKSPACE, stream, onChunk, check, { bytes, quietMs });
};
const incoming = (): Promise<string[]> => readdir(join(folder, 'files', WORKSPACE, 'incoming'));
const refusal = async (receiving: Promise<ReceivedFile>): Promise<unknown> => {
  const error: unknown = await receiving.catch((thrown: unknown) => thrown);
  expect(await incoming()).toEqual([]);
  return error instanceof DomainError ? error.code : error;
};

describe('receiving a file', () => {
  it('hashes, counts and keeps what comes in, piece by piece', async () => {
    const seen: string[] = [];
    let middle = '';
    const received = await receive(Readable.from([Buffer.from('a'), Buffer.from('bc')]), {
      onChunk: (chunk) => seen.push(Buffer.from(chunk).toString()),
      check: async (file) => {
        middle = Buffer.from(await file.read(1, 1)).toString();
        expect(await file.read(2, 100)).toHaveLength(1);
      },
    });
    expect(received).toMatchObject({ sha256: HASH_OF_ABC, size: 3 });
    expect([seen, middle]).toEqual([['a', 'bc'], 'b']);
    await store.keep(WORKSPACE, received);
    expect(await incoming()).toEqual([]);
    const kept = await store.read(WORKSPACE, HASH_OF_ABC, 3);
    expect(await kept?.toArray()).toEqual([Buffer.from('abc')]);
  });

  it('takes as many bytes as are allowed, and not one more', async () => {
    expect((await receive(Readable.from([Buffer.alloc(5), Buffer.alloc(5)]), { bytes: 10 })).size).toBe(10);
    await rm(join(folder, 'files'), { recursive: true });
    const long = receive(Readable.from([Buffer.alloc(5), Buffer.alloc(6)]), { bytes: 10 });
    expect(await refusal(long)).toBe('evidence/file-too-large');
  });

  it('leaves nothing of an empty one', async () => {
    expect(await refusal(receive(Readable.from([])))).toBe('evidence/file-empty');
  });

  it('leaves nothing of one that is not wanted', async () => {
    const fault = new Error('unwanted');
    const check = (): Promise<void> => Promise.reject(fault);
    expect(await refusal(receive(Readable.from([Buffer.from('abc')]), { check }))).toBe(fault);
  });

  it('leaves nothing when a piece can not be dealt with', async () => {
    const fault = new Error('no');
    const onChunk = (): void => {
      throw fault;
    };
    expect(await refusal(receive(Readable.from([Buffer.from('a'), Buffer.from('b')]), { onChunk }))).toBe(fault);
  });

  it('ends when its sender says nothing any more, and leaves the connection to answer on', async () => {
    const stream = new PassThrough();
    const receiving = receive(stream, { quietMs: 50 });
    stream.write('abc');
    expect(await refusal(receiving)).toBe('request/timeout');
    expect(stream.destroyed).toBe(false);
  });

  it('goes on while its sender is slow but there', async () => {
    const stream = new PassThrough();
    const receiving = receive(stream, { quietMs: 200 });
    for (const piece of ['a', 'b', 'c']) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      stream.write(piece);
    }
    stream.end();
    expect((await receiving).sha256).toBe(HASH_OF_ABC);
  });

  it('ends when its sender breaks off, with an error or without, before or during the upload', async () => {
    const failing = new PassThrough();
    const first = receive(failing);
    failing.write('abc');
    failing.destroy(new Error('reset'));
    expect(await refusal(first)).toBe('request/malformed');
    const closed = new PassThrough();
    const second = receive(closed);
    closed.destroy();
    expect(await refusal(second)).toBe('request/malformed');
    expect(await refusal(receive(closed))).toBe('request/malformed');
  });
});

describe('the store', () => {
  it('says when a file is not there', async () => {
    expect(await store.read(WORKSPACE, HASH_OF_ABC, 3)).toBeUndefined();
    await store.remove(WORKSPACE, HASH_OF_ABC);
  });

  it.each(['../../etc', '', WORKSPACE.toUpperCase(), `${WORKSPACE}/..`])('makes no path of %s', async (name) => {
    await expect(
      store.receive(
        name,
        Readable.from([]),
        () => undefined,
        () => Promise.resolve(),
      ),
    ).rejects.toThrow(TypeError);
    await expect(store.read(WORKSPACE, name, 3)).rejects.toThrow(TypeError);
    await expect(store.remove(name, HASH_OF_ABC)).rejects.toThrow(TypeError);
    expect(await readdir(folder)).toEqual([]);
  });
});
