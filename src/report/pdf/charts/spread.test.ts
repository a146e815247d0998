import fc from 'fast-check';
import { boundsOf, chartTools as tools, clashes, textMarks, textsOf } from '../../../../test/support/chart-tools';
import type { SpreadGroup, SpreadModel } from '../../models/chart-models';
import { overlap } from './areas';
import { spreadScene } from './spread';
import { placeNames, rowHeightFor, type NamedDot } from './spread-labels';

function model(groups: readonly SpreadGroup[]): SpreadModel {
  return {
    kind: 'spread',
    groups,
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: `${at * 100}%` })),
    target: { at: 0.8, label: 'Target: 80%' },
    legend: { unit: 'One unit', middleHalf: 'Middle half', median: 'Median' },
  };
}

const named = (values: readonly number[], name: string): SpreadGroup => ({
  label: 'Client',
  sublabel: `${values.length} units`,
  dots: values.map((value, at) => ({ value, label: `${name}, ${at} ${Math.round(value * 100)}%` })),
});

describe('names in a spread', () => {
  const dots: fc.Arbitrary<NamedDot[]> = fc
    .array(
      fc.record({
        value: fc.double({ min: 0, max: 1, noNaN: true }),
        label: fc.constantFrom('V07 Semarang 37%', 'Contact centre (nights and weekends) 71%', '后台 77%'),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.map(({ value, label }) => ({ value, label, x: 100 + value * 360, y: 50 })));

  it('never lie over each other, keep to the chart, and name the best and the worst first', () => {
    fc.assert(
      fc.property(dots, fc.constantFrom(1, 2), (all, levels) => {
        const row = { middle: 50, left: 100, right: 482, lines: [], levels };
        const placed = placeNames(all, row, tools);
        for (const [at, { area }] of placed.entries()) {
          expect(area.x).toBeGreaterThanOrEqual(100);
          expect(area.x + area.width).toBeLessThanOrEqual(482.01);
          expect(Math.abs(area.y + area.height / 2 - 50)).toBeLessThan(rowHeightFor(levels, tools) / 2);
          for (const other of placed.slice(at + 1)) expect(overlap(area, other.area)).toBe(false);
        }
        const values = all.map(({ value }) => value);
        const shown = placed.map(({ dot }) => dot.value);
        expect(shown).toContain(Math.max(...values));
        expect(shown).toContain(Math.min(...values));
      }),
    );
  });

  it.each([
    ['three long names near each other', named([0.31, 0.35, 0.45], 'Vendor office for technical support')],
    [
      'four near the target',
      {
        label: 'Vendor',
        dots: [
          { value: 0.71, label: 'Contact centre (nights and weekends) 71%' },
          { value: 0.77, label: 'Back office 77%' },
          { value: 0.826, label: 'Contact centre (cards) 83%' },
          { value: 0.834, label: 'Contact centre (accounts) 83%' },
        ],
      },
    ],
    ['two that are equal', named([0.71, 0.71], 'Contact centre')],
  ])('are all set where there is room: %s', (_, group) => {
    const scene = spreadScene(model([group]), 482, tools);
    for (const { label = '' } of group.dots) expect(textsOf(scene)).toContain(label);
    expect(clashes(scene)).toEqual([]);
  });

  it('keep off the line of the target as long as they can', () => {
    const scene = spreadScene(model([named([0.7, 0.77, 0.83], 'Back office')]), 482, tools);
    const target = scene.marks.find((mark) => mark.kind === 'line' && mark.dash !== undefined)!;
    const { left: x } = boundsOf(target);
    for (const mark of textMarks(scene).filter(({ text }) => text.startsWith('Back'))) {
      const { left, right } = boundsOf(mark);
      expect(left > x || right < x).toBe(true);
    }
  });
});

describe('legend of a spread', () => {
  const quartiles = { q1: 0.3, median: 0.4, q3: 0.5 };

  it('explains what is drawn, in the colours that are drawn', () => {
    const plain = spreadScene(model([named([0.31, 0.35, 0.45], 'Vendor')]), 482, tools);
    expect(textsOf(plain)).toContain('One unit');
    expect(textsOf(plain)).not.toContain('Median');
    expect(textsOf(plain)).not.toContain('Middle half');
    const colours = plain.marks.flatMap((mark) => (mark.kind === 'symbol' ? [mark.color] : []));
    expect(new Set(colours).size).toBe(1);
    const many = spreadScene(model([{ ...named([0.2, 0.4, 0.5, 0.6], 'Vendor'), quartiles }]), 482, tools);
    expect(textsOf(many)).toEqual(expect.arrayContaining(['Median', 'Middle half']));
  });
});
