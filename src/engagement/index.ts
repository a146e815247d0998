export { EngagementModule } from './engagement.module';
export { EngagementService, type AssessCaseOptions } from './engagement.service';
export { reportFiles, type OutputFile } from './report-files';
export { assessEngagement, type PlannedWave } from './rules/assess-engagement';
