import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { productVersion } from '../config';
import { ArchiveWriter } from './archive-writer';
import { BackupError, couldNotRun, foundWrong, listed } from './backup-error';
import { type Catalog, readCatalog, tableNames } from './catalog';
import { chainsIn } from './chains';
import type { Place } from './locations';
import { manifestBytes } from './manifest-document';
import { COPY_SETTINGS, quoted } from './rules/copy-statements';
import {
  CHECKPOINTS_PREFIX,
  type ExtraEntry,
  fileEntry,
  KEYS_ENTRY,
  type Manifest,
  MANIFEST_ENTRY,
  type SequenceState,
  SIGNATURE_ENTRY,
  type StoredFile,
  tableEntry,
  type TableData,
} from './rules/manifest';
import { contentFaults } from './sealed-content';
import { inEachSight, type Sight, sightOf } from './sight';
import { type ManifestSigner, signatureDocument } from './signature';
import { tableStream } from './table-stream';

export interface BackupOptions {
  readonly place: Place;
  readonly file: string;
  /** Replace a file of this name. */
  readonly force: boolean;
  /** Write the backup also when the data are damaged; the manifest then says how. */
  readonly acceptDamage: boolean;
  readonly signer: ManifestSigner;
  readonly now: Date;
  readonly onProgress: (text: string) => void;
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
}

/** Somebody removed a file between the start of the dump and its turn: the dump is begun anew. */
class FileWentAway extends Error {}

const MOST_ATTEMPTS = 5;

/**
 * Writes a backup: one state of the database, as the transaction of the dump sees it, with the evidence files that its
 * rows name. The server may go on working meanwhile. The file gets its name when it is whole; before that, and after a
 * failure, there is none.
 * @throws BackupError; driver errors when the database goes away
 */
export async function createBackup(options: BackupOptions): Promise<Manifest> {
  for (let attempt = 1; ; attempt += 1) {
    const writer = await ArchiveWriter.begin(options.file, { force: options.force, at: options.now });
    try {
      const manifest = await dumped(options, writer);
      options.signal?.throwIfAborted();
      await writer.finish();
      return manifest;
    } catch (error) {
      if (options.signal?.aborted === true) throw couldNotRun('The backup was given up; no file was written.');
      if (!(error instanceof FileWentAway)) throw error;
      if (attempt === MOST_ATTEMPTS) {
        throw couldNotRun('Evidence files are replaced faster than they can be copied. Try again at a quieter time.');
      }
    } finally {
      await writer.discard();
    }
  }
}

