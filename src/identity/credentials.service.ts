import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Database, type Scope, type Tx } from '../database';
import { CredentialEntity, RecoveryCodeEntity } from './credential.entity';
import { readCode, recoveryCodeFrom, shownRecoveryCode } from './rules/second-factor-code';
import { SecretBox } from './secret-box';
import { sha256 } from './secrets';
import { totpStep } from './totp';

const RECOVERY_CODES = 10;

/** What people prove themselves with, as it is stored. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** @returns null when the person has neither a password nor a second factor */
  find(tx: Tx, { workspaceId }: Scope, personId: string): Promise<CredentialEntity | null> {
    return tx.findOneBy(CredentialEntity, { workspaceId, personId });
  }

  /** Sets or replaces the password. Whoever calls it ends the sessions. */
  async setPassword(tx: Tx, { workspaceId }: Scope, personId: string, hash: string, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO credential (workspace_id, person_id, password_hash, password_set_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, person_id)
         DO UPDATE SET password_hash = EXCLUDED.password_hash, password_set_at = EXCLUDED.password_set_at`,
      [workspaceId, personId, hash, now],
    );
  }

  /** Stores a secret that is not confirmed yet. @returns false when there is a confirmed one: that stays */
  async beginTotp(tx: Tx, { workspaceId }: Scope, personId: string, sealed: Buffer): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO credential AS c (workspace_id, person_id, totp_secret) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, person_id) DO UPDATE SET totp_secret = EXCLUDED.totp_secret, totp_last_step = NULL
         WHERE c.totp_confirmed_at IS NULL
       RETURNING person_id`,
      [workspaceId, personId, sealed],
    );
    return rows.length === 1;
  }

  sealTotp(secret: string, personId: string): Promise<Buffer> {
    return this.box.seal(secret, contextOf(personId));
  }

  /** The time step of a right code that was not used yet; undefined for any other. */
  async totpStep(credential: CredentialEntity, code: string, now: Date): Promise<number | undefined> {
    const { totpSecret, totpLastStep, personId } = credential;
    if (totpSecret === null) return undefined;
    const step = totpStep(await this.box.open(totpSecret, contextOf(personId)), code, now);
    return step === undefined || (totpLastStep !== null && step <= Number(totpLastStep)) ? undefined : step;
  }

  /**
   * Whether somebody typed a right code of the authenticator app, or a recovery code; it is used up by that. Of two who
   * send the same code at once, one is right.
   */
  async useSecondFactor(scope: Scope, personId: string, typed: string, now: Date): Promise<boolean> {
    const read = readCode(typed);
    if (!read) return false;
    const { workspaceId } = scope;
    return this.database.transaction(scope, async (tx) => {
      const credential = await this.find(tx, scope, personId);
      if (!credential?.totpConfirmedAt) return false;
      if (read.kind === 'recovery') {
        const { affected } = await tx
          .createQueryBuilder()
          .update(RecoveryCodeEntity)
          .set({ usedAt: now })
          .where({ workspaceId, personId, codeSha256: sha256(read.code) })
          .andWhere('used_at IS NULL')
          .execute();
        return affected === 1;
      }
      const step = await this.totpStep(credential, read.code, now);
      return step !== undefined && (await this.useStep(tx, scope, personId, step));
    });
  }

  /** Uses up a time step and those before it. @returns false when it is used up already */
  async useStep(tx: Tx, { workspaceId }: Scope, personId: string, step: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(CredentialEntity)
      .set({ totpLastStep: String(step) })
      .where({ workspaceId, personId })
      .andWhere('(totp_last_step IS NULL OR totp_last_step < :step)', { step })
      .execute();
    return affected === 1;
  }

  /** Ten new ones, as they are shown; older ones end. */
  async newRecoveryCodes(tx: Tx, { workspaceId }: Scope, personId: string): Promise<string[]> {
    await tx.delete(RecoveryCodeEntity, { workspaceId, personId });
    const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeFrom(randomBytes(10)));
    await tx.insert(
      RecoveryCodeEntity,
      codes.map((code) => ({ workspaceId, personId, codeSha256: sha256(code), usedAt: null })),
    );
    return codes.map(shownRecoveryCode);
  }

  /** Takes the second factor away, for instance because the device is lost. Whoever calls it ends the sessions. */
  async removeSecondFactor(tx: Tx, { workspaceId }: Scope, personId: string): Promise<void> {
    await tx.delete(RecoveryCodeEntity, { workspaceId, personId });
    const gone = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null };
    await tx.update(CredentialEntity, { workspaceId, personId }, gone);
  }

  /** Remembers that somebody else opened a new way in: who has one does not sign for a day (`signingPausedUntil`). */
  async markReset(tx: Tx, { workspaceId }: Scope, personId: string, now: Date): Promise<void> {
    await tx.update(CredentialEntity, { workspaceId, personId }, { resetAt: now });
  }

  /** Ends the access tokens of a person. */
  async revokeTokens(tx: Tx, { workspaceId }: Scope, personId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE access_token SET revoked_at = $3 WHERE workspace_id = $1 AND person_id = $2 AND revoked_at IS NULL`,
      [workspaceId, personId, now],
    );
  }

  /** Ends the sessions of a person, but for the one that asks. */
  async endSessions(tx: Tx, { workspaceId }: Scope, personId: string, except?: string): Promise<void> {
    await tx.query(
      `DELETE FROM session WHERE workspace_id = $1 AND person_id = $2 AND ($3::uuid IS NULL OR id <> $3)`,
      [workspaceId, personId, except ?? null],
    );
  }
}

/** A sealed secret opens for its person only. */
function contextOf(personId: string): string {
  return `totp:${personId}`;
}
