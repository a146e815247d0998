import { Check, Entity, ForeignKey } from 'typeorm';
import { BigInteger, Bytes, Key, Text, Timestamp } from '../database';

/** How a person proves who they are: password and second factor. Neither can be read back. */
@Entity('credential')
@Check('ck_credential_password', `(password_hash IS NULL) = (password_set_at IS NULL)`)
@Check('ck_credential_totp', `totp_secret IS NOT NULL OR totp_confirmed_at IS NULL`)
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_credential_person' })
export class CredentialEntity {
  @Key('pk_credential', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_credential', 'person_id') readonly personId!: string;
  /** Argon2id with its parameters, PHC string. */
  @Text('password_hash', 'nullable') passwordHash!: string | null;
  @Timestamp('password_set_at', 'nullable') passwordSetAt!: Date | null;
  /** Encrypted (`SecretBox`). */
  @Bytes('totp_secret', 'nullable') totpSecret!: Buffer | null;
  /** Null while the second factor is only begun. */
  @Timestamp('totp_confirmed_at', 'nullable') totpConfirmedAt!: Date | null;
  /** Time step of the last accepted code: it and earlier ones are used up. */
  @BigInteger('totp_last_step', 'nullable') totpLastStep!: string | null;
  /** When somebody else opened a new way in for the person, last. */
  @Timestamp('reset_at', 'nullable') resetAt!: Date | null;
}

/** Stands in for the second factor once, when the device is lost. */
@Entity('recovery_code')
@ForeignKey('PersonEntity', ['workspaceId', 'personId'], ['workspaceId', 'id'], { name: 'fk_recovery_code_person' })
export class RecoveryCodeEntity {
  @Key('pk_recovery_code', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_recovery_code', 'person_id') readonly personId!: string;
  @Key('pk_recovery_code', 'code_sha256', 'text') readonly codeSha256!: string;
  @Timestamp('used_at', 'nullable') usedAt!: Date | null;
}
