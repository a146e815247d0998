export { decisionsOf } from './decision.rows';
export { ForumService } from './forum.service';
export { SteeringModule } from './steering.module';