async function dumped(options: BackupOptions, writer: ArchiveWriter): Promise<Manifest> {
  const { place, onProgress, signal } = options;
  const client = new Client({ connectionString: place.readerUrl, application_name: 'tolok backup' });
  client.on('error', () => undefined);
  const onAbort = (): void => void client.end().catch(() => undefined);
  await client.connect();
  signal?.addEventListener('abort', onAbort);
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${COPY_SETTINGS}`);
    const catalog = await readCatalog(client);
    const has = new Set(await tableNames(client));
    if (!has.has('schema_migration') || !has.has('workspace')) {
      throw couldNotRun(`There is nothing to back up: ${place.description} holds no schema of Tolok.`);
    }
    onProgress('Counting');
    const sight = await sightOf(client, place.readerUrl, catalog.tables);
    const damage: string[] = [];
    const files = await addFiles(options, writer, client, sight, has, damage);
    const tables = await addTables(options, writer, client, sight, catalog);
    onProgress('Checking documents and audit trails');
    damage.push(...(await contentFaults(client, sight, has)));
    if (damage.length > 0 && !options.acceptDamage) {
      throw foundWrong(
        `The data are damaged; no backup was written:\n${listed(damage)}\n` +
          'Restore an earlier backup, or give --accept-damage to back them up as they are.',
      );
    }
    const manifest: Manifest = {
      format: 'tolok-backup/1',
      at: options.now.toISOString(),
      product: productVersion(),
      ...(await stateOf(client, sight, catalog, has)),
      tables,
      files,
      extras: await addExtras(options, writer),
      damage,
    };
    const bytes = manifestBytes(manifest);
    await writer.addBytes(MANIFEST_ENTRY, bytes);
    await writer.addBytes(SIGNATURE_ENTRY, signatureDocument(options.signer, bytes));
    await client.query('ROLLBACK');
    return manifest;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await client.end().catch(() => undefined);
  }
}

async function addTables(
  { onProgress }: BackupOptions,
  writer: ArchiveWriter,
  client: Client,
  sight: Sight,
  catalog: Catalog,
): Promise<TableData[]> {
  const tables: TableData[] = [];
  for (const [index, table] of catalog.tables.entries()) {
    onProgress(`Table ${index + 1} of ${catalog.tables.length} · ${table.name}`);
    const measure = await writer.add(tableEntry(table), tableStream(client, sight, table));
    const counted = sight.kind === 'whole' ? undefined : sight.counts.get(table.name);
    if (counted !== undefined && counted !== measure.rows) {
      throw foundWrong(
        `Table ${table.name} has ${counted} rows, and row-level security shows ${measure.rows} of them to the owner of ` +
          'the tables. No backup was written. Give DATABASE_OWNER_URL a role with BYPASSRLS for it.',
      );
    }
    tables.push({ name: table.name, columns: table.columns, ...measure });
  }
  return tables;
}

/** Evidence files come first: the shorter the time since the state was fixed, the rarer one has gone. */
async function addFiles(
  options: BackupOptions,
  writer: ArchiveWriter,
  client: Client,
  sight: Sight,
  has: ReadonlySet<string>,
  damage: string[],
): Promise<StoredFile[]> {
  const named = await namedFiles(client, sight, has);
  const files: StoredFile[] = [];
  for (const [index, { workspaceId, sha256 }] of named.entries()) {
    options.onProgress(`Evidence file ${index + 1} of ${named.length}`);
    const path = join(options.place.dataFolder, 'files', workspaceId, sha256.slice(0, 2), sha256);
    if (!(await isThere(path))) {
      if (!(await isStillNamed(options.place, has, workspaceId, sha256))) throw new FileWentAway();
      damage.push(`Evidence file ${sha256} of workspace ${workspaceId} is missing.`);
      continue;
    }
    if ((await sha256Of(path)) !== sha256) {
      damage.push(`Evidence file ${sha256} of workspace ${workspaceId} was changed.`);
      continue;
    }
    const measure = await writer.add(fileEntry({ workspaceId, sha256 }), createReadStream(path), false);
    if (measure.sha256 !== sha256) throw couldNotRun(`Evidence file ${path} changed while it was copied.`);
    files.push({ workspaceId, sha256, bytes: measure.bytes });
  }
  return files;
}

interface NamedFile {
  readonly workspaceId: string;
  readonly sha256: string;
}

/** By evidence, and by completed revisions. */
const NAMED = `
  SELECT workspace_id::text AS "workspaceId", file_sha256 AS sha256 FROM evidence WHERE file_sha256 IS NOT NULL
  UNION SELECT workspace_id::text, file_sha256 FROM snapshot_file
`;

async function namedFiles(client: Client, sight: Sight, has: ReadonlySet<string>): Promise<NamedFile[]> {
  if (!has.has('snapshot_file')) return [];
  const found = new Map<string, NamedFile>();
  await inEachSight(client, sight, async () => {
    const { rows } = await client.query<NamedFile>(`${NAMED} ORDER BY 1, 2`);
    for (const file of rows) found.set(fileEntry(file), file);
  });
  return [...found.values()];
}

/** In the state of now, not in that of the dump. */
async function isStillNamed(
  { readerUrl }: Place,
  has: ReadonlySet<string>,
  workspaceId: string,
  sha256: string,
): Promise<boolean> {
  const client = new Client({ connectionString: readerUrl, application_name: 'tolok backup' });
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    const sight: Sight = { kind: 'byWorkspace', workspaces: [workspaceId], counts: new Map() };
    const named = await namedFiles(client, sight, has);
    return named.some((file) => file.workspaceId === workspaceId && file.sha256 === sha256);
  } finally {
    await client.end();
  }
}

type State = Pick<Manifest, 'postgres' | 'migrations' | 'workspaces' | 'sequences' | 'chains'>;

async function stateOf(client: Client, sight: Sight, catalog: Catalog, has: ReadonlySet<string>): Promise<State> {
  const { rows: version } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  );
  const { rows: run } = await client.query<{ name: string }>(
    'SELECT name FROM schema_migration ORDER BY timestamp, id',
  );
  const workspaces: { id: string; key: string }[] = [];
  await inEachSight(client, sight, async (id) => {
    const { rows } = await client.query<{ id: string; key: string }>(
      'SELECT id::text AS id, key FROM workspace WHERE $1::uuid IS NULL OR id = $1 ORDER BY id',
      [id ?? null],
    );
    workspaces.push(...rows);
  });
  // Sequences have no state of a transaction: read last, they are never behind the rows.
  const sequences: SequenceState[] = [];
  for (const name of catalog.sequences) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted(name)}`,
    );
    sequences.push(...rows.map(({ value, called }) => ({ name, value, called })));
  }
  return {
    postgres: version[0]?.version ?? '',
    migrations: run.map(({ name }) => name),
    workspaces,
    sequences,
    chains: has.has('audit_chain') ? await chainsIn(client, sight) : [],
  };
}

/** Public keys, and checkpoints where they are written below the data folder. Never a private key. */
async function addExtras({ place, signer }: BackupOptions, writer: ArchiveWriter): Promise<ExtraEntry[]> {
  const extras: ExtraEntry[] = [];
  const { bytes, sha256 } = await writer.addBytes(KEYS_ENTRY, Buffer.from(signer.bundle, 'utf8'));
  extras.push({ name: KEYS_ENTRY, bytes, sha256 });
  const folder = join(place.dataFolder, 'checkpoints');
  const names = await readdir(folder).catch(() => []);
  for (const file of names.sort()) {
    if (!/^(?!\.)[A-Za-z0-9._-]{1,200}$/.test(file) || !(await stat(join(folder, file))).isFile()) continue;
    const name = CHECKPOINTS_PREFIX + file;
    const measure = await writer.add(name, createReadStream(join(folder, file)));
    extras.push({ name, bytes: measure.bytes, sha256: measure.sha256 });
  }
  return extras;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    (error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return false;
      throw new BackupError('couldNotRun', `Evidence file ${path} can not be read.`, { cause: error });
    },
  );
