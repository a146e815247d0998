import { Check, Entity, ForeignKey } from 'typeorm';
import { BigInteger, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { RatingValue } from '../scoring';
import type { LocalizedText } from '../shared/text';

/** One requirement's rating in one unit. No row: not assessed. */
@Entity('answer')
@Check(
  'ck_answer_kind',
  `(kind = 'rated' AND ratings IS NOT NULL AND reason IS NULL) OR (kind = 'notApplicable' AND ratings IS NULL AND reason IS NOT NULL)`,
)
@ForeignKey(
  'AssessmentUnitEntity',
  ['workspaceId', 'engagementId', 'assessmentId', 'unitId'],
  ['workspaceId', 'engagementId', 'assessmentId', 'unitId'],
  { name: 'fk_answer_assessment_unit' },
)
export class AnswerEntity {
  @Key('pk_answer', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_answer', 'engagement_id') readonly engagementId!: string;
  @Key('pk_answer', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_answer', 'unit_id') readonly unitId!: string;
  @Key('pk_answer', 'requirement_ref', 'text') readonly requirementRef!: string;
  @Text('kind') readonly kind!: 'rated' | 'notApplicable';
  @Jsonb('ratings', 'nullable') readonly ratings!: Readonly<Record<string, RatingValue>> | null;
  /** One text, or one per language. */
  @Jsonb('reason', 'nullable') readonly reason!: LocalizedText | null;
  @Text('note', 'nullable') readonly note!: string | null;
  /** From the sequence `answer_version`. */
  @BigInteger('version') readonly version!: string;
  @Timestamp('updated_at') readonly updatedAt!: Date;
  /** Who changed it last; null for work that no person did, and for answers from before this was kept. */
  @Uuid('given_by', 'nullable') readonly givenBy!: string | null;
}
