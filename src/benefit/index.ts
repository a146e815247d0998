export * from './rules/benefit';
export { reckonBenefits, type BenefitPlan } from './rules/reckon-benefits';
export { planFromStart } from './rules/plan-from-start';
