import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DateColumn, Integer, Jsonb, Key, NumberKey, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';
import type { ActionState, ActionTransition } from './rules/life-cycle';

/** Grades of findings that can be answered by a corrective action. */
export const ACTION_GRADES = ['major', 'minor', 'opportunity'] as const;
export type ActionGrade = (typeof ACTION_GRADES)[number];

/** What a corrective action answers, as it stood when the action began. */
export interface AnsweredFinding {
  readonly ref: string;
  /** Ref. */
  readonly requirement: string;
  /** Refs; empty: the whole entity. */
  readonly units: readonly string[];
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
}

const place = ['workspaceId', 'engagementId'] as const;

/** What is done about a finding of a completed assessment. */
@Entity('corrective_action')
@Unique('uq_corrective_action_id', ['workspaceId', 'id'])
@Unique('uq_corrective_action_ref', ['workspaceId', 'engagementId', 'ref'])
@Index('ix_corrective_action_finding', [...place, 'assessmentId', 'findingId'])
@Index('ix_corrective_action_party', ['workspaceId', 'partyId'])
@Check('ck_corrective_action_grade', `grade IN ('major', 'minor', 'opportunity')`)
@Check('ck_corrective_action_state', `state IN ('drafted', 'planned', 'implemented', 'verified', 'closed')`)
@Check('ck_corrective_action_responsible', `num_nonnulls(responsible_id, responsible_name) <= 1`)
@Check(
  'ck_corrective_action_plan',
  `state = 'drafted' OR (cause IS NOT NULL AND action IS NOT NULL
     AND num_nonnulls(responsible_id, responsible_name) = 1)`,
)
@Check('ck_corrective_action_report', `(implemented_by IS NOT NULL) = (state IN ('implemented', 'verified', 'closed'))`)
@Check(
  'ck_corrective_action_verification',
  `num_nonnulls(verified_by, verified_on, effectiveness_due)
     = CASE WHEN state IN ('verified', 'closed') THEN 3 ELSE 0 END`,
)
@Check('ck_corrective_action_check', `effectiveness_due > verified_on`)
@Check(
  'ck_corrective_action_second_person',
  `verified_by <> implemented_by AND (responsible_id IS NULL OR verified_by <> responsible_id)`,
)
@ForeignKey('FindingEntity', [...place, 'assessmentId', 'findingId'], [...place, 'assessmentId', 'id'], {
  name: 'fk_corrective_action_finding',
})
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_corrective_action_party' })
@ForeignKey('PersonEntity', ['workspaceId', 'responsibleId'], ['workspaceId', 'id'], {
  name: 'fk_corrective_action_responsible',
})
@ForeignKey('PersonEntity', ['workspaceId', 'implementedBy'], ['workspaceId', 'id'], {
  name: 'fk_corrective_action_implemented_by',
})
@ForeignKey('PersonEntity', ['workspaceId', 'verifiedBy'], ['workspaceId', 'id'], {
  name: 'fk_corrective_action_verified_by',
})
export class CorrectiveActionEntity {
  @Key('pk_corrective_action', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_corrective_action', 'engagement_id') readonly engagementId!: string;
  @Key('pk_corrective_action', 'id') readonly id!: string;
  @Uuid('assessment_id') readonly assessmentId!: string;
  @Uuid('finding_id') readonly findingId!: string;
  /** Who answers it; null: nobody outside the team sees it. */
  @Uuid('party_id', 'nullable') readonly partyId!: string | null;
  /** CA-01 and so on, in the engagement. */
  @Text('ref') readonly ref!: string;
  @Text('grade') readonly grade!: ActionGrade;
  @Jsonb('finding') readonly finding!: AnsweredFinding;
  /** What was put right at once. */
  @Jsonb('correction', 'nullable') correction!: LocalizedText | null;
  @Jsonb('cause', 'nullable') cause!: LocalizedText | null;
  /** What is done so that it does not happen again. */
  @Jsonb('action', 'nullable') action!: LocalizedText | null;
  @Text('owner_function') ownerFunction!: string;
  @Uuid('responsible_id', 'nullable') responsibleId!: string | null;
  /** Of somebody without an account. */
  @Text('responsible_name', 'nullable') responsibleName!: string | null;
  @DateColumn('due') due!: string;
  @DateColumn('effectiveness_due', 'nullable') effectivenessDue!: string | null;
  @Text('state') state!: ActionState;
  @Uuid('implemented_by', 'nullable') implementedBy!: string | null;
  @Uuid('verified_by', 'nullable') verifiedBy!: string | null;
  @DateColumn('verified_on', 'nullable') verifiedOn!: string | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** What shows that an action was carried out: described, or a piece of the register of an assessment. */
@Entity('corrective_action_evidence')
@Index('ix_corrective_action_evidence_piece', [...place, 'pieceAssessmentId', 'pieceId'])
@Check('ck_corrective_action_evidence_piece', `(piece_id IS NULL) = (piece_assessment_id IS NULL)`)
@ForeignKey('CorrectiveActionEntity', [...place, 'actionId'], [...place, 'id'], {
  name: 'fk_corrective_action_evidence_action',
  onDelete: 'CASCADE',
})
@ForeignKey('EvidenceEntity', [...place, 'pieceAssessmentId', 'pieceId'], [...place, 'assessmentId', 'id'], {
  name: 'fk_corrective_action_evidence_piece',
})
export class CorrectiveActionEvidenceEntity {
  @Key('pk_corrective_action_evidence', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_corrective_action_evidence', 'engagement_id') readonly engagementId!: string;
  @Key('pk_corrective_action_evidence', 'action_id') readonly actionId!: string;
  @NumberKey('pk_corrective_action_evidence', 'position') readonly position!: number;
  @Text('title') readonly title!: string;
  /** Where it is to be found. */
  @Text('location', 'nullable') readonly location!: string | null;
  @Uuid('piece_assessment_id', 'nullable') readonly pieceAssessmentId!: string | null;
  @Uuid('piece_id', 'nullable') readonly pieceId!: string | null;
  /** Since when it is named, in these words. */
  @Timestamp('added_at') readonly addedAt!: Date;
}

/** That somebody took a transition. Never changed. */
@Entity('corrective_action_event')
@Check(
  'ck_corrective_action_event_transition',
  `transition IN ('open', 'plan', 'replan', 'implement', 'reject', 'verify', 'reschedule', 'close', 'reopen')`,
)
@ForeignKey('CorrectiveActionEntity', [...place, 'actionId'], [...place, 'id'], {
  name: 'fk_corrective_action_event_action',
  onDelete: 'CASCADE',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], {
  name: 'fk_corrective_action_event_person',
})
export class CorrectiveActionEventEntity {
  @Key('pk_corrective_action_event', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_corrective_action_event', 'engagement_id') readonly engagementId!: string;
  @Key('pk_corrective_action_event', 'action_id') readonly actionId!: string;
  /** Of the action, which it had from then on. */
  @NumberKey('pk_corrective_action_event', 'version') readonly version!: number;
  @Text('transition') readonly transition!: ActionTransition | 'open';
  @Uuid('person_id') readonly personId!: string;
  @Text('reason', 'nullable') readonly reason!: string | null;
  @Timestamp('happened_at') readonly happenedAt!: Date;
}

export const REMEDIATION_ENTITIES = [
  CorrectiveActionEntity,
  CorrectiveActionEvidenceEntity,
  CorrectiveActionEventEntity,
];
