import * as fc from 'fast-check';
import type { Answer, RatingValue, ScoredUnit, ScoringInput } from '../../src/scoring/answers';
import type {
  Combination,
  GroupNode,
  ModelNode,
  RatingMethod,
  RequirementNode,
  RollUp,
  Scale,
  ScoringModel,
} from '../../src/scoring/model';
import { percent } from '../../src/scoring/ratio';
import { modelOf, ordinal } from './scoring-builders';

/** A model with an assessment by it, as drawn at random. */
export interface Drawn {
  readonly model: ScoringModel;
  readonly input: ScoringInput;
}

/** Ratings of each scale from the worst to the best. */
const RATINGS: Readonly<Record<string, readonly (string | number)[]>> = {
  five: [0, 1, 2, 3, 4, 5],
  six: [0, 1, 2, 3, 4, 5, 6],
  percentage: [0, 25, 50, 75, 100],
  compliance: ['None', 'Partial', 'Full', 'Plus'],
  achievement: ['N', 'P', 'L', 'F'],
};

const points = (keys: readonly (string | number)[], values: readonly number[]) =>
  keys.map((key, index) => ({ key: String(key), points: values[index] ?? 0 }));

const SCALES = new Map<string, Scale>([
  ['five', ordinal(5)],
  ['six', ordinal(6)],
  ['percentage', { kind: 'percentage', step: 25 }],
  ['compliance', { kind: 'nominal', options: points(RATINGS['compliance'] ?? [], [0, 1, 2, 3]), fullPoints: 2 }],
  ['achievement', { kind: 'nplf', options: points(RATINGS['achievement'] ?? [], [0, 40, 85, 100]), fullPoints: 100 }],
]);

export function ratingsOn(scale: string): readonly RatingValue[] {
  return RATINGS[scale] ?? [];
}

const MOST_UNITS = 3;
const DIMENSIONS = ['approach', 'deployment', 'results'] as const;

/** What an answer is to be, before it is known on which scales: three picks of 0..1, best at 1. */
interface Sketch {
  readonly kind: 'rated' | 'partly' | 'open' | 'notApplicable';
  readonly picks: readonly number[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.constantFrom('rated', 'rated', 'rated', 'rated', 'partly', 'open', 'notApplicable'),
  picks: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
});

