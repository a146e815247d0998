import { counts, kpiOf, seriesOf, written } from '../../../test/support/kpi-builders';
import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { compareSeries } from '../../kpi/rules/compare-series';
import { judgeSeries } from '../../kpi/rules/judge-series';
import { channelComparisonView, type ChannelComparisonView } from './unit-comparison-view';

interface Given {
  readonly unit: string;
  readonly point: KpiPoint;
  readonly party?: 'own' | 'vendor';
}

function viewOf(
  units: readonly Given[],
  kpi: KpiInfo = kpiOf(),
  channel?: string,
  goalTo?: string,
): ChannelComparisonView {
  const [compared] = compareSeries(
    units.map(({ unit, point, party = 'own' }) => ({
      ...{ unit, party },
      judged: judgeSeries(
        kpi,
        seriesOf([point], { kpi: kpi.key, unit, goal: '70', ...(channel && { channel }), ...(goalTo && { goalTo }) }),
      ),
    })),
  );
  return channelComparisonView(compared!);
}

const share = (unit: string, of1000: number, party?: 'vendor'): Given => ({
  ...{ unit, point: counts('2026-06', of1000, 1000) },
  ...(party && { party }),
});

describe('units compared', () => {
  it('are shown with what the order proves, with six decimals', () => {
    const view = viewOf([share('A', 800), share('B', 600), share('C', 700, 'vendor'), share('D', 690, 'vendor')]);
    expect(view).toMatchObject({ channel: null, month: '2026-06', target: { exact: '7/10' }, leftOut: [] });
    expect(view.units).toContainEqual({ unit: 'B', party: 'own', value: { exact: '3/5', decimal: '0.600000' } });
    expect(view.statistics).toMatchObject({
      whole: { value: '0.697500', interval: { low: '0.683081', high: '0.711540' } },
      homogeneity: { test: 'chiSquare', verdict: 'proven' },
      ownAgainstVendor: { of: 'units', difference: '0.005000', isProven: false },
      tellsApart: true,
      funnel: { centre: '0.697500' },
    });
    const [best] = view.statistics!.league;
    expect(best).toMatchObject({ unit: 'A', value: '0.800000', rankFrom: 1, rankTo: 1, verdict: 'met', cases: 1000 });
    expect(view.statistics!.funnel!.points).toContainEqual({
      ...{ unit: 'B', size: 1000, share: '0.600000', side: 'below' },
      zone: expect.stringMatching(/^(inside|beyond)/u),
    });
    expect(view.statistics!.funnel!.limits[0]?.inner.low).toMatch(/^0\.\d{6}$/u);
  });

  it('are shown without ranks where they have to stay within a range', () => {
    const band = kpiOf({ key: 'containment', direction: 'band' });
    const view = viewOf([share('A', 900), share('B', 600), share('C', 760)], band, undefined, '80');
    expect(view).toMatchObject({ target: { exact: '7/10' }, targetTo: { exact: '4/5' } });
    expect(view.statistics!.league).toMatchObject([
      { unit: 'A', rankFrom: null, rankTo: null, tier: null, verdict: 'notMet' },
      { unit: 'C', rankFrom: null, rankTo: null, tier: null, verdict: 'met' },
      { unit: 'B', rankFrom: null, rankTo: null, tier: null, verdict: 'notMet' },
    ]);
  });

  it('are shown by channel, without a funnel where they are no shares, and without vendors', () => {
    const aht = kpiOf({ key: 'aht', unit: 'seconds', kind: 'mean', direction: 'lower' });
    const mean = (unit: string, value: string): Given => ({
      ...{ unit, point: { ...written('2026-06', value, 400), sd: 90 } },
    });
    const view = viewOf([mean('A', '300'), mean('B', '340'), mean('C', '380')], aht, 'voice');
    expect(view).toMatchObject({
      channel: 'voice',
      statistics: { homogeneity: { test: 'welch' }, funnel: null, ownAgainstVendor: null },
    });
  });

  it('of one case each have no correlation within', () => {
    const single = (unit: string, count: number): Given => ({ unit, point: counts('2026-06', count, 1) });
    expect(viewOf([single('A', 1), single('B', 0), single('C', 1)]).statistics?.spread).toMatchObject({
      intraclassCorrelation: null,
    });
  });

  it('have no statistics where nobody says how the figures came about', () => {
    const plain = (unit: string, value: string): Given => ({ unit, point: written('2026-06', value) });
    expect(viewOf([plain('A', '61'), plain('B', '62'), plain('C', '63')])).toMatchObject({
      statistics: null,
      leftOut: [],
    });
  });
});
