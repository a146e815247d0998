import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkpoints } from '../audit';
import { descriptor, directoryHeader, localHeader } from '../issuing/rules/zip-form';
import { openSealKeys, type SealKeys, signStatement } from '../seal';
import {
  type IssuedWithEvidence,
  issuedWithEvidence,
  manifestOf,
  packed,
  packFor,
  type PackPart,
  partOf,
  partsOf,
  signedAnew,
} from '../../test/support/packs';
import { keysForTest } from '../../test/support/sealed';
import { startTestApp } from '../../test/support/test-app';
import { verifyFile, verifyPack } from '.';
import { readLayout } from './pack-layout';

let keys: SealKeys;
let strangers: Awaited<ReturnType<typeof keysForTest>>;
let pack: Buffer;
let parts: PackPart[];
/** Of another engagement. */
let others: PackPart[];
/** For an auditor of one assessment. */
let small: PackPart[];

beforeAll(async () => {
  const app = await startTestApp({ renderThreads: 1 });
  try {
    const packOf = async ({ signer, issue }: IssuedWithEvidence): Promise<Buffer> => packFor(app, signer, issue.id);
    const given = await issuedWithEvidence(app);
    const other = await issuedWithEvidence(app);
    await app.get(Checkpoints).run(app.scope);
    pack = await packOf(given);
    parts = await partsOf(pack);
    others = await partsOf(await packOf(other));
    const { engagementId, assessmentId, signers, issue } = given;
    small = await partsOf(
      await packFor(app, await signers.person(engagementId, 'auditor', { assessmentId }), issue.id),
    );
  } finally {
    await app.stop();
  }
  keys = await openSealKeys(String(process.env['TOLOK_TEST_KEYS']));
  strangers = await keysForTest();
});
afterAll(() => {
  strangers.remove();
});

const at = (): Date => new Date(manifestOf(parts).madeAt);
const repacked = (changed: readonly PackPart[]): Promise<Buffer> => packed(changed, at());
const verified = (bytes: Buffer) => verifyPack(bytes, { keys: keys.generations });
const text = (value: string): Buffer => Buffer.from(value);
const replaced = (name: string, content: Buffer, list = parts): PackPart[] =>
  list.map((part) => (part.name === name ? { name, content } : part));
const edited = (name: string, edit: (before: string) => string, list = parts): PackPart[] => {
  const before = partOf(list, name).toString();
  const after = edit(before);
  if (after === before) throw new Error(`Nothing of ${name} was changed.`);
  return replaced(name, text(after), list);
};
const flipped = (content: Buffer): Buffer => {
  const bytes = Buffer.from(content);
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  return bytes;
};
const swappedIn = (bytes: Buffer, from: Buffer, to: Buffer): Buffer => {
  const start = bytes.lastIndexOf(from);
  if (start < 0) throw new Error('It is not there.');
  return Buffer.concat([bytes.subarray(0, start), to, bytes.subarray(start + from.length)]);
};
const entryOf = async (bytes: Buffer, name: string) => {
  const entry = (await readLayout(bytes)).entries.find((one) => one.name === name);
  if (!entry) throw new Error(`${name} is not there.`);
  return entry;
};
const NAMES = [
  ...['README.txt', 'report.pdf', 'register.json', 'keys.pem', 'frameworks/service-excellence-5p@1.0.0.yaml'],
  ...['snapshots/current-0.json', 'answers.csv', 'evidence/register.csv', 'audit/trail.jsonl', 'audit/checkpoint.json'],
];

describe('a pack as it was made', () => {
  it('is genuine, and has one form only', async () => {
    const { verdict, faults, checks, keyId } = await verified(pack);
    expect({ verdict, faults, keyId }).toEqual({ verdict: 'genuine', faults: [], keyId: keys.id });
    expect(checks.join('\n')).toMatch(/the numbers follow from the answers/);
    expect((await repacked(parts)).equals(pack)).toBe(true);
  });

  it('is genuine for whoever was given one assessment', async () => {
    const { verdict, faults, checks } = await verified(await packed(small, new Date(manifestOf(small).madeAt)));
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    expect(checks.filter((line) => line.startsWith('Left out'))).toHaveLength(2);
  });

  it('accuses nobody when another version of the program made it', async () => {
    const older = await signedAnew(
      edited('answers.csv', (csv) => csv.replace('unit', 'place')),
      keys,
      (manifest) => ({
        ...{ ...manifest, product: '0.0.9' },
      }),
    );
    const { verdict, checks } = await verified(older);
    expect(verdict).toBe('genuine');
    expect(checks.join('\n')).toMatch(/Not checked: whether the figures follow/);
  });

  it('is told from every other kind of file', async () => {
    expect((await verifyFile(pack, { keys: keys.generations })).outcome).toBe('genuine');
    const trail = partOf(parts, 'audit/trail.jsonl');
    const outcomes = [];
    for (const file of [trail, flipped(trail), trail.subarray(0, -200), Buffer.concat([trail, Buffer.from([0xff])])]) {
      outcomes.push((await verifyFile(file, { keys: keys.generations })).outcome);
    }
    expect(outcomes).toEqual(['genuine', 'wrong', 'wrong', 'wrong']);
    expect((await verifyFile(trail, { keys: strangers.keys.generations })).verdict).toMatch(/NOT PROVEN/);
  });
});