const method: fc.Arbitrary<RatingMethod> = fc
  .record({
    dimensions: fc.array(
      fc.record({ scale: fc.constantFrom(...SCALES.keys()), weight: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    combine: fc.constantFrom<Combination>(
      { kind: 'weightedMean' },
      { kind: 'min' },
      { kind: 'product' },
      { kind: 'cappedBy', dimension: DIMENSIONS[0] },
    ),
  })
  .map(({ dimensions, combine }) => ({
    key: 'drawn',
    dimensions: dimensions.map((rest, index) => ({ dimension: DIMENSIONS[index] ?? 'other', ...rest })),
    combine,
  }));

const rollUp: fc.Arbitrary<RollUp> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<RollUp>({ kind: 'weightedMean' }) },
  { weight: 2, arbitrary: fc.constant<RollUp>({ kind: 'sumOfPoints' }) },
  { weight: 1, arbitrary: fc.constant<RollUp>({ kind: 'min' }) },
  { weight: 1, arbitrary: fc.constant<RollUp>({ kind: 'max' }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('countShare', 'stagedAnd'), fc.constantFrom(25, 60, 80, 100))
      .map(([kind, threshold]): RollUp => ({ kind, threshold: percent(threshold) })),
  },
);

/** A requirement with the answers to it: one for the entity, and one per unit. */
interface Leaf {
  readonly node: RequirementNode;
  readonly answers: readonly Sketch[];
}

type Branch = Omit<GroupNode, 'children'> & { readonly children: readonly (Leaf | Branch)[] };

const weight = fc.integer({ min: 0, max: 5 });
const stage = fc.integer({ min: 1, max: 3 });

const leaf: fc.Arbitrary<Leaf> = fc
  .record({
    method,
    weight,
    stage,
    critical: fc.boolean(),
    answeredPer: fc.constantFrom('unit', 'unit', 'unit', 'entity'),
    answers: fc.array(sketch, { minLength: MOST_UNITS + 1, maxLength: MOST_UNITS + 1 }),
  })
  .map(({ answers, ...node }) => ({
    node: { kind: 'requirement', ref: '', notApplicable: 'allowed', ...node },
    answers,
  }));

function branch(children: fc.Arbitrary<readonly (Leaf | Branch)[]>): fc.Arbitrary<Branch> {
  return fc.record({ weight, stage, rollUp, children }).map((group): Branch => ({ kind: 'group', ref: '', ...group }));
}

const several = <Child>(child: fc.Arbitrary<Child>): fc.Arbitrary<Child[]> =>
  fc.array(child, { minLength: 1, maxLength: 3 });

/** Requirements at depth 1, 2 and 3. */
const root = branch(several(fc.oneof(leaf, branch(several(fc.oneof(leaf, branch(several(leaf))))))));

const isLeaf = (drawn: Leaf | Branch): drawn is Leaf => 'node' in drawn;

/** Refs by place: "root", "root.1", "root.1.2"; `leaves` collects the requirements. */
function named(drawn: Branch, ref: string, leaves: Leaf[]): GroupNode {
  const children = drawn.children.map((child, index): ModelNode => {
    const childRef = `${ref}.${index + 1}`;
    if (!isLeaf(child)) return named(child, childRef, leaves);
    const node = { ...child.node, ref: childRef };
    leaves.push({ ...child, node });
    return node;
  });
  return { ...drawn, ref, children };
}

function answerTo({ method: { dimensions } }: RequirementNode, { kind, picks }: Sketch): Answer | undefined {
  if (kind === 'open') return undefined;
  if (kind === 'notApplicable') return { kind, reason: 'Drawn so.' };
  const rated = kind === 'partly' ? dimensions.slice(1) : dimensions;
  const ratings = rated.map(({ dimension, scale }, index): [string, RatingValue] => {
    const options = ratingsOn(scale);
    return [dimension, options[(picks[index] ?? 0) % options.length] ?? 0];
  });
  return { kind: 'rated', ratings: Object.fromEntries(ratings) };
}

function answersOf(leaves: readonly Leaf[], index: number): ReadonlyMap<string, Answer> {
  return new Map(
    leaves.flatMap(({ node, answers }): [string, Answer][] => {
      const drawn = answers[index];
      const answer = drawn && answerTo(node, drawn);
      return answer ? [[node.ref, answer]] : [];
    }),
  );
}

/** Trees of depth up to 3 with any roll-ups, weights, scales and methods, and answers of one to three units. */
export const assessments: fc.Arbitrary<Drawn> = fc
  .record({
    root,
    unitWeights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: MOST_UNITS }),
    acrossUnits: rollUp,
    notAssessed: fc.constantFrom('excluded', 'zero'),
  })
  .map(({ root: drawn, unitWeights, acrossUnits, notAssessed }) => {
    const leaves: Leaf[] = [];
    const model = modelOf({ root: named(drawn, 'root', leaves), scales: SCALES, acrossUnits, notAssessed });
    const units = unitWeights.map((unitWeight, index): ScoredUnit => ({ ref: `U${index + 1}`, weight: unitWeight }));
    return {
      model,
      input: {
        units,
        answers: {
          entity: answersOf(leaves, 0),
          byUnit: new Map(units.map(({ ref }, index) => [ref, answersOf(leaves, index + 1)])),
        },
        findings: [],
      },
    };
  });

/** The tree with each node replaced, children before their parent. */
export function mapTree(node: GroupNode, change: (node: ModelNode) => ModelNode): GroupNode {
  const children = node.children.map((child) => (child.kind === 'group' ? mapTree(child, change) : change(child)));
  const changed = change({ ...node, children });
  if (changed.kind !== 'group') throw new Error('A group has to stay a group.');
  return changed;
}
