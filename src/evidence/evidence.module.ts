import { Module } from '@nestjs/common';
import { LibraryModule } from '../library';
import { EngagementKpisReader } from './engagement-kpis';
import { KpiImportController } from './kpi-import.controller';
import { KpiImportService } from './kpi-import.service';

/** KPI evidence of engagements: series with their imports and corrections, targets, and KPIs of their own. */
@Module({
  imports: [LibraryModule],
  controllers: [KpiImportController],
  providers: [EngagementKpisReader, KpiImportService],
})
export class EvidenceModule {}
