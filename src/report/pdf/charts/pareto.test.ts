import fc from 'fast-check';
import {
  chartTools as tools,
  clashes,
  linesOf,
  strikes,
  textMarks,
  textsOf,
} from '../../../../test/support/chart-tools';
import type { ParetoModel } from '../../models/chart-models';
import { paretoScene } from './pareto';

const shareTicks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: `${at * 100}%` }));

/** Bars of these sizes, the largest first, out of a total; the axis ends at the largest. */
function model(amounts: readonly number[], total: number, parts: Partial<ParetoModel> = {}): ParetoModel {
  const sorted = [...amounts].sort((a, b) => b - a);
  let running = 0;
  return {
    kind: 'pareto',
    bars: sorted.map((amount, at) => {
      running += amount;
      return {
        label: `R-${at}`,
        value: amount / (sorted[0] ?? 1),
        text: amount.toFixed(1),
        cumulative: Math.min(1, running / total),
      };
    }),
    series: [],
    ticks: [0, 0.5, 1].map((at) => ({ at, label: String(at * (sorted[0] ?? 1)) })),
    shareTicks,
    threshold: { at: 0.8, label: '80%' },
    ...parts,
  };
}

const amounts = fc.array(fc.double({ min: 0.3, max: 4, noNaN: true }), { minLength: 1, maxLength: 15 });

describe('pareto', () => {
  it.each([231, 482])('keeps its figures clear of the cumulative line and of the threshold (width %i)', (width) => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 1, max: 2, noNaN: true }), (sizes, more) => {
        const total = sizes.reduce((sum, size) => sum + size, 0) * more;
        const scene = paretoScene(model(sizes, total), width, tools);
        const curve = linesOf(scene, { lineWidth: 1.1 });
        const threshold = linesOf(scene, { lineWidth: 0.9, dashed: true });
        const figures = textMarks(scene).filter(({ weight }) => weight === 'bold');
        expect(figures).toHaveLength(sizes.length);
        const struck = figures.filter((figure) => {
          // A figure in another colour stands on a bar, which hides the threshold.
          const lines = figure.color === tools.theme.ink ? [...curve, ...threshold] : curve;
          return lines.some((line) => strikes(line, figure));
        });
        expect(struck).toEqual([]);
        expect(clashes(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names the threshold once: above its line, or by the tick that says the same', () => {
    const named = (threshold: ParetoModel['threshold']): string[] =>
      textsOf(paretoScene(model([3, 2, 1], 12, { ...(threshold && { threshold }) }), 482, tools));
    expect(named({ at: 0.8, label: '80%' }).filter((text) => text === '80%')).toHaveLength(1);
    expect(named({ at: 0.75, label: '75%' })).toContain('75%');
    expect(named({ at: 0.8, label: 'Four fifths' })).toEqual(expect.arrayContaining(['80%', 'Four fifths']));
  });
});
