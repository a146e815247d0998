import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleForMargin, sampleToDetect, sampleToProve, zeroDefectSample } from '../../src/statistics/sample-size';

type Row = readonly (number | null)[];

/** Written by `r/sample-size.R`; the last number of each row is R's sample, null where no sample is enough. */
const fromR: Record<string, readonly Row[]> = JSON.parse(readFileSync(join(__dirname, 'r/sample-size.json'), 'utf8'));

const at = (row: Row, index: number): number => row[index]!;

describe.each<[string, (row: Row) => number]>([
  ['margin', (row) => sampleForMargin(at(row, 0), { share: at(row, 1), confidence: at(row, 2) })],
  [
    'marginFromPopulation',
    (row) => sampleForMargin(at(row, 0), { share: at(row, 1), confidence: at(row, 2), population: at(row, 3) }),
  ],
  ['zeroDefect', (row) => zeroDefectSample(at(row, 0), at(row, 1))],
  ['detect', (row) => sampleToDetect(at(row, 0), at(row, 1), { power: at(row, 2), confidence: at(row, 3) })],
  ['prove', (row) => sampleToProve(at(row, 0), at(row, 1), at(row, 2) > 0 ? 'higher' : 'lower', at(row, 3))],
])('%s', (name, compute) => {
  const rows = fromR[name]!;

  it('was computed by R for 500 data sets', () => {
    expect(rows.length).toBeGreaterThanOrEqual(500);
  });

  it('agrees with R to the last one', () => {
    const apart = rows.filter((row) => compute(row) !== (row.at(-1) ?? Infinity));
    expect(apart).toEqual([]);
  });
});
