import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { knownMigrations } from '../../src/backup/restore-schema';
import {
  folder,
  sourcePlace,
  good,
  manifest,
  newSigner,
  backUp,
  restoring,
  inTarget,
  count,
  tablesOf,
  changed,
  checkpointFolder,
  startBackups,
  stopBackups,
} from '../support/backups';
import { bringTo, withClient } from '../support/owned-database';
import { firstRows, insertRows, WORKSPACES } from '../support/sample-rows';

beforeAll(startBackups);
afterAll(stopBackups);

/** A restore revokes access tokens, and the trail says so. */
const isAsItWas = ({ name }: { readonly name: string }): boolean =>
  !['access_token', 'audit_chain', 'audit_event', 'audit_reason'].includes(name);

describe('a restore', () => {
  it('revokes every access token, by an event that stands in the trail after those of the backup', async () => {
    await inTarget(async (place, database) => {
      await restoring(good, place);
      expect(await count(database.adminUrl, 'access_token')).toBe(2);
      await withClient(database.adminUrl, async (client) => {
        const { rows: live } = await client.query('SELECT 1 FROM access_token WHERE revoked_at IS NULL');
        expect(live).toEqual([]);
        const { rows } = await client.query<{ chain: string; seq: string }>(
          `SELECT chain_id AS chain, seq::text FROM audit_event
           WHERE subject = 'access_token' AND action = 'update' AND actor_kind = 'system' ORDER BY chain_id`,
        );
        const revoking = rows.map(({ chain, seq }) => [chain, Number(seq) - 1]);
        const before = manifest.chains.filter(({ workspaceId, chainId }) => workspaceId === chainId);
        expect(revoking).toEqual(before.map(({ chainId, size }) => [chainId, size]).sort());
      });
    });
  });

  it('brings everything back, byte for byte', async () => {
    await inTarget(async (place, database) => {
      const restored = await restoring(good, place);
      expect(restored).toMatchObject({ signature: 'byOwnKeys', stale: [], migrated: [] });
      const again = await backUp(join(folder, 'again.tolok'), place);
      expect(again.tables.filter(isAsItWas)).toEqual(manifest.tables.filter(isAsItWas));
      expect(again.files).toEqual(manifest.files);
      const ofTrail = ({ name }: { readonly name: string }): boolean => name !== 'audit_pending_id';
      expect(again.sequences.filter(ofTrail)).toEqual(manifest.sequences.filter(ofTrail));
      expect(again.damage).toEqual([]);
      expect(await count(database.adminUrl, 'session')).toBe(0);
      expect(await count(database.adminUrl, 'one_time_link')).toBe(0);
      await withClient(database.adminUrl, async (client) => {
        const { rows: off } = await client.query(
          `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'
           UNION ALL SELECT relname FROM pg_class
           WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
        );
        expect(off).toEqual([]);
        const { rows } = await client.query<{ next: string }>(`SELECT nextval('answer_version')::text AS next`);
        // Two answers and a change of one, in two workspaces.
        expect(Number(rows[0]?.next)).toBe(7);
      });
    });
  });

  it('goes into a schema that is there but empty', async () => {
    await inTarget(async (place, database) => {
      await bringTo(database.url);
      await restoring(good, place);
      expect(await count(database.adminUrl, 'answer')).toBe(4);
    });
  });

  it('refuses a database that is in use, and leaves it as it is', async () => {
    await inTarget(async (place, database) => {
      await restoring(good, place);
      await expect(restoring(good, place)).rejects.toMatchObject({
        kind: 'couldNotRun',
        message: expect.stringContaining('not empty'),
      });
      expect(await count(database.adminUrl, 'workspace')).toBe(2);
    });
    await inTarget(async (place, database) => {
      await withClient(database.url, (client) => client.query('CREATE TABLE of_somebody_else (id int)'));
      await expect(restoring(good, place)).rejects.toThrow(/not empty/);
    });
  });

  it('of a backup of an earlier schema brings it up to date and keeps its rows', async () => {
    await inTarget(async (old, oldDatabase) => {
      await bringTo(oldDatabase.url, knownMigrations().slice(0, 3));
      await withClient(oldDatabase.url, async (client) => {
        for (const workspace of WORKSPACES) await insertRows(client, workspace, firstRows(workspace));
      });
      const file = join(folder, 'old.tolok');
      const written = await backUp(file, { ...old, dataFolder: sourcePlace.dataFolder });
      expect(written.migrations).toHaveLength(3);
      await inTarget(async (place, database) => {
        const { migrated } = await restoring(file, place);
        expect(migrated).toEqual(knownMigrations().slice(3));
        expect(await count(database.adminUrl, 'answer')).toBe(4);
        expect(await count(database.adminUrl, 'audit_event')).toBeGreaterThan(0);
      });
    });
  });

  it('refuses a backup of a newer schema before it touches anything', async () => {
    const file = await changed((_entries, rewrite) => {
      rewrite((each) => ({ ...each, migrations: [...each.migrations, 'FromTheFuture1999999999999'] }));
    });
    await inTarget(async (place, database) => {
      await expect(restoring(file, place)).rejects.toThrow(/does not know/);
      expect(await tablesOf(database.url)).toEqual([]);
    });
  });

  it('notices a stale backup by a later checkpoint, and restores it only when told to', async () => {
    const [chain] = manifest.chains;
    const checkpoints = await checkpointFolder([{ ...chain!, size: chain!.size + 3, head: 'f'.repeat(64) }]);
    await inTarget(async (place, database) => {
      await expect(restoring(good, place, { checkpoints })).rejects.toMatchObject({
        kind: 'foundWrong',
        message: expect.stringMatching(/STALE[^]*has \d+ events; a checkpoint has/),
      });
      expect(await tablesOf(database.url)).toEqual([]);
      const { stale } = await restoring(good, place, { checkpoints, acceptStale: true });
      expect(stale).toHaveLength(1);
    });
  });

  it('notices another history at an earlier checkpoint, and leaves nothing', async () => {
    const chain = manifest.chains.find(({ size }) => size > 2)!;
    const checkpoints = await checkpointFolder([{ ...chain, size: chain.size - 1, head: 'f'.repeat(64) }]);
    await inTarget(async (place, database) => {
      await expect(restoring(good, place, { checkpoints })).rejects.toThrow(/differs from what a checkpoint saw/);
      expect(await tablesOf(database.url)).toEqual([]);
      expect(await readdir(place.dataFolder)).toEqual([]);
    });
  });

  it('passes with the checkpoints of the same history', async () => {
    const checkpoints = await checkpointFolder(manifest.chains);
    await inTarget(async (place) => {
      expect((await restoring(good, place, { checkpoints })).stale).toEqual([]);
    });
  });

  it('refuses checkpoints of other keys, and a folder without any', async () => {
    const foreign = await checkpointFolder(manifest.chains, newSigner());
    await inTarget(async (place) => {
      await expect(restoring(good, place, { checkpoints: foreign })).rejects.toThrow(/not signed with the keys/);
      await expect(restoring(good, place, { checkpoints: place.dataFolder })).rejects.toMatchObject({
        kind: 'couldNotRun',
      });
    });
  });

  it('that fails while it loads leaves an empty database and no files', async () => {
    // Signed by whoever could: the hashes fit, the rows do not fit each other.
    const file = await changed((entries, rewrite) => {
      const rows = entries.get('tables/answer.copy')!.toString('utf8').replaceAll('notApplicable', 'notApplicablf');
      entries.set('tables/answer.copy', Buffer.from(rows));
      rewrite((each) => each);
    });
    await inTarget(async (place, database) => {
      await expect(restoring(file, place)).rejects.toThrow(/ck_answer_kind/);
      expect(await tablesOf(database.url)).toEqual([]);
      expect(await readdir(place.dataFolder)).toEqual([]);
    });
  });

  it('notices rows that the audit trail does not tell of', async () => {
    const file = await changed((entries, rewrite) => {
      const rows = entries.get('tables/finding.copy')!.toString('utf8').replaceAll('14 of 30', '04 of 30');
      entries.set('tables/finding.copy', Buffer.from(rows));
      rewrite((each) => each);
    });
    await inTarget(async (place, database) => {
      await expect(restoring(file, place)).rejects.toThrow(/finding changed without the audit trail/);
      expect(await tablesOf(database.url)).toEqual([]);
    });
  });
});
