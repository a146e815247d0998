import type { KpiInfo } from '../../../framework/framework';
import { LANGUAGES, type LocalizedText, textIn } from '../../../shared/text';
import { folded, measureOfText, meansWhole } from './header-words';
import type { Measure, StatedMapping } from './mapping';

/** The ref of the unit that stands for the whole entity. */
export const WHOLE_ENTITY = 'entity';

export type TableKpi = Pick<KpiInfo, 'key' | 'title' | 'unit' | 'kind' | 'direction'>;

export interface TableUnit {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly site?: { readonly ref: string; readonly name: LocalizedText };
  readonly programme?: { readonly ref?: string; readonly name: LocalizedText };
}

/** What the cells of a table can name. */
export interface TableContext {
  readonly kpis: readonly TableKpi[];
  /** Without the whole entity. */
  readonly units: readonly TableUnit[];
}

export interface KpiName {
  readonly kpi: TableKpi;
  /** `csat_num` names the numerator. */
  readonly measure: Measure | undefined;
}

type UnitRef = Pick<TableUnit, 'ref'>;
const WHOLE: UnitRef = { ref: WHOLE_ENTITY };

type Lookup<T> = ReadonlyMap<string, T | 'ambiguous'>;

/** Finds KPIs and units by what a table calls them, and keeps under which names they were found. */
export class TableNames {
  readonly usedKpis = new Map<string, string>();
  readonly usedUnits = new Map<string, string>();
  readonly kpiKeys: readonly string[];
  readonly unitRefs: readonly string[];
  private readonly kpis: ReadonlyMap<string, TableKpi>;
  private readonly units: ReadonlyMap<string, UnitRef>;
  private readonly kpiNames: Lookup<TableKpi>;
  private readonly unitNames: Lookup<UnitRef>;
  private readonly statedKpis: ReadonlyMap<string, string>;
  private readonly statedUnits: ReadonlyMap<string, string>;
  private readonly kpiCache = new Map<string, KpiName | undefined>();
  private readonly unitCache = new Map<string, UnitRef | 'ambiguous' | undefined>();

  constructor({ kpis, units }: TableContext, stated: StatedMapping['names']) {
    this.kpis = new Map(kpis.map((kpi) => [kpi.key, kpi]));
    this.kpiKeys = kpis.map(({ key }) => key);
    this.units = new Map([...units, WHOLE].map((unit) => [unit.ref, unit]));
    this.unitRefs = [...this.units.keys()];
    this.kpiNames = kpiLookup(kpis);
    this.unitNames = unitLookup(units);
    this.statedKpis = new Map(Object.entries(stated?.kpis ?? {}));
    this.statedUnits = new Map(Object.entries(stated?.units ?? {}));
  }

  kpi(cell: string): KpiName | undefined {
    const text = cell.trim();
    if (!this.kpiCache.has(text)) this.kpiCache.set(text, this.findKpi(text));
    return this.kpiCache.get(text);
  }

  byKey(key: string): TableKpi | undefined {
    return this.kpis.get(key);
  }

  unit(cell: string): UnitRef | 'ambiguous' | undefined {
    const text = cell.trim();
    if (!this.unitCache.has(text)) this.unitCache.set(text, this.findUnit(text));
    return this.unitCache.get(text);
  }

  private findKpi(text: string): KpiName | undefined {
    const stated = this.statedKpis.get(text);
    const whole = stated === undefined ? single(this.kpiNames.get(folded(text))) : this.kpis.get(stated);
    const found = whole ? { kpi: whole, measure: undefined } : this.split(text);
    if (found) this.usedKpis.set(text, found.kpi.key);
    return found;
  }

  /** A KPI and, behind it, the word for one of its figures. */
  private split(text: string): KpiName | undefined {
    const words = folded(text.replace(/(分子|分母|样本量|样本数|标准差|推荐者|贬损者)$/u, ' $1')).split(' ');
    for (let at = words.length - 1; at > 0; at--) {
      const kpi = single(this.kpiNames.get(words.slice(0, at).join(' ')));
      const measure = measureOfText(words.slice(at).join(' '));
      if (kpi && measure) return { kpi, measure };
    }
    return undefined;
  }

  private findUnit(text: string): UnitRef | 'ambiguous' | undefined {
    const stated = this.statedUnits.get(text);
    const named = this.unitNames.get(folded(text)) ?? (meansWhole(text) ? WHOLE : undefined);
    const found = stated === undefined ? named : this.units.get(stated);
    if (found !== undefined && found !== 'ambiguous') this.usedUnits.set(text, found.ref);
    return found;
  }
}

const single = <T extends object>(found: T | 'ambiguous' | undefined): T | undefined =>
  found === 'ambiguous' ? undefined : found;

/** Under its site and programme, when a table names both instead of the unit. */
export const placeName = (site: string, programme: string): string =>
  programme.trim() === '' ? site.trim() : `${site.trim()} / ${programme.trim()}`;

const textsOf = (text: LocalizedText): string[] => LANGUAGES.map((language) => textIn(text, language));

/** Keys come before titles, and titles before parts of them; a name that two things share names neither. */
function lookup<T>(levels: readonly (readonly (readonly [string, T])[])[]): Map<string, T | 'ambiguous'> {
  const names = new Map<string, T | 'ambiguous'>();
  for (const level of levels) {
    const here = new Map<string, T | 'ambiguous'>();
    for (const [name, thing] of level) {
      const key = folded(name);
      const other = here.get(key);
      here.set(key, other === undefined || other === thing ? thing : 'ambiguous');
    }
    for (const [name, thing] of here) if (name !== '' && !names.has(name)) names.set(name, thing);
  }
  return names;
}

function kpiLookup(kpis: readonly TableKpi[]): Lookup<TableKpi> {
  const titles = kpis.flatMap((kpi) => textsOf(kpi.title).map((title) => [title, kpi] as const));
  return lookup([
    kpis.map((kpi) => [kpi.key, kpi] as const),
    titles,
    // "Customer satisfaction (CSAT)" is also "Customer satisfaction" and "CSAT".
    titles.flatMap(([title, kpi]) => {
      const [, before, inside] = /^(.*?)\s*[(（]([^()（）]*)[)）]$/.exec(title) ?? [];
      return before === undefined || inside === undefined ? [] : [[before, kpi] as const, [inside, kpi] as const];
    }),
  ]);
}

function unitLookup(units: readonly TableUnit[]): Lookup<UnitRef> {
  const named = (names: (unit: TableUnit) => readonly string[]): (readonly [string, UnitRef])[] =>
    units.flatMap((unit) => names(unit).map((name) => [name, unit] as const));
  const sites = ({ site }: TableUnit): string[] => (site ? [site.ref, ...textsOf(site.name)] : []);
  const programmes = ({ programme }: TableUnit): string[] =>
    programme ? [...(programme.ref === undefined ? [] : [programme.ref]), ...textsOf(programme.name)] : [];
  return lookup<UnitRef>([
    [...named(({ ref }) => [ref]), [WHOLE_ENTITY, WHOLE] as const],
    named(({ name }) => textsOf(name)),
    named((unit) => sites(unit).flatMap((site) => programmes(unit).map((programme) => placeName(site, programme)))),
    named(sites),
  ]);
}
