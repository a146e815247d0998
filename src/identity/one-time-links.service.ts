import { Injectable } from '@nestjs/common';
import { newId, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { type LinkPurpose, OneTimeLinkEntity } from './one-time-link.entity';
import { newSecret, sha256 } from './secrets';

export interface MadeLink {
  /** Shown once, in the fragment of an address; the database knows its hash only. */
  readonly token: string;
  readonly expiresAt: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a link can be used, in milliseconds. */
const LIFE: Readonly<Record<LinkPurpose, number>> = { setUp: 30 * MINUTE, invitation: 72 * HOUR, passwordReset: HOUR };

/** Links that let their holder do one thing once: become the first owner, accept an invitation, choose a password. */
@Injectable()
export class OneTimeLinks {
  /**
   * Makes a link; earlier ones for the same end that were not used end.
   * @param personId null for `setUp`, and only there
   */
  async make(tx: Tx, scope: Scope, purpose: LinkPurpose, personId: string | null, now: Date): Promise<MadeLink> {
    await this.endAll(tx, scope, purpose, personId, now);
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + LIFE[purpose]);
    await tx.insert(OneTimeLinkEntity, {
      ...{ workspaceId: scope.workspaceId, id: newId(), purpose, personId },
      ...{ tokenSha256: sha256(token), createdAt: now, expiresAt, usedAt: null },
    });
    return { token, expiresAt };
  }

  /**
   * Uses a link up, in the transaction that does what it is for: of two who come at once, one gets it.
   * @returns whom it is for; null for `setUp`
   * @throws DomainError access/link-unusable when it is unknown, used, replaced or too old: which, nobody is told
   */
  async use(
    tx: Tx,
    { workspaceId }: Scope,
    purpose: LinkPurpose,
    token: string,
    now: Date,
  ): Promise<{ readonly personId: string | null }> {
    const result = await tx
      .createQueryBuilder()
      .update(OneTimeLinkEntity)
      .set({ usedAt: now })
      .where({ workspaceId, purpose, tokenSha256: sha256(token) })
      .andWhere('used_at IS NULL AND expires_at > :now', { now })
      .returning('person_id')
      .execute();
    const [row] = result.raw as { person_id: string | null }[];
    if (!row) throw linkUnusable();
    return { personId: row.person_id };
  }

  /**
   * Whether a link can be used at the moment, without using it: before work that only its holder may cause.
   * @returns whom it is for; null for `setUp`
   * @throws DomainError access/link-unusable
   */
  async look(
    tx: Tx,
    { workspaceId }: Scope,
    purpose: LinkPurpose,
    token: string,
    now: Date,
  ): Promise<{ readonly personId: string | null }> {
    const link = await tx.findOneBy(OneTimeLinkEntity, { workspaceId, purpose, tokenSha256: sha256(token) });
    if (!link || link.usedAt !== null || link.expiresAt <= now) throw linkUnusable();
    return { personId: link.personId };
  }

  /** Ends the links for an end that were not used, for instance when the person is disabled. */
  async endAll(tx: Tx, scope: Scope, purpose: LinkPurpose, personId: string | null, now: Date): Promise<void> {
    await tx.query(
      `UPDATE one_time_link SET expires_at = $4
       WHERE workspace_id = $1 AND purpose = $2 AND person_id IS NOT DISTINCT FROM $3
         AND used_at IS NULL AND expires_at > $4`,
      [scope.workspaceId, purpose, personId, now],
    );
  }
}

export function linkUnusable(): DomainError {
  return new DomainError(
    'access/link-unusable',
    'The link was used already, has been replaced or is too old. Ask an owner of the workspace for a new one.',
  );
}
