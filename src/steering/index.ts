export { decisionsOf } from './decision.rows';
export { SteeringModule } from './steering.module';
