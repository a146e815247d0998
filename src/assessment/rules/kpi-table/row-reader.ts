import { cellAt } from './delimited-rows';
import type { Figure } from './complete-point';
import type { TableForm } from './guess-mapping';
import { channelOf, measureOfText } from './header-words';
import { type KpiTableMapping, MEASURES, type PlainRole } from './mapping';
import { dayOrderOf, type MonthReading, readMonth } from './read-month';
import { readNumber, shifted } from './read-number';
import {
  ambiguousUnit,
  formulaIn,
  isFormula,
  NO_NUMBER,
  NO_UNIT,
  noMonth,
  shortened,
  unknownName,
  unusableChannel,
} from './table-faults';
import { type KpiName, placeName, type TableKpi, type TableNames } from './table-names';
import type { CellPlace, TableFault } from './table-problems';

export type Report = (place: CellPlace, fault: TableFault) => void;

/** Powers of ten from a percentage to the unit of a KPI. */
const PLACES_OF_PERCENT: Readonly<Record<string, number>> = { percent: 0, perThousand: 1, ratio: -2 };

/** Reads what the cells of one row say; everything that can not be read is reported at its cell. */
export class RowReader {
  private readonly channels = new Map<string, string | undefined>();
  private readonly months = new Map<string, MonthReading | 'ambiguous' | undefined>();

  /**
   * @param places columns of the plain roles
   * @param defaults for tables without such a column, and for empty cells of it
   */
  constructor(
    private readonly names: TableNames,
    private readonly form: Pick<TableForm, 'decimal' | 'monthFormat'>,
    private readonly places: ReadonlyMap<PlainRole, number>,
    private readonly defaults: KpiTableMapping['defaults'],
    private readonly report: Report,
  ) {}

  kpi(cells: readonly string[], row: number): KpiName | undefined {
    const text = this.text(cells, 'kpi') || (this.defaults.kpi ?? '');
    const found = this.names.kpi(text);
    if (!found) {
      this.refuse(row, 'kpi', text, unknownName('KPI', text, this.names.kpiKeys));
      return undefined;
    }
    const word = this.text(cells, 'measure');
    if (word === '') return found;
    const measure = measureOfText(word);
    if (measure) return { kpi: found.kpi, measure };
    this.refuse(row, 'measure', word, unknownName('figure', word, MEASURES));
    return undefined;
  }

  /** Ref of the unit. */
  unit(cells: readonly string[], row: number): string | undefined {
    const site = this.text(cells, 'site');
    const named = this.text(cells, 'unit') || (site === '' ? '' : placeName(site, this.text(cells, 'programme')));
    const role = this.text(cells, 'unit') === '' && this.places.has('site') ? 'site' : 'unit';
    const text = named || (this.defaults.unit ?? '');
    const found = text === '' ? undefined : this.names.unit(text);
    if (found !== undefined && found !== 'ambiguous') return found.ref;
    const fault = found ? ambiguousUnit(text) : unknownName('unit', text, this.names.unitRefs);
    this.refuse(row, role, text, text === '' ? NO_UNIT : fault);
    return undefined;
  }

  /** Empty: all channels together. */
  channel(cells: readonly string[], row: number): string | undefined {
    const text = this.text(cells, 'channel') || (this.defaults.channel ?? '');
    if (!this.channels.has(text)) this.channels.set(text, channelOf(text));
    const channel = this.channels.get(text);
    if (channel === undefined) this.refuse(row, 'channel', text, unusableChannel(text));
    return channel;
  }

  /** YYYY-MM */
  month(cells: readonly string[], row: number): string | undefined {
    const text = this.text(cells, 'month');
    if (!this.months.has(text)) this.months.set(text, readMonth(text, dayOrderOf(this.form.monthFormat)));
    const found = this.months.get(text);
    if (found !== undefined && found !== 'ambiguous') return found.month;
    this.refuse(row, 'month', text, noMonth(text, found));
    return undefined;
  }

  /** @param isInUnit a figure in the unit of the KPI, so that a percent sign can stand behind it */
  figure(cell: string, place: CellPlace, kpi: TableKpi, isInUnit: boolean): Figure | undefined {
    const read = readNumber(cell, this.form.decimal);
    if (read === 'empty') return undefined;
    if (typeof read === 'string') {
      const { code, is, hint } = NO_NUMBER[read];
      this.report(place, { code, message: `"${shortened(cell.trim())}" ${is}.`, hint });
      return undefined;
    }
    const places = isInUnit ? PLACES_OF_PERCENT[kpi.unit] : undefined;
    if (!read.isPercent) return { ...place, text: read.text };
    if (places !== undefined) return { ...place, text: shifted(read.text, places) };
    const why = isInUnit ? `${kpi.key} is not measured in percent` : 'counts are expected here';
    this.report(place, {
      code: 'kpi-table/percent-sign',
      message: `"${shortened(cell.trim())}" is a percentage; ${why}.`,
      hint: 'Write the figure in the unit of the KPI, without a percent sign.',
    });
    return undefined;
  }

  private text(cells: readonly string[], role: PlainRole): string {
    return cellAt(cells, this.places.get(role) ?? -1).trim();
  }

  private refuse(row: number, role: PlainRole, text: string, fault: TableFault): void {
    const column = (this.places.get(role) ?? -1) + 1;
    this.report({ row, column }, isFormula(text) ? formulaIn(text) : fault);
  }
}
