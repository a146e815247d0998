import fc from 'fast-check';
import { KNOCK_OUT, line, type Made, party, unit } from '../../../test/support/standings';
import { changeOf } from './change';
import { historiesOf, lastTwo, lineKey, lineOf, type OpenActions, type PortfolioLine } from './lines';
import { PORTFOLIO_CSV_HEADER, portfolioCsvRow } from './portfolio-csv';
import { chooseLines, LINE_SORTS, sortLines } from './select';
import { isAtRisk, type PartyStanding, ratioOf, scoreOf } from './standing';

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
    const chosen = (filter: Parameters<typeof chooseLines>[1]): string[] =>
      ids(chooseLines(lines, filter, '2026-05-20'));
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
    const { engagement, framework, assessment } = nameless.latest.figures.names;
    const names = { engagement, framework, assessment };
    const without = { ...nameless, latest: { ...nameless.latest, figures: { ...nameless.latest.figures, names } } };
    expect(ids(sortLines([lines[1]!, without], 'party', false))).toEqual(['p1', 'p2']);
    expect(chooseLines([without], { partyKind: 'own' }, '2026-05-20')).toEqual([]);
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
    const { engagement, framework, assessment } = latest.figures.names;
    const names = { engagement, framework, assessment };
    const level = { key: null, title: null, rank: null };
    const bare = { ...latest, figures: { ...latest.figures, names, level } };
    const before = party({ on: '2025-12-31', percent: null });
    expect(
      portfolioCsvRow(
        lineOf({ key: 'k', results: [bare] }, () => [], undefined),
        'zh',
      ),
    ).toBe(',,,Review,osp@1.0.0,2026-01-31,,0.750000,,,1,,,,firstResult,unknown,0,0,0,,,,0,0,0,,,,,\r\n');
    expect(
      portfolioCsvRow(
        lineOf({ key: 'k', results: [before, bare] }, () => [], undefined),
        'id',
      ),
    ).toContain('2025-12-31,,,notScored');
  });
});

describe('the key of a line', () => {
  it('names engagement, party and framework, and not its version', () => {
    expect(lineKey(party({ framework: 'osp@1.2.3' }))).toBe('e1 p1 osp');
    expect(scoreOf(party({ percent: null }))).toBeNull();
  });
});
