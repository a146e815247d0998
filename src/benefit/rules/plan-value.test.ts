import { percent, ratio, type Ratio, roundedTo } from '../../scoring/ratio';
import { benefitsOf, range } from '../../../test/support/benefit-models';
import { discountFactors } from './discount-factors';
import { monthOf, rampOfPlan } from './plan-ramp';
import { paybackOf, planValue } from './plan-value';

const YEARLY = ratio(120_000);
const FULL = [ratio(1)];
const money = (value: number): Ratio => ratio(value);
const flow = (once: number, benefit: number, running: number, ramp = FULL) => ({
  ...{ once: money(once), benefit: money(benefit), running: money(running), ramp },
});

describe('discountFactors', () => {
  it('halves a payment of month 12 at 100 % a year, and one of month 6 to its square root', () => {
    const factors = discountFactors(percent(100), 24);
    expect([5, 11, 23].map((at) => roundedTo(factors[at] ?? ratio(0), 9))).toEqual([
      '0.707106781',
      '0.500000000',
      '0.250000000',
    ]);
  });

  it('leaves payments as they are at 0 %', () => {
    expect(discountFactors(percent(0), 2).map((factor) => roundedTo(factor, 12))).toEqual([
      '1.000000000000',
      '1.000000000000',
    ]);
  });
});

describe('payback', () => {
  it.each([
    ['when the benefit of whole months covers what was paid once', flow(25_000, 120_000, 0), 3],
    ['at the end of the very month that covers it', flow(30_000, 120_000, 0), 3],
    ['at once when nothing is paid', flow(0, 120_000, 0), 0],
    ['later by the ramp', flow(25_000, 120_000, 0, [ratio(0), ratio(0), ratio(1)]), 5],
    ['within the ramp', flow(5_000, 120_000, 0, [ratio(0), ratio(1, 2), ratio(3, 4), ratio(1)]), 2],
    ['only when running costs before the benefit are covered, too', flow(0, 120_000, 12_000, [ratio(0), ratio(1)]), 2],
  ])('comes %s', (_, one, months) => {
    expect(paybackOf(one)).toEqual({ months });
  });

  it('never comes without benefit, or when it only feeds the running costs', () => {
    expect(paybackOf(flow(1000, 0, 0))).toEqual({ months: null, reason: 'noBenefit' });
    expect(paybackOf(flow(1000, 500, 500))).toEqual({ months: null, reason: 'runningCosts' });
    expect(paybackOf(flow(1000, 1000, 600, [ratio(1, 2)]))).toEqual({ months: null, reason: 'runningCosts' });
  });
});

describe('planValue', () => {
  const value = planValue(
    benefitsOf(
      { complaintsNow: 2, complaintsTarget: 1, costPerComplaint: 1 },
      {
        ...{ dayRate: range(1000), discountRate: 0, horizonYears: 2 },
        costs: [{ ...range(12_000), title: 'Licences', when: 'yearly' }],
      },
    ),
    { low: money(60_000), likely: YEARLY, high: money(240_000) },
    { effort: { low: 20.5, likely: 30, high: 40 }, ramp: [ratio(0), ratio(1, 2), ratio(1)], rampFrom: 'stated' },
  );

  it('sums benefit less costs month by month, what is paid once at the start', () => {
    // Likely: 22.5 of 24 months of 10,000, less 24,000 and 30,000.
    expect([value.npv.likely, value.npv.low, value.npv.high].map((npv) => roundedTo(npv, 0))).toEqual([
      '171000',
      // Half the benefit, less 24,000 and 40,000; twice the benefit, less 24,000 and 20,500.
      '48500',
      '405500',
    ]);
  });

  it('shows the likely world year by year, and the years sum to the net present value', () => {
    expect(
      value.years.map(({ year, benefit, runningCost, once, presentValue }) => [
        year,
        ...[benefit, runningCost, once, presentValue].map((one) => roundedTo(one, 0)),
      ]),
    ).toEqual([
      [1, '105000', '12000', '30000', '63000'],
      [2, '120000', '12000', '0', '108000'],
    ]);
  });

  it('is worth less at a higher rate', () => {
    const at = (discountRate: number) =>
      planValue(
        benefitsOf({ complaintsNow: 2, complaintsTarget: 1, costPerComplaint: 1 }, { discountRate }),
        { low: YEARLY, likely: YEARLY, high: YEARLY },
        { effort: { low: 1, likely: 1, high: 1 }, ramp: FULL, rampFrom: 'plan' },
      ).npv.likely;
    expect(Number(roundedTo(at(10), 0))).toBeLessThan(Number(roundedTo(at(5), 0)));
  });
});

describe('the ramp of a plan', () => {
  it('counts months from the day on which the plan starts', () => {
    expect(['2026-01-15', '2026-02-14', '2026-02-15', '2027-01-20'].map((day) => monthOf('2026-01-15', day))).toEqual([
      1, 1, 2, 13,
    ]);
  });

  it('weighs workstreams alike where none of them wins points back', () => {
    const workstreams = [
      { endDate: '2026-01-30', lost: ratio(0) },
      { endDate: '2026-03-02', lost: ratio(0) },
    ];
    expect(rampOfPlan({ startDate: '2026-01-05', workstreams }).map((share) => roundedTo(share, 1))).toEqual([
      '0.0',
      '0.5',
      '1.0',
    ]);
  });
});
