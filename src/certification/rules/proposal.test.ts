import { schemeOf } from '../../../test/support/certification-schemes';
import type { Gate, Level, ScoringModel } from '../../scoring/model';
import type { GateResult } from '../../scoring/gates';
import { percent, ratio, roundedTo } from '../../scoring/ratio';
import type { Verdict } from '../../scoring/score-assessment';
import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import type { Nonconformity } from './nonconformity';
import { type DecisionBasis, proposeDecision } from './proposal';

const TODAY = '2026-06-15';
const level = (key: string, minimum: number, ...gates: readonly string[]): Level => ({
  ...{ key, minimum: percent(minimum), gates },
});
const limit = (key: string, grade: 'major' | 'minor', maximum: number): Gate => ({
  ...{ key, kind: 'findingLimit', grade, maximum, effect: { kind: 'fail' } },
});
const floor: Gate = {
  key: 'floor',
  kind: 'categoryMinimum',
  groups: 'all',
  threshold: percent(50),
  effect: { kind: 'fail' },
};
const model = {
  ...{ framework: 'cx-operations-osp@1.1.0', minimumCoverage: percent(80) },
  root: { kind: 'group', ref: 'root', weight: 1, rollUp: { kind: 'weightedMean' }, children: [] },
  gates: [floor, limit('no-major', 'major', 0), limit('few-minors', 'minor', 1)],
  levels: [level('entry', 0), level('performing', 65, 'floor'), level('certifiable', 75, 'floor', 'no-major')],
} as unknown as ScoringModel;

const result = (gate: Gate, outcome: GateResult['outcome']): GateResult => ({
  ...{ key: gate.key, kind: gate.kind, effect: gate.effect, outcome, value: null },
  ...{ threshold: { kind: 'count', count: 0 }, blockers: outcome === 'failed' ? [{ ref: 'Q' }] : [], open: [] },
});
const verdictOf = (score: number, floorOutcome: GateResult['outcome'] = 'passed'): Verdict =>
  ({
    capped: { outcome: { kind: 'scored', ratio: percent(score) }, cappedBy: [] },
    gates: model.gates.map((gate) => result(gate, gate.key === 'floor' ? floorOutcome : 'failed')),
    level: { kind: 'determined', reached: 'entry', next: 'performing', blockers: [] },
  }) as unknown as Verdict;
const nonconformity = (grade: Nonconformity['grade'], overrides: Partial<Nonconformity> = {}): Nonconformity => ({
  ...{ id: `${grade}-1`, requirement: 'Q-01', grade, foundOn: '2026-05-01', answeredOn: null, closedOn: null },
  ...overrides,
});
const basis = (overrides: Partial<DecisionBasis> = {}): DecisionBasis => ({
  ...{ kind: 'first', today: TODAY, model, verdict: verdictOf(80), dataMonths: 6, nonconformities: [] },
  ...{ planned: ['s1', 's2'], visited: ['s2', 's1'], paired: null },
  ...overrides,
});
const propose = (overrides: Partial<DecisionBasis> = {}, scheme: CertificationScheme = schemeOf()) =>
  proposeDecision(scheme, basis(overrides));
const kinds = (overrides: Partial<DecisionBasis>, scheme?: CertificationScheme): string[] =>
  propose(overrides, scheme).blockers.map(({ kind }) => kind);

