export { ActionPlanService, type ActionPlanQuery, type PlanToPrint } from './action-plan.service';
export { RemediationModule } from './remediation.module';
export { REMEDIATION_ENTITIES } from './corrective-action.entity';
export type { ActionPlanBasis } from './rules/action-plan';
