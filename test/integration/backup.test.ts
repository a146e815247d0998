import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBackup } from '../../src/backup';
import { knownMigrations } from '../../src/backup/restore-schema';
import { KEPT_TABLES } from '../../src/backup/rules/table-classes';
import { PROJECT_ROOT } from '../../src/config';
import {
  quiet,
  folder,
  source,
  sourcePlace,
  good,
  manifest,
  signer,
  newSigner,
  placeOf,
  backUp,
  restoring,
  inTarget,
  startBackups,
  stopBackups,
} from '../support/backups';
import { changeArchive } from '../support/changed-archive';
import { bringTo, withClient } from '../support/owned-database';
import { firstRows, insertRows, SECRETS, WORKSPACES } from '../support/sample-rows';

beforeAll(startBackups);
afterAll(stopBackups);

describe('a backup', () => {
  it('holds rows of every kept table and both workspaces', () => {
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual([...KEPT_TABLES].sort());
    expect(manifest.tables.filter(({ rows }) => rows < 2)).toEqual([]);
    expect(manifest.workspaces.map(({ id }) => id)).toEqual(WORKSPACES);
    expect(manifest.files).toHaveLength(2);
    expect(manifest.chains.length).toBeGreaterThanOrEqual(4);
    expect(manifest.migrations).toEqual(knownMigrations());
  });

  it('has the same bytes for owner and superuser, though policies cut what the owner sees', async () => {
    const other = await backUp(join(folder, 'by-admin.tolok'), placeOf(source, sourcePlace.dataFolder, 'admin'));
    expect(other.tables).toEqual(manifest.tables);
    expect(other.chains).toEqual(manifest.chains);
  });

  it('holds no secret of a moment and no private key', async () => {
    const unpacked = (await changeArchive(good, () => undefined)).entries;
    const all = Buffer.concat([...unpacked.values()]).toString('latin1');
    for (const secret of [...SECRETS, 'canary-private', 'canary-secret']) expect(all).not.toContain(secret);
    expect(
      [...unpacked.keys()].filter((name) => /session|one_time|runtime_login|throttle|oidc|idempotency/.test(name)),
    ).toEqual([]);
  });

  it('is found good, by its own keys and by given ones', async () => {
    expect(await checkBackup(good, undefined, quiet)).toMatchObject({ signature: 'byOwnKeys' });
    expect(await checkBackup(good, signer.bundle, quiet)).toMatchObject({ signature: 'byGivenKeys' });
  });

  it('is refused when the given keys are of somebody else', async () => {
    await expect(checkBackup(good, newSigner().bundle, quiet)).rejects.toThrow(/not made with the given keys/);
  });

  it('replaces no file unless it is told to', async () => {
    const file = join(folder, 'there.tolok');
    await writeFile(file, 'mine');
    await expect(backUp(file)).rejects.toMatchObject({ kind: 'couldNotRun' });
    expect(await readFile(file, 'utf8')).toBe('mine');
    await backUp(file, sourcePlace, { force: true });
    expect(await checkBackup(file, undefined, quiet)).toBeDefined();
  });

  it('leaves no file behind when it is given up', async () => {
    const before = await readdir(folder);
    const giveUp = new AbortController();
    const onProgress = (text: string): void => {
      if (text.startsWith('Table 5')) giveUp.abort();
    };
    await expect(
      backUp(join(folder, 'given-up.tolok'), sourcePlace, { onProgress, signal: giveUp.signal }),
    ).rejects.toThrow(/given up/);
    expect(await readdir(folder)).toEqual(before);
  });

  it('leaves no file with its name when it is killed, and the next one clears what is left', async () => {
    const target = await mkdtemp(join(folder, 'killed-'));
    const file = join(target, 'killed.tolok');
    for (const until of ['Evidence file 1', 'Table 3', 'Table 30', 'Checking']) {
      await killedBackup(file, until);
      expect((await readdir(target)).filter((name) => !/^killed\.tolok\.part-\d+-[0-9a-f]{8}$/.test(name))).toEqual([]);
    }
    await backUp(file);
    expect(await readdir(target)).toEqual(['killed.tolok']);
  });

  it('is not written when policies hide rows from the owner', async () => {
    await inTarget(async (place, database) => {
      await bringTo(database.url);
      await withClient(database.url, async (client) => {
        for (const workspace of WORKSPACES) await insertRows(client, workspace, firstRows(workspace).slice(0, 4));
        await client.query(`CREATE POLICY hides ON site AS RESTRICTIVE USING (workspace_id <> '${WORKSPACES[1]}')`);
      });
      const file = join(folder, 'cut.tolok');
      await expect(backUp(file, place)).rejects.toThrow(/site has 2 rows, and row-level security shows 1/);
      expect(existsSync(file)).toBe(false);
    });
  });

  it('is not begun on a table that nobody has classed', async () => {
    await withClient(source.url, (client) => client.query('CREATE TABLE novelty (id uuid PRIMARY KEY)'));
    try {
      await expect(backUp(join(folder, 'novelty.tolok'))).rejects.toThrow(/novelty/);
    } finally {
      await withClient(source.url, (client) => client.query('DROP TABLE novelty'));
    }
  });

  it('tells of a missing and a changed evidence file, and is written with them only when told to', async () => {
    const place = placeOf(source, join(folder, 'damaged'));
    const [first, second] = manifest.files;
    const at = ({ workspaceId, sha256 }: typeof first & object): string =>
      join('files', workspaceId, sha256.slice(0, 2), sha256);
    await mkdir(join(place.dataFolder, at(first!), '..'), { recursive: true });
    await writeFile(join(place.dataFolder, at(first!)), 'something else');
    const file = join(folder, 'damaged.tolok');
    await expect(backUp(file, place)).rejects.toThrow(new RegExp(`${second!.sha256}.*is missing`));
    expect(existsSync(file)).toBe(false);
    const written = await backUp(file, place, { acceptDamage: true });
    expect(written.damage).toHaveLength(2);
    await inTarget(async (target) => {
      expect((await restoring(file, target)).manifest.damage).toEqual(written.damage);
    });
  });
});

/** A backup in a process of its own, killed when its progress says so. */
async function killedBackup(file: string, until: string): Promise<void> {
  const script = `
    const swc = require('@swc/core');
    require.extensions['.ts'] = (m, f) => m._compile(swc.transformFileSync(f).code, f);
    require('reflect-metadata');
    const { createBackup } = require(${JSON.stringify(join(PROJECT_ROOT, 'src/backup/create-backup.ts'))});
    createBackup({
      place: ${JSON.stringify(sourcePlace)}, file: ${JSON.stringify(file)}, force: false, acceptDamage: false,
      signer: { id: 'x', bundle: '', sign: () => Buffer.alloc(64) }, now: new Date(),
      onProgress: (text) => { if (text.startsWith(${JSON.stringify(until)})) process.kill(process.pid, 'SIGKILL'); },
    }).then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
  `;
  const child = spawn(process.execPath, ['-e', script], { cwd: PROJECT_ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}
