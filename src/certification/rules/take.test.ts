import * as fc from 'fast-check';
import { schemeOf } from '../../../test/support/certification-schemes';
import { daysAfter } from '../../remediation/rules/days';
import { certificateAt } from './certificate';
import { applicationOf, type Certification, obligationsIn, type Step } from './certification';
import { advance, upcoming } from './clock';
import { afterStep } from './effects';
import type { CertificationTransition } from './life-cycle';
import { take } from './take';

const PLACES = [
  { site: 's1', programme: 'voice' },
  { site: 's2', programme: 'voice' },
];
const PROPOSAL = { outcome: 'grant', blockers: [], waived: [], conditions: [] } as const;
const step = (transition: CertificationTransition, on: string, more: Partial<Step> = {}): Step => ({
  ...{ transition, on, role: 'lead', personId: 'd1', reason: 'Seen.', team: ['a1'], number: 'N-1', proposal: PROPOSAL },
  ...more,
});
const everything = { hasSelfAssessment: true, hasBaseline: true, hasSamplePlan: true, isAssessed: true };
const known = (certification: Certification): Certification => ({
  ...certification,
  round: { ...certification.round, ...everything },
  declarations: ['2026-01-01', '2026-12-01'].flatMap((on) =>
    ['a1', 'd1', 'd2'].map((personId) => ({ personId, on, interests: [] })),
  ),
});
const must = (certification: Certification, one: Step): Certification => {
  const taken = take(known(certification), one);
  if (taken.kind === 'refused') throw new Error(taken.faults.map(({ code }) => code).join());
  return taken.certification;
};
const through = (...steps: readonly Step[]): Certification =>
  steps.reduce(must, applicationOf('p1', schemeOf(), PLACES, '2026-01-01'));
const TO_DECISION = [
  ...[step('invite', '2026-01-02'), step('submitReadiness', '2026-01-10', { role: 'respondent' })],
  ...[step('beginAssessment', '2026-01-20'), step('submitForDecision', '2026-01-31')],
];
const certified = (): Certification => through(...TO_DECISION, step('grant', '2026-02-01'));
const status = (certification: Certification, day: string): string =>
  certificateAt(certification.certificate!, obligationsIn(certification), day).status;
const names = (steps: readonly Step[]): string[] => steps.map(({ transition, on }) => `${transition} ${on}`);

