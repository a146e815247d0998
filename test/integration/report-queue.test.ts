import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import request from 'supertest';
import { JobRunner, type ReportView } from '../../src/publishing';
import { JobQueue, type TakenJob } from '../../src/publishing/job-queue';
import { ReportStreams } from '../../src/publishing/report-streams';
import { startTestApp, type TestApp } from '../support/test-app';

/** Takes requests and renders nothing: what is queued stays so until a worker is started. */
let app: TestApp;
let assessmentId: string;
const workers: TestApp[] = [];

beforeAll(async () => {
  app = await startTestApp({ poolSize: 20 });
  assessmentId = (await app.given.demoCase('bank')).assessments['month-3']!;
  await app.query(`
    CREATE TABLE begun (report_id uuid, at timestamptz);
    CREATE FUNCTION note_begun() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO begun VALUES (NEW.id, NEW.started_at); RETURN NULL; END $$;
    CREATE TRIGGER note_begun AFTER UPDATE OF started_at ON report FOR EACH ROW
    WHEN (NEW.started_at IS NOT NULL) EXECUTE FUNCTION note_begun()
  `);
});
afterEach(async () => {
  await stopWorkers();
  await app.query('DELETE FROM job');
  await app.query('DELETE FROM report');
  await app.query('DELETE FROM begun');
});
afterAll(() => app.stop());

async function startWorker(): Promise<TestApp> {
  const worker = await startTestApp({ renderThreads: 1, database: app.database });
  workers.push(worker);
  return worker;
}

/** They share the database, which `app` drops at the end. */
async function stopWorkers(): Promise<void> {
  for (const worker of workers.splice(0)) {
    await worker.get(JobRunner).stop();
    await worker.nest.close();
  }
}

async function queue(overrides: object = {}): Promise<string> {
  const { body } = await request(app.http)
    .post('/v1/reports')
    .send({ assessmentId, kind: 'gapReport', format: 'json', ...overrides })
    .expect(202);
  return body.id;
}

async function state(id: string): Promise<ReportView> {
  return (await request(app.http).get(`/v1/reports/${id}`).expect(200)).body;
}

async function until(id: string, status: string, ms = 100_000): Promise<ReportView> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const report = await state(id);
    if (report.status === status) return report;
    await sleep(20);
  }
  throw new Error(`The report did not become ${status}: ${JSON.stringify(await state(id))}`);
}

const begun = async (id: string): Promise<number> =>
  (await app.query('SELECT 1 FROM begun WHERE report_id = $1', [id])).length;

async function take(): Promise<{ connection: JobQueue; job: TakenJob }> {
  const connection = await JobQueue.connect(app.database.url, app.scope.workspaceId);
  const job = await connection.take();
  if (typeof job === 'string') throw new Error(`Nothing was taken: ${job}`);
  return { connection, job };
}

/** As PostgreSQL sees a process that died: its connections end, and have ended when this returns. */
async function killConnectionsOf(applicationName: string): Promise<void> {
  const admin = new Client({ connectionString: app.database.adminUrl });
  await admin.connect();
  await admin.query(
    'SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [applicationName],
  );
  await admin.end();
}

/** Makes every attempt at the report fail: it names a snapshot whose hash is not that of its document. */
async function poison(id: string): Promise<void> {
  await app.query(
    `WITH broken AS (
       INSERT INTO snapshot (workspace_id, engagement_id, id, assessment_id, kind, revision, framework_id,
         framework_sha256, engine, sha256, document, created_at)
       SELECT workspace_id, engagement_id, gen_random_uuid(), assessment_id, 'working', revision, framework_id,
         framework_sha256, engine, md5(random()::text), document, created_at
       FROM snapshot WHERE id = (SELECT snapshot_id FROM report_input WHERE report_id = $1 AND role = 'current')
       RETURNING id
     )
     UPDATE report_input SET snapshot_id = broken.id FROM broken WHERE report_id = $1 AND role = 'current'`,
    [id],
  );
}

interface Followed {
  readonly response: IncomingMessage;
  readonly states: ReportView[];
  readonly ended: Promise<unknown>;
}

