import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import type { Principal } from '../identity';
import { daysBetween } from '../notification';
import { CalendarHolder, calendarFile, dayOf } from '../remediation';
import type { Language, LocalizedText } from '../shared/text';
import { visibleCertifications } from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import { readerOf } from './certification.service';
import { opened, type OpenedCertification } from './certification.view';
import { calendarEntries } from './rules/calendar-entries';
import { calendarWordsIn } from './rules/calendar-words';
import { DATE_KINDS, type DateKind, datesIn, isUpTo } from './rules/dates-ahead';

/** A date of a certification that is waited for. */
export interface ReminderView {
  readonly certificationId: string;
  readonly engagementId: string;
  readonly party: { readonly id: string; readonly name: LocalizedText };
  readonly framework: string;
  readonly kind: DateKind;
  readonly ref: string | null;
  readonly date: string;
  /** Below zero: so many days ago. */
  readonly daysLeft: number;
  readonly isOverdue: boolean;
  /** Whether the caller has a part in what it waits for. */
  readonly isYours: boolean;
}

export interface ReminderQuery {
  /** Days ahead. */
  readonly days: number;
  /** Only what the caller has a part in. */
  readonly yours: boolean;
}

/** Dates of certifications: reminders in the product, and for calendars. Each reader is told of what they were given. */
@Injectable()
export class CertificationDates {
  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
    private readonly holders: CalendarHolder,
  ) {}

  /** What has passed or comes within the days, the earliest first; ties by certification. */
  async reminders(
    scope: Scope,
    principal: Principal,
    { days, yours }: ReminderQuery,
    now: Date,
  ): Promise<readonly ReminderView[]> {
    const today = dayOf(now);
    const all = (await this.visible(scope, principal, now)).flatMap(({ row, certification }) => {
      const { roles } = readerOf(principal, row, now);
      const { id: certificationId, engagementId, partyId, framework, facts } = row;
      const party = { id: partyId, name: facts.partyName };
      return datesIn(certification, today)
        .filter(({ isSettled }) => !isSettled)
        .map(({ kind, ref, date }): ReminderView => {
          const daysLeft = daysBetween(today, date);
          return {
            ...{ certificationId, engagementId, party, framework, kind, ref, date, daysLeft },
            ...{ isOverdue: DATE_KINDS[kind].isDeadline && daysLeft < 0, isYours: isUpTo(kind, roles) },
          };
        });
    });
    const keyOf = (one: ReminderView): string => `${one.date} ${one.certificationId} ${one.kind} ${one.ref ?? ''}`;
    return all
      .filter(({ daysLeft, isYours }) => daysLeft <= days && (isYours || !yours))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** All that the holder of the token may see at this moment, as an iCalendar file. @throws DomainError as `CalendarHolder.of` */
  async calendar(nobody: Scope, token: string, address: string, language: Language, now: Date): Promise<string> {
    const { scope, principal } = await this.holders.of(nobody, token, address, now);
    const all = (await this.visible(scope, principal, now)).map(({ row, scheme, certification }) => ({
      ...{ id: row.id, party: row.facts.partyName, title: scheme.title, engagement: row.engagement },
      ...{ dates: datesIn(certification, dayOf(now)), changes: row.changes, changedAt: row.changedAt.toISOString() },
    }));
    return calendarFile(calendarWordsIn(language).name, calendarEntries(all, language), 'Certifications');
  }

  private async visible(scope: Scope, principal: Principal, now: Date): Promise<readonly OpenedCertification[]> {
    const schemes = await this.schemes.all();
    const rows = await this.database.readConsistently(scope, (tx) =>
      visibleCertifications(tx, scope, principal, {}, now),
    );
    return rows.flatMap((row) => {
      const scheme = schemes.get(row.scheme);
      return scheme ? [opened(row, scheme, dayOf(now))] : [];
    });
  }
}
