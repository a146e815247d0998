import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';

export const LINK_PURPOSES = ['setUp', 'invitation', 'passwordReset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that lets its holder do one thing once. A set-up link has no person yet: it makes the first owner. */
@Entity('one_time_link')
@Unique('uq_one_time_link_token', ['workspaceId', 'tokenSha256'])
@Index('ix_one_time_link_person', ['workspaceId', 'personId'])
@Check('ck_one_time_link_purpose', `purpose IN ('setUp', 'invitation', 'passwordReset')`)
@Check('ck_one_time_link_person', `(purpose = 'setUp') = (person_id IS NULL)`)
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_one_time_link_person' })
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_one_time_link_workspace' })
export class OneTimeLinkEntity {
  @Key('pk_one_time_link', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_one_time_link', 'id') readonly id!: string;
  @Text('purpose') readonly purpose!: LinkPurpose;
  @Uuid('person_id', 'nullable') readonly personId!: string | null;
  /** Hex. The token itself is in the link only. */
  @Text('token_sha256') readonly tokenSha256!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('expires_at') expiresAt!: Date;
  @Timestamp('used_at', 'nullable') usedAt!: Date | null;
}