describe('a certificate', () => {
  it('is granted for the months of the scheme, and the next round begins with nothing', () => {
    const { certificate, round, state } = certified();
    expect(state).toBe('certified');
    expect(certificate).toMatchObject({
      number: 'N-1',
      validFrom: '2026-02-01',
      validUntil: '2027-01-31',
      places: PLACES,
    });
    expect(round).toMatchObject({ hasSamplePlan: false, isAssessed: false, assessors: ['a1'] });
  });

  it('granted on conditions has to keep them', () => {
    const conditions = [{ id: 'pairedEvidence', due: '2026-05-01', metOn: null }];
    const proposal = { ...PROPOSAL, outcome: 'grantOnConditions', conditions } as const;
    const one = through(...TO_DECISION, step('grant', '2026-02-01', { proposal }));
    expect(status(one, '2026-05-15')).toBe('valid');
    expect(names(advance(one, '2026-05-16').steps)).toEqual(['suspendByRule 2026-05-16']);
    expect(status(advance(one, '2026-05-16').certification, '2026-05-16')).toBe('suspended');
  });

  it('that is renewed loses no day, and takes the place of the old one at once', () => {
    const visited = must(
      must(certified(), step('beginSurveillance', '2026-07-01')),
      step('completeSurveillance', '2026-07-20'),
    );
    const begun = must(visited, step('beginRecertification', '2026-11-01'));
    const open = {
      ...must(begun, step('submitRenewal', '2026-12-01')),
      conditions: [{ id: 'x', due: '2027-06-01', metOn: null }],
    };
    const renewed = must(open, step('renew', '2026-12-10', { number: 'N-2' }));
    expect(renewed.certificate).toMatchObject({ number: 'N-2', validFrom: '2026-12-10', validUntil: '2028-01-31' });
    expect(renewed.earlier.map(({ number, events }) => [number, events])).toEqual([
      ['N-1', [{ kind: 'superseded', on: '2026-12-10', by: 'N-2' }]],
    ]);
    expect([renewed.conditions.length, renewed.surveillances]).toEqual([1, []]);
  });

  it('whose renewal was refused can be appealed, once, and is decided by somebody else', () => {
    const visited = must(
      must(certified(), step('beginSurveillance', '2026-07-01')),
      step('completeSurveillance', '2026-07-20'),
    );
    const submitted = must(
      must(visited, step('beginRecertification', '2026-11-01')),
      step('submitRenewal', '2026-11-20'),
    );
    const refused = must(submitted, step('refuseRenewal', '2026-11-25'));
    const appealed = must(refused, step('appealRenewal', '2026-11-30', { role: 'respondent', personId: 'v1' }));
    expect(take(known(appealed), step('upholdRenewalAppeal', '2026-12-02'))).toMatchObject({
      ...{ kind: 'refused', faults: [{ code: 'certification/own-decision' }] },
    });
    const upheld = must(appealed, step('upholdRenewalAppeal', '2026-12-02', { personId: 'd2' }));
    expect(upheld.state).toBe('renewalDecision');
    expect(must(appealed, step('dismissRenewalAppeal', '2026-12-02', { personId: 'd2' })).state).toBe(
      'recertification',
    );
  });

  it('covers more or less by decision', () => {
    const more = [{ site: 's3', programme: 'chat' }];
    const wide = must(certified(), step('extendScope', '2026-03-01', { places: more, arePlacesAssessed: true }));
    expect(wide.places).toHaveLength(3);
    const narrow = must(wide, step('reduceScope', '2026-04-01', { places: PLACES }));
    expect(narrow.places).toEqual(more);
    expect(certificateAt(narrow.certificate!, [], '2026-03-15').places).toHaveLength(3);
  });

  it('can go to another holder who accepts it, with the conditions that are open; or a part of it', () => {
    const on = '2026-03-01';
    const condition = { id: 'pairedEvidence', due: '2026-05-01', metOn: null };
    const holder: Partial<Step> = { role: 'respondent', personId: 'v1' };
    const receiver = { id: 'c2', party: 'p2', scheme: certified().certificate!.scheme, state: 'applied' } as const;
    const offered = must(certified(), step('offerTransfer', on, { ...holder, receiver, places: PLACES }));
    expect(offered).toMatchObject({ state: 'certified', offer: { receiver: 'c2', places: PLACES } });
    expect(must(offered, step('withdrawTransfer', on, holder)).offer).toBeNull();
    const gone = must(offered, step('transfer', on, { number: 'N-9', isReceiverReady: true }));
    expect([gone.state, status(gone, on), gone.offer]).toEqual(['transferred', 'superseded', null]);
    const { number, scheme, validUntil } = offered.certificate!;
    const given = { giver: 'c1', number, scheme, validUntil, places: PLACES, conditions: [condition] };
    const waiting = applicationOf('p2', schemeOf(), PLACES, '2026-02-20');
    const accepted = must(waiting, step('acceptTransfer', on, { ...holder, given }));
    expect([accepted.state, accepted.accepted]).toEqual(['applied', 'c1']);
    expect(must(accepted, step('refuseTransfer', on, { given })).accepted).toBeNull();
    const takers = step('takeOver', on, { number: 'N-9', others: [gone.certificate!], given, dataMonths: 12 });
    const taken = must(accepted, takers);
    expect(taken.certificate).toMatchObject({ number: 'N-9', validFrom: on, validUntil: '2027-01-31' });
    expect([taken.conditions, taken.accepted]).toEqual([[condition], null]);
    expect(status(taken, on)).toBe('valid');
    const part = step('transferPart', on, { number: 'N-8', isReceiverReady: true, places: PLACES.slice(0, 1) });
    const left = must(offered, part);
    expect([left.state, left.places, left.offer]).toEqual(['certified', PLACES.slice(1), null]);
    expect(left.certificate!.events).toEqual([{ kind: 'reduced', on, places: PLACES.slice(0, 1), by: 'N-8' }]);
    expect(certificateAt(left.certificate!, [], on)).toMatchObject({ status: 'valid', places: PLACES.slice(1) });
  });

  it('is decided on what was submitted: once that has changed, it is submitted anew', () => {
    const stale = [{ assessmentId: 'x', key: 'audit', why: 'changed' }] as const;
    const changed = { ...through(...TO_DECISION), stale };
    expect(take(known(changed), step('grant', '2026-02-01'))).toMatchObject({
      ...{ kind: 'refused', faults: [{ code: 'certification/evidence-stale' }] },
    });
    const again = must(changed, step('resubmit', '2026-02-01'));
    expect(must(again, step('grant', '2026-02-02')).state).toBe('certified');
  });

  it('that expired can be restored by an assessment and a decision', () => {
    const { certification: expired, steps } = advance({ ...certified(), surveillances: ['2026-07-20'] }, '2027-02-10');
    expect(names(steps)).toEqual(['expire 2027-02-01']);
    const back = must(must(expired, step('restore', '2027-02-10')), step('submitForDecision', '2027-03-01'));
    expect(take(known(back), step('grant', '2027-03-02', { number: 'N-2' }))).toMatchObject({
      ...{ kind: 'taken', certification: { state: 'certified', certificate: { number: 'N-2' } } },
    });
  });
});

