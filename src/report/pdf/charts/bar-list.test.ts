import { chartTools as tools, textsOf } from '../../../../test/support/chart-tools';
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
