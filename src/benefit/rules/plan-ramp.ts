import { compare, dividedBy, ONE, plus, type Ratio, ZERO } from '../../scoring/ratio';
import type { Plan } from '../../workstream/rules/plan';

/** What of a plan its benefit depends on. */
export type RampedPlan = Pick<Plan, 'startDate'> & {
  readonly workstreams: readonly Pick<Plan['workstreams'][number], 'endDate' | 'lost'>[];
};

/**
 * Share of the yearly benefit in each month from the start of the plan: a workstream counts from the month after the one in
 * which it ends, with the points that it wins back. The last share is 1. That benefit comes with points is an assumption.
 */
export function rampOfPlan({ startDate, workstreams }: RampedPlan): Ratio[] {
  const lost = workstreams.reduce((sum, one) => plus(sum, one.lost), ZERO);
  const hasPoints = compare(lost, ZERO) > 0;
  const total = hasPoints ? lost : workstreams.reduce((sum) => plus(sum, ONE), ZERO);
  const ended = workstreams.map((one) => ({
    month: monthOf(startDate, one.endDate),
    weight: hasPoints ? one.lost : ONE,
  }));
  const last = ended.reduce((most, { month }) => Math.max(most, month), 0);
  return Array.from({ length: last + 1 }, (_, index) =>
    dividedBy(
      ended.filter(({ month }) => month <= index).reduce((sum, { weight }) => plus(sum, weight), ZERO),
      total,
    ),
  );
}

/** Month of the plan in which a day lies, from 1. Dates are ISO texts. */
export function monthOf(start: string, day: string): number {
  const [from, to] = [start, day].map((date) => date.split('-').map(Number)) as [number[], number[]];
  const [startYear = 0, startMonth = 0, startDay = 0] = from;
  const [year = 0, month = 0, dayOfMonth = 0] = to;
  return (year - startYear) * 12 + month - startMonth + (dayOfMonth >= startDay ? 1 : 0);
}
