import { ratio } from '../../scoring/ratio';
import { planFromStart } from './plan-from-start';
import { rampOfPlan } from './plan-ramp';

const EFFORT = { low: 1, likely: 2, high: 3 };

describe('a plan of which only effort and length are known', () => {
  it.each([1, 3, 12, 13, 120])('brings its whole benefit from the month after %d', (months) => {
    const plan = planFromStart(EFFORT, months);
    expect(plan.effort).toBe(EFFORT);
    const ramp = rampOfPlan(plan);
    expect(ramp).toHaveLength(months + 1);
    expect(ramp.at(-2)).toEqual(ratio(0));
    expect(ramp.at(-1)).toEqual(ratio(1));
  });
});
