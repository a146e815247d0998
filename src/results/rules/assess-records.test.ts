import { DEMO } from '../../../test/support/run-case';
import { recombined, shownValue } from '../../../test/support/recombine';
import { readCase } from '../../assessment/load-case';
import { withKpiEvidence } from '../../assessment/rules/with-kpi-evidence';
import { RECORD_SCHEMA } from '../../casework/rules/record';
import { assessEngagement, type PlannedWave } from '../../engagement/rules/assess-engagement';
import { FrameworkStore, kpiCatalogue } from '../../framework';
import type { Framework } from '../../framework/framework';
import type { AnswerBook } from '../../scoring/answers';
import { ENGINE_VERSION } from '../../scoring/score-assessment';
import { type AssessedRecords, assessRecord, assessRecords, type FrameworkRecord } from './assess-records';
import { explain, figureAddresses, isOfPlan, suggestFigure } from './explain';
import type { SharedPlan } from './explain-plan';
import { readAddress } from './figure-address';
import { FigureIndex } from './figure-index';

interface Recorded {
  readonly records: ReadonlyMap<string, FrameworkRecord>;
  readonly waves: readonly PlannedWave[];
}

/** The assessments of a demonstration case as the database would freeze them, and as the command line assesses them. */
async function recorded(name: 'bank' | 'telecom'): Promise<Recorded> {
  const store = new FrameworkStore();
  const { document, answers, engagement, evidence } = await readCase(DEMO[name], store);
  const frameworks = new Map<string, Framework>();
  for (const { framework: id } of document.assessments) {
    const framework = await store.find(id);
    if (framework) frameworks.set(id, framework);
  }
  const merged = withKpiEvidence(document, { evidence, frameworks, catalogue: await kpiCatalogue() });
  const books = [...answers.values()];
  const records = new Map<string, FrameworkRecord>();
  for (const [index, assessment] of merged.assessments.entries()) {
    const framework = frameworks.get(assessment.framework);
    const book = books[index];
    if (!framework || !book) throw new Error(`${assessment.key} is not complete.`);
    const { units = document.units.map(({ ref }) => ref) } = assessment;
    records.set(assessment.key, {
      framework,
      record: {
        ...{ schema: RECORD_SCHEMA, engine: ENGINE_VERSION, logos: {}, evidenceFiles: {} },
        framework: { id: framework.id, sha256: framework.hash },
        case: {
          ...merged,
          units: document.units.filter(({ ref }) => units.includes(ref)),
          assessments: [assessment],
        },
        answers: answersOf(book),
      },
    });
  }
  return { records, waves: assessEngagement(engagement, frameworks) };
}

function answersOf({ entity, byUnit }: AnswerBook): FrameworkRecord['record']['answers'] {
  return Object.fromEntries([
    ['entity', Object.fromEntries(entity)],
    ...[...byUnit].map(([unit, answers]) => [unit, Object.fromEntries(answers)] as const),
  ]);
}

const keysOf = ({ assessed }: AssessedRecords): string[] => assessed.map(({ assessment }) => assessment.key);

let bank: Recorded;
let telecom: Recorded;
beforeAll(async () => {
  bank = await recorded('bank');
  telecom = await recorded('telecom');
});

const recordOf = ({ records }: Recorded, key: string): FrameworkRecord => {
  const record = records.get(key);
  if (!record) throw new Error(`There is no ${key}.`);
  return record;
};

