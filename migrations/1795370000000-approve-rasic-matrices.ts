import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'gapReport', 'workstreamPlan', 'jointPlan', 'forumPack'`;
const APPROVAL = ['approved_version', 'approved_sha256', 'approved_by', 'approved_at', 'approval_given_by'];

/**
 * RASIC matrices have an owner and an approval. The approval names the version and the content that was approved, so that
 * whatever changes afterwards, also in what the matrix follows, shows. They are printed as reports, and gap reports say where
 * accountability is broken: what is printed is frozen with the report. Matrices and reports from before have nothing of it.
 */
export class ApproveRasicMatrices1795370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rasic_matrix
        ADD owner text,
        ADD approved_version integer,
        ADD approved_sha256 text,
        ADD approved_by uuid,
        ADD approved_at timestamptz,
        ADD approval_given_by text,
        ADD CONSTRAINT ck_rasic_matrix_approval CHECK (
          num_nulls(approved_version, approved_sha256, approved_at) IN (0, 3)
          AND (approved_at IS NOT NULL OR num_nonnulls(approved_by, approval_given_by) = 0)
        )
    `);
    await runner.query(`GRANT UPDATE (${['owner', ...APPROVAL].join(', ')}) ON rasic_matrix TO tolok_app`);
    await runner.query(`
      ALTER TABLE report
        ADD rasic jsonb,
        ADD paper text,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${KINDS}, 'rasicMatrix')),
        ADD CONSTRAINT ck_report_rasic CHECK (
          (kind <> 'rasicMatrix' OR rasic IS NOT NULL)
          AND (rasic IS NULL OR kind IN ('rasicMatrix', 'gapReport', 'workstreamPlan'))
        ),
        ADD CONSTRAINT ck_report_paper CHECK (paper IN ('a4', 'a3'))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DELETE FROM report WHERE kind = 'rasicMatrix'`);
    await runner.query(`
      ALTER TABLE report
        DROP COLUMN rasic,
        DROP COLUMN paper,
        DROP CONSTRAINT ck_report_kind,
        ADD CONSTRAINT ck_report_kind CHECK (kind IN (${KINDS}))
    `);
    await runner.query(`
      ALTER TABLE rasic_matrix DROP COLUMN owner, ${APPROVAL.map((column) => `DROP COLUMN ${column}`).join(', ')}
    `);
  }
}
