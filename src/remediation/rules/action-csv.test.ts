import { ACTION_CSV_HEADER, type ActionRow, actionCsvRow } from './action-csv';

const row = (overrides: Partial<ActionRow> = {}): ActionRow => ({
  ...{ ref: 'CA-01', engagement: 'Review', party: { en: 'Vendor', id: 'Mitra' } },
  finding: { ref: 'F-1', grade: 'major', requirement: 'QUA-02', title: '=HYPERLINK("x")' },
  ...{ state: 'planned', dueState: 'open', nextDue: '2026-05-01', due: '2026-05-01', effectivenessDue: null },
  ...{ ownerFunction: 'quality', responsible: '@SUM(A1)', action: '+1, then 2' },
  ...overrides,
});

describe('the table of corrective actions', () => {
  it('has a cell for each column, in the language asked for', () => {
    const cells = actionCsvRow(row(), 'id').trimEnd();
    expect(cells).toBe(
      `CA-01,Review,Mitra,F-1,major,QUA-02,"'=HYPERLINK(""x"")",planned,open,2026-05-01,2026-05-01,,quality,'@SUM(A1),"'+1, then 2"`,
    );
    expect(ACTION_CSV_HEADER.split(',')).toHaveLength(15);
  });

  it('leaves cells empty for what is not there', () => {
    const empty = row({ engagement: null, party: null, nextDue: null, effectivenessDue: '2026-06-01' });
    expect(actionCsvRow({ ...empty, responsible: null, action: null }, 'en')).toBe(
      `CA-01,,,F-1,major,QUA-02,"'=HYPERLINK(""x"")",planned,open,,2026-05-01,2026-06-01,quality,,\r\n`,
    );
  });
});
