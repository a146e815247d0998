import { csvCell } from './write-csv';

describe('a cell of a CSV file', () => {
  it('is what it says, where that is plain', () => {
    expect(csvCell('csat')).toBe('csat');
    expect(csvCell('')).toBe('');
  });

  it('is quoted where it holds what separates cells or rows', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "yes"')).toBe('"say ""yes"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
  });

  it('is no formula', () => {
    for (const text of ['=1+1', '+1', '@SUM(A1)', '-cmd']) expect(csvCell(text)).not.toMatch(/^[=+@-]/);
  });
});
