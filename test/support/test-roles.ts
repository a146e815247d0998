import { Client } from 'pg';

/** Roles belong to the whole server: on one that is not ours, other runs use them too. */
export const TEST_OWNER = 'tolok_owner_test';
export const TEST_RUNTIME = 'tolok_runtime_test';

/** They open nothing but databases of tests, on a server that is thrown away or given for tests. */
const PASSWORD = 'only-for-tests';

/** The address of a database, for one of the test roles, or for the user of `url`. */
export function onDatabase(url: string, database: string, role?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (role !== undefined) {
    address.username = role;
    address.password = PASSWORD;
  }
  return address.href;
}

/** An owner without power, and a role for the server as the product makes it. */
export async function ensureTestRoles(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7261521)');
    const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const known = new Set(rows.map(({ rolname }) => rolname));
    for (const role of [TEST_OWNER, TEST_RUNTIME]) {
      if (!known.has(role)) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
    }
    if (!known.has('tolok_app')) await client.query('CREATE ROLE tolok_app NOLOGIN');
    await client.query(`GRANT tolok_app TO ${TEST_RUNTIME}`);
  } finally {
    await client.end();
  }
}
