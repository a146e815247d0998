import { JobEntity } from './job.entity';
import { ReportEntity, ReportFileEntity, ReportInputEntity } from './report.entity';

export { JobRunner } from './job-runner';
export { PUBLISHING_OPTIONS, type PublishingOptions } from './publishing-options';
export { PublishingModule } from './publishing.module';
export { type MadeReport, RenderRefused } from './render-messages';
export { type Disposition, DISPOSITIONS, downloadReport } from './report-download';
export { type ReportFile, ReportService } from './report.service';
export type { ReportRequest } from './rules/report-request';
export type { ReportSnapshot, ReportView } from './report.view';
export { SealedRendering } from './sealed-rendering';

/** For the data source only; other features go through the services. */
export const PUBLISHING_ENTITIES = [ReportEntity, ReportInputEntity, ReportFileEntity, JobEntity];
