import { JobEntity } from './job.entity';
import { ReportEntity, ReportFileEntity, ReportInputEntity } from './report.entity';

/** For the data source only; other features go through the services. */
export const PUBLISHING_ENTITIES = [ReportEntity, ReportInputEntity, ReportFileEntity, JobEntity];
