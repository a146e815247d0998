import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../config';
import { Client } from './http/client';
import { enter } from './http/enter';

/**
 * `npm run crash [rounds]`: kills the server, or its database, with SIGKILL in the middle of saves and reports, starts it
 * again, and compares. Every answer that was acknowledged has to be there, at the version acknowledged or a later one of
 * ours; every report that is ready has to have its bytes; every report that was accepted has to become ready.
 */
const CLIENTS = 8;

interface Acknowledged {
  readonly version: number;
  readonly note: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  /** Headers of a signed-in owner. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Process id of the database server. */
  readonly postmaster: number;
  readonly readyMs: number;
}

async function start(folder: string): Promise<Started> {
  const before = performance.now();
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'main.js'), 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { TOLOK_DATA: folder, PORT: '0', TOLOK_LOG: 'warn' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      printed += part.toString('utf8');
    });
  }
  for (;;) {
    const url = /Tolok is ready: (\S+)/.exec(printed)?.[1];
    const data = /data in (.+)/.exec(printed)?.[1];
    if (url !== undefined && data !== undefined) {
      const pid = Number((await readFile(join(data, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
      const readyMs = performance.now() - before;
      return { child, url, credentials: await enter(url, printed), postmaster: pid, readyMs };
    }
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${printed}`);
    await sleep(10);
  }
}

class Load {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly reports = new Set<string>();
  saves = 0;
  private running = true;

  constructor(
    private readonly assessment: string,
    private readonly places: readonly string[],
  ) {}

  async run({ url, credentials }: Started): Promise<void> {
    this.running = true;
    const client = new Client(url, CLIENTS + 2, credentials);
    const savers = Array.from({ length: CLIENTS }, (_, number) => this.saver(client, number));
    await Promise.all([...savers, this.reporter(client)]);
    client.close();
  }

  stop(): void {
    this.running = false;
  }

  /** Each client has places of its own, so that only its own saves change them. */
  private async saver(client: Client, number: number): Promise<void> {
    const own = this.places.filter((_, index) => index % CLIENTS === number);
    for (let turn = 0; this.running; turn += 1) {
      const path = own[turn % own.length] ?? '';
      try {
        const { etag = '', body } = await client.ok('GET', path);
        const { ratings } = JSON.parse(body.toString('utf8')) as { ratings: object };
        const note = `Save ${number}-${turn}-${randomInt(1e9)}`;
        const saved = await client.send('PUT', path, {
          headers: { 'if-match': etag },
          body: { kind: 'rated', ratings, note },
        });
        if (saved.status === 200) {
          this.acknowledged.set(path, { version: Number(saved.etag?.replaceAll('"', '')), note });
          this.saves += 1;
        }
      } catch {
        // The server is gone: what was not acknowledged may or may not be there.
        await sleep(5);
      }
    }
  }

  private async reporter(client: Client): Promise<void> {
    while (this.running) {
      try {
        const body = { assessmentId: this.assessment, kind: 'gapReport', format: 'pdf', language: 'en' };
        const { id } = await client.json<{ id: string }>('POST', '/v1/reports', { body });
        this.reports.add(id);
      } catch {
        // As above.
      }
      await sleep(400);
    }
  }
}

/** @returns what is wrong */
async function compare({ url, credentials }: Started, load: Load): Promise<string[]> {
  const wrong: string[] = [];
  const client = new Client(url, CLIENTS, credentials);
  for (const [path, { version, note }] of load.acknowledged) {
    const answer = await client.json<{ version: number | string; note: string | null }>('GET', path);
    if (Number(answer.version) < version) wrong.push(`${path}: version ${answer.version}, acknowledged ${version}`);
    if (Number(answer.version) === version && answer.note !== note) wrong.push(`${path}: other content`);
  }
  for (const id of load.reports) {
    const problem = await compareReport(client, id);
    if (problem !== undefined) wrong.push(problem);
  }
  client.close();
  return wrong;
}

async function compareReport(client: Client, id: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const report = await client.json<{ status: string; sha256: string; size: number }>('GET', `/v1/reports/${id}`);
    if (report.status === 'failed') return `report ${id} failed`;
    if (report.status === 'ready') {
      const { body } = await client.ok('GET', `/v1/reports/${id}/file`);
      const sha256 = createHash('sha256').update(body).digest('hex');
      const whole = body.length === report.size && sha256 === report.sha256;
      return whole ? undefined : `report ${id}: its bytes are not those that were made`;
    }
    await sleep(100);
  }
  return `report ${id} was accepted and never made`;
}

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 10);
  const folder = await mkdtemp(join(tmpdir(), 'tolok-crash-'));
  let server = await start(folder);
  const client = new Client(server.url, CLIENTS, server.credentials);
  const { items } = await client.json<{ items: { id: string }[] }>('GET', '/v1/assessments?status=review');
  const assessment = items[0]?.id ?? '';
  const page = await client.json<{ items: { unit: string; requirement: string }[] }>(
    'GET',
    `/v1/assessments/${assessment}/answers?limit=100&kind=rated`,
  );
  client.close();
  const places = page.items.map(
    ({ unit, requirement }) => `/v1/assessments/${assessment}/answers/${unit}/${requirement}`,
  );
  const load = new Load(assessment, places);
  let faults = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const victim = round % 2 === 1 ? 'server' : 'database';
    const work = load.run(server);
    await sleep(randomInt(500, 2_500));
    const ended = once(server.child, 'exit');
    if (victim === 'server') server.child.kill('SIGKILL');
    else process.kill(server.postmaster, 'SIGKILL');
    await ended;
    load.stop();
    await work;
    server = await start(folder);
    const wrong = await compare(server, load);
    faults += wrong.length;
    console.log(
      `round ${round}: killed the ${victim}; ready again after ${Math.round(server.readyMs)} ms; ` +
        `${load.saves} saves acknowledged, ${load.reports.size} reports accepted; ${wrong.length === 0 ? 'nothing lost' : wrong.join('; ')}`,
    );
  }
  server.child.kill('SIGINT');
  await once(server.child, 'exit');
  await rm(folder, { recursive: true, force: true });
  console.log(faults === 0 ? 'No acknowledged answer was lost, no report is half made.' : `${faults} faults.`);
  process.exitCode = faults === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
