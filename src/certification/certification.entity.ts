import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DateColumn, Integer, Jsonb, Key, NumberKey, Text, Timestamp, Uuid } from '../database';
import type { AuditKind } from '../framework';
import type { Evidence } from './rules/evidence';
import type { EscalationReason } from './rules/grading';
import type { CertificationRole, CertificationState, CertificationTransition } from './rules/life-cycle';
import type { Ruling } from './rules/certification';
import type { Purpose } from './rules/linked-assessments';
import type { NonconformityGrade } from './rules/nonconformity';
import type { ProposalJson } from './rules/proposal-json';
import type { GrantCondition } from './rules/proposal';
import type { StoredRound } from './rules/rebuild';
import type { ReviewReason } from './rules/review-reasons';
import type { SamplePlan, SampleRule, SiteToSample } from './rules/sample-plan';
import type { Place } from './rules/scope';

const place = ['workspaceId', 'engagementId'] as const;
const ofCertification = [
  'CertificationEntity',
  [...place, 'certificationId'],
  [...place, 'id'],
] as const satisfies readonly [string, readonly string[], readonly string[]];
const ofPerson = (column: string) => ['PersonEntity', ['workspaceId', column], ['workspaceId', 'id']] as const;

/** One party under one scheme, in one engagement. */
@Entity('certification')
@Unique('uq_certification_id', ['workspaceId', 'id'])
@Index('uq_certification_open', [...place, 'partyId', 'framework'], {
  unique: true,
  where: `state <> ALL (ARRAY['lapsed', 'withdrawn', 'transferred'])`,
})
@Index('ix_certification_party', ['workspaceId', 'partyId'])
@Check(
  'ck_certification_state',
  `state IN ('applied', 'readiness', 'baseline', 'remediation', 'certificationAssessment', 'decision', 'refused',
     'appealed', 'certified', 'surveillance', 'recertification', 'renewalDecision', 'renewalAppealed', 'suspended',
     'suspensionAppealed', 'expired', 'lapsed', 'withdrawn', 'transferred')`,
)
@ForeignKey('EngagementEntity', [...place], ['workspaceId', 'id'], { name: 'fk_certification_engagement' })
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_certification_party' })
@ForeignKey(...ofPerson('appliedBy'), { name: 'fk_certification_applied_by' })
export class CertificationEntity {
  @Key('pk_certification', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification', 'id') readonly id!: string;
  @Uuid('party_id') readonly partyId!: string;
  /** Key of the framework. */
  @Text('framework') readonly framework!: string;
  /** Id of the scheme. */
  @Text('scheme') readonly scheme!: string;
  /** After the latest step that was written down; what dates alone brought about since is reckoned when it is read. */
  @Text('state') state!: CertificationState;
  @DateColumn('since') since!: string;
  @Jsonb('round') round!: StoredRound;
  /** Assessments that were completed before do not count for the present round. */
  @Timestamp('round_began_at') roundBeganAt!: Date;
  @Jsonb('ruling', 'nullable') ruling!: Ruling | null;
  @Jsonb('conditions') conditions!: readonly GrantCondition[];
  @Uuid('applied_by') readonly appliedBy!: string;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** A programme at a site that a certification is about. */
@Entity('certification_place')
@Index('ix_certification_place_site', ['workspaceId', 'siteId'])
@Index('ix_certification_place_programme', ['workspaceId', 'programmeId'])
@ForeignKey(...ofCertification, { name: 'fk_certification_place_certification' })
@ForeignKey('SiteEntity', ['workspaceId', 'siteId'], ['workspaceId', 'id'], { name: 'fk_certification_place_site' })
@ForeignKey('ProgrammeEntity', ['workspaceId', 'programmeId'], ['workspaceId', 'id'], {
  name: 'fk_certification_place_programme',
})
export class CertificationPlaceEntity {
  @Key('pk_certification_place', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification_place', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification_place', 'certification_id') readonly certificationId!: string;
  @Key('pk_certification_place', 'site_id') readonly siteId!: string;
  @Key('pk_certification_place', 'programme_id') readonly programmeId!: string;
  @Integer('position') readonly position!: number;
}

/** What came with a step, frozen. */
export interface StepDetails {
  /** Who assesses from now on, or assessed. */
  readonly team?: readonly string[];
  /** Of the certificate that the step issued. */
  readonly number?: string;
  readonly places?: readonly Place[];
  /** What stood before whoever decided. */
  readonly proposal?: ProposalJson;
  /** What it rests on. */
  readonly evidence?: readonly Evidence[];
  /** Of a transfer: ids of the two certifications. */
  readonly giver?: string;
  readonly receiver?: string;
  /** Number of the certificate whose scope was taken over. */
  readonly from?: string;
}

/** That somebody, or a date, took a transition. Never changed. */
@Entity('certification_step')
// By whom a scope is offered: an expression, which entities can not say.
@Index('ix_certification_step_receiver', { synchronize: false })
@Check(
  'ck_certification_step_transition',
  `transition IN ('invite', 'submitReadiness', 'appeal', 'resume', 'abandon', 'appealRenewal', 'appealSuspension',
     'surrender', 'returnReadiness', 'beginRemediation', 'beginAssessment', 'stopAssessment', 'submitForDecision',
     'beginSurveillance', 'completeSurveillance', 'beginRecertification', 'submitRenewal', 'makeUpSurveillance',
     'restore', 'grant', 'refuse', 'defer', 'upholdAppeal', 'dismissAppeal', 'extendScope', 'reduceScope', 'transfer',
     'takeOver', 'offerTransfer', 'withdrawTransfer', 'acceptTransfer', 'refuseTransfer', 'transferPart', 'resubmit',
     'resubmitRenewal', 'renew', 'refuseRenewal', 'upholdRenewalAppeal', 'dismissRenewalAppeal', 'suspend',
     'upholdSuspensionAppeal', 'dismissSuspensionAppeal', 'reinstate', 'withdraw', 'endReview', 'lapseApplication',
     'raiseReview',
     'suspendByRule', 'withdrawByRule', 'expire', 'lapse')`,
)
@Check(
  'ck_certification_step_role',
  `role IN ('respondent', 'vendorManager', 'assessor', 'lead', 'owner', 'auditor', 'clock')`,
)
@Check(
  'ck_certification_step_person',
  `(role = 'clock') = (person_id IS NULL) AND (role = 'clock') = (transition IN ('lapseApplication', 'raiseReview',
     'suspendByRule', 'withdrawByRule', 'expire', 'lapse'))`,
)
@ForeignKey(...ofCertification, { name: 'fk_certification_step_certification' })
@ForeignKey(...ofPerson('personId'), { name: 'fk_certification_step_person' })
export class CertificationStepEntity {
  @Key('pk_certification_step', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification_step', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification_step', 'certification_id') readonly certificationId!: string;
  /** From 1. */
  @NumberKey('pk_certification_step', 'seq') readonly seq!: number;
  @Text('transition') readonly transition!: CertificationTransition;
  /** When it counts from: a date that passed unnoticed counts from itself. */
  @DateColumn('on_day') readonly onDay!: string;
  @Text('role') readonly role!: CertificationRole;
  /** Null: the clock. */
  @Uuid('person_id', 'nullable') readonly personId!: string | null;
  @Text('reason', 'nullable') readonly reason!: string | null;
  /** Of those who were asked and saw it otherwise. */
  @Text('diverging_opinions', 'nullable') readonly divergingOpinions!: string | null;
  @Jsonb('details') readonly details!: StepDetails;
  /** When it was written down. */
  @Timestamp('taken_at') readonly takenAt!: Date;
}

/** An assessment of the engagement that a certification rests on. */
@Entity('certification_assessment')
@Index('ix_certification_assessment_assessment', [...place, 'assessmentId'])
@Check(
  'ck_certification_assessment_purpose',
  `purpose IN ('readiness', 'baseline', 'certification', 'surveillance', 'recertification')`,
)
@ForeignKey(...ofCertification, { name: 'fk_certification_assessment_certification' })
@ForeignKey('AssessmentEntity', [...place, 'assessmentId'], [...place, 'id'], {
  name: 'fk_certification_assessment_assessment',
})
@ForeignKey(...ofPerson('linkedBy'), { name: 'fk_certification_assessment_linked_by' })
export class CertificationAssessmentEntity {
  @Key('pk_certification_assessment', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification_assessment', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification_assessment', 'certification_id') readonly certificationId!: string;
  @Key('pk_certification_assessment', 'assessment_id') readonly assessmentId!: string;
  @Text('purpose') readonly purpose!: Purpose;
  @Uuid('linked_by') readonly linkedBy!: string;
  @Timestamp('linked_at') readonly linkedAt!: Date;
}

/** A finding of such an assessment, as the certification weighs it. Its correction is that of its corrective actions. */
@Entity('certification_nonconformity')
@Unique('uq_certification_nonconformity_ref', [...place, 'certificationId', 'ref'])
@Unique('uq_certification_nonconformity_finding', [...place, 'certificationId', 'findingId'])
@Index('ix_certification_nonconformity_finding', [...place, 'assessmentId', 'findingId'])
@Check(
  'ck_certification_nonconformity_grade',
  `found IN ('major', 'minor', 'opportunity') AND proposed IN ('major', 'minor', 'opportunity')
   AND grade IN ('major', 'minor', 'opportunity')`,
)
@Check(
  'ck_certification_nonconformity_decision',
  `num_nonnulls(graded_by, grade_reason) <> 1 AND (grade = proposed OR graded_by IS NOT NULL)`,
)
@Check('ck_certification_nonconformity_answer', `(answered_on IS NULL) = (answered_by IS NULL)`)
@ForeignKey(
  'CertificationAssessmentEntity',
  [...place, 'certificationId', 'assessmentId'],
  [...place, 'certificationId', 'assessmentId'],
  { name: 'fk_certification_nonconformity_assessment' },
)
@ForeignKey('FindingEntity', [...place, 'assessmentId', 'findingId'], [...place, 'assessmentId', 'id'], {
  name: 'fk_certification_nonconformity_finding',
})
@ForeignKey(...ofPerson('gradedBy'), { name: 'fk_certification_nonconformity_graded_by' })
@ForeignKey(...ofPerson('answeredBy'), { name: 'fk_certification_nonconformity_answered_by' })
export class CertificationNonconformityEntity {
  @Key('pk_certification_nonconformity', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification_nonconformity', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification_nonconformity', 'certification_id') readonly certificationId!: string;
  @Key('pk_certification_nonconformity', 'id') readonly id!: string;
  @Uuid('assessment_id') readonly assessmentId!: string;
  @Uuid('finding_id') readonly findingId!: string;
  /** NC-01 and so on, in the certification. */
  @Text('ref') readonly ref!: string;
  /** Ref. */
  @Text('requirement') readonly requirement!: string;
  /** As the assessor found it. */
  @Text('found') readonly found!: NonconformityGrade;
  /** By rule. */
  @Text('proposed') readonly proposed!: NonconformityGrade;
  /** Why the rule says otherwise than the assessor; empty where it does not. */
  @Jsonb('escalation') readonly escalation!: readonly EscalationReason[];
  /** What counts: by rule, unless somebody decided otherwise. */
  @Text('grade') grade!: NonconformityGrade;
  @Text('grade_reason', 'nullable') gradeReason!: string | null;
  @Uuid('graded_by', 'nullable') gradedBy!: string | null;
  @DateColumn('found_on') readonly foundOn!: string;
  /** When the team accepted the plan of correction. */
  @DateColumn('answered_on', 'nullable') answeredOn!: string | null;
  @Uuid('answered_by', 'nullable') answeredBy!: string | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** A sample of sites as it was drawn. Never changed: who draws again leaves the one before. */
@Entity('certification_sample')
@Check('ck_certification_sample_kind', `kind IN ('first', 'surveillance', 'recertification')`)
@ForeignKey(...ofCertification, { name: 'fk_certification_sample_certification' })
@ForeignKey(...ofPerson('drawnBy'), { name: 'fk_certification_sample_drawn_by' })
export class CertificationSampleEntity {
  @Key('pk_certification_sample', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification_sample', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification_sample', 'certification_id') readonly certificationId!: string;
  /** From 1. */
  @NumberKey('pk_certification_sample', 'seq') readonly seq!: number;
  @Text('kind') readonly kind!: AuditKind;
  @Jsonb('rule') readonly rule!: SampleRule;
  /** What it was drawn from. */
  @Jsonb('sites') readonly sites!: readonly SiteToSample[];
  @Jsonb('plan') readonly plan!: SamplePlan;
  @DateColumn('drawn_on') readonly drawnOn!: string;
  @Uuid('drawn_by') readonly drawnBy!: string;
}

const stepOf = (column: string) =>
  ['CertificationStepEntity', [...place, 'certificationId', column], [...place, 'certificationId', 'seq']] as const;

/** That figures of surveillance asked for a review. Only its end is ever written to it. */
@Entity('certification_review')
@Index('uq_certification_review_open', [...place, 'certificationId'], { unique: true, where: 'ended_seq IS NULL' })
@Check('ck_certification_review_reasons', `jsonb_typeof(reasons) = 'array' AND jsonb_array_length(reasons) >= 1`)
@Check('ck_certification_review_end', `ended_seq > raised_seq`)
@ForeignKey(...ofCertification, { name: 'fk_certification_review_certification' })
@ForeignKey(...stepOf('raisedSeq'), { name: 'fk_certification_review_raised' })
@ForeignKey(...stepOf('endedSeq'), { name: 'fk_certification_review_ended' })
export class CertificationReviewEntity {
  @Key('pk_certification_review', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_certification_review', 'engagement_id') readonly engagementId!: string;
  @Key('pk_certification_review', 'certification_id') readonly certificationId!: string;
  /** From 1. */
  @NumberKey('pk_certification_review', 'seq') readonly seq!: number;
  @DateColumn('raised_on') readonly raisedOn!: string;
  /** What asked for it, as it was then. */
  @Jsonb('reasons') readonly reasons!: readonly ReviewReason[];
  /** Number of the step that raised it. */
  @Integer('raised_seq') readonly raisedSeq!: number;
  /** Number of the step that ended it; null: it is going on. */
  @Integer('ended_seq', 'nullable') endedSeq!: number | null;
  @Timestamp('raised_at') readonly raisedAt!: Date;
}
