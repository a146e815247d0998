import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDataSource, migrate } from '../../src/database';
import { guardBoot } from '../../src/database/boot-guard';
import { ensureAppRole, ensureMember, ensureRuntimeRole, RuntimeRoleError } from '../../src/database/runtime-role';
import { ENTITIES } from '../../src/server/entities';
import { prepareDatabase } from '../../src/server/prepare-database';
import { startProblem } from '../../src/server/start-problem';
import { onDatabase } from '../support/test-roles';

const admin = process.env['TOLOK_TEST_ADMIN_URL']!;
const mark = randomBytes(6).toString('hex');
const databases: string[] = [];
const roles: string[] = [];
const runtimes: string[] = [];

async function run<Row extends object>(url: string, ...statements: readonly string[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** An empty database, owned by a new role with these powers. @returns the owner's URL */
async function ownedDatabase(powers: string, name = `tolok_role_${mark}_${databases.length}`): Promise<string> {
  const owner = `${name}_owner_${roles.length}`;
  await run(admin, `CREATE ROLE ${owner} LOGIN PASSWORD 'owner' ${powers}`);
  await run(admin, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0 OWNER ${owner}`);
  databases.push(name);
  roles.push(owner);
  const url = new URL(onDatabase(admin, name));
  url.username = owner;
  url.password = 'owner';
  return url.href;
}

const withoutAdmin = (url: string): string => onDatabase(admin, new URL(url).pathname.slice(1));
const roleOf = (url: string): string => new URL(url).username;

async function isSafe(url: string): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 1, entities: ENTITIES });
  await dataSource.initialize();
  try {
    await guardBoot(dataSource, { acceptUnsafeSettings: true }, () => undefined);
  } finally {
    await dataSource.destroy();
  }
}

afterAll(async () => {
  for (const name of databases) await run(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  const made = await run<{ rolname: string }>(
    admin,
    `SELECT rolname FROM pg_roles WHERE rolname = ANY (ARRAY[${[...roles, ...runtimes].map((role) => `'${role}'`).join(',')}])`,
  );
  // Who made a role a member stands in that membership: members go first.
  const order = [...runtimes, ...roles];
  made.sort((a, b) => order.indexOf(a.rolname) - order.indexOf(b.rolname));
  for (const { rolname } of made) await run(admin, `DROP ROLE ${rolname}`).catch(unlessStillNamed);
});

/** Other files work on the same server: a role that one of them was given meanwhile stays, as the test roles do. */
function unlessStillNamed(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === '2BP01')) throw error;
}

async function prepared(ownerUrl: string): Promise<string> {
  const { url } = await prepareDatabase({ ownerUrl, description: '' });
  if (!runtimes.includes(roleOf(url))) runtimes.push(roleOf(url));
  return url;
}

describe('an owner who may create roles', () => {
  let ownerUrl: string;
  let url: string;
  beforeAll(async () => {
    ownerUrl = await ownedDatabase('CREATEROLE');
    // As if it had made the group: since PostgreSQL 16 that is what adding to it takes.
    await run(admin, `GRANT tolok_app TO ${roleOf(ownerUrl)} WITH ADMIN OPTION`);
    url = await prepared(ownerUrl);
  });

  it('gets a role for the server that owns nothing and can do nothing else', async () => {
    expect(roleOf(url)).toMatch(/^tolok_runtime_[0-9a-f]{12}$/);
    const [role] = await run(
      url,
      `SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
         pg_has_role(current_user, 'tolok_app', 'USAGE') AS member FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      ...{ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false, rolbypassrls: false },
      member: true,
    });
  });

  it('gets the same again, from several processes that start at the same moment', async () => {
    const urls = await Promise.all([1, 2, 3, 4].map(() => ensureRuntimeRole(ownerUrl)));
    expect(urls).toEqual([url, url, url, url]);
  });

  it('gets the same when it may not create roles any more', async () => {
    await run(admin, `ALTER ROLE ${roleOf(ownerUrl)} NOCREATEROLE`);
    expect(await ensureRuntimeRole(ownerUrl)).toBe(url);
    await run(admin, `ALTER ROLE ${roleOf(ownerUrl)} CREATEROLE`);
  });

  it('keeps the password from the server’s own role', async () => {
    await expect(run(url, 'SELECT password FROM runtime_login')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a database', () => {
  it('that is restored where its role is missing gets the role with the same password', async () => {
    const ownerUrl = await ownedDatabase('SUPERUSER');
    const url = await prepared(ownerUrl);
    await run(withoutAdmin(ownerUrl), `DROP OWNED BY ${roleOf(url)}`, `DROP ROLE ${roleOf(url)}`);
    expect(await ensureRuntimeRole(ownerUrl)).toBe(url);
    expect(await run(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await isSafe(url);
  });

  it('that is older than the password of its role sets that to what it knows', async () => {
    const ownerUrl = await ownedDatabase('SUPERUSER');
    const url = await prepared(ownerUrl);
    await run(admin, `ALTER ROLE ${roleOf(url)} PASSWORD 'another'`);
    expect(await ensureRuntimeRole(ownerUrl)).toBe(url);
    expect(await run(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes back powers that its role was given', async () => {
    const ownerUrl = await ownedDatabase('SUPERUSER');
    const url = await prepared(ownerUrl);
    await run(admin, `ALTER ROLE ${roleOf(url)} BYPASSRLS`);
    await ensureRuntimeRole(ownerUrl);
    await isSafe(url);
  });

  it('is prepared once by processes that start together on an empty one', async () => {
    const ownerUrl = await ownedDatabase('SUPERUSER');
    const made = await Promise.all([1, 2, 3].map(() => prepareDatabase({ ownerUrl, description: '' })));
    runtimes.push(roleOf(made[0]?.url ?? ''));
    expect(new Set(made.map(({ url }) => url)).size).toBe(1);
    expect(made.filter(({ migrations }) => migrations.length > 0)).toHaveLength(1);
    await isSafe(made[0]?.url ?? '');
  });
});

describe('an owner who may not create roles', () => {
  it('is told what an administrator has to run, and starts when that was done', async () => {
    const ownerUrl = await ownedDatabase('NOCREATEROLE');
    const error = await prepareDatabase({ ownerUrl, description: '' }).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(RuntimeRoleError);
    const told = startProblem(error) ?? '';
    expect(told).toMatch(
      /^The owner of the database may not create roles\. Let an administrator run, in this database:/,
    );
    expect(told).toMatch(/DATABASE_OWNER_URL/);
    const chosen = `tolok_chosen_${mark}`;
    roles.push(chosen);
    const statements = told.split('\n').filter((line) => line.startsWith('  '));
    expect(statements).toHaveLength(4);
    const named = statements.map((line) => line.replace(/tolok_runtime_\w+/, chosen));
    // The group is there on this server.
    await run(withoutAdmin(ownerUrl), ...named.filter((line) => !line.includes('CREATE ROLE tolok_app')));
    const url = new URL(onDatabase(admin, new URL(ownerUrl).pathname.slice(1)));
    url.username = chosen;
    url.password = '…';
    expect(await prepareDatabase({ ownerUrl, runtimeUrl: url.href, description: '' })).toMatchObject({ url: url.href });
    await isSafe(url.href);
  });

  it('is told which statement makes a given role a member', async () => {
    const ownerUrl = await ownedDatabase('NOCREATEROLE');
    const chosen = `tolok_stranger_${mark}`;
    roles.push(chosen);
    await run(admin, `CREATE ROLE ${chosen} LOGIN PASSWORD 'x'`);
    const url = new URL(ownerUrl);
    url.username = chosen;
    await expect(ensureMember(ownerUrl, url.href)).rejects.toThrow(`GRANT tolok_app TO "${chosen}";`);
    url.username = 'nobody_at_all';
    await expect(ensureMember(ownerUrl, url.href)).rejects.toThrow(/not known to PostgreSQL/);
  });
});

it('the schema can be migrated before the role of the server is there', async () => {
  const ownerUrl = await ownedDatabase('SUPERUSER');
  await ensureAppRole(ownerUrl);
  const dataSource = createDataSource({ url: ownerUrl, poolSize: 2, entities: ENTITIES });
  await dataSource.initialize();
  expect((await migrate(dataSource)).length).toBeGreaterThan(5);
  await dataSource.destroy();
});
