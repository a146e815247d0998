import { schemeOf } from '../../../test/support/certification-schemes';
import type { Certificate } from './certificate';
import { applicationOf, type Certification, type GivenScope, type Step } from './certification';
import { CONDITION_RULES } from './conditions';
import {
  CERTIFICATION_ROLES,
  CERTIFICATION_STATES,
  CERTIFICATION_TRANSITIONS,
  type CertificationState,
  type CertificationTransition,
  type Condition,
  CONDITIONS,
  PARTS,
  ruleOf,
} from './life-cycle';
import type { Nonconformity } from './nonconformity';
import { OTHER_PERSON_CODES, refusals } from './refusals';

const TODAY = '2026-12-15';
const PLACE = { site: 's1', programme: 'voice' };
const OTHER_PLACE = { site: 's2', programme: 'voice' };
const CERTIFICATE: Certificate = {
  ...{ number: 'OSP-2026-00001-11', scheme: 'cx-operations-osp-1', party: 'p1', events: [] },
  ...{ validFrom: '2026-02-01', validUntil: '2027-01-31', places: [PLACE, OTHER_PLACE] },
};
const FOREIGN: Certificate = { ...CERTIFICATE, number: 'OSP-2026-00009-84', party: 'p2' };
const MAJOR: Nonconformity = {
  ...{ id: 'NC-1', requirement: 'Q-01', grade: 'major', foundOn: '2026-01-01', answeredOn: null, closedOn: null },
};
const GIVEN: GivenScope = {
  ...{ giver: 'c2', number: FOREIGN.number, scheme: FOREIGN.scheme, validUntil: '2027-01-31', conditions: [] },
  places: [PLACE, OTHER_PLACE],
};

const RECEIVER = { id: 'c3', party: 'p2', scheme: 'cx-operations-osp-1', state: 'applied' } as const;
const STALE = [{ assessmentId: 'x', key: 'audit', why: 'changed' }] as const;
const OFFER = { receiver: 'c3', places: [PLACE] };

/** Everything is there that no date speaks against. */
const good = (state: CertificationState): Certification => ({
  ...applicationOf('p1', schemeOf(), [PLACE, OTHER_PLACE], '2026-12-01'),
  ...{ state, certificate: CERTIFICATE, surveillances: ['2026-07-20'], reviewRaisedOn: TODAY },
  round: {
    ...{ hasSelfAssessment: true, hasBaseline: true, hasSamplePlan: true, isAssessed: true },
    ...{ assessors: ['a1'], isRenewalRefused: true },
  },
  declarations: ['a1', 'd1', 'd2'].map((personId) => ({ personId, on: '2026-11-01', interests: [] })),
  ruling: { on: '2026-12-01', by: 'd1', isAppealed: false },
  accepted: 'c2',
});
const PROPOSAL = { outcome: 'grant', blockers: [], waived: [], conditions: [] } as const;
const stepOf = (transition: CertificationTransition): Step => ({
  ...{ transition, on: TODAY, role: PARTS[ruleOf(transition).by][0], personId: 'd2', reason: 'Seen on site.' },
  ...{ team: ['a1'], number: 'OSP-2026-00002-08', proposal: PROPOSAL, others: [], arePlacesAssessed: true },
  ...{ isReceiverReady: true, given: GIVEN, receiver: RECEIVER, dataMonths: 12 },
  ...(transition === 'extendScope' ? { places: [{ site: 's3', programme: 'voice' }] } : {}),
  ...(['reduceScope', 'transferPart', 'offerTransfer'].includes(transition) ? { places: [PLACE] } : {}),
});
/** With nothing that a step may bring. */
const bareStep = (transition: CertificationTransition): Step => ({
  ...{ transition, on: TODAY, role: 'lead', personId: 'd2', reason: 'Seen on site.' },
});
const suspendedOn = (on: string): Certificate => ({ ...CERTIFICATE, events: [{ kind: 'suspended', on }] });
const ended = (validUntil: string): Certificate => ({ ...CERTIFICATE, validUntil });

