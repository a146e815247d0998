import type { Gap, GapScope, Severity } from '../../gap/rules/gap';
import { pareto, type ParetoEntry } from '../../gap/rules/pareto';
import { figureJson, type FigureJson } from './score-json';

export type GapJson = {
  readonly requirement: string;
  readonly severity: Severity;
  readonly scope: GapScope;
  readonly ownerFunction: string;
  readonly workstream: string;
  readonly assessed: number;
  readonly share: FigureJson;
  readonly lost: FigureJson;
  readonly widest: FigureJson;
  readonly places: readonly {
    readonly unit: string | undefined;
    readonly score: FigureJson;
    readonly distance: FigureJson;
    readonly lost: FigureJson;
    readonly severity: Severity;
  }[];
};

/** One bar of a Pareto chart of lost points. */
export type LostByJson = {
  readonly key: string;
  readonly lost: FigureJson;
  readonly share: FigureJson;
  readonly cumulative: FigureJson;
};

export function gapJson(gap: Gap): GapJson {
  return {
    requirement: gap.requirement.ref,
    severity: gap.severity,
    scope: gap.scope,
    ownerFunction: gap.requirement.ownerFunction,
    workstream: gap.requirement.workstream,
    assessed: gap.assessed,
    share: figureJson(gap.share),
    lost: figureJson(gap.lost),
    widest: figureJson(gap.widest),
    places: gap.places.map(({ unit, ratio, distance, lost, severity }) => ({
      unit,
      score: figureJson(ratio),
      distance: figureJson(distance),
      lost: figureJson(lost),
      severity,
    })),
  };
}

/** What the gaps lost, by owner function, scope and requirement: the largest first, with cumulative shares. */
export function lostByJson(gaps: readonly Gap[]): {
  readonly owner: readonly LostByJson[];
  readonly scope: readonly LostByJson[];
  readonly requirement: readonly LostByJson[];
} {
  const by = (keyOf: (gap: Gap) => string): LostByJson[] => pareto(gaps, keyOf, ({ lost }) => lost).map(paretoJson);
  return {
    owner: by(({ requirement }) => requirement.ownerFunction),
    scope: by(({ scope }) => scope),
    requirement: by(({ requirement }) => requirement.ref),
  };
}

function paretoJson({ key, amount, share, cumulative }: ParetoEntry): LostByJson {
  return { key, lost: figureJson(amount), share: figureJson(share), cumulative: figureJson(cumulative) };
}
