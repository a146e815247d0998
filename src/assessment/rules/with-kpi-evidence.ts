import type { Framework } from '../../framework/framework';
import type { KpiInfo } from '../../framework/framework';
import { known } from '../../shared/known';
import type { CaseDocument, KpiPointDocument } from './case-document';
import { definitionsOf, knownKpis } from './kpi-definitions';
import { MEASURES } from './kpi-table/mapping';
import type { TablePoint } from './kpi-table/read-kpi-table';
import { mergeKpis, type PlacedPoints } from './merge-kpis';

/** The ref under which tables and the database have the whole engagement. */
const WHOLE = 'entity';

/** Points of tables as series, ascending by month; of the same month in several tables the last counts. */
export function placedPoints(points: Iterable<TablePoint>): readonly PlacedPoints[] {
  const series = new Map<
    string,
    { readonly place: Omit<PlacedPoints, 'points'>; readonly months: Map<string, KpiPointDocument> }
  >();
  for (const point of points) {
    const { kpi, unit, channel } = point;
    const key = JSON.stringify([kpi, unit, channel]);
    const place = { kpi, ...(unit === WHOLE ? {} : { unit }), ...(channel === '' ? {} : { channel }) };
    const found = series.get(key) ?? { place, months: new Map<string, KpiPointDocument>() };
    series.set(key, found);
    found.months.set(point.month, pointDocument(point));
  }
  return [...series.values()].map(({ place, months }) => ({
    ...place,
    points: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
  }));
}

/** Decimal texts as numbers: the reader of tables admits no more digits than a number keeps. */
export function pointDocument(
  point: Partial<Readonly<Record<(typeof MEASURES)[number], string>>> & { readonly month: string },
): KpiPointDocument {
  const figures = MEASURES.flatMap((measure) => {
    const text = point[measure];
    return text === undefined ? [] : [[measure, Number(text)] as const];
  });
  return { month: point.month, ...Object.fromEntries(figures) };
}

export interface KpiEvidenceSources {
  readonly evidence: readonly PlacedPoints[];
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly catalogue: ReadonlyMap<string, KpiInfo>;
  /** Units of the engagement; default: those of the document. */
  readonly unitCount?: number;
}

/**
 * A case with the KPI evidence of its engagement in the series of each assessment, and the definitions that these need.
 * Without evidence it is the case itself.
 */
export function withKpiEvidence(
  document: CaseDocument,
  { evidence, frameworks, catalogue, unitCount = document.units.length }: KpiEvidenceSources,
): CaseDocument {
  if (evidence.length === 0) return document;
  const own = document.kpis ?? [];
  const all = document.units.map(({ ref }) => ref);
  const frameworkKpis = new Map([...frameworks.values()].flatMap(({ kpis }) => [...kpis]));
  const assessments = document.assessments.map((assessment) => {
    const units = assessment.units ?? all;
    const infos = knownKpis({ own, framework: known(frameworks, assessment.framework).kpis, catalogue });
    const kpis = mergeKpis(assessment.kpis ?? [], {
      ...{ series: evidence, targets: document.kpiTargets ?? [], infos, units },
      isWhole: units.length === unitCount,
      until: assessment.period.to,
    });
    return kpis.length === 0 ? assessment : { ...assessment, kpis };
  });
  const used = assessments.flatMap(({ kpis = [] }) => kpis.map(({ kpi }) => kpi));
  const inEvidence = new Set(evidence.map(({ kpi }) => kpi));
  const kpis = definitionsOf([...used.filter((kpi) => inEvidence.has(kpi)), ...own.map(({ key }) => key)], {
    own,
    framework: frameworkKpis,
    catalogue,
  });
  return { ...document, assessments, ...(kpis.length === 0 ? {} : { kpis }) };
}
