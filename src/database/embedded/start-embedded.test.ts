import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbedded, startTemporary } from '.';

const root = mkdtempSync(join(tmpdir(), 'tolok-embedded-'));
chmodSync(root, 0o755);
const started: EmbeddedPostgres[] = [];
let count = 0;

const newFolder = (): string => join(root, `data-${(count += 1)}`);

async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ folder });
  started.push(server);
  return server;
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
  rmSync(root, { recursive: true, force: true });
});

describe('a running server', () => {
  const folder = newFolder();
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    server = await start(folder);
  });

  it('gives the product a database of its own and no power over the server', async () => {
    const rows = await ask(
      server.url,
      `SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, pg_get_userbyid(datdba) AS owner
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    expect(rows).toEqual([
      {
        rolname: 'tolok',
        rolsuper: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        rolbypassrls: false,
        owner: 'tolok',
      },
    ]);
    await expect(ask(server.url, 'CREATE DATABASE other')).rejects.toMatchObject({ code: '42501' });
  });

  it('gives the server a role that owns nothing and works with what the group may', async () => {
    const [role] = await ask(
      server.runtimeUrl,
      `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS power,
         pg_has_role(current_user, 'tolok_app', 'USAGE') AS member, pg_has_role(current_user, 'tolok', 'MEMBER') AS owner,
         has_function_privilege('pg_catalog.set_config(text, text, boolean)', 'EXECUTE') AS switches,
         has_schema_privilege('public', 'CREATE') OR has_database_privilege(current_database(), 'TEMPORARY') AS makes,
         (SELECT rolcanlogin FROM pg_roles WHERE rolname = 'tolok_app') AS signs_in
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      ...{ rolname: 'tolok_runtime', power: false, member: true, owner: false, switches: false, makes: false },
      signs_in: false,
    });
    // Dumps of the database begin with it.
    expect(await ask(server.url, `SELECT set_config('search_path', '', false) AS path`)).toEqual([{ path: '' }]);
  });

  it('keeps acknowledged data through a power cut and notices damaged pages', async () => {
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding', 'jit'];
    const columns = names.map((name) => `current_setting('${name}') AS ${name}`).join(', ');
    expect(await ask(server.url, `SELECT ${columns}`)).toEqual([
      {
        fsync: 'on',
        full_page_writes: 'on',
        synchronous_commit: 'on',
        data_checksums: 'on',
        server_encoding: 'UTF8',
        jit: 'off',
      },
    ]);
  });

  it('sorts by code point and knows the case of all letters', async () => {
    expect(await ask(server.url, `SELECT 'a' > 'Z' AS sorted, lower('ÉĞ') AS lower`)).toEqual([
      { sorted: true, lower: 'éğ' },
    ]);
  });

  it('listens on 127.0.0.1 only, and asks for the password', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal);
    for (const address of others) {
      await expect(connects(server.port, address?.address ?? '')).resolves.toBe(false);
    }
    expect(await connects(server.port, '127.0.0.1')).toBe(true);
    expect(readdirSync('/tmp').filter((name) => name === `.s.PGSQL.${server.port}`)).toEqual([]);
    await expect(ask(server.url.replace(/:[\w-]{43}@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    });
  });

  it('keeps passwords, data and log from other users', () => {
    const modeOf = (name: string): number => statSync(join(folder, name)).mode & 0o777;
    expect(statSync(folder).mode & 0o067).toBe(0);
    expect(['credentials.json', 'cluster', 'postgres.log'].map(modeOf)).toEqual([0o600, 0o700, 0o600]);
  });

  it('refuses a second start on its folder, naming the process, and goes on', async () => {
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'folder-in-use',
      message: expect.stringContaining(String(process.pid)),
    });
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('stops once, however often it is asked, keeps the data and opens again', async () => {
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS value');
    const ended = jest.fn();
    void server.ended.then(ended);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(ended).not.toHaveBeenCalled();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
    const lines: string[] = [];
    server = await startEmbedded({ folder, onLog: (line) => lines.push(line) });
    started.push(server);
    expect(await ask(server.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await server.stop();
    expect(lines.join('\n')).toContain('ready to accept connections');
  });

  it('takes back powers that the role of the product was given', async () => {
    server = await start(folder);
    await ask(server.adminUrl, 'ALTER ROLE tolok SUPERUSER CREATEDB');
    await ask(server.adminUrl, 'ALTER ROLE tolok_runtime BYPASSRLS; GRANT tolok TO tolok_runtime');
    await server.stop();
    server = await start(folder);
    const held = `SELECT rolbypassrls OR pg_has_role(current_user, 'tolok', 'MEMBER') AS held
      FROM pg_roles WHERE rolname = current_user`;
    expect(await ask(server.runtimeUrl, held)).toEqual([{ held: false }]);
    expect(await ask(server.url, 'SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false, rolcreatedb: false },
    ]);
  });
});

