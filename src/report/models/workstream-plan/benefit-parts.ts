import type { PlanValue } from '../../../benefit/rules/benefit';
import { type PlanBenefits, planBenefits } from '../plan-benefits';
import { BenefitText } from './benefit-text';
import type { PlanContext } from './plan-context';

/** What a section on benefits is made of. */
export interface BenefitParts extends PlanBenefits {
  readonly context: PlanContext;
  readonly text: BenefitText;
  readonly value: PlanValue;
}

/** Undefined where no benefits are stated for the wave of the plan. */
export function benefitParts(context: PlanContext): BenefitParts | undefined {
  const { engagement, waves } = context.input;
  const found = planBenefits(engagement, waves[0].assessment.wave, context.plan);
  const value = found?.reckoned.value;
  if (!found || !value) return undefined;
  return { ...found, context, value, text: new BenefitText(context, found.reckoned) };
}
