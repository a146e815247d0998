import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (list: string): string =>
  `${WORKSPACE} AND ((SELECT reaches_all()) OR engagement_id = ANY ((SELECT ${list}())::uuid[]))`;
const UPDATED = ['reason_key', 'title', 'decision', 'owner_function', 'owner_name', 'raised_on', 'decided_on', 'due'];
const TABLES = ['forum_decision', 'forum_decision_event'];

/**
 * What the forum of an engagement decided: who answers for it, by when, and how it stands. What was said of a decision
 * before stays, as long as the decision does: nobody changes its events.
 */
export class CreateForum1795330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE forum_decision (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        ref text NOT NULL,
        reason_key text,
        title jsonb NOT NULL,
        decision jsonb NOT NULL,
        owner_function text NOT NULL,
        owner_name text,
        raised_on date NOT NULL,
        decided_on date,
        due date,
        closed_on date,
        status text NOT NULL,
        note jsonb,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_forum_decision PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_forum_decision_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_forum_decision_ref UNIQUE (workspace_id, engagement_id, ref),
        CONSTRAINT ck_forum_decision_status CHECK (status IN ('proposed', 'decided', 'inProgress', 'done', 'rejected')),
        CONSTRAINT ck_forum_decision_taken CHECK (
          status IN ('proposed', 'rejected') OR (decided_on IS NOT NULL AND due IS NOT NULL)
        ),
        CONSTRAINT ck_forum_decision_closed CHECK ((status IN ('done', 'rejected')) = (closed_on IS NOT NULL)),
        CONSTRAINT fk_forum_decision_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE forum_decision_event (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        decision_id uuid NOT NULL,
        version integer NOT NULL,
        told jsonb NOT NULL,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_forum_decision_event PRIMARY KEY (workspace_id, engagement_id, decision_id, version),
        CONSTRAINT fk_forum_decision_event_decision FOREIGN KEY (workspace_id, engagement_id, decision_id)
          REFERENCES forum_decision (workspace_id, engagement_id, id) ON DELETE CASCADE
      )
    `);
    for (const table of TABLES) await raise(runner, table);
    await runner.query(`GRANT UPDATE (${[...UPDATED, 'closed_on', 'status', 'note', 'version', 'updated_at'].join(', ')})
      ON forum_decision TO tolok_app`);
    await runner.query(`GRANT DELETE ON forum_decision TO tolok_app`);
    const write = among('write_engagements');
    await runner.query(
      `CREATE POLICY app_update ON forum_decision FOR UPDATE TO tolok_app USING (${write}) WITH CHECK (${write})`,
    );
    await runner.query(`CREATE POLICY app_delete ON forum_decision FOR DELETE TO tolok_app USING (${write})`);
    for (const table of TABLES) await runner.query(`SELECT witness('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    for (const table of [...TABLES].reverse()) {
      await runner.query(`DROP TABLE ${table}`);
      await runner.query(`DROP FUNCTION witness_${table}`);
      await runner.query(`DROP FUNCTION witnessed_${table}`);
    }
  }
}

/** As the second wall stands around what belongs to a whole engagement. */
async function raise(runner: QueryRunner, table: string): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON ${table} ${rest}`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${among('reach_engagements')})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${among('write_engagements')})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT ON ${table} TO tolok_app`);
}
