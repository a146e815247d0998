/**
 * What charts show, ready to draw: every text is worded and every number is a place on an axis, 0 at its
 * start and 1 at its end. Drawing code places and colours; it neither rounds nor words anything.
 */
export type ChartModel =
  | RadarModel
  | HeatMapModel
  | WaterfallModel
  | ParetoModel
  | BarListModel
  | SpreadModel
  | GanttModel
  | EffortImpactModel
  | RunChartModel
  | FunnelModel
  | StepLineModel
  | TornadoModel
  | LoadsModel;

/** A labelled place on an axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A value with an interval around it, where there is a sample. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type ChartTone = 'neutral' | 'good' | 'warning' | 'bad' | 'accent';

/** Five to eight axes from the centre (0) to the rim (1). Sort them in the order of the framework. */
export interface RadarModel {
  readonly kind: 'radar';
  readonly axes: readonly RadarAxis[];
  /** Rings with their labels, for example 20 %, 40 % … 100 %. */
  readonly rings: readonly Tick[];
  /** Names for the legend; a line without values may leave its name out. */
  readonly legend: { readonly current: string; readonly previous?: string; readonly target?: string };
}

export interface RadarAxis {
  readonly label: string;
  /** Null when there is no score: the polygon leaves the axis out and `valueText` says why. */
  readonly current: number | null;
  readonly valueText: string;
  readonly previous?: number | null;
  readonly target?: number;
}

/**
 * Items (rows) by units (columns), or activities by roles. Column groups part own units from vendors; row groups are the
 * categories.
 * Up to about 14 columns names stand over the columns; with more, the short `ref` stands upright and the map
 * goes over as many pages as it needs, heads repeated.
 */
export interface HeatMapModel {
  readonly kind: 'heatMap';
  readonly columnGroups: readonly { readonly title: string; readonly columns: readonly HeatColumn[] }[];
  readonly rowGroups: readonly { readonly title: string; readonly rows: readonly HeatRow[] }[];
  readonly legend: HeatLegend;
}

export type HeatLegend =
  | {
      readonly kind: 'levels';
      /** Words for level 0 to 5, lowest first. */
      readonly levels: readonly string[];
      readonly notAssessed: string;
      readonly notApplicable: string;
    }
  /** Of a RASIC matrix: its letters and what they mean. */
  | { readonly kind: 'letters'; readonly letters: readonly { readonly letter: PartLetter; readonly label: string }[] };

/** Parts that a role can have in an activity; each has a colour and a shape of its own. */
export type PartLetter = 'R' | 'A' | 'S' | 'C' | 'I';

export interface HeatColumn {
  readonly ref: string;
  readonly name: string;
}

export interface HeatRow {
  readonly ref?: string;
  readonly label: string;
  /** One per column, over all column groups. */
  readonly cells: readonly HeatCell[];
}

export type HeatCell =
  | { readonly state: 'level'; readonly level: number; readonly text: string }
  | { readonly state: 'letters'; readonly letters: readonly PartLetter[] }
  | { readonly state: 'notAssessed' | 'notApplicable' };

/** From the whole (1) over the losses to the score. Bars stand in the order given. */
export interface WaterfallModel {
  readonly kind: 'waterfall';
  readonly bars: readonly WaterfallBar[];
  readonly ticks: readonly Tick[];
}

export interface WaterfallBar {
  readonly label: string;
  /** `total` and `result` stand on the zero line; `loss` and `cap` hang from the bar before them. */
  readonly role: 'total' | 'loss' | 'cap' | 'result';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Bars from large to small with the cumulative share above them. */
export interface ParetoModel {
  readonly kind: 'pareto';
  readonly bars: readonly ParetoBar[];
  /** Names of the colours, for example owners or cause domains; at most six. Empty: one colour. */
  readonly series: readonly string[];
  /** Left axis: what one bar is measured by. */
  readonly ticks: readonly Tick[];
  /** Right axis: shares of the total. */
  readonly shareTicks: readonly Tick[];
  /** The 80 % line. */
  readonly threshold?: Tick;
}

export interface ParetoBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Share of the total up to and with this bar. */
  readonly cumulative: number;
  readonly series?: number;
}

