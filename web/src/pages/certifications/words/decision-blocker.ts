import type { BlockerJson, GateCaseJson } from '../../../../../src/certification/rules/proposal-json';
import type { DecisionBlocker } from '../../../../../src/certification/rules/proposal';
import type { GateBlocker } from '../../../../../src/scoring/gates';
import { exactOf } from '../../../results/exact';

/** What stands against a certificate, as the API tells it (its document describes the kinds in words), with exact figures. */
export function decisionBlocker(raw: object): DecisionBlocker {
  const blocker = raw as BlockerJson;
  switch (blocker.kind) {
    case 'notDetermined': {
      const { kind, coverage, minimumCoverage } = blocker;
      return { kind, coverage: exactOf(coverage), minimumCoverage: exactOf(minimumCoverage) };
    }
    case 'score': {
      const { kind, value, needed, distance } = blocker;
      return { kind, value: exactOf(value), needed: exactOf(needed), distance: exactOf(distance) };
    }
    case 'gate':
      return { ...blocker, blockers: blocker.blockers.map(gateBlocker), open: blocker.open.map(gateBlocker) };
    default:
      return blocker;
  }
}

function gateBlocker({ value, ...where }: GateCaseJson): GateBlocker {
  if (value === undefined) return where;
  return {
    ...where,
    value: typeof value === 'number' ? { kind: 'count', count: value } : { kind: 'ratio', ratio: exactOf(value) },
  };
}
