import { Module } from '@nestjs/common';
import { LibraryModule } from '../library';
import { EngagementKpisReader } from './engagement-kpis';
import { KpiImportController } from './kpi-import.controller';
import { KpiImportService } from './kpi-import.service';
import { KpiSeriesController } from './kpi-series.controller';
import { KpiSeriesService } from './kpi-series.service';

/** KPI evidence of engagements: series with their imports and corrections, targets, and KPIs of their own. */
@Module({
  imports: [LibraryModule],
  controllers: [KpiImportController, KpiSeriesController],
  providers: [EngagementKpisReader, KpiImportService, KpiSeriesService],
})
export class EvidenceModule {}
