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
export { planCase } from './plan-case';
export { progressOf, statedChanges, statedTracking } from './rules/stated-plan';
export { assessEngagement, planOf, type PlannedWave } from './rules/assess-engagement';
