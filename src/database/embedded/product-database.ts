import { Client } from 'pg';
import { APP_ROLE, REVOKE_SET_CONFIG } from '../runtime-role';
import { type Credentials, PRODUCT_DATABASE, PRODUCT_ROLE, RUNTIME_ROLE } from './credentials';

const NO_POWERS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** What a role should be; a group is never signed in as. */
interface Role {
  readonly name: string;
  readonly login: 'LOGIN' | 'NOLOGIN';
  readonly password?: string;
}

/**
 * The roles of the product without any power over the server, and its database: an owner for migrations, a role that the
 * server works as, and the group that holds that one's privileges. Each is made when it is missing: a start may have been
 * cut off in between. Powers that a role was given meanwhile are taken back.
 */
export async function ensureProductDatabase(adminUrl: string, { product, runtime }: Credentials): Promise<void> {
  await connected(adminUrl, async (client) => {
    await ensureRole(client, { name: PRODUCT_ROLE, login: 'LOGIN', password: product });
    await ensureRole(client, { name: APP_ROLE, login: 'NOLOGIN' });
    await ensureRole(client, { name: RUNTIME_ROLE, login: 'LOGIN', password: runtime });
    await ensureMembership(client);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [PRODUCT_DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${PRODUCT_DATABASE} OWNER ${PRODUCT_ROLE}`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${PRODUCT_DATABASE}`;
  await connected(url.href, close);
}

async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  // The server may end at any time; without a listener that would end us.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, { name, login, password }: Role): Promise<void> {
  const { rows } = await client.query<{ fits: boolean }>(
    `SELECT rolcanlogin = $2 AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls) AS fits
     FROM pg_roles WHERE rolname = $1`,
    [name, login === 'LOGIN'],
  );
  const [role] = rows;
  const secret = password === undefined ? '' : `PASSWORD '${password}'`;
  if (!role) await client.query(`CREATE ROLE ${name} ${login} ${NO_POWERS} ${secret}`);
  else if (!role.fits) await client.query(`ALTER ROLE ${name} ${login} ${NO_POWERS}`);
  // Its password may have been added to the credentials after a copy of them was put back.
  if (role && name === RUNTIME_ROLE) await client.query(`ALTER ROLE ${name} ${secret}`);
}

/** In the group, and in nothing else: least of all in the owner of the tables. */
async function ensureMembership(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(pg_get_userbyid(roleid)) AS name FROM pg_auth_members
     WHERE pg_get_userbyid(member) IN ('${RUNTIME_ROLE}', '${APP_ROLE}')
       AND (pg_get_userbyid(member), pg_get_userbyid(roleid)) <> ('${RUNTIME_ROLE}', '${APP_ROLE}')`,
  );
  for (const { name } of rows) await client.query(`REVOKE ${name} FROM ${RUNTIME_ROLE}, ${APP_ROLE} CASCADE`);
  await client.query(`GRANT ${APP_ROLE} TO ${RUNTIME_ROLE}`);
}

/** The owner keeps `set_config`: dumps of the database begin with it. */
async function close(client: Client): Promise<void> {
  await client.query(`
    ${REVOKE_SET_CONFIG};
    GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO ${PRODUCT_ROLE};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    REVOKE TEMPORARY ON DATABASE ${PRODUCT_DATABASE} FROM PUBLIC
  `);
}
