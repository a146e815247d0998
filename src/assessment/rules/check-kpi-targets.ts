import { pointer } from '../../shared/json-pointer';
import { repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem, NumberText } from '../../shared/source-document';
import type { CaseDocument, KpiTargetDocument } from './case-document';
import { type RangedKpi, targetOutOfRange } from './kpi-range';

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
      const { kpi, unit, channel, target, benchmark } = entry;
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
        ...(target === undefined && benchmark === undefined
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
  return (['target', 'benchmark'] as const).flatMap((property) => {
    if (!kpi || entry[property] === undefined) return [];
    const message = targetOutOfRange(kpi, `The ${property} of ${entry.kpi}`, numberText(entry, property));
    if (message === undefined) return [];
    const hint = 'Check the figure and the unit that the KPI has.';
    return [{ code: 'case/kpi-out-of-range', message, hint, path: `${path}/${property}` }];
  });
}
