import fc from 'fast-check';
import type { ContactReason, ForumDecision } from '../../assessment/assessment';
import { ONE, compare, ratio, toFraction } from '../../scoring/ratio';
import type { ForumBasis } from './forum-basis';
import { painAreas } from './pain-areas';

const reasonOf = (key: string, count: number, overrides: Partial<ContactReason> = {}): ContactReason => ({
  ...{ key, reason: `About ${key}`, count, cause: 'process', ownerFunction: 'operations', frontLine: false },
  ...{ requirements: [], ...overrides },
});
const decisionOf = (overrides: Partial<ForumDecision> = {}): ForumDecision => ({
  ...{ ref: 'D-01', reason: 'a', title: 'A', decision: 'Mend it.', ownerFunction: 'product', status: 'decided' },
  ...{ raisedOn: '2012-04-13', decidedOn: '2012-04-20', due: '2012-05-31', ...overrides },
});
const NAMELESS: Omit<ContactReason, 'count'> = {
  ...{ reason: 'About nothing', cause: 'process', ownerFunction: 'operations', frontLine: false, requirements: [] },
};
const GENERAL: ForumDecision = {
  ...{ ref: 'D-01', title: 'A', decision: 'Mend it.', ownerFunction: 'product', status: 'proposed' },
  raisedOn: '2012-04-13',
};
const waveOf = (...reasons: ContactReason[]): ForumBasis['earlier'][number] => ({
  ...{ key: 'before', period: { from: '2012-01-01', to: '2012-01-31' }, reasons },
});
const BASIS: ForumBasis = { today: '2012-06-04', decisions: [], earlier: [], baseline: [] };
const FUNCTIONS = ['operations', 'product', 'customer-experience'];
const NOW = [reasonOf('c', 20), reasonOf('a', 50), reasonOf('b', 20), reasonOf('d', 10), reasonOf('none', 0)];

const areasOf = (basis: Partial<ForumBasis> = {}, top: Parameters<typeof painAreas>[2] = { most: 3 }, reasons = NOW) =>
  painAreas(reasons, { ...BASIS, ...basis }, top, FUNCTIONS)?.areas ?? [];

describe('pain areas', () => {
  it('are the largest reasons, with their share and that of all before them', () => {
    const areas = areasOf();
    expect(areas.map(({ reason, rank }) => [reason.key, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 2],
    ]);
    expect(areas.map(({ share }) => toFraction(share))).toEqual(['1/2', '1/5', '1/5']);
    expect(areas.map(({ cumulative }) => toFraction(cumulative))).toEqual(['1/2', '7/10', '9/10']);
    expect(painAreas(NOW, BASIS, { most: 3 }, FUNCTIONS)).toMatchObject({ total: 100, reasons: 5 });
  });

  it('can be as many as cover a share', () => {
    expect(areasOf({}, { share: ratio(7, 10) }).map(({ reason }) => reason.key)).toEqual(['a', 'c']);
    expect(areasOf({}, { share: ONE }).map(({ reason }) => reason.key)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('are none where nothing was counted', () => {
    expect(painAreas([], BASIS, { most: 5 }, FUNCTIONS)).toBeNull();
    expect(painAreas([reasonOf('a', 0)], BASIS, { most: 5 }, FUNCTIONS)).toBeNull();
  });

  it('tell their change in points, and apart from that as share of what was', () => {
    const [area, , fresh] = areasOf({ earlier: [waveOf(reasonOf('a', 40), reasonOf('c', 60))] });
    expect(area?.change).toMatchObject({ isProven: false });
    expect(
      [area?.change?.before, area?.change?.points, area?.change?.relative].map((one) => one && toFraction(one)),
    ).toEqual(['2/5', '1/10', '1/4']);
    expect(fresh?.change).toMatchObject({ relative: null, isProven: true });
    expect(areasOf()[0]?.change).toBeNull();
  });

  it('carry what was decided on them, the most urgent first, without what was rejected', () => {
    const decisions = [
      decisionOf({ ref: 'D-01', due: '2012-06-30' }),
      decisionOf({ ref: 'D-02' }),
      decisionOf({ ref: 'D-03', status: 'rejected', closedOn: '2012-05-01' }),
      decisionOf({ ref: 'D-04', reason: 'b' }),
      decisionOf({ ref: 'D-05', raisedOn: '2012-06-05' }),
    ];
    expect(areasOf({ decisions })[0]?.decisions.map(({ decision, state }) => [decision.ref, state])).toEqual([
      ['D-02', 'overdue'],
      ['D-01', 'decided'],
    ]);
  });

  it('without key carry no decision, also none that names no reason', () => {
    const nameless: ContactReason = { ...NAMELESS, count: 50 };
    expect(areasOf({ decisions: [GENERAL] }, { most: 1 }, [nameless])[0]?.decisions).toEqual([]);
  });

  it('warn of a cause outside the contact centre that the contact centre is to remove', () => {
    const [area] = areasOf({ decisions: [decisionOf(), decisionOf({ ref: 'D-02', ownerFunction: 'operations' })] });
    expect([...(area?.concerns ?? [])]).toEqual([
      ['D-02', { ownerFunction: 'operations', proposal: 'customer-experience' }],
    ]);
  });

  it.each<[string, boolean, number, Partial<ForumBasis>]>([
    ['in the first wave', false, 1, {}],
    ['in the second wave', true, 2, { earlier: [waveOf(reasonOf('a', 5))] }],
    ['after a wave without it', false, 1, { earlier: [waveOf(reasonOf('b', 5)), waveOf(reasonOf('a', 5))] }],
    ['in the second wave in a row', true, 2, { earlier: [waveOf(reasonOf('a', 5)), waveOf(reasonOf('b', 5))] }],
    ['once it is decided', false, 2, { earlier: [waveOf(reasonOf('a', 5))], decisions: [decisionOf()] }],
    [
      'while it is only proposed',
      true,
      2,
      { earlier: [waveOf(reasonOf('a', 5))], decisions: [decisionOf({ decidedOn: '2012-07-01' })] },
    ],
  ])('are told to be undecided %s: %s, for %d waves', (_, isUndecided, wavesInTop, basis) => {
    expect(areasOf(basis)[0]).toMatchObject({ isUndecided, wavesInTop });
  });

  it('never add up to more than everything', () => {
    const reasons = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(reasons, fc.integer({ min: 1, max: 10 }), (counted, most) => {
        const areas = areasOf(
          {},
          { most },
          counted.map((count, at) => reasonOf(`r${at}`, count)),
        );
        expect(areas.length).toBeLessThanOrEqual(most);
        const last = areas.at(-1);
        expect(last === undefined || compare(last.cumulative, ONE) <= 0).toBe(true);
        expect(areas.every(({ share }, at) => compare(share, areas[at - 1]?.share ?? ONE) <= 0)).toBe(true);
      }),
    );
  });
});
