import type { Framework } from '../../framework/framework';
import { type Gap, SEVERITIES, type Severity } from '../../gap/rules/gap';
import { type FigureJson, figureJson } from '../../report/models/score-json';
import type { LocalizedText } from '../../shared/text';

/**
 * A requirement below target in units of one party. Lost points, shares and scope are left out: they follow from the
 * other units too.
 */
export interface PartyGap {
  readonly requirement: string;
  readonly title: LocalizedText;
  /** Ref of the category. */
  readonly category: string;
  readonly critical: boolean;
  /** The worst of its places. */
  readonly severity: Severity;
  readonly ownerFunction: string;
  readonly ownerFunctionTitle: LocalizedText;
  readonly places: readonly {
    readonly unit: string;
    readonly score: FigureJson;
    /** Target − score. */
    readonly distance: FigureJson;
    readonly severity: Severity;
  }[];
}

/** The gaps that stand in these units, the worst first, then in the order of the framework. */
export function partyGaps(framework: Framework, gaps: readonly Gap[], units: ReadonlySet<string>): readonly PartyGap[] {
  const order = new Map([...framework.requirements.keys()].map((ref, position) => [ref, position]));
  const position = ({ requirement }: PartyGap): number => Number(order.get(requirement));
  const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return gaps
    .flatMap((gap) => partyGap(framework, gap, units))
    .sort((a, b) => rank(a.severity) - rank(b.severity) || position(a) - position(b));
}

function partyGap({ ownerFunctions }: Framework, { requirement, places }: Gap, units: ReadonlySet<string>): PartyGap[] {
  const own = places.flatMap(({ unit, ratio, distance, severity }) =>
    unit !== undefined && units.has(unit)
      ? [{ unit, score: figureJson(ratio), distance: figureJson(distance), severity }]
      : [],
  );
  const worst = SEVERITIES.find((severity) => own.some((place) => place.severity === severity));
  if (worst === undefined) return [];
  const { ref, title, category, critical, ownerFunction } = requirement;
  return [
    {
      ...{ requirement: ref, title, category, critical, severity: worst, ownerFunction },
      ownerFunctionTitle: ownerFunctions.get(ownerFunction)?.title ?? ownerFunction,
      places: own,
    },
  ];
}