describe('a suspension', () => {
  it('by decision is lifted by a decision, or an appeal', () => {
    const suspended = must(certified(), step('suspend', '2026-03-01'));
    expect(status(suspended, '2026-03-01')).toBe('suspended');
    expect(status(must(suspended, step('reinstate', '2026-04-01')), '2026-04-01')).toBe('valid');
    const appealed = must(suspended, step('appealSuspension', '2026-03-10', { role: 'respondent', personId: 'v1' }));
    const upheld = must(appealed, step('upholdSuspensionAppeal', '2026-03-20', { personId: 'd2' }));
    expect([upheld.state, upheld.ruling]).toEqual(['certified', null]);
    const dismissed = must(appealed, step('dismissSuspensionAppeal', '2026-03-20', { personId: 'd2' }));
    const again = take(known(dismissed), step('appealSuspension', '2026-03-21', { role: 'respondent' }));
    expect(again).toMatchObject({ kind: 'refused', faults: [{ code: 'certification/appealed-already' }] });
  });

  it('for a missing surveillance ends when it was made up and somebody decides so', () => {
    const { certification: late } = advance(certified(), '2026-10-01');
    expect(late.state).toBe('suspended');
    expect(take(known(late), step('reinstate', '2026-10-01'))).toMatchObject({
      ...{ kind: 'refused', faults: [{ code: 'certification/overdue' }] },
    });
    const visited = must(late, step('makeUpSurveillance', '2026-10-05', { team: ['d2'] }));
    expect(take(known(visited), step('reinstate', '2026-10-06', { personId: 'd2' })).kind).toBe('refused');
    expect(must(visited, step('reinstate', '2026-10-06')).state).toBe('certified');
  });

  it('that lasts too long becomes a withdrawal, and expiry comes before it on the same day', () => {
    const { certification, steps } = advance(must(certified(), step('suspend', '2026-03-01')), '2027-12-31');
    expect(names(steps)).toEqual(['withdrawByRule 2026-07-30']);
    expect(status(certification, '2026-07-30')).toBe('withdrawn');
    const short = schemeOf({ validity: { ...schemeOf().validity, suspensionDays: 364 } });
    const both = { ...must(certified(), step('suspend', '2026-02-01')), scheme: short };
    expect(names(advance(both, '2027-02-01').steps)).toEqual(['expire 2027-02-01']);
  });
});

describe('a decision', () => {
  it('that refuses can be appealed, resumed or left to lapse', () => {
    const refused = through(...TO_DECISION, step('refuse', '2026-02-01'));
    const appealed = must(refused, step('appeal', '2026-02-10', { role: 'respondent', personId: 'v1' }));
    expect(must(appealed, step('upholdAppeal', '2026-02-20', { personId: 'd2' })).state).toBe('decision');
    expect(must(refused, step('resume', '2026-02-10')).ruling).toBeNull();
    expect(names(advance(refused, '2027-12-31').steps)).toEqual(['lapseApplication 2026-11-29']);
  });

  it('that is put off, a self-assessment that is returned and an assessment that is stopped ask for the work again', () => {
    expect(must(through(...TO_DECISION), step('defer', '2026-02-01')).round.isAssessed).toBe(false);
    expect(must(through(...TO_DECISION.slice(0, 3)), step('stopAssessment', '2026-02-01')).round.isAssessed).toBe(
      false,
    );
    const returned = must(through(...TO_DECISION.slice(0, 2)), step('returnReadiness', '2026-02-01'));
    expect(returned.round.hasSelfAssessment).toBe(false);
  });
});

