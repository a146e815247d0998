import { Module } from '@nestjs/common';
import { AccountabilityModule } from '../accountability';
import { CaseworkModule } from '../casework';
import { PortfolioModule } from '../portfolio';
import { RemediationModule } from '../remediation';
import { SteeringModule } from '../steering';
import { ActionPlanController } from './action-plan.controller';
import { ActionPlanReports } from './action-plan.service';
import { JobRunner } from './job-runner';
import { Notices } from './notices';
import { RenderingRecord } from './rendering-record';
import { ReportBasis } from './report-basis';
import { ReportInputs } from './report-inputs';
import { ReportStreams } from './report-streams';
import { ReportController } from './report.controller';
import { ReportService } from './report.service';
import { SealedRendering } from './sealed-rendering';
import { VendorReviewController } from './vendor-review.controller';
import { VendorReviewReports } from './vendor-review.service';

/** Needs `PUBLISHING_OPTIONS`. Nothing is rendered before `JobRunner.start()`. */
@Module({
  imports: [AccountabilityModule, CaseworkModule, PortfolioModule, RemediationModule, SteeringModule],
  controllers: [ActionPlanController, ReportController, VendorReviewController],
  providers: [
    ActionPlanReports,
    JobRunner,
    Notices,
    RenderingRecord,
    ReportBasis,
    ReportInputs,
    ReportService,
    ReportStreams,
    SealedRendering,
    VendorReviewReports,
  ],
  exports: [JobRunner, ReportService, SealedRendering],
})
export class PublishingModule {}
