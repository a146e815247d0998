export { EngagementModule } from './engagement.module';
export { EngagementService, type AssessCaseOptions } from './engagement.service';
export {
  forumFile,
  forumPackModel,
  type ForumSubject,
  gapReportModel,
  jointPlanFile,
  jointPlanModel,
  type OutputFile,
  rasicMatrixFile,
  rasicMatrixModel,
  reportFiles,
  type ReportSubject,
  scoresFile,
  workstreamPlanModel,
} from './report-files';
export { assessEngagement, planOf, type PlannedWave } from './rules/assess-engagement';
