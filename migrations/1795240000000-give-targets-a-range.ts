import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of some KPIs too much and too little are both wrong: their target is a range. Rows from before have none; what is missing is
 * told with the verdict. Own KPIs can be of that kind, too.
 */
export class GiveTargetsARange1795240000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`ALTER TABLE kpi_target ADD target_to numeric`);
    await runner.query(`
      ALTER TABLE kpi_target ADD CONSTRAINT ck_kpi_target_range
        CHECK (target_to IS NULL OR (target IS NOT NULL AND target < target_to))
    `);
    await runner.query(`GRANT UPDATE (target_to) ON kpi_target TO tolok_app`);
    await runner.query(`
      ALTER TABLE kpi_definition DROP CONSTRAINT ck_kpi_definition_direction,
        ADD CONSTRAINT ck_kpi_definition_direction CHECK (direction IN ('higher', 'lower', 'band'))
    `);
  }

  /** @throws QueryFailedError while a KPI of the engagement's own can be too high and too low */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      ALTER TABLE kpi_definition DROP CONSTRAINT ck_kpi_definition_direction,
        ADD CONSTRAINT ck_kpi_definition_direction CHECK (direction IN ('higher', 'lower'))
    `);
    await runner.query(`ALTER TABLE kpi_target DROP COLUMN target_to`);
  }
}
