import { DomainError, type ProblemCode } from '../shared/domain-error';

/** What a violated constraint tells the caller: a unique one on writing, a foreign key on writing and on removing. */
interface ConstraintProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  /** The property of the body that is at fault, where the sentence does not name it. */
  readonly pointer?: string;
}

const UNIQUE: Readonly<Record<string, ConstraintProblem>> = {
  uq_party_ref: { code: 'party/ref-taken', detail: 'Another party has this ref. Choose another one.' },
  uq_site_ref: { code: 'site/ref-taken', detail: 'Another site has this ref. Choose another one.' },
  uq_programme_ref: { code: 'programme/ref-taken', detail: 'Another programme has this ref. Choose another one.' },
  pk_framework_version: {
    code: 'framework/version-taken',
    detail: 'This version of the framework is there already. Versions never change: give the file a new version.',
  },
  uq_engagement_key: { code: 'engagement/key-taken', detail: 'Another engagement has this key. Choose another one.' },
  uq_unit_ref: { code: 'unit/ref-taken', detail: 'Another unit of the engagement has this ref. Choose another one.' },
  uq_assessment_key: {
    code: 'assessment/key-taken',
    detail: 'Another assessment of the engagement has this key. Choose another one.',
  },
  uq_assessment_document_number: {
    code: 'assessment/document-number-taken',
    detail: 'Another assessment of the engagement has this document number. Give each report a number of its own.',
  },
  uq_evidence_ref: { code: 'evidence/ref-taken', detail: 'Other evidence of the assessment has this ref.' },
  uq_finding_ref: { code: 'finding/ref-taken', detail: 'Another finding of the assessment has this ref.' },
  uq_kpi_target_place: {
    code: 'kpi/target-exists',
    detail: 'There is a target of this KPI for the unit and channel already. Change that one.',
  },
  pk_kpi_definition: { code: 'kpi/key-taken', detail: 'The engagement has a KPI with this key. Choose another one.' },
  uq_rasic_matrix_plan: {
    code: 'rasic/plan-has-matrix',
    detail: 'The plan of this assessment has a RASIC matrix already. Change that one.',
    pointer: '/assessmentId',
  },
  uq_corrective_action_ref: {
    code: 'precondition/failed',
    detail: 'Somebody began another corrective action at the same moment. Try it again.',
  },
  uq_forum_decision_ref: {
    code: 'forum/ref-taken',
    detail: 'Somebody raised a decision at the same moment. Send it again.',
  },
  uq_rasic_matrix_copy: { code: 'rasic/copy-exists', detail: 'Somebody made this copy at the same moment.' },
  uq_certification_open: {
    code: 'certification/exists',
    detail: 'The party is being certified under this framework in the engagement already. Go on with that.',
  },
  uq_certification_nonconformity_ref: {
    code: 'precondition/failed',
    detail: 'Somebody recorded findings at the same moment. Try it again.',
  },
  uq_certification_nonconformity_finding: {
    code: 'precondition/failed',
    detail: 'Somebody recorded this finding at the same moment. Try it again.',
  },
  uq_certificate_number: {
    code: 'precondition/failed',
    detail: 'The number was taken at the same moment. Try it again.',
  },
  uq_issue_report: { code: 'issue/not-issuable', detail: 'Somebody issued this report at the same moment.' },
  uq_issue_in_force: { code: 'issue/not-issuable', detail: 'Somebody issued such a report at the same moment.' },
  uq_issue_supersedes: { code: 'issue/ended', detail: 'The issue was superseded at the same moment.' },
  uq_issue_number: { code: 'issue/not-issuable', detail: 'The number was taken at the same moment. Issue it again.' },
  uq_sign_off_subject: { code: 'issue/not-issuable', detail: 'Somebody signed this at the same moment.' },
  uq_person_profile_email: {
    code: 'person/email-taken',
    detail: 'Somebody else in the workspace has this e-mail address.',
    pointer: '/email',
  },
};

