export { RemediationModule } from './remediation.module';
export { REMEDIATION_ENTITIES } from './corrective-action.entity';
export { ACTION_LISTENER, type ActionListener } from './action-listener';
export { type ActionRow, NEXT_DUE } from './corrective-action.rows';
export { dayOf } from './corrective-action-list.service';
export { daysAfter } from './rules/days';
export { nextDue } from './rules/due';
export type { ActionState, ActionTransition } from './rules/life-cycle';
