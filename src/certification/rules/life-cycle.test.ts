import {
  CERTIFICATION_ROLES,
  CERTIFICATION_STATES,
  CERTIFICATION_TRANSITIONS,
  CONDITIONS,
  type CertificationState,
  DECISIONS,
  FINAL_STATES,
  FIRST_STATE,
  HOLDING,
  IN_FORCE,
  mayHavePart,
  PARTS,
  ruleOf,
  SUSPENDED,
  transitionsFrom,
} from './life-cycle';

const reachedFrom = (start: CertificationState): ReadonlySet<CertificationState> => {
  const seen = new Set([start]);
  for (const state of seen) for (const one of transitionsFrom(state)) seen.add(ruleOf(one).to);
  return seen;
};

describe('the life of a certification', () => {
  it('reaches every state from the first', () => {
    expect([...reachedFrom(FIRST_STATE)].sort()).toEqual([...CERTIFICATION_STATES].sort());
  });

  it('has no dead end but its final states, and reaches one of them from every state', () => {
    for (const state of CERTIFICATION_STATES) {
      expect(transitionsFrom(state).length === 0).toBe(FINAL_STATES.includes(state));
      expect(FINAL_STATES.some((end) => reachedFrom(state).has(end))).toBe(true);
    }
  });

  it('is, state by state', () => {
    expect(Object.fromEntries(CERTIFICATION_STATES.map((state) => [state, transitionsFrom(state).join(' ')]))).toEqual({
      applied: 'invite abandon lapseApplication acceptTransfer refuseTransfer takeOver',
      readiness: 'submitReadiness abandon lapseApplication',
      baseline: 'returnReadiness beginRemediation beginAssessment abandon lapseApplication',
      remediation: 'beginAssessment abandon lapseApplication',
      certificationAssessment: 'stopAssessment submitForDecision abandon',
      decision: 'grant refuse resubmit defer abandon',
      refused: 'appeal resume abandon lapseApplication',
      appealed: 'upholdAppeal dismissAppeal abandon',
      certified:
        'beginSurveillance raiseReview extendScope reduceScope offerTransfer withdrawTransfer transfer transferPart ' +
        'beginRecertification suspend suspendByRule surrender expire',
      surveillance:
        'completeSurveillance endReview transfer beginRecertification suspend suspendByRule surrender expire',
      recertification: 'submitRenewal appealRenewal suspend suspendByRule surrender expire',
      renewalDecision: 'resubmitRenewal renew refuseRenewal suspend suspendByRule surrender expire',
      renewalAppealed: 'upholdRenewalAppeal dismissRenewalAppeal suspend suspendByRule surrender expire',
      suspended: 'appealSuspension reinstate makeUpSurveillance withdraw withdrawByRule surrender expire',
      suspensionAppealed: 'upholdSuspensionAppeal dismissSuspensionAppeal surrender expire',
      expired: 'restore lapse',
      ...{ lapsed: '', withdrawn: '', transferred: '' },
    });
  });

  it('leaves each part to the roles that have it', () => {
    const byRole = CERTIFICATION_ROLES.map((role) => [
      role,
      CERTIFICATION_TRANSITIONS.filter((transition) => mayHavePart(transition, role)).length,
    ]);
    expect(Object.fromEntries(byRole)).toEqual({
      ...{ respondent: 9, vendorManager: 7, assessor: 0, lead: 36, owner: 36, auditor: 0, clock: 6 },
    });
    for (const state of CERTIFICATION_STATES) {
      for (const role of CERTIFICATION_ROLES) {
        const open = transitionsFrom(state, role);
        expect(open).toEqual(transitionsFrom(state).filter((one) => mayHavePart(one, role)));
      }
    }
  });

  it('tells transitions apart by the state, the name and nothing else', () => {
    for (const state of CERTIFICATION_STATES) {
      const open = transitionsFrom(state);
      expect(new Set(open).size).toBe(open.length);
    }
    expect(new Set(CERTIFICATION_TRANSITIONS).size).toBe(CERTIFICATION_TRANSITIONS.length);
  });

  it('lets nobody decide who assessed, did not declare or has an interest', () => {
    for (const transition of DECISIONS) {
      expect(ruleOf(transition).needs).toEqual(
        expect.arrayContaining(['notAssessor', 'declared', 'independent', 'reason']),
      );
    }
    expect(DECISIONS).toHaveLength(21);
  });

  it('gives a certificate by a decision only', () => {
    const giving = CERTIFICATION_TRANSITIONS.filter(
      (one) =>
        HOLDING.some((state) => state === ruleOf(one).to) &&
        !ruleOf(one).from.every((from) => HOLDING.some((state) => state === from)),
    );
    expect(giving).toEqual(['grant', 'takeOver']);
    for (const one of giving) expect(ruleOf(one).by).toBe('decider');
  });

  it('suspends from every state in force, by decision and by rule, and withdraws after a suspension only', () => {
    expect(ruleOf('suspend').from).toEqual(IN_FORCE);
    expect(ruleOf('suspendByRule').from).toEqual(IN_FORCE);
    expect([...IN_FORCE, ...SUSPENDED].sort()).toEqual([...HOLDING].sort());
    for (const one of ['withdraw', 'withdrawByRule'] as const) expect(ruleOf(one).from).toEqual(['suspended']);
  });

  it('uses every condition and every part', () => {
    const needed = new Set(CERTIFICATION_TRANSITIONS.flatMap((one) => ruleOf(one).needs));
    expect([...needed].sort()).toEqual([...CONDITIONS].sort());
    expect(new Set(CERTIFICATION_TRANSITIONS.map((one) => ruleOf(one).by))).toEqual(new Set(Object.keys(PARTS)));
  });
});