/** Horizontal bars from a zero line. */
export interface BarListModel {
  readonly kind: 'barList';
  readonly bars: readonly ListBar[];
  /** Colours named in `ListBar.series`; empty: one colour, or the bar's tone. */
  readonly series: readonly string[];
  readonly legend?: { readonly target?: string; readonly interval?: string };
  /** Where bars begin, when some values lie below zero; absent: at the left. */
  readonly zero?: number;
}

/** A target that is a line, or the two ends of a range. */
export interface TargetLine extends Tick {
  /** The upper end of a range whose lower end is `at`. */
  readonly to?: number;
}

export interface ListBar {
  readonly label: string;
  /** Second line under the label, for example the owner or n. */
  readonly sublabel?: string;
  /** Null when there is no value: `text` says why. */
  readonly value: number | null;
  readonly text: string;
  readonly target?: number;
  /** The upper end, where the target is a range. */
  readonly targetTo?: number;
  readonly interval?: Interval;
  readonly series?: number;
  readonly tone?: ChartTone;
}

/** Scores of many units on one axis: one row of dots per group, with its quartiles. */
export interface SpreadModel {
  readonly kind: 'spread';
  readonly groups: readonly SpreadGroup[];
  readonly ticks: readonly Tick[];
  readonly target?: Tick;
  readonly legend: { readonly unit: string; readonly middleHalf: string; readonly median: string };
}

export interface SpreadGroup {
  readonly label: string;
  readonly sublabel?: string;
  readonly dots: readonly SpreadDot[];
  /** Left out when there are too few dots for quartiles. */
  readonly quartiles?: { readonly q1: number; readonly median: number; readonly q3: number };
}

export interface SpreadDot {
  readonly value: number;
  /** Worst and best are labelled; the rest stay dots. */
  readonly label?: string;
}

/** Workstreams (rows) over time. Times are shares of the period shown, 0 to 1. */
export interface GanttModel {
  readonly kind: 'gantt';
  /** Upper line of the time axis, for example months. */
  readonly periods: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  /** Lower line, for example weeks; labels may be empty. */
  readonly ticks: readonly Tick[];
  readonly rows: readonly GanttRow[];
  readonly dependencies: readonly GanttDependency[];
  /** Today, or the day by which all must be done. */
  readonly markers: readonly { readonly at: number; readonly label: string; readonly kind: 'today' | 'limit' }[];
  readonly legend: {
    readonly item: string;
    readonly critical: string;
    readonly milestone: string;
    readonly dependency?: string;
    readonly notBefore?: string;
  };
}

/** An arrow between two bars; the kind says which of their ends it ties, finish to start if absent. */
export interface GanttDependency {
  readonly from: string;
  readonly to: string;
  readonly critical: boolean;
  readonly kind?: 'finishToStart' | 'startToStart' | 'finishToFinish' | 'startToFinish';
}

export interface GanttRow {
  readonly ref: string;
  readonly label: string;
  /** Owner, effort or dates, in one short line. */
  readonly sublabel?: string;
  /** Bars that overlap in time are set below each other. */
  readonly bars: readonly GanttBar[];
}

export interface GanttBar {
  /** Unique in the chart; dependencies name it. */
  readonly id: string;
  /** Drawn in the bar or behind it when there is room, else left out: give the short name. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly critical: boolean;
  /** It starts there because somebody stated a day. */
  readonly notBefore?: boolean;
  /** Reached at the end of the bar; named there when there is room, else only marked. */
  readonly milestone?: string;
}

/** Work by effort (across) and impact (up); the quarter with little effort and much impact holds the quick wins. */
export interface EffortImpactModel {
  readonly kind: 'effortImpact';
  readonly points: readonly EffortImpactPoint[];
  readonly effort: EffortImpactAxis;
  readonly impact: EffortImpactAxis;
  /** Names of the quarters. */
  readonly quarters: {
    readonly quickWins: string;
    readonly majorProjects: string;
    readonly fillIns: string;
    readonly reconsider: string;
  };
}

