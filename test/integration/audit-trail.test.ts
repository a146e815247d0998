import { Client } from 'pg';
import { createHash } from 'node:crypto';
import { proofsOf } from '../../src/audit';
import { eventDocument, reasonText } from '../../src/audit/rules/event-document';
import { CHANGES_OF, OF_ENGAGEMENT, OF_WORKSPACE, PERSONAL, REMOVAL_ORDER } from '../support/audited-tables';
import { firstRows, insertRows, laterRows, WORKSPACES } from '../support/sample-rows';
import { eventsOf, type RecordedEvent, verdictOf } from '../support/audit';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const [WORKSPACE] = WORKSPACES;
const ENGAGEMENT = '01900000-0000-7000-8000-000000000100';
const ASSESSMENT = '01900000-0000-7000-8000-000000000101';
const PERSON = '01900000-0000-7000-8000-000000000201';
let database: TestDatabase;
let client: Client;

const on = async (url: string): Promise<Client> => {
  const made = new Client({ connectionString: url });
  await made.connect();
  return made;
};

const SCOPE = `SET LOCAL tolok.workspace = '${WORKSPACE}'; SET LOCAL tolok.actor = 'person:${PERSON}';
  SET LOCAL tolok.request = '01900000-0000-7000-8000-0000000000aa'; SET LOCAL tolok.reason = 'Because'`;
const inScope = async (...statements: string[]): Promise<void> => {
  await client.query(`BEGIN; ${SCOPE}`);
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};
const events = (chain: string): Promise<RecordedEvent[]> => eventsOf(client, chain);
const last = async (chain: string): Promise<RecordedEvent> => (await events(chain)).at(-1)!;

/** Triggers that keep rows as they are would be in the way of what is tried here. */
async function allowChanges(): Promise<void> {
  const { rows } = await client.query<{ table: string; trigger: string }>(
    `SELECT tgrelid::regclass::text AS table, tgname AS trigger FROM pg_trigger
     WHERE NOT tgisinternal AND tgname NOT LIKE 'witness%' AND tgname <> 'chain_events'
       AND tgrelid::regclass::text NOT LIKE 'audit%' AND tgname NOT LIKE 'count_%' AND tgname <> 'refuse_truncate'`,
  );
  for (const { table, trigger } of rows) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
}

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 2 });
  client = await on(database.adminUrl);
  const rows = [...firstRows(WORKSPACE), ...laterRows(WORKSPACE)];
  // Of the schema before keys had an owner.
  await insertRows(
    client,
    WORKSPACE,
    rows.filter((row) => !row.includes('INTO idempotency_key')),
  );
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('an insert', () => {
  it.each([...OF_ENGAGEMENT, ...OF_WORKSPACE])('into %s gives an event in its chain', async (table) => {
    const chain = OF_ENGAGEMENT.includes(table) ? ENGAGEMENT : WORKSPACE;
    const found = (await events(chain)).filter(({ subject, action }) => subject === table && action === 'insert');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ actorKind: 'system', actorId: null });
    for (const { after, before } of JSON.parse(found[0]!.changes) as { after: unknown; before: unknown }[]) {
      expect(before).toBeNull();
      if (PERSONAL.includes(table)) expect(after).toBeNull();
      else expect(after).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('names who, for which request and why', async () => {
    await inScope(
      `INSERT INTO party VALUES ('${WORKSPACE}', gen_random_uuid(), 'P-9', '"Nine"', 'vendor', 1, now(), now())`,
    );
    expect(await last(WORKSPACE)).toMatchObject({
      ...{ actorKind: 'person', actorId: PERSON, action: 'insert', subject: 'party' },
      reason: { text: 'Because' },
      requestId: '01900000-0000-7000-8000-0000000000aa',
    });
  });

  it('by hand, without a scope, is recorded with the role that did it', async () => {
    await client.query(
      `INSERT INTO party VALUES ('${WORKSPACE}', gen_random_uuid(), 'P-8', '"Eight"', 'vendor', 1, now(), now())`,
    );
    const { actorKind, reason } = await last(WORKSPACE);
    expect(actorKind).toBe('none');
    expect(reason?.text).toBe(`SQL as ${new URL(database.adminUrl).username}`);
  });

  it('of many rows is one event, about the assessment that all of them are of', async () => {
    const before = (await events(ENGAGEMENT)).length;
    await inScope(
      `INSERT INTO answer SELECT '${WORKSPACE}', '${ENGAGEMENT}', '${ASSESSMENT}', unit_id, 'BULK-' || n, 'rated', '{}',
         NULL, NULL, nextval('answer_version'), now() FROM assessment_unit, generate_series(1, 300) AS n
       WHERE workspace_id = '${WORKSPACE}'`,
    );
    const after = await events(ENGAGEMENT);
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)).toMatchObject({ subject: 'answer', assessmentId: ASSESSMENT });
    const ids = (JSON.parse(after.at(-1)!.changes) as { id: string }[]).map(({ id }) => id);
    expect(ids).toHaveLength(300);
    expect(ids).toEqual([...ids].sort());
  });

  it('that is rolled back leaves nothing', async () => {
    const before = await events(WORKSPACE);
    await client.query(`BEGIN; ${SCOPE}`);
    await client.query(
      `INSERT INTO party VALUES ('${WORKSPACE}', gen_random_uuid(), 'P-7', '"x"', 'vendor', 1, now(), now())`,
    );
    await client.query('ROLLBACK');
    expect(await events(WORKSPACE)).toEqual(before);
    expect((await client.query('SELECT FROM audit_pending')).rowCount).toBe(0);
  });
});

