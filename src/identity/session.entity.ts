import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';

/** `password`: the password was right, the second factor is still to come. `full`: signed in. */
export type SessionStage = 'password' | 'full';

/** A browser that somebody signed in with. */
@Entity('session')
@Unique('uq_session_token', ['workspaceId', 'tokenSha256'])
@Index('ix_session_person', ['workspaceId', 'personId'])
@Check('ck_session_stage', `stage IN ('password', 'full')`)
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_session_person' })
export class SessionEntity {
  @Key('pk_session', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_session', 'id') readonly id!: string;
  @Uuid('person_id') readonly personId!: string;
  /** Hex. The token itself is in the cookie only. */
  @Text('token_sha256') tokenSha256!: string;
  @Text('stage') stage!: SessionStage;
  /** The browser as it names itself, shortened. */
  @Text('client', 'nullable') readonly client!: string | null;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('seen_at') seenAt!: Date;
  @Timestamp('expires_at') expiresAt!: Date;
}
