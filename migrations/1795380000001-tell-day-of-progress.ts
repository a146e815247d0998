import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['plan_baseline', 'plan_progress'] as const;

/**
 * What a case file tells of the work of a plan, it tells as of a day. While nothing was told later, the plan stands as on that
 * day, and not as today, on which nobody looked. What people report has no such day.
 */
export class TellDayOfProgress1795380000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ADD as_of date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN as_of`);
  }
}
