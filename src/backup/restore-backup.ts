import type { Client } from 'pg';
import { Archive } from './archive-reader';
import { readCheckpoints } from './checkpoints';
import { BackupError, foundWrong, listed } from './backup-error';
import { readCatalog, tableNames } from './catalog';
import { chainsIn, hashAt } from './chains';
import { loadTables } from './load-tables';
import type { Place } from './locations';
import { checkLevel, inSchemaTransaction, knownMigrations, requireEmpty } from './restore-schema';
import { RestoredFiles } from './restore-files';
import { COPY_SETTINGS } from './rules/copy-statements';
import type { Manifest } from './rules/manifest';
import { chainProblems, chainProblemText, type Witnessed } from './rules/staleness';
import { contentFaults } from './sealed-content';
import type { SignatureState } from './signature';

export interface RestoreOptions {
  readonly file: string;
  /** Opened when the archive was found good. */
  readonly openPlace: () => Promise<Place>;
  /** PEM of public keys that came another way than the backup. */
  readonly keys: string | undefined;
  /** Folder with checkpoints of the audit trails that were kept outside. */
  readonly checkpoints: string | undefined;
  /** Restore a backup that is older than the checkpoints, too. */
  readonly acceptStale: boolean;
  readonly onProgress: (text: string) => void;
  readonly signal?: AbortSignal;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly signature: SignatureState;
  readonly description: string;
  /** Migrations that were run after the data were in. */
  readonly migrated: readonly string[];
  /** Where the trails are behind what was witnessed, in sentences; empty unless that was accepted. */
  readonly stale: readonly string[];
}

/** Checks an archive without a database. @throws BackupError */
export async function checkBackup(
  file: string,
  keys: string | undefined,
  onProgress: (text: string) => void,
): Promise<Pick<Restored, 'manifest' | 'signature'>> {
  const archive = await Archive.open(file, keys);
  try {
    await archive.checkContents(onProgress);
    return { manifest: archive.manifest, signature: archive.signature };
  } finally {
    archive.close();
  }
}

/**
 * Restores a backup into an empty database and data folder. The archive is checked as a whole before anything is touched;
 * after a failure the database is as empty as before, and the files are gone. Access tokens are revoked.
 * @throws BackupError
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const archive = await Archive.open(options.file, options.keys);
  try {
    await archive.checkContents(options.onProgress);
    checkLevel(archive.manifest.migrations, archive.manifest.product);
    const witnessed = await witnessedBy(options, archive);
    // Known from the manifest already; asked again of the database.
    refuseStale(staleIn(archive.manifest, witnessed), options);
    const place = await options.openPlace();
    try {
      return await restoreInto(place, archive, witnessed, options);
    } finally {
      await place.stop();
    }
  } finally {
    archive.close();
  }
}

async function witnessedBy({ checkpoints, keys }: RestoreOptions, archive: Archive): Promise<readonly Witnessed[]> {
  if (checkpoints === undefined) return [];
  return readCheckpoints(checkpoints, archive.manifest, keys ?? archive.enclosedKeys ?? '');
}

async function restoreInto(
  place: Place,
  archive: Archive,
  witnessed: readonly Witnessed[],
  options: RestoreOptions,
): Promise<Restored> {
  const { manifest, signature } = archive;
  const { onProgress, signal } = options;
  const files = new RestoredFiles(place.dataFolder);
  try {
    return await inSchemaTransaction(
      place.ownerUrl,
      async (schema) => {
        const { client } = schema;
        await requireEmpty(schema, place.description);
        onProgress('Making the schema');
        await schema.bringTo(manifest.migrations);
        await client.query(COPY_SETTINGS);
        await loadTables(client, archive, await readCatalog(client), onProgress);
        await files.write(archive, onProgress);
        onProgress('Checking documents and audit trails');
        const stale = await checkLoaded(client, manifest, witnessed, options);
        await revokeTokens(client, manifest);
        const migrated = await schema.bringTo(knownMigrations());
        return { manifest, signature, description: place.description, migrated, stale };
      },
      signal,
    );
  } catch (error) {
    await files.remove();
    if (signal?.aborted === true)
      throw new BackupError('couldNotRun', 'The restore was given up; nothing stays of it.');
    throw error;
  }
}

/**
 * Who had an access token when the backup was made may have lost it since, or been shut out. Each is revoked by an event
 * in the trail, after everything was compared with the backup.
 */
async function revokeTokens(client: Client, { workspaces }: Manifest): Promise<void> {
  if (!(await tableNames(client)).includes('access_token')) return;
  await client.query(`SET LOCAL row_security = on; SET LOCAL tolok.reason = 'Restored from a backup.'`);
  for (const { id } of workspaces) {
    await client.query(`SET LOCAL tolok.workspace = '${id}'; SET LOCAL tolok.actor = 'system'`);
    await client.query(
      `UPDATE access_token SET revoked_at = statement_timestamp() WHERE workspace_id = $1 AND revoked_at IS NULL`,
      [id],
    );
  }
  await client.query(`SET LOCAL tolok.reason = ''`);
}

/** What the hashes of the tables do not say: whether the data agree with themselves and with what was witnessed. */
async function checkLoaded(
  client: Client,
  manifest: Manifest,
  witnessed: readonly Witnessed[],
  options: Pick<RestoreOptions, 'acceptStale'>,
): Promise<readonly string[]> {
  const has = new Set(await tableNames(client));
  const byWorkspace = {
    kind: 'byWorkspace',
    workspaces: manifest.workspaces.map(({ id }) => id),
    counts: new Map(),
  } as const;
  await client.query('SET LOCAL row_security = on');
  const known = new Set(manifest.damage);
  const faults = (await contentFaults(client, byWorkspace, has)).filter((fault) => !known.has(fault));
  if (faults.length > 0) throw foundWrong(`The data do not agree with themselves:\n${listed(faults)}`);
  if (!has.has('audit_chain')) return refuseStale(staleIn(manifest, witnessed), options);
  const chains = await chainsIn(client, byWorkspace);
  const hashes = new Map<string, string>();
  for (const { workspaceId, chainId, size } of witnessed) {
    const chain = chains.find((each) => each.workspaceId === workspaceId && each.chainId === chainId);
    if (!chain) continue;
    await client.query(`SET LOCAL tolok.workspace = '${chain.workspaceId}'; SET LOCAL tolok.actor = 'system'`);
    hashes.set(`${chainId}/${size}`, (await hashAt(client, chain, size)) ?? '');
  }
  const problems = chainProblems(chains, witnessed, ({ chainId }, place) => hashes.get(`${chainId}/${place}`));
  return refuseStale(problems.map(chainProblemText), options);
}

function staleIn({ chains }: Manifest, witnessed: readonly Witnessed[]): readonly string[] {
  return chainProblems(chains, witnessed, () => undefined).map(chainProblemText);
}

function refuseStale(
  stale: readonly string[],
  { acceptStale }: Pick<RestoreOptions, 'acceptStale'>,
): readonly string[] {
  if (stale.length === 0 || acceptStale) return stale;
  throw foundWrong(
    `This backup is STALE: the audit trails went on, or went another way, after it was made.\n${listed(stale)}\n` +
      'Nothing was restored. Look for a later backup; --accept-stale restores this one all the same.',
  );
}
