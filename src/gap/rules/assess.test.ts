import type { Assessment } from '../../assessment/assessment';
import {
  answerBook,
  figure,
  fractions,
  frameworkAround,
  modelOf,
  type GivenAnswers,
} from '../../../test/support/scoring-builders';
import { percent } from '../../scoring/ratio';
import { assess } from './assess';

function assessmentOf(byUnit: Readonly<Record<string, GivenAnswers>>, overrides: Partial<Assessment> = {}): Assessment {
  return {
    key: 'baseline',
    title: 'Baseline',
    kind: 'baseline',
    wave: '1',
    framework: 'test@1.0.0',
    documentNumber: 'T-1',
    status: 'final',
    revision: 1,
    period: { from: '2026-01-05', to: '2026-01-16' },
    reportDate: '2026-01-23',
    units: Object.keys(byUnit).map((ref) => ({ ref, weight: 1, name: ref, site: 'S' })),
    target: percent(80),
    systemicShare: percent(50),
    method: [],
    limits: [],
    answers: answerBook(byUnit),
    findings: [],
    evidence: [],
    interviews: [],
    divergingOpinions: [],
    kpis: [],
    kpiInfos: new Map(),
    resultRatings: 'stated',
    calibrations: [],
    surveyHealth: [],
    staffing: [],
    facts: [],
    ...overrides,
  };
}

describe('assessing', () => {
  it('gives score, lost points and gaps that agree', () => {
    // U (1 + 3/5) ÷ 2 = 4/5, V (1/5 + 1) ÷ 2 = 3/5; entity 7/10
    const { score, loss, gaps } = assess(
      frameworkAround(modelOf()),
      assessmentOf({ U: { A: 5, B: 3 }, V: { A: 1, B: 5 } }),
    );
    expect(figure(score.entity.outcome)).toBe('7/10');
    expect(fractions(loss.byNode)).toEqual({ root: '3/10', A: '1/5', B: '1/10' });
    expect(gaps.map(({ requirement, scope, severity }) => [requirement.ref, scope, severity])).toEqual([
      ['A', 'systemic', 'high'],
      ['B', 'systemic', 'medium'],
    ]);
  });

  it('takes target and systemic share from the assessment', () => {
    const answers = { U: { A: 5, B: 3 }, V: { A: 1, B: 5 } };
    const gaps = (overrides: Partial<Assessment>) =>
      assess(frameworkAround(modelOf()), assessmentOf(answers, overrides)).gaps;
    expect(gaps({ target: percent(60) }).map(({ requirement }) => requirement.ref)).toEqual(['A']);
    expect(gaps({ systemicShare: percent(51) }).map(({ scope }) => scope)).toEqual(['local', 'local']);
  });

  it('hands the findings to the gates', () => {
    const model = modelOf({
      gates: [{ key: 'majors', kind: 'findingLimit', grade: 'major', maximum: 0, effect: { kind: 'fail' } }],
    });
    const finding: Assessment['findings'][number] = {
      ref: 'F-1',
      grade: 'major',
      requirement: 'A',
      units: [],
      title: 'Unsafe',
      condition: '3 of 10 contacts unsafe.',
      evidence: [],
      ownerFunction: 'quality',
    };
    const answers = { U: { A: 5, B: 5 } };
    expect(
      assess(frameworkAround(model), assessmentOf(answers, { findings: [finding] })).score.entity.gates,
    ).toMatchObject([{ key: 'majors', outcome: 'failed' }]);
  });

  it('without any answer has no score, no loss and no gap', () => {
    const { score, loss, gaps } = assess(frameworkAround(modelOf()), assessmentOf({ U: {} }));
    expect(figure(score.entity.outcome)).toBe('notAssessed');
    expect(fractions(loss.byNode)).toEqual({ root: '0/1', A: '0/1', B: '0/1' });
    expect(gaps).toEqual([]);
  });
});
