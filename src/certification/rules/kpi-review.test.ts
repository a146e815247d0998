import { counts, kpiOf, monthly, seriesOf, written } from '../../../test/support/kpi-builders';
import { schemeOf } from '../../../test/support/certification-schemes';
import type { KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { reviewSeries } from './kpi-review';

const kpis = (kpi: Partial<KpiInfo> = {}): ReadonlyMap<string, KpiInfo> => new Map([['csat', kpiOf(kpi)]]);
const verdicts = (series: readonly KpiSeries[], scheme = schemeOf(), kpi: Partial<KpiInfo> = {}) =>
  reviewSeries(scheme, kpis(kpi), series).map(({ verdict, months }) => [verdict, ...months.map((one) => one.verdict)]);

describe('surveillance data', () => {
  // 65 of 100: 55.3 to 73.6 %, below 75 %. 70 of 100: 60.4 to 78.1 %, not proven.
  it('raises a review when every month that the scheme looks at proves it', () => {
    expect(verdicts([seriesOf(monthly([90, 65, 65], 100))])).toEqual([['review', 'notMet', 'notMet']]);
  });

  it('raises none when one of them proves nothing, or is missing', () => {
    expect(verdicts([seriesOf(monthly([65, 70], 100))])).toEqual([['watch', 'notMet', 'notProven']]);
    expect(verdicts([seriesOf(monthly([65], 100))])).toEqual([['watch', 'notMet']]);
    const hole = [counts('2026-04', 65, 100), counts('2026-06', 65, 100)];
    expect(verdicts([seriesOf(hole)])).toEqual([['watch', 'notMet']]);
  });

  it('is held when the latest month proves it, whatever the target of the contract', () => {
    expect(verdicts([seriesOf(monthly([65, 90], 100), { goal: '99' })])).toEqual([['held', 'notMet', 'met']]);
  });

  it('without an interval proves nothing, however far the figure lies from the threshold', () => {
    expect(verdicts([seriesOf([written('2026-05', '10'), written('2026-06', '10')])])).toEqual([
      ['watch', 'notProven', 'notProven'],
    ]);
  });

  it('of a KPI that can be too high and too low is judged on the range', () => {
    const band = schemeOf({ review: [{ kpi: 'csat', threshold: 60, thresholdTo: 80, months: 1 }] });
    const found = (share: number) => verdicts([seriesOf(monthly([share], 1000))], band, { direction: 'band' });
    expect([found(500), found(700), found(900), found(790)]).toEqual([
      ...[[['review', 'notMet']], [['held', 'met']], [['review', 'notMet']], [['watch', 'notProven']]],
    ]);
    const wrong = schemeOf({ review: [{ kpi: 'csat', threshold: 60, months: 1 }] });
    expect(verdicts([seriesOf(monthly([500], 1000))], wrong, { direction: 'band' })).toEqual([['watch', 'notProven']]);
  });

  it('is judged place by place, in the order of thresholds; what has no threshold or no points is passed over', () => {
    const scheme = schemeOf({
      review: [
        { kpi: 'none', threshold: 1, months: 1 },
        { kpi: 'csat', threshold: 62.5, months: 1 },
      ],
    });
    const series = [
      ...[seriesOf(monthly([50], 100), { unit: 'u1' }), seriesOf(monthly([90], 100), { unit: 'u2' })],
      ...[seriesOf([]), seriesOf(monthly([50], 100), { kpi: 'dsat' })],
    ];
    const found = reviewSeries(scheme, kpis(), series);
    expect(found.map((one) => [one.series.unit, one.verdict, one.months[0]?.month])).toEqual([
      ...[
        ['u1', 'review', '2026-06'],
        ['u2', 'held', '2026-06'],
      ],
    ]);
  });
});
