import type { Schemas } from '../../../api/client';
import type { BarListModel, FunnelModel, RunChartModel } from '../../../charts/model';
import { axisBetween, axisFromZero, barPlaces } from '../../../kpi/axis';
import type { Verdict } from './verdicts';

type Comparison = Schemas['UnitComparisonDto']['comparisons'][number];
type Statistics = NonNullable<Comparison['statistics']>;
type Funnel = NonNullable<Statistics['funnel']>;
export type LeagueRow = Statistics['league'][number];

/** How figures, months and counts are written, and what parts of the charts are called. */
export interface ChartWords {
  readonly figure: (value: number | string) => string;
  readonly month: (month: string) => string;
  readonly count: (count: number) => string;
  readonly unit: (ref: string) => string;
  readonly target: (target: string) => string;
  readonly interval: string;
}

interface Goal {
  readonly target: { readonly decimal: string } | null;
  readonly targetTo: { readonly decimal: string } | null;
}

const numbers = (...values: readonly (string | undefined)[]): number[] =>
  values.filter((value) => value !== undefined).map(Number);
const goalOf = ({ target, targetTo }: Goal): number[] => numbers(target?.decimal, targetTo?.decimal);

function targetText({ target, targetTo }: Goal, words: ChartWords): string {
  const ends = [target, targetTo].filter((end) => end !== null).map(({ decimal }) => words.figure(decimal));
  return words.target(ends.join('–'));
}

/** The months of a series with their intervals, and its target. */
export function runModel(verdict: Verdict, words: ChartWords): RunChartModel {
  const { points, target, targetTo } = verdict;
  const reach = points.flatMap(({ value, interval }) => numbers(value.decimal, interval?.low, interval?.high));
  const { ticks, place } = axisFromZero([...reach, ...goalOf(verdict)], words.figure);
  const hasInterval = points.some(({ interval }) => interval !== null);
  return {
    kind: 'runChart',
    points: points.map(({ month, value, interval }) => ({
      label: words.month(month),
      value: place(Number(value.decimal)),
      text: words.figure(value.decimal),
      ...(interval && { interval: { low: place(Number(interval.low)), high: place(Number(interval.high)) } }),
    })),
    ticks,
    ...(target && {
      target: {
        at: place(Number(target.decimal)),
        ...(targetTo && { to: place(Number(targetTo.decimal)) }),
        label: targetText(verdict, words),
      },
    }),
    legend: hasInterval ? { interval: words.interval } : {},
  };
}

/** Units with their intervals, against the target that they share. */
export function leagueModel(rows: readonly LeagueRow[], goal: Goal, words: ChartWords): BarListModel {
  const reach = rows.flatMap(({ value, interval }) => numbers(value, interval.low, interval.high));
  const place = barPlaces([...reach, ...goalOf(goal)]);
  const { target, targetTo } = goal;
  return {
    kind: 'barList',
    series: [],
    bars: rows.map(({ unit, value, interval, cases }) => ({
      label: words.unit(unit),
      sublabel: `n = ${words.count(cases)}`,
      value: place(Number(value)),
      text: words.figure(value),
      interval: { low: place(Number(interval.low)), high: place(Number(interval.high)) },
      ...(target && { target: place(Number(target.decimal)) }),
      ...(targetTo && { targetTo: place(Number(targetTo.decimal)) }),
    })),
    legend: { interval: words.interval, ...(target && { target: targetText(goal, words) }) },
    ...(place(0) > 0 && { zero: place(0) }),
  };
}

interface FunnelWords extends ChartWords {
  readonly title: string;
  readonly cases: string;
  readonly allUnits: (share: string) => string;
  readonly inner: string;
  readonly outer: string;
  readonly party: Readonly<Record<'own' | 'vendor' | 'client', string>>;
}

/** Shares of units against their cases, within the limits of chance. */
export function funnelModel(
  funnel: Funnel,
  parties: ReadonlyMap<string, LeagueRow['party']>,
  goal: Goal & {
    /** What a share 0..1 is multiplied by to be in the unit of the figures. */
    readonly scale: number;
  },
  words: FunnelWords,
): FunnelModel {
  const scaled = (share: string): number => Number(share) * goal.scale;
  const reach = [
    ...funnel.points.map(({ share }) => scaled(share)),
    ...funnel.limits.flatMap(({ outer }) => [scaled(outer.low), scaled(outer.high)]),
    ...goalOf(goal),
  ];
  const shares = axisBetween(reach, words.figure, { lowest: 0, highest: goal.scale });
  const sizes = [...funnel.points.map(({ size }) => size), ...funnel.limits.map(({ size }) => size)];
  const cases = axisFromZero(sizes, (value) => words.count(value));
  const groups = new Set(funnel.points.map(({ unit }) => parties.get(unit) ?? 'own'));
  const edge = ({ low, high }: { low: string; high: string }) => ({
    low: shares.place(scaled(low)),
    high: shares.place(scaled(high)),
  });
  return {
    kind: 'funnel',
    dots: funnel.points.map(({ unit, size, share, zone }) => ({
      cases: cases.place(size),
      share: shares.place(scaled(share)),
      group: parties.get(unit) ?? 'own',
      ...(zone !== 'inside' && {
        label: { text: unit, beyond: zone === 'beyondOuter' ? ('outer' as const) : ('inner' as const) },
      }),
    })),
    cases: { title: words.cases, ticks: cases.ticks },
    shares: { title: words.title, ticks: shares.ticks },
    centre: { at: shares.place(scaled(funnel.centre)), label: words.allUnits(words.figure(scaled(funnel.centre))) },
    ...(goal.target && {
      target: {
        at: shares.place(Number(goal.target.decimal)),
        ...(goal.targetTo && { to: shares.place(Number(goal.targetTo.decimal)) }),
        label: targetText(goal, words),
      },
    }),
    limits: funnel.limits.map(({ size, inner, outer }) => ({
      cases: cases.place(size),
      inner: edge(inner),
      outer: edge(outer),
    })),
    legend: {
      groups: Object.fromEntries([...groups].map((group) => [group, words.party[group]])),
      inner: words.inner,
      outer: words.outer,
    },
  };
}
