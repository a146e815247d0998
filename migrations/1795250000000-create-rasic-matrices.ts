import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (list: string): string =>
  `${WORKSPACE} AND ((SELECT reaches_all()) OR engagement_id = ANY ((SELECT ${list}())::uuid[]))`;
const UPDATED = ['title', 'profile', 'thresholds', 'document', 'changes', 'holders', 'version', 'updated_at'];

/**
 * Who answers for what. A matrix has rows and cells of its own, or it follows another one, or the plan of an assessment: then
 * only the cells that differ are stored, so that what it follows and what it is can not drift apart unseen.
 */
export class CreateRasicMatrices1795250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE rasic_matrix (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        title jsonb NOT NULL,
        unit_id uuid,
        model_id uuid,
        assessment_id uuid,
        profile text,
        thresholds jsonb,
        document jsonb,
        changes jsonb NOT NULL,
        holders jsonb,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_rasic_matrix PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_rasic_matrix_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_rasic_matrix_copy UNIQUE (workspace_id, engagement_id, model_id, unit_id),
        CONSTRAINT uq_rasic_matrix_plan UNIQUE (workspace_id, engagement_id, assessment_id),
        CONSTRAINT ck_rasic_matrix_basis CHECK (num_nonnulls(document, model_id, assessment_id) = 1),
        CONSTRAINT ck_rasic_matrix_unit CHECK (
          (model_id IS NULL OR unit_id IS NOT NULL) AND (assessment_id IS NULL OR unit_id IS NULL)
        ),
        CONSTRAINT ck_rasic_matrix_profile CHECK ((model_id IS NULL) = (profile IS NOT NULL)),
        CONSTRAINT ck_rasic_matrix_changes CHECK (jsonb_typeof(changes) = 'array'),
        CONSTRAINT fk_rasic_matrix_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_rasic_matrix_unit FOREIGN KEY (workspace_id, engagement_id, unit_id)
          REFERENCES unit (workspace_id, engagement_id, id),
        CONSTRAINT fk_rasic_matrix_model FOREIGN KEY (workspace_id, engagement_id, model_id)
          REFERENCES rasic_matrix (workspace_id, engagement_id, id),
        CONSTRAINT fk_rasic_matrix_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_rasic_matrix_unit ON rasic_matrix (workspace_id, engagement_id, unit_id)`);
    await raise(runner);
    await runner.query(`SELECT witness('rasic_matrix')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP TABLE rasic_matrix`);
    await runner.query(`DROP FUNCTION witness_rasic_matrix`);
    await runner.query(`DROP FUNCTION witnessed_rasic_matrix`);
  }
}

/** As the second wall stands around what belongs to a whole engagement. */
async function raise(runner: QueryRunner): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const write = among('write_engagements');
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON rasic_matrix ${rest}`);
  await runner.query(`ALTER TABLE rasic_matrix ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${among('reach_engagements')})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${write})`);
  await make('app_update', `FOR UPDATE TO tolok_app USING (${write}) WITH CHECK (${write})`);
  await make('app_delete', `FOR DELETE TO tolok_app USING (${write})`);
  await runner.query(`REVOKE ALL ON rasic_matrix FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON rasic_matrix TO tolok_app`);
  await runner.query(`GRANT UPDATE (${UPDATED.join(', ')}) ON rasic_matrix TO tolok_app`);
}
