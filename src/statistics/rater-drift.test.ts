import fc from 'fast-check';
import { arbitraryTable, tableOf, turnedItems } from '../../test/support/rating-tables';
import { raterDrift } from './rater-drift';

const keys = (text: string): (string | null)[] => Array.from(text, (key) => (key === '.' ? null : key));

describe('drift from a reference', () => {
  it('names the rater furthest off first, and the categories', () => {
    const drift = raterDrift(tableOf('111 112 123 222 223 333', 3), keys('111223'));
    expect(drift.map(({ rater, agreeing, items }) => `${rater} ${agreeing}/${items}`)).toEqual([
      'C 3/6',
      'B 5/6',
      'A 6/6',
    ]);
    expect(drift[0]?.agreement).toBe(0.5);
    expect(drift[0]?.deviations).toEqual([
      { category: '1', expected: 3, given: 1, missed: 2, added: 0 },
      { category: '2', expected: 2, given: 2, missed: 1, added: 1 },
      { category: '3', expected: 1, given: 3, missed: 0, added: 2 },
    ]);
    expect(drift[2]?.deviations).toEqual([]);
  });

  it('lists the category with most deviations first, and leaves out those without', () => {
    const [drift] = raterDrift(tableOf('13 23 31 44', 4), keys('1124'));
    expect(drift?.rater).toBe('B');
    expect(drift?.deviations.map(({ category, missed, added }) => [category, missed, added])).toEqual([
      ['1', 2, 1],
      ['3', 0, 2],
      ['2', 1, 0],
    ]);
  });

  it('compares only items with both a rating and a reference', () => {
    const drift = raterDrift(tableOf('1. 12 2. 2.', 2), keys('1.21'));
    expect(drift).toEqual([
      {
        rater: 'A',
        agreement: 2 / 3,
        agreeing: 2,
        items: 3,
        deviations: [
          { category: '1', expected: 2, given: 1, missed: 1, added: 0 },
          { category: '2', expected: 1, given: 2, missed: 0, added: 1 },
        ],
      },
      { rater: 'B', agreement: null, agreeing: 0, items: 0, deviations: [] },
    ]);
  });

  it('lists raters of whom nothing is known last', () => {
    const drift = raterDrift(tableOf('.1. .2. 1.2', 2), keys('12.'));
    expect(drift.map(({ rater, agreement }) => [rater, agreement])).toEqual([
      ['B', 1],
      ['A', null],
      ['C', null],
    ]);
  });

  it('refuses a reference that does not fit the items', () => {
    const table = tableOf('11 22', 2);
    expect(() => raterDrift(table, keys('1'))).toThrow(new RangeError('The reference has 1 entries for 2 items.'));
    expect(() => raterDrift(table, keys('13'))).toThrow(new RangeError('"3" is none of the categories.'));
  });
});

describe('drift from the majority', () => {
  it('is measured against the other raters', () => {
    const drift = raterDrift(tableOf('1112 1112 2221 1111', 2), 'majority');
    expect(drift.map(({ rater, agreement }) => [rater, agreement])).toEqual([
      ['D', 1 / 4],
      ['A', 1],
      ['B', 1],
      ['C', 1],
    ]);
    expect(drift[0]?.deviations).toEqual([
      { category: '1', expected: 3, given: 2, missed: 2, added: 1 },
      { category: '2', expected: 1, given: 2, missed: 1, added: 2 },
    ]);
  });

  it('leaves out an item where the others are split or only one rated', () => {
    // C: the others say 1 and 2, then 1 alone, then 2 and 2
    const drift = raterDrift(tableOf('121 1.1 221', 2), 'majority');
    expect(drift.find(({ rater }) => rater === 'C')).toMatchObject({ agreeing: 0, items: 1 });
  });

  it('takes more than half, not the most frequent', () => {
    // against A: of 2 2 3 4 none has more than half; of 2 2 2 3 one has
    const [drift] = raterDrift(tableOf('12234 12223', 4), 'majority').filter(({ rater }) => rater === 'A');
    expect(drift).toMatchObject({ agreeing: 0, items: 1 });
  });

  it('can not tell which of two raters drifts', () => {
    expect(() => raterDrift(tableOf('12 22', 2), 'majority')).toThrow(
      new RangeError('A majority needs at least three raters.'),
    );
  });

  it('keeps its counts together, whatever the order of the items', () => {
    fc.assert(
      fc.property(arbitraryTable({ raters: { min: 3, max: 5 } }), (table) => {
        const drift = raterDrift(table, 'majority');
        expect(drift.map(({ rater }) => rater).toSorted()).toEqual(table.raters);
        for (const { agreeing, items, deviations } of drift) {
          const total = (field: 'missed' | 'added') => deviations.reduce((sum, one) => sum + one[field], 0);
          expect([total('missed'), total('added')]).toEqual([items - agreeing, items - agreeing]);
        }
        expect(raterDrift(turnedItems(table), 'majority')).toEqual(drift);
      }),
    );
  });
});
