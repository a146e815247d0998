import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbedded, startTemporary } from '.';
import { processState } from './process-identity';

const root = mkdtempSync(join(tmpdir(), 'tolok-crash-'));
chmodSync(root, 0o755);
const children: ChildProcess[] = [];
let count = 0;
const newFolder = (): string => join(root, `data-${(count += 1)}`);
const isGone = (pid: number): boolean => processState(pid).kind === 'gone';

afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'));
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

type ChildServer = Pick<EmbeddedPostgres, 'pid' | 'port' | 'url' | 'folder'>;

/** A process of its own that runs `script` with the launcher at hand, and `say` to tell us an object. */
function run(script: string, detached = false): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `const swc = require('@swc/core');
       require.extensions['.ts'] = (m, f) => m._compile(swc.transformFileSync(f).code, f);
       const { startEmbedded, startTemporary } = require(${JSON.stringify(join(__dirname, 'index.ts'))});
       const say = ({ pid, port, url, folder }) => console.log(JSON.stringify({ pid, port, url, folder }));
       setInterval(() => {}, 1000);
       ${script}`,
    ],
    { cwd: resolve(__dirname, '..', '..', '..'), stdio: ['ignore', 'pipe', 'inherit'], detached },
  );
  children.push(child);
  return child;
}

async function said(child: ChildProcess): Promise<ChildServer> {
  let text = '';
  for await (const part of child.stdout ?? []) {
    text += String(part);
    if (text.includes('\n')) return JSON.parse(text) as ChildServer;
  }
  throw new Error('the process said nothing');
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 20_000; !condition();) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await pause(5);
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function rowsIn(url: string): Promise<number> {
  const client = await connect(url);
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM kept');
  await client.end();
  return rows[0]?.n ?? -1;
}

/** Inserts until the connection breaks. Resolves to the number of acknowledged rows. */
async function load(url: string): Promise<number> {
  const client = await connect(url);
  let acknowledged = 0;
  try {
    await client.query('CREATE TABLE IF NOT EXISTS kept (n integer)');
    for (;;) {
      await client.query('INSERT INTO kept VALUES (1)');
      acknowledged += 1;
    }
  } catch {
    return acknowledged;
  }
}

describe('after a crash', () => {
  it('of the program, the server that lives on is stopped and no acknowledged row is lost', async () => {
    const folder = newFolder();
    const child = run(`startEmbedded({ folder: ${JSON.stringify(folder)} }).then(say);`);
    const left = await said(child);
    const loading = load(left.url);
    await pause(300);
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'folder-in-use',
      message: expect.stringContaining(String(child.pid)),
    });
    await kill(child);
    expect(isGone(left.pid)).toBe(false);
    const server = await startEmbedded({ folder });
    expect(isGone(left.pid)).toBe(true);
    const acknowledged = await loading;
    expect(acknowledged).toBeGreaterThan(10);
    // One more may be committed whose acknowledgement did not arrive.
    expect(await rowsIn(server.url)).toBeGreaterThanOrEqual(acknowledged);
    expect(await rowsIn(server.url)).toBeLessThanOrEqual(acknowledged + 1);
    await server.stop();
  });

  it('of the server, the program is told, and the next start loses no acknowledged row', async () => {
    const folder = newFolder();
    const first = await startEmbedded({ folder });
    const loading = load(first.url);
    await pause(300);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();
    const acknowledged = await loading;
    const second = await startEmbedded({ folder });
    expect(await rowsIn(second.url)).toBeGreaterThanOrEqual(acknowledged);
    await second.stop();
  });

  it('during the making of the cluster, it is made anew', async () => {
    const folder = newFolder();
    const child = run(`startEmbedded({ folder: ${JSON.stringify(folder)} }).then(say);`);
    const isHalfMade = (): boolean =>
      existsSync(folder) &&
      readdirSync(folder).some((name) => existsSync(join(folder, name, 'PG_VERSION')) && name !== 'cluster');
    await until(isHalfMade);
    await kill(child);
    expect(existsSync(join(folder, 'cluster'))).toBe(false);
    const server = await startEmbedded({ folder });
    await server.stop();
    expect(readdirSync(folder).sort()).toEqual(['cluster', 'credentials.json', 'postgres.log']);
  });

  it('a program that has got the pid of the server since is left alone', async () => {
    const folder = newFolder();
    const first = await startEmbedded({ folder });
    const file = join(folder, 'cluster', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    const asServer = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const other = spawn('/bin/sleep', ['60'], { stdio: 'ignore', ...asServer });
    children.push(other);
    writeFileSync(file, [String(other.pid), ...lines.slice(1)].join('\n'));
    const second = await startEmbedded({ folder });
    expect(isGone(other.pid ?? 0)).toBe(false);
    await second.stop();
    other.kill();
  });

  it('of a test run, its temporary cluster is removed by the next one', async () => {
    const child = run('startTemporary().then(say);');
    const left = await said(child);
    await kill(child);
    const next = await startTemporary();
    expect(isGone(left.pid)).toBe(true);
    expect(existsSync(left.folder)).toBe(false);
    await next.stop();
  });
});

describe('a signal from the terminal', () => {
  it('reaches the program only, which can go on using the server', async () => {
    const script = `process.on('SIGINT', () => {});
      startEmbedded({ folder: ${JSON.stringify(newFolder())} }).then(say);`;
    const child = run(script, true);
    const server = await said(child);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await pause(200);
    expect(isGone(server.pid)).toBe(false);
    const client = await connect(server.url);
    await client.end();
    child.kill('SIGKILL');
    process.kill(server.pid, 'SIGINT');
    await until(() => isGone(server.pid));
  });
});

describe('a program that ends without stopping the server', () => {
  it('takes it along', async () => {
    const folder = newFolder();
    const child = run(`startEmbedded({ folder: ${JSON.stringify(folder)} }).then(say).then(() => process.exit(3));`);
    const server = await said(child);
    await until(() => isGone(server.pid));
    const next = await startEmbedded({ folder });
    await next.stop();
  });
});
