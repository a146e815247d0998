import fc from 'fast-check';
import { join } from 'node:path';
import type { CaseDocument } from '../../assessment/rules/case-document';
import type { Framework } from '../../framework/framework';
import { loadFramework } from '../../framework/load-framework';
import { assess } from '../../gap/rules/assess';
import { coverageJson, outcomeJson } from '../../report/models/score-json';
import type { Answer } from '../../scoring/answers';
import { requirementsOf } from '../../scoring/look-up';
import type { PartyExtractSource } from './party-extract';
import { answeredForEntity } from './party-scores';
import { type ResultSummary, resultSummaries } from './result-summary';
import type { AssessmentRecord } from './record';
import { recordToEngagement } from './record-to-engagement';

const FRAMEWORKS = join(__dirname, '..', '..', '..', 'assessment-frameworks');

let framework: Framework;
beforeAll(async () => {
  framework = await loadFramework(join(FRAMEWORKS, 'service-excellence-5p', '1.0.0', 'framework.yaml'));
});

interface Choice {
  readonly party: 'A' | 'B';
  readonly weight: number;
  /** Position of the option for every requirement; undefined: not rated. */
  readonly option: number | undefined;
}

const choices = fc.array(
  fc.record({
    party: fc.constantFrom('A' as const, 'B' as const),
    weight: fc.integer({ min: 1, max: 900 }),
    option: fc.option(fc.nat(4), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
);

function source(units: readonly Choice[], entityOption: number | undefined): PartyExtractSource {
  const document: CaseDocument = {
    engagement: {
      ...{ key: 'review', title: 'Review', client: 'Client', consultancy: 'Fairgauge', classification: 'Open' },
      ...{ language: 'en', period: { from: '2026-01-05', to: '2026-06-26' } },
    },
    parties: [
      { ref: 'CLIENT', name: 'Client', kind: 'client' },
      { ref: 'A', name: 'Vendor A', kind: 'vendor' },
      { ref: 'B', name: 'Own B', kind: 'own' },
    ],
    sites: ['A', 'B'].map((party) => ({ ref: `S-${party}`, name: `Site ${party}`, party })),
    units: units.map(({ party, weight }, index) => ({
      ref: `U${index}`,
      name: `Unit ${index}`,
      site: `S-${party}`,
      weight,
    })),
    assessments: [
      {
        ...{ key: 'baseline', title: 'Baseline', kind: 'baseline', framework: framework.id, documentNumber: 'TLK-1' },
        ...{ revision: 1, status: 'final', reportDate: '2026-02-02', period: { from: '2026-01-05', to: '2026-01-30' } },
        units: units.map((_, index) => `U${index}`),
        resultRatings: 'stated',
      },
    ],
  };
  const sheet = (answeredPer: 'unit' | 'entity', option: number | undefined): Record<string, Answer> =>
    Object.fromEntries(
      option === undefined
        ? []
        : requirementsOf(framework.model)
            .filter((one) => one.answeredPer === answeredPer)
            .map(({ ref, method }) => {
              const ratings = method.dimensions.map(({ dimension, scale }) => [dimension, rating(scale, option)]);
              return [ref, { kind: 'rated', ratings: Object.fromEntries(ratings) }];
            }),
    );
  const record: AssessmentRecord = {
    ...{ schema: 'tolok-snapshot/1', engine: '1.0.0', framework: { id: framework.id, sha256: framework.hash } },
    ...{ case: document, logos: {}, evidenceFiles: {} },
    answers: {
      entity: sheet('entity', entityOption),
      ...Object.fromEntries(units.map(({ option }, index) => [`U${index}`, sheet('unit', option)])),
    },
  };
  const { assessment } = recordToEngagement(record, framework);
  return { record, framework, assessment, result: assess(framework, assessment) };
}

function rating(key: string, option: number) {
  const scale = framework.model.scales.get(key);
  if (!scale || scale.kind === 'percentage') return option * (scale?.step ?? 0);
  if (scale.kind === 'computed') {
    const evidence = { months: 6, monthsMet: option, metricsReported: 3, metricsRequired: 3 };
    return { level: 'notMet', trend: 'stable', ...evidence } as const;
  }
  return scale.options[option % scale.options.length]?.key ?? '';
}

const of = (summaries: readonly ResultSummary[], subject: ResultSummary['subject']): readonly ResultSummary[] =>
  summaries.filter((one) => one.subject === subject);

const anyEntity = fc.option(fc.nat(4), { nil: undefined });

describe('the summary of an assessment', () => {
  it('says of the whole and of each unit what the assessment says', () => {
    fc.assert(
      fc.property(choices, anyEntity, (units, entity) => {
        const made = source(units, entity);
        const summaries = resultSummaries(made);
        const { score } = made.result;
        const [whole] = of(summaries, 'whole');
        expect(whole?.figures).toMatchObject({
          score: outcomeJson(score.entity.capped.outcome),
          coverage: coverageJson(score.entity.coverage),
          units: units.length,
          weight: units.reduce((sum, { weight }) => sum + weight, 0),
        });
        expect(new Set(whole?.figures.missed)).toEqual(
          new Set(made.result.gaps.map(({ requirement }) => requirement.ref)),
        );
        for (const { unit, figures } of of(summaries, 'unit')) {
          const scored = score.units.find((one) => one.score.ref === unit);
          expect(figures.score).toEqual(outcomeJson(scored!.verdict.capped.outcome));
          expect(figures.coverage).toEqual(coverageJson(scored!.verdict.coverage));
          for (const { ref, score: category } of figures.categories) {
            expect(category).toEqual(outcomeJson(scored!.score.nodes.get(ref)!.outcome));
          }
        }
        expect(
          of(summaries, 'unit')
            .map(({ unit }) => unit)
            .sort(),
        ).toEqual(units.map((_, index) => `U${index}`));
      }),
      { numRuns: 40 },
    );
  });

  it('of a party that runs all units is that of the whole', () => {
    fc.assert(
      fc.property(choices, anyEntity, (units, entity) => {
        const [whole, party] = resultSummaries(
          source(
            units.map((unit) => ({ ...unit, party: 'A' as const })),
            entity,
          ),
        );
        const { score, coverage, level, weight, units: count } = whole!.figures;
        expect(party).toMatchObject({ subject: 'party', figures: { score, coverage, level, weight, units: count } });
      }),
      { numRuns: 30 },
    );
  });

  it('of a party does not move with what others did', () => {
    fc.assert(
      fc.property(choices, anyEntity, fc.nat(4), (units, entity, option) => {
        fc.pre(units.some(({ party }) => party === 'A'));
        const other = units.map((unit) => (unit.party === 'A' ? unit : { ...unit, option, weight: 1 + option }));
        const ofA = (list: readonly Choice[]): readonly ResultSummary[] =>
          resultSummaries(source(list, entity)).filter(({ party }) => party === 'A');
        expect(ofA(other)).toEqual(ofA(units));
      }),
      { numRuns: 30 },
    );
  });

  it('names what is answered once for the entity in the whole only', () => {
    const once = answeredForEntity(framework);
    const made = source([{ party: 'A', weight: 1, option: 0 }], 0);
    const [whole, ...others] = resultSummaries(made);
    expect(whole?.figures.missed.some((ref) => once.has(ref))).toBe(true);
    expect(whole?.requirements?.find(({ ref }) => once.has(ref))).toMatchObject({ missed: 1, rated: 1 });
    for (const { figures, requirements } of others) {
      const named = [
        ...figures.missed,
        ...figures.blockers.flatMap(({ refs }) => refs),
        ...figures.categories.map(({ ref }) => ref),
        ...(requirements ?? []).map(({ ref }) => ref),
      ];
      expect(named.filter((ref) => once.has(ref))).toEqual([]);
    }
  });

  it('counts in how many units a requirement is missed, and how badly', () => {
    const made = source(
      [
        { party: 'A', weight: 1, option: 0 },
        { party: 'A', weight: 1, option: 4 },
        { party: 'A', weight: 1, option: undefined },
        { party: 'B', weight: 1, option: 0 },
      ],
      undefined,
    );
    const summaries = resultSummaries(made);
    const knockedOut = (one: ResultSummary | undefined) =>
      one?.requirements?.find(({ severity }) => severity === 'critical');
    const [a, b] = of(summaries, 'party');
    expect(knockedOut(a)).toMatchObject({ missed: 1, rated: 2 });
    expect(knockedOut(b)).toMatchObject({ missed: 1, rated: 1 });
    expect(a?.requirements?.some(({ severity }) => severity === null)).toBe(false);
    expect(of(summaries, 'unit').every(({ requirements }) => requirements === null)).toBe(true);
  });

  it('gives the rank of the level: none at the bottom, the highest at the top, unknown where too little is rated', () => {
    const level = (option: number | undefined) =>
      resultSummaries(source([{ party: 'A', weight: 1, option }], option))[0]?.figures.level;
    expect(level(undefined)).toEqual({ key: null, title: null, rank: null });
    expect(level(0)).toMatchObject({ key: framework.model.levels[0]?.key, rank: 1 });
    const made = source([{ party: 'A', weight: 1, option: 0 }], 0);
    const { score } = made.result;
    const below = { kind: 'determined', reached: null, next: 'none', blockers: [] } as const;
    const bottom = { ...made.result, score: { ...score, entity: { ...score.entity, level: below } } };
    expect(resultSummaries({ ...made, result: bottom })[0]?.figures.level).toEqual({ key: null, title: null, rank: 0 });
    const top = [1, 2, 3, 4].map((option) => level(option)?.rank ?? 0);
    expect(Math.max(...top)).toBeGreaterThan(0);
    expect(top.every((rank) => rank <= framework.model.levels.length)).toBe(true);
  });

  it('lists the gates that fail, with what fails them', () => {
    const [whole] = resultSummaries(source([{ party: 'A', weight: 1, option: 0 }], 0));
    const failing = source([{ party: 'A', weight: 1, option: 0 }], 0).result.score.entity.gates.filter(
      ({ outcome }) => outcome === 'failed',
    );
    expect(whole?.figures.blockers.map(({ gate }) => gate)).toEqual(failing.map(({ key }) => key));
    expect(whole?.figures.blockers.length).toBeGreaterThan(0);
  });
});
