import fc from 'fast-check';
import { headerFingerprint } from './guess-mapping';
import { readKpiTable } from './read-kpi-table';
import { points, read, TABLE_CONTEXT } from '../../../../test/support/kpi-tables';

describe('what was written', () => {
  it('is read back, digit by digit, in any form', () => {
    const figure = fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999 }))
      .map(([whole, decimals]) => ({
        whole: String(whole),
        decimals: String(decimals).padStart(4, '0').replace(/0+$/, ''),
      }));
    const row = fc.record({
      kpi: fc.constantFrom('aht', 'cost-2'),
      unit: fc.constantFrom('S01', 'S02', 'S03', 'entity'),
      month: fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 })),
      figure,
    });
    const rows = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 20,
      selector: ({ kpi, unit, month }) => `${kpi} ${unit} ${month.join()}`,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(';', '\t', '|'), fc.constantFrom('.', ','), (written, delimiter, decimal) => {
        const thousands = decimal === '.' ? ',' : '.';
        const lines = written.map(({ kpi, unit, month: [year, month], figure: { whole, decimals } }) =>
          [kpi, unit, `${month}/${year}`, whole.replace(/\B(?=(\d{3})+$)/g, thousands) + decimal + decimals].join(
            delimiter,
          ),
        );
        const table = read([['kpi', 'unit', 'month', 'value'].join(delimiter), ...lines], { decimal });
        expect(table.problems).toEqual([]);
        expect(points(table)).toEqual(
          written.map(({ kpi, unit, month: [year, month], figure: { whole, decimals } }) => ({
            ...{ kpi, unit, channel: '', month: `${year}-${String(month).padStart(2, '0')}` },
            value: `${whole}.${decimals}`,
          })),
        );
      }),
    );
  });

  it('never makes the reader fall over', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'kpi',
        'month',
        'value',
        'csat',
        'S01',
        '2026-01',
        '01/02/2026',
        '"',
        ',',
        ';',
        '\n',
        '\r\n',
        '=1',
        '5%',
        '__proto__',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const table = readKpiTable(pieces.join(''), TABLE_CONTEXT);
        expect(table.problemCount).toBeGreaterThanOrEqual(table.problems.length);
        expect(table.points.length > 0 || table.problemCount + table.warningCount > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('knows the same header again, however it is written', () => {
  expect(headerFingerprint(['KPI', ' Unit_Ref', 'Ｍonth'])).toBe(headerFingerprint(['kpi', 'unit ref', 'month ']));
  expect(headerFingerprint(['a', 'b'])).not.toBe(headerFingerprint(['b', 'a']));
});

it('reads quoted cells, old line ends and empty lines', () => {
  const text = 'kpi,month,value,remark\r\raht,2026-01,"1","with ""quotes"" and\rline break"\raht,2026-02,2,\r';
  const table = readKpiTable(text, TABLE_CONTEXT);
  expect(table.points.map(({ row, value }) => [row, value])).toEqual([
    [3, '1'],
    [5, '2'],
  ]);
  const windows = readKpiTable('kpi,month,value,r\r\naht,2026-01,1,"a"\r\naht,2026-02,2\r\n', TABLE_CONTEXT);
  expect(windows.points.map(({ row }) => row)).toEqual([2, 3]);
});