async function follow(id: string, headers: Record<string, string> = {}): Promise<Followed> {
  const [response] = (await once(get(`${app.url}/v1/reports/${id}/events`, { headers }), 'response')) as [
    IncomingMessage,
  ];
  const states: ReportView[] = [];
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const events = (text + chunk).split('\n\n');
    text = events.pop()!;
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) states.push(JSON.parse(data));
    }
  });
  return { response, states, ended: once(response, 'close') };
}

describe('the queue', () => {
  it('is emptied by two processes, each report made exactly once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => queue()));
    await Promise.all([startWorker(), startWorker()]);
    const reports = await Promise.all(ids.map((id) => until(id, 'ready')));
    expect(new Set(reports.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await Promise.all(ids.map(begun))).toEqual(ids.map(() => 1));
    expect(await app.query('SELECT 1 FROM job')).toEqual([]);
  });

  it('gives a job to one taker only, and to the next one as soon as the first has died', async () => {
    const id = await queue();
    const { connection, job } = await take();
    expect(job).toMatchObject({ reportId: id, attempts: 0 });
    const other = await JobQueue.connect(app.database.url, app.scope.workspaceId);
    expect(await other.take()).toBe('waiting');
    await killConnectionsOf('tolok-worker');
    const third = await JobQueue.connect(app.database.url, app.scope.workspaceId);
    expect(await third.take()).toEqual(job);
    await Promise.all([connection, other, third].map((one) => one.close().catch(() => undefined)));
  });

  it('hands the job of a process that died to another one at once', async () => {
    const id = await queue();
    const { connection } = await take();
    await startWorker();
    await sleep(1_500);
    expect(await state(id)).toMatchObject({ status: 'queued' });
    await connection.close();
    await until(id, 'ready');
    expect(await begun(id)).toBe(1);
  });

  it('goes on when the connections of a worker break, and makes nothing twice', async () => {
    await startWorker();
    const ids = await Promise.all(Array.from({ length: 4 }, () => queue()));
    await until(ids[0]!, 'rendering');
    await killConnectionsOf('tolok-worker');
    await killConnectionsOf('tolok-notices');
    await Promise.all(ids.map((id) => until(id, 'ready')));
    expect(await app.query('SELECT report_id FROM report_file')).toHaveLength(4);
  });

  it('gives up a report that can not be made after three attempts, and does not keep the others waiting', async () => {
    const poisoned = await queue();
    await poison(poisoned);
    const sound = await queue();
    await startWorker();
    await until(sound, 'ready');
    expect((await state(poisoned)).status).not.toBe('failed');
    const { failure } = await until(poisoned, 'failed');
    expect(failure).toMatch(/^The report could not be made in three attempts\./);
    expect(await begun(poisoned)).toBe(3);
    expect(await app.query('SELECT 1 FROM job')).toEqual([]);
  });

  it('gives up a report whose attempts ended with their process', async () => {
    const id = await queue();
    await app.query(`UPDATE job SET attempts = 3; UPDATE report SET status = 'rendering', progress = 35`);
    await startWorker();
    expect(await until(id, 'failed')).toMatchObject({ failure: expect.stringContaining('three attempts') });
    expect(await begun(id)).toBe(0);
  });

  it('tries a failed report again from the same snapshots on demand', async () => {
    const id = await queue();
    const [input] = await app.query<{ snapshot_id: string }>(
      `SELECT snapshot_id FROM report_input WHERE report_id = $1 AND role = 'current'`,
      [id],
    );
    await poison(id);
    await app.query('UPDATE job SET attempts = 2');
    await startWorker();
    await until(id, 'failed');
    await app.query(`UPDATE report_input SET snapshot_id = $2 WHERE report_id = $1 AND role = 'current'`, [
      ...[id, input!.snapshot_id],
    ]);
    const { body } = await request(app.http).post(`/v1/reports/${id}/retry`).expect(202);
    expect(body).toMatchObject({ id, status: 'queued', progress: 0, failure: null });
    const report = await until(id, 'ready');
    const again = await request(app.http).post(`/v1/reports/${id}/retry`).expect(422);
    expect(again.body.code).toBe('report/invalid');
    expect(report.snapshots.find(({ role }) => role === 'current')?.id).toBe(input!.snapshot_id);
  });
});