/** The row that a foreign key points to is not there. */
const MISSING: Readonly<Record<string, ConstraintProblem>> = {
  fk_site_party: { code: 'party/not-found', detail: 'There is no such party.' },
  fk_engagement_client: { code: 'party/not-found', detail: 'There is no such party.' },
  fk_unit_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_unit_site: { code: 'site/not-found', detail: 'There is no such site.' },
  fk_unit_programme: { code: 'programme/not-found', detail: 'There is no such programme.' },
  fk_assessment_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_assessment_framework: { code: 'framework/not-found', detail: 'There is no such framework version.' },
  fk_assessment_previous: { code: 'assessment/not-found', detail: 'There is no such previous assessment.' },
  fk_assessment_unit_unit: { code: 'unit/not-found', detail: 'There is no such unit.' },
  fk_answer_assessment_unit: { code: 'unit/not-found', detail: 'The assessment does not cover this unit.' },
  fk_evidence_assessment: { code: 'assessment/not-found', detail: 'There is no such assessment.' },
  fk_finding_assessment: { code: 'assessment/not-found', detail: 'There is no such assessment.' },
  fk_finding_unit_unit: { code: 'unit/not-found', detail: 'The assessment does not cover this unit.' },
  fk_finding_evidence_evidence: { code: 'evidence/not-found', detail: 'There is no such evidence in the assessment.' },
  fk_kpi_definition_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_answer_flag_assessment_unit: { code: 'unit/not-found', detail: 'The unit left the assessment in the meantime.' },
  fk_kpi_target_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_kpi_target_unit: { code: 'unit/not-found', detail: 'There is no such unit.' },
  fk_kpi_series_unit: { code: 'unit/not-found', detail: 'A unit was removed in the meantime. Try it again.' },
  fk_wave_plan_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_plan_baseline_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_plan_progress_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_benefit_model_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_forum_decision_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_rasic_matrix_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_rasic_matrix_unit: { code: 'unit/not-found', detail: 'A unit was removed in the meantime. Try it again.' },
  fk_rasic_matrix_model: { code: 'rasic/matrix-not-found', detail: 'The RASIC matrix was removed in the meantime.' },
  fk_rasic_matrix_assessment: {
    code: 'assessment/not-found',
    detail: 'There is no such assessment in the engagement.',
  },
  fk_corrective_action_finding: { code: 'finding/not-found', detail: 'The finding was removed in the meantime.' },
  fk_corrective_action_party: { code: 'party/not-found', detail: 'There is no such party.', pointer: '/partyId' },
  fk_corrective_action_responsible: {
    code: 'action/invalid',
    detail: 'There is no such person.',
    pointer: '/responsibleId',
  },
  fk_corrective_action_evidence_piece: {
    code: 'action/invalid',
    detail: 'A piece of evidence was removed in the meantime.',
    pointer: '/evidence',
  },
  fk_certification_party: { code: 'party/not-found', detail: 'There is no such party.', pointer: '/partyId' },
  fk_certification_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_certification_assessment_assessment: {
    code: 'certification/invalid',
    detail: 'An assessment was removed in the meantime.',
    pointer: '/assessments',
  },
  fk_webhook_event_webhook: { code: 'webhook/not-found', detail: 'The webhook was removed in the meantime.' },
  fk_webhook_delivery_webhook: { code: 'webhook/not-found', detail: 'The webhook was removed in the meantime.' },
  fk_webhook_delivery_event: {
    code: 'webhook/delivery-not-found',
    detail: 'The message was removed in the meantime: it was older than 30 days.',
  },
  fk_engagement_grant_engagement: { code: 'engagement/not-found', detail: 'There is no such engagement.' },
  fk_engagement_grant_person: { code: 'grant/invalid', detail: 'There is no such person.', pointer: '/personId' },
  fk_engagement_grant_party: { code: 'grant/invalid', detail: 'There is no such party.', pointer: '/scope/partyId' },
  fk_engagement_grant_assessment: {
    code: 'grant/invalid',
    detail: 'There is no such assessment in the engagement.',
    pointer: '/scope/assessmentId',
  },
};

