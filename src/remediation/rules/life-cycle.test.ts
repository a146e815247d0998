import {
  ACTION_STATES,
  ACTION_TRANSITIONS,
  FIRST_STATE,
  JUDGEMENTS,
  ruleOf,
  STEPS,
  transitionsFrom,
  WRITABLE_FIELDS,
  writableIn,
} from './life-cycle';

describe('the life of a corrective action', () => {
  it('reaches every state from the first, and the end from every state', () => {
    const reached = (start: string): Set<string> => {
      const seen = new Set([start]);
      for (const state of seen) {
        for (const one of transitionsFrom(state as (typeof ACTION_STATES)[number])) seen.add(ruleOf(one).to);
      }
      return seen;
    };
    expect([...reached(FIRST_STATE)].sort()).toEqual([...ACTION_STATES].sort());
    for (const state of ACTION_STATES) expect(reached(state)).toContain('closed');
  });

  it('is, state by state', () => {
    expect(Object.fromEntries(ACTION_STATES.map((state) => [state, transitionsFrom(state)]))).toEqual({
      drafted: ['plan'],
      planned: ['replan', 'implement'],
      implemented: ['reject', 'verify'],
      verified: ['reschedule', 'close', 'reopen'],
      closed: ['reopen'],
    });
  });

  it('leaves every transition to either the responder or the verifier', () => {
    expect([...STEPS, ...JUDGEMENTS].sort()).toEqual([...ACTION_TRANSITIONS].sort());
    for (const step of STEPS) expect(ruleOf(step).by).toBe('responder');
    for (const judgement of JUDGEMENTS) expect(ruleOf(judgement).by).toBe('verifier');
  });

  it('lets nobody judge what they are responsible for', () => {
    for (const judgement of JUDGEMENTS) expect(ruleOf(judgement).needs).toContain('notResponsible');
  });

  it('lets everything be written in a draft, and nothing once it is reported as implemented', () => {
    expect(Object.fromEntries(ACTION_STATES.map((state) => [state, writableIn(state)]))).toEqual({
      drafted: WRITABLE_FIELDS,
      planned: ['correction', 'evidence'],
      ...{ implemented: [], verified: [], closed: [] },
    });
  });
});
