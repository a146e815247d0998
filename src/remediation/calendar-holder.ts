import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import {
  ACCESS_TOKEN_PREFIX,
  Authentication,
  decideInWorkspace,
  networkOf,
  type Principal,
  reachOf,
  Throttle,
} from '../identity';
import { DomainError } from '../shared/domain-error';

/** Wrong tokens from one network; trying them is hopeless anyway. */
const LIMIT = { most: 30, withinSeconds: 60 } as const;

/** On whose behalf a calendar asks. */
export interface CalendarReader {
  readonly scope: Scope;
  readonly principal: Principal;
}

/** Finds out who holds the token in the address of a calendar: it opens calendars and nothing else. */
@Injectable()
export class CalendarHolder {
  constructor(
    private readonly authentication: Authentication,
    private readonly throttle: Throttle,
  ) {}

  /**
   * @param nobody scope of the request, in which nobody is signed in
   * @param address of the caller, to count wrong tokens by
   * @throws DomainError access/unauthenticated for anything but a live token of scope `calendar`; access/too-many-attempts
   */
  async of(nobody: Scope, token: string, address: string, now: Date): Promise<CalendarReader> {
    const bucket = `calendar:${networkOf(address)}`;
    await this.throttle.take(nobody, bucket, LIMIT, now);
    const principal = await this.holder(nobody, token, now);
    await this.throttle.giveBack(nobody, bucket);
    const actor = { kind: 'person', personId: principal.personId } as const;
    return { scope: { ...nobody, actor, reach: reachOf(principal, now.toISOString()) }, principal };
  }

  private async holder(nobody: Scope, token: string, now: Date): Promise<Principal> {
    const principal = token.startsWith(ACCESS_TOKEN_PREFIX)
      ? await this.authentication.principalOfToken(token, nobody, now).catch(withoutHolder)
      : undefined;
    if (principal && decideInWorkspace(principal, 'actions.calendar') === 'allowed') return principal;
    throw new DomainError(
      'access/unauthenticated',
      'This address opens no calendar, or not any more. Make an access token with the scope "calendar" and use it here.',
    );
  }
}

/** Whatever is wrong with a token, the answer is the same. */
function withoutHolder(error: unknown): undefined {
  if (!(error instanceof DomainError) || error.code !== 'access/unauthenticated') throw error;
}
