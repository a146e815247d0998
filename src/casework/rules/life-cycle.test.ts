import fc from 'fast-check';
import {
  ASSESSMENT_STATUSES,
  type AssessmentStatus,
  canTake,
  isChangeable,
  isOpen,
  type Transition,
  TRANSITION_NAMES,
  TRANSITIONS,
  transitionsFrom,
} from './life-cycle';

const status = fc.constantFrom(...ASSESSMENT_STATUSES);

/** Where one can get from a status, itself included. */
function reachable(from: AssessmentStatus): Set<AssessmentStatus> {
  const found = new Set([from]);
  // A set may grow while it is walked.
  for (const reached of found) for (const name of transitionsFrom(reached)) found.add(TRANSITIONS[name].to);
  return found;
}

describe('the life of an assessment', () => {
  it('leads from draft to every status', () => {
    expect([...reachable('draft')].sort()).toEqual([...ASSESSMENT_STATUSES].sort());
  });

  it('leads from every status to completion, and never back to draft', () => {
    fc.assert(
      fc.property(status, (from) => {
        expect(reachable(from)).toContain('completed');
        if (from !== 'draft') expect(reachable(from)).not.toContain('draft');
      }),
    );
  });

  it('lists just the transitions that can be taken', () => {
    fc.assert(
      fc.property(status, fc.constantFrom(...TRANSITION_NAMES), (from, name) => {
        expect(transitionsFrom(from).includes(name)).toBe(canTake(name, from));
      }),
    );
  });

  it('keeps to known statuses and moves on with every step, however the steps are chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let current: AssessmentStatus = 'draft';
        for (const choice of choices) {
          const possible: readonly Transition[] = transitionsFrom(current);
          expect(possible.length).toBeGreaterThan(0);
          const next: AssessmentStatus = TRANSITIONS[possible[choice % possible.length] ?? 'reopen'].to;
          expect(ASSESSMENT_STATUSES).toContain(next);
          expect(next).not.toBe(current);
          current = next;
        }
      }),
    );
  });

  it('leaves completion by reopening only', () => {
    expect(transitionsFrom('completed')).toEqual(['reopen']);
    expect(ASSESSMENT_STATUSES.filter((from) => canTake('reopen', from))).toEqual(['completed']);
  });

  it('takes answers during fieldwork and review, and changes until completion', () => {
    expect(ASSESSMENT_STATUSES.filter(isOpen)).toEqual(['fieldwork', 'review']);
    expect(ASSESSMENT_STATUSES.filter(isChangeable)).toEqual(['draft', 'fieldwork', 'review']);
  });
});
