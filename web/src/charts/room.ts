import type { ChartModel } from './model';

/** CSS pixels for each point of the geometry, which was made for paper. */
const SCALE = { wide: 1.4, narrow: 1.25 } as const;
/** Narrower pages, pixels, get slightly smaller charts with more room in them. */
const NARROW = 560;

/** What a chart has on a page: points for the geometry, and pixels for each. */
export interface Room {
  readonly width: number;
  readonly scale: number;
  readonly size: { readonly label: number; readonly small: number };
}

/** Room of a chart in a place of `pixels`; wider than the place where it can not be read otherwise, and then scrolled. */
export function roomOf(model: ChartModel, pixels: number): Room {
  const isNarrow = pixels < NARROW;
  const scale = isNarrow ? SCALE.narrow : SCALE.wide;
  const width = Math.max(pixels / scale, leastWidth(model));
  return { width, scale, size: isNarrow ? { label: 9.6, small: 9 } : { label: 9.2, small: 8.4 } };
}

/** Of the names of rows. */
const LABEL_SHARE = 0.3;
const GANTT = 560;
const EFFORT_IMPACT = 440;
const WEEKS = 12;
/** Up to so many columns a heat map names, more have their references. */
const NAMED_COLUMNS = 14;

/** Points below which a chart could not be read: it is scrolled instead. */
export function leastWidth(model: ChartModel): number {
  switch (model.kind) {
    case 'heatMap': {
      const count = model.columnGroups.reduce((sum, { columns }) => sum + columns.length, 0);
      const gaps = 5 * model.columnGroups.length + 16;
      return (count * (count > NAMED_COLUMNS ? 17 : 42) + gaps) / (1 - LABEL_SHARE);
    }
    case 'gantt':
      return GANTT;
    case 'effortImpact':
      return EFFORT_IMPACT;
    case 'loads':
      return 120 + model.weeks.length * WEEKS;
    case 'runChart':
      return 60 + model.points.length * 14;
    case 'radar':
    case 'waterfall':
    case 'pareto':
    case 'barList':
    case 'spread':
    case 'funnel':
    case 'stepLine':
    case 'tornado':
      return 240;
  }
}
