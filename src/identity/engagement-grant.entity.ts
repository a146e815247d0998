import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';
import type { GrantRole, GrantScope } from './rules/policy';

/** What somebody was given in one engagement. It is ended, never rewritten: who could see what stays known. */
@Entity('engagement_grant')
@Unique('uq_engagement_grant_id', ['workspaceId', 'id'])
@Index('ix_engagement_grant_person', ['workspaceId', 'personId'])
@Index('ix_engagement_grant_party', ['workspaceId', 'partyId'])
@Index('ix_engagement_grant_assessment', ['workspaceId', 'engagementId', 'assessmentId'])
@Check('ck_engagement_grant_role', `role IN ('lead', 'assessor', 'vendorManager', 'respondent', 'auditor')`)
@Check(
  'ck_engagement_grant_scope',
  `(scope = 'engagement' AND party_id IS NULL AND assessment_id IS NULL)
   OR (scope = 'party' AND party_id IS NOT NULL AND assessment_id IS NULL)
   OR (scope = 'assessment' AND party_id IS NULL AND assessment_id IS NOT NULL)`,
)
@Check(
  'ck_engagement_grant_role_scope',
  `(role IN ('lead', 'assessor') AND scope = 'engagement')
   OR (role = 'auditor' AND scope IN ('engagement', 'assessment'))
   OR (role IN ('vendorManager', 'respondent') AND scope = 'party')`,
)
@Check('ck_engagement_grant_auditor', `role <> 'auditor' OR expires_at IS NOT NULL`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_engagement_grant_engagement',
})
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_engagement_grant_person' })
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_engagement_grant_party' })
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_engagement_grant_assessment' },
)
export class EngagementGrantEntity {
  @Key('pk_engagement_grant', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_engagement_grant', 'engagement_id') readonly engagementId!: string;
  @Key('pk_engagement_grant', 'id') readonly id!: string;
  @Uuid('person_id') readonly personId!: string;
  @Text('role') readonly role!: GrantRole;
  @Text('scope') readonly scope!: GrantScope['kind'];
  @Uuid('party_id', 'nullable') readonly partyId!: string | null;
  @Uuid('assessment_id', 'nullable') readonly assessmentId!: string | null;
  @Timestamp('expires_at', 'nullable') readonly expiresAt!: Date | null;
  /** Null: given by the server itself. */
  @Uuid('granted_by', 'nullable') readonly grantedBy!: string | null;
  @Timestamp('granted_at') readonly grantedAt!: Date;
  @Uuid('revoked_by', 'nullable') revokedBy!: string | null;
  @Timestamp('revoked_at', 'nullable') revokedAt!: Date | null;
}
