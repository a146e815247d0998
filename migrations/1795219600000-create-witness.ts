import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WITNESS } from './witness/attaching';
import { CHECKING, FORGETTING, GUARDS, PRIVILEGES, RECORDING, TABLES } from './witness/recording';

/**
 * The witness: every change of a business table is recorded by triggers, also one that is made by hand, and chained per
 * engagement (decisions/0011-witness.md).
 *
 * For the second wall (row-level security), the functions of this file run as the owner of the schema. They need, for the
 * owner role, whatever the scope is:
 * - `audit_pending`, `audit_chain`, `audit_reason`: everything; `audit_event`: SELECT and INSERT;
 * - SELECT on every witnessed table (`audit_row_faults` compares rows with their events) and on `engagement`
 *   (`audit_note`).
 * `tolok_app` reads `audit_event`, `audit_reason` and `audit_chain` and writes none; it does not touch `audit_pending`. Rows without
 * `assessment_id` are for those who reach the whole engagement. Chains of the workspace have `chain_id = workspace_id`.
 *
 * Later migrations set `SET LOCAL tolok.maintenance = 'on'`, as the second wall wants, and call `SELECT witness('table')` for each new table, and again when the columns of a witnessed table
 * change in another way than by a new column that is null: that makes new hashes and writes a baseline of the rows.
 */
export class CreateWitness1795219600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) {
      await runner.query(statement);
    }
    for (const call of WITNESSED) await runner.query(`SELECT witness(${call})`);
    // The baseline is chained before anything else is done to the tables.
    await runner.query(`SET CONSTRAINTS chain_events IMMEDIATE`);
    await runner.query(`SET CONSTRAINTS chain_events DEFERRED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Also those that later migrations asked for: their triggers go with them.
    await runner.query(`
      DO $$
      DECLARE made regprocedure;
      BEGIN
        FOR made IN
          SELECT oid::regprocedure FROM pg_proc
          WHERE pronamespace = 'public'::regnamespace AND proname ~ '^witness(ed)?_'
        LOOP
          EXECUTE format('DROP FUNCTION %s CASCADE', made);
        END LOOP;
      END
      $$
    `);
    await runner.query(`DROP FUNCTION audit_event_document`);
    await runner.query(`DROP TABLE audit_pending, audit_event, audit_reason, audit_chain`);
    await runner.query(`DROP SEQUENCE audit_pending_id`);
    await runner.query(`
      DROP FUNCTION witness, audit_row_faults, audit_note, audit_record, audit_chain_events, audit_changed_fields,
        audit_chain_grows, audit_forget
    `);
  }
}

const STATEMENTS = [...TABLES, ...GUARDS, ...RECORDING, WITNESS, ...CHECKING, ...FORGETTING, ...PRIVILEGES];

/** Arguments of `witness`. */
const WITNESSED = [
  ...['workspace', 'party', 'site', 'programme', 'framework_version', 'engagement', 'engagement_logo', 'unit'].map(
    quoted,
  ),
  `'assessment'`,
  // The count follows from the answers.
  `'assessment_unit', '{answer_count}'`,
  ...['answer', 'evidence', 'finding', 'finding_unit', 'finding_evidence', 'status_change'].map(quoted),
  ...['snapshot', 'snapshot_file', 'report_input', 'report_file', 'person', 'engagement_grant', 'party_extract'].map(
    quoted,
  ),
  // That it is being rendered passes; that it was asked for, became ready or failed stays.
  `'report', '{progress, started_at}', taken_as =>
    '{"status": "CASE %1$s.status WHEN ''rendering'' THEN ''queued'' ELSE %1$s.status END"}'`,
  // What names a person or lets one in never stands in the chain.
  `'person_profile', hashed => false`,
  `'credential', '{totp_last_step}', false`,
  `'recovery_code', hashed => false, named_by => '{person_id}'`,
  `'session', '{seen_at}', false, '{person_id, id}'`,
  `'access_token', '{last_used_at}', false, '{person_id, id}'`,
  `'one_time_link', hashed => false, named_by => '{person_id, id}'`,
  `'external_identity', hashed => false, named_by => '{person_id}'`,
];

function quoted(table: string): string {
  return `'${table}'`;
}
