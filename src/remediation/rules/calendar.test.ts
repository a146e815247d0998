import * as fc from 'fast-check';
import { type CalendarEntry, calendarFile, calendarText, folded } from './calendar';

const entry = (overrides: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: 'a1-due@tolok', day: '2026-03-31', changedAt: '2026-03-02T09:05:07.123Z', sequence: 3 },
  ...{ summary: 'CA-01 due', description: 'Calibration is not held' },
  ...overrides,
});
/** As a reader undoes it: lines joined, then escapes. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const plain = (value: string): string =>
  value.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('a calendar file', () => {
  it('has an all-day entry for each date', () => {
    expect(calendarFile('Due dates', [entry()])).toBe(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tolok//Corrective actions//EN', 'CALSCALE:GREGORIAN'],
        ...['METHOD:PUBLISH', 'X-WR-CALNAME:Due dates', 'BEGIN:VEVENT', 'UID:a1-due@tolok'],
        ...['DTSTAMP:20260302T090507Z', 'LAST-MODIFIED:20260302T090507Z', 'SEQUENCE:3'],
        ...['DTSTART;VALUE=DATE:20260331', 'SUMMARY:CA-01 due', 'DESCRIPTION:Calibration is not held'],
        ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    );
  });

  it('escapes what would end a value or begin a line of its own', () => {
    expect(calendarText('a\\b;c,d\ne\r\nf\rg\u2028h\u0000i\tj\u0085k')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ng\\nh i j\\nk');
  });

  it('lets no text become a line of its own', () => {
    const hostile = 'x\r\nEND:VEVENT\nBEGIN:VEVENT\r\nATTACH:https://evil.example';
    const lines = unfolded(calendarFile(hostile, [entry({ summary: hostile, description: hostile })]));
    expect(lines.filter((line) => /^(?:BEGIN|END):VEVENT/.test(line))).toHaveLength(2);
    expect(lines.some((line) => line.startsWith('ATTACH'))).toBe(false);
  });

  it('folds at 75 bytes and can be read back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = calendarFile('x', [entry({ summary: text })]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [, value = ''] =
          /SUMMARY:(.*)/.exec(unfolded(file).find((line) => line.startsWith('SUMMARY:')) ?? '') ?? [];
        expect(plain(value)).toBe(plain(calendarText(text)));
      }),
    );
  });

  it('cuts no character in two', () => {
    for (const character of ['é', '服', '😀']) {
      const line = folded(character.repeat(60));
      expect(line.replaceAll('\r\n ', '')).toBe(character.repeat(60));
      expect(Math.max(...line.split('\r\n').map((one) => Buffer.byteLength(one)))).toBeGreaterThan(71);
    }
  });
});
