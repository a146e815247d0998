import * as fc from 'fast-check';
import { decompose, inverseRows, solveTriangle, split } from './orthogonal';
import { dot, plusCombined } from './vectors';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20260315, numRuns: 200 };

const entry = fc.integer({ min: -50, max: 50 });
const matrices = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })).chain(([width, more]) =>
  fc.array(fc.array(entry, { minLength: width + more, maxLength: width + more }), {
    minLength: width,
    maxLength: width,
  }),
);

describe('a decomposition', () => {
  it('has an orthonormal basis, and with its triangle gives the independent columns back', () => {
    fc.assert(
      fc.property(matrices, (columns) => {
        const { basis, triangle, dependent } = decompose(columns, 1e-7);
        for (const [first, one] of basis.entries()) {
          for (const [second, other] of basis.entries()) {
            expect(dot(one, other)).toBeCloseTo(first === second ? 1 : 0, 12);
          }
        }
        const independent = columns.filter((_, position) => !dependent.includes(position));
        expect(triangle).toHaveLength(independent.length);
        for (const [position, column] of independent.entries()) {
          const again = plusCombined(
            column.map(() => 0),
            triangle[position]!,
            basis,
          );
          for (const [row, value] of column.entries()) expect(again[row]).toBeCloseTo(value, 9);
        }
      }),
      RUNS,
    );
  });

  it('keeps its basis orthogonal where columns are almost dependent', () => {
    const { basis } = decompose(
      [
        [1, 1, 1, 1],
        [1, 1, 1, 1.000001],
        [1, 1.000001, 1, 1],
      ],
      1e-7,
    );
    const products = [dot(basis[0]!, basis[1]!), dot(basis[0]!, basis[2]!), dot(basis[1]!, basis[2]!)];
    for (const product of products) expect(product).toBeCloseTo(0, 14);
  });

  it.each([
    [
      'a multiple',
      [
        [1, 2, 3],
        [2, 4, 6],
        [1, 0, 0],
      ],
      [1],
    ],
    [
      'a sum',
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 2, 1],
      ],
      [2],
    ],
    [
      'nothing but zeros',
      [
        [0, 0, 0],
        [1, 0, 0],
      ],
      [0],
    ],
    [
      'more columns than rows',
      [
        [1, 0],
        [0, 1],
        [3, 5],
        [2, 2],
      ],
      [2, 3],
    ],
    [
      'a difference of 1 in 10 million and less',
      [
        [1, 0],
        [1, 1e-8],
      ],
      [1],
    ],
    [
      'none',
      [
        [1, 0],
        [1, 1e-6],
      ],
      [],
    ],
  ])('names the columns that depend on those before them: %s', (_, columns, dependent) => {
    expect(decompose(columns, 1e-7).dependent).toEqual(dependent);
  });
});

it('a vector is split into coordinates and a rest at right angles', () => {
  const { coordinates, rest } = split(
    [3, 4, 5],
    [
      [1, 0, 0],
      [0, 0.6, 0.8],
    ],
  );
  expect(coordinates[0]).toBe(3);
  expect(coordinates[1]).toBeCloseTo(6.4, 12); // 4 × 0.6 + 5 × 0.8
  expect(dot(rest, [0, 0.6, 0.8])).toBeCloseTo(0, 12);
  expect(split([1, 2], [])).toEqual({ coordinates: [], rest: [1, 2] });
});

describe('a triangle', () => {
  // 2x + 3y = 8, 4y = 8
  const triangle = [[2], [3, 4]];

  it('is solved from the bottom', () => {
    expect(solveTriangle(triangle, [8, 8])).toEqual([1, 2]);
    expect(solveTriangle([], [])).toEqual([]);
  });

  it('has an inverse', () => {
    expect(inverseRows(triangle)).toEqual([
      [0.5, -0.375],
      [0, 0.25],
    ]);
  });
});
