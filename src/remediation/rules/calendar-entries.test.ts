import { LANGUAGES } from '../../shared/text';
import { type CalendarAction, calendarEntries, calendarName } from './calendar-entries';
import { ACTION_STATES } from './life-cycle';

const action = (overrides: Partial<CalendarAction> = {}): CalendarAction => ({
  ...{ id: 'a1', ref: 'CA-01', engagement: 'Review', grade: 'major', state: 'planned' },
  finding: { ref: 'F-1', title: { en: 'No calibration', id: 'Tanpa kalibrasi' } },
  ...{ action: 'Name a deputy', responsibleName: 'Rina', due: '2026-05-01', effectivenessDue: '2026-08-01' },
  ...{ version: 3, updatedAt: '2026-03-02T09:00:00.000Z' },
  ...overrides,
});

describe('the entries of a calendar', () => {
  it('say what is due, of what, and who answers for it', () => {
    expect(calendarEntries([action()], 'en')).toEqual([
      {
        ...{ uid: 'a1-due@tolok', day: '2026-05-01', changedAt: '2026-03-02T09:00:00.000Z', sequence: 3 },
        summary: 'CA-01 corrective action due: No calibration',
        description: 'Review\nFinding: F-1 (major)\nResponsible: Rina\nName a deputy',
      },
    ]);
  });

  it('are there while a date is waited for', () => {
    const uids = (state: CalendarAction['state']): string[] =>
      calendarEntries([action({ state })], 'en').map(({ uid, day }) => `${uid} ${day}`);
    expect(ACTION_STATES.map(uids)).toEqual([
      ['a1-due@tolok 2026-05-01'],
      ['a1-due@tolok 2026-05-01'],
      [],
      ['a1-check@tolok 2026-08-01'],
      [],
    ]);
  });

  it('leave out what is not known', () => {
    const bare = action({ state: 'verified', engagement: null, responsibleName: null, action: null });
    expect(calendarEntries([bare], 'id')).toMatchObject([
      { summary: 'CA-01 pemeriksaan efektivitas: Tanpa kalibrasi', description: 'Temuan: F-1 (major)' },
    ]);
  });

  it('have words in every language', () => {
    const said = LANGUAGES.map((language) => [
      calendarName(language),
      calendarEntries([action()], language)[0]?.summary,
    ]);
    expect(new Set(said.flat()).size).toBe(2 * LANGUAGES.length);
  });
});
