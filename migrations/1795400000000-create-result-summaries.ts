import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const ALL = '(SELECT reaches_all())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const TEAM = `${WORKSPACE} AND (${ALL} OR ${among('engagement_id', 'write_engagements')})`;
/** A party sees what concerns its own units; the whole is never a party's. */
const READERS = `${WORKSPACE} AND (${ALL} OR ${among('engagement_id', 'reach_engagements')}
  OR (engagement_id, party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r))`;

/**
 * What completed assessments found, summed up so that many can be read at once. It follows from the snapshots: those from
 * before get theirs when the server has started, a snapshot at a time. Only whether it still stands ever changes.
 */
export class CreateResultSummaries1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE result_summary (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        snapshot_id uuid NOT NULL,
        position integer NOT NULL,
        assessment_id uuid NOT NULL,
        subject text NOT NULL,
        party_id uuid,
        unit_id uuid,
        site_id uuid,
        programme_id uuid,
        framework_id text NOT NULL,
        revision integer NOT NULL,
        reported_on date NOT NULL,
        completed_at timestamptz NOT NULL,
        stands boolean NOT NULL,
        figures json NOT NULL,
        requirements json,
        CONSTRAINT pk_result_summary PRIMARY KEY (workspace_id, engagement_id, snapshot_id, position),
        CONSTRAINT ck_result_summary_subject CHECK (subject IN ('whole', 'party', 'unit')),
        CONSTRAINT ck_result_summary_party CHECK ((subject = 'whole') = (party_id IS NULL)),
        CONSTRAINT ck_result_summary_unit CHECK ((subject = 'unit') = (unit_id IS NOT NULL)),
        CONSTRAINT ck_result_summary_site CHECK ((subject = 'unit') = (site_id IS NOT NULL)),
        CONSTRAINT ck_result_summary_requirements CHECK ((subject = 'unit') = (requirements IS NULL)),
        CONSTRAINT fk_result_summary_snapshot FOREIGN KEY (workspace_id, engagement_id, snapshot_id)
          REFERENCES snapshot (workspace_id, engagement_id, id),
        CONSTRAINT fk_result_summary_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id),
        CONSTRAINT fk_result_summary_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_result_summary_assessment ON result_summary (workspace_id, engagement_id, assessment_id)`,
    );
    await runner.query(`CREATE INDEX ix_result_summary_party ON result_summary (workspace_id, party_id)`);
    await runner.query(
      `CREATE INDEX ix_result_summary_standing ON result_summary (workspace_id, subject, engagement_id) WHERE stands`,
    );
    // What was found is never rewritten.
    await runner.query(`
      CREATE FUNCTION summary_only_falls() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (to_jsonb(NEW) - 'stands') IS DISTINCT FROM (to_jsonb(OLD) - 'stands') OR (NEW.stands AND NOT OLD.stands) THEN
          RAISE EXCEPTION 'result_summary is immutable' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END
      $$
    `);
    await runner.query(
      `CREATE TRIGGER summary_only_falls BEFORE UPDATE ON result_summary FOR EACH ROW EXECUTE FUNCTION summary_only_falls()`,
    );
    await raise(runner);
    await runner.query(`SELECT witness('result_summary')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP TABLE result_summary`);
    for (const name of ['witness_result_summary', 'witnessed_result_summary', 'summary_only_falls']) {
      await runner.query(`DROP FUNCTION ${name}`);
    }
  }
}

async function raise(runner: QueryRunner): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (${WORKSPACE} AND (SELECT scope_is_system()))`;
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON result_summary ${rest}`);
  await runner.query(`ALTER TABLE result_summary ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${READERS})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${TEAM})`);
  await make('app_update', `FOR UPDATE TO tolok_app USING (${TEAM}) WITH CHECK (${TEAM})`);
  await runner.query(`REVOKE ALL ON result_summary FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE (stands) ON result_summary TO tolok_app`);
}
