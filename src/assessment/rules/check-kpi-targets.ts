import { pointer } from '../../shared/json-pointer';
import { repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem, NumberText } from '../../shared/source-document';
import type { CaseDocument, KpiTargetDocument } from './case-document';
import type { KpiInfo } from '../../framework/framework';
import { type RangedKpi, targetOutOfRange } from './kpi-range';
import { targetFormFault, type WrittenTarget } from './target-form';

/**
 * Targets for the files' series and KPIs of the engagement: names that lead nowhere, what is said twice, and figures that can
 * not be.
 */
export function checkKpiTargets(
  { kpiTargets = [], kpis = [], units }: CaseDocument,
  knownKpis: ReadonlyMap<string, RangedKpi>,
  numberText: NumberText,
): DocumentProblem[] {
  const places = new Map<string, number>();
  return [
    ...repeatedNames(
      'case',
      kpis.map(({ key }, index) => ({ name: key, path: pointer('kpis', index, 'key') })),
      'KPIs',
    ),
    ...kpiTargets.flatMap((entry, index): DocumentProblem[] => {
      const { kpi, unit, channel, target, targetTo, benchmark } = entry;
      const path = pointer('kpiTargets', index);
      const thing = `The target of ${kpi}`;
      const place = JSON.stringify([kpi, unit ?? null, channel ?? null]);
      const first = places.get(place);
      if (first === undefined) places.set(place, index);
      return [
        ...unknownName(
          'case',
          thing,
          { name: kpi, path: `${path}/kpi` },
          { what: 'KPI', names: [...knownKpis.keys()] },
        ),
        ...(unit === undefined
          ? []
          : unknownName(
              'case',
              thing,
              { name: unit, path: `${path}/unit` },
              { what: 'unit', names: units.map(({ ref }) => ref) },
            )),
        ...(first === undefined
          ? []
          : [
              {
                code: 'case/duplicate-target',
                message: `There are two targets of ${kpi} for the same unit and channel.`,
                hint: 'Keep one of them.',
                path,
                first: pointer('kpiTargets', first),
              },
            ]),
        ...(target === undefined && targetTo === undefined && benchmark === undefined
          ? [
              {
                code: 'case/empty-target',
                message: `${thing} states neither a target nor a benchmark.`,
                hint: 'State one of them, or remove the entry.',
                path,
              },
            ]
          : []),
        ...figuresOutOfRange(entry, knownKpis.get(kpi), path, numberText),
      ];
    }),
  ];
}

function figuresOutOfRange(
  entry: KpiTargetDocument,
  kpi: RangedKpi | undefined,
  path: string,
  numberText: NumberText,
): DocumentProblem[] {
  if (!kpi) return [];
  const outOfRange = (['target', 'targetTo', 'benchmark'] as const).flatMap((property) => {
    if (entry[property] === undefined) return [];
    const message = targetOutOfRange(kpi, `The ${property} of ${entry.kpi}`, numberText(entry, property));
    if (message === undefined) return [];
    const hint = 'Check the figure and the unit that the KPI has.';
    return [{ code: 'case/kpi-out-of-range', message, hint, path: `${path}/${property}` }];
  });
  return [...outOfRange, ...targetFormProblems({ ...kpi, key: entry.kpi }, entry, path, numberText)];
}

/** A range where one figure is needed, and the other way round. */
export function targetFormProblems(
  kpi: Pick<KpiInfo, 'key' | 'direction'>,
  entry: Pick<KpiTargetDocument, 'target' | 'targetTo'>,
  path: string,
  numberText: NumberText,
): DocumentProblem[] {
  const written = (property: keyof WrittenTarget): string | undefined =>
    entry[property] === undefined ? undefined : numberText(entry, property);
  const fault = targetFormFault(kpi, { target: written('target'), targetTo: written('targetTo') });
  if (!fault) return [];
  const { problem, property, message, hint } = fault;
  return [
    { code: `case/${problem}`, message, hint, path: entry[property] === undefined ? path : `${path}/${property}` },
  ];
}
