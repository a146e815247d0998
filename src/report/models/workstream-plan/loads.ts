import { compare, dividedBy, larger, ratio, toNumber, type Ratio } from '../../../scoring/ratio';
import type { FunctionLoad } from '../../../workstream/rules/plan';
import type { Block } from '../blocks';
import type { LoadsRow } from '../chart-models';
import type { PlanContext } from './plan-context';

/** Working days of a week of the plan. */
const WEEK = 5;

interface BusyWeek {
  readonly load: FunctionLoad;
  /** From 1. */
  readonly week: number;
  readonly days: Ratio;
  /** Of what the function can do in a week. */
  readonly share: Ratio;
}

/** The resource histogram: what each function has to do week by week, against what it can do. */
export function loadsFigure(context: PlanContext): Block[] {
  const { words, figures, plan } = context;
  const { loads: texts } = words.plan;
  const busiest = busiestWeek(plan.loads);
  if (!busiest) return [];
  const { load, week, days } = busiest;
  const title = context.functionTitle(load.ownerFunction);
  return [
    {
      kind: 'figure',
      figure: {
        id: 'loads',
        title: texts.title(title, daysText(context, days), figures.whole(mostOf(load)), figures.whole(week)),
        subtitle: texts.subtitle,
        alt: plan.loads.map((each) => rowText(context, each)).join(' '),
        chart: {
          kind: 'loads',
          rows: plan.loads.map((each) => rowOf(context, each)),
          weeks: load.weekly.map((_, at) => texts.week(figures.whole(at + 1))),
          legend: { load: texts.load, full: texts.full, capacity: texts.most },
        },
      },
    },
  ];
}

/** Person-days that a function can do in a week. */
const mostOf = ({ capacity }: FunctionLoad): number => capacity * WEEK;

const daysText = ({ figures }: PlanContext, days: Ratio): string => figures.decimal(days, 1);

/** Of all weeks of all functions, the one nearest to its capacity; of several, the first of the busiest function. */
function busiestWeek(loads: readonly FunctionLoad[]): BusyWeek | undefined {
  const weeks = loads.flatMap((load) =>
    load.weekly.map((days, at): BusyWeek => ({
      load,
      week: at + 1,
      days,
      share: dividedBy(days, ratio(mostOf(load))),
    })),
  );
  const [first, ...others] = weeks;
  return first && others.reduce((most, one) => (compare(one.share, most.share) > 0 ? one : most), first);
}

function rowOf(context: PlanContext, load: FunctionLoad): LoadsRow {
  const { words, figures } = context;
  const most = ratio(mostOf(load));
  const top = load.weekly.reduce(larger, most);
  const place = (days: Ratio): number => toNumber(dividedBy(days, top));
  return {
    label: context.functionTitle(load.ownerFunction),
    sublabel: words.plan.loads.capacity(figures.whole(mostOf(load))),
    capacity: place(most),
    bars: load.weekly.map((days) => ({
      value: place(days),
      text: daysText(context, days),
      full: compare(days, most) >= 0,
    })),
  };
}

function rowText(context: PlanContext, load: FunctionLoad): string {
  const { words, figures } = context;
  const title = context.functionTitle(load.ownerFunction);
  const weeks = load.weekly.map((days) => daysText(context, days));
  return words.plan.loads.row(title, figures.whole(mostOf(load)), context.list(weeks));
}
