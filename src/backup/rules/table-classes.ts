/**
 * Every table of the schema has a class here, so that a new one can neither be forgotten nor slip secrets into a backup.
 * A table that is not named stops a backup before it begins.
 */
export const KEPT_TABLES = [
  'workspace',
  'party',
  'site',
  'programme',
  'framework_version',
  'engagement',
  'engagement_logo',
  'unit',
  'kpi_definition',
  'kpi_target',
  'kpi_series',
  'kpi_import',
  'kpi_change',
  'assessment',
  'assessment_unit',
  'wave_plan',
  'plan_baseline',
  'plan_progress',
  'rasic_matrix',
  'benefit_model',
  'forum_decision',
  'forum_decision_event',
  'answer',
  'answer_flag',
  'evidence',
  'finding',
  'finding_unit',
  'finding_evidence',
  'corrective_action',
  'corrective_action_evidence',
  'corrective_action_event',
  'webhook',
  'webhook_event',
  'webhook_delivery',
  'status_change',
  'snapshot',
  'snapshot_file',
  'report',
  'report_input',
  'report_file',
  'job',
  'person',
  'person_profile',
  'credential',
  'recovery_code',
  'access_token',
  'external_identity',
  'engagement_grant',
  'party_extract',
  'result_summary',
  'audit_event',
  'audit_reason',
  'audit_chain',
  'sign_off',
  'issue',
  'issue_file',
  'certification',
  'certification_place',
  'certification_step',
  'certification_assessment',
  'certification_nonconformity',
  'certification_sample',
  'certification_review',
  'interest_declaration',
  'certificate',
  'certificate_event',
  'certificate_file',
] as const;

/**
 * Secrets of a moment, what belongs to one installation, and what no transaction leaves behind. Sign-ins and one-time
 * links end with a restore.
 */
export const LEFT_OUT_TABLES = [
  'schema_migration',
  'session',
  'one_time_link',
  'oidc_attempt',
  'throttle',
  'idempotency_key',
  'runtime_login',
  'audit_pending',
] as const;

export interface ClassifiedTables {
  readonly kept: readonly string[];
  /** Neither kept nor left out: nobody has decided about them. */
  readonly unknown: readonly string[];
}

/** Sorts the tables that a database has. */
export function classifyTables(names: readonly string[]): ClassifiedTables {
  const kept = new Set<string>(KEPT_TABLES);
  const leftOut = new Set<string>(LEFT_OUT_TABLES);
  return {
    kept: names.filter((name) => kept.has(name)),
    unknown: names.filter((name) => !kept.has(name) && !leftOut.has(name)),
  };
}
