import { readdir } from 'node:fs/promises';
import type { TestApp } from './test-app';

/** What changes although a request was refused: counted attempts, the trail of denials, when somebody was seen last. */
const RESTLESS = [
  'idempotency_key',
  'throttle',
  'audit_event',
  'audit_chain',
  'audit_pending',
  'audit_reason',
  'session',
  'access_token',
];

const statements = new WeakMap<TestApp, Promise<string>>();

/**
 * Number and hash of the rows of every table but those that requests touch in any case, number of sessions and tokens,
 * and the names of all files.
 */
export async function fingerprint(app: TestApp): Promise<string> {
  const statement = statements.get(app) ?? statementOf(app);
  statements.set(app, statement);
  const rows = await app.query(await statement);
  const files = await readdir(app.dataFolder, { recursive: true });
  return JSON.stringify([rows, files.sort()], undefined, 1);
}

async function statementOf(app: TestApp): Promise<string> {
  const tables = await app.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [RESTLESS],
  );
  return [
    ...tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*), sum(hashtextextended(${name}::text, 0))::text AS hash FROM ${name}`,
    ),
    ...['session', 'access_token'].map((name) => `SELECT '${name}', count(*), '' FROM ${name}`),
  ].join(' UNION ALL ');
}
