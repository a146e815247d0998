import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reopened action has to show something new: since when each piece is named tells which are. */
export class DateEvidenceOfActions1795405000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`ALTER TABLE corrective_action_evidence ADD added_at timestamptz`);
    await runner.query(`
      UPDATE corrective_action_evidence AS piece SET added_at = action.created_at FROM corrective_action AS action
      WHERE (action.workspace_id, action.engagement_id, action.id)
        = (piece.workspace_id, piece.engagement_id, piece.action_id)
    `);
    await runner.query(`ALTER TABLE corrective_action_evidence ALTER added_at SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE corrective_action_evidence DROP COLUMN added_at`);
  }
}
