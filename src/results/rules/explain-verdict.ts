import { requirementRefs, type GateResult } from '../../scoring/gates';
import type { Gate, Level } from '../../scoring/model';
import { isAtLeast } from '../../scoring/ratio';
import type { NodeScore, RequirementScore } from '../../scoring/score';
import type { Verdict } from '../../scoring/score-assessment';
import { known } from '../../shared/known';
import { scoreValue, stated } from './explain-score';
import { addressOf } from './figure-address';
import type { Explanation, FigureInput, FigureLabel, FigureValue, InputUse, LeftOut } from './figure';
import type { FigureIndex } from './figure-index';

/** Everything that a gate looked at, and what of it blocks. */
export function explainGate(index: FigureIndex, key: string, unit: string | undefined): Explanation | undefined {
  const verdict = index.verdict(unit);
  const result = verdict?.gates.find((gate) => gate.key === key);
  const gate = index.model.gates.find((one) => one.key === key);
  if (!verdict || !result || !gate) return undefined;
  const { threshold, outcome, value: worst } = result;
  const inputs: FigureInput[] = [];
  const leftOut: LeftOut[] = [];
  const useOf = usesOf(result);
  for (const { figure, label, value, place } of casesOf(index, gate, unit, verdict)) {
    const use = useOf(place);
    if (use === 'passes' && isBesideThePoint(gate, value)) continue;
    if (use !== 'passes' || value.kind !== 'score' || value.outcome.kind === 'scored') {
      inputs.push({ figure, label, value, use });
    } else {
      leftOut.push({ figure, label, reason: value.outcome.kind, ...stated(value.outcome) });
    }
  }
  return {
    figure: addressOf.gate(key, unit),
    label: { key: 'gate', name: index.gateName(key), ...index.inUnit(unit) },
    value: { kind: 'gate', outcome, worst },
    rule: { kind: 'gate', gate: gate.kind, threshold },
    inputs,
    leftOut,
  };
}

interface Case {
  readonly figure: string | null;
  readonly label: FigureLabel;
  readonly value: FigureValue;
  readonly place: Place;
}

interface Place {
  readonly ref: string;
  readonly unit?: string;
}

function usesOf({ blockers, open }: GateResult): (place: Place) => InputUse {
  const keyOf = ({ ref, unit = '' }: Place): string => `${unit}/${ref}`;
  const blocking = new Set(blockers.map(keyOf));
  const opened = new Set(open.map(keyOf));
  return (place) => (blocking.has(keyOf(place)) ? 'blocks' : opened.has(keyOf(place)) ? 'open' : 'passes');
}

/** What a gate on options or on months of data never counted: other ratings, requirements without KPI evidence. */
function isBesideThePoint({ kind }: Gate, value: FigureValue): boolean {
  return (
    (kind === 'optionLimit' && value.kind === 'count' && value.count === 0) ||
    (kind === 'minimumDataMonths' && value.kind === 'score')
  );
}

const count = (number: number): FigureValue => ({ kind: 'count', count: number });

function casesOf(index: FigureIndex, gate: Gate, unit: string | undefined, verdict: Verdict): Case[] {
  const { root, model } = index;
  switch (gate.kind) {
    case 'knockOut':
      return requirementCases(index, requirementRefs(model, gate.requirements), unit, ({ outcome, dimensions }) => {
        const rated = dimensions.find(({ dimension }) => dimension === gate.dimension);
        return scoreValue(rated ? { kind: 'scored', ratio: rated.ratio } : outcome);
      });
    case 'categoryMinimum': {
      const refs = gate.groups === 'all' ? model.root.children.map(({ ref }) => ref) : gate.groups;
      return refs.map((ref) => groupCase(index, ref, unit));
    }
    case 'minimumCoverage':
      return [
        {
          figure: addressOf.coverage(undefined, unit),
          label: { key: 'coverage', name: index.name(root), ...index.inUnit(unit) },
          value: { kind: 'coverage', coverage: verdict.coverage },
          place: { ref: root },
        },
      ];
    case 'findingLimit':
      return index.findings
        .filter(({ grade, units }) => grade === gate.grade && concerns(units, unit))
        .map(({ ref, title }) => ({
          figure: null,
          label: { key: 'finding', name: { ref, title } },
          value: count(1),
          place: { ref: root },
        }));
    case 'optionLimit':
      return requirementCases(index, [...index.wave.framework.requirements.keys()], unit, ({ dimensions }) =>
        count(dimensions.filter(({ scale, option }) => scale === gate.scale && option === gate.option).length),
      );
    case 'minimumDataMonths':
      return requirementCases(index, [...index.wave.framework.requirements.keys()], unit, ({ dimensions, outcome }) => {
        const months = dimensions.flatMap(({ rating }) => (typeof rating === 'object' ? [rating.months] : []));
        return months.length > 0 ? count(Math.min(...months)) : scoreValue(outcome);
      });
    case 'mandatory':
      return requirementCases(index, requirementRefs(model, gate.requirements), unit, ({ outcome }) =>
        scoreValue(outcome),
      );
  }
}

