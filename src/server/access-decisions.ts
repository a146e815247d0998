import { Injectable } from '@nestjs/common';
import type { Reach, Scope } from '../database';
import {
  type Access,
  ADDRESSED_BY,
  type AddressedBy,
  decideInEngagement,
  decideInWorkspace,
  isId,
  type Place,
  Places,
  type Principal,
  reachOf,
  type Right,
  RIGHTS,
  signingPausedUntil,
} from '../identity';
import { DomainError } from '../shared/domain-error';
import { Denials } from './denials';

/** The wall of the application: asks the policy, and answers so that nothing is told about what is hidden. */
@Injectable()
export class AccessDecisions {
  constructor(
    private readonly places: Places,
    private readonly denials: Denials,
  ) {}

  /** What the lists of this person show. */
  reach(principal: Principal, now: Date): Reach {
    return reachOf(principal, now.toISOString());
  }

  /** @throws DomainError access/forbidden, or that there is no such thing */
  async ofAddress(
    { right, inBody }: Extract<Access, { kind: 'right' }>,
    principal: Principal,
    scope: Scope,
    params: Readonly<Record<string, string>>,
  ): Promise<void> {
    if (RIGHTS[right].of === 'workspace') {
      if (decideInWorkspace(principal, right) !== 'allowed') await this.refuse(right, scope, 'workspace');
      return;
    }
    if (inBody !== undefined) return;
    if (right === 'partyResults.read') {
      await this.atPartyResult(right, principal, scope, params);
      return;
    }
    const by = placeNamedIn(params);
    // What is no id is refused by the route's own parameter, with the form that an id has.
    if (by !== undefined && isId(params[by])) await this.at(right, by, params[by], principal, scope);
  }

  /** As `ofAddress`, at the thing with this id. */
  async at(right: Right, by: AddressedBy, id: string, principal: Principal, scope: Scope): Promise<void> {
    const place = await this.places.find(scope, by, id);
    await this.decide(right, place, principal, scope, `${by} ${id}`, () => this.places.notFound(by, id));
  }

  private async atPartyResult(
    right: Right,
    principal: Principal,
    scope: Scope,
    { snapshotId, partyId }: Readonly<Record<string, string>>,
  ): Promise<void> {
    if (!isId(snapshotId) || !isId(partyId)) return;
    const place = await this.places.findPartyResult(scope, snapshotId, partyId);
    await this.decide(right, place, principal, scope, `partyResult ${snapshotId} ${partyId}`, () => {
      return new DomainError('party-result/not-found', 'There are no such results.');
    });
  }

  private async decide(
    right: Right,
    place: Place | undefined,
    principal: Principal,
    scope: Scope,
    subject: string,
    notFound: () => DomainError,
  ): Promise<void> {
    const now = new Date().toISOString();
    const decision = place && decideInEngagement(principal, right, place, now);
    if (decision === 'allowed') {
      const from = signingPausedUntil(principal, right, now);
      if (from !== undefined) await this.pause(right, scope, subject, from);
      return;
    }
    if (decision === 'forbidden') await this.refuse(right, scope, subject);
    // There or not: the same is written down, and the same is answered.
    await this.denials.record(scope, right, subject);
    throw notFound();
  }

  private async pause(right: Right, scope: Scope, subject: string, from: string): Promise<never> {
    await this.denials.record(scope, right, subject);
    throw new DomainError(
      'access/signing-paused',
      `An owner has reset your sign-in, so that you sign nothing for a day: you can again from ${from} on. ` +
        'Until then somebody else has to do it.',
    );
  }

  private async refuse(right: Right, scope: Scope, subject: string): Promise<never> {
    await this.denials.record(scope, right, subject);
    throw new DomainError('access/forbidden', 'Your role does not include this. Ask a lead or the owner for it.');
  }
}

function placeNamedIn(params: Readonly<Record<string, unknown>>): AddressedBy | undefined {
  return ADDRESSED_BY.find((by) => by in params);
}
