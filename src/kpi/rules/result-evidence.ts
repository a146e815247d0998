import type { KpiPoint } from '../../assessment/assessment';
import type { ResultEvidence, TargetVerdict, TrendVerdict } from '../../scoring/model';
import { monthIndex } from '../../shared/month';
import { DEFAULT_RULES, latest, type JudgedSeries, type JudgingRules } from './judge-series';
import { pointValue } from './kpi-figure';
import { boundsOf, meets } from './kpi-target';

/** A metric that a requirement asks for and that nobody reported. */
export interface MissingMetric {
  readonly kpi: string;
  /** Absent: no channel at all. */
  readonly channel?: string;
  /** There is a series, but it ended too long ago. */
  readonly endedIn?: string;
}

/** What the KPI series of one place say about one result requirement. */
export interface ResultReading {
  readonly evidence: ResultEvidence;
  /** The series that it rests on. */
  readonly series: readonly JudgedSeries[];
  readonly missing: readonly MissingMetric[];
}

/** A series that ended longer ago than so many months before the assessment counts as not reported. */
export const MOST_MONTHS_OLD = 3;

/**
 * Level, trend, months at target and coverage of one result requirement, from the series of its KPIs at one place:
 * - level: missed when one metric is, met when all are, else not proven
 * - trend: worsening when one metric is; else the weakest among those that are not met (of all, when all are met)
 * - months: of the latest calendar months, those in which every metric has data, and those in which every one met its
 *   target by the figure alone
 * - coverage: a KPI that is reported by channel is required in every channel in which the requirement is reported
 * @param kpis keys of the KPIs that the requirement asks for
 * @param judged the series of the place
 * @param until YYYY-MM-DD, end of the assessment's period
 */
export function readResult(
  kpis: readonly string[],
  judged: readonly JudgedSeries[],
  until: string,
  rules: JudgingRules = DEFAULT_RULES,
): ResultReading {
  const own = judged.filter(({ kpi }) => kpis.includes(kpi.key));
  const channels = new Set(own.flatMap(({ series: { channel } }) => channel ?? []));
  const wanted = kpis.flatMap((kpi) => wantedOf(kpi, own, channels));
  const isRecent = ({ to }: JudgedSeries): boolean => monthIndex(until) - monthIndex(to) <= MOST_MONTHS_OLD;
  const series = wanted.flatMap(({ found }) => (found && isRecent(found) ? [found] : []));
  const missing = wanted.flatMap(({ found, ...metric }): MissingMetric[] => {
    if (found === undefined) return [metric];
    return isRecent(found) ? [] : [{ ...metric, endedIn: found.to }];
  });
  return {
    evidence: {
      level: levelOf(series),
      trend: trendOf(series),
      ...monthsOf(series, rules),
      metricsReported: series.length,
      metricsRequired: wanted.length,
    },
    series,
    missing,
  };
}

interface WantedMetric {
  readonly kpi: string;
  readonly channel?: string;
  readonly found?: JudgedSeries;
}

function wantedOf(kpi: string, own: readonly JudgedSeries[], channels: ReadonlySet<string>): WantedMetric[] {
  const series = own.filter((one) => one.kpi.key === kpi);
  const whole = series.find(({ series: { channel } }) => channel === undefined);
  if (whole) return [{ kpi, found: whole }];
  if (series.length === 0) return [{ kpi }];
  return [...channels].sort().map((channel) => {
    const found = series.find((one) => one.series.channel === channel);
    return { kpi, channel, ...(found && { found }) };
  });
}

/** Of what is reported; how much is not reported stands in the coverage, which holds a rating down by itself. */
function levelOf(series: readonly JudgedSeries[]): TargetVerdict {
  if (series.some(({ verdict }) => verdict === 'notMet')) return 'notMet';
  return series.length > 0 && series.every(({ verdict }) => verdict === 'met') ? 'met' : 'notProven';
}

const FROM_WEAKEST: readonly TrendVerdict[] = ['worsening', 'unknown', 'stable', 'improving'];

function trendOf(series: readonly JudgedSeries[]): TrendVerdict {
  if (series.some(({ trend }) => trend.verdict === 'worsening')) return 'worsening';
  const open = series.filter(({ verdict }) => verdict !== 'met');
  const decisive = (open.length > 0 ? open : series).map(({ trend }) => trend.verdict);
  return FROM_WEAKEST.find((verdict) => decisive.includes(verdict)) ?? 'unknown';
}

function monthsOf(
  series: readonly JudgedSeries[],
  { sustainedMonths }: JudgingRules,
): Pick<ResultEvidence, 'months' | 'monthsMet'> {
  const [first, ...others] = series.map((one) => metByMonth(one, sustainedMonths));
  if (!first) return { months: 0, monthsMet: 0 };
  const common = [...first].filter(([month]) => others.every((other) => other.has(month)));
  const met = common.filter(([month, isMet]) => isMet && others.every((other) => other.get(month) === true));
  return { months: common.length, monthsMet: met.length };
}

/** Month → whether the figure met the target; without a target no month does. */
function metByMonth({ kpi, series, target, targetTo }: JudgedSeries, months: number): ReadonlyMap<string, boolean> {
  const bounds = boundsOf(kpi, target, targetTo);
  const isMet = (point: KpiPoint): boolean => bounds !== null && meets(bounds, pointValue(kpi, point));
  return new Map(latest(series.points, months).map((point) => [point.month, isMet(point)]));
}
