import type { Benefits, InputRange } from '../../assessment/rules/benefits';
import type { Effort } from '../../framework/framework';
import { compare, dividedBy, minus, ONE, plus, type Ratio, ratio, times, ZERO } from '../../scoring/ratio';
import type { Payback, PlanValue, PlanYear, Worlds } from './benefit';
import { discountFactors } from './discount-factors';

const MONTHS = ratio(12);

export interface PlanCost {
  /** Person-days. */
  readonly effort: Effort;
  /** Shares 0..1 that never fall, one a month; at least one. */
  readonly ramp: readonly Ratio[];
  readonly rampFrom: PlanValue['rampFrom'];
}

/**
 * Cost, payback and net present value. What is paid once is paid at the start; benefit and running costs come at the end of
 * each month, a twelfth of a year's, the benefit times the share that is reached.
 * @param yearly benefit of a year at full effect
 */
export function planValue(
  { dayRate, costs, horizonYears, discountRate }: Pick<Benefits, 'dayRate' | 'costs' | 'horizonYears' | 'discountRate'>,
  yearly: Worlds<Ratio>,
  { effort: days, ramp, rampFrom }: PlanCost,
): PlanValue {
  const effort = {
    low: times(fromDays(days.high), dayRate.high),
    likely: times(fromDays(days.likely), dayRate.likely),
    high: times(fromDays(days.low), dayRate.low),
  };
  const sum = (when: 'once' | 'yearly', start: Worlds<Ratio>): Worlds<Ratio> =>
    costs.filter((cost) => cost.when === when).reduce(plusCost, start);
  const once = sum('once', effort);
  const running = sum('yearly', { low: ZERO, likely: ZERO, high: ZERO });
  const flow = (world: keyof Worlds<Ratio>): Flow => ({
    once: once[world],
    benefit: yearly[world],
    running: running[world],
    ramp,
  });
  const factors = discountFactors(discountRate, horizonYears * 12);
  const npv = (world: keyof Worlds<Ratio>): Ratio =>
    yearsOf(flow(world), factors).reduce((total, { presentValue }) => plus(total, presentValue), ZERO);
  return {
    ...{ effort, once, yearly: running, ramp, rampFrom },
    payback: { low: paybackOf(flow('low')), likely: paybackOf(flow('likely')), high: paybackOf(flow('high')) },
    npv: { low: npv('low'), likely: npv('likely'), high: npv('high') },
    years: yearsOf(flow('likely'), factors),
  };
}

/** In the low world costs are at their highest. */
function plusCost(sum: Worlds<Ratio>, { low, likely, high }: InputRange): Worlds<Ratio> {
  return { low: plus(sum.low, high), likely: plus(sum.likely, likely), high: plus(sum.high, low) };
}

/** Money in and out: once at the start, the rest a year. */
interface Flow {
  readonly once: Ratio;
  readonly benefit: Ratio;
  readonly running: Ratio;
  readonly ramp: readonly Ratio[];
}

/** Effort has at most two decimals. */
function fromDays(days: number): Ratio {
  return ratio(Math.round(days * 100), 100);
}

/** Share reached in a month, from 1. */
function reached(ramp: readonly Ratio[], month: number): Ratio {
  return ramp.slice(0, month).reduce((_, share) => share, ONE);
}

const ofMonth = (yearly: Ratio): Ratio => dividedBy(yearly, MONTHS);

/** The first month after which the plan has never cost more than it brought. */
export function paybackOf({ once, benefit, running, ramp }: Flow): Payback {
  const net = (month: number): Ratio => ofMonth(minus(times(benefit, reached(ramp, month)), running));
  const steady = net(ramp.length);
  if (compare(steady, ZERO) <= 0) {
    return { months: null, reason: benefit.numerator <= 0n ? 'noBenefit' : 'runningCosts' };
  }
  // The share never falls, so that once a month brings something, all later ones do.
  let sum = minus(ZERO, once);
  for (let month = 0; month < ramp.length; month += 1) {
    if (compare(sum, ZERO) >= 0 && compare(net(month + 1), ZERO) >= 0) return { months: month };
    sum = plus(sum, net(month + 1));
  }
  const missing = minus(ZERO, sum);
  return { months: ramp.length + (compare(missing, ZERO) <= 0 ? 0 : roundedUp(dividedBy(missing, steady))) };
}

function roundedUp({ numerator, denominator }: Ratio): number {
  return Number((numerator + denominator - 1n) / denominator);
}

/** Year by year over the horizon. */
export function yearsOf({ once, benefit, running, ramp }: Flow, factors: readonly Ratio[]): PlanYear[] {
  const years = Array.from({ length: factors.length / 12 }, (_, index) => index);
  return years.map((index) => {
    const paid = index === 0 ? once : ZERO;
    const months = factors.slice(index * 12, index * 12 + 12).map((factor, month) => {
      const gained = ofMonth(times(benefit, reached(ramp, index * 12 + month + 1)));
      return { gained, present: times(minus(gained, ofMonth(running)), factor) };
    });
    return {
      year: index + 1,
      benefit: months.reduce((sum, { gained }) => plus(sum, gained), ZERO),
      runningCost: running,
      once: paid,
      presentValue: months.reduce((sum, { present }) => plus(sum, present), minus(ZERO, paid)),
    };
  });
}
