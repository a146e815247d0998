export { EvidenceModule } from './evidence.module';
export { KPI_LISTENER, type KpiListener } from './kpi-listener';
