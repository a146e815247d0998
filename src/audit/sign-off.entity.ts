import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';

export const SIGN_OFF_MEANINGS = ['approvedForIssue', 'completedCertification'] as const;
export type SignOffMeaning = (typeof SIGN_OFF_MEANINGS)[number];
export type SignOffSubject = 'report' | 'assessment';

/** Somebody put their name under something, having confirmed again who they are. It never changes. */
@Entity('sign_off')
@Unique('uq_sign_off_subject', ['workspaceId', 'engagementId', 'subjectKind', 'subjectId', 'contentSha256', 'meaning'])
@Index('ix_sign_off_person', ['workspaceId', 'personId'])
@Check(
  'ck_sign_off_meaning',
  `(subject_kind = 'report' AND meaning = 'approvedForIssue') OR (subject_kind = 'assessment' AND meaning = 'completedCertification')`,
)
@Check('ck_sign_off_content', `content_sha256 ~ '^[0-9a-f]{64}$'`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_sign_off_engagement',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_sign_off_person' })
export class SignOffEntity {
  @Key('pk_sign_off', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_sign_off', 'engagement_id') readonly engagementId!: string;
  @Key('pk_sign_off', 'id') readonly id!: string;
  @Text('subject_kind') readonly subjectKind!: SignOffSubject;
  @Uuid('subject_id') readonly subjectId!: string;
  /** Of what was signed, hex: the data of a report, the snapshot of an assessment. */
  @Text('content_sha256') readonly contentSha256!: string;
  @Uuid('person_id') readonly personId!: string;
  @Text('meaning') readonly meaning!: SignOffMeaning;
  @Timestamp('signed_at') readonly signedAt!: Date;
}
