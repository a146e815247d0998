import { AnswerEntity } from './answer.entity';
import { AnswerFlagEntity } from './answer-flag.entity';
import { AssessmentEntity, AssessmentUnitEntity, StatusChangeEntity } from './assessment.entity';
import { BenefitModelEntity } from './benefit-model.entity';
import { EngagementEntity, EngagementLogoEntity } from './engagement.entity';
import { EvidenceEntity } from './evidence.entity';
import { FindingEntity, FindingEvidenceEntity, FindingUnitEntity } from './finding.entity';
import { ForumDecisionEntity, ForumDecisionEventEntity } from './forum-decision.entity';
import { KpiChangeEntity, KpiDefinitionEntity, KpiImportEntity, KpiSeriesEntity, KpiTargetEntity } from './kpi.entity';
import { PartyExtractEntity } from './party-extract.entity';
import { ResultSummaryEntity } from './result-summary.entity';
import { SnapshotEntity, SnapshotFileEntity } from './snapshot.entity';
import { UnitEntity } from './unit.entity';

export { ForumDecisionEntity, ForumDecisionEventEntity };
export { AssessmentAccess, type AssessmentHead } from './assessment-access';
export type { CompletedResult } from './assessment.entity';
export type { AssessmentQuery, AssessmentSummaryView, AssessmentView } from './assessment.reader';
export { type AssessmentChanges, type AssessmentData, AssessmentService } from './assessment.service';
export { CaseImport, type ImportedCase } from './case-import.service';
export {
  KpiChangeEntity,
  KpiDefinitionEntity,
  KpiImportEntity,
  KpiSeriesEntity,
  KpiTargetEntity,
  type StoredPoint,
} from './kpi.entity';
export { BenefitModelEntity } from './benefit-model.entity';
export { CaseworkModule } from './casework.module';
export {
  type EngagementChanges,
  type EngagementData,
  EngagementsService,
  type EngagementView,
} from './engagement.service';
export { DATA_FOLDER, FileStore } from './file-store';
export { EvidenceFileService } from './evidence-file.service';
export { LifeCycleService } from './life-cycle.service';
export { PeriodDto } from './period.dto';
export { ASSESSMENT_STATUSES, type AssessmentStatus, type Transition } from './rules/life-cycle';
export type { PartyExtract } from './rules/party-extract';
export type { AssessmentRecord } from './rules/record';
export { recordToEngagement } from './rules/record-to-engagement';
export type {
  ResultSummary,
  SummaryBlocker,
  SummaryCategory,
  SummaryFigures,
  SummaryLevel,
  SummaryNames,
  SummaryRequirement,
} from './rules/result-summary';
export { SummaryBackfill } from './summary-backfill.service';
export { SnapshotService, type SnapshotView } from './snapshot.service';
export { type UnitData, UnitService, type UnitView } from './unit.service';

/** For the data source only; other features go through the services. */
export const CASEWORK_ENTITIES = [
  EngagementEntity,
  EngagementLogoEntity,
  UnitEntity,
  AssessmentEntity,
  AssessmentUnitEntity,
  StatusChangeEntity,
  AnswerEntity,
  AnswerFlagEntity,
  EvidenceEntity,
  FindingEntity,
  FindingUnitEntity,
  FindingEvidenceEntity,
  SnapshotEntity,
  SnapshotFileEntity,
  PartyExtractEntity,
  ResultSummaryEntity,
  ForumDecisionEntity,
  ForumDecisionEventEntity,
  KpiDefinitionEntity,
  KpiTargetEntity,
  KpiSeriesEntity,
  KpiImportEntity,
  KpiChangeEntity,
  BenefitModelEntity,
];
