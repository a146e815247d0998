import type { CalendarEntry } from '../../remediation/rules/calendar';
import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { calendarWordsIn } from './calendar-words';
import type { DateAhead } from './dates-ahead';

/** A certification with its dates. */
export interface DatedCertification {
  readonly id: string;
  readonly party: LocalizedText;
  /** Title of the scheme. */
  readonly title: LocalizedText;
  /** Null where the reader may not know of it. */
  readonly engagement: LocalizedText | null;
  readonly dates: readonly DateAhead[];
  /** Rises with each change. */
  readonly changes: number;
  /** ISO 8601 */
  readonly changedAt: string;
}

/**
 * An entry for each date, in the order given. A date that moves keeps its id, and one that is settled comes as cancelled: what
 * it was about, a certificate, surveillance or nonconformity, keeps its number.
 */
export function calendarEntries(all: readonly DatedCertification[], language: Language): readonly CalendarEntry[] {
  const { kinds } = calendarWordsIn(language);
  return all.flatMap(({ id, party, title, engagement, dates, changes, changedAt }) =>
    dates.map(({ kind, ref, date, isSettled }) => ({
      uid: `${id}-${kind}${ref === null ? '' : `-${ref}`}@tolok`,
      ...{ day: date, changedAt, sequence: changes, isCancelled: isSettled },
      summary: `${textIn(party, language)}: ${kinds[kind]}${ref === null ? '' : ` (${ref})`}`,
      description: [title, ...(engagement === null ? [] : [engagement])]
        .map((text) => textIn(text, language))
        .join('\n'),
    })),
  );
}
