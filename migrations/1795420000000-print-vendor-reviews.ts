import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'gapReport', 'workstreamPlan', 'jointPlan', 'forumPack', 'rasicMatrix', 'correctiveActions'`;
const REVIEWS = `'vendorScorecard', 'businessReview'`;

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const WRITE = `${WORKSPACE} AND ((SELECT reaches_all()) OR ${among('engagement_id', 'write_engagements')})`;
/** Asked for by who reads it, as long as they may still see what it is about. */
const ownPaper = (kinds: string): string => `${WORKSPACE} AND kind ${kinds} AND created_by = (SELECT scope_person())
  AND (${among('engagement_id', 'reach_engagements')} OR ${among('assessment_id', 'reach_assessments')}
    OR (engagement_id, party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r))`;
/** Through the report, as its own policies show it to the caller. */
const ofOwnPaper = (kinds: string, table: string, column: string): string =>
  `${WORKSPACE} AND EXISTS (SELECT FROM report AS r WHERE r.workspace_id = ${table}.workspace_id
     AND r.engagement_id = ${table}.engagement_id AND r.id = ${table}.${column}
     AND r.kind ${kinds} AND r.created_by = (SELECT scope_person()))`;

/** Policies of papers that are also read by who asked for them. */
const policies = (kinds: string) => [
  { table: 'report', name: 'app_select', sql: `USING ((${WRITE}) OR (${ownPaper(kinds)}))` },
  {
    ...{ table: 'report', name: 'app_insert' },
    sql: `WITH CHECK ((${WRITE}) OR (${ownPaper(kinds)} AND status = 'queued'))`,
  },
  {
    ...{ table: 'report_file', name: 'app_select' },
    sql: `USING ((${WRITE}) OR (${ofOwnPaper(kinds, 'report_file', 'report_id')}))`,
  },
  {
    ...{ table: 'job', name: 'app_insert' },
    sql: `WITH CHECK ((${WRITE}) OR (kind = 'renderReport' AND ${ofOwnPaper(kinds, 'job', 'subject_id')}))`,
  },
];

/**
 * Vendor scorecards and business reviews are reports, too: of a party in an engagement, and of the engagement. Their data
 * file is frozen with them as whoever asked saw it, so that a party can print its own page and sees nothing of others.
 */
export class PrintVendorReviews1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD data_file text,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${BEFORE}, ${REVIEWS})),
        ADD CONSTRAINT ck_report_data_file CHECK ((kind IN (${REVIEWS})) = (data_file IS NOT NULL)),
        DROP CONSTRAINT ck_report_about,
        ADD CONSTRAINT ck_report_about CHECK (CASE kind
          WHEN 'correctiveActions' THEN true
          WHEN 'vendorScorecard' THEN assessment_id IS NULL AND party_id IS NOT NULL
          WHEN 'businessReview' THEN assessment_id IS NULL AND party_id IS NULL
          ELSE assessment_id IS NOT NULL AND party_id IS NULL END)
    `);
    await replacePolicies(runner, `IN ('correctiveActions', 'vendorScorecard')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await replacePolicies(runner, `= 'correctiveActions'`);
    await runner.query(`DELETE FROM report WHERE kind IN (${REVIEWS})`);
    await runner.query(`
      ALTER TABLE report
        DROP CONSTRAINT ck_report_about,
        ADD CONSTRAINT ck_report_about
          CHECK (kind = 'correctiveActions' OR (assessment_id IS NOT NULL AND party_id IS NULL)),
        DROP CONSTRAINT ck_report_data_file,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${BEFORE})),
        DROP COLUMN data_file
    `);
  }
}

async function replacePolicies(runner: QueryRunner, kinds: string): Promise<void> {
  for (const { table, name, sql } of policies(kinds)) {
    const command = name === 'app_select' ? 'SELECT' : 'INSERT';
    await runner.query(`DROP POLICY ${name} ON ${table}`);
    await runner.query(`CREATE POLICY ${name} ON ${table} FOR ${command} TO tolok_app ${sql}`);
  }
}
