import * as fc from 'fast-check';
import { assessments, mapTree, ratingsOn, type Drawn } from '../../test/support/arbitrary-assessments';
import { figure } from '../../test/support/scoring-builders';
import type { Answer, ScoringInput } from './answers';
import { known } from '../shared/known';
import { requirementsOf } from './look-up';
import { entityLoss, lostByNode, type LostShares } from './lost-points';
import type { GroupNode, ModelNode, RequirementNode, RollUp, ScoringModel } from './model';
import { compare, isAtLeast, minus, ONE, percent, plus, toFraction, ZERO, type Ratio } from './ratio';
import { scoreAssessment, type AssessmentScore, type Verdict } from './score-assessment';
import type { Outcome } from './score';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20120319, numRuns: 250 };

const scored = ({ model, input }: Drawn): AssessmentScore => scoreAssessment(model, input);

const ratioOf = (outcome: Outcome): Ratio | null => (outcome.kind === 'scored' ? outcome.ratio : null);

const verdicts = (score: AssessmentScore): Verdict[] => [score.entity, ...score.units.map(({ verdict }) => verdict)];

/** Every figure of a score by its name, sorted: what may not depend on the order of anything. */
function figures(score: AssessmentScore): [string, string | undefined][] {
  const ofVerdict = (name: string, { outcome, bounds, coverage, gates }: Verdict): [string, string | undefined][] => [
    [name, figure(outcome)],
    [`${name} bounds`, bounds ? `${toFraction(bounds.lower)} to ${toFraction(bounds.upper)}` : 'none'],
    [`${name} coverage`, `${coverage.assessed} of ${coverage.applicable}`],
    ...gates.map((gate): [string, string] => [`${name} ${gate.key}`, gate.outcome]),
  ];
  return [
    ...ofVerdict('entity', score.entity),
    ...[...score.nodes].map(([ref, { outcome }]): [string, string | undefined] => [`entity ${ref}`, figure(outcome)]),
    ...score.units.flatMap(({ score: unit, verdict }) => [
      ...ofVerdict(unit.ref, verdict),
      ...[...unit.nodes].map(([ref, { outcome }]): [string, string | undefined] => [
        `${unit.ref} ${ref}`,
        figure(outcome),
      ]),
    ]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One of the requirements, and one of the units, by numbers of any size. */
const choice = fc.record({ requirement: fc.nat(), unit: fc.nat(), rating: fc.nat(), dimension: fc.nat() });

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** The input with one answer replaced: in the unit, or for the entity when the requirement is answered once. */
function withAnswer(
  input: ScoringInput,
  { ref, answeredPer }: RequirementNode,
  unit: string,
  answer: Answer,
): ScoringInput {
  const { byUnit, entity } = input.answers;
  const answers =
    answeredPer === 'entity'
      ? { byUnit, entity: new Map([...entity, [ref, answer]]) }
      : { byUnit: new Map([...byUnit, [unit, new Map([...known(byUnit, unit), [ref, answer]])]]), entity };
  return { ...input, answers };
}

const withTree = (model: ScoringModel, change: (node: ModelNode) => ModelNode): ScoringModel => ({
  ...model,
  root: mapTree(model.root, change),
});

const isWithin = (value: Ratio, lower: Ratio, upper: Ratio): boolean =>
  isAtLeast(value, lower) && isAtLeast(upper, value);

describe('any assessment', () => {
  it('has ratios from 0 to 1 only', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        const score = scored(drawn);
        const outcomes = [
          ...verdicts(score).map(({ outcome }) => outcome),
          ...[...score.nodes.values()].map(({ outcome }) => outcome),
          ...score.units.flatMap(({ score: unit }) => [...unit.nodes.values()].map(({ outcome }) => outcome)),
        ];
        const bounds = verdicts(score).flatMap(({ bounds: found }) => (found ? [found.lower, found.upper] : []));
        const ratios = [...outcomes.flatMap((outcome) => ratioOf(outcome) ?? []), ...bounds];
        expect(ratios.filter((value) => !isWithin(value, ZERO, ONE)).map(toFraction)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('scores alike when it is scored again', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        const copy = { ...drawn, input: structuredClone(drawn.input) };
        const first = scored(drawn);
        expect(scored(drawn)).toEqual(first);
        expect(scored(copy)).toEqual(first);
        expect(drawn.input).toEqual(copy.input);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('scores alike in any order of units, children and answers', () => {
    const reversed = <Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> => new Map([...map].reverse());
    const gated = (model: ScoringModel): ScoringModel => ({
      ...model,
      gates: [
        { key: 'minimum', kind: 'categoryMinimum', groups: 'all', threshold: percent(60), effect: { kind: 'fail' } },
        { key: 'floor', kind: 'knockOut', requirements: 'critical', threshold: percent(40), effect: { kind: 'fail' } },
        { key: 'fives', kind: 'optionLimit', scale: 'five', option: '1', maximum: 1, effect: { kind: 'fail' } },
      ],
    });
    fc.assert(
      fc.property(assessments, fc.nat({ max: 2 }), ({ model, input }, turn) => {
        const turned = withTree(gated(model), (node) =>
          node.kind === 'group'
            ? { ...node, children: [...node.children.slice(turn), ...node.children.slice(0, turn)].reverse() }
            : node,
        );
        const { entity, byUnit } = input.answers;
        const shuffled: ScoringInput = {
          ...input,
          units: [...input.units].reverse(),
          answers: {
            entity: reversed(entity),
            byUnit: reversed(new Map([...byUnit].map(([unit, answers]) => [unit, reversed(answers)]))),
          },
        };
        expect(figures(scoreAssessment(turned, shuffled))).toEqual(figures(scoreAssessment(gated(model), input)));
      }),
      RUNS,
    );
  });

  it('scores alike when all weights are multiplied by a constant', () => {
    fc.assert(
      fc.property(assessments, fc.integer({ min: 2, max: 7 }), ({ model, input }, factor) => {
        const heavier = withTree(model, (node) => {
          const weight = node.weight * factor;
          if (node.kind === 'group') return { ...node, weight };
          const dimensions = node.method.dimensions.map((one) => ({ ...one, weight: one.weight * factor }));
          return { ...node, weight, method: { ...node.method, dimensions } };
        });
        const units = input.units.map((unit) => ({ ...unit, weight: unit.weight * factor }));
        expect(figures(scoreAssessment(heavier, { ...input, units }))).toEqual(figures(scoreAssessment(model, input)));
      }),
      RUNS,
    );
  });

  it('scores a requirement that applies nowhere as a framework without it does', () => {
    // An empty stage counts as passed, a missing one does not exist: children of a staged group are another matter.
    const movable = (node: GroupNode): RequirementNode[] =>
      node.children.flatMap((child) => {
        if (child.kind === 'group') return movable(child);
        return node.rollUp.kind === 'stagedAnd' ? [] : [child];
      });
    fc.assert(
      fc.property(assessments, choice, ({ model, input }, { requirement }) => {
        const candidates = movable(model.root);
        fc.pre(candidates.length > 0);
        const chosen = pick(candidates, requirement);
        const none: Answer = { kind: 'notApplicable', reason: 'Not done here.' };
        const excluded = input.units.reduce((before, { ref }) => withAnswer(before, chosen, ref, none), input);
        const without = withTree(model, (node) =>
          node.kind === 'group' ? { ...node, children: node.children.filter(({ ref }) => ref !== chosen.ref) } : node,
        );
        const others = figures(scoreAssessment(model, excluded)).filter(([name]) => !name.endsWith(` ${chosen.ref}`));
        expect(others).toEqual(figures(scoreAssessment(without, input)));
      }),
      RUNS,
    );
  });

  it('never scores lower when a rating is raised', () => {
    fc.assert(
      fc.property(assessments, choice, ({ model, input }, { requirement, unit, dimension, rating }) => {
        const chosen = pick(requirementsOf(model), requirement);
        const place = pick(input.units, unit).ref;
        const answers = chosen.answeredPer === 'entity' ? input.answers.entity : known(input.answers.byUnit, place);
        const answer = answers.get(chosen.ref);
        fc.pre(answer?.kind === 'rated');
        const rated = chosen.method.dimensions.filter((one) => answer.ratings[one.dimension] !== undefined);
        fc.pre(rated.length > 0);
        const raised = pick(rated, dimension);
        const options = ratingsOn(raised.scale);
        const higher = options.slice(options.findIndex((option) => option === answer.ratings[raised.dimension]));
        const ratings = { ...answer.ratings, [raised.dimension]: pick(higher, rating) };
        const before = verdicts(scoreAssessment(model, input));
        const after = verdicts(scoreAssessment(model, withAnswer(input, chosen, place, { kind: 'rated', ratings })));
        for (const [index, { outcome }] of before.entries()) {
          const [was, is] = [ratioOf(outcome), ratioOf(after[index]?.outcome ?? outcome)];
          expect([was, is].filter((one) => one === null)).not.toHaveLength(1);
          if (was && is) expect(compare(is, was)).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });
});

describe('lost points', () => {
  const sum = (parts: readonly Ratio[]): string => toFraction(parts.reduce(plus, ZERO));

  /** Refs of groups whose children do not sum to what the group lost. */
  function unbalanced(group: GroupNode, lost: LostShares): string[] {
    const parts = group.children.map(({ ref }) => known(lost, ref));
    return [
      ...(sum(parts) === toFraction(known(lost, group.ref)) ? [] : [group.ref]),
      ...group.children.flatMap((child) => (child.kind === 'group' ? unbalanced(child, lost) : [])),
    ];
  }

  it('sum exactly to 1 − score in every unit, at every group', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        for (const { score } of scored(drawn).units) {
          const value = ratioOf(score.root.outcome);
          const lost = lostByNode(score.root);
          expect(lost.size).toBe(value ? score.nodes.size : 0);
          if (!value) continue;
          expect(toFraction(known(lost, 'root'))).toBe(toFraction(minus(ONE, value)));
          expect(unbalanced(drawn.model.root, lost)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('sum exactly to 1 − score of the entity, over units and over nodes', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        const score = scored(drawn);
        const value = ratioOf(score.entity.outcome);
        const whole = value ? minus(ONE, value) : ZERO;
        const units = score.units.map((unit) => unit.score);
        const { byUnit, byNode } = entityLoss(drawn.model, units, whole);
        expect(sum([...byUnit.values()].map((lost) => known(lost, 'root')))).toBe(toFraction(whole));
        for (const lost of [...byUnit.values(), byNode]) expect(unbalanced(drawn.model.root, lost)).toEqual([]);
        for (const [ref, part] of byNode) {
          expect(toFraction(part)).toBe(sum([...byUnit.values()].map((lost) => known(lost, ref))));
        }
      }),
      RUNS,
    );
  });

  it('are never negative', () => {
    fc.assert(
      fc.property(assessments, (drawn) => {
        for (const { score } of scored(drawn).units) {
          expect([...lostByNode(score.root).values()].filter((part) => compare(part, ZERO) < 0)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('bounds', () => {
  /** Rates everything open, by numbers of any size; the ratings that are there stay. */
  function completed({ model, input }: Drawn, picks: readonly number[]): ScoringInput {
    let next = 0;
    return input.units.reduce(
      (before, { ref: unit }) =>
        requirementsOf(model).reduce((given, node) => {
          const answers = node.answeredPer === 'entity' ? given.answers.entity : known(given.answers.byUnit, unit);
          const answer = answers.get(node.ref);
          if (answer?.kind === 'notApplicable') return given;
          const ratings = Object.fromEntries(
            node.method.dimensions.map(({ dimension, scale }) => [
              dimension,
              pick(ratingsOn(scale), pick(picks, next++)),
            ]),
          );
          return withAnswer(given, node, unit, { kind: 'rated', ratings: { ...ratings, ...answer?.ratings } });
        }, before),
      input,
    );
  }

  const picks = fc.array(fc.nat({ max: 60 }), { minLength: 7, maxLength: 31 });

  it('contain the score of every completion, and equal it there', () => {
    fc.assert(
      fc.property(assessments, picks, (drawn, drawnPicks) => {
        const before = verdicts(scored(drawn));
        const after = verdicts(scored({ ...drawn, input: completed(drawn, drawnPicks) }));
        for (const [index, { bounds }] of before.entries()) {
          const complete = after[index];
          const value = complete && ratioOf(complete.outcome);
          expect(Boolean(value)).toBe(bounds !== null);
          if (!value || !bounds) continue;
          expect(isWithin(value, bounds.lower, bounds.upper)).toBe(true);
          expect([complete.bounds?.lower, complete.bounds?.upper].map((one) => one && toFraction(one))).toEqual([
            toFraction(value),
            toFraction(value),
          ]);
        }
      }),
      RUNS,
    );
  });

  it('contain the score that leaves out what is open, but for stages and groups of another rule below points', () => {
    // Left out, such a group takes passed stages, or more points than its ratings stand for, out of the score with it.
    const ofRule = ({ rollUp }: GroupNode, parent: RollUp): RollUp => {
      if (parent.kind === 'sumOfPoints') return parent;
      return rollUp.kind === 'stagedAnd' ? { kind: 'min' } : rollUp;
    };
    const plain = (node: GroupNode, parent: RollUp): GroupNode => {
      const rollUp = ofRule(node, parent);
      return {
        ...node,
        rollUp,
        children: node.children.map((child) => (child.kind === 'group' ? plain(child, rollUp) : child)),
      };
    };
    fc.assert(
      fc.property(assessments, ({ model, input }) => {
        for (const { outcome, bounds } of verdicts(
          scoreAssessment({ ...model, root: plain(model.root, { kind: 'min' }) }, input),
        )) {
          const value = ratioOf(outcome);
          if (value) expect(bounds && isWithin(value, bounds.lower, bounds.upper)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
