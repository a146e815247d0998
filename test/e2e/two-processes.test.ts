import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { call, enterAsOwner, madeReport } from '../support/api';
import { ServerProcess } from '../support/server-process';

/** The test cluster forces nothing to disk. */
const THROW_AWAY = { TOLOK_ACCEPT_UNSAFE_SETTINGS: 'yes' };

describe('two server processes on one database', () => {
  const name = `tolok_two_${process.pid}`;
  const admin = process.env['TOLOK_TEST_ADMIN_URL']!;
  let folder: string;
  let servers: ServerProcess[];
  let urls: string[];

  beforeAll(async () => {
    const client = new Client({ connectionString: admin });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
    await client.end();
    folder = await mkdtemp(join(tmpdir(), 'tolok-e2e-'));
    const url = new URL(admin);
    url.pathname = `/${name}`;
    const settings = { DATABASE_URL: url.href, TOLOK_DATA: folder, TOLOK_DEMO: 'yes', TOLOK_POOL: '5', ...THROW_AWAY };
    // At the same moment, on an empty database: schema, workspace, frameworks and cases are made once.
    servers = [ServerProcess.spawn(settings), ServerProcess.spawn(settings)];
    urls = await Promise.all(servers.map((server) => server.ready()));
    await enterAsOwner(servers.map(({ output }, index) => ({ url: urls[index] ?? '', output })));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    const client = new Client({ connectionString: admin });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('start at the same time and make everything once', async () => {
    for (const url of urls) {
      const { body } = await call(url, 'GET', '/v1/assessments?limit=100');
      expect(body.items).toHaveLength(5);
    }
  });

  it('show each other what they write', async () => {
    const [first, second] = urls as [string, string];
    const made = await call(first, 'POST', '/v1/parties', { json: { ref: 'NEW', name: 'New', kind: 'vendor' } });
    const read = await call(second, 'GET', `/v1/parties/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    const changed = await call(second, 'PATCH', `/v1/parties/${made.body.id}`, {
      headers: { 'if-match': made.etag },
      json: { name: 'Newer' },
    });
    expect(changed.status).toBe(200);
    const stale = await call(first, 'PATCH', `/v1/parties/${made.body.id}`, {
      headers: { 'if-match': made.etag },
      json: { name: 'Oldest' },
    });
    expect([stale.status, stale.body.current.name]).toEqual([412, 'Newer']);
  });

  it('answer a repeated creation once, whoever is asked', async () => {
    const headers = { 'idempotency-key': 'one-of-two' };
    const json = { ref: 'ONCE', name: 'Once', kind: 'vendor' };
    const [first, second] = [
      await call(urls[0]!, 'POST', '/v1/parties', { headers, json }),
      await call(urls[1]!, 'POST', '/v1/parties', { headers, json }),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.bytes).toEqual(first.bytes);
  });

  it('let either take the work: when one is killed at it, the other finishes the reports', async () => {
    const { body } = await call(urls[0]!, 'GET', '/v1/assessments?frameworkKey=cx-operations-osp');
    const request = { assessmentId: body.items[0].id, kind: 'gapReport', format: 'pdf', language: 'en' };
    const reports = Array.from({ length: 4 }, () => madeReport(urls[1]!, request));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await servers[0]!.kill();
    const made = await Promise.all(reports);
    const hashes = new Set(made.map(({ etag }) => etag));
    // The same snapshots give the same bytes, whoever rendered them.
    expect(hashes.size).toBe(1);
    for (const { bytes } of made) expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});
