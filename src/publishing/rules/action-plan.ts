/** What render threads need of corrective actions: their rules alone, without the services beside them. */
export { actionPlan, type ActionPlanBasis } from '../../remediation/rules/action-plan';
