import { Module } from '@nestjs/common';
import { CaseworkModule } from '../casework';
import { LibraryModule } from '../library';
import { ComparisonService } from './comparison.service';
import { GapsService } from './gaps.service';
import { JudgingThread } from './judging-thread';
import { KpiAnnexController } from './kpi-annex.controller';
import { KpiAnnexService } from './kpi-annex.service';
import { KpiEvidenceController } from './kpi-evidence.controller';
import { KpiEvidenceService } from './kpi-evidence.service';
import { PairedReadingController } from './paired-reading.controller';
import { PairedReadingService } from './paired-reading.service';
import { PartyResultsController } from './party-results.controller';
import { PartyResultsService } from './party-results.service';
import { PlanBaselineService } from './plan-baseline.service';
import { PlanChangesController } from './plan-changes.controller';
import { PlanChangesService } from './plan-changes.service';
import { PlanProgressService } from './plan-progress.service';
import { PlanTrackingController } from './plan-tracking.controller';
import { PlanTrackingService } from './plan-tracking.service';
import { PlanWhatIfService } from './plan-what-if.service';
import { PlanService } from './plan.service';
import { PlanThread } from './plan-thread';
import { ProgressController } from './progress.controller';
import { ProgressService } from './progress.service';
import { ResultsController } from './results.controller';
import { ResultsReader } from './results.reader';
import { ScoresService } from './scores.service';
import { UnitMapService } from './unit-map.service';
import { WhyService } from './why.service';

/** Scores, gaps, plans, comparisons, and where each figure comes from. */
@Module({
  imports: [CaseworkModule, LibraryModule],
  controllers: [
    ResultsController,
    ProgressController,
    PairedReadingController,
    PlanChangesController,
    PlanTrackingController,
    KpiEvidenceController,
    KpiAnnexController,
    PartyResultsController,
  ],
  providers: [
    PlanThread,
    JudgingThread,
    ResultsReader,
    ScoresService,
    UnitMapService,
    GapsService,
    KpiEvidenceService,
    KpiAnnexService,
    PlanService,
    PlanChangesService,
    PlanBaselineService,
    PlanProgressService,
    PlanTrackingService,
    PlanWhatIfService,
    ComparisonService,
    ProgressService,
    PairedReadingService,
    WhyService,
    PartyResultsService,
  ],
  exports: [ResultsReader, ScoresService, GapsService, PlanService, ComparisonService, WhyService],
})
export class ResultsModule {}