/** What has to be otherwise for conditions on dates that speak for the clock. */
const DATED: Partial<Readonly<Record<Condition, Partial<Certification>>>> = {
  validityOver: { certificate: ended('2026-12-14') },
  withinRestoration: { certificate: ended('2026-12-14') },
  restorationOver: { certificate: ended('2026-10-05') },
  suspendedTooLong: { certificate: suspendedOn('2026-07-17') },
  idleTooLong: { since: '2026-02-17' },
  unmetObligation: { nonconformities: [MAJOR] },
  evidenceStale: { stale: STALE },
  offered: { offer: OFFER },
};
const fit = (transition: CertificationTransition, from?: CertificationState): Certification =>
  ruleOf(transition).needs.reduce<Certification>(
    (now, condition) => ({ ...now, ...DATED[condition] }),
    good(from ?? ruleOf(transition).from[0] ?? 'applied'),
  );

const round =
  (changes: Partial<Certification['round']>) =>
  (now: Certification): Partial<Certification> => ({
    round: { ...now.round, ...changes },
  });
type Break = readonly [
  Partial<Certification> | ((now: Certification) => Partial<Certification>),
  Partial<Step>,
  string,
];
/** What makes just this condition fail, and the code that it is refused with. */
const BROKEN: Readonly<Record<Condition, Break>> = {
  scope: [{ places: [] }, {}, 'no-scope'],
  selfAssessed: [round({ hasSelfAssessment: false }), {}, 'no-self-assessment'],
  baseline: [round({ hasBaseline: false }), {}, 'no-baseline'],
  samplePlan: [round({ hasSamplePlan: false }), {}, 'no-sample-plan'],
  teamIndependent: [{}, { team: ['a1', 'stranger'] }, 'team-not-independent'],
  assessed: [round({ isAssessed: false }), {}, 'not-assessed'],
  notAssessor: [{}, { personId: 'a1' }, 'own-assessment'],
  declared: [{}, { personId: 'stranger' }, 'not-declared'],
  independent: [
    ({ declarations }) => ({
      declarations: [
        ...declarations,
        { personId: 'd2', on: TODAY, interests: [{ kind: 'advised', party: 'p1', until: '2024-12-15' }] },
      ],
    }),
    {},
    'conflict-of-interest',
  ],
  notEarlierDecider: [{ ruling: { on: '2026-12-01', by: 'd2', isAppealed: true } }, {}, 'own-decision'],
  grantable: [
    {},
    { proposal: { ...PROPOSAL, outcome: 'refuse', blockers: [{ kind: 'sitesNotVisited', sites: ['s1'] }] } },
    'not-grantable',
  ],
  scopeFree: [
    {},
    { others: [{ ...FOREIGN, places: [...FOREIGN.places, { site: 's3', programme: 'voice' }] }] },
    'scope-taken',
  ],
  majorsWithinLimit: [{ nonconformities: [{ ...MAJOR, foundOn: TODAY }] }, {}, 'major-open'],
  nothingOverdue: [{ conditions: [{ id: 'pairedEvidence', due: '2026-12-14', metOn: null }] }, {}, 'overdue'],
  withinValidity: [{ certificate: ended('2026-12-14') }, {}, 'expired'],
  validityOver: [{ certificate: ended(TODAY) }, {}, 'not-expired'],
  renewalOpen: [{ certificate: ended('2027-04-15') }, {}, 'renewal-not-open'],
  withinRestoration: [{ certificate: ended('2026-10-05') }, {}, 'restoration-over'],
  restorationOver: [{ certificate: ended('2026-10-06') }, {}, 'restoration-open'],
  appealOpen: [{ ruling: { on: '2026-11-04', by: 'd1', isAppealed: false } }, {}, 'appeal-over'],
  notAppealed: [{ ruling: { on: '2026-12-01', by: 'd1', isAppealed: true } }, {}, 'appealed-already'],
  renewalRefused: [round({ isRenewalRefused: false }), {}, 'renewal-not-refused'],
  unmetObligation: [{ nonconformities: [] }, {}, 'nothing-unmet'],
  suspendedTooLong: [{ certificate: suspendedOn('2026-07-18') }, {}, 'suspension-running'],
  idleTooLong: [{ since: '2026-02-18' }, {}, 'not-idle'],
  reviewRaised: [{ reviewRaisedOn: '2026-12-16' }, {}, 'no-review'],
  receiverAccepted: [{}, { isReceiverReady: false }, 'receiver-not-ready'],
  evidenceCurrent: [{ stale: STALE }, {}, 'evidence-stale'],
  evidenceStale: [{ stale: [] }, {}, 'evidence-current'],
  receiverFits: [{}, { receiver: { ...RECEIVER, party: 'p1' } }, 'receiver-unfit'],
  notOffered: [{ offer: OFFER }, {}, 'transfer-offered'],
  offered: [{ offer: null }, {}, 'no-offer'],
  transferAccepted: [{ accepted: 'c9' }, {}, 'transfer-not-accepted'],
  nothingOpen: [{ nonconformities: [{ ...MAJOR, grade: 'minor' }] }, {}, 'nonconformity-open'],
  partySound: [{}, { partyMajors: ['OSP-2026-00005-93 NC-01'] }, 'party-major-open'],
  dataEnough: [{}, { dataMonths: 0 }, 'too-little-data'],
  transferGiven: [{}, { given: { ...GIVEN, places: [PLACE] } }, 'nothing-given'],
  placesNew: [{}, { places: [PLACE] }, 'places-not-new'],
  placesAssessed: [{}, { arePlacesAssessed: false }, 'places-not-assessed'],
  placesHeld: [{}, { places: [{ site: 's9', programme: 'voice' }] }, 'places-not-held'],
  placesLeft: [{}, { places: [PLACE, OTHER_PLACE] }, 'no-scope-left'],
  reason: [{}, { reason: null }, 'no-reason'],
};
const codes = (certification: Certification, step: Step): string[] =>
  refusals(certification, step).map(({ code }) => code.replace('certification/', ''));
