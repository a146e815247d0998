import { useSearchParams } from 'react-router';
import { Choice } from '../components/Choice';
import { useTexts } from '../language/language';
import './kpi.css';
import { KPI } from './wording';

/** What a list of series is narrowed to; it stands in the address. */
export interface SeriesFilter {
  readonly kpi: string;
  readonly unit: string;
  readonly channel: string;
}

/** In the address and in choices; no channel is called so. */
export const TOGETHER = '*';
const ANY = '';

/** @returns the filter of the address, and how to change parts of it; nothing chosen is an empty text */
export function useSeriesFilter(): readonly [SeriesFilter, (parts: Readonly<Record<string, string>>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (parts: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(parts)) {
      if (value === ANY) next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: true });
  };
  const of = (name: string): string => params.get(name) ?? ANY;
  return [{ kpi: of('kpi'), unit: of('unit'), channel: of('channel') }, change];
}

/** Nothing is left out. */
export const NO_FILTER: Readonly<Record<keyof SeriesFilter, string>> = { kpi: ANY, unit: ANY, channel: ANY };

interface Placed {
  readonly kpi: string;
  /** Null or `entity`: the whole. */
  readonly unit: string | null;
  /** Null or empty: all channels together. */
  readonly channel: string | null;
}

export function isFiltered({ kpi, unit, channel }: SeriesFilter, row: Placed): boolean {
  return (
    (kpi === ANY || kpi === row.kpi) &&
    (unit === ANY || unit === (row.unit ?? 'entity')) &&
    (channel === ANY || (channel === TOGETHER ? (row.channel ?? '') === '' : channel === row.channel))
  );
}

interface KpiFiltersProps {
  /** All rows, from which the choices follow. */
  readonly rows: readonly Placed[];
  readonly kpiName: (key: string) => string;
  readonly unitName: (ref: string | null) => string;
  readonly withKpi?: boolean;
  /** What rows without a unit are for, where that is not the whole. */
  readonly wholeName?: string;
}

/** Narrows a list to a KPI, a unit and a channel, as far as there are several. */
export function KpiFilters({ rows, kpiName, unitName, withKpi = true, wholeName }: KpiFiltersProps) {
  const t = useTexts(KPI);
  const [filter, change] = useSeriesFilter();
  const kpis = [...new Set(rows.map(({ kpi }) => kpi))];
  const units = [...new Set(rows.map(({ unit }) => unit ?? 'entity'))];
  const channels = [...new Set(rows.map(({ channel }) => (channel ?? '') || TOGETHER))];
  const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label);
  return (
    <>
      {withKpi && kpis.length > 1 && (
        <Choice
          label={t.kpi}
          options={[{ key: ANY, label: t.anyKpi }, ...kpis.map((key) => ({ key, label: kpiName(key) })).sort(byName)]}
          value={filter.kpi}
          onChange={(key) => change({ kpi: key })}
        />
      )}
      {units.length > 1 && (
        <Choice
          label={t.unit}
          options={[
            { key: ANY, label: t.anyUnit },
            ...(units.includes('entity') ? [{ key: 'entity', label: wholeName ?? t.whole }] : []),
            ...units
              .filter((ref) => ref !== 'entity')
              .map((key) => ({ key, label: unitName(key) }))
              .sort(byName),
          ]}
          value={filter.unit}
          onChange={(key) => change({ unit: key })}
        />
      )}
      {channels.length > 1 && (
        <Choice
          label={t.channel}
          options={[
            { key: ANY, label: t.anyChannel },
            ...channels.map((key) => ({ key, label: key === TOGETHER ? t.allChannels : key })).sort(byName),
          ]}
          value={filter.channel}
          onChange={(key) => change({ channel: key })}
        />
      )}
    </>
  );
}
