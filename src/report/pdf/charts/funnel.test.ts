import fc from 'fast-check';
import {
  boundsOf,
  chartTools as tools,
  clashes,
  linesOf,
  textMarks,
  textsOf,
} from '../../../../test/support/chart-tools';
import { funnels } from '../../../../test/support/funnel-models';
import type { FunnelModel } from '../../models/chart-models';
import { funnelScene } from './funnel';
import type { Mark, Scene } from './scene';

const names = fc.constantFrom('Semarang, customer service', 'S27', '南昌联络中心', 'Pusat kontak Yogyakarta malam');
const width = 482;

const symbolsOf = (scene: Scene): Extract<Mark, { kind: 'symbol' }>[] =>
  scene.marks.flatMap((mark) => (mark.kind === 'symbol' ? [mark] : []));

/** Units on either side of a centre of 60 %. */
function funnelOf(dots: FunnelModel['dots'], overrides: Partial<FunnelModel> = {}): FunnelModel {
  const [sample] = fc.sample(funnels(names), { numRuns: 1, seed: 1 });
  return {
    ...sample!,
    dots,
    centre: { at: 0.6, label: 'All units: 60%' },
    target: { at: 0.8, label: 'Target: 80%' },
    ...overrides,
  };
}

describe('a funnel', () => {
  it('sets names that lie neither over each other nor over a dot', () => {
    fc.assert(
      fc.property(funnels(names), (chart) => {
        const scene = funnelScene(chart, width, tools);
        expect(clashes(scene)).toEqual([]);
        const texts = new Set(chart.dots.flatMap(({ label }) => label?.text ?? []));
        const dots = symbolsOf(scene).slice(0, chart.dots.length).map(boundsOf);
        for (const name of textMarks(scene).filter(({ text }) => texts.has(text))) {
          const { left, right, top, bottom } = boundsOf(name);
          const covered = dots.some(
            (dot) => dot.left < right && left < dot.right && dot.top < bottom && top < dot.bottom,
          );
          expect({ name: name.text, covered }).toEqual({ name: name.text, covered: false });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names units outside the limits, and no others', () => {
    const texts = textsOf(
      funnelScene(
        funnelOf([
          { cases: 0.4, share: 0.95, group: 'own', label: { text: 'Far above', beyond: 'outer' } },
          { cases: 0.6, share: 0.48, group: 'vendor', label: { text: 'Below', beyond: 'inner' } },
          { cases: 0.5, share: 0.6, group: 'vendor' },
        ]),
        width,
        tools,
      ),
    );
    expect(texts).toEqual(expect.arrayContaining(['Far above', 'Below', 'All units: 60%', 'Target: 80%']));
  });

  it('names those beyond the outer limits first where there is no room for all', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => ({
      ...{ cases: 0.5 + at / 2000, share: 0.2, group: 'own' as const },
      label: { text: `Unit ${at} of a long name`, beyond: at % 20 === 7 ? ('outer' as const) : ('inner' as const) },
    }));
    const texts = textsOf(funnelScene(funnelOf(crowd), width, tools));
    expect(texts).toEqual(expect.arrayContaining([7, 27, 47].map((at) => `Unit ${at} of a long name`)));
    expect(texts.filter((text) => text.startsWith('Unit')).length).toBeLessThan(60);
  });

  it('leads to a name that stands apart from its dot', () => {
    const near = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({
      ...{ cases: 0.5, share: 0.2 + at / 400, group: 'own' as const },
      label: { text: `Unit ${at}`, beyond: 'outer' as const },
    }));
    expect(linesOf(funnelScene(funnelOf(near), width, tools), { lineWidth: 0.4 }).length).toBeGreaterThan(5);
  });

  it('tells who runs a unit by shape as well as by colour', () => {
    const groups = ['own', 'vendor', 'client'] as const;
    const dots = groups.map((group, at) => ({ cases: 0.2 + at * 0.2, share: 0.6, group }));
    const symbols = symbolsOf(funnelScene(funnelOf(dots), width, tools));
    const looks = symbols.slice(0, 3).map(({ shape, color }) => `${shape} ${color}`);
    expect(new Set(looks.map((look) => look.split(' ')[0])).size).toBe(3);
    expect(new Set(looks.map((look) => look.split(' ')[1])).size).toBe(3);
    expect(symbols.slice(3).map(({ shape, color }) => `${shape} ${color}`)).toEqual(looks);
  });

  it('explains in the legend what is drawn', () => {
    const chart = funnelOf([{ cases: 0.5, share: 0.6, group: 'vendor' }]);
    const texts = textsOf(
      funnelScene({ ...chart, legend: { ...chart.legend, groups: { vendor: 'Vendor' } } }, width, tools),
    );
    expect(texts).toEqual(expect.arrayContaining(['Vendor', '95% limits', '99.8% limits']));
    expect(texts).not.toContain('Own operation');
  });

  it('sets the names of a centre and a target side by side where they are one figure', () => {
    for (const at of [0, 0.3, 0.598, 0.6, 1]) {
      const chart = funnelOf([{ cases: 0.5, share: 0.6, group: 'own' }], { target: { at, label: 'Target: 61%' } });
      expect(clashes(funnelScene(chart, width, tools))).toEqual([]);
    }
    const range = { at: 0.5, to: 0.7, label: 'Target: 50–70%' };
    const ranged = funnelScene(funnelOf([{ cases: 0.5, share: 0.6, group: 'own' }], { target: range }), width, tools);
    expect(clashes(ranged)).toEqual([]);
    expect(linesOf(ranged, { lineWidth: 0.9, dashed: true })).toHaveLength(2);
    const without = funnelOf([{ cases: 0.5, share: 0.6, group: 'own' }]);
    delete (without as { target?: unknown }).target;
    expect(textsOf(funnelScene(without, width, tools))).not.toContain('Target: 80%');
  });

  it('ends below its centre and above it, as far as the limits reach', () => {
    const scene = funnelScene(funnelOf([{ cases: 0.5, share: 0.6, group: 'own' }]), width, tools);
    const [outerLow, outerHigh] = linesOf(scene, { lineWidth: 0.8 }).filter((points) => points.length === 5);
    const [innerLow, innerHigh] = linesOf(scene, { lineWidth: 0.8, dashed: true });
    outerLow!.forEach(([x, y], at) => {
      expect([innerLow![at]![0], innerHigh![at]![0], outerHigh![at]![0]]).toEqual([x, x, x]);
      const heights = [y, innerLow![at]![1], innerHigh![at]![1], outerHigh![at]![1]];
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
    });
  });
});