/** Something still points to the row that is to be removed. */
const IN_USE: Readonly<Record<string, ConstraintProblem>> = {
  fk_site_party: { code: 'party/in-use', detail: 'Sites belong to this party. Remove or move them first.' },
  fk_engagement_client: { code: 'party/in-use', detail: 'This party is the client of an engagement.' },
  fk_unit_site: { code: 'site/in-use', detail: 'Units of engagements stand at this site. Remove or move them first.' },
  fk_unit_programme: { code: 'programme/in-use', detail: 'Units of engagements run this programme.' },
  fk_assessment_framework: { code: 'framework/in-use', detail: 'Assessments are pinned to this framework version.' },
  fk_snapshot_framework: { code: 'framework/in-use', detail: 'Snapshots are pinned to this framework version.' },
  fk_unit_engagement: { code: 'engagement/not-empty', detail: 'The engagement has units. Remove them first.' },
  fk_assessment_engagement: { code: 'engagement/not-empty', detail: 'The engagement has assessments.' },
  fk_job_engagement: { code: 'engagement/not-empty', detail: 'A report of the engagement is being made.' },
  fk_assessment_unit_unit: { code: 'unit/in-use', detail: 'An assessment covers this unit. Take it out there first.' },
  fk_kpi_series_unit: { code: 'unit/in-use', detail: 'There are KPI figures of this unit.' },
  fk_kpi_target_unit: { code: 'unit/in-use', detail: 'A KPI target names this unit. Remove it first.' },
  fk_kpi_change_unit: { code: 'unit/in-use', detail: 'There are KPI figures of this unit.' },
  fk_corrective_action_finding: {
    code: 'finding/in-use',
    detail: 'A corrective action answers the finding. Remove that first, as long as nothing was done in it.',
  },
  fk_corrective_action_party: { code: 'party/in-use', detail: 'The party answers findings by corrective actions.' },
  fk_corrective_action_evidence_piece: {
    code: 'evidence/in-use',
    detail: 'The evidence shows that a corrective action was carried out.',
  },
  fk_certification_engagement: { code: 'engagement/not-empty', detail: 'Parties are certified in the engagement.' },
  fk_certification_party: { code: 'party/in-use', detail: 'The party is, or was, being certified.' },
  fk_certificate_party: { code: 'party/in-use', detail: 'Certificates of the party are in the register.' },
  fk_certification_place_site: { code: 'site/in-use', detail: 'A certification covers this site.' },
  fk_certification_place_programme: { code: 'programme/in-use', detail: 'A certification covers this programme.' },
  fk_certification_assessment_assessment: {
    code: 'assessment/not-deletable',
    detail: 'A certification rests on this assessment.',
  },
  fk_certification_nonconformity_finding: {
    code: 'finding/in-use',
    detail: 'The finding is a nonconformity of a certification.',
  },
  fk_certification_nonconformity_assessment: {
    code: 'certification/invalid',
    detail: 'Nonconformities of the certification stand in this assessment.',
    pointer: '/assessments',
  },
  fk_rasic_matrix_unit: { code: 'unit/in-use', detail: 'The unit has a RASIC matrix. Remove it first.' },
  fk_rasic_matrix_model: {
    code: 'rasic/has-copies',
    detail: 'Copies for units follow this matrix. Remove them first.',
  },
  fk_rasic_matrix_assessment: {
    code: 'assessment/not-deletable',
    detail: 'A RASIC matrix follows the plan of this assessment. Remove it first.',
  },
  fk_answer_assessment_unit: {
    code: 'assessment/unit-has-answers',
    detail: 'The unit has answers. Remove the answers first; what was rated is not dropped in passing.',
  },
  fk_finding_unit_unit: { code: 'assessment/unit-has-answers', detail: 'A finding names the unit.' },
  fk_finding_evidence_evidence: { code: 'evidence/in-use', detail: 'Findings rest on this evidence.' },
  fk_assessment_previous: { code: 'assessment/not-deletable', detail: 'Another assessment is compared with this one.' },
  fk_snapshot_assessment: {
    code: 'assessment/not-deletable',
    detail: 'Completed revisions of it are kept, or reports rest on it.',
  },
  fk_issue_report: { code: 'report/issued', detail: 'The report was issued, so it stays.' },
  fk_report_engagement: { code: 'engagement/not-empty', detail: 'Reports of the engagement exist. Remove them first.' },
  fk_report_party: { code: 'party/in-use', detail: 'Corrective action plans or scorecards of this party exist.' },
  fk_report_assessment: { code: 'assessment/not-deletable', detail: 'Reports of this assessment exist.' },
};

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

/**
 * The problem behind an error of the driver, by SQLSTATE and the constraint's name; undefined for a fault of ours.
 * @param query the statement that failed: a foreign key means another thing when rows are removed
 */
export function constraintProblem(error: DriverError, query: string): DomainError | undefined {
  const { code, constraint } = error;
  if (typeof constraint !== 'string') return undefined;
  const removes = /^\s*DELETE\b/i.test(query);
  const problem =
    code === '23505' ? UNIQUE[constraint] : code === '23503' ? (removes ? IN_USE : MISSING)[constraint] : undefined;
  return problem && problemOf(problem, error);
}

function problemOf({ code, detail, pointer }: ConstraintProblem, cause: unknown): DomainError {
  const errors = pointer === undefined ? [] : [{ pointer, code, message: detail }];
  return new DomainError(code, detail, { cause, errors });
}