describe('the proposal for a decision', () => {
  it('is to grant when nothing stands against it', () => {
    expect(propose()).toEqual({ outcome: 'grant', blockers: [], waived: [], conditions: [] });
  });

  it('names everything that would have to change, and how far it is', () => {
    const { outcome, blockers } = propose({
      ...{ verdict: verdictOf(60, 'failed'), dataMonths: null, visited: ['s1'] },
      nonconformities: [nonconformity('major'), nonconformity('minor')],
    });
    expect(outcome).toBe('refuse');
    expect(blockers.map(({ kind }) => kind)).toEqual([
      ...['score', 'gate', 'gate', 'dataMonths', 'openMajors', 'minorPlans', 'sitesNotVisited'],
    ]);
    const [score, floorGate, majors, months, , plans, sites] = blockers;
    expect(score?.kind === 'score' && roundedTo(score.distance, 1, 100)).toBe('15.0');
    expect(floorGate).toMatchObject({ gate: 'floor', outcome: 'failed', blockers: [{ ref: 'Q' }] });
    expect(majors).toMatchObject({ gate: 'no-major', blockers: [{ ref: 'root', value: { count: 1 } }] });
    expect(months).toEqual({ kind: 'dataMonths', months: 0, needed: 6 });
    expect(plans).toEqual({ kind: 'minorPlans', ids: ['minor-1'] });
    expect(sites).toEqual({ kind: 'sitesNotVisited', sites: ['s2'] });
  });

  it('counts what is open today, not what the assessment found', () => {
    expect(kinds({ nonconformities: [nonconformity('major', { closedOn: TODAY })] })).toEqual([]);
    expect(kinds({ nonconformities: [nonconformity('major', { closedOn: '2026-06-16' })] })).toEqual([
      ...['gate', 'openMajors'],
    ]);
  });

  it('asks for gates that the scheme names although the level does not', () => {
    const minors = [1, 2].map((index) => nonconformity('minor', { id: `m${index}`, answeredOn: TODAY }));
    expect(kinds({ nonconformities: minors })).toEqual([]);
    const strict = schemeOf({ requires: { ...schemeOf().requires, gates: ['few-minors'] } });
    expect(propose({ nonconformities: minors }, strict).blockers).toMatchObject([{ kind: 'gate', gate: 'few-minors' }]);
  });

  it('asks for more months of data at recertification', () => {
    expect(propose({ kind: 'recertification', dataMonths: 11 }).blockers).toEqual([
      ...[{ kind: 'dataMonths', months: 11, needed: 12 }],
    ]);
    expect(kinds({ kind: 'recertification', dataMonths: 12 })).toEqual([]);
  });

  it('allows so many minors with a plan, and asks for no plan where the scheme does not', () => {
    const minors = (count: number, answeredOn: string | null) =>
      Array.from({ length: count }, (_, index) => nonconformity('minor', { id: `m${index}`, answeredOn }));
    expect(kinds({ nonconformities: minors(2, TODAY) })).toEqual([]);
    expect(propose({ nonconformities: minors(3, TODAY) }).blockers).toEqual([
      { kind: 'openMinors', allowed: 2, ids: ['m0', 'm1', 'm2'] },
    ]);
    const lax = schemeOf({ nonconformities: { ...schemeOf().nonconformities, minorPlans: false } });
    expect(kinds({ nonconformities: minors(2, null) }, lax)).toEqual([]);
  });

  it('proposes nothing on too little', () => {
    const level = { kind: 'notDetermined', coverage: ratio(1, 2), minimumCoverage: percent(80) } as const;
    expect(propose({ verdict: { ...verdictOf(80), level } }).blockers).toEqual([
      { kind: 'notDetermined', coverage: ratio(1, 2), minimumCoverage: percent(80) },
    ]);
  });
});

describe('what may follow', () => {
  const paired = { framework: 'vendor-management-vmo', level: 'developing', months: 24 };
  const scheme = schemeOf({ requires: { ...schemeOf().requires, paired } });
  const why = (found: DecisionBasis['paired']): (string | undefined)[] =>
    propose({ paired: found }, scheme).waived.map((one) => (one.kind === 'pairedEvidence' ? one.why : undefined));

  it('leads to a grant on conditions, each with its day', () => {
    expect(propose({}, scheme)).toMatchObject({
      ...{ outcome: 'grantOnConditions', blockers: [], waived: [{ kind: 'pairedEvidence', why: 'missing' }] },
      conditions: [{ id: 'pairedEvidence', due: '2026-09-23', metOn: null }],
    });
  });

  it('is the assessment of the other side: not too old, and good enough', () => {
    expect(why({ completedOn: '2024-06-15', reachesLevel: true })).toEqual([]);
    expect(why({ completedOn: '2024-06-14', reachesLevel: true })).toEqual(['tooOld']);
    expect(why({ completedOn: '2026-01-01', reachesLevel: false })).toEqual(['belowLevel']);
  });

  it('helps nothing beside something that may not follow', () => {
    expect(propose({ dataMonths: 5 }, scheme)).toMatchObject({
      ...{
        outcome: 'refuse',
        conditions: [],
        blockers: [{ kind: 'dataMonths' }],
        waived: [{ kind: 'pairedEvidence' }],
      },
    });
  });

  it('is nothing where the scheme waives nothing', () => {
    const strict = { ...scheme, decision: { ...scheme.decision, onConditions: [] } };
    expect(propose({}, strict)).toMatchObject({
      outcome: 'refuse',
      waived: [],
      blockers: [{ kind: 'pairedEvidence' }],
    });
  });
});
