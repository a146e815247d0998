import { Module } from '@nestjs/common';
import { LibraryModule } from '../library';
import { EngagementKpisReader } from './engagement-kpis';
import { KpiCatalogueController } from './kpi-catalogue.controller';
import { KpiDefinitionController } from './kpi-definition.controller';
import { KpiDefinitionService } from './kpi-definition.service';
import { KpiImportController } from './kpi-import.controller';
import { KpiImportHistory } from './kpi-import-history.service';
import { KpiImportService } from './kpi-import.service';
import { KpiReader } from './kpi-reader';
import { KpiSeriesController } from './kpi-series.controller';
import { KpiSeriesService } from './kpi-series.service';
import { KpiTargetController } from './kpi-target.controller';
import { KpiTargetService } from './kpi-target.service';

/** KPI evidence of engagements: series with their imports and corrections, targets, and KPIs of their own. */
@Module({
  imports: [LibraryModule],
  controllers: [
    KpiImportController,
    KpiSeriesController,
    KpiTargetController,
    KpiDefinitionController,
    KpiCatalogueController,
  ],
  providers: [
    EngagementKpisReader,
    KpiImportService,
    KpiImportHistory,
    KpiReader,
    KpiSeriesService,
    KpiTargetService,
    KpiDefinitionService,
  ],
})
export class EvidenceModule {}