export interface EffortImpactAxis {
  readonly title: string;
  readonly ticks: readonly Tick[];
  /** Where little ends and much begins. */
  readonly divide: number;
}

export interface EffortImpactPoint {
  /** Printed beside the dot, for example WS-03. */
  readonly ref: string;
  /** Listed in the key below the grid. */
  readonly label: string;
  readonly effort: number;
  readonly impact: number;
  readonly quickWin: boolean;
}

/** Monthly values of one KPI with their intervals. */
export interface RunChartModel {
  readonly kind: 'runChart';
  readonly points: readonly RunPoint[];
  readonly ticks: readonly Tick[];
  readonly target?: TargetLine;
  /** Two thirds as high, for pages that hold a lot. */
  readonly isLow?: boolean;
  /** `value`: left out where the title names it. */
  readonly legend: { readonly value?: string; readonly interval?: string };
}

export interface RunPoint {
  readonly label: string;
  /** Null when the month has no data: the line is broken there. */
  readonly value: number | null;
  readonly interval?: Interval;
  /** Printed at the first, the last, the lowest and the highest point. */
  readonly text: string;
  readonly tone?: ChartTone;
}

/** Shares of units (up) against their cases (across), in the limits within which chance keeps them. */
export interface FunnelModel {
  readonly kind: 'funnel';
  readonly dots: readonly FunnelDot[];
  readonly cases: FunnelAxis;
  readonly shares: FunnelAxis;
  /** Share of all units together. */
  readonly centre: Tick;
  readonly target?: TargetLine;
  /** Limits from the fewest cases to the most. */
  readonly limits: readonly FunnelEdge[];
  readonly legend: {
    /** Names of the groups that there are dots of. */
    readonly groups: Readonly<Partial<Record<FunnelGroup, string>>>;
    readonly inner: string;
    readonly outer: string;
  };
}

export type FunnelGroup = 'own' | 'vendor' | 'client';

export interface FunnelAxis {
  readonly title: string;
  readonly ticks: readonly Tick[];
}

export interface FunnelDot {
  readonly cases: number;
  readonly share: number;
  readonly group: FunnelGroup;
  /** Of a unit outside the limits; the others stay dots. */
  readonly label?: { readonly text: string; readonly beyond: 'inner' | 'outer' };
}

export interface FunnelEdge {
  readonly cases: number;
  readonly inner: Interval;
  readonly outer: Interval;
}

/** The score after each workstream, as far as the plan projects it. */
export interface StepLineModel {
  readonly kind: 'stepLine';
  /** The first is where things stand now. */
  readonly steps: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    readonly gainText?: string;
  }[];
  readonly ticks: readonly Tick[];
  /** Target, and levels that lie on the way. */
  readonly lines: readonly Tick[];
}

/** How far a result moves with one input at a time, the widest first: bars to both sides of where it is likely to be. */
export interface TornadoModel {
  readonly kind: 'tornado';
  readonly bars: readonly TornadoRow[];
  readonly ticks: readonly Tick[];
  readonly likely: Tick;
}

export interface TornadoRow {
  readonly label: string;
  /** The range of the input. */
  readonly sublabel?: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What each function has to do week by week, one row of bars each, against what it can do. Every row has a scale of its own. */
export interface LoadsModel {
  readonly kind: 'loads';
  readonly rows: readonly LoadsRow[];
  /** Under the bars; as many as each row has bars. */
  readonly weeks: readonly string[];
  readonly legend: { readonly load: string; readonly full: string; readonly capacity: string };
}

export interface LoadsRow {
  readonly label: string;
  readonly sublabel: string;
  /** Place of the most that the function can do in a week, above 0. */
  readonly capacity: number;
  readonly bars: readonly LoadsBar[];
}

export interface LoadsBar {
  readonly value: number;
  readonly text: string;
  /** Nobody of the function is free in this week. */
  readonly full: boolean;
}