describe('stopping a worker', () => {
  it('waits for the report at work and leaves the others in the queue', async () => {
    const worker = await startWorker();
    const first = await queue({ format: 'pdf' });
    await until(first, 'rendering');
    const second = await queue();
    await worker.get(JobRunner).stop();
    expect((await state(first)).status).toBe('ready');
    expect((await state(second)).status).toBe('queued');
    expect(await begun(second)).toBe(0);
  });

  it('neither loses nor doubles a report that it did not wait for', async () => {
    const worker = await startWorker();
    const id = await queue({ format: 'pdf' });
    await until(id, 'rendering');
    await worker.get(JobRunner).stop(0);
    expect((await state(id)).status).toBe('rendering');
    expect(await app.query('SELECT 1 FROM report_file')).toEqual([]);
    // An orderly stop is no failed attempt.
    expect(await app.query('SELECT attempts FROM job')).toEqual([{ attempts: 0 }]);
    await startWorker();
    await until(id, 'ready');
    expect(await app.query('SELECT 1 FROM report_file')).toHaveLength(1);
    expect(await begun(id)).toBe(2);
  });
});

describe('a report that is not finished', () => {
  it('has no file yet, says when to ask again, and can not be tried again', async () => {
    const id = await queue();
    const file = await request(app.http).get(`/v1/reports/${id}/file`).expect(409);
    expect(file.body.code).toBe('report/not-ready');
    expect(file.headers['retry-after']).toBe('1');
    const retry = await request(app.http).post(`/v1/reports/${id}/retry`).expect(409);
    expect(retry.body.code).toBe('report/not-ready');
  });

  it('can be removed while it is queued, and is then not made', async () => {
    const id = await queue();
    await request(app.http).delete(`/v1/reports/${id}`).expect(204);
    await request(app.http).get(`/v1/reports/${id}`).expect(404);
    expect(await app.query('SELECT 1 FROM job')).toEqual([]);
  });

  it('can not be removed while it is rendered', async () => {
    const id = await queue();
    await app.query(`UPDATE report SET status = 'rendering'`);
    const { body } = await request(app.http).delete(`/v1/reports/${id}`).expect(409);
    expect(body.code).toBe('report/not-ready');
    await request(app.http).get(`/v1/reports/${id}`).expect(200);
  });

  it('is not rendered when it was removed after a worker took it', async () => {
    const id = await queue();
    const { connection, job } = await take();
    await request(app.http).delete(`/v1/reports/${id}`).expect(204);
    const bytes = new Uint8Array([1]);
    await connection.complete(job, { bytes, dataSha256: '0', pages: null }, new Date());
    await connection.close();
    expect(await app.query('SELECT 1 FROM report_file')).toEqual([]);
  });

  it('is retried once when two ask for it at the same time', async () => {
    const id = await queue();
    await app.query('DELETE FROM job');
    await app.query(`UPDATE report SET status = 'failed', failure = 'It broke.'`);
    const retry = (): request.Test => request(app.http).post(`/v1/reports/${id}/retry`);
    const responses = await app.race('report', id, retry, retry);
    expect(responses.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(await app.query('SELECT 1 FROM job')).toHaveLength(1);
  });

  it('waits for an answer that is being saved, and prints it', async () => {
    const { id } = await app.given.assessment();
    const saving = new Client({ connectionString: app.database.adminUrl });
    await saving.connect();
    await saving.query('BEGIN');
    await saving.query('SELECT 1 FROM assessment WHERE id = $1 FOR SHARE', [id]);
    const asked = queue({ assessmentId: id });
    expect(await Promise.race([asked, sleep(300, 'waiting')])).toBe('waiting');
    await saving.query(
      `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, kind, reason, version,
         updated_at)
       SELECT place.workspace_id, place.engagement_id, place.assessment_id, unit.id, 'POL-01', 'notApplicable',
         '{"en": "Saved first."}', nextval('answer_version'), now()
       FROM assessment_unit AS place JOIN unit ON unit.id = place.unit_id
       WHERE place.assessment_id = $1 AND unit.kind = 'entity'`,
      [id],
    );
    await saving.query('COMMIT');
    await saving.end();
    await asked;
    const [snapshot] = await app.query<{ document: string }>('SELECT document FROM snapshot WHERE assessment_id = $1', [
      id,
    ]);
    expect(snapshot!.document).toContain('Saved first.');
  });
});

describe('the events of a report', () => {
  it('tell its state at once and each step to the end, in order, and then stop', async () => {
    const id = await queue({ format: 'pdf' });
    const { response, states, ended } = await follow(id);
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    await sleep(100);
    expect(states).toMatchObject([{ id, status: 'queued', progress: 0 }]);
    await startWorker();
    await ended;
    const statuses = states.map(({ status }) => status);
    expect(statuses.filter((status, index) => status !== statuses[index - 1])).toEqual([
      'queued',
      'rendering',
      'ready',
    ]);
    const progress = states.map((one) => one.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(new Set(progress).size).toBeGreaterThan(2);
    expect(states.at(-1)).toEqual(await state(id));
  });

  it('end at once for a report that is finished, and tell a client that comes back to stay away', async () => {
    const id = await queue();
    await startWorker();
    await until(id, 'ready');
    const { states, ended } = await follow(id);
    await ended;
    expect(states).toMatchObject([{ status: 'ready' }]);
    const [last] = states;
    const { response } = await follow(id, { 'last-event-id': `ready-100-${last!.startedAt}` });
    expect(response.statusCode).toBe(204);
  });

  it('end when the report is removed', async () => {
    const id = await queue();
    const { ended } = await follow(id);
    await request(app.http).delete(`/v1/reports/${id}`).expect(204);
    await ended;
  });

  /** As a notice of a change does. */
  const change = async (id: string): Promise<void> => {
    await app.query(`UPDATE report SET progress = progress + 1 WHERE id = $1`, [id]);
    await app.query(`SELECT pg_notify('tolok_report', $1)`, [id]);
  };

  it.each([
    ['the session', (_: string, personId: string) => app.query('DELETE FROM session WHERE person_id = $1', [personId])],
    ['the grant', (grant: string) => app.people.revoke(grant)],
    [
      'the account',
      (_: string, personId: string) =>
        app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [personId]),
    ],
  ])('end without another state when %s of who follows has ended', async (_, end) => {
    const id = await queue();
    const { engagementId } = (
      await app.query<{ engagementId: string }>('SELECT engagement_id AS "engagementId" FROM report WHERE id = $1', [
        id,
      ])
    )[0]!;
    const person = await app.people.make({ role: 'assessor' });
    const grant = await app.people.grant(person.id, { engagementId, role: 'assessor' });
    const { states, ended, response } = await follow(id, person.session);
    expect(response.statusCode).toBe(200);
    await sleep(100);
    const seen = states.length;
    await end(grant, person.id);
    await change(id);
    await ended;
    expect(states).toHaveLength(seen);
  });

  it('are given to one person ten times at once, and to the next one as well', async () => {
    const id = await queue();
    const followed = await Promise.all(Array.from({ length: 10 }, () => follow(id)));
    const { body } = await request(app.http).get(`/v1/reports/${id}/events`).expect(429);
    expect(body.code).toBe('access/too-many-attempts');
    const other = await app.people.make({ role: 'owner' });
    const { response } = await follow(id, other.session);
    expect(response.statusCode).toBe(200);
    for (const one of [response, ...followed.map((each) => each.response)]) one.destroy();
    for (let attempt = 0; attempt < 100 && app.get(ReportStreams).size > 0; attempt += 1) await sleep(20);
  });

  it('forget a client that has gone away', async () => {
    const id = await queue();
    const streams = app.get(ReportStreams);
    const followed = await Promise.all(Array.from({ length: 5 }, () => follow(id)));
    expect(streams.size).toBe(5);
    for (const { response } of followed) response.destroy();
    for (let attempt = 0; attempt < 100 && streams.size > 0; attempt += 1) await sleep(20);
    expect(streams.size).toBe(0);
  });

  it('go on when the connection for notices breaks', async () => {
    const id = await queue();
    const { states, ended } = await follow(id);
    await sleep(100);
    await killConnectionsOf('tolok-notices');
    await startWorker();
    await ended;
    expect(states.at(-1)).toMatchObject({ status: 'ready' });
  });

  it('are not sent to a request for the head only', async () => {
    const id = await queue();
    const { headers } = await request(app.http).head(`/v1/reports/${id}/events`).expect(200);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(app.get(ReportStreams).size).toBe(0);
  });
});
