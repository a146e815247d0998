import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (list: string): string =>
  `${WORKSPACE} AND ((SELECT reaches_all()) OR engagement_id = ANY ((SELECT ${list}())::uuid[]))`;
const UPDATED = ['document', 'version', 'updated_at'];

/** What the plan of an engagement brings: the inputs only, one model an engagement. What follows is computed when it is read. */
export class CreateBenefitModels1795310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE benefit_model (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        document jsonb NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_benefit_model PRIMARY KEY (workspace_id, engagement_id),
        CONSTRAINT ck_benefit_model_document CHECK (jsonb_typeof(document) = 'object'),
        CONSTRAINT fk_benefit_model_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await raise(runner);
    await runner.query(`SELECT witness('benefit_model')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP TABLE benefit_model`);
    await runner.query(`DROP FUNCTION witness_benefit_model`);
    await runner.query(`DROP FUNCTION witnessed_benefit_model`);
  }
}

/** As the second wall stands around what belongs to a whole engagement. */
async function raise(runner: QueryRunner): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const write = among('write_engagements');
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON benefit_model ${rest}`);
  await runner.query(`ALTER TABLE benefit_model ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${among('reach_engagements')})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${write})`);
  await make('app_update', `FOR UPDATE TO tolok_app USING (${write}) WITH CHECK (${write})`);
  await make('app_delete', `FOR DELETE TO tolok_app USING (${write})`);
  await runner.query(`REVOKE ALL ON benefit_model FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON benefit_model TO tolok_app`);
  await runner.query(`GRANT UPDATE (${UPDATED.join(', ')}) ON benefit_model TO tolok_app`);
}
