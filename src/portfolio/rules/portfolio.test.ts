import fc from 'fast-check';
import type { SummaryFigures, SummaryRequirement } from '../../casework/rules/result-summary';
import { figureJson, type OutcomeJson } from '../../report/models/score-json';
import { ratio } from '../../scoring/ratio';
import { changeOf } from './change';
import { concentrationOf } from './concentration';
import { type Contender, leagueOf, MOST_CONTENDERS } from './league';
import { historiesOf, lastTwo, lineKey, lineOf, type OpenActions, type PortfolioLine } from './lines';
import { overviewsOf } from './overview';
import { PORTFOLIO_CSV_HEADER, portfolioCsvRow } from './portfolio-csv';
import { chooseLines, LINE_SORTS, sortLines } from './select';
import { isAtRisk, type PartyStanding, ratioOf, scoreOf, type UnitStanding } from './standing';

interface Made {
  readonly percent?: number | null;
  readonly party?: string;
  readonly kind?: 'own' | 'vendor' | undefined;
  readonly framework?: string;
  readonly on?: string;
  readonly snapshot?: string;
  readonly engagement?: string;
  readonly blockers?: SummaryFigures['blockers'];
  readonly weight?: number;
  readonly requirements?: readonly SummaryRequirement[];
  readonly rank?: number | null;
}

const KNOCK_OUT = { gate: 'critical', title: 'Critical', kind: 'knockOut', refs: ['R-2', 'R-1'] } as const;

const outcome = (percent: number | null): OutcomeJson =>
  percent === null ? { notAssessed: true } : figureJson(ratio(percent, 100));

function party(made: Made = {}): PartyStanding {
  const { percent = 70, party: partyId = 'p1', framework = 'osp@1.0.0', on = '2026-01-31', engagement = 'e1' } = made;
  const { kind = 'vendor', snapshot = `s-${on}`, blockers = [], weight = 1, requirements, rank = 1 } = made;
  return {
    ...{ engagementId: engagement, assessmentId: `a-${snapshot}`, snapshotId: snapshot, partyId },
    ...{ frameworkId: framework, revision: 1, reportedOn: on, completedAt: `${on}T10:00:00.000Z` },
    figures: {
      names: {
        ...{ engagement: 'Review', framework: 'OSP' },
        assessment: {
          ...{ title: 'Wave', kind: 'baseline', documentNumber: 'D-1', reportDate: on },
          period: { from: on, to: on },
        },
        party: { ref: partyId.toUpperCase(), name: `Party ${partyId}`, kind },
      },
      score: outcome(percent),
      coverage: { assessed: 1, applicable: 1, share: figureJson(ratio(1)) },
      level: { key: rank === null ? null : `level-${rank}`, title: 'Level', rank },
      target: figureJson(ratio(3, 4)),
      categories: [],
      blockers,
      missed: ['R-1'],
      ...{ weight, units: 1 },
    },
    ...(requirements ? { requirements } : {}),
  };
}

const unit = (
  id: string,
  percent: number | null,
  made: Made & { site?: string; programme?: string } = {},
): UnitStanding => ({
  ...party({ ...made, percent }),
  ...{ unitId: id, siteId: made.site ?? `site-${id}`, programmeId: made.programme ?? null },
});

/** A line of one result with units of these scores. */
const line = (percents: readonly (number | null)[], made: Made = {}): PortfolioLine =>
  lineOf(
    { key: 'k', results: [party(made)] },
    () => percents.map((percent, index) => unit(`${made.party ?? 'p1'}-u${index}`, percent, made)),
    undefined,
  );

describe('a change between two results', () => {
  const judged = (before: readonly number[], now: readonly number[], made: Made = {}) =>
    changeOf(
      { party: party({ percent: 60, ...made }), units: before.map((percent, index) => unit(`u${index}`, percent)) },
      { party: party({ percent: 70 }), units: now.map((percent, index) => unit(`u${index}`, percent)) },
    );

  it('is proven when the same units moved beyond chance', () => {
    expect(judged([50, 60, 70, 55], [60, 71, 79, 66])).toMatchObject({
      ...{ verdict: 'improved', reason: null, difference: { exact: '1/10' } },
      units: { count: 4, mean: '0.102500' },
    });
    expect(judged([60, 71, 79, 66], [50, 60, 70, 55]).verdict).toBe('worsened');
  });

  it('is not proven where it may be chance, where too few units tell, and where all moved alike', () => {
    expect(judged([50, 60, 70], [70, 50, 72])).toMatchObject({ verdict: 'notProven', reason: 'withinChance' });
    expect(judged([50], [90])).toMatchObject({
      verdict: 'notProven',
      reason: 'fewUnits',
      units: { count: 1, mean: null },
    });
    expect(judged([50, 60], [60, 70])).toMatchObject({ verdict: 'notProven', reason: 'noSpread' });
  });

  it('leaves out units that were not assessed both times', () => {
    const before = { party: party(), units: [unit('u1', 50), unit('u2', null), unit('gone', 90)] };
    const now = { party: party(), units: [unit('u1', 60), unit('u2', 70), unit('new', 10), unit('u4', null)] };
    expect(changeOf(before, now).units?.count).toBe(1);
  });

  it('is not told for a first result, between versions of a framework, and without scores', () => {
    const now = { party: party(), units: [] };
    const none = { reason: null, difference: null, units: null };
    expect(changeOf(undefined, now)).toEqual({ verdict: 'firstResult', ...none });
    expect(changeOf({ ...now, party: party({ framework: 'osp@0.9.0' }) }, now)).toEqual({
      verdict: 'otherFramework',
      ...none,
    });
    expect(changeOf({ ...now, party: party({ percent: null }) }, now)).toEqual({ verdict: 'notScored', ...none });
    expect(changeOf(now, { ...now, party: party({ percent: null }) }).verdict).toBe('notScored');
  });
});

