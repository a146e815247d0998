import type { KpiInfo } from '../../framework/framework';
import { known } from '../../shared/known';
import { monthIndex } from '../../shared/month';
import type { KpiPointDocument, KpiSeriesDocument, KpiTargetDocument } from './case-document';
import { writtenScale } from './kpi-scale';

/** The months of one KPI at one place, as files or the engagement have them. */
export interface PlacedPoints {
  readonly kpi: string;
  /** Absent: the whole entity. */
  readonly unit?: string;
  /** Absent: all channels together. */
  readonly channel?: string;
  /** Ascending by month. */
  readonly points: readonly KpiPointDocument[];
}

export interface KpiEvidence {
  readonly series: readonly PlacedPoints[];
  readonly targets: readonly KpiTargetDocument[];
  /** The KPIs that series can name, in their order; evidence on others is left out. */
  readonly infos: ReadonlyMap<string, Pick<KpiInfo, 'unit'>>;
  /** Refs of the units assessed. */
  readonly units: readonly string[];
  /** Whether these are all units of the engagement: only then is its whole that of the assessment. */
  readonly isWhole: boolean;
  /** YYYY-MM-DD, end of the assessment's period. */
  readonly until: string;
}

/** Months up to the end of an assessment that it looks at. */
export const MOST_MONTHS = 24;

/**
 * The series of an assessment: those that it states, then those of the evidence that fall to it. A stated series of the
 * same KPI, unit and channel wins. Where the whole entity has no series of a KPI, it is the sum of its units (ratio of
 * sums, never a mean of ratios), in the months in which every unit that reports the KPI does. All stand in the order of
 * their KPIs' definitions, those of the evidence in the order of the units (the whole last) and of their channels, so that it
 * does not matter where a series came from.
 */
export function mergeKpis(
  stated: readonly KpiSeriesDocument[],
  { series, targets, infos, units, isWhole, until }: KpiEvidence,
): readonly KpiSeriesDocument[] {
  const covered = new Set(units);
  const taken = new Set(stated.map(placeOf));
  const own = [...series].sort(byPlace(units)).flatMap((one): PlacedPoints[] => {
    const isAssessed = one.unit === undefined ? isWhole : covered.has(one.unit);
    if (!infos.has(one.kpi) || !isAssessed) return [];
    const points = one.points.filter(({ month }) => isWithin(month, until));
    return points.length === 0 || taken.has(placeOf(one)) ? [] : [{ ...one, points }];
  });
  for (const one of own) taken.add(placeOf(one));
  const sums = sumsOf(own, infos).filter((one) => !taken.has(placeOf(one)));
  const positions = new Map([...infos.keys()].map((kpi, position) => [kpi, position]));
  return [...stated, ...[...own, ...sums].map((one) => ({ ...one, ...targetOf(one, targets) }))].sort(
    (a, b) => known(positions, a.kpi) - known(positions, b.kpi),
  );
}

type Place = Pick<PlacedPoints, 'kpi' | 'unit' | 'channel'>;

function byPlace(units: readonly string[]): (a: Place, b: Place) => number {
  const positions = new Map(units.map((unit, position) => [unit, position]));
  const positionOf = ({ unit }: Place): number => (unit === undefined ? units.length : (positions.get(unit) ?? 0));
  const channelOf = ({ channel = '' }: Place): string => channel;
  const later = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) => positionOf(a) - positionOf(b) || later(channelOf(a), channelOf(b));
}

const placeOf = ({ kpi, unit, channel }: Place): string => JSON.stringify([kpi, unit ?? null, channel ?? null]);

function isWithin(month: string, until: string): boolean {
  const age = monthIndex(until) - monthIndex(month);
  return age >= 0 && age < MOST_MONTHS;
}

/** The narrowest target that fits. */
function targetOf(
  { kpi, unit, channel }: Place,
  targets: readonly KpiTargetDocument[],
): Pick<KpiTargetDocument, 'target' | 'targetTo' | 'benchmark' | 'source'> {
  const fitting = targets.filter(
    (one) =>
      one.kpi === kpi &&
      (one.unit === undefined || one.unit === unit) &&
      (one.channel === undefined || one.channel === channel),
  );
  const narrowness = (one: KpiTargetDocument): number =>
    (one.unit === undefined ? 0 : 2) + (one.channel === undefined ? 0 : 1);
  const [best] = fitting.sort((a, b) => narrowness(b) - narrowness(a));
  if (!best) return {};
  const { target, targetTo, benchmark, source } = best;
  return {
    ...(target === undefined ? {} : { target }),
    ...(targetTo === undefined ? {} : { targetTo }),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(source === undefined ? {} : { source }),
  };
}

function sumsOf(series: readonly PlacedPoints[], infos: KpiEvidence['infos']): PlacedPoints[] {
  const groups = new Map<string, PlacedPoints[]>();
  for (const one of series) {
    if (one.unit === undefined) continue;
    const key = JSON.stringify([one.kpi, one.channel ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { kpi, channel } = first;
    const points = summedMonths(group, writtenScale(known(infos, kpi)));
    if (points.length === 0) return [];
    return [{ kpi, ...(channel === undefined ? {} : { channel }), points }];
  });
}

function summedMonths(group: readonly PlacedPoints[], scale: number): KpiPointDocument[] {
  const months = new Map<string, KpiPointDocument[]>();
  for (const { points } of group) {
    for (const point of points) months.set(point.month, [...(months.get(point.month) ?? []), point]);
  }
  return [...months]
    .filter(([, points]) => points.length === group.length)
    .flatMap(([month, points]) => summed(month, points, scale) ?? [])
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Undefined where a point has neither counts nor a sample to weigh its value with. */
function summed(month: string, points: readonly KpiPointDocument[], scale: number): KpiPointDocument | undefined {
  const counts = points.map((point) => countsOf(point, scale));
  if (!counts.every((one) => one !== undefined)) return undefined;
  const total = (name: 'population' | 'promoters' | 'detractors'): Partial<KpiPointDocument> => {
    const values = points.map((point) => point[name]);
    return values.every((value) => value !== undefined) ? { [name]: sum(values) } : {};
  };
  return {
    month,
    numerator: sum(counts.map(({ numerator }) => numerator)),
    denominator: sum(counts.map(({ denominator }) => denominator)),
    ...total('population'),
    ...total('promoters'),
    ...total('detractors'),
  };
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** A mean over n cases is a sum over n cases. */
function countsOf({ numerator, denominator, value, n }: KpiPointDocument, scale: number): Counts | undefined {
  if (numerator !== undefined && denominator !== undefined) return { numerator, denominator };
  return value !== undefined && n !== undefined ? { numerator: (value * n) / scale, denominator: n } : undefined;
}

/** Rounded to six decimals, so that what is whole stays whole and prints as a plain decimal. */
const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
