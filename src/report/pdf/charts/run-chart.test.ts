import fc from 'fast-check';
import {
  boundsOf,
  chartTools as tools,
  clashes,
  linesOf,
  strikes,
  textMarks,
  textsOf,
  type TextMark,
} from '../../../../test/support/chart-tools';
import type { RunChartModel } from '../../models/chart-models';
import { runChartScene } from './run-chart';
import type { Scene } from './scene';

const ticksTo = (most: number, unit = '%'): RunChartModel['ticks'] =>
  [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${at * most}${unit}` }));

/** A series as in a report: values on an axis from zero to `most`. */
function series(values: readonly (number | null)[], most: number, target?: number, half = 0): RunChartModel {
  return {
    kind: 'runChart',
    points: values.map((value, at) => ({
      label: `2012/${at + 1}`,
      value: value === null ? null : value / most,
      text: value === null ? '' : `${value}%`,
      ...(half > 0 && value !== null && { interval: { low: (value - half) / most, high: (value + half) / most } }),
    })),
    ticks: ticksTo(most),
    ...(target !== undefined && { target: { at: target / most, label: `Target: ${target}%` } }),
    legend: { value: 'Resolution', interval: '95% interval' },
  };
}

const figuresIn = (scene: Scene): TextMark[] => textMarks(scene).filter(({ weight }) => weight === 'bold');
const figureTexts = (scene: Scene): string[] => figuresIn(scene).map(({ text }) => text);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const charts: fc.Arbitrary<RunChartModel> = fc
  .record({
    points: fc.array(
      fc.record({
        label: fc.constantFrom('Jan 2010', '2011/12'),
        value: fc.option(share, { freq: 6 }),
        interval: fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
        text: fc.constantFrom('6%', '62.4%', '19.5 per 1,000', '-13.6 points'),
      }),
      { minLength: 1, maxLength: 36 },
    ),
    target: fc.option(fc.tuple(share, fc.option(share, { nil: undefined }))),
    label: fc.constantFrom('Target: 80%', 'Target: 8 per 1,000'),
    unit: fc.constantFrom('%', ' per 1,000'),
  })
  .map(({ points, target, label, unit }) => ({
    kind: 'runChart',
    points,
    ticks: ticksTo(100, unit),
    ...(target !== null && { target: { at: target[0], label, ...(target[1] !== undefined && { to: target[1] }) } }),
    legend: { value: 'Resolution', interval: '95% interval' },
  }));

describe('figures of a run chart', () => {
  it.each([231, 482])('lie over no axis label, not over the target and not over each other (width %i)', (width) => {
    fc.assert(
      fc.property(charts, (chart) => {
        expect(clashes(runChartScene(chart, width, tools))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([231, 482])('stay between the axis and the target (width %i)', (width) => {
    fc.assert(
      fc.property(charts, (chart) => {
        const scene = runChartScene(chart, width, tools);
        const grid = linesOf(scene, { lineWidth: 0.8 }).find(
          (points) => points.length === 2 && points[0]?.[1] === points[1]?.[1] && points[1]![0] - points[0]![0] > 20,
        );
        for (const figure of figuresIn(scene)) {
          const { left, right, bottom } = boundsOf(figure);
          expect(left).toBeGreaterThanOrEqual(grid![0]![0]);
          expect(right).toBeLessThanOrEqual(grid![1]![0] + 3);
          expect(bottom).toBeLessThanOrEqual(grid![0]![1] + 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('always name the first and the last value', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const valued = chart.points.filter(({ value }) => value !== null);
        const figures = figureTexts(runChartScene(chart, 482, tools));
        const ends = new Set([valued[0], valued.at(-1)]);
        for (const end of ends) if (end) expect(figures).toContain(end.text);
        expect(figures.length).toBeGreaterThanOrEqual(Math.min(valued.length, ends.size));
      }),
      { numRuns: 60 },
    );
  });

  it('stand with a line at either end of a target that is a range, and its name once between them', () => {
    const range = { at: 0.25, to: 0.75, label: 'Target: 25–75%' };
    const scene = runChartScene({ ...series([40, 50, 60, 55], 100), target: range }, 482, tools);
    const heights = linesOf(scene, { lineWidth: 0.9, dashed: true }).map(([start]) => start![1]);
    expect(heights).toHaveLength(2);
    const [name] = textMarks(scene).filter(({ text }) => text === range.label);
    const { top, bottom } = boundsOf(name!);
    expect(Math.abs(top + bottom - heights[0]! - heights[1]!)).toBeLessThan(4);
    // No grid line blurs the dashes.
    expect(linesOf(scene, { lineWidth: 0.4 }).map(([start]) => start![1])).not.toContain(heights[0]);
  });

  it('name the highest and the lowest value where they stand out from the ends', () => {
    expect(figureTexts(runChartScene(series([34.6, 34.2, 30.6, 29.1, 42.8, 31.5], 50, 15), 231, tools)).sort()).toEqual(
      ['29.1%', '31.5%', '34.6%', '42.8%'],
    );
    expect(figureTexts(runChartScene(series([84, 85, 85.2, 84.7], 100, 80), 231, tools)).sort()).toEqual([
      '84%',
      '84.7%',
    ]);
    expect(figureTexts(runChartScene(series([null, 40, null], 100), 231, tools))).toEqual(['40%']);
    expect(figureTexts(runChartScene(series([null, null], 100), 231, tools))).toEqual([]);
  });

  it.each([
    ['a leap just before the end', [34.6, 34.2, 30.6, 29.1, 42.8, 31.5], 50, 15],
    ['a start on a grid line', [19.5, 20.1, 20.4, 21.6, 21.5, 20.8, 20, 18.4, 16.4, 14, 11.2, 8.7], 25, 8],
    ['along the target', [79.4, 78.9, 77.9, 74.9, 76, 78.5, 79.2, 79.9, 79.4, 81.8, 81.6, 83.9, 84], 100, 80],
    ['near the upper edge', [98.1, 98.3, 98.2, 98.8, 98.8, 99.1], 100, 99],
    ['under the target', [31.8, 31.7, 32, 30.9, 31.1, 31.7, 31.2, 32.4, 31.8, 34.2, 35.9, 38.9, 40.3], 100, 45],
    ['on the target at the end', [38.4, 40, 36.5, 43.5, 47.2, 41.5, 38, 41, 34.4, 36, 31, 27.6, 29.4], 100, 30],
  ] as const)('cross neither the curve nor the target: %s', (_, values, most, target) => {
    for (const half of [0, 2]) {
      const scene = runChartScene(series(values, most, target, half), 231, tools);
      const lines = [...linesOf(scene, { lineWidth: 1.6 }), ...linesOf(scene, { lineWidth: 0.9, dashed: true })];
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const figure of figuresIn(scene)) {
        for (const line of lines)
          expect({ figure: figure.text, struck: strikes(line, figure) }).toMatchObject({ struck: false });
      }
    }
  });

  it('stand on white ground where a line of the grid would go through them', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const scene = runChartScene(chart, 231, tools);
        const grounds = scene.marks.flatMap((mark) => (mark.kind === 'rect' ? [boundsOf(mark)] : []));
        const grid = linesOf(scene, { lineWidth: 0.4 });
        for (const figure of figuresIn(scene).filter((one) => grid.some((line) => strikes(line, one)))) {
          const { left, right, top } = boundsOf(figure);
          expect(grounds.some((ground) => ground.left <= left && ground.right >= right && ground.top <= top)).toBe(
            true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('whiskers of a run chart', () => {
  it('are drawn and explained when one of them can be seen', () => {
    const scene = runChartScene(series([40, 50, 60], 100, 80, 6), 231, tools);
    expect(textsOf(scene)).toContain('95% interval');
  });

  it('are left out, here and in the legend, when dots hide them all', () => {
    const [hidden, without] = [0.5, 0].map((half) => runChartScene(series([40, 50, 60], 100, 80, half), 231, tools));
    expect(textsOf(hidden!)).not.toContain('95% interval');
    expect(hidden!.marks).toEqual(without!.marks);
  });
});
