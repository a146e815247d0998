import type { Assessment } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import type { Answer, AnswerBook } from '../../scoring/answers';
import { requirementsOf } from '../../scoring/look-up';
import type { RatedDimension, RequirementNode, Scale } from '../../scoring/model';
import { known } from '../../shared/known';
import { judgeAssessment } from './judge-assessment';
import type { JudgedSeries, JudgingRules } from './judge-series';
import { readResult, type ResultReading } from './result-evidence';

/** What the KPI series of a place say about its result requirements, by requirement. */
export type PlaceReadings = ReadonlyMap<string, ResultReading>;

/** Readings of every unit that has a series, and of the entity. */
export interface EvidenceReadings {
  readonly byUnit: ReadonlyMap<string, PlaceReadings>;
  readonly entity: PlaceReadings;
}

const NO_READINGS: EvidenceReadings = { byUnit: new Map(), entity: new Map() };

type Rated = Pick<Assessment, 'resultRatings' | 'kpis' | 'kpiInfos' | 'answers' | 'units' | 'period' | 'surveyHealth'>;

/**
 * Reads the result requirements of an assessment from its KPI series. A place without any series is left open; at one
 * with series every result requirement is read, and metrics without a series count as not reported. A biased survey proves
 * no target met.
 * @returns nothing for an assessment whose result ratings are stated
 */
export function readResults(framework: Pick<Framework, 'model' | 'requirements'>, assessment: Rated): EvidenceReadings {
  if (assessment.resultRatings === 'stated') return NO_READINGS;
  const results = requirementsOf(framework.model).flatMap((node): ResultNode[] => {
    const [first] = computedDimensions(node, framework.model.scales);
    return first ? [{ node, rules: { sustainedMonths: first.scale.sustained.of } }] : [];
  });
  const judged = new Map<string | undefined, JudgedSeries[]>();
  for (const one of judgeAssessment(assessment)) {
    judged.set(one.series.unit, [...(judged.get(one.series.unit) ?? []), one]);
  }
  const read = (place: string | undefined): PlaceReadings => {
    const own = judged.get(place);
    if (!own) return new Map();
    return new Map(
      results
        .filter(({ node }) => (node.answeredPer === 'entity') === (place === undefined))
        .map(({ node: { ref }, rules }) => {
          const { kpis } = known(framework.requirements, ref);
          return [ref, readResult(kpis, own, assessment.period.to, rules)] as const;
        }),
    );
  };
  return { byUnit: new Map(assessment.units.map(({ ref }) => [ref, read(ref)])), entity: read(undefined) };
}

/**
 * The assessment with its result requirements rated from its KPI series, where no answer overrules them. Each answer that
 * rests on series, or overrules them, says what they showed.
 */
export function rateFromEvidence<T extends Rated>(
  framework: Pick<Framework, 'model' | 'requirements'>,
  assessment: T,
): T {
  if (assessment.resultRatings === 'stated') return assessment;
  const readings = readResults(framework, assessment);
  const nodes = new Map(requirementsOf(framework.model).map((node) => [node.ref, node]));
  const rated = (answers: ReadonlyMap<string, Answer>, read: PlaceReadings): ReadonlyMap<string, Answer> => {
    const all = new Map(answers);
    for (const [ref, { evidence }] of read) {
      const given = answers.get(ref);
      if (given?.kind === 'notApplicable') continue;
      const dimensions = computedDimensions(known(nodes, ref), framework.model.scales);
      const derived = Object.fromEntries(dimensions.map(({ dimension }) => [dimension, evidence]));
      all.set(ref, { kind: 'rated', ...given, ratings: { ...derived, ...given?.ratings }, fromEvidence: evidence });
    }
    return all;
  };
  const { byUnit, entity } = assessment.answers;
  const ofUnit = ([ref, read]: readonly [string, PlaceReadings]) =>
    [ref, rated(byUnit.get(ref) ?? new Map<string, Answer>(), read)] as const;
  const answers: AnswerBook = {
    byUnit: new Map([...readings.byUnit].map(ofUnit)),
    entity: rated(entity, readings.entity),
  };
  return { ...assessment, answers };
}

interface ResultNode {
  readonly node: RequirementNode;
  readonly rules: JudgingRules;
}

type ComputedScale = Extract<Scale, { kind: 'computed' }>;

/** The dimensions that a requirement is rated on from KPI evidence. */
export function computedDimensions(
  { method }: RequirementNode,
  scales: ReadonlyMap<string, Scale>,
): (Omit<RatedDimension, 'scale'> & { readonly scale: ComputedScale })[] {
  return method.dimensions.flatMap((dimension) => {
    const scale = known(scales, dimension.scale);
    return scale.kind === 'computed' ? [{ ...dimension, scale }] : [];
  });
}
