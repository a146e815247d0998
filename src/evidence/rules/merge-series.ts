import type { PointFigures } from '../../assessment/rules/kpi-table/complete-point';
import { type Measure, MEASURES } from '../../assessment/rules/kpi-table/mapping';
import { compare, fromDecimal } from '../../scoring/ratio';

/** A month with its figures as plain decimals. */
export interface SeriesPoint extends PointFigures {
  /** YYYY-MM */
  readonly month: string;
}

/** Where a series belongs. */
export interface SeriesPlace {
  readonly unitId: string;
  readonly kpi: string;
  /** Empty: all channels together. */
  readonly channel: string;
}

export interface Series extends SeriesPlace {
  /** Ascending by month, each month once. */
  readonly points: readonly SeriesPoint[];
}

/** A point that gets other figures than it had. */
export interface PointCorrection {
  readonly month: string;
  readonly before: SeriesPoint;
  readonly after: SeriesPoint;
}

/** A series that becomes other than it was, and how. */
export interface ChangedSeries extends Series {
  /** Months that it did not have. */
  readonly inserted: readonly string[];
  readonly corrected: readonly PointCorrection[];
}

export interface SeriesMerge {
  readonly series: readonly ChangedSeries[];
  /** Points that were not there. */
  readonly inserted: number;
  /** Points that get other figures. */
  readonly corrected: number;
  /** Points that are there as they were given. */
  readonly unchanged: number;
}

export interface PlacedPoint extends SeriesPlace, SeriesPoint {}

/**
 * Puts points that were brought in into the series that are there. A month that is there already gets the new figures;
 * months that were not brought in stay.
 * @param stored those of the series that are touched
 * @param given each month of a series at most once
 * @param progress is told now and then how many series of how many were compared
 */
export function mergeSeries(
  stored: readonly Series[],
  given: readonly PlacedPoint[],
  progress: (done: number, of: number) => void = () => undefined,
): SeriesMerge {
  const former = new Map(stored.map((series) => [keyOf(series), series.points]));
  const series: ChangedSeries[] = [];
  const counts = { inserted: 0, corrected: 0, unchanged: 0 };
  const groups = groupsOf(given);
  let done = 0;
  for (const { place, points } of groups) {
    const changed = merged(place, former.get(keyOf(place)) ?? [], points);
    counts.inserted += changed.inserted.length;
    counts.corrected += changed.corrected.length;
    counts.unchanged += points.length - changed.inserted.length - changed.corrected.length;
    if (changed.inserted.length + changed.corrected.length > 0) series.push(changed);
    done += 1;
    if (done % SERIES_BETWEEN === 0) progress(done, groups.length);
  }
  return { series, ...counts };
}

/** Series between two words about progress. */
const SERIES_BETWEEN = 100;

function merged(place: SeriesPlace, stored: readonly SeriesPoint[], given: readonly SeriesPoint[]): ChangedSeries {
  const months = new Map(stored.map((point) => [point.month, point]));
  const inserted: string[] = [];
  const corrected: PointCorrection[] = [];
  for (const after of given) {
    const before = months.get(after.month);
    if (before && hasSameFigures(before, after)) continue;
    if (before) corrected.push({ month: after.month, before, after });
    else inserted.push(after.month);
    months.set(after.month, after);
  }
  return { ...place, points: [...months.values()].sort(byMonth), inserted, corrected };
}

/** Names a series among those of an engagement. */
export const keyOf = ({ unitId, kpi, channel }: SeriesPlace): string => `${unitId} ${kpi} ${channel}`;

/** The series that points fall into, each once. */
export function placesOf(points: Iterable<SeriesPlace>): readonly SeriesPlace[] {
  const places = new Map<string, SeriesPlace>();
  for (const point of points) {
    const key = keyOf(point);
    const { unitId, kpi, channel } = point;
    if (!places.has(key)) places.set(key, { unitId, kpi, channel });
  }
  return [...places.values()];
}

interface Group {
  readonly place: SeriesPlace;
  readonly points: SeriesPoint[];
}

function groupsOf(given: readonly PlacedPoint[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const point of given) {
    const { unitId, kpi, channel } = point;
    const key = keyOf(point);
    const group = groups.get(key) ?? { place: { unitId, kpi, channel }, points: [] };
    groups.set(key, group);
    group.points.push(pointOf(point));
  }
  return [...groups.values()];
}

/** Without what says where it belongs, and where it stood in a file. */
function pointOf(point: SeriesPoint): SeriesPoint {
  const kept: { -readonly [Name in keyof SeriesPoint]: SeriesPoint[Name] } = { month: point.month };
  for (const measure of MEASURES) {
    const figure = point[measure];
    if (figure !== undefined) kept[measure] = figure;
  }
  return kept;
}

/** As numbers: 412.50 is 412.5. */
const hasSameFigures = (a: SeriesPoint, b: SeriesPoint): boolean =>
  MEASURES.every((measure) => isSameFigure(measure, a, b));

function isSameFigure(measure: Measure, a: SeriesPoint, b: SeriesPoint): boolean {
  const [one, other] = [a[measure], b[measure]];
  if (one === other) return true;
  return one !== undefined && other !== undefined && compare(fromDecimal(one), fromDecimal(other)) === 0;
}

const byMonth = (a: SeriesPoint, b: SeriesPoint): number => (a.month < b.month ? -1 : 1);
