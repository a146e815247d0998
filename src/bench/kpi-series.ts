import type { KpiInfo } from '../framework';
import { judgeSeries } from '../kpi';
import { fromDecimal, ratio, ZERO } from '../scoring';
import { monthIndex, monthOf } from '../shared/month';
import { print } from './print';
import { timed } from './statistics';
import { repeatable } from './synthetic';

const SITES = 80;
const METRICS = 28;
const MONTHS = 24;
const FROM = monthIndex('2024-01');

const SHARE: KpiInfo = {
  ...{ key: 'share', title: 'Share', formula: 'Good ÷ all', unit: 'percent', direction: 'higher', kind: 'proportion' },
};

/** Verdicts on shares of 100 to 299 cases a month, the same ones each time. */
export async function benchKpiSeries(): Promise<void> {
  const next = repeatable(1);
  const series = Array.from({ length: SITES * METRICS }, () => ({
    kpi: SHARE.key,
    target: fromDecimal('82'),
    points: Array.from({ length: MONTHS }, (_, month) => {
      const cases = 100 + Math.floor(next() * 200);
      const good = Math.floor(cases * (0.75 + next() * 0.15));
      return { month: monthOf(FROM + month), value: ZERO, numerator: ratio(good), denominator: ratio(cases) };
    }),
  }));
  const label = `verdicts, ${SITES} sites × ${METRICS} KPIs × ${MONTHS} months`;
  print(label, await timed(11, 2, () => series.map((one) => judgeSeries(SHARE, one).verdict)), 1000);
}
