import type { HeatMapModel } from '../models/chart-models';

type RowGroup = HeatMapModel['rowGroups'][number];

/** What a map takes from top to bottom, points. */
export interface MapHeights {
  /** Heads, legend and title: whatever stands on every page. */
  readonly base: number;
  readonly group: number;
  /** Of each row, from the first group to the last. */
  readonly rows: readonly number[];
}

export interface MapRooms {
  /** What is left of the page that the map begins on; 0 when it begins on the next. */
  readonly first: number;
  /** An empty page. */
  readonly page: number;
}

/** What a cut costs; a page costs less than a row that stands alone, and more than a cut inside a group. */
const COST = { page: 30, alone: 100, two: 12, inside: 6, fewRows: 20, empty: 10 } as const;
/** Fewer rows are too little for a page of their own. */
const FEW_ROWS = 4;

interface Cut {
  readonly cost: number;
  /** First row of each part. */
  readonly starts: readonly number[];
}

/**
 * The rows of a map cut into parts of one page each: as few pages as can be, cut between groups where that takes
 * no further page, and never so that a row stands alone under its group's heading.
 * @returns the first row of each part
 */
export function mapCuts(groups: readonly RowGroup[], heights: MapHeights, rooms: MapRooms): readonly number[] {
  const groupOf = groups.flatMap(({ rows }, at) => rows.map(() => at));
  const { length } = groupOf;
  const heightOf = (from: number, to: number): number =>
    heights.base +
    heights.group * new Set(groupOf.slice(from, to)).size +
    heights.rows.slice(from, to).reduce((sum, height) => sum + height, 0);
  const best: Cut[] = Array.from({ length: length + 1 }, () => ({ cost: 0, starts: [] }));
  // From the last row up: the best way to go on from each row, on a page of its own.
  const goOn = (from: number, room: number): Cut => {
    let found: Cut | undefined;
    for (let to = from + 1; to <= length && (to === from + 1 || heightOf(from, to) <= room); to += 1) {
      const rest = best[to] ?? { cost: 0, starts: [] };
      const few = to - from < FEW_ROWS && length >= FEW_ROWS ? COST.fewRows : 0;
      const cost =
        few + rest.cost + (to < length ? COST.page + cutCost(groupOf, from, to, rest.starts[1] ?? length) : 0);
      if (found === undefined || cost <= found.cost) found = { cost, starts: [from, ...rest.starts] };
    }
    return found ?? { cost: 0, starts: [] };
  };
  for (let from = length - 1; from >= 0; from -= 1) best[from] = goOn(from, rooms.page);
  const fresh = best[0] ?? { cost: 0, starts: [] };
  if (length === 0 || heightOf(0, 1) > rooms.first) return fresh.starts;
  const here = goOn(0, rooms.first);
  // One that is cut anyway may as well begin on a page that would stay empty but for a heading.
  const empty = fresh.starts.length > 1 ? (COST.empty * rooms.first) / rooms.page : 0;
  return here.cost < fresh.cost + COST.page + empty ? here.starts : fresh.starts;
}

/** Of a cut before row `at`, between the parts that begin at `from` and end before `end`. */
function cutCost(groupOf: readonly number[], from: number, at: number, end: number): number {
  const group = groupOf[at];
  if (groupOf[at - 1] !== group) return 0;
  const own = (first: number, last: number): number =>
    groupOf.slice(first, last).filter((other) => other === group).length;
  const fewest = Math.min(own(from, at), own(at, end));
  return fewest < 2 ? COST.alone : fewest === 2 ? COST.two : COST.inside;
}

/** The map with rows `from` to `to` only. */
export function mapPart(model: HeatMapModel, from: number, to: number): HeatMapModel {
  let start = 0;
  const rowGroups = model.rowGroups.map(({ title, rows }) => {
    const own = rows.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += rows.length;
    return { title, rows: own };
  });
  return { ...model, rowGroups: rowGroups.filter(({ rows }) => rows.length > 0) };
}
