import { dot, entryAt, isZero, lengthOf, plusCombined, plusTimes, scaled, transposed } from './vectors';

describe('vectors', () => {
  it('are multiplied, measured, stretched and added', () => {
    expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
    expect(lengthOf([3, 4])).toBe(5);
    expect(scaled([1, -2], 3)).toEqual([3, -6]);
    expect(plusTimes([1, 2], 10, [3, 4])).toEqual([31, 42]);
    expect(
      plusCombined(
        [1, 2],
        [10, 100],
        [
          [3, 4],
          [5, 6],
        ],
      ),
    ).toEqual([531, 642]);
    expect([isZero([0, -0]), isZero([0, 1e-300])]).toEqual([true, false]);
  });

  it('lying in rows become columns', () => {
    expect(
      transposed([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  it('have no entries but their own', () => {
    expect(entryAt([7, 8], 1)).toBe(8);
    expect(() => entryAt([7, 8], 2)).toThrow(new RangeError('There is no entry 2 among 2.'));
    expect(() => dot([1, 2], [3])).toThrow(RangeError);
    expect(() => plusTimes([1, 2], 1, [3])).toThrow(RangeError);
  });
});
