import { Injectable } from '@nestjs/common';
import { newId, type Scope, type Tx } from '../database';
import {
  decideInEngagement,
  type Grant,
  type Place,
  type Principal,
  type Right,
  type WorkspaceRole,
} from '../identity';
import { DomainError } from '../shared/domain-error';
import { SignOffEntity, type SignOffMeaning, type SignOffSubject } from './sign-off.entity';

/** What is signed, by whom and with what meaning. */
export interface SignOffData {
  readonly engagementId: string;
  readonly subjectKind: SignOffSubject;
  readonly subjectId: string;
  /** Of what is signed, hex. */
  readonly contentSha256: string;
  readonly meaning: SignOffMeaning;
  readonly personId: string;
  readonly now: Date;
}

interface SignerRow {
  readonly role: WorkspaceRole;
  readonly status: string;
  readonly grants: readonly {
    readonly id: string;
    readonly role: Grant['role'];
    readonly scope: 'engagement' | 'party' | 'assessment';
    readonly expiresAt: string | null;
  }[];
}

/** Signatures under reports and assessments. Who signs has confirmed who they are before (`Confirmation`). */
@Injectable()
export class SignOffs {
  /**
   * Whether the signer may still do this, asked in the transaction that does it: roles and grants may have changed since
   * the request was let in.
   * @throws DomainError access/forbidden
   */
  async requireRight(
    tx: Tx,
    { workspaceId }: Scope,
    principal: Principal,
    right: Right,
    place: Place,
    now: Date,
  ): Promise<void> {
    const [signer] = await tx.query<SignerRow[]>(
      `SELECT person.role, person.status, COALESCE((
         SELECT json_agg(json_build_object('id', held.id, 'role', held.role, 'scope', held.scope,
           'expiresAt', to_char(held.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
         FROM engagement_grant AS held
         WHERE held.workspace_id = person.workspace_id AND held.person_id = person.id AND held.engagement_id = $3
           AND held.revoked_at IS NULL
       ), '[]') AS grants
       FROM person WHERE person.workspace_id = $1 AND person.id = $2`,
      [workspaceId, principal.personId, place.engagementId],
    );
    const grants = (signer?.grants ?? []).flatMap(({ scope, ...grant }): Grant[] =>
      // Nobody signs through a grant on a part of an engagement.
      scope === 'engagement' ? [{ ...grant, engagementId: place.engagementId, scope: { kind: scope } }] : [],
    );
    const present = signer && { ...principal, role: signer.role, grants };
    if (present && signer.status === 'active') {
      if (decideInEngagement(present, right, place, now.toISOString()) === 'allowed') return;
    }
    throw new DomainError('access/forbidden', 'You may not sign this any more. Ask a lead or the owner.');
  }

  /** In the transaction that puts into force what is signed. @returns the id of the sign-off */
  async sign(tx: Tx, { workspaceId }: Scope, { now: signedAt, ...data }: SignOffData): Promise<string> {
    const id = newId();
    await tx.insert(SignOffEntity, { workspaceId, id, ...data, signedAt });
    return id;
  }
}
