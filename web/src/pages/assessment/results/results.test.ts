import fc from 'fast-check';
import { exactOf, ONE, plus, toNumber, ZERO } from '../../../results/exact';
import { resultFigures } from '../../../results/figures';
import { chosenGaps, NO_CHOICE } from './gaps/choice';
import { paretoModel, sharesBy, type Gap } from './gaps/pareto';
import { lossOf, type Category } from './overview/models';
import { comparedRows, orderedUnits, quartilesOf, type UnitMap } from './units/unit-rows';
import { changeModel, countsOf, moved, type NodeChange } from './waves/changes';

const figure = (percent: number) => ({ exact: `${percent}/100`, decimal: (percent / 100).toFixed(6) });
const figures = resultFigures('en', []);

const gap = (requirement: string, lost: number, rest: Partial<Gap> = {}): Gap => ({
  ...{ requirement, title: `Title of ${requirement}`, category: 'policies', critical: false, severity: 'high' },
  ...{ scope: 'systemic', ownerFunction: 'operations', ownerFunctionTitle: 'Operations', assessed: 2 },
  ...{ workstream: 'w', workstreamTitle: 'W', share: figure(100), widest: figure(20), lost: figure(lost) },
  places: [{ unit: 'U-1', score: figure(20), distance: figure(20), lost: figure(lost), severity: 'high' }],
  ...rest,
});

describe('sharesBy', () => {
  it('parts what all gaps lost, exactly, the largest first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 20 })), { minLength: 1 }), (all) => {
        const gaps = all.map(([owner, lost], at) => gap(`R-${at}`, lost, { ownerFunction: `f${owner}` }));
        const shares = sharesBy(gaps, ({ ownerFunction }) => ({ key: ownerFunction, label: ownerFunction }));
        const total = all.reduce((sum, [, lost]) => sum + lost, 0);
        expect(shares.map(({ lost }) => lost).reduce(plus, ZERO)).toEqual(plus(exactOf(figure(total)), ZERO));
        expect(shares.at(-1)?.cumulative).toEqual(ONE);
        const sizes = shares.map(({ lost }) => toNumber(lost));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(shares.reduce((sum, { gaps: count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  it('gives bars with the figures of the table', () => {
    const shares = sharesBy([gap('A', 3), gap('B', 1)], ({ requirement }) => ({
      key: requirement,
      label: requirement,
    }));
    const { bars } = paretoModel(shares, figures);
    expect(bars.map(({ label, text, cumulative }) => [label, text, cumulative])).toEqual([
      ['A', '3.0', 0.75],
      ['B', '1.0', 1],
    ]);
  });
});

describe('chosenGaps', () => {
  const gaps = [
    gap('A-1', 1, { severity: 'critical' }),
    gap('B-2', 1, { places: [{ score: figure(0), distance: figure(1), lost: figure(1), severity: 'low' }] }),
  ];
  const refs = (choice: Partial<typeof NO_CHOICE>): string[] =>
    chosenGaps(gaps, { ...NO_CHOICE, ...choice }, String).map(({ requirement }) => requirement);

  it('fits all that was chosen', () => {
    expect(refs({})).toEqual(['A-1', 'B-2']);
    expect(refs({ severity: 'critical' })).toEqual(['A-1']);
    expect(refs({ search: ' title of b ' })).toEqual(['B-2']);
    expect(refs({ owner: 'quality' })).toEqual([]);
  });

  it('counts what is answered once, for the whole, in every unit', () => {
    expect(refs({ unit: 'U-1' })).toEqual(['A-1', 'B-2']);
    expect(refs({ unit: 'U-2' })).toEqual(['B-2']);
  });
});

describe('units', () => {
  const level = { reached: null, next: null, blockers: [] };
  const unit = (ref: string, score: UnitMap['units'][number]['score'], scores: UnitMap['units'][number]['scores']) => ({
    ...{ ref, name: `Unit ${ref}`, score, level, gaps: 0, criticalGaps: 0, scores },
  });
  const map: UnitMap = {
    basis: {} as UnitMap['basis'],
    nodes: ['a', 'b', 'c'].map((ref) => ({ ref, kind: 'category', parent: null, title: ref, critical: false })),
    units: [
      unit('2', figure(60), [figure(50), figure(20), { notAssessed: true }]),
      unit('10', figure(40), [figure(60), figure(80), figure(10)]),
      unit('1', { notAssessed: true }, [{ notAssessed: true }, { notAssessed: true }, { notAssessed: true }]),
    ],
  };
  const refs = (order: Parameters<typeof orderedUnits>[1], search = ''): string[] =>
    orderedUnits(map.units, order, search, String).map(({ ref }) => ref);

  it('stand in the order asked for, those without a score last', () => {
    expect(refs('best')).toEqual(['2', '10', '1']);
    expect(refs('worst')).toEqual(['10', '2', '1']);
    expect(refs('name')).toEqual(['1', '2', '10']);
    expect(refs('order', 'unit 1')).toEqual(['10', '1']);
  });

  it('are compared with what differs most first', () => {
    const rows = comparedRows(map, map.units.slice(0, 2));
    expect(rows.map(({ node, range }) => [node.ref, range && figures.points(range)])).toEqual([
      ['b', '60.0'],
      ['a', '10.0'],
      ['c', null],
    ]);
  });

  it('have the quartiles of the reports', () => {
    expect(quartilesOf([0, 1, 2, 3])).toEqual({ q1: 0.75, median: 1.5, q3: 2.25 });
  });
});

describe('lossOf', () => {
  const category = (title: string, lost: number): Category => ({
    ...{ ref: title, title, score: figure(50), lost: exactOf(figure(lost)), coverage: ONE, before: undefined },
  });
  const entity = (before: number, final: number) =>
    ({ entity: { beforeCaps: figure(before), score: figure(final) } }) as unknown as Parameters<typeof lossOf>[1];
  const names = { full: 'Full', caps: 'Caps', score: 'Score' };

  it('goes from the full score over every loss and the caps to the score', () => {
    const loss = lossOf([category('A', 10), category('B', 30), category('C', 0)], entity(60, 50), figures, names);
    expect(loss?.bars.map(({ label, text }) => `${label} ${text}`)).toEqual([
      ...['Full 100.0', 'B −30.0', 'A −10.0', 'Caps −10.0', 'Score 50.0'],
    ]);
    expect(loss?.largest && figures.share(loss.largest.share)).toBe('75%');
  });

  it('shows no caps where there are none', () => {
    expect(lossOf([category('A', 40)], entity(60, 60), figures, names)?.bars).toHaveLength(3);
  });
});

describe('changes', () => {
  const node = (ref: string, change: number | null): NodeChange => ({
    ...{ ref, kind: 'requirement', parent: null, title: ref, before: figure(50), now: figure(50) },
    change: change === null ? null : figure(change),
  });
  const nodes = [node('A', 5), node('B', -20), node('C', null), node('D', 0)];

  it('stand with the largest first, whichever way', () => {
    expect(moved(nodes, 'requirement').map(({ node: { ref } }) => ref)).toEqual(['B', 'A', 'D']);
    expect(countsOf(nodes)).toEqual({ better: 1, worse: 1, same: 1 });
  });

  it('are bars to both sides of no change', () => {
    const rows = moved(nodes, 'requirement').map(({ node: { ref: label }, change }) => ({ label, change }));
    const { bars, zero = 0 } = changeModel(rows, figures);
    expect(bars.map(({ value }) => Math.sign((value ?? 0) - zero))).toEqual([-1, 1, 0]);
    expect(bars.map(({ text }) => text)).toEqual(['−20.0', '+5.0', '0.0']);
  });
});
