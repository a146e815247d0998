/** What charts of the pages and of the reports show: one shape for both, drawn by the same geometry. */
export type * from '../../../src/report/models/chart-models';
