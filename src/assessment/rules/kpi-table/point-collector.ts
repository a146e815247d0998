import { completePoint, type Figure, type Figures, type PointFigures } from './complete-point';
import { type Measure, MEASURES } from './mapping';
import { NO_FIGURE } from './table-faults';
import type { TableKpi } from './table-names';
import { type CellPlace, type TableFault, TableProblems } from './table-problems';

/** A figure of one KPI, unit, channel and month. Figures are plain decimals, exactly as the table has them. */
export interface TablePoint extends PointFigures {
  readonly kpi: string;
  /** Ref; `entity`: the whole. */
  readonly unit: string;
  /** Empty: all channels together. */
  readonly channel: string;
  /** YYYY-MM */
  readonly month: string;
  /** Line of the file. */
  readonly row: number;
}

/** What a table says about a target; of several, that of the latest month. */
export interface TableTarget {
  readonly kpi: string;
  readonly unit: string;
  readonly channel: string;
  readonly month: string;
  /** Plain decimal, in the unit of the KPI; the lower end where it is a range. */
  readonly target: string;
  /** The upper end of a range. */
  readonly targetTo?: string;
  readonly row: number;
}

/** Figures of one point, as far as they were read. */
export interface Draft {
  readonly kpi: TableKpi;
  readonly unit: string;
  readonly channel: string;
  readonly month: string;
  readonly row: number;
  readonly figures: Figures;
}

/** Values of fewer months than this do not show whether they are shares. */
const FEWEST_VALUES = 3;

/** Puts figures together to points, and finds what contradicts itself or stands twice. */
export class PointCollector {
  readonly points = new Map<string, TablePoint>();
  readonly targets = new Map<string, TableTarget>();
  readonly problems = new TableProblems();
  readonly warnings = new TableProblems();
  /** Points whose figures stand in several rows. */
  private readonly parts = new Map<string, Draft>();
  /** Values of KPIs in percent, to see whether they are shares. */
  private readonly shares = new Map<
    string,
    { readonly row: number; readonly largest: number; readonly count: number }
  >();

  get size(): number {
    return this.points.size + this.parts.size;
  }

  /** All figures of a point. */
  whole({ kpi, unit, channel, month, row, figures }: Draft): void {
    const [first] = Object.values(figures);
    if (!first) {
      this.warnings.add({ row, column: 0 }, NO_FIGURE);
      return;
    }
    const read = completePoint(kpi, `for ${month}`, figures, (place, fault) => {
      this.problems.add(place, fault);
    });
    if (!read) return;
    const point: TablePoint = { kpi: kpi.key, unit, channel, month, row, ...read };
    const key = `${placeOf(point)} ${month}`;
    const earlier = this.points.get(key);
    if (earlier) this.repeated(first, `The point of ${kpi.key} for ${month}`, earlier, haveSameFigures(point, earlier));
    else {
      this.points.set(key, point);
      this.noteShare(kpi, point);
    }
  }

  /** Figures that others of the same point may follow. */
  part(draft: Draft): void {
    const key = `${placeOf({ ...draft, kpi: draft.kpi.key })} ${draft.month}`;
    const earlier = this.parts.get(key);
    if (!earlier) this.parts.set(key, draft);
    else for (const [measure, figure] of Object.entries(draft.figures)) this.put(earlier, measure as Measure, figure);
  }

  put({ kpi, month, figures }: Draft, measure: Measure, figure: Figure): void {
    const earlier = figures[measure];
    const what = `The figure "${measure}" of ${kpi.key} for ${month}`;
    if (earlier) this.repeated(figure, what, earlier, figure.text === earlier.text);
    else figures[measure] = figure;
  }

  target(target: TableTarget, place: CellPlace): void {
    const key = placeOf(target);
    const other = this.targets.get(key);
    if (other && targetText(other) !== targetText(target)) {
      this.warnings.add(place, {
        code: 'kpi-table/several-targets',
        message: `${target.kpi} has the target ${targetText(other)} in line ${other.row} and ${targetText(target)} here.`,
        hint: 'The target of the latest month is taken.',
      });
    }
    if (!other || target.month >= other.month) this.targets.set(key, target);
  }

  /** After the last row. */
  finish(): void {
    for (const draft of this.parts.values()) this.whole(draft);
    this.parts.clear();
    for (const [kpi, { row, largest, count }] of this.shares) {
      if (count < FEWEST_VALUES || largest > 1 || largest === 0) continue;
      this.warnings.add(
        { row, column: 0 },
        {
          code: 'kpi-table/looks-like-shares',
          message: `No value of ${kpi} is above 1; it is measured in percent.`,
          hint: 'If 0.85 means 85 %, write 85, or 85%.',
        },
      );
    }
  }

  private repeated(place: CellPlace, what: string, { row }: { readonly row: number }, isEqual: boolean): void {
    const fault: TableFault = {
      code: isEqual ? 'kpi-table/repeated-point' : 'kpi-table/conflicting-points',
      message: `${what} stands in line ${row} already${isEqual ? '' : ', with other figures'}.`,
      hint: isEqual ? 'It was taken once.' : 'Keep one of them.',
    };
    (isEqual ? this.warnings : this.problems).add(place, fault);
  }

  private noteShare({ key, unit }: TableKpi, { value, row }: TablePoint): void {
    if (value === undefined || unit !== 'percent') return;
    const seen = this.shares.get(key) ?? { row, largest: 0, count: 0 };
    this.shares.set(key, { ...seen, largest: Math.max(seen.largest, Math.abs(Number(value))), count: seen.count + 1 });
  }
}

const targetText = ({ target, targetTo }: TableTarget): string =>
  targetTo === undefined ? target : `${target} to ${targetTo}`;

const placeOf = ({ kpi, unit, channel }: Pick<TablePoint, 'kpi' | 'unit' | 'channel'>): string =>
  `${kpi} ${unit} ${channel}`;
const haveSameFigures = (a: TablePoint, b: TablePoint): boolean =>
  MEASURES.every((measure) => a[measure] === b[measure]);
