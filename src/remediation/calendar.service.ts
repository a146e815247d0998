import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import type { Language } from '../shared/text';
import { CalendarHolder } from './calendar-holder';
import { CorrectiveActionListService } from './corrective-action-list.service';
import { calendarFile } from './rules/calendar';
import { calendarEntries, calendarName } from './rules/calendar-entries';

/** Due dates for calendars, which can only send an address: the token in it opens them and nothing else. */
@Injectable()
export class ActionCalendarService {
  constructor(
    private readonly holders: CalendarHolder,
    private readonly actions: CorrectiveActionListService,
  ) {}

  /**
   * The dates of all corrective actions that the holder of the token may see at this moment, as an iCalendar file.
   * @throws DomainError as `CalendarHolder.of`
   */
  async file(nobody: Scope, token: string, address: string, language: Language, now: Date): Promise<string> {
    const { scope, principal } = await this.holders.of(nobody, token, address, now);
    const all = await this.actions.all(scope, principal, {}, now);
    return calendarFile(calendarName(language), calendarEntries(all, language));
  }
}
