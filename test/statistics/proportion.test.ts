import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  clopperPearsonInterval,
  finiteWilsonInterval,
  newcombeInterval,
  twoProportionTest,
  wilsonInterval,
} from '../../src/statistics/proportion';

type Rows = readonly (readonly number[])[];

/** Written by `r/proportion.R`; of each row the last two numbers are R's. */
const fromR: Record<string, Rows> = JSON.parse(readFileSync(join(__dirname, 'r/proportion.json'), 'utf8'));

const isNear = (actual: number, expected: number): boolean =>
  Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected));

const at = (row: readonly number[], index: number): number => row[index]!;

describe.each<[string, (row: readonly number[]) => readonly number[]]>([
  [
    'wilson',
    (row) => {
      const { low, high } = wilsonInterval(at(row, 0), at(row, 1), at(row, 2));
      return [low, high];
    },
  ],
  [
    'clopperPearson',
    (row) => {
      const { low, high } = clopperPearsonInterval(at(row, 0), at(row, 1), at(row, 2));
      return [low, high];
    },
  ],
  [
    'finiteWilson',
    (row) => {
      const { low, high } = finiteWilsonInterval(at(row, 0), at(row, 1), at(row, 2), at(row, 3));
      return [low, high];
    },
  ],
  [
    'newcombe',
    (row) => {
      const first = { successes: at(row, 0), sample: at(row, 1) };
      const second = { successes: at(row, 2), sample: at(row, 3) };
      const { low, high } = newcombeInterval(first, second, at(row, 4));
      return [low, high];
    },
  ],
  [
    'twoProportions',
    (row) => {
      const first = { successes: at(row, 0), sample: at(row, 1) };
      const second = { successes: at(row, 2), sample: at(row, 3) };
      const { z, pValue } = twoProportionTest(first, second);
      return [z, pValue];
    },
  ],
])('%s', (name, compute) => {
  const rows = fromR[name]!;

  it('was computed by R for 500 data sets', () => {
    expect(rows.length).toBeGreaterThanOrEqual(500);
  });

  it('agrees with R', () => {
    const apart = rows.filter((row) => !compute(row).every((value, index) => isNear(value, row.at(index - 2)!)));
    expect(apart).toEqual([]);
  });
});
