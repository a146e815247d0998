import { tableOf } from '../../test/support/rating-tables';
import {
  comparableRatings,
  countByCategory,
  distanceSum,
  meanPairDistance,
  nominalDistance,
  ratedItems,
  valueAt,
  type RatingTable,
} from './ratings';

const ROWS = [
  ['good', 'poor'],
  [null, 'good'],
];

const refuses = (changes: Partial<RatingTable>, message: string) =>
  expect(() => ratedItems({ ...tableOf('12 2.', 3), ...changes })).toThrow(new RangeError(message));

describe('a table of ratings', () => {
  it('is read as positions in the order of the categories', () => {
    const table = { categories: ['poor', 'good'], raters: ['A', 'B'], items: ROWS };
    expect(ratedItems(table)).toEqual([
      [1, 0],
      [null, 1],
    ]);
  });

  it('is refused when it is malformed', () => {
    refuses({ categories: ['1'] }, 'Agreement needs at least two categories.');
    refuses({ categories: ['1', '2', '1'] }, 'The categories are not distinct.');
    refuses({ raters: ['A'], items: [['1']] }, 'Agreement needs at least two raters.');
    refuses({ raters: ['A', 'A'] }, 'The raters are not distinct.');
    refuses({ items: [] }, 'There are no items to compare.');
    refuses({ items: [['1', '2'], ['1']] }, 'Item 2 has 1 entries for 2 raters.');
    refuses({ items: [['1', '4']] }, '"4" is none of the categories.');
    refuses({ items: [['1', '']] }, '"" is none of the categories.');
  });
});

describe('comparable ratings', () => {
  it('are those of items with two ratings or more', () => {
    expect(comparableRatings(ratedItems(tableOf('1.2 .3. ... 111', 3)))).toEqual([
      [0, 1],
      [0, 0, 0],
    ]);
  });

  it('have to exist', () => {
    expect(() => comparableRatings(ratedItems(tableOf('1. .2', 2)))).toThrow(
      new RangeError('No item was rated by two raters.'),
    );
  });
});

describe('sums of distances', () => {
  const steps = (first: number, second: number) => Math.abs(first - second);

  it('count ratings by category', () => {
    expect(countByCategory([2, 0, 2, 1, 2], 4)).toEqual([1, 1, 3, 0]);
  });

  it('average over the pairs of an item', () => {
    expect(meanPairDistance([0, 0, 3], steps)).toBe(2); // (0 + 3 + 3) ÷ 3
    expect(meanPairDistance([0, 0, 3], nominalDistance)).toBe(2 / 3);
  });

  it('add up between two groups of ratings', () => {
    expect(distanceSum([2, 1, 0], [0, 1, 1], steps)).toBe(7); // 2 × (1 + 2) + 1 × (0 + 1)
  });
});

it('a position that is not there is refused', () => {
  expect(valueAt([7, 8], 1)).toBe(8);
  expect(() => valueAt([7, 8], 2)).toThrow(new RangeError('There is no position 2.'));
});
