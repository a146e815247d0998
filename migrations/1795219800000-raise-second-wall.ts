import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FUNCTIONS, SIGNATURES, TRIGGERS } from './second-wall/functions';
import { OWNER_POLICY, POLICIES, type TablePolicies, WITNESS_TABLES } from './second-wall/policies';

/**
 * The second wall (src/decisions/0010-second-wall.md): row-level security on every table, decided from the grants in the
 * database, whatever the application asks for. The scope of a transaction stands in its settings
 * (src/database/scope-statements.ts); without one nothing is there.
 *
 * Privileges are those that the policies have a condition for. Columns that say where a row belongs are never updated:
 * a row can not be carried into another engagement. A later migration that adds a table raises its policies itself, and
 * one that adds a column grants UPDATE on it; the boot guard (src/database/boot-guard.ts) refuses a table without.
 */
export class RaiseSecondWall1795219800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Read by the owner only: how the server signs in (src/database/runtime-role.ts).
    await runner.query(`CREATE TABLE runtime_login (role text NOT NULL, password text NOT NULL)`);
    await runner.query(`CREATE UNIQUE INDEX uq_runtime_login_role ON runtime_login (role)`);
    await runner.query(`REVOKE ALL ON runtime_login FROM PUBLIC`);
    for (const statement of FUNCTIONS) await runner.query(statement);
    for (const signature of SIGNATURES) {
      await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO tolok_app`);
    }
    await runner.query(`GRANT USAGE ON SCHEMA public TO tolok_app`);
    await runner.query(`GRANT USAGE ON SEQUENCE answer_version TO tolok_app`);
    await runner.query(`GRANT SELECT ON schema_migration TO tolok_app`);
    for (const [table, policies] of Object.entries(POLICIES)) {
      await raise(runner, table, policies);
      await grant(runner, table, policies);
    }
    for (const statement of TRIGGERS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER drop_grants ON engagement`);
    await runner.query(`DROP TRIGGER grant_creator ON engagement`);
    for (const table of Object.keys(POLICIES)) {
      for (const policy of ['app_select', 'app_insert', 'app_update', 'app_delete', 'owner_works']) {
        await runner.query(`DROP POLICY IF EXISTS ${policy} ON ${table}`);
      }
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
      await runner.query(`REVOKE ALL ON ${table} FROM tolok_app`);
    }
    await runner.query(`REVOKE ALL ON SEQUENCE answer_version FROM tolok_app`);
    await runner.query(`REVOKE ALL ON schema_migration FROM tolok_app`);
    await runner.query(`REVOKE ALL ON SCHEMA public FROM tolok_app`);
    for (const signature of [...SIGNATURES].reverse()) await runner.query(`DROP FUNCTION ${signature}`);
    await runner.query(`DROP TABLE runtime_login`);
  }
}

async function raise(runner: QueryRunner, table: string, policies: TablePolicies): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON ${table} ${rest}`);
  const owner = WITNESS_TABLES.includes(table) ? 'true' : OWNER_POLICY(table);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  const { select, insert, update, updateTo = update } = policies;
  if (select !== undefined) await make('app_select', `FOR SELECT TO tolok_app USING (${select})`);
  if (insert !== undefined) await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${insert})`);
  if (update !== undefined) {
    await make('app_update', `FOR UPDATE TO tolok_app USING (${update}) WITH CHECK (${updateTo ?? update})`);
  }
  if (policies.delete !== undefined) await make('app_delete', `FOR DELETE TO tolok_app USING (${policies.delete})`);
}

async function grant(runner: QueryRunner, table: string, policies: TablePolicies): Promise<void> {
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  for (const command of ['select', 'insert', 'delete'] as const) {
    if (policies[command] !== undefined) await runner.query(`GRANT ${command} ON ${table} TO tolok_app`);
  }
  if (policies.update === undefined) return;
  const rows = (await runner.query(
    `SELECT quote_ident(attname) AS name FROM pg_attribute AS a
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attname NOT IN ('workspace_id', 'engagement_id', 'assessment_id', 'person_id', 'id', 'created_at')
       AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey))`,
    [table],
  )) as { name: string }[];
  const columns = rows.map(({ name }) => name).join(', ');
  await runner.query(`GRANT UPDATE (${columns}) ON ${table} TO tolok_app`);
}
