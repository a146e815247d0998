import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a requirement does not apply stands in the report, so it can be told in every language that reports are written
 * in, as titles and findings can. A text that is there stays what it was, one for all languages.
 */
export class ReasonsInLanguages1795219900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE answer ALTER COLUMN reason TYPE jsonb USING to_jsonb(reason)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE answer ALTER COLUMN reason TYPE text USING coalesce(reason->>'en', reason #>> '{}')`,
    );
  }
}
