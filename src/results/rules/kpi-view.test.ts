import { counts, kpiOf, monthly, seriesOf, written } from '../../../test/support/kpi-builders';
import { judgeSeries } from '../../kpi/rules/judge-series';
import { intervalView, kpiVerdictView, selectSeries, seriesKey } from './kpi-view';

const met = judgeSeries(kpiOf(), seriesOf(monthly([850, 850, 850, 850, 850, 850], 1000), { unit: 'U', goal: '80' }));
const open = judgeSeries(
  kpiOf(),
  seriesOf([counts('2026-06', 85, 100)], { channel: 'voice', goal: '80', source: 'Survey' }),
);
const bare = judgeSeries(
  kpiOf({ key: 'cost', unit: 'currency', kind: 'amount' }),
  seriesOf([written('2026-06', '4.5')]),
);

describe('a judged series', () => {
  it('is shown with what it rests on, exactly and to six decimals', () => {
    expect(kpiVerdictView(met, 'Because.')).toMatchObject({
      ...{ kpi: 'csat', unit: 'U', channel: null, source: null, from: '2026-01', to: '2026-06', because: 'Because.' },
      ...{ last: { exact: '17/20', decimal: '0.850000' }, target: { exact: '4/5' }, benchmark: null, verdict: 'met' },
      settling: null,
      trend: { verdict: 'stable', months: 6, perMonth: '0.000000' },
      monthsMet: { met: 6, months: 6 },
      signals: [],
    });
  });

  it('says what would settle it', () => {
    expect(kpiVerdictView(open, '')).toMatchObject({
      ...{ unit: null, channel: 'voice', source: 'Survey', settling: { as: 'met', sample: 246 } },
      trend: { perMonth: null, interval: null },
    });
  });

  it('shows nothing for what nobody counted or set', () => {
    expect(kpiVerdictView(bare, '')).toMatchObject({
      ...{ sample: null, interval: null, target: null, verdict: null, monthsMet: null, benchmark: null },
      points: [{ month: '2026-06', numerator: null, denominator: null, interval: null }],
    });
  });

  it('shows both ends of a range, or that one is needed', () => {
    const band = kpiOf({ key: 'containment', direction: 'band' });
    const shown = (stated: object) =>
      kpiVerdictView(judgeSeries(band, seriesOf([written('2026-06', '80')], stated)), '');
    expect(shown({ goal: '75', goalTo: '85' })).toMatchObject({
      ...{ direction: 'band', target: { exact: '3/4' }, targetTo: { exact: '17/20' }, noTarget: null, verdict: 'met' },
    });
    expect(shown({ goal: '75' })).toMatchObject({
      target: null,
      targetTo: null,
      noTarget: 'needsRange',
      verdict: null,
    });
    expect(kpiVerdictView(bare, '').noTarget).toBe('notStated');
  });

  it('names the months of its signals, and its benchmark', () => {
    const jump = judgeSeries(kpiOf(), {
      ...seriesOf(monthly([80, 81, 79, 80, 82, 40, 80, 81], 100)),
      benchmark: { numerator: 85n, denominator: 1n },
    });
    expect(kpiVerdictView(jump, '')).toMatchObject({
      signals: [{ key: 'beyondLimits', direction: 'down', from: '2026-04', to: '2026-04' }],
      benchmark: { exact: '17/20' },
    });
  });

  it('has a key of its own', () => {
    expect(new Set([met, open, bare].map(seriesKey)).size).toBe(3);
  });
});

describe('a filter', () => {
  const all = [met, open, bare];

  it('takes everything when it names nothing', () => {
    expect(selectSeries(all, {})).toEqual(all);
  });

  it('takes what fits every name', () => {
    expect(selectSeries(all, { kpi: 'csat' })).toEqual([met, open]);
    expect(selectSeries(all, { unit: 'entity' })).toEqual([open, bare]);
    expect(selectSeries(all, { unit: 'entity', channel: 'voice' })).toEqual([open]);
    expect(selectSeries(all, { verdict: 'met' })).toEqual([met]);
    expect(selectSeries(all, { trend: 'stable', verdict: 'notProven' })).toEqual([]);
  });
});

it('bounds that are not there stay so', () => {
  expect(intervalView(null)).toBeNull();
});
