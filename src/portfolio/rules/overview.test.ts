import fc from 'fast-check';
import { KNOCK_OUT, line } from '../../../test/support/standings';
import type { SummaryRequirement } from '../../casework/rules/result-summary';
import { figureJson } from '../../report/models/score-json';
import { ratio } from '../../scoring/ratio';
import { concentrationOf } from './concentration';
import { type Contender, leagueOf, MOST_CONTENDERS } from './league';
import { overviewsOf } from './overview';
import { ratioOf } from './standing';

describe('a league', () => {
  const contender = (key: string, ...values: readonly number[]): Contender => ({ key, values });
  const place = ({ key, rankFrom, rankTo, tier, unplaced }: ReturnType<typeof leagueOf>['places'][number]) =>
    [key, rankFrom, rankTo, tier, unplaced] as const;

  it('puts those apart that are proven to be, and lets the others share a place', () => {
    const { places, pairs, provenPairs } = leagueOf([
      contender('low', 0.3, 0.31, 0.29, 0.3, 0.32),
      contender('high', 0.9, 0.91, 0.92, 0.9, 0.89),
      contender('also high', 0.89, 0.93, 0.9, 0.88, 0.92),
    ]);
    expect(places.map(place)).toEqual([
      ['high', 1, 2, 1, null],
      ['also high', 1, 2, 1, null],
      ['low', 3, 3, 2, null],
    ]);
    expect([pairs, provenPairs]).toEqual([3, 2]);
  });

  it('gives no place where chance can not be told, and says why', () => {
    const { places } = leagueOf([
      contender('nothing'),
      contender('also nothing'),
      contender('single', 0.9),
      contender('flat', 0.7, 0.7),
      contender('b', 0.5, 0.6),
      contender('a', 0.4, 0.8),
    ]);
    expect(places.map(place)).toEqual([
      ['a', 1, 2, 1, null],
      ['b', 1, 2, 1, null],
      ['single', null, null, null, 'oneUnit'],
      ['flat', null, null, null, 'noSpread'],
      ['also nothing', null, null, null, 'noScore'],
      ['nothing', null, null, null, 'noScore'],
    ]);
    expect(places.find(({ key }) => key === 'flat')).toMatchObject({ mean: '0.700000', low: null, high: null });
    expect(leagueOf([contender('b', 0.5, 0.6)]).places.map(place)).toEqual([['b', null, null, null, 'noOther']]);
    expect(leagueOf([])).toEqual({ places: [], pairs: 0, provenPairs: 0 });
  });

  it('never ranks equal samples, and holds every mean in its interval', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), (samples) => {
        const contenders = samples.map((sample, index) =>
          contender(`k${index}`, ...sample.map((value) => value / 100)),
        );
        const { places } = leagueOf(contenders);
        expect(places.map(({ key }) => key).sort()).toEqual(contenders.map(({ key }) => key).sort());
        for (const { rankFrom, rankTo, unplaced, mean, low, high } of places) {
          expect(rankFrom === null).toBe(unplaced !== null);
          if (rankFrom !== null && rankTo !== null) expect(rankFrom).toBeLessThanOrEqual(rankTo);
          if (low !== null) expect([Number(low) <= Number(mean), Number(mean) <= Number(high)]).toEqual([true, true]);
        }
      }),
      { numRuns: 60 },
    );
    const same = leagueOf(['a', 'b', 'c'].map((key) => contender(key, 0.2, 0.4, 0.9)));
    expect(same.places.every(({ rankFrom, rankTo }) => rankFrom === 1 && rankTo === 3)).toBe(true);
  });

  it('is refused where more would be compared than a request has time for', () => {
    const many = Array.from({ length: MOST_CONTENDERS + 1 }, (_, index) => contender(`k${index}`, 0.1));
    expect(() => leagueOf(many)).toThrow(RangeError);
    expect(leagueOf(many.slice(1)).places).toHaveLength(MOST_CONTENDERS);
  });
});

