export { RemediationModule } from './remediation.module';
export { REMEDIATION_ENTITIES } from './corrective-action.entity';
