import { readFileSync } from 'node:fs';
import type { KpiPoint, KpiSeries } from '../../src/assessment/assessment';
import { fromDecimal, ZERO } from '../../src/scoring/ratio';
import { readCsv } from '../../src/shared/csv';

/** A row of a wide KPI file: its figures as written, by month; months without data are left out. */
export interface KpiRow {
  readonly kpi: string;
  readonly unit: string;
  readonly measure: string;
  readonly figures: ReadonlyMap<string, string>;
}

export interface GivenTarget {
  readonly kpi: string;
  readonly unit?: string;
  readonly target?: number;
}

const KEY_COLUMNS = 3;

/** A KPI file beside a case, `kpi,unit,measure` and then a column per month. */
export class KpiFile {
  readonly months: readonly string[];
  readonly rows: readonly KpiRow[];

  constructor(readonly text: string) {
    const [header = [], ...rows] = readCsv(text).rows.map((row) => row.map((cell) => cell.text));
    this.months = header.slice(KEY_COLUMNS);
    this.rows = rows.map(([kpi = '', unit = '', measure = '', ...cells]) => ({
      kpi,
      unit,
      measure,
      figures: new Map(this.months.flatMap((month, at): [string, string][] => (cells[at] ? [[month, cells[at]]] : []))),
    }));
  }

  static at(path: string): KpiFile {
    return new KpiFile(readFileSync(path, 'utf8'));
  }

  figures(kpi: string, unit: string, measure: string): ReadonlyMap<string, string> {
    const found = this.rows.find((row) => row.kpi === kpi && row.unit === unit && row.measure === measure);
    return found?.figures ?? new Map<string, string>();
  }

  /** Units that the file holds a KPI of, in its order. */
  unitsOf(kpi: string): readonly string[] {
    return [...new Set(this.rows.filter((row) => row.kpi === kpi).map(({ unit }) => unit))];
  }

  /** Sum of a count over units and months. */
  sum(kpi: string, measure: string, months: readonly string[], units = this.unitsOf(kpi)): number {
    return units
      .flatMap((unit) => months.map((month) => Number(this.figures(kpi, unit, measure).get(month) ?? 0)))
      .reduce((total, count) => total + count, 0);
  }

  /** Ratio of sums over units and months. */
  share(kpi: string, months: readonly string[], units = this.unitsOf(kpi)): number {
    return this.sum(kpi, 'numerator', months, units) / this.sum(kpi, 'denominator', months, units);
  }

  /** All series, with the narrowest target that fits and the months up to `until` (YYYY-MM-DD). */
  series(targets: readonly GivenTarget[], until: string): KpiSeries[] {
    const kpis = [...new Set(this.rows.map(({ kpi }) => kpi))];
    return kpis.flatMap((kpi) =>
      this.unitsOf(kpi).flatMap((unit): KpiSeries[] => {
        const points = this.points(kpi, unit).filter(({ month }) => month <= until.slice(0, 7));
        const { target } = narrowest(targets, kpi, unit) ?? {};
        const goal = target === undefined ? {} : { target: fromDecimal(String(target)) };
        return points.length === 0 ? [] : [{ kpi, unit, points, ...goal }];
      }),
    );
  }

  private points(kpi: string, unit: string): KpiPoint[] {
    const of = (measure: string): ReadonlyMap<string, string> => this.figures(kpi, unit, measure);
    const [numerators, denominators, values] = [of('numerator'), of('denominator'), of('value')];
    const [samples, deviations] = [of('n'), of('sd')];
    return this.months.flatMap((month): KpiPoint[] => {
      const [numerator, denominator, value] = [numerators.get(month), denominators.get(month), values.get(month)];
      if (numerator !== undefined && denominator !== undefined) {
        return [{ month, value: ZERO, numerator: fromDecimal(numerator), denominator: fromDecimal(denominator) }];
      }
      if (value === undefined) return [];
      const [n, sd] = [samples.get(month), deviations.get(month)];
      return [{ month, value: fromDecimal(value), ...(n && { n: Number(n) }), ...(sd && { sd: Number(sd) }) }];
    });
  }
}

function narrowest(targets: readonly GivenTarget[], kpi: string, unit: string): GivenTarget | undefined {
  const fitting = targets.filter((one) => one.kpi === kpi && (one.unit === undefined || one.unit === unit));
  return fitting.find((one) => one.unit !== undefined) ?? fitting[0];
}
