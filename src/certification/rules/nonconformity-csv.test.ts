import { NONCONFORMITY_CSV_HEADER, nonconformityCsvRow } from './nonconformity-csv';

describe('the table of nonconformities', () => {
  const row = {
    ...({ ref: 'NC-01', title: { en: '=1+1', id: '@x' }, requirement: 'M-01', gradeReason: null } as const),
    ...({ found: 'minor', grade: 'major', foundOn: '2026-01-02', state: 'open' } as const),
    ...{ answeredOn: null, closedOn: null, due: null, isOverdue: false },
  };

  it('has a cell for each column, none of which is a formula', () => {
    expect(nonconformityCsvRow(row, 'id')).toBe("NC-01,'@x,M-01,minor,major,,2026-01-02,,,open,,no\r\n");
    expect(NONCONFORMITY_CSV_HEADER.split(',')).toHaveLength(12);
  });

  it('says what is there', () => {
    const days = { answeredOn: '2026-01-03', closedOn: '2026-01-04', due: '2026-02-01', gradeReason: 'Grave' };
    const text = nonconformityCsvRow({ ...row, ...days, title: null, isOverdue: true }, 'en');
    expect(text).toBe('NC-01,,M-01,minor,major,Grave,2026-01-02,2026-01-03,2026-01-04,open,2026-02-01,yes\r\n');
  });
});