describe('two starts at the same moment', () => {
  it('give exactly one server', async () => {
    const folder = newFolder();
    const outcomes = await Promise.allSettled([start(folder), start(folder), start(folder)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.map((error) => error.code)).toEqual(['folder-in-use', 'folder-in-use']);
  });
});

describe('a data folder', () => {
  it('with a half-made cluster gets a whole one', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'cluster.tmp-0123'), { recursive: true });
    writeFileSync(join(folder, 'cluster.tmp-0123', 'PG_VERSION'), '18\n');
    const server = await start(folder);
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('of another major version is refused and left as it is', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'cluster'), { recursive: true });
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'wrong-version',
      message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/),
    });
    expect(readdirSync(folder)).toEqual(['cluster']);
    expect(readdirSync(join(folder, 'cluster'))).toEqual(['PG_VERSION']);
  });

  it('whose "cluster" is no database is refused and left as it is', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'cluster'), { recursive: true });
    writeFileSync(join(folder, 'cluster', 'letter.txt'), 'mine');
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'could-not-start' });
    expect(readdirSync(join(folder, 'cluster'))).toEqual(['letter.txt']);
  });

  it('of an earlier release gets the password of the server’s role, and keeps the others', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const file = join(folder, 'credentials.json');
    const { admin, product, runtime } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    writeFileSync(file, JSON.stringify({ admin, product }));
    const server = await start(folder);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    expect(kept).toEqual({ admin, product, runtime: expect.stringMatching(/^[\w-]{43}$/) });
    expect(kept['runtime']).not.toBe(runtime);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await ask(server.runtimeUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('that lost its passwords is refused with the name of the file', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    rmSync(join(folder, 'credentials.json'));
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'could-not-start',
      message: expect.stringContaining(join(folder, 'credentials.json')),
    });
    expect(existsSync(join(folder, 'credentials.json'))).toBe(false);
  });

  it('that cannot be started tells the last lines of the log, and is free again', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(startEmbedded({ folder })).rejects.toMatchObject({
      code: 'could-not-start',
      message: expect.stringContaining('no_such_setting'),
    });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('that is a file is refused in words', async () => {
    const folder = newFolder();
    writeFileSync(folder, '');
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ name: 'EmbeddedError', code: 'could-not-start' });
  });
});

describe('a temporary server', () => {
  it('lets its admin create databases and leaves nothing behind', async () => {
    const server = await startTemporary();
    await ask(server.adminUrl, 'CREATE DATABASE one');
    expect(await ask(server.adminUrl, `SELECT current_setting('fsync') AS fsync`)).toEqual([{ fsync: 'off' }]);
    await Promise.all([server.stop(), server.stop()]);
    expect(existsSync(server.folder)).toBe(false);
  });

  it('is as safe as a lasting one when asked', async () => {
    const server = await startTemporary({ durable: true });
    expect(await ask(server.adminUrl, `SELECT current_setting('fsync') AS fsync`)).toEqual([{ fsync: 'on' }]);
    expect(readFileSync(join(server.folder, 'cluster', 'PG_VERSION'), 'utf8')).toBe('18\n');
    await server.stop();
  });
});

function connects(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host, timeout: 1000 });
    const answer = (value: boolean) => (): void => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}
