import { Module } from '@nestjs/common';
import { AccountabilityModule } from '../accountability';
import { CaseworkModule } from '../casework';
import { SteeringModule } from '../steering';
import { JobRunner } from './job-runner';
import { Notices } from './notices';
import { RenderingRecord } from './rendering-record';
import { ReportBasis } from './report-basis';
import { ReportInputs } from './report-inputs';
import { ReportStreams } from './report-streams';
import { ReportController } from './report.controller';
import { ReportService } from './report.service';
import { SealedRendering } from './sealed-rendering';

/** Needs `PUBLISHING_OPTIONS`. Nothing is rendered before `JobRunner.start()`. */
@Module({
  imports: [AccountabilityModule, CaseworkModule, SteeringModule],
  controllers: [ReportController],
  providers: [
    JobRunner,
    Notices,
    RenderingRecord,
    ReportBasis,
    ReportInputs,
    ReportService,
    ReportStreams,
    SealedRendering,
  ],
  exports: [JobRunner, ReportService, SealedRendering],
})
export class PublishingModule {}
