import type { Framework, RequirementInfo } from '../../src/framework/framework';
import type { Answer, AnswerBook, RatingValue, ScoringInput } from '../../src/scoring/answers';
import { requirementsOf } from '../../src/scoring/look-up';
import type {
  GroupNode,
  ModelNode,
  RatingMethod,
  RequirementNode,
  ResultEvidence,
  Scale,
  ScoringModel,
} from '../../src/scoring/model';
import { ONE, percent, toFraction, ZERO, type Ratio } from '../../src/scoring/ratio';
import type { Outcome } from '../../src/scoring/score';
import { scoreAssessment, type AssessmentScore } from '../../src/scoring/score-assessment';

/** Options "0" to the highest, each worth its number of points. */
export function ordinal(highest: number, fullPoints = highest): Scale {
  const options = Array.from({ length: highest + 1 }, (_, points) => ({ key: String(points), points }));
  return { kind: 'ordinal', options, fullPoints };
}

type ComputedScale = Extract<Scale, { kind: 'computed' }>;

/** Met and sustained 3, met 2, improving 1, else 0 of 3 points; sustained is 5 of 6 months; at most 1 below 75 % coverage. */
export function computedScale(overrides: Partial<ComputedScale> = {}): ComputedScale {
  return {
    kind: 'computed',
    options: [
      { key: 'lasting', points: 3 },
      { key: 'reached', points: 2 },
      { key: 'rising', points: 1 },
      { key: 'missed', points: 0 },
    ],
    fullPoints: 3,
    sustained: { met: 5, of: 6 },
    minimumCoverage: percent(75),
    belowCoverage: 'rising',
    rules: [
      { level: ['met'], sustained: true, rating: 'lasting' },
      { level: ['met'], rating: 'reached' },
      { trend: ['improving'], rating: 'rising' },
      { rating: 'missed' },
    ],
    ...overrides,
  };
}

/** Met, stable, in 6 of 6 months, with its only metric reported. */
export function evidenceOf(overrides: Partial<ResultEvidence> = {}): ResultEvidence {
  return {
    level: 'met',
    trend: 'stable',
    monthsMet: 6,
    months: 6,
    metricsReported: 1,
    metricsRequired: 1,
    ...overrides,
  };
}

/** One dimension, `rating`, on the scale `five`. */
export function methodOf(overrides: Partial<RatingMethod> = {}): RatingMethod {
  return {
    key: 'single',
    dimensions: [{ dimension: 'rating', scale: 'five', weight: 1 }],
    combine: { kind: 'weightedMean' },
    ...overrides,
  };
}

export function requirementOf(ref: string, overrides: Partial<RequirementNode> = {}): RequirementNode {
  return {
    kind: 'requirement',
    ref,
    weight: 1,
    critical: false,
    notApplicable: 'allowed',
    answeredPer: 'unit',
    method: methodOf(),
    ...overrides,
  };
}

/** A weighted mean of weight 1. A child given as a text is a requirement of that ref. */
export function groupOf(
  ref: string,
  children: readonly (ModelNode | string)[],
  overrides: Partial<GroupNode> = {},
): GroupNode {
  return {
    kind: 'group',
    ref,
    weight: 1,
    rollUp: { kind: 'weightedMean' },
    children: children.map((child) => (typeof child === 'string' ? requirementOf(child) : child)),
    ...overrides,
  };
}

/**
 * Requirements A and B below the root unless `root` says otherwise; open answers left out, no gates, no levels.
 * Scales: `five` and `six` (points 0 to 5 and 0 to 6), `percentage` (steps of 5).
 */
export function modelOf(overrides: Partial<ScoringModel> = {}): ScoringModel {
  return {
    framework: 'test@1.0.0',
    root: groupOf('root', ['A', 'B']),
    scales: new Map<string, Scale>([
      ['five', ordinal(5)],
      ['six', ordinal(6)],
      ['percentage', { kind: 'percentage', step: 5 }],
    ]),
    acrossUnits: { kind: 'weightedMean' },
    notAssessed: 'excluded',
    minimumCoverage: ZERO,
    gates: [],
    levels: [],
    ...overrides,
  };
}

