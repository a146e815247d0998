export { CorrectiveActionListService, type OpenActionCounts } from './corrective-action-list.service';
export { RemediationModule } from './remediation.module';
export { REMEDIATION_ENTITIES } from './corrective-action.entity';
