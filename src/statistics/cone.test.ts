import * as fc from 'fast-check';
import { projectOntoCone } from './cone';
import { dot, lengthOf, plusTimes } from './vectors';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20260316, numRuns: 300 };

const rounded = (vector: readonly number[]): number[] => vector.map((value) => Number(value.toFixed(9)) + 0);

describe('the nearest point of a cone', () => {
  // The first quadrant.
  const quadrant = [
    [1, 0],
    [0, 1],
  ];

  it.each([
    ['inside, is the point itself', [2, 3], [2, 3]],
    ['beside it, lies on its edge', [2, -3], [2, 0]],
    ['behind it, is its tip', [-2, -3], [0, 0]],
    ['at its tip, is the tip', [0, 0], [0, 0]],
  ])('to a point %s', (_, target, expected) => {
    expect(rounded(projectOntoCone(target, quadrant))).toEqual(expected);
  });

  it('is the tip where the rows leave no other', () => {
    expect(
      rounded(
        projectOntoCone(
          [5, 1],
          [
            [1, 0],
            [-0.6, 0.8],
            [-0.6, -0.8],
          ],
        ),
      ),
    ).toEqual([0, 0]);
  });

  it('is the point itself where nothing bounds it', () => {
    expect(projectOntoCone([5, -1], [])).toEqual([5, -1]);
    expect(projectOntoCone([5, -1], [[0, 0]])).toEqual([5, -1]);
  });

  it('lies in the cone, at right angles to the way there, and no point of the cone lies in that direction', () => {
    const unit = fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })
      .filter((row) => lengthOf(row) > 0)
      .map((row) => row.map((value) => value / lengthOf(row)));
    fc.assert(
      fc.property(unit, fc.array(unit, { maxLength: 8 }), unit, (target, rows, other) => {
        const nearest = projectOntoCone(target, rows);
        for (const row of rows) expect(dot(row, nearest)).toBeGreaterThanOrEqual(-1e-8);
        const way = plusTimes(target, -1, nearest);
        expect(dot(way, nearest)).toBeCloseTo(0, 8);
        if (rows.every((row) => dot(row, other) >= 0)) expect(dot(way, other)).toBeLessThanOrEqual(1e-8);
      }),
      RUNS,
    );
  });
});
