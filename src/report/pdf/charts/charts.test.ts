import fc from 'fast-check';
import { boundsOf, chartTools as tools, clashes, textsOf } from '../../../../test/support/chart-tools';
import type { ChartModel, HeatCell, HeatMapModel } from '../../models/chart-models';
import { chartScenes } from './chart-scenes';
import { radarPoint } from './radar';
import { funnels } from '../../../../test/support/funnel-models';
import type { Scene } from './scene';

function expectInside(scene: Scene, slack = 3.5): void {
  for (const mark of scene.marks) {
    const { left, top, right, bottom } = boundsOf(mark);
    const inside = left >= -slack && top >= -slack && right <= scene.width + slack && bottom <= scene.height + slack;
    if (!inside) throw new Error(`outside ${scene.width} × ${scene.height}: ${JSON.stringify(mark)}`);
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.constantFrom(
  'Policies',
  'Customer experience governance and assurance',
  '流程与工作流',
  'Pengelolaan kinerja dan pertanggungjawaban',
  'KPI',
);
const percents = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${at * 100}%` }));
const list = <T>(item: fc.Arbitrary<T>, least: number, most: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: least, maxLength: most });
const interval = fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

const models: Record<ChartModel['kind'], fc.Arbitrary<ChartModel>> = {
  radar: list(
    fc.record({
      label: words,
      current: fc.option(share),
      valueText: fc.constant('62%'),
      previous: fc.option(share),
      target: share,
    }),
    3,
    8,
  ).map((axes) => ({
    kind: 'radar',
    axes,
    rings: percents.slice(1),
    legend: { current: 'Now', previous: 'Before', target: 'Target 80%' },
  })),
  heatMap: fc
    .record({
      own: fc.integer({ min: 0, max: 30 }),
      vendors: fc.integer({ min: 1, max: 60 }),
      rows: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ own, vendors, rows }) => heatMap(own, vendors, rows)),
  waterfall: list(
    fc.record({
      label: words,
      role: fc.constantFrom('total' as const, 'loss' as const, 'cap' as const, 'result' as const),
      from: share,
      to: share,
      text: fc.constant('−12.5'),
    }),
    1,
    14,
  ).map((bars) => ({ kind: 'waterfall', bars, ticks: percents })),
  pareto: list(
    fc.record({
      label: words,
      value: share,
      text: fc.constant('22.0'),
      cumulative: share,
      series: fc.integer({ min: 0, max: 5 }),
    }),
    1,
    15,
  ).map((bars) => ({
    kind: 'pareto',
    bars,
    series: ['Operations', 'Quality'],
    ticks: percents,
    shareTicks: percents,
    threshold: { at: 0.8, label: '80% of the lost points' },
  })),
  barList: list(
    fc.record({
      label: words,
      sublabel: words,
      value: fc.option(share),
      text: fc.constant('not proven'),
      target: share,
      interval,
    }),
    1,
    20,
  ).map((bars) => ({ kind: 'barList', bars, series: [], legend: { target: 'Target', interval: '95% interval' } })),
  spread: list(
    fc.record({
      label: words,
      dots: list(fc.record({ value: share, label: fc.constantFrom('V07 Semarang 37%', 'V02') }), 0, 60),
      quartiles: fc.constant({ q1: 0.2, median: 0.4, q3: 0.6 }),
    }),
    1,
    4,
  ).map((groups) => ({
    kind: 'spread',
    groups,
    ticks: percents,
    target: { at: 0.8, label: 'Target' },
    legend: { unit: 'unit', middleHalf: 'half', median: 'median' },
  })),
  tornado: list(
    fc.record({ label: words, sublabel: words, from: share, to: share, text: fc.constant('36.4–81.8') }),
    1,
    17,
  ).map((bars) => ({ kind: 'tornado', bars, ticks: percents, likely: { at: 0.5, label: 'likely 53.3' } })),
  loads: fc.integer({ min: 1, max: 60 }).chain((weeks) =>
    list(
      fc.record({
        label: words,
        sublabel: words,
        capacity: fc.double({ min: 0.1, max: 1, noNaN: true }),
        bars: fc.array(fc.record({ value: share, text: fc.constant('12.5'), full: fc.boolean() }), {
          minLength: weeks,
          maxLength: weeks,
        }),
      }),
      1,
      17,
    ).map((rows) => ({
      kind: 'loads',
      rows,
      weeks: Array.from({ length: weeks }, (_, at) => `W${at + 1}`),
      legend: { load: 'Person-days', full: 'full', capacity: 'capacity' },
    })),
  ),
  gantt: list(list(fc.tuple(share, share), 0, 6), 1, 40).map((rows) => ({
    kind: 'gantt',
    periods: [
      { from: 0, to: 0.5, label: 'April 2026' },
      { from: 0.5, to: 1, label: 'May 2026' },
    ],
    ticks: percents,
    rows: rows.map((bars, row) => ({
      ref: `WS-${row}`,
      label: 'Pengelolaan kinerja dan pertanggungjawaban',
      sublabel: 'Operations',
      bars: bars.map(([a, b], bar) => ({
        id: `${row}.${bar}`,
        label: `${row}.${bar}`,
        from: Math.min(a, b),
        to: Math.max(a, b),
        critical: bar === 0,
      })),
    })),
    dependencies: rows.flatMap((bars, row) =>
      bars.slice(1).map((_, bar) => ({ from: `${row}.${bar}`, to: `${row}.${bar + 1}`, critical: false })),
    ),
    markers: [
      { at: 0.1, label: 'Today', kind: 'today' as const },
      { at: 1, label: 'Limit 30 June 2026', kind: 'limit' as const },
    ],
    legend: { item: 'Work item', critical: 'Critical path', milestone: 'Milestone', dependency: 'Dependency' },
  })),
  effortImpact: list(fc.record({ effort: share, impact: share, label: words, quickWin: fc.boolean() }), 1, 25).map(
    (points) => ({
      kind: 'effortImpact',
      points: points.map((point, at) => ({ ...point, ref: `WS-${String(at + 1).padStart(2, '0')}` })),
      effort: { title: 'Effort, person-days', ticks: percents, divide: 0.5 },
      impact: { title: 'Points', ticks: percents, divide: 0.5 },
      quarters: {
        quickWins: 'Quick wins',
        majorProjects: 'Major projects',
        fillIns: 'Fill-ins',
        reconsider: 'Reconsider',
      },
    }),
  ),
  runChart: list(
    fc.record({
      label: fc.constantFrom('Jan', 'September'),
      value: fc.option(share),
      interval,
      text: fc.constant('62.4%'),
    }),
    1,
    36,
  ).map((points) => ({
    kind: 'runChart',
    points,
    ticks: percents,
    target: { at: 0.8, label: 'Target 80%' },
    legend: { value: 'Resolution', interval: '95%' },
  })),
  funnel: funnels(words),
  stepLine: list(
    fc.record({ label: words, value: share, text: fc.constant('62%'), gainText: fc.constant('+1.2') }),
    1,
    20,
  ).map((steps) => ({
    kind: 'stepLine',
    steps,
    ticks: percents,
    lines: [
      { at: 0.6, label: 'Level 2' },
      { at: 0.8, label: 'Target 80%' },
    ],
  })),
};

function heatMap(own: number, vendors: number, rows: number): HeatMapModel {
  const columns = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, at) => ({ ref: `${prefix}${at + 1}`, name: `${prefix} site number ${at + 1}` }));
  const cell = (at: number): HeatCell =>
    at % 7 === 0
      ? { state: 'notAssessed' }
      : at % 5 === 0
        ? { state: 'notApplicable' }
        : { state: 'level', level: at % 6, text: String(at % 101) };
  const row = (at: number) => ({
    ref: `R-${at}`,
    label: 'Requirement with a name',
    cells: Array.from({ length: own + vendors }, (_, column) => cell(at * 3 + column)),
  });
  return {
    kind: 'heatMap',
    columnGroups: [
      { title: 'Own sites', columns: columns(own, 'O') },
      { title: 'Vendors', columns: columns(vendors, 'V') },
    ],
    rowGroups: [
      { title: 'Policies', rows: Array.from({ length: rows }, (_, at) => row(at)) },
      { title: 'People', rows: Array.from({ length: rows }, (_, at) => row(at + 100)) },
    ],
    legend: {
      kind: 'levels',
      levels: ['0', '1', '2', '3', '4', '5'],
      notAssessed: 'not assessed',
      notApplicable: 'not applicable',
    },
  };
}

describe.each(Object.entries(models))('%s', (_kind, model) => {
  it.each([230, 482, 728])('draws everything inside its frame, for any values (width %i)', (width) => {
    fc.assert(
      fc.property(model, (chart) => {
        for (const scene of chartScenes(chart, width, 420, tools)) expectInside(scene);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a heat map with very long names', () => {
  it.each([
    ['beside each other', 3],
    ['upright', 12],
  ])('ends them in an ellipsis and keeps to its height: %s', (_, count) => {
    const map = heatMap(0, count, 20);
    const columnGroups = map.columnGroups.map((group) => ({
      ...group,
      columns: group.columns.map((column) => ({ ...column, name: 'A name that goes on '.repeat(200) })),
    }));
    const scenes = chartScenes({ ...map, columnGroups }, 482, 420, tools);
    for (const scene of scenes) expect(scene.height).toBeLessThanOrEqual(421);
    const shortened = scenes.flatMap(textsOf).filter((text) => text.endsWith('…'));
    expect(shortened.length).toBeGreaterThanOrEqual(count);
  });

  it('is drawn even where there is no room for it', () => {
    expect(chartScenes(heatMap(2, 2, 3), 482, -100, tools)).toHaveLength(6);
  });
});

describe('radar', () => {
  it('puts 0 in the centre, 1 on the rim and the first axis upright', () => {
    const rim = { centre: [100, 100], radius: 50, count: 5 } as const;
    expect(radarPoint(rim, 3, 0)).toEqual([100, 100]);
    const [x, y] = radarPoint(rim, 0, 1);
    expect(x).toBeCloseTo(100);
    expect(y).toBeCloseTo(50);
  });

  it('writes names and a scale that do not run into each other', () => {
    fc.assert(
      fc.property(models.radar, (chart) => {
        const [scene] = chartScenes(chart, 482, 420, tools);
        expect(scene && clashes(scene)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('heat map', () => {
  it('shows every cell exactly once, with heads on each scene, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 25 }),
        (own, vendors, rows) => {
          const scenes = chartScenes(heatMap(own, vendors, rows), 728, 420, tools);
          const symbols =
            scenes.flatMap(({ marks }) => marks).filter((mark) => mark.kind === 'symbol').length - scenes.length;
          const expected = heatMap(own, vendors, rows)
            .rowGroups.flatMap((group) => group.rows)
            .flatMap(({ cells }) => cells);
          expect(symbols).toBe(expected.filter(({ state }) => state === 'notApplicable').length);
          for (const scene of scenes) {
            expect(scene.height).toBeLessThanOrEqual(421);
            expect(
              textsOf(scene).some((text) => text.startsWith('Own') || text.startsWith('Vend') || text.endsWith('…')),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('names few columns in full and many by their reference', () => {
    expect(textsOf(chartScenes(heatMap(2, 3, 2), 482, 600, tools)[0] as Scene).join(' ')).toContain('site number');
    expect(textsOf(chartScenes(heatMap(20, 60, 2), 728, 420, tools)[0] as Scene)).toContain('O1');
  });
});

describe('gantt', () => {
  it('sets eighteen rows on one landscape page and more on several, none lost', () => {
    const rows = (count: number): ChartModel => ({
      ...(fc.sample(models.gantt, { numRuns: 1, seed: 1 })[0] as Extract<ChartModel, { kind: 'gantt' }>),
      dependencies: [],
      rows: Array.from({ length: count }, (_, at) => ({
        ref: `WS-${at}`,
        label: 'Work',
        sublabel: 'Operations',
        bars: [{ id: `b${at}`, label: '1', from: 0.1, to: 0.4, critical: false }],
      })),
    });
    expect(chartScenes(rows(18), 728, 420, tools)).toHaveLength(1);
    const scenes = chartScenes(rows(50), 728, 420, tools);
    expect(scenes.length).toBeGreaterThan(1);
    const texts = scenes.flatMap(textsOf);
    for (let at = 0; at < 50; at += 1) expect(texts.filter((text) => text.startsWith(`WS-${at} `))).toHaveLength(1);
  });
});

describe('effort and impact', () => {
  it('sets references that do not lie over each other', () => {
    fc.assert(
      fc.property(models.effortImpact, (chart) => {
        const [scene] = chartScenes(chart, 482, 420, tools);
        expect(scene && clashes(scene)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