describe('results of records', () => {
  it('are those of the engagement, with the same plan', () => {
    const results = assessRecords({
      current: recordOf(bank, 'month-3'),
      previous: recordOf(bank, 'baseline'),
      before: [],
      after: [],
    });
    const wave = bank.waves.find((one) => one.wave === 'month-3');
    expect(results.current.result).toEqual(wave?.assessed[0].result);
    expect(results.previous?.result).toEqual(bank.waves[0]?.assessed[0].result);
    expect(results.plan).toEqual(wave?.plan);
    expect(results.engagement.assessments.map(({ key }) => key)).toEqual(['baseline', 'month-3']);
  });

  it.each([
    ['the first', 'osp-baseline', { before: [], after: ['vmo-baseline'] }],
    ['the last', 'vmo-baseline', { before: ['osp-baseline'], after: [] }],
  ])('keep the order of the wave when %s is asked for', (_, key, { before, after }) => {
    const all = (keys: readonly string[]): FrameworkRecord[] => keys.map((one) => recordOf(telecom, one));
    const results = assessRecords({ current: recordOf(telecom, key), before: all(before), after: all(after) });
    expect(keysOf(results)).toEqual(['osp-baseline', 'vmo-baseline']);
    expect(results.current.assessment.key).toBe(key);
    expect(results.plan).toEqual(telecom.waves[0]?.plan);
  });

  it('hold the chain of waves with their plans, and the engagement with all of them', () => {
    const alone = (key: string) => ({ current: recordOf(bank, key), before: [], after: [] });
    const results = assessRecords({ ...alone('month-6'), earlier: [alone('baseline'), alone('month-3')] });
    const [first, second] = bank.waves;
    // What was reported of a plan is no part of a record.
    const asPlanned = (wave: typeof first) => ({ ...wave?.plan, tracking: undefined });
    expect(results.earlier).toEqual([
      { wave: first?.assessed[0], plan: asPlanned(first) },
      { wave: second?.assessed[0], plan: asPlanned(second) },
    ]);
    expect(results.previous).toBe(results.earlier?.[1]?.wave);
    expect(results.engagement.assessments.map(({ key }) => key)).toEqual(['baseline', 'month-3', 'month-6']);
  });

  it('are the same for one record alone', () => {
    expect(assessRecord(recordOf(bank, 'baseline')).result).toEqual(bank.waves[0]?.assessed[0].result);
  });

  it('refuse a framework that the record was not made with', () => {
    const { record } = recordOf(bank, 'baseline');
    const { framework } = recordOf(telecom, 'vmo-baseline');
    expect(() => assessRecord({ record, framework })).toThrow(RangeError);
  });
});

describe('explanations of the demonstration cases', () => {
  it.each([
    ['bank', 'baseline'],
    ['telecom', 'osp-baseline'],
    ['telecom', 'vmo-baseline'],
  ] as const)('give every figure again, those of the plan included: %s, %s', (name, key) => {
    const { waves } = name === 'bank' ? bank : telecom;
    const planned = waves.find(({ assessed }) => assessed.some(({ assessment }) => assessment.key === key));
    const wave = planned?.assessed.find(({ assessment }) => assessment.key === key);
    if (!planned?.plan || !wave) throw new Error('Nothing is planned.');
    const shared: SharedPlan = { plan: planned.plan, assessment: key };
    const index = new FigureIndex(wave);
    // Of the units the first and the last: they have all the same tree.
    const shown = [...index.units.keys()].filter((_, position, all) => position === 0 || position === all.length - 1);
    const addresses = figureAddresses(index, shared).filter(
      (figure) => !figure.startsWith('unit/') || shown.includes(figure.split('/')[1] ?? ''),
    );
    const differing = addresses.filter((figure) => {
      const address = readAddress(figure);
      const explanation = address && explain(index, shared, address);
      return !explanation || recombined(explanation, index.model) !== shownValue(explanation.value);
    });
    expect(differing).toEqual([]);
    expect(addresses.flatMap((figure) => readAddress(figure) ?? []).filter(isOfPlan).length).toBeGreaterThan(3);
  });

  it('are not there for workstreams and work items that the plan lacks', () => {
    const [planned] = telecom.waves;
    if (!planned?.plan) throw new Error('Nothing is planned.');
    const shared: SharedPlan = { plan: planned.plan, assessment: 'osp-baseline' };
    const index = new FigureIndex(planned.assessed[0]);
    expect(explain(index, shared, { kind: 'workstream', id: 'none' })).toBeUndefined();
    expect(explain(index, shared, { kind: 'workItem', id: 'none' })).toBeUndefined();
    expect(suggestFigure(index, shared, 'plan/efort')).toContain('Did you mean "plan/effort"?');
  });

  it('have an address for the gaps of the assessment itself only', () => {
    const [planned] = telecom.waves;
    const wave = planned?.assessed[0];
    if (!planned?.plan || !wave) throw new Error('Nothing is planned.');
    const shared: SharedPlan = { plan: planned.plan, assessment: wave.assessment.key };
    const index = new FigureIndex(wave);
    const workstreams = planned.plan.workstreams.flatMap(({ id, gaps }) => {
      const explanation = explain(index, shared, { kind: 'workstream', id });
      const basis = explanation?.inputs.filter(({ use }) => use === 'basis') ?? [];
      return gaps.map(({ assessment }, position) => [
        assessment === shared.assessment,
        basis[position]?.figure !== null,
      ]);
    });
    for (const [isOwn, hasAddress] of workstreams) expect(hasAddress).toBe(isOwn);
    expect(workstreams.some(([isOwn]) => !isOwn)).toBe(true);
  });
});
