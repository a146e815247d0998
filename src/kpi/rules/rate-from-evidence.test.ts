import type { Assessment, KpiSeries, SurveyHealth } from '../../assessment/assessment';
import {
  answerBook,
  computedScale,
  evidenceOf,
  frameworkAround,
  type GivenAnswers,
  groupOf,
  methodOf,
  modelOf,
  notApplicable,
  ordinal,
  ratedOn,
  requirementOf,
} from '../../../test/support/scoring-builders';
import { kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import type { Framework } from '../../framework/framework';
import type { Answer } from '../../scoring/answers';
import { rateFromEvidence, readResults } from './rate-from-evidence';

const result = methodOf({ key: 'result', dimensions: [{ dimension: 'results', scale: 'result', weight: 1 }] });
const both = methodOf({
  key: 'both',
  dimensions: [
    { dimension: 'approach', scale: 'five', weight: 1 },
    { dimension: 'results', scale: 'result', weight: 1 },
  ],
});

const framework: Framework = frameworkAround(
  modelOf({
    scales: new Map([
      ['five', ordinal(5)],
      ['result', computedScale()],
    ]),
    root: groupOf('ROOT', [
      requirementOf('P-1'),
      requirementOf('R-1', { method: result }),
      requirementOf('R-2', { method: both }),
      requirementOf('R-E', { method: result, answeredPer: 'entity' }),
    ]),
  }),
);
const asking = (refs: Readonly<Record<string, readonly string[]>>): Framework => ({
  ...framework,
  requirements: new Map(
    [...framework.requirements].map(([ref, info]) => [ref, { ...info, kpis: refs[ref] ?? [] }] as const),
  ),
});
const FRAMEWORK = asking({ 'R-1': ['csat'], 'R-2': ['csat', 'aht'], 'R-E': ['csat'] });

const series = (unit?: string, successes: readonly number[] = [850, 850, 850, 850, 850, 850]): KpiSeries =>
  seriesOf(monthly(successes, 1000), { goal: '80', ...(unit === undefined ? {} : { unit }) });

type Rated = Parameters<typeof rateFromEvidence>[1];

const assessmentOf = (
  kpis: readonly KpiSeries[],
  byUnit: Readonly<Record<string, GivenAnswers>> = { U: {}, V: {} },
  resultRatings: Assessment['resultRatings'] = 'evidence',
): Rated => ({
  resultRatings,
  kpis,
  kpiInfos: new Map([['csat', kpiOf()]]),
  units: Object.keys(byUnit).map((ref) => ({ ref, weight: 1, name: ref, site: 'S' })),
  period: { from: '2026-07-01', to: '2026-07-10' },
  answers: answerBook(byUnit),
  surveyHealth: [],
});

const answerAt = ({ answers }: Rated, unit: string, ref: string): Answer | undefined =>
  answers.byUnit.get(unit)?.get(ref);

const MET = evidenceOf();

describe('result requirements', () => {
  it('are rated from the series of their unit', () => {
    const rated = rateFromEvidence(FRAMEWORK, assessmentOf([series('U')]));
    expect(answerAt(rated, 'U', 'R-1')).toEqual({ kind: 'rated', ratings: { results: MET }, fromEvidence: MET });
  });

  it('that are answered once are rated from the series of the entity', () => {
    const rated = rateFromEvidence(FRAMEWORK, assessmentOf([series()]));
    expect(rated.answers.entity.get('R-E')).toMatchObject({ ratings: { results: MET } });
    expect(answerAt(rated, 'U', 'R-1')).toBeUndefined();
  });

  it('of a unit that nobody has looked at yet are rated too', () => {
    const assessment = { ...assessmentOf([series('U')]), answers: answerBook({}) };
    expect(answerAt(rateFromEvidence(FRAMEWORK, assessment), 'U', 'R-1')).toMatchObject({ fromEvidence: MET });
  });

  it('of a unit without any series stay open', () => {
    expect(answerAt(rateFromEvidence(FRAMEWORK, assessmentOf([series('U')])), 'V', 'R-1')).toBeUndefined();
  });

  it('count metrics without a series as not reported, once the unit has any', () => {
    const evidence = { ...MET, metricsReported: 1, metricsRequired: 2 };
    expect(answerAt(rateFromEvidence(FRAMEWORK, assessmentOf([series('U')])), 'U', 'R-2')).toMatchObject({
      fromEvidence: evidence,
    });
  });

  it('keep what was stated on other dimensions', () => {
    const given = { U: { 'R-2': ratedOn({ approach: '4' }), 'P-1': '3' } };
    const rated = rateFromEvidence(FRAMEWORK, assessmentOf([series('U')], given));
    expect(answerAt(rated, 'U', 'R-2')).toMatchObject({ ratings: { approach: '4', results: { level: 'met' } } });
    expect(answerAt(rated, 'U', 'P-1')).toEqual(answerAt(assessmentOf([], given), 'U', 'P-1'));
  });

  it('may be overruled, and still say what the series showed', () => {
    const overruled = evidenceOf({ level: 'notMet' });
    const answer: Answer = {
      kind: 'rated',
      ratings: { results: overruled },
      note: 'The survey left out closed cases.',
    };
    const rated = rateFromEvidence(FRAMEWORK, assessmentOf([series('U')], { U: { 'R-1': answer } }));
    expect(answerAt(rated, 'U', 'R-1')).toEqual({ ...answer, fromEvidence: MET });
  });

  it('that do not apply stay so', () => {
    const rated = rateFromEvidence(FRAMEWORK, assessmentOf([series('U')], { U: { 'R-1': notApplicable() } }));
    expect(answerAt(rated, 'U', 'R-1')).toEqual(notApplicable());
  });

  it('are left as they are where ratings are stated', () => {
    const stated = assessmentOf([series('U')], { U: {} }, 'stated');
    expect(rateFromEvidence(FRAMEWORK, stated)).toBe(stated);
    expect(readResults(FRAMEWORK, stated).byUnit.size).toBe(0);
  });

  it('can be looked up with the series that they rest on', () => {
    const { byUnit } = readResults(FRAMEWORK, assessmentOf([series('U')]));
    expect(
      byUnit
        .get('U')
        ?.get('R-1')
        ?.series.map(({ kpi, last }) => [kpi.key, last]),
    ).toHaveLength(1);
    expect(byUnit.get('U')?.has('R-E')).toBe(false);
  });

  it('do not count a target as met on the word of a biased survey', () => {
    const checks: SurveyHealth['checks'] = new Map([['not-agent-chosen', { answer: 'no' }]]);
    const biased = {
      ...assessmentOf([series('U')]),
      surveyHealth: [{ survey: 'After calls', kpis: ['csat'], checks }],
    };
    expect(answerAt(rateFromEvidence(FRAMEWORK, biased), 'U', 'R-1')).toMatchObject({
      fromEvidence: { ...MET, level: 'notProven' },
    });
    const missed = { ...biased, kpis: [series('U', [700, 700, 700, 700, 700, 700])] };
    expect(answerAt(rateFromEvidence(FRAMEWORK, missed), 'U', 'R-1')).toMatchObject({
      fromEvidence: { level: 'notMet' },
    });
  });
});
