import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FUNCTIONS, SIGNATURES, TRIGGER_FUNCTIONS, TRIGGERS } from './certification/functions';
import { APPEND_ONLY, INDEXES, TABLES } from './certification/tables';
import { WALLS } from './certification/walls';

/**
 * Certifications of parties in engagements, with their certificates. Whoever reads the engagement reads them, and the party
 * that is certified; leads lead them on. What happened is only ever added to. What a certificate is on a day follows from its
 * events and obligations: nothing here says "valid".
 */
export class CreateCertifications1795410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    for (const [table, columns] of Object.entries(TABLES)) await runner.query(`CREATE TABLE ${table} (${columns})`);
    for (const index of INDEXES) await runner.query(index);
    for (const table of APPEND_ONLY) {
      await runner.query(
        `CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    }
    for (const statement of FUNCTIONS) await runner.query(statement);
    await runner.query(`REVOKE ALL ON FUNCTION ${SIGNATURES.join(', ')} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${SIGNATURES.join(', ')} TO tolok_app`);
    for (const statement of TRIGGERS) await runner.query(statement);
    for (const name of TRIGGER_FUNCTIONS) await runner.query(`REVOKE ALL ON FUNCTION ${name}() FROM PUBLIC`);
    for (const table of Object.keys(TABLES)) await raise(runner, table);
    for (const table of Object.keys(TABLES)) await runner.query(`SELECT witness('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP FUNCTION ${SIGNATURES.join(', ')}`);
    for (const table of Object.keys(TABLES).reverse()) {
      await runner.query(`DROP TABLE ${table}`);
      await runner.query(`DROP FUNCTION witness_${table}`);
      await runner.query(`DROP FUNCTION witnessed_${table}`);
    }
    for (const name of TRIGGER_FUNCTIONS) await runner.query(`DROP FUNCTION ${name}`);
  }
}

async function raise(runner: QueryRunner, table: string): Promise<void> {
  const wall = WALLS[table];
  if (!wall) throw new Error(`${table} has no wall.`);
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON ${table} ${rest}`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${wall.select})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${wall.insert})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT${wall.delete === undefined ? '' : ', DELETE'} ON ${table} TO tolok_app`);
  if (wall.delete !== undefined) await make('app_delete', `FOR DELETE TO tolok_app USING (${wall.delete})`);
  if (!wall.update) return;
  const [using, check, columns] = wall.update;
  await make('app_update', `FOR UPDATE TO tolok_app USING (${using}) WITH CHECK (${check})`);
  await runner.query(`GRANT UPDATE (${columns.join(', ')}) ON ${table} TO tolok_app`);
}
