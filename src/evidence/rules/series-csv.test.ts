import { readCsv } from '../../shared/csv';
import { SERIES_HEADER, seriesRows } from './series-csv';

const points = [
  { month: '2026-01', numerator: '340', denominator: '400' },
  { month: '2026-02', value: '-3.5', n: '80' },
];

it('has a row for each month, with its figures under their names', () => {
  const text = SERIES_HEADER + seriesRows({ unit: 'S01', kpi: 'margin', channel: 'chat', points });
  const [header = [], ...rows] = readCsv(text).rows.map((row) => row.map((cell) => cell.text));
  const named = rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, index) => (cell === '' ? [] : [[header[index], cell]]))),
  );
  const place = { kpi: 'margin', unit: 'S01', channel: 'chat' };
  expect(named).toEqual(points.map((point) => ({ ...place, ...point })));
});

it('has no cell that a spreadsheet would take for a formula', () => {
  expect(seriesRows({ unit: '-S01', kpi: '=cost', channel: '', points: points.slice(0, 1) })).toBe(
    `'=cost,'-S01,,2026-01,340,400,,,,,,\r\n`,
  );
});
