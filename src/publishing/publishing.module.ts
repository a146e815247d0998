import { Module } from '@nestjs/common';
import { CaseworkModule } from '../casework';
import { RemediationModule } from '../remediation';
import { SteeringModule } from '../steering';
import { ActionPlanController } from './action-plan.controller';
import { ActionPlanReports } from './action-plan.service';
import { JobRunner } from './job-runner';
import { Notices } from './notices';
import { RenderingRecord } from './rendering-record';
import { ReportInputs } from './report-inputs';
import { ReportStreams } from './report-streams';
import { ReportController } from './report.controller';
import { ReportService } from './report.service';
import { SealedRendering } from './sealed-rendering';

/** Needs `PUBLISHING_OPTIONS`. Nothing is rendered before `JobRunner.start()`. */
@Module({
  imports: [CaseworkModule, RemediationModule, SteeringModule],
  controllers: [ActionPlanController, ReportController],
  providers: [
    ActionPlanReports,
    JobRunner,
    Notices,
    RenderingRecord,
    ReportInputs,
    ReportService,
    ReportStreams,
    SealedRendering,
  ],
  exports: [JobRunner, ReportService, SealedRendering],
})
export class PublishingModule {}