/** A number or text rates the dimension `rating`; null leaves the requirement open. */
export type Given = RatingValue | Answer | null;
export type GivenAnswers = Readonly<Record<string, Given>>;

export const ratedOn = (ratings: Readonly<Record<string, RatingValue>>): Answer => ({ kind: 'rated', ratings });

export const notApplicable = (reason = 'No such work at this site.'): Answer => ({ kind: 'notApplicable', reason });

function answersTo(given: GivenAnswers): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [ref, value] of Object.entries(given)) {
    if (value !== null)
      answers.set(ref, typeof value === 'object' && 'kind' in value ? value : ratedOn({ rating: value }));
  }
  return answers;
}

/** Answers per unit, and those given once for the entity. */
export function answerBook(byUnit: Readonly<Record<string, GivenAnswers>>, entity: GivenAnswers = {}): AnswerBook {
  return {
    byUnit: new Map(Object.entries(byUnit).map(([unit, given]) => [unit, answersTo(given)])),
    entity: answersTo(entity),
  };
}

/** One unit of weight 1 for each entry. */
export function inputOf(
  byUnit: Readonly<Record<string, GivenAnswers>>,
  { entity = {}, ...overrides }: Partial<ScoringInput> & { readonly entity?: GivenAnswers } = {},
): ScoringInput {
  return {
    units: Object.keys(byUnit).map((ref) => ({ ref, weight: 1 })),
    answers: answerBook(byUnit, entity),
    findings: [],
    ...overrides,
  };
}

/** The assessment of one unit, `U`, by a model that differs from the standard one as given. */
export function scoreOf(
  overrides: Partial<ScoringModel>,
  given: GivenAnswers,
  input: Partial<ScoringInput> & { readonly entity?: GivenAnswers } = {},
): AssessmentScore {
  return scoreAssessment(modelOf(overrides), inputOf({ U: given }, input));
}

/** "3/4" in lowest terms, `notAssessed` or `notApplicable`. */
export function figure(outcome: Outcome | undefined): string | undefined {
  return outcome?.kind === 'scored' ? toFraction(outcome.ratio) : outcome?.kind;
}

/** Figure of a node in one unit. */
export function figureIn(score: AssessmentScore, ref: string, unit = 'U'): string | undefined {
  return figure(score.units.find((one) => one.score.ref === unit)?.score.nodes.get(ref)?.outcome);
}

/** Fractions of a map of ratios, in its order. */
export function fractions(ratios: ReadonlyMap<string, Ratio>): Readonly<Record<string, string>> {
  return Object.fromEntries([...ratios].map(([ref, value]) => [ref, toFraction(value)]));
}

/** A framework around a model: what the rules read beside the model is made up from its tree. */
export function frameworkAround(model: ScoringModel, overrides: Partial<Framework> = {}): Framework {
  return {
    title: 'Test',
    key: 'test',
    version: '1.0.0',
    id: model.framework,
    hash: '0'.repeat(64),
    summary: '',
    model,
    target: ONE,
    categories: [],
    groups: new Map(),
    requirements: new Map(requirementsOf(model).map((node) => [node.ref, infoOf(node, model.root.ref)])),
    dimensions: new Map(),
    scales: new Map(),
    ownerFunctions: new Map(),
    kpis: new Map(),
    gates: new Map(),
    levels: new Map(),
    workstreamTemplates: new Map(),
    ...overrides,
  };
}

function infoOf({ ref, critical }: RequirementNode, category: string): RequirementInfo {
  return {
    ref,
    title: `Requirement ${ref}`,
    statement: `${ref} is done.`,
    critical,
    category,
    ownerFunction: 'operations',
    kpis: [],
    workstream: 'improve',
  };
}
