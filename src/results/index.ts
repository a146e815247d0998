export { ComparisonService, type ComparisonView } from './comparison.service';
export { CoverageDto, FigureDto } from './figure.dto';
export { OUTCOME_SCHEMA } from './figure.schemas';
export { GapsService, type GapSummaryView, type GapView } from './gaps.service';
export { type PlanPart, PlanService, type PlanView } from './plan.service';
export type { ResultBasisView } from './result-basis';
export { type AssessedState, type PlannedState, ResultsReader } from './results.reader';
export { ResultsModule } from './results.module';
export {
  type AssessedRecords,
  assessRecord,
  assessRecords,
  type FrameworkRecord,
  type ResultRecords,
} from './rules/assess-records';
export { ScoresService, type ScoresView, type UnitScoresView } from './scores.service';
export { WhyService, type WhyView } from './why.service';
export { RESULTS_ENTITIES } from './wave-plan.entity';
export { trackingBasisOf } from './plan-tracking.rows';
export { wavePlanOf } from './wave-plan.rows';
