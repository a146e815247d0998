import { Client } from 'pg';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { CHECKPOINT_FOLDER, Checkpoints, proofsOf, verifyAuditExport } from '../../src/audit';
import { eventDocument } from '../../src/audit/rules/event-document';
import { Database, systemScope } from '../../src/database';
import { openSealKeys, SEAL_KEYS, type SealKeys, signStatement } from '../../src/seal';
import { eventsOf, type RecordedEvent } from '../support/audit';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let client: Client;
let folder: string;
let file: string;
let engagement: string;
let clean: RecordedEvent[];
let stated: string;

const { sha256 } = proofsOf([]);
const system = (): ReturnType<typeof systemScope> => systemScope(app.scope.workspaceId);

beforeAll(async () => {
  app = await startTestApp();
  folder = app.nest.get<string>(CHECKPOINT_FOLDER, { strict: false });
  file = join(folder, `${app.scope.workspaceId}.jsonl`);
  client = new Client({ connectionString: app.database.adminUrl });
  await client.connect();
  const { id, engagementId } = await app.given.assessment();
  engagement = engagementId;
  await app.get(Checkpoints).run(system());
  for (let number = 1; number <= 4; number += 1) await app.given.finding(id);
  await app.get(Checkpoints).run(system());
  clean = await eventsOf(client, engagement);
  stated = await readFile(file, 'utf8');
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

const verify = async (): Promise<{
  intact: boolean;
  problems: { code: string; seq: number | null; message: string }[];
}> => (await request(app.http).get(`/v1/engagements/${engagement}/trail/verification`).expect(200)).body;

/** As a superuser who knows how the witness is switched off. */
async function tamper(...statements: string[]): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

async function put(events: readonly RecordedEvent[]): Promise<void> {
  await tamper(`DELETE FROM audit_event WHERE chain_id = '${engagement}'`);
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  for (const e of events) {
    await client.query('INSERT INTO audit_event VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)', [
      ...[e.workspaceId, e.chainId, e.seq, e.id, e.at, e.actorKind, e.actorId, e.action, e.subject, e.assessmentId],
      ...[e.changes, e.reasonSha256, e.requestId, e.previousSha256, e.sha256],
    ]);
  }
  const last = events.at(-1);
  await client.query('UPDATE audit_chain SET size = $2, head = $3 WHERE chain_id = $1', [
    engagement,
    last?.seq,
    last?.sha256,
  ]);
  await client.query('COMMIT');
}

const relinked = (events: readonly RecordedEvent[]): RecordedEvent[] => {
  const made: RecordedEvent[] = [];
  for (const [index, event] of events.entries()) {
    const next = { ...event, seq: index + 1, previousSha256: made.at(-1)?.sha256 ?? null };
    made.push({ ...next, sha256: sha256(eventDocument(next)) });
  }
  return made;
};
const changed = (seq: number, change: Partial<RecordedEvent>): RecordedEvent[] =>
  clean.map((event) => (event.seq === seq ? { ...event, ...change } : event));

describe('tampering with the trail', () => {
  afterEach(async () => {
    await put(clean);
    await writeFile(file, stated);
    expect(await verify()).toMatchObject({ intact: true, problems: [] });
  });

  const size = (): number => clean.length;
  it.each<[string, () => readonly RecordedEvent[], () => number]>([
    ['an edited event', () => changed(3, { reasonSha256: sha256('invented') }), () => 3],
    ['a deleted event', () => clean.filter(({ seq }) => seq !== 3), () => 3],
    [
      'an inserted event',
      () => [...clean, { ...clean[1]!, id: '01900000-0000-7000-8000-0000000000ff', seq: size() + 1 }],
      () => size() + 1,
    ],
    [
      'reordered events',
      () => [...clean.slice(0, 2), { ...clean[3]!, seq: 3 }, { ...clean[2]!, seq: 4 }, ...clean.slice(4)],
      () => 3,
    ],
    ['a truncated tail', () => clean.slice(0, -2), () => size() - 1],
    ['a chain that was written anew', () => relinked(changed(size(), { reasonSha256: sha256('invented') })), size],
    ['an exchanged payload', () => changed(4, { changes: clean[4]!.changes }), () => 4],
    ['an exchanged actor', () => changed(4, { actorId: '01900000-0000-7000-8000-0000000000ff' }), () => 4],
    ['a clock that was put back', () => relinked(changed(4, { at: '2020-01-01T00:00:00.000Z' })), () => 4],
    [
      'an old backup that was put back and worked on',
      () =>
        relinked([
          ...clean.slice(0, -2),
          ...clean.slice(-2).map((event) => ({ ...event, reasonSha256: sha256('later') })),
        ]),
      size,
    ],
  ])('by %s is found at the right place', async (_, events, seq) => {
    await put(events());
    const { intact, problems } = await verify();
    expect(intact).toBe(false);
    expect(problems[0]?.seq).toBe(seq());
    expect(problems[0]?.message).toMatch(/^[A-Z].+\.$/);
  });

  it('by a removed checkpoint is found', async () => {
    const lines = stated.trimEnd().split('\n');
    await writeFile(
      file,
      lines
        .slice(1)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect((await verify()).problems[0]).toMatchObject({ code: 'checkpointMissing', seq: null });
  });

  it('by checkpoints of another key is found', async () => {
    const other = await mkdtemp(join(tmpdir(), 'tolok-other-'));
    const keys = await openSealKeys(other);
    const lines = stated
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { statement: never });
    await writeFile(file, lines.map(({ statement }) => `${JSON.stringify(signStatement(keys, statement))}\n`).join(''));
    expect((await verify()).problems[0]).toMatchObject({ code: 'checkpointSignature', seq: null });
    await rm(other, { recursive: true });
  });

  it('by cutting off the end everywhere but in the checkpoints is found', async () => {
    await put(clean.slice(0, 2));
    expect((await verify()).problems[0]).toMatchObject({ code: 'truncated', seq: 3 });
  });
});

describe('tampering with rows while the witness is off', () => {
  it.each([
    [
      'changed',
      `UPDATE finding SET grade = 'strength' WHERE ref = 'F-01'`,
      `UPDATE finding SET grade = 'minor' WHERE ref = 'F-01'`,
    ],
    [
      'vanished',
      `CREATE TABLE kept AS SELECT * FROM unit LIMIT 1; DELETE FROM unit WHERE id = (SELECT id FROM kept)`,
      `INSERT INTO unit SELECT * FROM kept`,
    ],
    [
      'appeared',
      `INSERT INTO unit SELECT workspace_id, engagement_id, gen_random_uuid(), kind, 'NEW', name, site_id, programme_id,
         weight, version, created_at, updated_at FROM unit WHERE kind = 'unit' LIMIT 1`,
      `DELETE FROM unit WHERE ref = 'NEW'`,
    ],
  ])('is found: a row that %s', async (fault, statement, back) => {
    const { rows } = await client.query<{ ref: string }>(`SELECT min(ref) AS ref FROM finding`);
    const ref = rows[0]?.ref ?? '';
    await tamper(statement.replaceAll('F-01', ref));
    expect((await verify()).problems).toEqual([expect.objectContaining({ code: `row-${fault}` })]);
    await tamper(back.replaceAll('F-01', ref));
    expect((await verify()).intact).toBe(true);
  });
});

describe('checkpoints', () => {
  it('are written once for what grew, signed, and linked to each other', async () => {
    const checkpoints = app.get(Checkpoints);
    await app.given.party();
    expect(await checkpoints.run(system())).toBe(1);
    expect(await checkpoints.run(system())).toBe(0);
    const all = await checkpoints.of(system());
    const { signer } = proofsOf(app.nest.get<SealKeys>(SEAL_KEYS, { strict: false }).generations);
    expect(all.map(signer)).not.toContain(undefined);
    expect(all[0]?.statement.previous).toBeNull();
  });

  it('go on after half a line that a crash left', async () => {
    await appendFile(file, '{"statement":{"sche');
    await app.given.party();
    expect(await app.get(Checkpoints).run(system())).toBe(1);
    expect((await verify()).intact).toBe(true);
  });

  describe('are not signed over', () => {
    /** As a server that has just been started: nothing is remembered. */
    const anew = (): Checkpoints =>
      new Checkpoints(app.get(Database), app.nest.get<SealKeys>(SEAL_KEYS, { strict: false }), folder);
    const problemOf = async (checkpoints: Checkpoints): Promise<string | undefined> => {
      await checkpoints.stop(system());
      return checkpoints.problem;
    };
    let left: string;
    beforeEach(async () => {
      await app.get(Checkpoints).run(system());
      left = await readFile(file, 'utf8');
    });
    afterEach(async () => {
      await writeFile(file, left);
      expect(await problemOf(anew())).toBeUndefined();
    });

    it('a chain that was written anew or cut off, while other chains are stated', async () => {
      await put(relinked(changed(clean.length, { reasonSha256: sha256('invented') })));
      await client.query(`UPDATE audit_chain SET size = size + 1 WHERE chain_id = $1`, [engagement]);
      await app.given.party();
      expect(await problemOf(anew())).toMatch(new RegExp(`^Chain ${engagement} .*written anew`));
      expect((await readFile(file, 'utf8')).slice(left.length)).toMatch(/^\{[^\n]+\n$/);
      await put(clean.slice(0, -1));
      expect(await problemOf(anew())).toMatch(new RegExp(`^Chain ${engagement} .*cut off`));
      left = await readFile(file, 'utf8');
      await put(clean);
    });

    it('a checkpoint that somebody else signed', async () => {
      const all = await app.get(Checkpoints).of(system());
      const own = all.findLastIndex(({ statement }) => statement.chain === app.scope.workspaceId);
      const forged = all.map((one, index) => (index === own ? { ...one, signature: all[0]!.signature } : one));
      await writeFile(file, forged.map((one) => `${JSON.stringify(one)}\n`).join(''));
      await app.given.party();
      expect(await problemOf(anew())).toMatch(/carries no signature of this server/);
    });

    it('a file that shrank, that is gone, or in which lines are missing', async () => {
      const checkpoints = app.get(Checkpoints);
      const run = (): Promise<number> => checkpoints.run(system());
      await writeFile(file, left.slice(0, left.lastIndexOf('\n', left.length - 2) + 1));
      await expect(run()).rejects.toThrow(/was cut off or exchanged: it had \d+ bytes/);
      await rm(file);
      await expect(run()).rejects.toThrow(/has 0\. Put it back/);
      await writeFile(file, left.split('\n').slice(1).join('\n'));
      expect(await problemOf(anew())).toMatch(/does not follow the one before/);
    });
  });

  it('that can not be written are a problem that is told, and nothing else', async () => {
    const keys = app.nest.get<SealKeys>(SEAL_KEYS, { strict: false });
    const broken = new Checkpoints(app.get(Database), keys, join(file, 'below-a-file'));
    await broken.stop(system());
    expect(broken.problem).toMatch(/ENOTDIR|EEXIST/);
    expect(app.get(Checkpoints).problem).toBeUndefined();
  });
});

describe('the trail over HTTP', () => {
  const list = (query: object, path = `/v1/engagements/${engagement}/trail`): request.Test =>
    request(app.http).get(path).query(query);

  it('lists the newest first, a page at a time, with the names of people', async () => {
    const first = await list({ limit: 2 }).expect(200);
    expect(first.body.items.map(({ seq }: { seq: number }) => seq)).toEqual([clean.length, clean.length - 1]);
    expect(first.body.items[0]).toMatchObject({
      actor: { kind: 'person', name: expect.any(String) },
      action: 'insert',
    });
    const next = await list({ limit: 2, cursor: first.body.nextCursor }).expect(200);
    expect(next.body.items[0].seq).toBe(clean.length - 2);
  });

  it('filters by what is asked', async () => {
    const rows = async (query: object): Promise<{ subject: { table: string; id: string } }[]> =>
      (await list(query).expect(200)).body.items;
    const findings = await rows({ subject: 'finding', action: 'insert' });
    expect(findings).toHaveLength(4);
    expect(await rows({ subjectId: findings[0]!.subject.id })).toHaveLength(1);
    expect(await rows({ actor: 'none' })).toEqual([]);
    expect(await rows({ from: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect(await rows({ to: '2000-01-01T00:00:00.000Z' })).toEqual([]);
    await list({ from: 'yesterday' }).expect(422);
    await list({ actor: 'x' }).expect(422);
  });

  it('of the workspace holds what belongs to no engagement, and verifies', async () => {
    const { body } = await list({ subject: 'session' }, '/v1/trail').expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    const verified = await request(app.http).get('/v1/trail/verification').expect(200);
    expect(verified.body).toMatchObject({ intact: true, problems: [] });
    await request(app.http).get('/v1/trail/export').expect(200);
  });

  it('is exported so that it verifies without the database, and the export is an event', async () => {
    const { text, headers } = await request(app.http)
      .get(`/v1/engagements/${engagement}/trail/export`)
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.on('data', (chunk: Buffer) => (all += chunk.toString('utf8')));
        response.on('end', () => done(null, all));
      })
      .expect(200)
      .then(({ body, headers }) => ({ text: body as string, headers: headers }));
    expect(headers['content-type']).toContain('application/x-ndjson');
    const { generations } = app.nest.get<SealKeys>(SEAL_KEYS, { strict: false });
    expect(verifyAuditExport(text, proofsOf(generations))).toMatchObject({ state: 'intact', size: clean.length + 1 });
    const [event] = (await list({ limit: 1 }).expect(200)).body.items;
    expect(event).toMatchObject({ action: 'read', subject: { table: 'audit_event', id: engagement } });
  });

  it('shows an auditor of one assessment the events about it, and gives no part of a chain away', async () => {
    const { id, engagementId } = await app.given.assessment();
    const other = await app.given.assessment({ engagementId });
    const auditor = await app.people.make({ role: 'auditor' });
    await app.people.grant(auditor.id, { engagementId, role: 'auditor', assessmentId: id });
    const { body } = await list({ limit: 100 }, `/v1/engagements/${engagementId}/trail`)
      .set(auditor.session)
      .expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(new Set(body.items.map(({ assessmentId }: { assessmentId: string }) => assessmentId))).toEqual(
      new Set([id]),
    );
    expect(JSON.stringify(body)).not.toContain(other.id);
    for (const path of ['export', 'verification']) {
      await request(app.http).get(`/v1/engagements/${engagementId}/trail/${path}`).set(auditor.session).expect(403);
    }
    const whole = await app.people.make({ role: 'auditor' });
    await app.people.grant(whole.id, { engagementId, role: 'auditor' });
    const verified = await request(app.http)
      .get(`/v1/engagements/${engagementId}/trail/verification`)
      .set(whole.session);
    expect(verified.body).toMatchObject({ intact: true, problems: [] });
  });

  it('is verified for a lead as it is for an owner: nothing that the second wall hides looks tampered with', async () => {
    const lead = await app.people.make({ role: 'lead' });
    await app.people.grant(lead.id, { engagementId: engagement, role: 'lead' });
    const { body } = await request(app.http).get(`/v1/engagements/${engagement}/trail/verification`).set(lead.session);
    expect(body).toMatchObject({ intact: true, problems: [] });
  });
});
