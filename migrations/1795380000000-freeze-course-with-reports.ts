import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'current', 'previous', 'sameWave'`;

/**
 * Reports of a later wave print the course over the waves, and what each plan projected beside what was achieved. What that
 * follows from is frozen with the report: the earlier assessments of the chain, those that shared their plans, and what was
 * changed in these plans. Reports that were frozen before have no links, and print what they printed.
 */
export class FreezeCourseWithReports1795380000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_input
        ADD steps_back integer,
        ADD CONSTRAINT ck_report_input_steps_back CHECK (steps_back IS NULL OR (steps_back > 0 AND role <> 'current')),
        DROP CONSTRAINT ck_report_input_role,
        ADD CONSTRAINT ck_report_input_role CHECK (role IN (${ROLES}, 'earlier'))
    `);
  }

  /**
   * Reports that rest on more than was frozen before go: half of what they rest on would give other figures. Issued ones stay,
   * with the bytes that were sealed.
   */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      DELETE FROM report WHERE EXISTS (
        SELECT FROM report_input AS input
        WHERE (input.workspace_id, input.engagement_id, input.report_id)
            = (report.workspace_id, report.engagement_id, report.id)
          AND input.steps_back IS NOT NULL
      ) AND NOT EXISTS (
        SELECT FROM issue
        WHERE (issue.workspace_id, issue.engagement_id, issue.report_id)
            = (report.workspace_id, report.engagement_id, report.id)
      )
    `);
    await runner.query(`DELETE FROM report_input WHERE role = 'earlier'`);
    await runner.query(`
      ALTER TABLE report_input
        DROP COLUMN steps_back,
        DROP CONSTRAINT ck_report_input_role,
        ADD CONSTRAINT ck_report_input_role CHECK (role IN (${ROLES}))
    `);
  }
}
