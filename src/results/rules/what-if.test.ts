import { frameworkOf, limitsOf, sourceOf, type Sketches } from '../../../test/support/plan-builders';
import { assess } from '../../gap/rules/assess';
import { toNumber } from '../../scoring/ratio';
import type { Outcome } from '../../scoring/score';
import { makePlan } from '../../workstream/rules/make-plan';
import { outcomesAfter } from './what-if';

const SKETCHES: Sketches = {
  calibration: { items: { run: { effort: 2, days: 2 } } },
  survey: { items: { ask: { effort: 2, days: 2 } } },
};

const scoreOf = (outcome: Outcome | undefined): number | undefined =>
  outcome?.kind === 'scored' ? toNumber(outcome.ratio) : undefined;

describe('what follows once some workstreams are done', () => {
  const framework = frameworkOf(SKETCHES);
  const source = sourceOf(framework, { ratings: { U1: { 'R-calibration': 40, 'R-survey': 60 } } });
  const plan = makePlan([source], limitsOf());
  const assessed = [{ ...source, result: assess(framework, source.assessment) }];
  const after = (done?: readonly string[]) => outcomesAfter(plan, assessed, done).get('baseline');

  it('is what is there now when nothing is done', () => {
    const outcome = after([]);
    expect(scoreOf(outcome?.now.outcome)).toBe(0.5);
    expect(outcome?.then).toEqual(outcome?.now);
  });

  it('counts the gaps of what is done as closed, and only those', () => {
    expect(scoreOf(after(['fw/survey'])?.then.outcome)).toBe(0.6);
    expect(scoreOf(after(['fw/calibration'])?.then.outcome)).toBe(0.7);
  });

  it('is the end of the projection when all is done', () => {
    expect(after()?.then).toEqual(plan.projection.at(-1)?.scores.get('baseline'));
    expect(after()?.then.level).toMatchObject({ reached: 'proficient' });
  });
});