describe('the concentration', () => {
  it('is 1 ÷ n of n equal parties, and 1 of a single one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 500 }), (count, weight) => {
        const lines = Array.from({ length: count }, (_, index) => line([80, 70], { party: `p${index}`, weight }));
        const { herfindahl, effectiveParties, largest, atRisk } = concentrationOf(lines);
        expect(ratioOf(herfindahl)).toEqual(ratioOf(figureJson(ratio(1, count))));
        expect(ratioOf(effectiveParties)).toEqual(ratioOf(figureJson(ratio(count))));
        expect(largest.partyId).toBe('p0');
        expect([atRisk.volume.exact, atRisk.units.exact, atRisk.sites.exact]).toEqual(['1/2', '1/2', '1/2']);
      }),
      { numRuns: 30 },
    );
  });

  it('rises with the share of the largest', () => {
    const { herfindahl, largest, atRisk } = concentrationOf([
      line([80], { party: 'small', weight: 1, percent: 80 }),
      line([60], { party: 'large', weight: 3, percent: 60 }),
    ]);
    expect([herfindahl.exact, largest]).toEqual([
      '5/8',
      { partyId: 'large', share: { exact: '3/4', decimal: '0.750000' } },
    ]);
    expect(atRisk).toMatchObject({ parties: 1, volume: { exact: '3/4' } });
    expect(() => concentrationOf([])).toThrow(RangeError);
  });
});

describe('the overview', () => {
  const requirement = (ref: string, missed: number, rated = 2): SummaryRequirement => ({
    ...{ ref, title: ref, critical: false, missed, rated, severity: missed > 0 ? 'high' : null },
  });

  it('never mixes two versions of a framework', () => {
    const lines = [line([70], { framework: 'osp@1.1.0' }), line([70]), line([70], { party: 'p2' })];
    expect(overviewsOf(lines).map(({ frameworkId, parties }) => [frameworkId, parties])).toEqual([
      ['osp@1.0.0', 2],
      ['osp@1.1.0', 1],
    ]);
    expect(overviewsOf([])).toEqual([]);
  });

  it('lists what is missed most often first, of those in which it is rated', () => {
    const lines = [
      line([70], { party: 'p1', requirements: [requirement('R-3', 2), requirement('R-1', 1), requirement('R-2', 0)] }),
      line([70], {
        party: 'p2',
        requirements: [requirement('R-3', 0), requirement('R-1', 1), requirement('R-4', 1, 1)],
      }),
      line([70], { party: 'p3', requirements: [requirement('R-5', 1, 2)] }),
      line([70], { party: 'p4' }),
    ];
    const [overview] = overviewsOf(lines);
    expect(
      overview?.missed.map(({ ref, parties, units }) => [ref, parties.count, parties.of, units.count, units.of]),
    ).toEqual([
      ['R-4', 1, 1, 1, 1],
      ['R-1', 2, 2, 2, 4],
      ['R-5', 1, 1, 1, 2],
      ['R-3', 1, 2, 2, 4],
    ]);
  });

  it('counts gates that fail by parties, and levels from the highest', () => {
    const single = { ...KNOCK_OUT, refs: ['R-2'] };
    const other = { ...KNOCK_OUT, gate: 'another', refs: ['R-9', 'R-8'] };
    const [overview] = overviewsOf([
      line([70], { party: 'p1', blockers: [KNOCK_OUT, other], rank: 1 }),
      line([70], { party: 'p2', blockers: [single], rank: 3 }),
      line([70], { party: 'p3', rank: null, blockers: [{ ...other, gate: 'zero' }] }),
    ]);
    const tied = ['R-8', 'R-9'].map((ref) => ({ ref, parties: 1 }));
    expect(overview?.blockers.map(({ gate, parties, refs }) => [gate, parties.count, parties.of, refs])).toEqual([
      [
        'critical',
        2,
        3,
        [
          { ref: 'R-2', parties: 2 },
          { ref: 'R-1', parties: 1 },
        ],
      ],
      ['another', 1, 3, tied],
      ['zero', 1, 3, tied],
    ]);
    expect(overview?.levels.map(({ rank, parties }) => [rank, parties])).toEqual([
      [3, 1],
      [1, 1],
      [null, 1],
    ]);
  });

  it('tells own operations from vendors only where that is proven', () => {
    const verdict = (own: readonly (number | null)[], vendor: readonly (number | null)[]) =>
      overviewsOf([line(own, { party: 'own', kind: 'own' }), line(vendor, { party: 'v' })])[0]?.ownAgainstVendor;
    expect(verdict([90, 91, 92], [50, 51, 52])).toMatchObject({ verdict: 'higher', difference: '0.400000' });
    expect(verdict([50, 51, 52], [90, 91, 92])?.verdict).toBe('lower');
    expect(verdict([50, 90], [60, 85])?.verdict).toBe('notProven');
    const none = { difference: null, low: null, high: null, verdict: 'notProven' };
    expect(verdict([50], [60, 85])).toMatchObject(none);
    expect(verdict([50, 60], [85])).toMatchObject(none);
    expect(verdict([50, 50], [60, 60])).toMatchObject({ ...none, own: { units: 2, mean: '0.500000' } });
    expect(verdict([null], [60, 85])).toBeNull();
    expect(verdict([60], [])).toBeNull();
  });
});
