import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody changed in the RASIC matrix of a plan is frozen with the report that prints it, as its snapshots are: what is
 * changed afterwards does not change the report. Reports from before print the parts of the library.
 */
export class FreezePartsWithReports1795260000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report ADD rasic_changes jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report DROP COLUMN rasic_changes`);
  }
}
