import type { GradedFinding } from './answers';
import { known } from '../shared/known';
import { requirementsOf } from './look-up';
import type { Gate, GateEffect, RequirementNode, ScoringModel } from './model';
import { isAtLeast, smaller, type Ratio } from './ratio';
import { coverageRatio, type Coverage, type Outcome, type RequirementScore, type UnitScore } from './score';

/** What a gate is judged on: one unit, or the entity with all its units. */
export interface GateSubject {
  readonly units: readonly UnitScore[];
  /** Outcome of a node for the subject: the unit's own, or the entity's. */
  readonly outcomeOf: (ref: string) => Outcome;
  readonly coverage: Coverage;
  readonly findings: readonly GradedFinding[];
}

export type GateFigure =
  { readonly kind: 'ratio'; readonly ratio: Ratio } | { readonly kind: 'count'; readonly count: number };

/** One place where a gate fails or stays open. */
export interface GateBlocker {
  readonly ref: string;
  /** Absent when the figure is the subject's own, not one unit's. */
  readonly unit?: string;
  readonly value?: GateFigure;
}

export interface GateResult {
  readonly key: string;
  readonly kind: Gate['kind'];
  readonly effect: GateEffect;
  /** *notDetermined*: nothing fails yet, but something that could is not assessed. */
  readonly outcome: 'passed' | 'failed' | 'notDetermined';
  readonly threshold: GateFigure;
  /** The worst figure found; null when there is nothing to judge. */
  readonly value: GateFigure | null;
  readonly blockers: readonly GateBlocker[];
  readonly open: readonly GateBlocker[];
}

type Judgement = Pick<GateResult, 'threshold' | 'value' | 'blockers' | 'open'>;
type GateOf<Kind extends Gate['kind']> = Extract<Gate, { kind: Kind }>;

/**
 * Thresholds are inclusive: exactly 80 % passes a gate at 80 %.
 * @throws RangeError when the gate names a requirement or group that the tree does not have
 */
export function judgeGate(model: ScoringModel, gate: Gate, subject: GateSubject): GateResult {
  const judgement = judge(model, gate, subject);
  const outcome = judgement.blockers.length > 0 ? 'failed' : judgement.open.length > 0 ? 'notDetermined' : 'passed';
  return { key: gate.key, kind: gate.kind, effect: gate.effect, outcome, ...judgement };
}

function judge(model: ScoringModel, gate: Gate, subject: GateSubject): Judgement {
  switch (gate.kind) {
    case 'knockOut':
      return judgeRatios(gate.threshold, knockOutCases(model, gate, subject));
    case 'categoryMinimum': {
      const refs = gate.groups === 'all' ? model.root.children.map(({ ref }) => ref) : gate.groups;
      return judgeRatios(
        gate.threshold,
        refs.map((ref) => ({ place: { ref }, outcome: subject.outcomeOf(ref) })),
      );
    }
    case 'minimumCoverage':
      return judgeRatios(gate.threshold, [
        { place: { ref: model.root.ref }, outcome: { kind: 'scored', ratio: coverageRatio(subject.coverage) } },
      ]);
    case 'findingLimit':
      return judgeFindings(gate, model.root.ref, subject);
    case 'optionLimit':
      return judgeOptions(model, gate, subject);
    case 'minimumDataMonths':
      return judgeMonths(model, gate.months, subject);
    case 'mandatory':
      return judgeMandatory(model, gate, subject);
  }
}

interface Case {
  readonly place: { readonly ref: string; readonly unit?: string };
  readonly outcome: Outcome;
}

interface UnitRequirement {
  readonly unit: string;
  readonly score: RequirementScore;
}

/** The refs that a gate names, or those of all critical requirements. */
export function requirementRefs(model: ScoringModel, requirements: 'critical' | readonly string[]): readonly string[] {
  if (requirements !== 'critical') return requirements;
  return requirementsOf(model).flatMap(({ ref, critical }) => (critical ? [ref] : []));
}

function requirementScores(refs: readonly string[], { units }: GateSubject): UnitRequirement[] {
  return units.flatMap((unit) => refs.map((ref) => ({ unit: unit.ref, score: requirementScore(unit, ref) })));
}

function requirementScore({ nodes }: UnitScore, ref: string): RequirementScore {
  const score = known(nodes, ref);
  if (score.kind !== 'requirement') throw new RangeError(`${ref} is no requirement.`);
  return score;
}

/** A requirement that is not rated on the gate's dimension is judged by its combined ratio. */
function knockOutCases(
  model: ScoringModel,
  { requirements, dimension }: GateOf<'knockOut'>,
  subject: GateSubject,
): Case[] {
  return requirementScores(requirementRefs(model, requirements), subject).map(({ unit, score }) => {
    const rated = score.dimensions.find((candidate) => candidate.dimension === dimension);
    return { place: { ref: score.ref, unit }, outcome: rated ? { kind: 'scored', ratio: rated.ratio } : score.outcome };
  });
}