describe('an update', () => {
  const CHANGED = [...OF_ENGAGEMENT, ...OF_WORKSPACE].filter((table) => table !== 'assessment_unit');

  beforeAll(() => allowChanges());

  it.each(CHANGED)('of %s gives an event with what was and what is', async (table) => {
    const column = table === 'workspace' ? 'id' : 'workspace_id';
    await inScope(`UPDATE ${table} SET ${CHANGES_OF[table]} WHERE ${column} = '${WORKSPACE}'`);
    const event = await last(OF_ENGAGEMENT.includes(table) ? ENGAGEMENT : WORKSPACE);
    expect(event).toMatchObject({ action: 'update', subject: table, actorId: PERSON });
    const [change] = JSON.parse(event.changes) as { before: string | null; after: string | null; fields?: string[] }[];
    if (PERSONAL.includes(table)) {
      expect(change).toMatchObject({ before: null, after: null });
      expect(change?.fields).toEqual([CHANGES_OF[table]!.split(' ')[0]]);
    } else {
      expect([change?.before, change?.after].filter((hash) => hash !== null)).not.toHaveLength(0);
      expect(change?.before).not.toBe(change?.after);
    }
  });

  it.each([
    ['that changes nothing', `UPDATE party SET kind = kind WHERE workspace_id = '${WORKSPACE}'`],
    ['that says when somebody was last seen', `UPDATE session SET seen_at = now()`],
    ['that counts answers', `UPDATE assessment_unit SET answer_count = answer_count + 1`],
    ['that says how far rendering is', `UPDATE report SET progress = 50, started_at = now()`],
    ['that says when a token was used', `UPDATE access_token SET last_used_at = now()`],
    ['that says how often a message was sent', `UPDATE webhook_delivery SET attempts = 4, status_code = 500`],
    ['that says how many messages died in a row', `UPDATE webhook SET dead_in_row = 2`],
  ])('%s is no event', async (_, statement) => {
    const before = [await events(WORKSPACE), await events(ENGAGEMENT)];
    await inScope(statement);
    expect([await events(WORKSPACE), await events(ENGAGEMENT)]).toEqual(before);
  });

  it('leaves no name, address or secret of anybody in any chain', async () => {
    const { rows } = await client.query<{ all: string }>(
      `SELECT string_agg(event::text, '') AS all FROM audit_event AS event`,
    );
    for (const personal of ['Sri', 'Budi', 'sri@example.test', 'argon2', 'invitation secret'])
      expect(rows[0]?.all).not.toContain(personal);
    const hashed = createHash('sha256').update('sri@example.test').digest('hex');
    expect(rows[0]?.all).not.toContain(hashed);
  });
});

describe('a chain', () => {
  it('agrees with the rules in every hash, whatever stands in the texts', async () => {
    const hostile = 'Q" \\ / \u0001\b\f\n\r\t\u007f \u2028 \u2029 é 服务 😀 </script> $$ %s \'; DROP';
    await client.query('BEGIN');
    await client.query(`SET LOCAL tolok.workspace = '${WORKSPACE}'; SET LOCAL tolok.actor = 'system'`);
    await client.query(`SELECT set_config('tolok.reason', $1, true)`, [hostile]);
    await client.query(`SELECT audit_note('read', NULL, NULL, 'snapshot', $1, NULL)`, [hostile]);
    await client.query('COMMIT');
    const all = await events(WORKSPACE);
    expect(all.at(-1)?.reason?.text).toBe(hostile);
    const { sha256 } = proofsOf([]);
    for (const event of all) expect(sha256(eventDocument(event))).toBe(event.sha256);
    for (const { reason, reasonSha256 } of all) expect(reason && sha256(reasonText(reason))).toBe(reasonSha256);
    const { rows } = await client.query<{ document: string }>(
      `SELECT audit_event_document(event) AS document FROM audit_event AS event WHERE chain_id = $1 ORDER BY seq`,
      [WORKSPACE],
    );
    expect(rows.map(({ document }) => document)).toEqual(all.map(eventDocument));
  });

  it('verifies, and its rows agree with it', async () => {
    for (const chain of [WORKSPACE, ENGAGEMENT]) {
      expect(verdictOf(WORKSPACE, chain, await events(chain)).fault).toBeUndefined();
      await client.query(`BEGIN; ${SCOPE}`);
      const { rows } = await client.query('SELECT * FROM audit_row_faults($1, 5)', [chain]);
      await client.query('COMMIT');
      expect(rows).toEqual([]);
    }
  });

  it('takes 20 writers at once without a deadlock or a gap, though they write to two chains in both orders', async () => {
    const before = (await events(ENGAGEMENT)).length;
    const writers = await Promise.all(Array.from({ length: 20 }, () => on(database.adminUrl)));
    await Promise.all(
      writers.map(async (writer, index) => {
        for (let round = 0; round < 10; round += 1) {
          const toParty = `INSERT INTO party VALUES ('${WORKSPACE}', gen_random_uuid(), 'W-${index}-${round}', '"x"', 'vendor', 1, now(), now())`;
          const toUnit = `INSERT INTO answer SELECT workspace_id, engagement_id, assessment_id, unit_id, 'W-${index}-${round}', 'rated', '{}',
              NULL, NULL, nextval('answer_version'), now() FROM assessment_unit WHERE workspace_id = '${WORKSPACE}'`;
          await writer.query('BEGIN');
          for (const statement of index % 2 ? [toParty, toUnit] : [toUnit, toParty]) await writer.query(statement);
          await writer.query('COMMIT');
        }
      }),
    );
    await Promise.all(writers.map((writer) => writer.end()));
    const after = await events(ENGAGEMENT);
    expect(after.length).toBe(before + 200);
    expect(after.map(({ seq }) => seq)).toEqual(after.map((_, index) => index + 1));
    for (const chain of [WORKSPACE, ENGAGEMENT]) {
      expect(verdictOf(WORKSPACE, chain, await events(chain)).fault).toBeUndefined();
    }
  });

  it('still verifies when a person was erased', async () => {
    await inScope(
      `DELETE FROM person_profile WHERE workspace_id = '${WORKSPACE}'`,
      `UPDATE person SET status = 'erased', version = version + 1 WHERE workspace_id = '${WORKSPACE}'`,
    );
    expect(verdictOf(WORKSPACE, WORKSPACE, await events(WORKSPACE)).fault).toBeUndefined();
  });
});

