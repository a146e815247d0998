import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidInputError } from '../shared/problem';
import { besideFile, readFileBytes } from './read-file';
import { characterProblems, encodingProblem, readTextFile } from './read-text';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-file-'));
  await mkdir(join(folder, 'case', 'logos'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'case', 'case.yaml'), '\uFEFFa: 1\n');
  await writeFile(join(folder, 'case', 'logos', 'logo.svg'), '<svg/>');
  await symlink(join(folder, 'secret.txt'), join(folder, 'case', 'link.txt'));
  await symlink(join(folder, 'case', 'logos', 'logo.svg'), join(folder, 'case', 'inside.svg'));
});
afterAll(() => rm(folder, { recursive: true }));

async function codesOf(reading: Promise<unknown>): Promise<string[]> {
  try {
    await reading;
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('readFileBytes', () => {
  it('reads a file with its hash', async () => {
    const { bytes, sha256 } = await readFileBytes(join(folder, 'secret.txt'));
    expect(bytes.toString()).toBe('secret');
    expect(sha256).toBe('2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b');
  });

  it('refuses what is missing, no file, or too large', async () => {
    expect(await codesOf(readFileBytes(join(folder, 'nothing')))).toEqual(['file/not-found']);
    expect(await codesOf(readFileBytes(join(folder, 'secret.txt', 'nothing')))).toEqual(['file/not-found']);
    expect(await codesOf(readFileBytes(folder))).toEqual(['file/not-a-file']);
    expect(await codesOf(readFileBytes(join(folder, 'secret.txt'), 5))).toEqual(['file/too-large']);
    expect(await codesOf(readFileBytes(join(folder, '\0')))).toEqual(['file/unreadable']);
  });

  it('refuses a pipe instead of waiting for it', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await codesOf(readFileBytes(pipe))).toEqual(['file/not-a-file']);
  });
});

describe('besideFile', () => {
  const from = (): string => join(folder, 'case', 'case.yaml');

  it.each(['logos/logo.svg', './logos/../logos/logo.svg', 'not-there.csv', '..strange-name', 'inside.svg'])(
    'finds %s',
    async (reference) => {
      expect(await besideFile(from(), reference)).toEqual({ path: join(folder, 'case', reference) });
    },
  );

  it.each([
    ['../secret.txt', 'leaves the folder of this file'],
    ['..', 'leaves the folder of this file'],
    ['logos/../../secret.txt', 'leaves the folder of this file'],
    ['link.txt', 'is a link that leaves the folder of this file'],
    ['/etc/hostname', 'is no relative path'],
    ['C:/logo.png', 'is no relative path'],
    ['logos\\logo.svg', 'is no relative path'],
    ['file:///etc/hostname', 'is no relative path'],
    ['https://example.org/logo.svg', 'is no relative path'],
    ['logo\0.svg', 'is no relative path'],
  ])('refuses %j', async (reference, refused) => {
    expect(await besideFile(from(), reference)).toEqual({ refused });
  });
});

describe('readTextFile', () => {
  it('drops the byte order mark', async () => {
    expect((await readTextFile(join(folder, 'case', 'case.yaml'))).text).toBe('a: 1\n');
  });

  it('refuses other encodings', async () => {
    const path = join(folder, 'latin.txt');
    await writeFile(path, Buffer.from([0x61, 0x0a, 0x62, 0xe9]));
    expect(await codesOf(readTextFile(path))).toEqual(['file/not-utf8']);
  });
});

describe('encodingProblem', () => {
  const place = (...bytes: readonly number[]): string | undefined => {
    const problem = encodingProblem(Buffer.from(bytes));
    return problem && `${problem.line}:${problem.column} ${problem.message}`;
  };

  it('accepts UTF-8', () => {
    expect(encodingProblem(Buffer.from('é标😀\n'))).toBeUndefined();
  });

  it('points to the first byte that is wrong, counting characters', () => {
    expect(place(0x61, 0x0a, 0xc3, 0xa9, 0xff, 0x0a, 0xff)).toBe(
      '2:2 The byte FF stands where no UTF-8 character has it.',
    );
    expect(place(0xe6, 0xa0)).toBe('1:1 The byte E6 stands where no UTF-8 character has it.');
    expect(place(0x61, 0x80, 0x61, 0x61, 0x61, 0x61, 0x61)).toBe(
      '1:2 The byte 80 stands where no UTF-8 character has it.',
    );
  });

  it('recognises UTF-16', () => {
    expect(place(0xff, 0xfe, 0x61, 0x00)).toBe('0:0 The file is UTF-16.');
    expect(place(0xfe, 0xff, 0x00, 0x61)).toBe('0:0 The file is UTF-16.');
  });
});

describe('characterProblems', () => {
  it('finds the first of each line and stops at twenty', () => {
    expect(
      characterProblems('a\u0000\u0001\nb\n\u202Ec').map(({ line, column, code }) => `${line}:${column} ${code}`),
    ).toEqual(['1:2 text/control-character', '3:1 text/direction-character']);
    expect(characterProblems('\u200b\n'.repeat(50))).toHaveLength(20);
  });

  it('leaves emoji, variation selectors and all scripts alone', () => {
    expect(characterProblems('差距 — “gap” 👩‍💻 ❤️ é\t\r\n')).toEqual([]);
  });

  it('finds halves of characters and tags that hide text', () => {
    expect(characterProblems('a\ud83d').map(({ code }) => code)).toEqual(['text/damaged-character']);
    expect(characterProblems('a\u{e0041}').map(({ message }) => message)).toEqual([
      'The text contains U+E0041, an invisible character.',
    ]);
  });
});