function judgeRatios(threshold: Ratio, cases: readonly Case[]): Judgement {
  const blockers: GateBlocker[] = [];
  const open: GateBlocker[] = [];
  let worst: Ratio | null = null;
  for (const { place, outcome } of cases) {
    if (outcome.kind === 'notAssessed') open.push(place);
    if (outcome.kind !== 'scored') continue;
    worst = worst ? smaller(worst, outcome.ratio) : outcome.ratio;
    if (!isAtLeast(outcome.ratio, threshold)) blockers.push({ ...place, value: ratioFigure(outcome.ratio) });
  }
  return { threshold: ratioFigure(threshold), value: worst && ratioFigure(worst), blockers, open };
}

const ratioFigure = (ratio: Ratio) => ({ kind: 'ratio', ratio }) as const;
const countFigure = (count: number) => ({ kind: 'count', count }) as const;

function judgeFindings({ grade, maximum }: GateOf<'findingLimit'>, root: string, { findings }: GateSubject): Judgement {
  const value = countFigure(findings.filter((finding) => finding.grade === grade).length);
  return {
    threshold: countFigure(maximum),
    value,
    blockers: value.count > maximum ? [{ ref: root, value }] : [],
    open: [],
  };
}

/**
 * The limit holds in every unit: many sites may together have more than one site may have. In a unit above it every
 * rating at the option blocks; in one that could still come to lie above it, the missing ratings are open.
 */
function judgeOptions(model: ScoringModel, gate: GateOf<'optionLimit'>, { units }: GateSubject): Judgement {
  const blockers: GateBlocker[] = [];
  const open: GateBlocker[] = [];
  let most = 0;
  for (const unit of units) {
    const places = requirementsOf(model).map((node) => countOptions(gate, node, requirementScore(unit, node.ref)));
    const total = places.reduce((sum, { count }) => sum + count, 0);
    const possible = places.reduce((sum, { missing }) => sum + missing, total);
    most = Math.max(most, total);
    for (const { ref, count, missing } of places) {
      if (total > gate.maximum && count > 0) blockers.push({ ref, unit: unit.ref, value: countFigure(count) });
      else if (possible > gate.maximum && missing > 0) open.push({ ref, unit: unit.ref });
    }
  }
  return { threshold: countFigure(gate.maximum), value: countFigure(most), blockers, open };
}

/** A requirement's ratings at the option, and those on its scale that it still lacks. */
function countOptions(
  gate: GateOf<'optionLimit'>,
  { ref, method }: RequirementNode,
  { outcome, dimensions }: RequirementScore,
): { readonly ref: string; readonly count: number; readonly missing: number } {
  const rated = dimensions.filter(({ scale }) => scale === gate.scale);
  const count = rated.filter(({ option }) => option === gate.option).length;
  if (outcome.kind !== 'notAssessed') return { ref, count, missing: 0 };
  return { ref, count, missing: method.dimensions.filter(({ scale }) => scale === gate.scale).length - rated.length };
}

/** Judges what is rated; open while no result requirement that applies is. */
function judgeMonths(model: ScoringModel, months: number, subject: GateSubject): Judgement {
  const scores = requirementScores(resultRefs(model), subject);
  const places = scores.flatMap(({ unit, score }) => monthsOf(score).map((count) => ({ ref: score.ref, unit, count })));
  const blockers = places
    .filter(({ count }) => count < months)
    .map(({ ref, unit, count }) => ({ ref, unit, value: countFigure(count) }));
  if (places.length > 0) {
    const least = places.map(({ count }) => count).reduce((a, b) => Math.min(a, b));
    return { threshold: countFigure(months), value: countFigure(least), blockers, open: [] };
  }
  const open = scores
    .filter(({ score }) => score.outcome.kind === 'notAssessed')
    .map(({ unit, score }) => ({ ref: score.ref, unit }));
  return { threshold: countFigure(months), value: null, blockers, open };
}

function resultRefs(model: ScoringModel): string[] {
  const isComputed = ({ scale }: { scale: string }): boolean => known(model.scales, scale).kind === 'computed';
  return requirementsOf(model).flatMap(({ ref, method }) => (method.dimensions.some(isComputed) ? [ref] : []));
}

function monthsOf({ dimensions }: RequirementScore): number[] {
  return dimensions.flatMap(({ rating }) => (typeof rating === 'object' ? [rating.months] : []));
}

function judgeMandatory(model: ScoringModel, { requirements }: GateOf<'mandatory'>, subject: GateSubject): Judgement {
  const scores = requirementScores(requirementRefs(model, requirements), subject);
  const blockers = scores
    .filter(({ score }) => score.outcome.kind !== 'scored')
    .map(({ unit, score }) => ({ ref: score.ref, unit }));
  return {
    threshold: countFigure(scores.length),
    value: countFigure(scores.length - blockers.length),
    blockers,
    open: [],
  };
}
