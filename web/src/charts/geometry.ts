/** The geometry of the reports' charts: pure functions from a model and a width to marks. */
export { chartScenes } from '../../../src/report/pdf/charts/chart-scenes';
export type { ChartTools, Mark, Scene } from '../../../src/report/pdf/charts/scene';
export { contrast, type Hex } from '../../../src/report/pdf/colour';
export { createTheme, type SymbolShape, type Theme, type Weight } from '../../../src/report/pdf/theme';
