import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { $api, allPages, api, type Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { firstError } from './form-faults';
import { KPI } from '../../../kpi/wording';

export type Series = Schemas['KpiSeriesDto'];
export type Target = Schemas['KpiTargetDto'];
export type Definition = Schemas['KpiDefinitionDto'];
export type Import = Schemas['KpiImportDto'];
export type Correction = Schemas['KpiCorrectionDto'];

/** What has to be known of a KPI to show and to check its figures. */
export interface KpiInfo extends Pick<Definition, 'key' | 'title' | 'unit' | 'direction' | 'kind'> {
  /** The engagement defines it itself. */
  readonly isOwn: boolean;
}

const PAGE = 100;
export const SERIES = '/v1/engagements/{engagementId}/kpi-series';
export const CORRECTIONS = '/v1/engagements/{engagementId}/kpi-series/corrections';
export const TARGETS = '/v1/engagements/{engagementId}/kpi-targets';
export const DEFINITIONS = '/v1/engagements/{engagementId}/kpi-definitions';
export const IMPORTS = '/v1/engagements/{engagementId}/kpi-imports';
const UNITS = '/v1/engagements/{engagementId}/units';

/** The body of an answer; a route that also gives CSV was asked for JSON. */
const whole = <T>(data: T | undefined): Exclude<T, string> => {
  if (data === undefined || typeof data === 'string') throw new Error('An answer without a body.');
  return data as Exclude<T, string>;
};
const at = (engagementId: string, cursor: string | undefined) => ({
  params: { path: { engagementId }, query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
});

/** All series of an engagement, each with its months. */
export const useSeries = (id: string) =>
  useQuery({
    queryKey: ['get', SERIES, 'all', id],
    queryFn: () => allPages(async (cursor) => whole((await api.GET(SERIES, at(id, cursor))).data)),
  });

export const useTargets = (id: string) =>
  useQuery({
    queryKey: ['get', TARGETS, 'all', id],
    queryFn: () => allPages(async (cursor) => whole((await api.GET(TARGETS, at(id, cursor))).data)),
  });

export const useDefinitions = (id: string) =>
  useQuery({
    queryKey: ['get', DEFINITIONS, 'all', id],
    queryFn: () => allPages(async (cursor) => whole((await api.GET(DEFINITIONS, at(id, cursor))).data)),
  });

export const useImports = (id: string) =>
  useQuery({
    queryKey: ['get', IMPORTS, 'all', id],
    queryFn: () => allPages(async (cursor) => whole((await api.GET(IMPORTS, at(id, cursor))).data)),
  });

export const useCorrections = (id: string) =>
  useQuery({
    queryKey: ['get', CORRECTIONS, 'all', id],
    queryFn: () => allPages(async (cursor) => whole((await api.GET(CORRECTIONS, at(id, cursor))).data)),
  });

const useUnits = (id: string) =>
  useQuery({
    queryKey: ['get', UNITS, 'all', id],
    queryFn: () => allPages(async (cursor) => whole((await api.GET(UNITS, at(id, cursor))).data)),
    staleTime: 60_000,
  });

/** What KPIs, units and channels of an engagement are called. */
export interface Names {
  readonly kpis: ReadonlyMap<string, KpiInfo>;
  readonly units: readonly { readonly ref: string; readonly name: string }[];
  readonly kpi: (key: string) => string;
  /** Of a ref; `entity` and null are the whole. */
  readonly unit: (ref: string | null) => string;
  readonly channel: (channel: string | null) => string;
}

/** @returns undefined until all names are known */
export function useNames(engagementId: string): { readonly names: Names | undefined; readonly error: unknown } {
  const { text } = useFormats();
  const t = useTexts(KPI);
  const catalogue = $api.useQuery('get', '/v1/kpi-catalogue', {}, { staleTime: 3_600_000 });
  const definitions = useDefinitions(engagementId);
  const units = useUnits(engagementId);
  const names = useMemo(() => {
    if (!catalogue.data || !definitions.data || !units.data) return undefined;
    const kpis = new Map<string, KpiInfo>([
      ...catalogue.data.items.map((kpi) => [kpi.key, { ...kpi, title: kpi.title ?? kpi.key, isOwn: false }] as const),
      ...definitions.data.map((kpi) => [kpi.key, { ...kpi, isOwn: true }] as const),
    ]);
    const called = new Map(units.data.map(({ ref, name }) => [ref, `${ref} ${text(name)}`]));
    return {
      kpis,
      units: units.data.map(({ ref }) => ({ ref, name: called.get(ref) ?? ref })),
      kpi: (key: string) => {
        const info = kpis.get(key);
        return info ? text(info.title) : key;
      },
      unit: (ref: string | null) => (ref === null || ref === 'entity' ? t.whole : (called.get(ref) ?? ref)),
      channel: (channel: string | null) => (channel === null || channel === '' ? t.allChannels : channel),
    };
  }, [catalogue.data, definitions.data, units.data, text, t]);
  return { names, error: firstError(catalogue.error, definitions.error, units.error) };
}

/** Everything that figures of an engagement appear in is asked for anew. */
export function useEvidenceChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [SERIES, CORRECTIONS, TARGETS, DEFINITIONS, IMPORTS].map((path) =>
        client.invalidateQueries({ queryKey: ['get', path] }),
      ),
    );
    // Verdicts, scores and plans of open assessments rest on the figures; they are loaded again when they are next shown.
    await client.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/assessments/'),
      refetchType: 'none',
    });
  };
}
