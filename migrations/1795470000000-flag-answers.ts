import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const ALL = '(SELECT reaches_all())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const WRITE = `${WORKSPACE} AND (${ALL} OR ${among('engagement_id', 'write_engagements')})`;
const READ = `${WORKSPACE} AND (${ALL} OR ${among('engagement_id', 'reach_engagements')}
  OR ${among('assessment_id', 'reach_assessments')})`;
/** Nobody writes in somebody else's name; work that no person does has none. */
const own = (column: string): string =>
  `(${column} IS NULL OR (SELECT scope_is_system()) OR ${column} = (SELECT scope_person()))`;
const UPDATED = ['remark', 'flagged_by', 'flagged_at'];

/**
 * Who gave an answer last, and what the team wants to come back to. Both name people by id only: a person who is erased
 * has no name any more, here as everywhere. Answers from before have nobody.
 */
export class FlagAnswers1795470000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    // A column that comes later and is null changes no hash of the witness.
    await runner.query(`ALTER TABLE answer ADD given_by uuid`);
    await runner.query(`GRANT UPDATE (given_by) ON answer TO tolok_app`);
    await runner.query(`ALTER POLICY app_insert ON answer WITH CHECK (${WRITE} AND ${own('given_by')})`);
    await runner.query(
      `ALTER POLICY app_update ON answer USING (${WRITE}) WITH CHECK (${WRITE} AND ${own('given_by')})`,
    );
    await runner.query(`
      CREATE TABLE answer_flag (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        requirement_ref text NOT NULL,
        remark text,
        flagged_by uuid,
        flagged_at timestamptz NOT NULL,
        CONSTRAINT pk_answer_flag PRIMARY KEY (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref),
        CONSTRAINT fk_answer_flag_assessment_unit FOREIGN KEY (workspace_id, engagement_id, assessment_id, unit_id)
          REFERENCES assessment_unit (workspace_id, engagement_id, assessment_id, unit_id) ON DELETE CASCADE
      )
    `);
    await raise(runner);
    await runner.query(`SELECT witness('answer_flag')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP TABLE answer_flag`);
    await runner.query(`DROP FUNCTION witness_answer_flag`);
    await runner.query(`DROP FUNCTION witnessed_answer_flag`);
    await runner.query(`ALTER POLICY app_insert ON answer WITH CHECK (${WRITE})`);
    await runner.query(`ALTER POLICY app_update ON answer USING (${WRITE}) WITH CHECK (${WRITE})`);
    await runner.query(`ALTER TABLE answer DROP COLUMN given_by`);
  }
}

/** As the second wall stands around answers. */
async function raise(runner: QueryRunner): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const written = `${WRITE} AND ${own('flagged_by')}`;
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON answer_flag ${rest}`);
  await runner.query(`ALTER TABLE answer_flag ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${READ})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${written})`);
  await make('app_update', `FOR UPDATE TO tolok_app USING (${WRITE}) WITH CHECK (${written})`);
  await make('app_delete', `FOR DELETE TO tolok_app USING (${WRITE})`);
  await runner.query(`REVOKE ALL ON answer_flag FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON answer_flag TO tolok_app`);
  await runner.query(`GRANT UPDATE (${UPDATED.join(', ')}) ON answer_flag TO tolok_app`);
}
