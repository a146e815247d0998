import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackup, type Manifest, type ManifestSigner, type Place } from '../../src/backup';
import { restoreBackup, type RestoreOptions } from '../../src/backup/restore-backup';
import { canonicalJson } from '../../src/shared/canonical-json';
import { changeArchive } from './changed-archive';
import { bringTo, createOwnedDatabase, type OwnedDatabase, withClient } from './owned-database';
import { evidenceBytes, firstRows, insertRows, laterRows, WORKSPACES } from './sample-rows';

export const AT = new Date('2026-02-03T04:05:06.789Z');
export const quiet = (): void => undefined;

export let folder = '';
export let source: OwnedDatabase;
export let sourcePlace: Place;
export let good = '';
export let manifest: Manifest;

export const signer = newSigner();

export function newSigner(): ManifestSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bundle = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { id: 'test', bundle, sign: (bytes) => sign(null, bytes, privateKey) };
}

export function placeOf(database: OwnedDatabase, dataFolder: string, by: 'owner' | 'admin' = 'owner'): Place {
  const readerUrl = by === 'owner' ? database.url : database.adminUrl;
  return {
    ownerUrl: database.url,
    readerUrl,
    description: 'a test database',
    dataFolder,
    stop: () => Promise.resolve(),
  };
}

export const backUp = (file: string, place = sourcePlace, more: object = {}): Promise<Manifest> =>
  createBackup({ place, file, force: false, acceptDamage: false, signer, now: AT, onProgress: quiet, ...more });

export const restoring = (file: string, place: Place, more: Partial<RestoreOptions> = {}) =>
  restoreBackup({
    ...{ file, openPlace: () => Promise.resolve(place), keys: undefined, checkpoints: undefined, acceptStale: false },
    ...{ onProgress: quiet, ...more },
  });

/** An empty database with a data folder of its own, for as long as the work takes. */
export async function inTarget<T>(work: (place: Place, database: OwnedDatabase) => Promise<T>): Promise<T> {
  const database = await createOwnedDatabase();
  const dataFolder = await mkdtemp(join(folder, 'target-'));
  try {
    return await work(placeOf(database, dataFolder), database);
  } finally {
    await database.drop();
  }
}

export const count = (url: string, table: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${table}`);
    return Number(rows[0]?.count);
  });

export const tablesOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    return rows.map(({ name }) => name);
  });

/** A database with rows in every table, its files, and a good backup of it. */
export async function startBackups(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'tolok-backup-test-'));
  source = await createOwnedDatabase();
  sourcePlace = placeOf(source, join(folder, 'source'));
  await bringTo(source.url);
  await withClient(source.url, async (client) => {
    for (const workspace of WORKSPACES) {
      const rows = firstRows(workspace).map((row) =>
        row
          .replace('(workspace_id, route, key,', `(workspace_id, actor, route, key,`)
          .replace(`'POST /v1/parties'`, `'system', 'POST /v1/parties'`),
      );
      await insertRows(client, workspace, [...rows, ...laterRows(workspace)]);
    }
  });
  for (const workspace of WORKSPACES) {
    const [hash] = await withClient(source.adminUrl, async (client) => {
      const { rows } = await client.query<{ hash: string }>(
        'SELECT file_sha256 AS hash FROM evidence WHERE workspace_id = $1',
        [workspace],
      );
      return rows.map((row) => row.hash);
    });
    const place = join(sourcePlace.dataFolder, 'files', workspace, hash!.slice(0, 2));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, hash!), evidenceBytes(workspace));
  }
  await mkdir(join(sourcePlace.dataFolder, 'keys'));
  await writeFile(join(sourcePlace.dataFolder, 'keys', 'private.pem'), 'never in a backup: canary-private');
  await writeFile(join(sourcePlace.dataFolder, 'secrets.key'), 'canary-secret');
  good = join(folder, 'good.tolok');
  manifest = await backUp(good);
}

export async function stopBackups(): Promise<void> {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
}

/** The good archive, changed by somebody who holds the signing key: hashes in the manifest fit again. */
export async function changed(
  change: (entries: Map<string, Buffer>, rewrite: (edit: (each: Manifest) => Manifest) => void) => void,
): Promise<string> {
  const { bytes } = await changeArchive(good, change, signer);
  const file = join(await mkdtemp(join(folder, 'changed-')), 'changed.tolok');
  await writeFile(file, bytes);
  return file;
}

/** As the product writes them: a signed statement in each line. */
export async function checkpointFolder(chains: Manifest['chains'], by = signer): Promise<string> {
  const lines = chains.map(({ workspaceId, chainId, size, head }) => {
    const statement = {
      ...{ schema: 'tolok-audit-checkpoint/1', workspace: workspaceId, chain: chainId, size, head },
      ...{ at: AT.toISOString(), previous: null },
    };
    const signature = by.sign(Buffer.from(canonicalJson(statement))).toString('base64');
    return JSON.stringify({ statement, keyId: by.id, signature });
  });
  const made = await mkdtemp(join(folder, 'checkpoints-'));
  await writeFile(join(made, 'checkpoints.jsonl'), `${lines.join('\n')}\n`);
  return made;
}