describe('whoever has no key of the issuer', () => {
  it.each(NAMES)('can not change %s', async (name) => {
    const { verdict, faults } = await verified(await repacked(replaced(name, flipped(partOf(parts, name)))));
    expect(verdict).toBe('altered');
    expect(faults).toContain(`${name} was altered.`);
  });

  it.each(NAMES)('can not take out %s', async (name) => {
    const { verdict, faults } = await verified(await repacked(parts.filter((part) => part.name !== name)));
    expect(verdict).toBe('altered');
    expect(faults).toContain(`${name} is missing.`);
  });

  const swapped = (): PackPart[] => {
    const [a, b] = [partOf(parts, 'answers.csv'), partOf(parts, 'evidence/register.csv')];
    return replaced('answers.csv', b, replaced('evidence/register.csv', a));
  };
  const manifest = (): PackPart => ({ name: 'manifest.json', content: partOf(parts, 'manifest.json') });
  const beforeManifest = (...added: PackPart[]): PackPart[] => [...parts.slice(0, -1), ...added, manifest()];
  const lying = async (): Promise<Buffer> => {
    const bomb = await repacked(replaced('answers.csv', Buffer.alloc(50_000_000)));
    const entry = await entryOf(bomb, 'answers.csv');
    const small = { ...entry, bytes: partOf(parts, 'answers.csv').length };
    return swappedIn(
      swappedIn(bomb, directoryHeader(entry), directoryHeader(small)),
      descriptor(entry),
      descriptor(small),
    );
  };
  const renamedTo = (name: string): PackPart[] =>
    parts.map((part) => (part.name === 'keys.pem' ? { ...part, name } : part));
  const TAMPERINGS: readonly (readonly [string, () => Buffer | Promise<Buffer>])[] = [
    ['an evidence file changed', () => repacked(replaced(evidenceName(), text('Nothing was found.\n')))],
    ['an evidence file taken out', () => repacked(parts.filter(({ name }) => name !== evidenceName()))],
    ['the contents of two files swapped', () => repacked(swapped())],
    ['the order of two files swapped', () => repacked([...parts.slice(1, 2), ...parts.slice(0, 1), ...parts.slice(2)])],
    ['a file added', () => repacked(beforeManifest({ name: 'note.txt', content: text('Read me first.') }))],
    ['a file renamed', () => repacked(renamedTo('key.pem'))],
    ['a file doubled', () => repacked(beforeManifest({ name: 'answers.csv', content: text('unit\r\n') }))],
    ['a file doubled in capitals', () => repacked(beforeManifest({ name: 'ANSWERS.csv', content: text('unit\r\n') }))],
    ['a second manifest', () => repacked([manifest(), ...parts])],
    ['a file behind the manifest', () => repacked([...parts, { name: 'note.txt', content: text('.') }])],
    ['no manifest', () => repacked(parts.slice(0, -1))],
    ['a manifest edited', () => repacked(edited('manifest.json', (json) => json.replace('"inForce"', '"revoked"')))],
    ['a manifest with a line more', () => repacked(edited('manifest.json', (json) => `${json}\n`))],
    [
      'a manifest that names another key',
      () => repacked(edited('manifest.json', (json) => json.replace(keys.id, 'a'.repeat(16)))),
    ],
    ['a manifest that is something else', () => repacked(replaced('manifest.json', partOf(parts, 'register.json')))],
    ['the manifest of another pack', () => repacked(replaced('manifest.json', partOf(others, 'manifest.json')))],
    ['the report of another issue', () => repacked(replaced('report.pdf', partOf(others, 'report.pdf')))],
    ['the manifest signed with another key', () => signedAnew(parts, strangers.keys)],
    [
      'another key that takes the name of the right one',
      () =>
        signedAnew(
          edited('answers.csv', (csv) => `${csv}x`),
          { ...strangers.keys, id: keys.id },
        ),
    ],
    ['a bomb', () => repacked(replaced('answers.csv', Buffer.alloc(50_000_000)))],
    ['a bomb that states a small size', lying],
    ['a name that leads out of the folder', () => repacked(renamedTo('../keys.pem'))],
    ['a name that leads to the root', () => repacked(renamedTo('/etc/keys.pem'))],
    ['a name of another system', () => repacked(renamedTo('..\\keys.pem'))],
    ['a hidden name', () => repacked(renamedTo('.keys'))],
    ['bytes behind the end', () => Buffer.concat([pack, text('\n')])],
    ['bytes before the start', () => Buffer.concat([text('#!/bin/sh\n'), pack])],
    ['a comment', () => Buffer.concat([pack.subarray(0, -2), Buffer.from([2, 0]), text('hi')])],
    ['its end cut off', () => pack.subarray(0, -1000)],
    ['other times', () => packed(parts, new Date(at().getTime() + 60_000))],
    ['a pack inside a larger one', () => Buffer.concat([pack, pack])],
    ['bytes between two files', () => betweenFiles()],
    [
      'another name in a header than in the directory',
      async () => {
        const entry = await entryOf(pack, 'keys.pem');
        return swappedIn(pack, localHeader(entry), localHeader({ ...entry, name: 'keyz.pem' }));
      },
    ],
    [
      'another attribute in the directory',
      async () => {
        const header = directoryHeader(await entryOf(pack, 'keys.pem'));
        const other = Buffer.from(header);
        other.writeUInt8(7, 41);
        return swappedIn(pack, header, other);
      },
    ],
  ];
  const evidenceName = (): string => parts.find(({ name }) => name.startsWith('evidence/files/'))?.name ?? '';
  const betweenFiles = async (): Promise<Buffer> => {
    const { offset } = await entryOf(pack, 'manifest.json');
    const longer = Buffer.concat([pack.subarray(0, offset), text('hidden'), pack.subarray(offset)]);
    const { offset: start, ...entry } = await entryOf(pack, 'manifest.json');
    const moved = swappedIn(
      longer,
      directoryHeader({ ...entry, offset: start }),
      directoryHeader({ ...entry, offset: start + 6 }),
    );
    moved.writeUInt32LE(moved.readUInt32LE(moved.length - 6) + 6, moved.length - 6);
    return moved;
  };

  it.each(TAMPERINGS)('can not hand out %s', async (_, tamper) => {
    const altered = await tamper();
    const { verdict, faults } = await verified(altered);
    expect(verdict).not.toBe('genuine');
    expect(faults.length).toBeGreaterThan(0);
    expect((await verifyFile(altered, { keys: keys.generations })).outcome).toBe('wrong');
  });

  it('can not change one bit anywhere', async () => {
    for (let place = 0; place < pack.length; place += Math.ceil(pack.length / 150)) {
      const altered = Buffer.from(pack);
      altered.writeUInt8(altered.readUInt8(place) ^ 4, place);
      expect([place, (await verified(altered)).verdict]).not.toEqual([place, 'genuine']);
    }
  });

  it('is told to be unknown when the pack is signed with a key of theirs', async () => {
    expect((await verified(await signedAnew(parts, strangers.keys))).verdict).toBe('unknownKey');
  });
});