const broken = (condition: Condition, transition: CertificationTransition): string[] => {
  const [change, otherStep] = BROKEN[condition];
  const now = fit(transition);
  const changes = typeof change === 'function' ? change(now) : change;
  return codes({ ...now, ...changes }, { ...stepOf(transition), ...otherStep });
};

describe.each(CERTIFICATION_TRANSITIONS)('to %s', (transition) => {
  const { needs, from, by } = ruleOf(transition);

  it('is open from each of its states, for each role of its part, when everything holds', () => {
    for (const state of from) {
      for (const role of PARTS[by]) {
        const step = { ...stepOf(transition), role };
        // The team is that of the step: whoever assesses now does not decide.
        expect(codes(fit(transition, state), step)).toEqual([]);
      }
    }
  });

  it('is refused in every other state, and to every other role, and for that alone', () => {
    for (const state of CERTIFICATION_STATES) {
      for (const role of CERTIFICATION_ROLES) {
        const found = codes({ ...fit(transition), state }, { ...stepOf(transition), role, reason: null });
        const roles: readonly string[] = PARTS[by];
        if (!from.includes(state)) expect(found).toEqual(['wrong-state']);
        else if (!roles.includes(role)) expect(found).toEqual(['wrong-part']);
        else expect(found).toEqual(needs.includes('reason') ? ['no-reason'] : []);
      }
    }
  });

  it.each(CONDITIONS)('asks for %s if it needs it', (condition) => {
    const code = BROKEN[condition][2];
    const found = broken(condition, transition);
    if (needs.includes(condition)) expect(found).toContain(code);
    else expect(found).not.toContain(code);
  });

  it('is refused before the latest step', () => {
    const late = { ...fit(transition), since: '2026-12-16' };
    expect(codes(late, stepOf(transition))).toEqual(['before-latest-step']);
  });
});

describe('a refusal', () => {
  it('says what is missing and what to do, in sentences', () => {
    for (const condition of CONDITIONS) {
      const transition = CERTIFICATION_TRANSITIONS.find((one) =>
        ruleOf(one).needs.includes(condition),
      ) as CertificationTransition;
      const { code, message, hint } = CONDITION_RULES[condition].fault(fit(transition), stepOf(transition));
      expect(code).toMatch(/^certification\/[a-z-]+$/);
      expect([message.at(-1), hint?.at(-1)]).toEqual(['.', '.']);
    }
  });

  it('that another person can lift says so', () => {
    const other = CONDITIONS.map((condition) => `certification/${BROKEN[condition][2]}`).filter((code) =>
      OTHER_PERSON_CODES.has(code),
    );
    expect(other).toHaveLength(OTHER_PERSON_CODES.size);
  });
});