/** A finding without units is about the whole entity, and counts for every unit. */
const concerns = (units: readonly string[], unit: string | undefined): boolean =>
  unit === undefined || units.length === 0 || units.includes(unit);

function groupCase(index: FigureIndex, ref: string, unit: string | undefined): Case {
  const { outcome } =
    unit === undefined ? known(index.wave.result.score.nodes, ref) : known(known(index.units, unit).score.nodes, ref);
  const node = known(index.nodes, ref);
  return {
    figure: unit === undefined ? addressOf.node(ref) : index.scoreAddress(node, unit),
    label: { key: 'plain', name: index.name(ref), ...index.inUnit(unit) },
    value: scoreValue(outcome),
    place: { ref },
  };
}

function requirementCases(
  index: FigureIndex,
  refs: readonly string[],
  unit: string | undefined,
  valueOf: (score: RequirementScore) => FigureValue,
): Case[] {
  const units = unit === undefined ? [...index.units.values()] : [known(index.units, unit)];
  return units.flatMap(({ score }) =>
    refs
      .map((ref) => known(score.nodes, ref))
      .filter(isRequirement)
      .map((requirement) => ({
        figure: addressOf.requirement(requirement.ref, score.ref),
        label: { key: 'plain', name: index.name(requirement.ref), ...index.inUnit(score.ref) },
        value: valueOf(requirement),
        place: { ref: requirement.ref, unit: score.ref },
      })),
  );
}

const isRequirement = (score: NodeScore): score is RequirementScore => score.kind === 'requirement';

/** The score, the coverage and the gates that a level was judged by. */
export function explainLevel(index: FigureIndex, unit: string | undefined): Explanation | undefined {
  const verdict = index.verdict(unit);
  if (!verdict) return undefined;
  const { level, capped, coverage, gates } = verdict;
  const { minimumCoverage, levels } = index.model;
  const where = index.inUnit(unit);
  const name = index.name(index.root);
  const isUndetermined = level.kind === 'notDetermined';
  const lacksScore = isUndetermined
    ? capped.outcome.kind !== 'scored'
    : level.blockers.some(({ kind }) => kind === 'score');
  const lacksCoverage = isUndetermined && !isAtLeast(level.coverage, minimumCoverage);
  const blocking = isUndetermined ? [] : level.blockers.flatMap((blocker) => ('gate' in blocker ? blocker.gate : []));
  return {
    figure: addressOf.level(unit),
    label: { key: 'level', name, ...where },
    value: { kind: 'level', level },
    rule: { kind: 'levels', minimumCoverage },
    inputs: [
      {
        figure: addressOf.score(unit),
        label: { key: 'score', ...where },
        value: scoreValue(capped.outcome),
        use: lacksScore ? 'blocks' : 'passes',
      },
      {
        figure: addressOf.coverage(undefined, unit),
        label: { key: 'coverage', name, ...where },
        value: { kind: 'coverage', coverage },
        use: lacksCoverage ? 'blocks' : 'passes',
      },
      ...gates
        .filter((gate) => bearsOnLevels(gate, levels))
        .map(({ key, outcome, value }): FigureInput => ({
          figure: addressOf.gate(key, unit),
          label: { key: 'gate', name: index.gateName(key), ...where },
          value: { kind: 'gate', outcome, worst: value },
          use: blocking.includes(key) ? 'blocks' : useByOutcome(outcome),
        })),
    ],
    leftOut: [],
  };
}

/** A gate that does not pass may stand before a higher level than the next. */
const useByOutcome = (outcome: GateResult['outcome']): InputUse => (outcome === 'passed' ? 'passes' : 'open');

const bearsOnLevels = ({ key, effect }: GateResult, levels: readonly Level[]): boolean =>
  effect.kind === 'capLevel' || levels.some(({ gates }) => gates.includes(key));
