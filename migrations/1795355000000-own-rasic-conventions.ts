import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A matrix can follow a convention that the client brings along. It is kept with the matrix, so that both are read together. */
export class OwnRasicConventions1795355000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rasic_matrix
        ADD own_profile jsonb,
        DROP CONSTRAINT ck_rasic_matrix_profile,
        ADD CONSTRAINT ck_rasic_matrix_profile CHECK (num_nonnulls(model_id, profile, own_profile) = 1)
    `);
    await runner.query(`GRANT UPDATE (own_profile) ON rasic_matrix TO tolok_app`);
  }

  /** What follows a convention of its own can not be told without it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      DELETE FROM rasic_matrix AS copy USING rasic_matrix AS model
      WHERE (copy.workspace_id, copy.engagement_id, copy.model_id) = (model.workspace_id, model.engagement_id, model.id)
        AND model.own_profile IS NOT NULL
    `);
    await runner.query(`DELETE FROM rasic_matrix WHERE own_profile IS NOT NULL`);
    await runner.query(`
      ALTER TABLE rasic_matrix
        DROP CONSTRAINT ck_rasic_matrix_profile,
        DROP COLUMN own_profile,
        ADD CONSTRAINT ck_rasic_matrix_profile CHECK ((model_id IS NULL) = (profile IS NOT NULL))
    `);
  }
}