describe('the lines of a portfolio', () => {
  const waves = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];

  it('hold what belongs together, the oldest first, whatever order it comes in', () => {
    const all = [
      ...waves.map((on) => party({ on })),
      party({ party: 'p2' }),
      party({ framework: 'vmo@1.0.0' }),
      party({ engagement: 'e2' }),
      party({ framework: 'osp@1.1.0', on: '2026-06-30' }),
      party({ on: '2026-05-31', snapshot: 's-z' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const histories = historiesOf(shuffled);
        expect(histories.map(({ key }) => key)).toEqual(['e1 p1 osp', 'e1 p1 vmo', 'e1 p2 osp', 'e2 p1 osp']);
        const [first] = histories;
        expect(first?.results.map(({ snapshotId }) => snapshotId)).toEqual([
          ...waves.map((on) => `s-${on}`),
          ...['s-z', 's-2026-06-30'],
        ]);
        expect(lastTwo(first!).map(({ snapshotId }) => snapshotId)).toEqual(['s-z', 's-2026-06-30']);
      }),
      { numRuns: 30 },
    );
  });

  it('tell the trend over one version of the framework, from five results on', () => {
    const results = waves.map((on, index) => party({ on, percent: 50 + index }));
    const made = (list: readonly PartyStanding[]) => lineOf({ key: 'k', results: list }, () => [], undefined);
    expect(made(results).trend).toBe('improving');
    expect(made(results.slice(1)).trend).toBe('unknown');
    const mixed = [...results.slice(0, 4), party({ framework: 'osp@1.1.0', on: '2026-06-30', percent: null })];
    expect(made(mixed)).toMatchObject({ trend: 'unknown', change: { verdict: 'otherFramework' }, spread: null });
    expect(made(mixed).points).toHaveLength(5);
    expect(() => made([])).toThrow(RangeError);
  });

  it('count sites, units at risk and what is open', () => {
    const actions: OpenActions = { engagementId: 'e1', partyId: 'p1', open: 3, openMajors: 1, overdue: 2 };
    const units = [
      unit('u1', 80, { site: 's' }),
      unit('u2', 74, { site: 's' }),
      unit('u3', null, { blockers: [KNOCK_OUT] }),
    ];
    const made = lineOf({ key: 'k', results: [party()] }, () => units, actions);
    expect(made).toMatchObject({
      ...{ sites: 2, unitsAtRisk: 2, actions: { open: 3, openMajors: 1, overdue: 2 } },
      spread: {
        lowest: { exact: '37/50' },
        highest: { exact: '4/5' },
        median: { exact: '77/100' },
        range: { exact: '3/50' },
      },
    });
    expect(line([80]).actions).toEqual({ open: 0, openMajors: 0, overdue: 0 });
  });

  it('are at risk below target or where a gate fails, and not for want of a score', () => {
    expect([74, 75, null].map((percent) => isAtRisk(party({ percent })))).toEqual([true, false, false]);
    expect(isAtRisk(party({ percent: 90, blockers: [KNOCK_OUT] }))).toBe(true);
    expect(() => ratioOf({ exact: '0.5', decimal: '0.5' })).toThrow(RangeError);
  });
});

