import { Module } from '@nestjs/common';
import { SignOffModule } from '../audit';
import { LibraryModule } from '../library';
import { OrganisationModule } from '../organisation';
import { AnswerController } from './answer.controller';
import { AnswerService } from './answer.service';
import { AnswerFlagController } from './answer-flag.controller';
import { AnswerFlagService } from './answer-flag.service';
import { AnswerGridController } from './answer-grid.controller';
import { AnswerGridService } from './answer-grid.service';
import { AnswerTreeController } from './answer-tree.controller';
import { AnswerTreeService } from './answer-tree.service';
import { AnswerUploadController } from './answer-upload.controller';
import { AnswerUploadService } from './answer-upload.service';
import { AssessmentAccess } from './assessment-access';
import { AssessmentController } from './assessment.controller';
import { AssessmentReader } from './assessment.reader';
import { AssessmentService } from './assessment.service';
import { AssessmentDetailsController } from './assessment-details.controller';
import { AssessmentDetailsService } from './assessment-details.service';
import { AssessmentUnitsController } from './assessment-units.controller';
import { AssessmentUnitsService } from './assessment-units.service';
import { CarryOverController } from './carry-over.controller';
import { CarryOverService } from './carry-over.service';
import { CaseImport } from './case-import.service';
import { Certification } from './certification.service';
import { DriverContactsController } from './driver-contacts.controller';
import { DriverContactsService } from './driver-contacts.service';
import { EngagementController } from './engagement.controller';
import { EngagementsService } from './engagement.service';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { EvidenceFileController } from './evidence-file.controller';
import { EvidenceFileService } from './evidence-file.service';
import { FileStore } from './file-store';
import { FindingController } from './finding.controller';
import { FindingService } from './finding.service';
import { LifeCycleController } from './life-cycle.controller';
import { LifeCycleService } from './life-cycle.service';
import { LogoController } from './logo.controller';
import { LogoService } from './logo.service';
import { RecordReader } from './record.reader';
import { SnapshotController } from './snapshot.controller';
import { SnapshotService } from './snapshot.service';
import { SummaryBackfill } from './summary-backfill.service';
import { UnitController } from './unit.controller';
import { UnitService } from './unit.service';

const SERVICES = [
  AnswerService,
  AnswerFlagService,
  AnswerGridService,
  AnswerTreeService,
  AnswerUploadService,
  AssessmentAccess,
  AssessmentDetailsService,
  AssessmentReader,
  AssessmentService,
  AssessmentUnitsService,
  CarryOverService,
  CaseImport,
  Certification,
  DriverContactsService,
  EngagementsService,
  EvidenceFileService,
  EvidenceService,
  FileStore,
  FindingService,
  LifeCycleService,
  LogoService,
  RecordReader,
  SnapshotService,
  SummaryBackfill,
  UnitService,
];

/** Engagements and everything that is kept for them. */
@Module({
  imports: [LibraryModule, OrganisationModule, SignOffModule],
  controllers: [
    EngagementController,
    LogoController,
    UnitController,
    AssessmentController,
    AssessmentUnitsController,
    AssessmentDetailsController,
    DriverContactsController,
    LifeCycleController,
    AnswerFlagController,
    AnswerGridController,
    AnswerTreeController,
    AnswerUploadController,
    AnswerController,
    CarryOverController,
    FindingController,
    EvidenceController,
    EvidenceFileController,
    SnapshotController,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class CaseworkModule {}