describe('files that are well signed and do not belong together', () => {
  const older = (): Buffer => {
    const { statement, keyId, signature } = signStatement(keys, {
      ...manifestOf(parts).issue,
      statedAt: '2026-01-01T00:00:00.000Z',
    });
    return text(JSON.stringify({ keyId, signature, statement }));
  };
  const CASES: readonly (readonly [string, RegExp, () => PackPart[]])[] = [
    ['an older statement', /register\.json is not/, () => replaced('register.json', older())],
    ['another report', /report\.pdf/, () => replaced('report.pdf', partOf(others, 'report.pdf'))],
    [
      'other answers in the table',
      /answers\.csv does not/,
      () => edited('answers.csv', (csv) => `${csv}entity,X,,,\r\n`),
    ],
    [
      'other answers in the snapshot',
      /figures/,
      () =>
        edited(
          'snapshots/current-0.json',
          (json) => json.replace('"POL-02":', '"POL-01":'),
          edited('answers.csv', (csv) => csv.replace('POL-02', 'POL-01')),
        ),
    ],
    ['another framework', /is not the framework/, () => edited(NAMES[4] ?? '', (yaml) => `${yaml}# more\n`)],
    [
      'other evidence',
      /is another one/,
      () => replaced(parts.find(({ name }) => name.startsWith('evidence/files/'))?.name ?? '', text('Nothing.')),
    ],
    [
      'the trail of others',
      /another engagement/,
      () => replaced('audit/trail.jsonl', partOf(others, 'audit/trail.jsonl')),
    ],
    [
      'a trail that was cut',
      /audit trail/,
      () => edited('audit/trail.jsonl', (lines) => lines.split('\n').toSpliced(3, 1).join('\n')),
    ],
    [
      'a checkpoint of others',
      /checkpoint/,
      () => replaced('audit/checkpoint.json', partOf(others, 'audit/checkpoint.json')),
    ],
    [
      'an altered checkpoint',
      /checkpoint/,
      () => edited('audit/checkpoint.json', (json) => json.replace(/"size":\d+/, '"size":1')),
    ],
  ];

  it.each(CASES)('are found: %s', async (_, expected, change) => {
    const { verdict, faults } = await verified(await signedAnew(change(), keys));
    expect(verdict).toBe('altered');
    expect(faults.join('\n')).toMatch(expected);
  });

  it('are found when evidence is not accounted for', async () => {
    const signed = await signedAnew(parts, keys, (manifest) => ({ ...manifest, evidenceFiles: [] }));
    expect((await verified(signed)).faults.join('\n')).toMatch(/does not account for all evidence/);
  });

  it('are found among the events about one assessment', async () => {
    const changed = edited('audit/trail.jsonl', (lines) => lines.replace(/"seq":(\d+)/, '"seq":9$1'), small);
    expect((await verified(await signedAnew(changed, keys))).faults.join('\n')).toMatch(/Line \d+ of the audit events/);
  });

  it('are found by a statement of the register about another report', async () => {
    const register = signStatement(keys, { ...manifestOf(others).issue });
    const { verdict, faults } = await verifyPack(pack, { keys: keys.generations, register });
    expect([verdict, faults]).toEqual(['altered', [expect.stringContaining('about another report')]]);
  });
});

