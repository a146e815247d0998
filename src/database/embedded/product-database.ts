import { Client } from 'pg';
import { PRODUCT_DATABASE, PRODUCT_ROLE } from './credentials';

const NO_POWERS = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/**
 * The role of the product without any power over the server, and its database. Each is made when it is missing: a start
 * may have been cut off between the two. Powers that the role was given meanwhile are taken back.
 */
export async function ensureProductDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  // The server may end at any time; without a listener that would end us.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string; database: boolean }>(
      `SELECT coalesce((SELECT CASE WHEN rolcanlogin AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication
                                                              OR rolbypassrls) THEN 'fits' ELSE 'differs' END
                          FROM pg_roles WHERE rolname = $1), 'missing') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
      [PRODUCT_ROLE, PRODUCT_DATABASE],
    );
    const { role, database } = rows[0] ?? { role: 'missing', database: false };
    if (role === 'missing') await client.query(`CREATE ROLE ${PRODUCT_ROLE} ${NO_POWERS} PASSWORD '${password}'`);
    if (role === 'differs') await client.query(`ALTER ROLE ${PRODUCT_ROLE} ${NO_POWERS}`);
    if (!database) await client.query(`CREATE DATABASE ${PRODUCT_DATABASE} OWNER ${PRODUCT_ROLE}`);
  } finally {
    await client.end();
  }
}
