import { boundsOf, chartTools as tools, linesOf, textsOf } from '../../../../test/support/chart-tools';
import type { BarListModel, ListBar } from '../../models/chart-models';
import { barListScene } from './bar-list';

const legendOf = (...bars: Partial<ListBar>[]): string[] => {
  const model: BarListModel = {
    kind: 'barList',
    series: [],
    bars: bars.map((bar) => ({ label: 'Contact centre', value: 0.6, text: '60%', ...bar })),
    legend: { target: 'Target', interval: '95% interval' },
  };
  return textsOf(barListScene(model, 231, tools)).filter((text) => text === 'Target' || text === '95% interval');
};

describe('bars', () => {
  const rectangles = (bars: readonly Partial<ListBar>[], zero?: number) =>
    barListScene(
      {
        ...{ kind: 'barList', series: [], ...(zero !== undefined && { zero }) },
        bars: bars.map((bar) => ({ label: 'Site', value: 0.6, text: '60%', ...bar })),
      },
      231,
      tools,
    ).marks.flatMap((mark) => (mark.kind === 'rect' ? [boundsOf(mark)] : []));

  it('begin at zero, on either side of it', () => {
    const [above, below] = rectangles([{ value: 0.75 }, { value: 0.25 }], 0.5);
    expect(above!.left).toBeCloseTo(below!.right, 9);
    expect(above!.right - above!.left).toBeCloseTo(below!.right - below!.left, 9);
    expect(rectangles([{ value: 0.75 }])[0]!.left).toBeLessThan(below!.left);
  });

  it('have a tick at either end of a target that is a range', () => {
    const ticks = (bar: Partial<ListBar>) =>
      linesOf(
        barListScene(
          { kind: 'barList', series: [], bars: [{ label: 'Site', value: 0.6, text: '60%', ...bar }] },
          231,
          tools,
        ),
        { lineWidth: 1.3 },
      ).length;
    expect([ticks({}), ticks({ target: 0.5 }), ticks({ target: 0.5, targetTo: 0.7 })]).toEqual([0, 1, 2]);
  });
});

describe('legend of a bar list', () => {
  it('has no entry for what no bar has', () => {
    expect(legendOf({})).toEqual([]);
    expect(legendOf({}, { target: 0.8 })).toEqual(['Target']);
    expect(legendOf({}, { interval: { low: 0.5, high: 0.7 } })).toEqual(['95% interval']);
  });

  it('has no entry for marks of a bar without a value', () => {
    expect(legendOf({ value: null, target: 0.8, interval: { low: 0.5, high: 0.7 } })).toEqual([]);
  });

  it('explains intervals when one at least is wide enough to be seen', () => {
    const narrow = { interval: { low: 0.599, high: 0.601 } };
    expect(legendOf(narrow, narrow)).toEqual([]);
    expect(legendOf(narrow, { interval: { low: 0.5, high: 0.7 } })).toEqual(['95% interval']);
  });
});
