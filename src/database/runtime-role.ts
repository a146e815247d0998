import { createHash, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** The group that holds the privileges on tables. Nobody signs in as it. */
export const APP_ROLE = 'tolok_app';

const POWERLESS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
/** Any number that nothing else in the database uses for an advisory lock. */
const ROLE_LOCK = 7_261_523;

/** The role that the server works as could not be made. The message says what an administrator has to run. */
export class RuntimeRoleError extends Error {
  override readonly name = 'RuntimeRoleError';
}

/**
 * Makes the group role when it is missing, and takes from everybody what nobody needs, where the owner may. Migrations
 * rely on the role: call it before them. Roles belong to the whole server, so another database may make it meanwhile.
 * @param ownerUrl of the role that owns the database or its schema
 * @throws RuntimeRoleError when the role is missing and the owner may not make it
 */
export async function ensureAppRole(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await makeGroup(client);
    // Two who change the privileges of one thing at the same moment: PostgreSQL fails one of them.
    await client.query('SELECT pg_advisory_lock($1)', [PRIVILEGES_LOCK]);
    await closeDatabase(client);
  });
}

/**
 * The role as which the server of this database works: it owns nothing, so that row-level security holds for it. Made
 * when it is missing, with a password that only the owner can read (table `runtime_login`): processes that start later,
 * and a copy of the database on another server, come to the same. Call it after the migrations.
 * @returns the URL for the server's connections
 * @throws RuntimeRoleError when the owner may not make it
 */
export async function ensureRuntimeRole(ownerUrl: string): Promise<string> {
  return asOwner(ownerUrl, async (client) => {
    await makeGroup(client);
    const role = await runtimeRoleName(client);
    const password = await passwordOf(client, role);
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = password;
    // Mostly it is there: then the owner needs no power over roles.
    if (!((await fits(client, role)) && (await canSignIn(url.href)))) {
      await makeLogin(client, role, password);
    }
    return url.href;
  });
}

/**
 * Makes a role that an administrator chose for the server a member of the group.
 * @throws RuntimeRoleError when there is no such role, or the owner may not do that
 */
export async function ensureMember(ownerUrl: string, runtimeUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(runtimeUrl).username);
  await asOwner(ownerUrl, async (client) => {
    await makeGroup(client);
    const { rows } = await client.query<{ member: boolean }>(
      `SELECT pg_has_role(oid, '${APP_ROLE}', 'USAGE') AS member FROM pg_roles WHERE rolname = $1`,
      [role],
    );
    if (rows[0]?.member === true) return;
    const grant = `GRANT ${APP_ROLE} TO ${escapeIdentifier(role)};`;
    if (!rows[0]) {
      const sentence = `The user of DATABASE_URL is not known to PostgreSQL.`;
      throw new RuntimeRoleError(toRun(sentence, [`CREATE ROLE ${escapeIdentifier(role)} LOGIN PASSWORD '…';`, grant]));
    }
    await allowed(client, grant, () => toRun('The user of DATABASE_URL is not a member of tolok_app.', [grant]));
  });
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'tolok-roles' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Processes that start at the same moment take turns.
    await client.query(`SELECT pg_advisory_lock(${ROLE_LOCK})`);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeGroup(client: Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}'`);
  if (rowCount !== 0) return;
  const statement = `CREATE ROLE ${APP_ROLE} NOLOGIN ${POWERLESS};`;
  await allowed(client, statement, () => missingPower(client));
}

async function makeLogin(client: Client, role: string, password: string): Promise<void> {
  const name = escapeIdentifier(role);
  const explain = (): Promise<string> => missingPower(client);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const how = rowCount === 0 ? 'CREATE' : 'ALTER';
  await allowed(client, `${how} ROLE ${name} LOGIN ${await spared(client)} PASSWORD '${password}'`, explain);
  const { rows } = await client.query<{ member: boolean }>(`SELECT pg_has_role($1, '${APP_ROLE}', 'USAGE') AS member`, [
    role,
  ]);
  if (rows[0]?.member !== true) await allowed(client, `GRANT ${APP_ROLE} TO ${name}`, explain);
}

/** Only a superuser may name the powers that only a superuser has, even to deny them. */
async function spared(client: Client): Promise<string> {
  const { rows } = await client.query<{ super: boolean }>(
    'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.super === true ? POWERLESS : '';
}

/** A role that exists already is as good as one that was made. */
async function allowed(client: Client, statement: string, explain: () => string | Promise<string>): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '42710' || code === '23505') return;
    if (code === '42501') throw new RuntimeRoleError(await explain(), { cause: error });
    throw error;
  }
}

async function fits(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ fits: boolean }>(
    `SELECT rolcanlogin AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
       AND pg_has_role(oid, '${APP_ROLE}', 'USAGE') AS fits
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  return rows[0]?.fits === true;
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'tolok-roles' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '28P01' || code === '28000') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One role for each database: those of two databases on one server must not reach each other's tables. */
async function runtimeRoleName(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const hash = createHash('sha256')
    .update(rows[0]?.name ?? '')
    .digest('hex');
  return `tolok_runtime_${hash.slice(0, 12)}`;
}

async function passwordOf(client: Client, role: string): Promise<string> {
  await client.query('INSERT INTO public.runtime_login (role, password) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    role,
    randomBytes(32).toString('base64url'),
  ]);
  const { rows } = await client.query<{ password: string }>(
    'SELECT password FROM public.runtime_login WHERE role = $1',
    [role],
  );
  const password = rows[0]?.password;
  if (password === undefined) throw new Error('The password of the runtime role was removed meanwhile.');
  return password;
}

/** Any number that nothing else in the database uses for an advisory lock. Goes with the connection. */
const PRIVILEGES_LOCK = 7_261_522;

/**
 * Nobody but the owner makes tables or temporary ones, and nobody can switch the scope of a transaction from inside a
 * query. What the owner may not change is told by the boot guard.
 */
async function closeDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ database: string; owner: string; super: boolean }>(
    `SELECT current_database() AS database, current_user AS owner, rolsuper AS super
     FROM pg_roles WHERE rolname = current_user`,
  );
  const [row] = rows;
  if (!row) return;
  const statements = [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    `REVOKE TEMPORARY ON DATABASE ${escapeIdentifier(row.database)} FROM PUBLIC`,
    // Functions of PostgreSQL itself belong to a superuser.
    ...(row.super ? [REVOKE_SET_CONFIG] : []),
  ];
  for (const statement of statements) {
    await client.query(statement).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    });
  }
}

/** What only a superuser can run, once in each database. */
export const REVOKE_SET_CONFIG = 'REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC';

async function missingPower(client: Client): Promise<string> {
  const role = await runtimeRoleName(client);
  return toRun('The owner of the database may not create roles.', [
    `CREATE ROLE ${APP_ROLE} NOLOGIN;`,
    `CREATE ROLE ${role} LOGIN PASSWORD '…';`,
    `GRANT ${APP_ROLE} TO ${role};`,
    `${REVOKE_SET_CONFIG};`,
  ]);
}

function toRun(sentence: string, statements: readonly string[]): string {
  return [
    `${sentence} Let an administrator run, in this database:`,
    ...statements.map((statement) => `  ${statement}`),
    'and start again with DATABASE_URL naming that login role and DATABASE_OWNER_URL naming the owner.',
  ].join('\n');
}
