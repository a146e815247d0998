import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'gapReport', 'workstreamPlan', 'jointPlan'`;

/**
 * Packs of the forum are reports, too. What the forum looks at beside the assessment (decisions, earlier waves, the day) is
 * frozen with the report that prints it: what is decided afterwards does not change the report.
 */
export class FreezeForumWithReports1795350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD forum jsonb,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${KINDS}, 'forumPack')),
        ADD CONSTRAINT ck_report_forum CHECK ((kind = 'forumPack') = (forum IS NOT NULL))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DELETE FROM report WHERE kind = 'forumPack'`);
    await runner.query(`
      ALTER TABLE report
        DROP COLUMN forum,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${KINDS}))
    `);
  }
}
