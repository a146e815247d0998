export { AccountabilityModule } from './accountability.module';
export { MatrixFreezer } from './matrix-freezer.service';
export { planChanges } from './rasic-matrix.rows';
export { ACCOUNTABILITY_ENTITIES } from './rasic-matrix.entity';