describe('choosing and sorting lines', () => {
  const lines = [
    line([70], { party: 'p1', percent: 70, kind: 'own' }),
    line([90], { party: 'p2', percent: 90, on: '2026-03-31' }),
    line([null], { party: 'p3', percent: null, blockers: [KNOCK_OUT], framework: 'vmo@1.0.0' }),
  ];
  const ids = (list: readonly PortfolioLine[]): string[] => list.map(({ latest }) => latest.partyId);

  it('keeps those that are as asked', () => {
    const chosen = (filter: Parameters<typeof chooseLines>[1]): string[] => ids(chooseLines(lines, filter));
    expect(chosen({})).toEqual(['p1', 'p2', 'p3']);
    expect(chosen({ partyKind: 'own' })).toEqual(['p1']);
    expect(chosen({ frameworkId: 'vmo@1.0.0' })).toEqual(['p3']);
    expect(chosen({ since: '2026-02-01' })).toEqual(['p2']);
    expect(chosen({ siteId: 'site-p2-u0' })).toEqual(['p2']);
    expect(chosen({ programmeId: 'nobody' })).toEqual([]);
    expect(chosen({ state: 'belowTarget' })).toEqual(['p1']);
    expect(chosen({ state: 'blocked' })).toEqual(['p3']);
    expect(chosen({ state: 'atRisk' })).toEqual(['p1', 'p3']);
    expect(chosen({ state: 'sound' })).toEqual(['p2']);
  });

  it('puts a line without a score last, upwards and downwards', () => {
    expect(ids(sortLines(lines, 'score', false))).toEqual(['p1', 'p2', 'p3']);
    expect(ids(sortLines(lines, 'score', true))).toEqual(['p2', 'p1', 'p3']);
    expect(ids(sortLines([lines[2]!, lines[0]!], 'score', true))).toEqual(['p1', 'p3']);
    expect(ids(sortLines(lines, 'reportedOn', true))).toEqual(['p2', 'p1', 'p3']);
    expect(ids(sortLines(lines, 'party', true))).toEqual(['p3', 'p2', 'p1']);
    expect(ids(sortLines(lines, 'atRisk', true))[0]).toBe('p1');
    const nameless = { ...lines[0]!, latest: { ...lines[0]!.latest } };
    const { party: _, ...names } = nameless.latest.figures.names;
    const without = { ...nameless, latest: { ...nameless.latest, figures: { ...nameless.latest.figures, names } } };
    expect(ids(sortLines([lines[1]!, without], 'party', false))).toEqual(['p1', 'p2']);
    expect(chooseLines([without], { partyKind: 'own' })).toEqual([]);
  });

  it('gives one order, whatever the lines came in', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: 3 }),
        fc.constantFrom(...LINE_SORTS),
        fc.boolean(),
        (shuffled, sort, descending) => {
          expect(ids(sortLines(shuffled, sort, descending))).toEqual(ids(sortLines(lines, sort, descending)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the table', () => {
  it('has a cell for each heading, and an apostrophe before what a spreadsheet would reckon', () => {
    const before = party({ on: '2025-12-31', percent: 60 });
    const evil = { ref: 'P', name: '=1+1', kind: 'vendor' } as const;
    const latest = party({ blockers: [KNOCK_OUT] });
    const renamed = { ...latest, figures: { ...latest.figures, names: { ...latest.figures.names, party: evil } } };
    const made = lineOf({ key: 'k', results: [before, renamed] }, () => [unit('u', 70)], undefined);
    const headings = PORTFOLIO_CSV_HEADER.trim().split(',');
    const cells = portfolioCsvRow(made, 'en').trim().split(',');
    expect(cells).toHaveLength(headings.length);
    const row = Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]));
    expect(row).toMatchObject({
      ...{ name: `'=1+1`, score: '0.700000', change: '0.100000', proven: 'fewUnits', 'score before': '0.600000' },
      ...{ 'gates that fail': 'critical', 'requirements missed': '1', units: '1', 'lowest unit': '0.700000' },
    });
  });

  it('leaves empty what there is none of', () => {
    const latest = party({ percent: null, rank: null });
    const { party: _, ...names } = latest.figures.names;
    const level = { key: null, title: null, rank: null };
    const bare = { ...latest, figures: { ...latest.figures, names, level } };
    const before = party({ on: '2025-12-31', percent: null });
    expect(
      portfolioCsvRow(
        lineOf({ key: 'k', results: [bare] }, () => [], undefined),
        'zh',
      ),
    ).toBe(',,,Review,osp@1.0.0,2026-01-31,,0.750000,,,1,,,,firstResult,unknown,0,0,0,,,,0,0,0\r\n');
    expect(
      portfolioCsvRow(
        lineOf({ key: 'k', results: [before, bare] }, () => [], undefined),
        'id',
      ),
    ).toContain('2025-12-31,,,notScored');
  });
});

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

describe('the key of a line', () => {
  it('names engagement, party and framework, and not its version', () => {
    expect(lineKey(party({ framework: 'osp@1.2.3' }))).toBe('e1 p1 osp');
    expect(scoreOf(party({ percent: null }))).toBeNull();
  });
});
