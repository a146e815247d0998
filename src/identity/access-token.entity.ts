import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';
import type { TokenScope } from './rules/policy';

/** A key for programs, in the name of the person who made it. */
@Entity('access_token')
@Unique('uq_access_token_token', ['workspaceId', 'tokenSha256'])
@Index('ix_access_token_person', ['workspaceId', 'personId'])
@Check(
  'ck_access_token_scopes',
  `cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'administer', 'calendar']::text[]
     AND ('calendar' <> ALL (scopes) OR cardinality(scopes) = 1)`,
)
@Check('ck_access_token_expiry', `expires_at > created_at`)
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_access_token_person' })
export class AccessTokenEntity {
  @Key('pk_access_token', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_access_token', 'id') readonly id!: string;
  @Uuid('person_id') readonly personId!: string;
  @Text('name') readonly name!: string;
  /** Hex. The token itself was shown once. */
  @Text('token_sha256') readonly tokenSha256!: string;
  @Column({ type: 'text', name: 'scopes', array: true }) readonly scopes!: readonly TokenScope[];
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('expires_at') readonly expiresAt!: Date;
  @Timestamp('last_used_at', 'nullable') lastUsedAt!: Date | null;
  @Timestamp('revoked_at', 'nullable') revokedAt!: Date | null;
}