describe('a second implementation', () => {
  const SCRIPT = `
    set -eu
    mkdir out && unzip -q pack.zip -d out && cd out
    sed -E 's/^.*"signature":"([^"]*)".*$/\\1/' manifest.json | base64 -d > ../signature
    { printf 'tolok-statement-1\\n'; sed -E 's/^\\{"keyId":"[^"]*","signature":"[^"]*","statement":(.*)\\}$/\\1/' manifest.json | tr -d '\\n'; } > ../signed
    openssl pkeyutl -verify -pubin -inkey ../keys.pem -rawin -in ../signed -sigfile ../signature
    grep -oE '"bytes":[0-9]+,"name":"[^"]+","sha256":"[0-9a-f]+"' ../signed \\
      | sed -E 's/^.*"name":"([^"]+)","sha256":"([0-9a-f]+)"$/\\2  \\1/' > ../sums
    sha256sum --check --strict --quiet ../sums
    test "$(unzip -Z1 ../pack.zip | wc -l)" -eq "$(($(wc -l < ../sums) + 1))"`;
  const isInstalled = (): boolean => {
    try {
      execFileSync('sh', ['-c', 'command -v unzip openssl sha256sum base64']);
      return true;
    } catch {
      return false;
    }
  };
  const holds = (bytes: Buffer): boolean => {
    const folder = mkdtempSync(join(tmpdir(), 'tolok-second-'));
    try {
      writeFileSync(join(folder, 'pack.zip'), bytes);
      writeFileSync(join(folder, 'keys.pem'), keys.bundle);
      execFileSync('bash', ['-c', SCRIPT], { cwd: folder, stdio: 'ignore' });
      return true;
    } catch {
      return false;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  (isInstalled() ? it : it.skip)('agrees, with the usual tools of a command line', async () => {
    const cases = [
      pack,
      await repacked(replaced('answers.csv', flipped(partOf(parts, 'answers.csv')))),
      await repacked(edited('manifest.json', (json) => json.replace('"inForce"', '"revoked"'))),
      await repacked([...parts.slice(0, -1), { name: 'note.txt', content: text('.') }, ...parts.slice(-1)]),
    ];
    const ours = [];
    for (const bytes of cases) ours.push((await verified(bytes)).verdict === 'genuine');
    expect(cases.map(holds)).toEqual(ours);
    expect(ours).toEqual([true, false, false, false]);
  });
});
