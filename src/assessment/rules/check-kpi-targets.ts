import { pointer } from '../../shared/json-pointer';
import { repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { CaseDocument } from './case-document';

/** Targets for the files' series and KPIs of the engagement: names that lead nowhere, and what is said twice. */
export function checkKpiTargets(
  { kpiTargets = [], kpis = [], units }: CaseDocument,
  knownKpis: readonly string[],
): DocumentProblem[] {
  const places = new Map<string, number>();
  return [
    ...repeatedNames(
      'case',
      kpis.map(({ key }, index) => ({ name: key, path: pointer('kpis', index, 'key') })),
      'KPIs',
    ),
    ...kpiTargets.flatMap(({ kpi, unit, channel, target, benchmark }, index): DocumentProblem[] => {
      const path = pointer('kpiTargets', index);
      const thing = `The target of ${kpi}`;
      const place = JSON.stringify([kpi, unit ?? null, channel ?? null]);
      const first = places.get(place);
      if (first === undefined) places.set(place, index);
      return [
        ...unknownName('case', thing, { name: kpi, path: `${path}/kpi` }, { what: 'KPI', names: [...knownKpis] }),
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
      ];
    }),
  ];
}
