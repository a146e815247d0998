import type { Explanation, FigureInput, FigureRule, FigureValue } from '../../src/results/rules/figure';
import { sumEffort } from '../../src/workstream/rules/derive';
import type { GateFigure, GateResult } from '../../src/scoring/gates';
import { judgeLevel } from '../../src/scoring/levels';
import type { ScoringModel } from '../../src/scoring/model';
import {
  dividedBy,
  isAtLeast,
  minus,
  ONE,
  plus,
  plusWeighted,
  type Ratio,
  ratio,
  smaller,
  times,
  toFraction,
  ZERO,
} from '../../src/scoring/ratio';
import { inProportion, rollUp, type RollUpInput, splitLoss } from '../../src/scoring/roll-up';
import { coverageRatio, type Coverage, type Outcome } from '../../src/scoring/score';

type RuleOf<Kind extends FigureRule['kind']> = Extract<FigureRule, { kind: Kind }>;

/** A value as text, to compare: fractions in lowest terms, what has no figure by its kind. */
export function shownValue(value: FigureValue): string {
  switch (value.kind) {
    case 'score':
      return value.outcome.kind === 'scored' ? toFraction(value.outcome.ratio) : 'none';
    case 'points':
      return toFraction(value.ratio);
    case 'coverage':
      return `${value.coverage.assessed} of ${value.coverage.applicable}`;
    case 'count':
      return String(value.count);
    case 'effort':
      return JSON.stringify(value.effort);
    case 'level':
      return value.level.kind === 'determined' ? String(value.level.reached) : 'notDetermined';
    case 'period':
      return `${value.from} to ${value.to}`;
    case 'gate':
      return value.outcome;
  }
}

/** A figure computed anew from its inputs alone, by the rule's own function. */
export function recombined({ rule, inputs, value, figure }: Explanation, model: ScoringModel): string {
  switch (rule.kind) {
    case 'rollUp':
      return fractionOf(rollUp(rule.rollUp, inputs.map(rollUpInput)));
    case 'combination':
      return toFraction(combined(rule, inputs));
    case 'notApplicable':
    case 'notAssessed':
      return 'none';
    case 'caps':
      return inputs.length === 0 ? 'none' : toFraction(inputs.map(ratioOf).reduce(smaller));
    case 'gate':
      return gateOutcome(rule, inputs);
    case 'levels':
      return levelOf(inputs, model);
    case 'coverage': {
      const parts = inputs.map(coverageOf);
      const assessed = parts.reduce((sum, part) => sum + part.assessed, 0);
      return `${assessed} of ${parts.reduce((sum, part) => sum + part.applicable, 0)}`;
    }
    case 'sum':
      return value.kind === 'effort' ? JSON.stringify(effortOf(inputs)) : toFraction(sumOf(inputs));
    case 'gap':
      for (const input of inputs) {
        if (input.use === 'basis' && isAtLeast(ratioOf(input), rule.target)) throw new Error(`${figure} is no gap.`);
      }
      return toFraction(sumOf(inputs));
    case 'complement':
      return toFraction(inputs.map(scoredOf).reduce<Ratio>((_, score) => (score ? minus(ONE, score) : ZERO), ZERO));
    case 'shareOfLoss':
    case 'shareAlike':
      return toFraction(partOfLoss(rule, inputs));
    case 'start': {
      const held = inputs.flatMap((input) =>
        input.use === 'holds' && input.value.kind === 'period' ? [input.value.to] : [],
      );
      const starts = value.kind === 'period' ? value.from : '';
      if (held.length > 0 !== (rule.wait !== null) || held.some((to) => to >= starts))
        throw new Error(`${figure} waits for nobody.`);
      return shownValue(value);
    }
    case 'workItem':
      return JSON.stringify(effortOf(inputs));
  }
}

const fractionOf = (value: Ratio | null): string => (value ? toFraction(value) : 'none');

function outcomeOf({ value, label }: FigureInput): Outcome {
  if (value.kind !== 'score') throw new Error(`${label.key} is no score.`);
  return value.outcome;
}

function scoredOf(input: FigureInput): Ratio | null {
  const outcome = outcomeOf(input);
  return outcome.kind === 'scored' ? outcome.ratio : null;
}

function ratioOf(input: FigureInput): Ratio {
  if (input.value.kind === 'points') return input.value.ratio;
  const value = scoredOf(input);
  if (!value) throw new Error(`${input.label.key} has no figure.`);
  return value;
}

function coverageOf({ value }: FigureInput): Coverage {
  if (value.kind !== 'coverage') throw new Error('That is no coverage.');
  return value.coverage;
}

