import { IssueEntity, IssueFileEntity } from './issue.entity';

export { CheckService, type CheckView } from './check.service';
export { IssuingModule } from './issuing.module';
export { type IssueRequest, IssuingService } from './issuing.service';
export type { IssueView } from './issue.view';
export { checkIdOf, NO_CHECK_ID, readCheckId } from './rules/check-id';
export { RegisterService } from './register.service';

/** For the data source only; other features go through the services. */
export const ISSUING_ENTITIES = [IssueEntity, IssueFileEntity];
