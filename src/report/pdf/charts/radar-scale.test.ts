import fc from 'fast-check';
import { chartTools as tools, linesOf, strikes, textMarks, type TextMark } from '../../../../test/support/chart-tools';
import type { RadarModel } from '../../models/chart-models';
import { radarScene } from './radar';
import type { Scene } from './scene';

const rings = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: `${at * 100}%` }));

const model = (current: readonly number[], target: number, previous?: readonly number[]): RadarModel => ({
  kind: 'radar',
  axes: current.map((value, at) => ({
    label: `Category ${at}`,
    current: value,
    valueText: (value * 100).toFixed(1),
    target,
    ...(previous && { previous: previous[at] ?? null }),
  })),
  rings,
  legend: { current: 'Now', target: 'Target', previous: 'Before' },
});

const scaleOf = (scene: Scene): TextMark[] =>
  textMarks(scene).filter(({ text, weight }) => text.endsWith('%') && weight === 'regular');

describe('scale of a radar', () => {
  it.each([
    ['last wave of the bank', [0.84, 0.79, 0.81, 0.704, 0.79, 0.796], [0.64, 0.68, 0.61, 0.54, 0.71, 0.58]],
    ['second wave of the bank', [0.64, 0.68, 0.61, 0.54, 0.71, 0.58], [0.44, 0.63, 0.48, 0.37, 0.69, 0.29]],
    ['eight categories', [0.47, 0.71, 0.497, 0.35, 0.74, 0.61, 0.59, 0.44], undefined],
    ['low everywhere', [0.31, 0.35, 0.45, 0.3, 0.2], undefined],
  ])('is struck neither by the target nor by the scores: %s', (_, current, previous) => {
    const scene = radarScene(model(current, 0.8, previous), 482, tools);
    const outlines = [
      ...linesOf(scene, { lineWidth: 0.8 }),
      ...linesOf(scene, { lineWidth: 1.8 }),
      ...linesOf(scene, { lineWidth: 1, dashed: true }),
    ];
    expect(outlines.length).toBeGreaterThanOrEqual(2);
    expect(scaleOf(scene).map(({ text }) => text)).toEqual(rings.map(({ label }) => label));
    for (const label of scaleOf(scene)) {
      for (const line of outlines)
        expect({ text: label.text, struck: strikes(line, label) }).toMatchObject({ struck: false });
    }
  });

  it('stands on ground of its own where a line cannot be avoided', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 8 }), value, (current, target) => {
        const scene = radarScene(model(current, target), 482, tools);
        for (const label of scaleOf(scene)) {
          const at = scene.marks.indexOf(label);
          const before = scene.marks.slice(0, at);
          const struck = before.some((mark) => mark.kind === 'line' && strikes(mark.points, label));
          const ground = scene.marks[at - 1];
          if (struck) expect(ground).toMatchObject({ kind: 'rect' });
        }
      }),
      { numRuns: 40 },
    );
  });
});
