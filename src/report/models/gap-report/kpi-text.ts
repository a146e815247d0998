import type { KpiInfo } from '../../../framework/framework';
import { compare, fromDecimal, ZERO, type Ratio } from '../../../scoring/ratio';
import type { Interval } from '../../../statistics/interval';
import { axisUpTo, percentTicks, type Axis } from '../axis';
import type { ReportContext } from '../report-context';

/** What the figures of a KPI need to be written in one language. */
export interface KpiTextContext extends Pick<ReportContext, 'words' | 'figures'> {
  readonly input: { readonly engagement: { readonly currency?: string | undefined } };
}

/** All that is asked of a KPI to write its figures. */
type Measured = Pick<KpiInfo, 'unit'> & Partial<KpiInfo>;

/** A KPI figure in its unit: shares as percent, times with their unit. */
export function kpiFigure(context: KpiTextContext, { unit }: Measured, value: Ratio): string {
  return withUnit(context, unit, kpiNumber(context, unit, value));
}

/** A target in the unit of its KPI: one figure, or a range such as "75–85%". */
export function kpiTarget(context: KpiTextContext, kpi: Measured, target: Ratio, targetTo: Ratio | null): string {
  if (!targetTo) return kpiFigure(context, kpi, target);
  const from = kpiNumber(context, kpi.unit, target);
  const to = kpiNumber(context, kpi.unit, targetTo);
  // A dash before a minus sign can not be read.
  return withUnit(context, kpi.unit, compare(target, ZERO) < 0 ? context.words.period(from, to) : `${from}–${to}`);
}

/** With as many decimals as its unit prints. */
function kpiNumber({ figures }: KpiTextContext, unit: KpiInfo['unit'], value: Ratio): string {
  switch (unit) {
    case 'percent':
      return figures.decimal(times100(value), 1);
    case 'seconds':
    case 'minutes':
    case 'hours':
    case 'days':
    case 'perThousand':
    case 'points':
      return figures.decimal(value, 1);
    case 'currency':
    case 'ratio':
      return figures.decimal(value, 2);
    case 'count':
      return figures.decimal(value, 0);
  }
}

function withUnit({ words, input }: KpiTextContext, unit: KpiInfo['unit'], number: string): string {
  switch (unit) {
    case 'percent':
      return `${number}%`;
    case 'seconds':
    case 'minutes':
    case 'hours':
    case 'days':
    case 'perThousand':
    case 'points':
      return words.inUnit(number, words.kpis.units[unit]);
    case 'currency':
      return [input.engagement.currency, number].filter(Boolean).join(' ');
    case 'count':
    case 'ratio':
      return number;
  }
}

/** An interval in the unit of its KPI. */
export function kpiInterval(context: KpiTextContext, kpi: Measured, { low, high }: Interval): string {
  if (kpi.unit === 'percent') return context.figures.interval({ low, high });
  const { figures, words } = context;
  const from = figures.decimal(rounded(low), 1);
  const to = kpiFigure(context, kpi, rounded(high));
  // A dash before a minus sign can not be read.
  return low < 0 ? words.period(from, to) : `${from}–${to}`;
}

/** To the places that the data file has, which are more than any unit prints. */
export const rounded = (value: number): Ratio => fromDecimal(value.toFixed(6));

const times100 = (value: Ratio): Ratio => ({ numerator: value.numerator * 100n, denominator: value.denominator });

/** A change in the unit of the KPI, with its sign: shares in points of 100. */
export function kpiChange(context: KpiTextContext, kpi: KpiInfo, change: number): string {
  const { words, figures } = context;
  if (kpi.unit === 'percent') return words.inUnit(figures.change(rounded(change)), words.kpis.units.points);
  const size = kpiFigure(context, kpi, rounded(Math.abs(change)));
  if (size === kpiFigure(context, kpi, ZERO)) return size;
  return `${change < 0 ? '\u2212' : '+'}${size}`;
}

/** Shares run to 100 %, everything else to a round number; below zero where figures do. */
export function kpiAxis(context: ReportContext, kpi: KpiInfo, reach: readonly number[]): Axis {
  const largest = Math.max(...reach);
  if (kpi.unit === 'percent' && largest > 0.3 && Math.min(...reach) >= 0) {
    return { ticks: percentTicks(context.figures), place: (value) => value };
  }
  const label = (value: number): string => kpiFigure(context, kpi, rounded(value));
  return axisUpTo(largest, label, Math.min(...reach));
}

/** Title of a KPI, with the channel of its series. */
export function titleIn(
  context: ReportContext,
  { kpi, channel }: { readonly kpi: KpiInfo; readonly channel?: string | undefined },
): string {
  const title = context.text(kpi.title);
  return channel === undefined ? title : context.words.kpis.channel(title, channel);
}
