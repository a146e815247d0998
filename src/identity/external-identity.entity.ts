import { Entity, ForeignKey, Index } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';

/** Who a person is at an identity provider. */
@Entity('external_identity')
@Index('ix_external_identity_person', ['workspaceId', 'personId'])
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], {
  name: 'fk_external_identity_person',
})
export class ExternalIdentityEntity {
  @Key('pk_external_identity', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_external_identity', 'issuer', 'text') readonly issuer!: string;
  @Key('pk_external_identity', 'subject', 'text') readonly subject!: string;
  @Uuid('person_id') readonly personId!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}

/** An OIDC sign-in on its way: state, nonce and verifier belong to one browser and one attempt. */
@Entity('oidc_attempt')
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_oidc_attempt_workspace' })
export class OidcAttemptEntity {
  @Key('pk_oidc_attempt', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_oidc_attempt', 'state_sha256', 'text') readonly stateSha256!: string;
  @Text('browser_sha256') readonly browserSha256!: string;
  @Text('nonce') readonly nonce!: string;
  @Text('verifier') readonly verifier!: string;
  @Text('return_to') readonly returnTo!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}
