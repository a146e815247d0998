import {
  betaBelow,
  chiSquareAbove,
  fAbove,
  normalAbove,
  normalBelow,
  studentAbove,
} from '../../src/statistics/distributions';
import { readResults } from './r-results';

type Row = readonly number[];

/** Of each row the last number is R's. */
const fromR = readResults('tails') as Readonly<
  Record<'normal' | 'chiSquare' | 'student' | 'f' | 'beta', readonly Row[]>
>;

/** Relative to what R has, below the smallest of all numbers none. */
const isNear = (ours: number, theirs: number): boolean => Math.abs(ours - theirs) <= 1e-6 * theirs + 1e-305;

const at = (row: Row, index: number): number => row[index]!;

describe('R agrees, in a millionth of the probability itself, on', () => {
  it.each<[keyof typeof fromR, (row: Row) => number]>([
    ['normal', (row) => normalAbove(at(row, 0))],
    ['normal', (row) => normalBelow(-at(row, 0))],
    ['chiSquare', (row) => chiSquareAbove(at(row, 0), at(row, 1))],
    ['student', (row) => studentAbove(at(row, 0), at(row, 1))],
    ['f', (row) => fAbove(at(row, 0), at(row, 1), at(row, 2))],
    ['beta', (row) => betaBelow(at(row, 0), at(row, 1), at(row, 2))],
  ])('%s', (name, compute) => {
    expect(fromR[name].length).toBeGreaterThanOrEqual(500);
    expect(fromR[name].filter((row) => !isNear(compute(row), row.at(-1)!))).toEqual([]);
  });

  it('tails of every size', () => {
    for (const rows of Object.values(fromR)) {
      const tails = rows.map((row) => row.at(-1)!);
      expect(tails.filter((tail) => tail < 1e-15).length).toBeGreaterThan(20);
      expect(tails.filter((tail) => tail > 0.5).length).toBeGreaterThan(20);
    }
  });
});
