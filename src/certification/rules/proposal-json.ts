import { figureJson, type FigureJson } from '../../report/models/score-json';
import type { GateBlocker, GateFigure } from '../../scoring/gates';
import type { DecisionBlocker, DecisionProposal, GrantCondition } from './proposal';

export interface GateCaseJson {
  readonly ref: string;
  /** Ref; absent where the figure is the entity's own. */
  readonly unit?: string;
  readonly value?: FigureJson | number;
}

/** What stands against a certificate, with its figures as they are shown and kept. */
export type BlockerJson =
  | { readonly kind: 'notDetermined'; readonly coverage: FigureJson; readonly minimumCoverage: FigureJson }
  | { readonly kind: 'score'; readonly value: FigureJson; readonly needed: FigureJson; readonly distance: FigureJson }
  | {
      readonly kind: 'gate';
      readonly gate: string;
      readonly outcome: 'failed' | 'notDetermined';
      readonly blockers: readonly GateCaseJson[];
      readonly open: readonly GateCaseJson[];
    }
  | Exclude<DecisionBlocker, { kind: 'notDetermined' | 'score' | 'gate' }>;

export interface ProposalJson {
  readonly outcome: DecisionProposal['outcome'];
  readonly blockers: readonly BlockerJson[];
  readonly waived: readonly BlockerJson[];
  readonly conditions: readonly GrantCondition[];
}

/** A proposal as plain JSON: fractions as exact text, with the decimal beside. */
export function proposalJson({ outcome, blockers, waived, conditions }: DecisionProposal): ProposalJson {
  return { outcome, blockers: blockers.map(blockerJson), waived: waived.map(blockerJson), conditions };
}

function blockerJson(blocker: DecisionBlocker): BlockerJson {
  switch (blocker.kind) {
    case 'notDetermined': {
      const { kind, coverage, minimumCoverage } = blocker;
      return { kind, coverage: figureJson(coverage), minimumCoverage: figureJson(minimumCoverage) };
    }
    case 'score': {
      const { kind, value, needed, distance } = blocker;
      return { kind, value: figureJson(value), needed: figureJson(needed), distance: figureJson(distance) };
    }
    case 'gate':
      return { ...blocker, blockers: blocker.blockers.map(caseJson), open: blocker.open.map(caseJson) };
    default:
      return blocker;
  }
}

const caseJson = ({ ref, unit, value }: GateBlocker): GateCaseJson => ({
  ref,
  ...(unit === undefined ? {} : { unit }),
  ...(value === undefined ? {} : { value: valueJson(value) }),
});

const valueJson = (value: GateFigure): FigureJson | number =>
  value.kind === 'ratio' ? figureJson(value.ratio) : value.count;
