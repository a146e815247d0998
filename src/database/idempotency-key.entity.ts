import { Entity, ForeignKey, Index } from 'typeorm';
import { Integer, Json, Jsonb, Key, Text, Timestamp } from './columns';

/** What a creating request was answered with, so that a repeated one gets the same answer and makes nothing new. */
@Entity('idempotency_key')
@Index('ix_idempotency_key_age', ['createdAt'])
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_idempotency_key_workspace' })
export class IdempotencyKeyEntity {
  @Key('pk_idempotency_key', 'workspace_id') readonly workspaceId!: string;
  /** Whose key it is, as `actorText` writes it. */
  @Key('pk_idempotency_key', 'actor', 'text') readonly actor!: string;
  @Key('pk_idempotency_key', 'route', 'text') readonly route!: string;
  @Key('pk_idempotency_key', 'key', 'text') readonly key!: string;
  @Text('request_sha256') readonly requestSha256!: string;
  @Integer('status') readonly status!: number;
  @Jsonb('headers') readonly headers!: Readonly<Record<string, string>>;
  /** As it was sent, members in their order. */
  @Json('body') readonly body!: unknown;
  @Timestamp('created_at') readonly createdAt!: Date;
}
