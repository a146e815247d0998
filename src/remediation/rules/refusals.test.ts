import * as fc from 'fast-check';
import { ACTION_STATES, ACTION_TRANSITIONS, type ActionTransition, type Condition, ruleOf } from './life-cycle';
import { type ActionFacts, canTake, refusals, SECOND_PERSON_CODES, type Taking } from './refusals';

const RESPONSIBLE = 'p-responsible';
const IMPLEMENTER = 'p-implementer';
const TODAY = '2026-03-02';

/** Everything is there, and the check of effectiveness lies ahead or is reached, as the transition wants it. */
const fit = (transition: ActionTransition): { facts: ActionFacts; taking: Taking } => ({
  facts: {
    state: ruleOf(transition).from[0] ?? 'drafted',
    ...{ hasCorrection: true, hasCause: true, hasAction: true, evidence: 1, freshEvidence: 1 },
    ...{ responsibleId: RESPONSIBLE, responsibleName: null, implementedBy: IMPLEMENTER },
    ...{ due: TODAY, verifiedOn: '2026-01-10' },
    effectivenessDue: ruleOf(transition).needs.includes('checkAhead') ? '2026-03-03' : TODAY,
  },
  taking: { personId: 'p-other', name: 'Sri Wahyuni', today: TODAY, reason: 'Seen on site.' },
});

/** What makes just this condition fail, and the code that it is refused with. */
const BROKEN: Readonly<Record<Condition, readonly [Partial<ActionFacts>, Partial<Taking>, string]>> = {
  cause: [{ hasCause: false }, {}, 'action/no-cause'],
  action: [{ hasAction: false }, {}, 'action/no-action'],
  responsible: [{ responsibleId: null }, {}, 'action/no-responsible'],
  dueAhead: [{ due: '2026-03-01' }, {}, 'action/due-passed'],
  correction: [{ hasCorrection: false }, {}, 'action/no-correction'],
  evidence: [{ evidence: 0, freshEvidence: 0 }, {}, 'action/no-evidence'],
  notResponsible: [{}, { personId: RESPONSIBLE }, 'action/own-action'],
  notImplementer: [{}, { personId: IMPLEMENTER }, 'action/own-report'],
  checkAhead: [{ effectivenessDue: null }, {}, 'action/no-check-ahead'],
  checkReached: [{ effectivenessDue: '2026-03-03' }, {}, 'action/check-not-reached'],
  reason: [{}, { reason: null }, 'action/no-reason'],
};
const codes = (transition: ActionTransition, facts: ActionFacts, taking: Taking): string[] =>
  refusals(transition, facts, taking).map(({ code }) => code);

describe.each(ACTION_TRANSITIONS)('to %s', (transition) => {
  const { facts, taking } = fit(transition);
  const { needs, from } = ruleOf(transition);

  it('is open when everything holds', () => {
    expect(codes(transition, facts, taking)).toEqual([]);
  });

  it.each(Object.keys(BROKEN) as Condition[])('asks for %s only if it needs it', (condition) => {
    const [otherFacts, otherTaking, code] = BROKEN[condition];
    const found = codes(transition, { ...facts, ...otherFacts }, { ...taking, ...otherTaking });
    expect(found.includes(code)).toBe(needs.includes(condition));
    if (needs.includes(condition) && !['checkAhead', 'checkReached'].includes(condition)) expect(found).toEqual([code]);
  });

  it('says everything that is missing at once, each with what to do', () => {
    const empty: ActionFacts = {
      ...{ state: facts.state, hasCorrection: false, hasCause: false, hasAction: false, evidence: 0, freshEvidence: 0 },
      ...{ responsibleId: null, responsibleName: null, due: '2026-01-01', effectivenessDue: null },
      ...{ implementedBy: null, verifiedOn: null },
    };
    const faults = refusals(transition, empty, { ...taking, reason: null });
    const bound = needs.filter((one) => !['notResponsible', 'notImplementer'].includes(one));
    expect(faults.map(({ code }) => code)).toEqual(bound.map((one) => BROKEN[one][2]));
    for (const { message, hint } of faults) expect([message.at(-1), hint?.at(-1)]).toEqual(['.', '.']);
  });

  it('leads out of its states only', () => {
    expect(ACTION_STATES.filter((state) => canTake(transition, state)).sort()).toEqual([...from].sort());
  });
});

it('takes no evidence for new that was there when an action was reopened', () => {
  const { facts, taking } = fit('implement');
  expect(codes('implement', { ...facts, evidence: 2, freshEvidence: 0 }, taking)).toEqual(['action/no-new-evidence']);
});

describe('the second person', () => {
  const { facts, taking } = fit('verify');

  it('is not whoever is responsible by name, however it is written', () => {
    const named = { ...facts, responsibleId: null, responsibleName: '  sri\u00a0 WAHYUNI ' };
    expect(codes('verify', named, taking)).toEqual(['action/own-action']);
    expect(codes('verify', { ...named, responsibleName: 'Sri Wahyono' }, taking)).toEqual([]);
  });

  it('may be anybody but the responsible and the reporting person', () => {
    const people = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(people, people, people, (responsibleId, implementedBy, personId) => {
        const found = codes('verify', { ...facts, responsibleId, implementedBy }, { ...taking, personId });
        expect(found.every((code) => SECOND_PERSON_CODES.has(code))).toBe(true);
        expect(found.length === 0).toBe(personId !== responsibleId && personId !== implementedBy);
      }),
    );
  });
});

describe('the check of effectiveness', () => {
  const { facts, taking } = fit('verify');
  const verify = (effectivenessDue: string): string[] =>
    codes('verify', { ...facts, verifiedOn: null, effectivenessDue }, taking);

  it('comes on a later day than the verification', () => {
    expect(verify(TODAY)).toEqual(['action/no-check-ahead']);
    expect(verify('2026-03-03')).toEqual([]);
  });

  it('can be brought forward to today, when the action was verified before', () => {
    const moved = { ...facts, verifiedOn: '2026-03-01', effectivenessDue: TODAY };
    expect(codes('reschedule', moved, taking)).toEqual([]);
    expect(codes('reschedule', { ...moved, effectivenessDue: '2026-03-01' }, taking)).toEqual([
      'action/no-check-ahead',
    ]);
    expect(refusals('reschedule', { ...moved, verifiedOn: TODAY }, taking)[0]?.hint).toContain(TODAY);
  });

  it.each(['close', 'reopen'] as const)('lets nobody %s before its day', (judgement) => {
    const on = (today: string): string[] =>
      codes(judgement, { ...facts, effectivenessDue: '2026-03-02' }, { ...taking, today });
    expect(on('2026-03-01')).toEqual(['action/check-not-reached']);
    expect(on('2026-03-02')).toEqual([]);
    expect(on('2026-03-03')).toEqual([]);
  });
});
