/** A day in a calendar. */
export interface CalendarEntry {
  /** Stays the same for the same thing, so that calendars move an entry instead of doubling it. */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** ISO 8601: when it was last changed. */
  readonly changedAt: string;
  /** Rises with each change. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  /** Whether it takes place; left out: nobody says. */
  readonly isCancelled?: boolean;
}

/** Bytes of UTF-8 in a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * An iCalendar file (RFC 5545) with an all-day entry for each date, in the order given; the same entries give the same bytes.
 * What does not take place any more is named as cancelled, so that calendars which keep entries take it out.
 * Days are free time, and remind nobody by themselves: calendars do that as their owner wants it.
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], product = 'Corrective actions'): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Tolok//${product}//EN`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${calendarText(name)}`,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({
  uid,
  day,
  changedAt,
  sequence,
  summary,
  description,
  isCancelled,
}: CalendarEntry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(uid)}`,
    `DTSTAMP:${utcStamp(changedAt)}`,
    `LAST-MODIFIED:${utcStamp(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${calendarText(summary)}`,
    `DESCRIPTION:${calendarText(description)}`,
    ...(isCancelled === undefined ? [] : [`STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** 2026-03-02T09:00:00.000Z → 20260302T090000Z */
const utcStamp = (iso: string): string => `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A TEXT value (RFC 5545, 3.3.11): what would end it, or the line, is escaped; other control characters go. */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** A line in pieces of at most 75 bytes, each but the first behind a space, no character cut in two. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const bytes = utf8Length(character);
    if (size + bytes > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join('\r\n');
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) as number;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
