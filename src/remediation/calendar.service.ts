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
import type { Language } from '../shared/text';
import { CorrectiveActionListService } from './corrective-action-list.service';
import { calendarFile } from './rules/calendar';
import { calendarEntries, calendarName } from './rules/calendar-entries';

/** Wrong tokens from one network; trying them is hopeless anyway. */
const LIMIT = { most: 30, withinSeconds: 60 } as const;

/** Due dates for calendars, which can only send an address: the token in it opens them and nothing else. */
@Injectable()
export class ActionCalendarService {
  constructor(
    private readonly authentication: Authentication,
    private readonly actions: CorrectiveActionListService,
    private readonly throttle: Throttle,
  ) {}

  /**
   * The dates of all corrective actions that the holder of the token may see at this moment, as an iCalendar file.
   * @param nobody scope of the request, in which nobody is signed in
   * @param address of the caller, to count wrong tokens by
   * @throws DomainError access/unauthenticated for anything but a live token of scope `calendar`; access/too-many-attempts
   */
  async file(nobody: Scope, token: string, address: string, language: Language, now: Date): Promise<string> {
    const bucket = `calendar:${networkOf(address)}`;
    await this.throttle.take(nobody, bucket, LIMIT, now);
    const principal = await this.holder(nobody, token, now);
    await this.throttle.giveBack(nobody, bucket);
    const scope: Scope = {
      ...nobody,
      actor: { kind: 'person', personId: principal.personId },
      reach: reachOf(principal, now.toISOString()),
    };
    const all = await this.actions.all(scope, principal, {}, now);
    return calendarFile(calendarName(language), calendarEntries(all, language));
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
