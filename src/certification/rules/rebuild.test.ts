import { schemeOf } from '../../../test/support/certification-schemes';
import type { Certificate } from './certificate';
import type { LinkedAssessment } from './linked-assessments';
import { type CertificationFacts, rebuild, roundBeginning, type StoredCertification } from './rebuild';
import type { Step } from './certification';

const BEGAN = '2026-02-01T08:00:00.000Z';
const stored: StoredCertification = {
  ...{ party: 'p1', state: 'certified', since: '2026-03-01', roundBeganAt: BEGAN, ruling: null, conditions: [] },
  round: { hasSamplePlan: false, assessors: ['a1'], isRenewalRefused: false },
};
const certificate = (number: string, validFrom: string, validUntil: string): Certificate => ({
  ...{ number, scheme: 'x-1', party: 'p1', validFrom, validUntil, events: [] },
  places: [{ site: 's1', programme: 'voice' }],
});
const facts: CertificationFacts = {
  ...{ places: [{ site: 's1', programme: 'voice' }], assessments: [], nonconformities: [], surveillances: [] },
  ...{ certificates: [certificate('OLD', '2025-03-01', '2026-02-28'), certificate('NEW', '2026-03-01', '2027-02-28')] },
  ...{ declarations: [], evidence: [], evidenceToday: [], offer: null, accepted: null },
};
const audit: LinkedAssessment = {
  ...{ id: 'x', purpose: 'certification', completedAt: '2026-02-20T08:00:00.000Z', covered: [], people: ['w1', 'a1'] },
};

describe('a certification that was written down', () => {
  it('is what it was while no date has passed; its latest certificate is the last', () => {
    const { certification, steps, roundBeganAt } = rebuild(stored, schemeOf(), facts, '2026-03-02');
    expect(certification).toMatchObject({ state: 'certified', certificate: { number: 'NEW' }, party: 'p1' });
    expect(certification.earlier.map(({ number }) => number)).toEqual(['OLD']);
    expect([steps, roundBeganAt]).toEqual([[], BEGAN]);
  });

  it('has none before the first', () => {
    const applied = { ...stored, state: 'applied' as const };
    const { certification } = rebuild(applied, schemeOf(), { ...facts, certificates: [] }, '2026-03-02');
    expect([certification.certificate, certification.earlier]).toEqual([null, []]);
  });

  it('is what dates have made of it since, though nobody noticed', () => {
    const { certification, steps } = rebuild(stored, schemeOf(), facts, '2027-03-20');
    expect(steps.map(({ transition }) => transition)).toEqual(['suspendByRule', 'expire']);
    expect(certification).toMatchObject({ state: 'expired', since: '2027-03-01' });
  });

  it('knows who worked in its audits and whether they are completed, by the state of the day', () => {
    const assessing = { ...stored, state: 'certificationAssessment' as const };
    const some = { ...facts, assessments: [audit] };
    expect(rebuild(assessing, schemeOf(), some, '2026-03-02').certification.round).toEqual({
      ...{ hasSelfAssessment: false, hasBaseline: false, hasSamplePlan: false, isAssessed: true },
      ...{ assessors: ['a1', 'w1'], isRenewalRefused: false },
    });
  });
});

describe('a round', () => {
  const step = (transition: Step['transition'], role: Step['role'] = 'lead'): Step => ({
    ...{ transition, role, on: '2026-04-01', personId: role === 'clock' ? null : 'l1', reason: null },
  });

  it('begins when somebody begins something, when a date does, and goes on otherwise', () => {
    const now = '2026-04-01T09:00:00.000Z';
    expect(roundBeginning(BEGAN, [step('invite')], now)).toBe(BEGAN);
    expect(roundBeginning(BEGAN, [step('beginSurveillance'), step('suspend')], now)).toBe(now);
    expect(roundBeginning(BEGAN, [step('raiseReview', 'clock')], now)).toBe('2026-04-01T00:00:00.000Z');
  });

  it('shows what it rests on that has changed, while that still counts', () => {
    const now = { id: 'x', key: 'audit', completedAt: null, snapshotId: null };
    const changed: CertificationFacts = {
      ...facts,
      evidence: [{ assessmentId: 'x', snapshotId: 's1' }],
      evidenceToday: [now],
    };
    const of = (state: StoredCertification['state']) =>
      rebuild({ ...stored, state }, schemeOf(), changed, '2026-03-02').certification.stale;
    expect(of('certified')).toEqual([{ assessmentId: 'x', key: 'audit', why: 'reopened' }]);
    expect(of('decision')).toHaveLength(1);
    expect(of('remediation')).toEqual([]);
  });
});
