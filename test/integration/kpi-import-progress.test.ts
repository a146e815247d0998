import { once } from 'node:events';
import { type ClientRequest, request as nodeRequest } from 'node:http';
import { Client } from 'pg';
import request from 'supertest';
import { evidenceLock } from '../../src/evidence/engagement-kpis';
import type { Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const LINES = 'application/x-ndjson';
/** Long enough for several words about progress. */
const MANY = 60_000;

let app: TestApp;
let engagement: Made;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  engagement = await app.given.engagement();
});

const address = (id = engagement.id): string => `/v1/engagements/${id}/kpi-imports`;
const points = (count: number): string =>
  [
    'KPI,Channel,Month,Value',
    ...Array.from({ length: count }, (_, index) => {
      const [channel, month] = [Math.floor(index / 120), index % 120];
      return `aht,c${channel},${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${index + 1}`;
    }),
    '',
  ].join('\n');
const wrong = 'KPI,Month,Value\naht,2026-01,-1\n';

function send(path: string, csv: string, accept: string): request.Test {
  return request(app.http).post(path).set('Content-Type', 'text/csv').set('Accept', accept).send(csv);
}

type Line = Readonly<Record<'progress' | 'result' | 'problem', any>>;

async function linesOf(path: string, csv: string): Promise<readonly Line[]> {
  const { text, headers } = await send(path, csv, LINES).buffer(true).parse(asText).expect(200);
  expect(headers['content-type']).toContain(LINES);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const asText: Parameters<request.Test['parse']>[0] = (response, done) => {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => (text += part));
  response.on('end', () => {
    Object.assign(response, { text });
    done(null, text);
  });
};

const countOf = async (table: string): Promise<number> => {
  const rows = await app.query(`SELECT FROM ${table} WHERE engagement_id = $1`, [engagement.id]);
  return rows.length;
};

/** While somebody else holds the KPI evidence of the engagement. */
async function holding<T>(work: (release: () => Promise<void>) => Promise<T>): Promise<T> {
  const holder = new Client({ connectionString: app.database.adminUrl });
  await holder.connect();
  try {
    const lock = evidenceLock(app.scope.workspaceId, engagement.id);
    await holder.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lock]);
    return await work(async () => {
      await holder.query('SELECT pg_advisory_unlock_all()');
    });
  } finally {
    await holder.end();
  }
}

async function oneWaits(): Promise<void> {
  for (;;) {
    const [row] = await app.query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) AS waits`,
    );
    if (row?.waits) return;
  }
}

/** A request whose caller can go away. */
function call(csv: string, accept: string): ClientRequest {
  const { port } = app.http.address() as { port: number };
  const headers = { ...app.owner.session, 'content-type': 'text/csv', accept };
  const sent = nodeRequest({ port, method: 'POST', path: address(), headers });
  sent.on('error', () => undefined);
  sent.end(csv);
  return sent;
}

describe('an import that is watched', () => {
  it('tells step after step how far it is, and last its result', async () => {
    const lines = await linesOf(address(), points(MANY));
    const last = lines.at(-1);
    expect(last?.result).toMatchObject({ importId: expect.any(String), points: MANY, inserted: MANY });
    const told = lines.slice(0, -1).map(({ progress }) => progress as { step: string; done: number; of: number });
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['reading', 'checking', 'writing']);
    for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of);
    expect(await countOf('kpi_series')).toBe(MANY / 120);
  });

  it('is answered in one piece to who does not ask for lines', async () => {
    const { body } = await send(address(), points(3), 'application/json').expect(200);
    expect(body).toMatchObject({ inserted: 3 });
    await send(address(), points(3), '*/*').expect('content-type', /json/).expect(200);
  });

  it('tells last what is wrong with the file, and changes nothing', async () => {
    const lines = await linesOf(address(), wrong);
    expect(lines.at(-1)?.problem).toMatchObject({
      ...{ status: 422, code: 'kpi/invalid', requestId: expect.any(String) },
      errors: [{ code: 'kpi-table/out-of-range', line: 2 }],
    });
    expect(await countOf('kpi_import')).toBe(0);
  });

  it('can be tried in the same way', async () => {
    const lines = await linesOf(`${address()}/preview`, wrong);
    expect(lines.at(-1)?.result).toMatchObject({ problemCount: 1 });
  });

  it('is refused as every request is before it begins', async () => {
    const stranger = await app.people.make({ role: 'lead' });
    const { body } = await send(address(), points(1), LINES).set(stranger.session).expect(404);
    expect(body.code).toBe('engagement/not-found');
    const large = await send(address(), 'x'.repeat(12 * 1024 * 1024 + 1), LINES).expect(413);
    expect(large.body.code).toBe('request/too-large');
    const mapping = await send(address(), points(1), LINES).query({ mapping: '{' }).expect(422);
    expect(mapping.body.code).toBe('request/invalid');
  });
});

it('answers others while a large file is read', async () => {
  const events: string[] = [];
  const sent = call(points(MANY), LINES);
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  response.setEncoding('utf8');
  let small: PromiseLike<unknown> | undefined;
  for await (const part of response as unknown as AsyncIterable<string>) {
    small ??= request(app.http)
      .get('/v1/engagements?limit=1')
      .then(() => events.push('small request'));
    for (const line of part.trimEnd().split('\n')) {
      const [, word = ''] = /"(checking|result)"/.exec(line) ?? [];
      if (word !== '' && !events.includes(word)) events.push(word);
    }
  }
  await small;
  expect(events).toEqual(['small request', 'checking', 'result']);
});

describe('an import whose caller goes away', () => {
  it('changes nothing, however far it was', async () => {
    const sent = call(points(MANY), LINES);
    const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
    let text = '';
    for await (const part of response as unknown as AsyncIterable<Buffer>) {
      text += part.toString('utf8');
      if (text.includes('"writing"')) break;
    }
    sent.destroy();
    // Waits until the other one has ended.
    const { body } = await send(address(), points(1), 'application/json').expect(200);
    expect(body).toMatchObject({ inserted: 1 });
    expect([await countOf('kpi_import'), await countOf('kpi_series')]).toEqual([1, 1]);
  });

  it('changes nothing when it waited for its turn', async () => {
    await holding(async (release) => {
      const sent = call(points(MANY), 'application/json');
      await oneWaits();
      const closed = new Promise((resolve) => sent.once('close', resolve));
      sent.destroy();
      await closed;
      await release();
    });
    await send(address(), points(1), 'application/json').expect(200);
    expect([await countOf('kpi_import'), await countOf('kpi_series')]).toEqual([1, 1]);
  });
});

it('refuses more files than can wait', async () => {
  await holding(async (release) => {
    const sent = Array.from({ length: 11 }, () => send(address(), points(1), 'application/json').then((got) => got));
    const first = await Promise.race(sent);
    expect(first.status).toBe(503);
    expect(first.headers['retry-after']).toBeDefined();
    expect(first.body.code).toBe('server/unavailable');
    await release();
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
  });
});
