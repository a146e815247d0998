import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'gapReport', 'workstreamPlan', 'jointPlan', 'forumPack', 'rasicMatrix'`;

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const WRITE = `${WORKSPACE} AND ((SELECT reaches_all()) OR ${among('engagement_id', 'write_engagements')})`;
/** Asked for by who reads it, as long as they may still see what it is about. */
const OWN_PLAN = `${WORKSPACE} AND kind = 'correctiveActions' AND created_by = (SELECT scope_person())
  AND (${among('engagement_id', 'reach_engagements')} OR ${among('assessment_id', 'reach_assessments')}
    OR (engagement_id, party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r))`;
/** Through the report, as its own policies show it to the caller. */
const ofOwnPlan = (table: string, column: string): string =>
  `${WORKSPACE} AND EXISTS (SELECT FROM report AS r WHERE r.workspace_id = ${table}.workspace_id
     AND r.engagement_id = ${table}.engagement_id AND r.id = ${table}.${column}
     AND r.kind = 'correctiveActions' AND r.created_by = (SELECT scope_person()))`;

/** What stood before, and what stands now. */
const POLICIES = [
  { table: 'report', name: 'app_select', before: `USING (${WRITE})`, now: `USING ((${WRITE}) OR (${OWN_PLAN}))` },
  {
    ...{ table: 'report', name: 'app_insert', before: `WITH CHECK (${WRITE})` },
    now: `WITH CHECK ((${WRITE}) OR (${OWN_PLAN} AND status = 'queued'))`,
  },
  {
    ...{ table: 'report_file', name: 'app_select', before: `USING (${WRITE})` },
    now: `USING ((${WRITE}) OR (${ofOwnPlan('report_file', 'report_id')}))`,
  },
  {
    ...{ table: 'job', name: 'app_insert', before: `WITH CHECK (${WRITE})` },
    now: `WITH CHECK ((${WRITE}) OR (kind = 'renderReport' AND ${ofOwnPlan('job', 'subject_id')}))`,
  },
] as const;

/**
 * Corrective action plans are reports, too: of an engagement, an assessment or a party, with the actions as whoever asked
 * for it saw them. So the party that answers findings can print its own; the working papers of the team stay hidden.
 */
export class PrintCorrectiveActions1795390000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD party_id uuid,
        ADD corrective_actions jsonb,
        ALTER assessment_id DROP NOT NULL,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${KINDS}, 'correctiveActions')),
        ADD CONSTRAINT ck_report_corrective_actions
          CHECK ((kind = 'correctiveActions') = (corrective_actions IS NOT NULL)),
        ADD CONSTRAINT ck_report_about
          CHECK (kind = 'correctiveActions' OR (assessment_id IS NOT NULL AND party_id IS NULL)),
        ADD CONSTRAINT fk_report_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id),
        ADD CONSTRAINT fk_report_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id)
    `);
    await runner.query(`CREATE INDEX ix_report_party ON report (workspace_id, party_id)`);
    await replacePolicies(runner, 'now');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await replacePolicies(runner, 'before');
    await runner.query(`DELETE FROM report WHERE kind = 'correctiveActions'`);
    await runner.query(`DROP INDEX ix_report_party`);
    await runner.query(`
      ALTER TABLE report
        DROP CONSTRAINT fk_report_party,
        DROP CONSTRAINT fk_report_engagement,
        DROP CONSTRAINT ck_report_about,
        DROP CONSTRAINT ck_report_corrective_actions,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${KINDS})),
        ALTER assessment_id SET NOT NULL,
        DROP COLUMN corrective_actions,
        DROP COLUMN party_id
    `);
  }
}

async function replacePolicies(runner: QueryRunner, which: 'before' | 'now'): Promise<void> {
  for (const { table, name, ...conditions } of POLICIES) {
    const command = name === 'app_select' ? 'SELECT' : 'INSERT';
    await runner.query(`DROP POLICY ${name} ON ${table}`);
    await runner.query(`CREATE POLICY ${name} ON ${table} FOR ${command} TO tolok_app ${conditions[which]}`);
  }
}
