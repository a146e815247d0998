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
export interface PointCorrection extends SeriesPlace {
  readonly month: string;
  readonly before: SeriesPoint;
  readonly after: SeriesPoint;
}

export interface SeriesMerge {
  /** The series that are other than before, complete. */
  readonly series: readonly Series[];
  readonly corrections: readonly PointCorrection[];
  /** Points that were not there. */
  readonly inserted: number;
  /** Points that are there as they were given. */
  readonly unchanged: number;
}

export interface PlacedPoint extends SeriesPlace, SeriesPoint {}

/**
 * Puts points that were brought in into the series that are there. A month that is there already gets the new figures;
 * months that were not brought in stay.
 * @param stored those of the series that are touched
 * @param given each month of a series at most once
 */
export function mergeSeries(stored: readonly Series[], given: readonly PlacedPoint[]): SeriesMerge {
  const former = new Map(stored.map((series) => [keyOf(series), series.points]));
  const series: Series[] = [];
  const corrections: PointCorrection[] = [];
  let [inserted, unchanged] = [0, 0];
  for (const { place, points } of groupsOf(given)) {
    const months = new Map((former.get(keyOf(place)) ?? []).map((point) => [point.month, point]));
    let changes = 0;
    for (const after of points) {
      const before = months.get(after.month);
      if (before && hasSameFigures(before, after)) {
        unchanged += 1;
        continue;
      }
      if (before) corrections.push({ ...place, month: after.month, before, after });
      else inserted += 1;
      months.set(after.month, after);
      changes += 1;
    }
    if (changes > 0) series.push({ ...place, points: [...months.values()].sort(byMonth) });
  }
  return { series, corrections, inserted, unchanged };
}

/** Names a series among those of an engagement. */
export const keyOf = ({ unitId, kpi, channel }: SeriesPlace): string => JSON.stringify([unitId, kpi, channel]);

interface Group {
  readonly place: SeriesPlace;
  readonly points: SeriesPoint[];
}

function groupsOf(given: readonly PlacedPoint[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const point of given) {
    const { unitId, kpi, channel } = point;
    const key = keyOf(point);
    const group = groups.get(key) ?? { place: { unitId, kpi, channel }, points: [] };
    groups.set(key, group);
    group.points.push(pointOf(point));
  }
  return groups.values();
}

/** Without what says where it belongs, and where it stood in a file. */
function pointOf(point: SeriesPoint): SeriesPoint {
  const figures = MEASURES.flatMap((measure) => (point[measure] === undefined ? [] : [[measure, point[measure]]]));
  return { month: point.month, ...(Object.fromEntries(figures) as PointFigures) };
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