describe('a condition', () => {
  const holds = (condition: Condition, certification: Partial<Certification>, step: Partial<Step> = {}): boolean =>
    CONDITION_RULES[condition].isMet({ ...good('certified'), ...certification }, { ...stepOf('grant'), ...step });
  const says = (condition: Condition, certification: Partial<Certification>, step: Partial<Step> = {}): string =>
    CONDITION_RULES[condition].fault({ ...good('certified'), ...certification }, { ...stepOf('grant'), ...step })
      .message;

  it('on a team is not met without one', () => {
    expect(holds('teamIndependent', round({ assessors: [] })(good('certified')), { team: [] })).toBe(false);
    expect(
      holds('teamIndependent', round({ assessors: [] })(good('certified')), {
        transition: 'beginAssessment',
        team: ['a1'],
      }),
    ).toBe(true);
    const bare = bareStep('submitForDecision');
    expect(CONDITION_RULES.teamIndependent.isMet(good('certificationAssessment'), bare)).toBe(true);
  });

  it('on a new team does not ask for the independence of the last one', () => {
    const last = round({ assessors: ['gone'] })(good('certified'));
    expect(holds('teamIndependent', last, { transition: 'beginSurveillance' })).toBe(true);
    expect(holds('teamIndependent', last, { transition: 'completeSurveillance' })).toBe(false);
  });

  it('on a decider asks the clock for nothing that it can not have', () => {
    expect(holds('notAssessor', {}, { personId: null })).toBe(true);
    expect(holds('declared', {}, { personId: null })).toBe(false);
  });

  it('on validity is not met without a certificate', () => {
    expect(holds('withinValidity', { certificate: null })).toBe(false);
    expect(holds('suspendedTooLong', { certificate: null })).toBe(false);
  });

  it('on a proposal needs one that does not refuse', () => {
    const bare = bareStep('grant');
    expect(CONDITION_RULES.grantable.isMet(good('decision'), bare)).toBe(false);
    expect(CONDITION_RULES.grantable.fault(good('decision'), bare).message).toBe('There is no proposal to decide on.');
    const refused = { ...PROPOSAL, outcome: 'refuse', blockers: [{ kind: 'sitesNotVisited', sites: ['s1'] }] } as const;
    expect(says('grantable', {}, { proposal: refused })).toBe('The certificate can not be granted: sitesNotVisited.');
  });

  it('on a free scope looks at certificates of others that have not ended, at the places of the step if it names some', () => {
    const ends: Certificate[] = [
      { ...FOREIGN, validUntil: '2026-12-14' },
      { ...FOREIGN, events: [{ kind: 'withdrawn', on: TODAY }] },
      { ...FOREIGN, events: [{ kind: 'superseded', on: TODAY, by: 'x' }] },
      { ...FOREIGN, places: [{ site: 's9', programme: 'voice' }] },
    ];
    expect(holds('scopeFree', {}, { others: ends })).toBe(true);
    expect(says('scopeFree', {}, { others: [FOREIGN] })).toBe(`Part of the scope is covered by ${FOREIGN.number}.`);
    const suspended: Certificate = { ...FOREIGN, events: [{ kind: 'suspended', on: TODAY }] };
    expect(holds('scopeFree', {}, { others: [suspended] })).toBe(false);
    expect(holds('scopeFree', {}, { others: [suspended], places: [{ site: 's3', programme: 'voice' }] })).toBe(true);
    expect(CONDITION_RULES.scopeFree.isMet(good('decision'), bareStep('grant'))).toBe(true);
  });

  it('on what is overdue counts the surveillance that ends', () => {
    const missing = { surveillances: [] };
    expect(holds('nothingOverdue', missing, { transition: 'completeSurveillance' })).toBe(true);
    expect(holds('nothingOverdue', missing, { transition: 'transfer' })).toBe(false);
    expect(says('nothingOverdue', missing, { transition: 'transfer' })).toBe('Past their day: OSP-2026-00001-11/1.');
  });

  it('on an appeal needs a decision', () => {
    expect(holds('appealOpen', { ruling: null })).toBe(false);
    expect(says('appealOpen', { ruling: null })).toBe('There is no decision to appeal.');
    expect(says('appealOpen', {})).toBe('The decision could be appealed until 2027-01-10.');
    expect(holds('notAppealed', { ruling: null })).toBe(true);
    expect(holds('notEarlierDecider', { ruling: null })).toBe(true);
  });

  it('on a review needs a figure that asks for it', () => {
    expect(holds('reviewRaised', { reviewRaisedOn: null })).toBe(false);
  });

  it('on a transfer needs a certificate of the other holder', () => {
    const unnumbered = { ...bareStep('transfer'), isReceiverReady: true };
    expect(CONDITION_RULES.receiverAccepted.isMet(good('certified'), unnumbered)).toBe(false);
    expect(CONDITION_RULES.transferGiven.isMet(good('applied'), bareStep('takeOver'))).toBe(false);
    expect(holds('transferGiven', {}, { given: { ...GIVEN, scheme: 'cx-operations-osp-2' } })).toBe(false);
    expect(holds('transferGiven', {}, { given: { ...GIVEN, validUntil: '2026-12-14' } })).toBe(false);
  });

  it('on places needs some that are named', () => {
    const bare = bareStep('reduceScope');
    for (const condition of ['placesNew', 'placesHeld'] as const) {
      expect(CONDITION_RULES[condition].isMet(good('certified'), bare)).toBe(false);
    }
    expect(CONDITION_RULES.placesLeft.isMet(good('certified'), bare)).toBe(true);
  });

  it('on open majors names them', () => {
    expect(says('majorsWithinLimit', { nonconformities: [MAJOR] })).toBe('Major nonconformities are open: NC-1.');
  });

  it('on a receiver needs another party that has applied under the scheme', () => {
    expect(CONDITION_RULES.receiverFits.isMet(good('certified'), bareStep('offerTransfer'))).toBe(false);
    expect(holds('receiverFits', {}, { receiver: { ...RECEIVER, state: 'certified' } })).toBe(false);
    expect(holds('receiverFits', {}, { receiver: { ...RECEIVER, scheme: 'x-1' } })).toBe(false);
  });

  it('on an offer needs one of just the scope that is applied for', () => {
    expect(holds('transferGiven', { places: [PLACE] })).toBe(false);
    expect(CONDITION_RULES.transferAccepted.isMet(good('applied'), bareStep('takeOver'))).toBe(false);
  });

  it('on the party that takes a scope on names what is open, and how much data there are', () => {
    expect(CONDITION_RULES.partySound.isMet(good('applied'), bareStep('takeOver'))).toBe(true);
    expect(CONDITION_RULES.partySound.fault(good('applied'), bareStep('takeOver')).message).toContain('elsewhere');
    expect(CONDITION_RULES.dataEnough.isMet(good('applied'), bareStep('takeOver'))).toBe(false);
    expect(says('dataEnough', {}, { dataMonths: 3 })).toMatch(/^The party shows 3 months of data; \d+ are needed\.$/);
    expect(says('dataEnough', {}, { dataMonths: null })).toContain('No completed assessment');
    expect(says('nothingOpen', { nonconformities: [MAJOR] })).toBe('Nonconformities are open: NC-1.');
  });

  it('on evidence says what to do, by the state', () => {
    const hintIn = (state: CertificationState, why: 'reopened' | 'changed'): string | undefined =>
      CONDITION_RULES.evidenceCurrent.fault({ ...good(state), stale: [{ ...STALE[0], why }] }, bareStep('grant')).hint;
    expect(hintIn('decision', 'changed')).toBe('Submit it as it is now: the step "resubmit".');
    expect(hintIn('renewalDecision', 'reopened')).toBe(
      'Complete the assessment again; then submit it as it is now: the step "resubmitRenewal".',
    );
    expect(hintIn('certified', 'changed')).toMatch(/^Look at the holder again/);
  });
});
