export { AccountabilityModule } from './accountability.module';
export { planChanges } from './rasic-matrix.rows';
export { ACCOUNTABILITY_ENTITIES } from './rasic-matrix.entity';
