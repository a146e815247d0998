import type { GateBlocker, GateFigure, GateResult } from '../../../scoring/gates';
import { minus } from '../../../scoring/ratio';
import type { Verdict } from '../../../scoring/score-assessment';
import type { ReportContext } from '../report-context';

/** What stands between the subject and its next level, one sentence each. */
export function blockerSentences(context: ReportContext, verdict: Verdict): string[] {
  const { words, figures } = context;
  const { executive } = words;
  if (verdict.level.kind === 'notDetermined') {
    const { coverage, minimumCoverage } = verdict.level;
    return [executive.blockCoverage(figures.percent(coverage), figures.percent(minimumCoverage))];
  }
  return verdict.level.blockers.map((blocker) => {
    if (blocker.kind === 'score') {
      return executive.blockScore(
        figures.percent(blocker.value),
        figures.percent(blocker.needed),
        figures.points(blocker.distance),
      );
    }
    const gate = verdict.gates.find(({ key }) => key === blocker.gate);
    return gate && blocker.outcome === 'failed'
      ? executive.blockGate(context.gate(gate.key), whereItFails(context, gate))
      : executive.blockGateOpen(context.gate(blocker.gate));
  });
}

/** "POL-03 (2 of 3 units), PRC-05 …" for few requirements, else counts. */
export function whereItFails(context: ReportContext, gate: GateResult): string {
  const { words } = context;
  const { readiness } = words;
  const byRef = blockersByRef(gate.blockers);
  switch (gate.kind) {
    case 'categoryMinimum':
      return context.list([...byRef.keys()].map((ref) => context.category(ref)));
    case 'findingLimit':
    case 'minimumCoverage':
      return distanceText(context, gate);
    case 'knockOut':
    case 'mandatory':
    case 'optionLimit':
    case 'minimumDataMonths':
      return byRef.size <= 4
        ? context.list([...byRef.keys()])
        : readiness.blockerPlaces(gate.blockers.length, byRef.size);
  }
}

export function blockersByRef(blockers: readonly GateBlocker[]): ReadonlyMap<string, readonly GateBlocker[]> {
  const byRef = new Map<string, GateBlocker[]>();
  for (const blocker of blockers) byRef.set(blocker.ref, [...(byRef.get(blocker.ref) ?? []), blocker]);
  return byRef;
}

/** A gate that fails on counts has both. */
function countOf(figure: GateFigure | null): number {
  return Number(figure && 'count' in figure && figure.count);
}

/** How far the worst figure lies from the threshold, in the gate's own unit. */
export function distanceText(context: ReportContext, { kind, threshold, value, outcome }: GateResult): string {
  const { words, figures } = context;
  const { readiness } = words;
  if (outcome !== 'failed') return readiness.noDistance;
  if (threshold.kind === 'ratio' && value?.kind === 'ratio') {
    return readiness.pointsShort(figures.points(minus(threshold.ratio, value.ratio)));
  }
  const difference = Math.abs(countOf(threshold) - countOf(value));
  if (kind === 'minimumDataMonths') return readiness.monthsShort(difference);
  return kind === 'mandatory' ? readiness.countShort(difference) : readiness.countOver(difference);
}
