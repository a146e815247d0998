import fc from 'fast-check';
import {
  arbitraryTable,
  doubled,
  KRIPPENDORFF,
  RARE_ERRORS,
  tableOf,
  turnedItems,
  turnedRaters,
} from '../../test/support/rating-tables';
import { pairAgreements, percentAgreement } from './agreement';

describe('percent agreement', () => {
  it('is the share of items that two raters put into the same category', () => {
    expect(percentAgreement(RARE_ERRORS)).toEqual({ agreement: 0.92, agreeing: 92, pairs: 100 });
  });

  it('pools the pairs of all items, and leaves out what only one rated', () => {
    // 111: 3 of 3; 12.: 0 of 1; 122: 1 of 3; 1..: nothing to compare
    expect(percentAgreement(tableOf('111 12. 122 1..', 2))).toEqual({ agreement: 4 / 7, agreeing: 4, pairs: 7 });
  });

  it('pools the data of Krippendorff', () => {
    expect(percentAgreement(KRIPPENDORFF)).toEqual({ agreement: 43 / 55, agreeing: 43, pairs: 55 });
  });

  it('refuses ratings of which no two can be compared', () => {
    expect(() => percentAgreement(tableOf('1. .2', 2))).toThrow(RangeError);
  });

  it('is a share that depends neither on the order nor on repetition', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const { agreement, agreeing, pairs } = percentAgreement(table);
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(percentAgreement(turnedRaters(turnedItems(table)))).toEqual({ agreement, agreeing, pairs });
        expect(percentAgreement(doubled(table)).agreement).toBe(agreement);
      }),
    );
  });
});

describe('agreement by pairs of raters', () => {
  it('counts the items that both rated', () => {
    expect(pairAgreements(tableOf('111 12. 122 .12', 2))).toEqual([
      { raters: ['A', 'B'], agreement: 1 / 3, agreeing: 1, items: 3 },
      { raters: ['A', 'C'], agreement: 1 / 2, agreeing: 1, items: 2 },
      { raters: ['B', 'C'], agreement: 2 / 3, agreeing: 2, items: 3 },
    ]);
  });

  it('is unknown for two raters without a common item', () => {
    expect(pairAgreements(tableOf('11. .22', 2))[1]).toEqual({
      raters: ['A', 'C'],
      agreement: null,
      agreeing: 0,
      items: 0,
    });
  });

  it('adds up to the pooled agreement', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const pairs = pairAgreements(table);
        const { agreeing, pairs: compared } = percentAgreement(table);
        expect(pairs).toHaveLength((table.raters.length * (table.raters.length - 1)) / 2);
        expect(pairs.reduce((sum, pair) => sum + pair.agreeing, 0)).toBe(agreeing);
        expect(pairs.reduce((sum, pair) => sum + pair.items, 0)).toBe(compared);
      }),
    );
  });
});
