import type { GradedFinding } from './answers';
import type { Gate, GateEffect, ModelNode, ScoringModel } from './model';
import { compare, isAtLeast, type Ratio } from './ratio';
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
  readonly threshold: GateFigure | null;
  /** The worst figure found; null when there is nothing to judge. */
  readonly value: GateFigure | null;
  readonly blockers: readonly GateBlocker[];
  readonly open: readonly GateBlocker[];
}

type Judgement = Pick<GateResult, 'threshold' | 'value' | 'blockers' | 'open'>;

/** Thresholds are inclusive: exactly 80 % passes a gate at 80 %. */
export function judgeGate(model: ScoringModel, gate: Gate, subject: GateSubject): GateResult {
  const judgement = judge(model, gate, subject);
  const outcome = judgement.blockers.length > 0 ? 'failed' : judgement.open.length > 0 ? 'notDetermined' : 'passed';
  return { key: gate.key, kind: gate.kind, effect: gate.effect, outcome, ...judgement };
}

function judge(model: ScoringModel, gate: Gate, subject: GateSubject): Judgement {
  switch (gate.kind) {
    case 'knockOut':
      return judgeRatios(gate.threshold, knockOutCases(requirementRefs(model, gate.requirements), gate.dimension, subject));
    case 'categoryMinimum': {
      const refs = gate.groups === 'all' ? model.root.children.map(({ ref }) => ref) : gate.groups;
      return judgeRatios(gate.threshold, refs.map((ref) => ({ ref, outcome: subject.outcomeOf(ref) })));
    }
    case 'minimumCoverage':
      return judgeRatios(gate.threshold, [
        { ref: model.root.ref, outcome: { kind: 'scored', ratio: coverageRatio(subject.coverage) } },
      ]);
    case 'findingLimit':
      return judgeCount(gate.maximum, [
        { ref: model.root.ref, count: subject.findings.filter(({ grade }) => grade === gate.grade).length },
      ]);
    case 'optionLimit':
      return judgeOptions(gate, subject);
    case 'minimumDataMonths':
      return judgeMonths(gate.months, subject);
    case 'mandatory':
      return judgeMandatory(requirementRefs(model, gate.requirements), subject);
  }
}

function requirementRefs(model: ScoringModel, requirements: 'critical' | readonly string[]): readonly string[] {
  if (requirements !== 'critical') return requirements;
  const refs: string[] = [];
  const visit = (node: ModelNode): void => {
    if (node.kind === 'group') node.children.forEach(visit);
    else if (node.critical) refs.push(node.ref);
  };
  visit(model.root);
  return refs;
}

interface Case {
  readonly ref: string;
  readonly unit?: string;
  readonly outcome: Outcome;
}

function* requirementScores(
  refs: readonly string[],
  subject: GateSubject,
): Generator<{ unit: string; score: RequirementScore }> {
  for (const unit of subject.units) {
    for (const ref of refs) {
      const score = unit.nodes.get(ref);
      if (score?.kind === 'requirement') yield { unit: unit.ref, score };
    }
  }
}

function knockOutCases(refs: readonly string[], dimension: string | undefined, subject: GateSubject): Case[] {
  return [...requirementScores(refs, subject)].map(({ unit, score }) => {
    const rated = dimension && score.dimensions.find((candidate) => candidate.dimension === dimension);
    return { ref: score.ref, unit, outcome: rated ? { kind: 'scored', ratio: rated.ratio } : score.outcome };
  });
}

function judgeRatios(threshold: Ratio, cases: readonly Case[]): Judgement {
  const blockers: GateBlocker[] = [];
  const open: GateBlocker[] = [];
  let worst: Ratio | null = null;
  for (const { outcome, ...where } of cases) {
    if (outcome.kind === 'notAssessed') open.push(where);
    if (outcome.kind !== 'scored') continue;
    if (!worst || compare(outcome.ratio, worst) < 0) worst = outcome.ratio;
    if (!isAtLeast(outcome.ratio, threshold)) blockers.push({ ...where, value: { kind: 'ratio', ratio: outcome.ratio } });
  }
  return {
    threshold: { kind: 'ratio', ratio: threshold },
    value: worst && { kind: 'ratio', ratio: worst },
    blockers,
    open,
  };
}

/** Fails when the counts of all places together exceed the maximum; then every place with a count blocks. */
function judgeCount(
  maximum: number,
  places: readonly { readonly ref: string; readonly unit?: string; readonly count: number }[],
): Judgement {
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const blockers =
    total > maximum
      ? places.filter(({ count }) => count > 0).map(({ count, ...where }) => ({ ...where, value: countOf(count) }))
      : [];
  return { threshold: countOf(maximum), value: countOf(total), blockers, open: [] };
}

const countOf = (count: number): GateFigure => ({ kind: 'count', count });

/** The limit holds in every unit: many sites may together have more than one site may have. */
function judgeOptions(gate: Extract<Gate, { kind: 'optionLimit' }>, { units }: GateSubject): Judgement {
  const byUnit = units.map((unit) => judgeCount(gate.maximum, countOptions(gate, unit)));
  return {
    threshold: countOf(gate.maximum),
    value: countOf(Math.max(...byUnit.map(({ value }) => (value?.kind === 'count' ? value.count : 0)))),
    blockers: byUnit.flatMap(({ blockers }) => blockers),
    open: [],
  };
}

function countOptions(
  gate: Extract<Gate, { kind: 'optionLimit' }>,
  unit: UnitScore,
): { ref: string; unit: string; count: number }[] {
  return [...unit.nodes.values()].flatMap((score) =>
    score.kind === 'requirement'
      ? [
          {
            ref: score.ref,
            unit: unit.ref,
            count: score.dimensions.filter(({ scale, option }) => scale === gate.scale && option === gate.option).length,
          },
        ]
      : [],
  );
}

function judgeMonths(months: number, subject: GateSubject): Judgement {
  const blockers: GateBlocker[] = [];
  let least: number | null = null;
  for (const unit of subject.units) {
    for (const score of unit.nodes.values()) {
      if (score.kind !== 'requirement') continue;
      for (const { rating } of score.dimensions) {
        if (typeof rating !== 'object') continue;
        least = Math.min(least ?? rating.months, rating.months);
        if (rating.months < months) blockers.push({ ref: score.ref, unit: unit.ref, value: countOf(rating.months) });
      }
    }
  }
  const value = least === null ? null : countOf(least);
  const open = least === null ? subject.units.map(({ ref, root }) => ({ ref: root.ref, unit: ref })) : [];
  return { threshold: countOf(months), value, blockers, open };
}

function judgeMandatory(refs: readonly string[], subject: GateSubject): Judgement {
  const scores = [...requirementScores(refs, subject)];
  const blockers = scores
    .filter(({ score }) => score.outcome.kind !== 'scored')
    .map(({ unit, score }) => ({ ref: score.ref, unit }));
  return { threshold: countOf(scores.length), value: countOf(scores.length - blockers.length), blockers, open: [] };
}
