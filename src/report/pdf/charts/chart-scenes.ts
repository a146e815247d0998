import type { ChartModel } from '../../models/chart-models';
import { barListScene } from './bar-list';
import { effortImpactScene } from './effort-impact';
import { funnelScene } from './funnel';
import { ganttScenes } from './gantt';
import { heatMapScenes } from './heat-map';
import { loadsScene } from './loads';
import { paretoScene } from './pareto';
import { radarScene } from './radar';
import { runChartScene } from './run-chart';
import type { ChartTools, Scene } from './scene';
import { spreadScene } from './spread';
import { stepLineScene } from './step-line';
import { tornadoScene } from './tornado';
import { waterfallScene } from './waterfall';

/**
 * The scenes of a chart, each at most `width` points wide. Heat maps and Gantt charts are cut so that none is
 * higher than `height`; the other charts are one scene whose height follows from what they show.
 */
export function chartScenes(chart: ChartModel, width: number, height: number, tools: ChartTools): Scene[] {
  switch (chart.kind) {
    case 'radar':
      return [radarScene(chart, width, tools)];
    case 'heatMap':
      return heatMapScenes(chart, width, height, tools);
    case 'waterfall':
      return [waterfallScene(chart, width, tools)];
    case 'pareto':
      return [paretoScene(chart, width, tools)];
    case 'barList':
      return [barListScene(chart, width, tools)];
    case 'spread':
      return [spreadScene(chart, width, tools)];
    case 'gantt':
      return ganttScenes(chart, width, height, tools);
    case 'effortImpact':
      return [effortImpactScene(chart, width, tools)];
    case 'runChart':
      return [runChartScene(chart, width, tools)];
    case 'funnel':
      return [funnelScene(chart, width, tools)];
    case 'stepLine':
      return [stepLineScene(chart, width, tools)];
    case 'tornado':
      return [tornadoScene(chart, width, tools)];
    case 'loads':
      return [loadsScene(chart, width, tools)];
  }
}
