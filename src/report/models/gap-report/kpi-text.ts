import type { KpiInfo } from '../../../framework/framework';
import { ratio, ZERO, type Ratio } from '../../../scoring/ratio';
import type { Interval } from '../../../statistics/interval';
import type { ReportContext } from '../report-context';

/** What the figures of a KPI need to be written in one language. */
export interface KpiTextContext extends Pick<ReportContext, 'words' | 'figures'> {
  readonly input: { readonly engagement: { readonly currency?: string | undefined } };
}

/** A KPI figure in its unit: shares as percent, times with their unit. */
export function kpiFigure(context: KpiTextContext, { unit }: KpiInfo, value: Ratio): string {
  const { words, figures } = context;
  const { units } = words.kpis;
  switch (unit) {
    case 'percent':
      return `${figures.decimal(times100(value), 1)}%`;
    case 'seconds':
    case 'minutes':
    case 'hours':
    case 'days':
    case 'perThousand':
    case 'points':
      return words.inUnit(figures.decimal(value, 1), units[unit]);
    case 'currency':
      return [context.input.engagement.currency, figures.decimal(value, 2)].filter(Boolean).join(' ');
    case 'count':
      return figures.decimal(value, 0);
    case 'ratio':
      return figures.decimal(value, 2);
  }
}

/** An interval in the unit of its KPI. */
export function kpiInterval(context: KpiTextContext, kpi: KpiInfo, { low, high }: Interval): string {
  if (kpi.unit === 'percent') return context.figures.interval({ low, high });
  const { figures, words } = context;
  const from = figures.decimal(rounded(low), 1);
  const to = kpiFigure(context, kpi, rounded(high));
  // A dash before a minus sign can not be read.
  return low < 0 ? words.period(from, to) : `${from}–${to}`;
}

/** To more places than any unit prints. */
export const rounded = (value: number): Ratio => ratio(Math.round(value * 10_000), 10_000);

const times100 = (value: Ratio): Ratio => ({ numerator: value.numerator * 100n, denominator: value.denominator });

/** A change in the unit of the KPI, with its sign: shares in points of 100. */
export function kpiChange(context: KpiTextContext, kpi: KpiInfo, change: number): string {
  const { words, figures } = context;
  if (kpi.unit === 'percent') return words.inUnit(figures.change(rounded(change)), words.kpis.units.points);
  const size = kpiFigure(context, kpi, rounded(Math.abs(change)));
  if (size === kpiFigure(context, kpi, ZERO)) return size;
  return `${change < 0 ? '\u2212' : '+'}${size}`;
}
