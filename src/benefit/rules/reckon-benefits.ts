import { type Benefits, LEVERS, MOVED_INPUTS } from '../../assessment/rules/benefits';
import type { Effort } from '../../framework/framework';
import { dividedBy, minus, plus, type Ratio, ZERO } from '../../scoring/ratio';
import type { MovedFigure, ReckonedBenefits, Worlds } from './benefit';
import { type RampedPlan, rampOfPlan } from './plan-ramp';
import { planValue } from './plan-value';
import { resolutionGrid, solvedBack } from './solve-back';
import { tornadoOf } from './tornado';
import { mapWorlds, worldsOf } from './worlds';
import { leversOf, yearlyBenefit } from './yearly-benefit';

/** The plan that brings the benefits: its effort in person-days, and when its workstreams end. */
export type BenefitPlan = RampedPlan & { readonly effort: Effort };

/** Everything that follows from a benefit model; cost, payback and net present value only with a plan. */
export function reckonBenefits(benefits: Benefits, plan?: BenefitPlan): ReckonedBenefits {
  const { wave, currency, inputs, ramp } = benefits;
  const worlds = mapWorlds(worldsOf(inputs), yearlyBenefit);
  const money = mapWorlds(worlds, (one) => one.money);
  return {
    ...{ wave, currency },
    levers: leversOf(inputs).map((lever) => {
      const sumOf = (part: 'quantity' | 'money'): Worlds<Ratio> =>
        mapWorlds(worlds, ({ levers }) =>
          levers.filter((one) => one.lever === lever).reduce((sum, one) => plus(sum, one[part]), ZERO),
        );
      return { lever, quantity: sumOf('quantity'), money: sumOf('money') };
    }),
    money,
    contactsAvoided: mapWorlds(worlds, ({ contactsAvoided }) => contactsAvoided),
    moved: movedFigures(inputs),
    tornado: tornadoOf(inputs),
    grid: resolutionGrid(benefits),
    solvedBack: solvedBack(benefits),
    value: plan
      ? planValue(benefits, money, {
          effort: plan.effort,
          ...(ramp ? { ramp, rampFrom: 'stated' } : { ramp: rampOfPlan(plan), rampFrom: 'plan' }),
        })
      : null,
  };
}

/** At the likely inputs; of shares, the difference is in points. */
function movedFigures(inputs: Benefits['inputs']): MovedFigure[] {
  const moved: Readonly<Partial<Record<(typeof LEVERS)[number], readonly (keyof Benefits['inputs'])[]>>> = MOVED_INPUTS;
  return LEVERS.flatMap((lever): MovedFigure[] => {
    const [now, target] = (moved[lever] ?? []).flatMap((input) => inputs[input]?.likely ?? []);
    if (!now || !target) return [];
    const difference = minus(target, now);
    return [{ lever, now, target, difference, relative: dividedBy(difference, now) }];
  });
}