describe('the clock', () => {
  it('raises a review once a certificate is in force without another assessment', () => {
    const raised = { ...certified(), reviewRaisedOn: '2026-03-03' };
    expect(upcoming(raised)).toEqual({ transition: 'raiseReview', on: '2026-03-03' });
    const { certification } = advance(raised, '2026-03-10');
    expect([certification.state, certification.since]).toEqual(['surveillance', '2026-03-03']);
    const seen = must(certification, step('completeSurveillance', '2026-04-01'));
    expect([seen.reviewRaisedOn, seen.surveillances]).toEqual([null, ['2026-04-01']]);
    expect(certification.reviewRaisedOn).toBe('2026-03-03');
    const ended = must(certification, step('endReview', '2026-03-09'));
    expect([ended.state, ended.reviewRaisedOn, ended.surveillances]).toEqual(['certified', null, []]);
    expect(must(certification, step('suspend', '2026-03-09')).reviewRaisedOn).toBeNull();
  });

  it('knows no dates without a certificate', () => {
    const bare = applicationOf('p1', schemeOf(), PLACES, '2026-01-01');
    expect(obligationsIn(bare)).toEqual([]);
    expect(upcoming({ ...bare, state: 'suspended' })).toBeNull();
  });

  it('has nothing to take where it is up to people, or all is over', () => {
    expect(upcoming(through(...TO_DECISION))).toBeNull();
    expect(upcoming(must(certified(), step('surrender', '2026-03-01', { role: 'respondent' })))).toBeNull();
  });

  it('takes what was due before somebody acts, and keeps it though the step is refused', () => {
    const taken = take(known(certified()), step('beginSurveillance', '2027-06-01'));
    expect(taken).toMatchObject({ kind: 'refused', certification: { state: 'lapsed' } });
    expect(names(taken.steps)).toEqual(['suspendByRule 2026-09-06', 'expire 2027-02-01', 'lapse 2027-04-12']);
  });

  it('that slept says the same as one that ran every day', () => {
    const minor = { id: 'n', requirement: 'Q-01', grade: 'major', answeredOn: null, closedOn: null } as const;
    const cases = fc.record({
      found: fc.option(fc.integer({ min: 0, max: 200 })),
      review: fc.option(fc.integer({ min: 0, max: 200 })),
      surveillance: fc.option(fc.integer({ min: 0, max: 200 })),
      sleep: fc.integer({ min: 1, max: 900 }),
    });
    const day = (days: number): string => daysAfter('2026-02-01', days);
    fc.assert(
      fc.property(cases, ({ found, review, surveillance, sleep }) => {
        const start: Certification = {
          ...certified(),
          nonconformities: found === null ? [] : [{ ...minor, foundOn: day(found) }],
          reviewRaisedOn: review === null ? null : day(review),
          surveillances: surveillance === null ? [] : [day(surveillance)],
        };
        const slept = advance(start, day(sleep));
        let now = start;
        for (let index = 0; index <= sleep; index += 1) now = advance(now, day(index)).certification;
        expect(now).toEqual(slept.certification);
        for (const one of slept.steps) expect(one.on <= day(sleep)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a step that lacks what it brings', () => {
  it('changes nothing that it does not name', () => {
    const bare: Step = { transition: 'extendScope', on: '2026-03-01', role: 'lead', personId: 'd1', reason: null };
    expect(afterStep(certified(), bare).places).toEqual(PLACES);
    expect(afterStep(certified(), { ...bare, transition: 'reduceScope' }).places).toEqual(PLACES);
    expect(afterStep(certified(), { ...bare, transition: 'transfer' }).state).toBe('transferred');
    expect(afterStep(certified(), { ...bare, transition: 'transferPart' }).places).toEqual(PLACES);
    expect(afterStep(certified(), { ...bare, transition: 'offerTransfer' }).offer).toEqual({
      receiver: '',
      places: [],
    });
    const application = applicationOf('p1', schemeOf(), PLACES, '2026-01-01');
    expect(afterStep(application, { ...bare, transition: 'takeOver' }).certificate?.validUntil).toBe('2026-03-01');
    expect(afterStep(application, { ...bare, transition: 'renew' }).certificate?.validUntil).toBe('2027-02-28');
    expect(afterStep(application, { ...bare, transition: 'acceptTransfer' }).accepted).toBeNull();
    expect(afterStep(application, { ...bare, transition: 'withdraw' }).certificate).toBeNull();
    expect(afterStep(application, { ...bare, transition: 'appeal' }).ruling).toBeNull();
  });
});