function rollUpInput(input: FigureInput): RollUpInput {
  const { weight = 0, stage, use } = input;
  const outcome = outcomeOf(input);
  if (outcome.kind === 'scored') return { ratio: outcome.ratio, weight, stage };
  return use === 'countedAsZero'
    ? { ratio: ZERO, weight, stage }
    : { ratio: null, absent: outcome.kind, weight, stage };
}

function combined(rule: RuleOf<'combination'>, inputs: readonly FigureInput[]): Ratio {
  const values = inputs.map(ratioOf);
  if (rule.name === 'min') return values.reduce(smaller);
  if (rule.name === 'product') return values.reduce(times, ONE);
  const weights = inputs.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const sum = inputs.reduce((so, input) => plusWeighted(so, ratioOf(input), input.weight ?? 0), ZERO);
  const mean = dividedBy(sum, ratio(weights));
  return inputs
    .filter(({ use }) => use === 'countedAndCaps')
    .map(ratioOf)
    .reduce(smaller, mean);
}

const sumOf = (inputs: readonly FigureInput[]): Ratio =>
  inputs
    .filter(({ use }) => use === 'counted')
    .map(ratioOf)
    .reduce(plus, ZERO);

function effortOf(inputs: readonly FigureInput[]): { low: number; likely: number; high: number } {
  return sumEffort(
    inputs.flatMap(({ value, use, weight = 1 }) => {
      if (use !== 'counted' || value.kind !== 'effort') return [];
      const { low, likely, high } = value.effort;
      return [{ low: low * weight, likely: likely * weight, high: high * weight }];
    }),
  );
}

function partOfLoss(rule: RuleOf<'shareOfLoss' | 'shareAlike'>, inputs: readonly FigureInput[]): Ratio {
  const [whole, ...parts] = inputs;
  if (whole?.value.kind !== 'points' || whole.use !== 'whole') throw new Error('Nothing is divided.');
  const divided =
    rule.kind === 'shareAlike'
      ? inProportion(parts, () => ONE, whole.value.ratio)
      : splitLoss(rule.rollUp, parts, rollUpInput, whole.value.ratio);
  return divided.find(({ item }) => item.isThis)?.part ?? ZERO;
}

function gateOutcome({ gate, threshold }: RuleOf<'gate'>, inputs: readonly FigureInput[]): GateResult['outcome'] {
  const isBlocked = (input: FigureInput): boolean => blocks(gate, threshold, input, inputs);
  for (const input of inputs) {
    if (isBlocked(input) !== (input.use === 'blocks')) throw new Error(`${input.label.key} blocks, or does not.`);
  }
  if (inputs.some(({ use }) => use === 'blocks')) return 'failed';
  return inputs.some(({ use }) => use === 'open') ? 'notDetermined' : 'passed';
}

function blocks(
  gate: RuleOf<'gate'>['gate'],
  threshold: GateFigure,
  input: FigureInput,
  all: readonly FigureInput[],
): boolean {
  const limit = threshold.kind === 'count' ? threshold.count : 0;
  const least = threshold.kind === 'ratio' ? threshold.ratio : ZERO;
  const count = input.value.kind === 'count' ? input.value.count : undefined;
  switch (gate) {
    case 'knockOut':
    case 'categoryMinimum': {
      const value = scoredOf(input);
      return value !== null && !isAtLeast(value, least);
    }
    case 'minimumCoverage':
      return !isAtLeast(coverageRatio(coverageOf(input)), least);
    case 'findingLimit':
      return all.length > limit;
    case 'optionLimit':
      return (
        (count ?? 0) > 0 &&
        all
          .filter(({ label }) => label.unit === input.label.unit)
          .reduce((sum, { value }) => sum + (value.kind === 'count' ? value.count : 0), 0) > limit
      );
    case 'minimumDataMonths':
      return count !== undefined && count < limit;
    case 'mandatory':
      return scoredOf(input) === null;
  }
}

function levelOf(inputs: readonly FigureInput[], model: ScoringModel): string {
  const [score, coverage, ...judged] = inputs;
  if (!score || !coverage) throw new Error('A level needs a score and a coverage.');
  const gates = judged.map(({ figure, value }): GateResult => {
    const gate = model.gates.find(({ key }) => figure?.endsWith(`gate/${key}`));
    if (!gate || value.kind !== 'gate') throw new Error('That is no gate.');
    const figures = { threshold: { kind: 'count', count: 0 }, value: null, blockers: [], open: [] } as const;
    return { key: gate.key, kind: gate.kind, effect: gate.effect, outcome: value.outcome, ...figures };
  });
  const level = judgeLevel(model, outcomeOf(score), coverageOf(coverage), gates);
  return level.kind === 'determined' ? String(level.reached) : 'notDetermined';
}