describe('a removal', () => {
  beforeAll(async () => {
    await client.query('DELETE FROM issue_file');
    await client.query('DELETE FROM job');
    await client.query('DELETE FROM oidc_attempt');
    await client.query('DELETE FROM throttle');
  });

  it.each(REMOVAL_ORDER)('from %s gives an event with what was', async (table) => {
    await inScope(`DELETE FROM ${table}`);
    const event = await last(OF_ENGAGEMENT.includes(table) ? ENGAGEMENT : WORKSPACE);
    expect(event).toMatchObject({ action: 'delete', subject: table, actorId: PERSON });
  });

  it('leaves the chain of what is gone', async () => {
    expect(verdictOf(WORKSPACE, ENGAGEMENT, await events(ENGAGEMENT)).fault).toBeUndefined();
  });
});

describe('what nobody may do', () => {
  it.each([
    ['change an event', `UPDATE audit_event SET reason_sha256 = 'x'`],
    ['change a reason', `UPDATE audit_reason SET text = 'x'`],
    ['empty the reasons', 'TRUNCATE audit_reason'],
    ['remove an event', 'DELETE FROM audit_event'],
    ['empty the trail', 'TRUNCATE audit_event'],
    ['remove a chain', 'DELETE FROM audit_chain'],
    ['shorten a chain', 'UPDATE audit_chain SET size = size - 1'],
    ['empty a table past the witness', 'TRUNCATE party CASCADE'],
  ])('%s: refused even to a superuser', async (_, statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '23000' });
  });

  it.each([
    ['write an event', `INSERT INTO audit_event SELECT * FROM audit_event`],
    ['give a reason', `INSERT INTO audit_reason SELECT * FROM audit_reason`],
    ['remove a reason', 'DELETE FROM audit_reason'],
    ['let an event wait', `INSERT INTO audit_pending SELECT * FROM audit_pending`],
    ['read what waits', 'SELECT * FROM audit_pending'],
    ['move a head', 'UPDATE audit_chain SET size = size + 1'],
    [
      'record a change that was none',
      `SELECT audit_record('${WORKSPACE}', '${WORKSPACE}', NULL, 'update', 'party', '[]', NULL)`,
    ],
    ['take the witness off', 'ALTER TABLE party DISABLE TRIGGER witness_insert'],
    ['empty a table', 'TRUNCATE party'],
    ['read hashes of rows', `SELECT * FROM witnessed_party('${WORKSPACE}', '${WORKSPACE}')`],
    ['attach or replace a witness', `SELECT witness('party')`],
  ])('%s: refused to the server', async (_, statement) => {
    const server = await on(database.url);
    try {
      await expect(server.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await server.end();
    }
  });

  it('note a change that was none', async () => {
    await expect(inScope(`SELECT audit_note('update', NULL, NULL, 'party', 'x', NULL)`)).rejects.toMatchObject({
      code: '22023',
    });
  });
});

it('a note about what is not there stands in the chain of the workspace', async () => {
  await inScope(`SELECT audit_note('denied', gen_random_uuid(), gen_random_uuid(), 'engagement', 'e', 'trail.read')`);
  expect(await last(WORKSPACE)).toMatchObject({ action: 'denied', subject: 'engagement', assessmentId: null });
});
