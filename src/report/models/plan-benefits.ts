import type { Engagement } from '../../assessment/assessment';
import type { Benefits } from '../../assessment/rules/benefits';
import type { ReckonedBenefits } from '../../benefit/rules/benefit';
import { reckonBenefits } from '../../benefit/rules/reckon-benefits';
import type { Plan } from '../../workstream/rules/plan';

/** A benefit model as stated, and what follows from it with the plan of its wave. */
export interface PlanBenefits {
  readonly stated: Benefits;
  readonly reckoned: ReckonedBenefits;
}

/** Undefined where no benefits are stated for the wave, or where there is no plan. */
export function planBenefits(
  { benefits }: Pick<Engagement, 'benefits'>,
  wave: string,
  plan: Plan | undefined,
): PlanBenefits | undefined {
  if (!benefits || !plan || benefits.wave !== wave) return undefined;
  return { stated: benefits, reckoned: reckonBenefits(benefits, plan) };
}
