import {
  entryProblems,
  expectedEntries,
  type FoundEntry,
  KEYS_ENTRY,
  type Manifest,
  MANIFEST_ENTRY,
  namedTwice,
  SIGNATURE_ENTRY,
} from './manifest';

const W = '01900000-0000-7000-8000-00000000000a';
const A = 'a'.repeat(64);

const manifest: Manifest = {
  ...{ format: 'tolok-backup/1', at: '2026-02-03T04:05:06.789Z', product: '0.1.0', postgres: '18.4' },
  ...{ migrations: [], workspaces: [], sequences: [], chains: [], damage: [] },
  tables: [{ name: 'answer', columns: ['id'], rows: 2, bytes: 10, sha256: A }],
  files: [{ workspaceId: W, sha256: A, bytes: 20 }],
  extras: [{ name: KEYS_ENTRY, bytes: 30, sha256: A }],
};

const whole: readonly FoundEntry[] = [
  { name: 'tables/answer.copy', bytes: 10 },
  { name: `files/${W}/${A}`, bytes: 20 },
  { name: KEYS_ENTRY, bytes: 30 },
  { name: MANIFEST_ENTRY, bytes: 400 },
  { name: SIGNATURE_ENTRY, bytes: 50 },
];

describe('a manifest', () => {
  it('says which entries there have to be', () => {
    expect(expectedEntries(manifest).map(({ name, bytes }) => ({ name, bytes }))).toEqual(whole.slice(0, 3));
  });

  it('names no entry twice', () => {
    expect(namedTwice(manifest)).toEqual([]);
    expect(namedTwice({ ...manifest, tables: [...manifest.tables, ...manifest.tables] })).toEqual([
      'tables/answer.copy',
    ]);
  });
});

describe('the entries of an archive', () => {
  it('fit the manifest, also without a signature', () => {
    expect(entryProblems(whole, manifest)).toEqual([]);
    expect(entryProblems(whole.slice(0, 4), manifest)).toEqual([]);
  });

  it.each<[string, readonly FoundEntry[], string]>([
    ['missing', whole.slice(1), 'tables/answer.copy is missing.'],
    ['unknown', [...whole, { name: 'x', bytes: 1 }], 'x is in it, but not in its manifest.'],
    ['there twice', [...whole, { name: KEYS_ENTRY, bytes: 30 }], `${KEYS_ENTRY} is in it twice.`],
    [
      'there twice, the manifest too',
      [...whole, { name: MANIFEST_ENTRY, bytes: 1 }],
      `${MANIFEST_ENTRY} is in it twice.`,
    ],
    [
      'of another size',
      [{ name: 'tables/answer.copy', bytes: 11 }, ...whole.slice(1)],
      'tables/answer.copy has 11 bytes, by the manifest 10.',
    ],
  ])('are told when one is %s', (_what, found, problem) => {
    expect(entryProblems(found, manifest)).toEqual([problem]);
  });
});
