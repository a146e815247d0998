import { percent, plus, ratio, times, ZERO, type Ratio } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { BaselineItem, BaselineWorkstream, PlanBaseline } from './baseline';
import { forecast, type Forecast, type TrackedWork } from './forecast';
import { type ItemProgress, type WorkState, workStateOf } from './progress';
import { DEFAULT_THRESHOLDS, judge, type Judgement, type Rag, RAGS, type RagThresholds } from './rag';
import { type WorkCalendar, workCalendar } from './work-calendar';

/** What a tracking follows from beside the plan itself: plain JSON, frozen with a report. */
export interface TrackingBasis {
  readonly today: string;
  readonly baseline: PlanBaseline;
  /** At most one for each work item. */
  readonly progress: readonly ItemProgress[];
}

/** Why the end slips: what happened to which work item. */
export interface SlipCause {
  readonly kind: 'finishedLate' | 'startsLate' | 'endsLate' | 'waits';
  /** `waits`: the one that it waits for; else the one that slips by itself. */
  readonly workItem: string;
}

/** Status by rule with what the rule found; `cause` is null where nothing slips. */
export interface Status extends Judgement {
  readonly cause: SlipCause | null;
}

/** Shares of the likely effort, of work that is still in the plan or finished; null where that effort is 0. */
export interface Earned {
  readonly done: Ratio | null;
  /** As the baseline would have it by the end of the last working day: an item's effort spread evenly over its days. */
  readonly planned: Ratio | null;
}

export interface TrackedItem {
  readonly baseline: BaselineItem;
  readonly progress: ItemProgress | null;
  readonly state: WorkState;
  /** Whole percent; 100 once it is finished. */
  readonly percent: number;
  /** Actual or expected last day (ISO); null: no longer in the plan. */
  readonly end: string | null;
  /** Working days from the end in the baseline to this one; negative: earlier. Null: no longer in the plan. */
  readonly slip: number | null;
  /** Those of them that it has from what it waits for. */
  readonly carried: number;
  /** Working days since the day on which it should have started, while it has not; else 0. */
  readonly lateStart: number;
  readonly status: Status | null;
}

export interface TrackedWorkstream extends Earned {
  readonly baseline: BaselineWorkstream;
  /** Last day of its items in the baseline, and the latest actual or expected one; null: nothing of it is in the plan. */
  readonly baselineEnd: string;
  readonly end: string | null;
  readonly slip: number | null;
  readonly status: Status | null;
  readonly items: readonly TrackedItem[];
}

export interface Tracking extends Earned {
  /** The day that it was made for. */
  readonly today: string;
  readonly thresholds: RagThresholds;
  readonly baselineEnd: string;
  readonly limitDate: string;
  /** Null: nothing of the baseline is in the plan any more. */
  readonly end: string | null;
  readonly slip: number | null;
  readonly status: Status | null;
  readonly counts: Readonly<Record<WorkState, number>>;
  readonly workstreams: readonly TrackedWorkstream[];
}

/**
 * A plan against its baseline: what slips, by how many working days, where it ends if nothing else happens, and how that is
 * judged. The calendar is that of the baseline.
 * @param progress at most one for each work item; those of others than the baseline has are left out
 * @param inPlan ids of the work items that the plan has now
 * @param today ISO date: what has not ended by then ends on it at the earliest
 */
export function trackPlan(
  baseline: PlanBaseline,
  progress: readonly ItemProgress[],
  inPlan: ReadonlySet<string>,
  today: string,
  thresholds: RagThresholds = DEFAULT_THRESHOLDS,
): Tracking {
  const around = surroundingsOf(baseline, progress, inPlan, today, thresholds);
  const all = baseline.workstreams.flatMap((workstream) => workstream.items);
  const items = new Map(all.map((item) => [item.id, trackedItem(item, around)]));
  const everything = [...items.values()];
  return {
    ...{ today, thresholds, limitDate: baseline.limitDate },
    ...endOf(everything, items, around, 0),
    counts: {
      ...{ notStarted: countOf(everything, 'notStarted'), inProgress: countOf(everything, 'inProgress') },
      ...{ done: countOf(everything, 'done'), dropped: countOf(everything, 'dropped') },
    },
    ...earnedBy(everything, around),
    workstreams: baseline.workstreams.map((workstream) => trackedWorkstream(workstream, items, around)),
  };
}

interface Surroundings {
  readonly calendar: WorkCalendar;
  /** The first working day from today on. */
  readonly today: number;
  readonly planEnd: number;
  readonly limit: number;
  readonly thresholds: RagThresholds;
  readonly progress: ReadonlyMap<string, ItemProgress>;
  readonly inPlan: ReadonlySet<string>;
  /** Without what left the plan. */
  readonly forecasts: ReadonlyMap<string, Forecast>;
}

function surroundingsOf(
  { holidays, endDate, limitDate, workstreams }: PlanBaseline,
  reports: readonly ItemProgress[],
  inPlan: ReadonlySet<string>,
  date: string,
  thresholds: RagThresholds,
): Surroundings {
  const calendar = workCalendar(holidays);
  const today = calendar.firstFrom(date);
  const progress = new Map(reports.map((each) => [each.workItem, each]));
  const works = workstreams
    .flatMap(({ items }) => items)
    .filter(({ id }) => workStateOf(progress.get(id), inPlan.has(id)) !== 'dropped')
    .map((item) => workOf(item, progress.get(item.id), calendar));
  const [planEnd, limit] = [calendar.lastUpTo(endDate), calendar.lastUpTo(limitDate)];
  return { calendar, today, planEnd, limit, thresholds, progress, inPlan, forecasts: forecast(works, today) };
}

function workOf(item: BaselineItem, progress: ItemProgress | undefined, calendar: WorkCalendar): TrackedWork {
  const lastUpTo = (date: string | null | undefined): number | null => (date ? calendar.lastUpTo(date) : null);
  return {
    ...{ id: item.id, start: calendar.firstFrom(item.startDate), end: calendar.lastUpTo(item.endDate) },
    dependsOn: item.dependsOn,
    startedOn: progress?.startedOn ? calendar.firstFrom(progress.startedOn) : null,
    finishedOn: lastUpTo(progress?.finishedOn),
    percent: progress?.percent ?? 0,
    expectedEnd: lastUpTo(progress?.expectedEnd),
  };
}

function trackedItem(baseline: BaselineItem, around: Surroundings): TrackedItem {
  const { calendar, today } = around;
  const progress = around.progress.get(baseline.id) ?? null;
  const state = workStateOf(progress ?? undefined, around.inPlan.has(baseline.id));
  const told = { baseline, progress, state, percent: progress?.percent ?? 0 };
  const expected = around.forecasts.get(baseline.id);
  if (!expected) return { ...told, end: null, slip: null, carried: 0, lateStart: 0, status: null };
  const [start, end] = [calendar.firstFrom(baseline.startDate), calendar.lastUpTo(baseline.endDate)];
  const slip = expected.end - end;
  const lateStart = state === 'notStarted' ? Math.max(0, today - start) : 0;
  const judgement = judge(
    { ...around, slip, float: baseline.float, length: end - start + 1, reach: expected.reach },
    around.thresholds,
  );
  const cause = slip > 0 ? causeOf(baseline.id, state, expected, lateStart) : null;
  return {
    ...told,
    ...{ end: calendar.dateOf(expected.end), slip, carried: expected.end - expected.ownEnd, lateStart },
    status: { ...judgement, cause },
  };
}

function causeOf(id: string, state: WorkState, { waitsFor }: Forecast, lateStart: number): SlipCause {
  if (waitsFor !== null) return { kind: 'waits', workItem: waitsFor };
  if (state === 'done') return { kind: 'finishedLate', workItem: id };
  return { kind: lateStart > 0 ? 'startsLate' : 'endsLate', workItem: id };
}

function trackedWorkstream(
  baseline: BaselineWorkstream,
  all: ReadonlyMap<string, TrackedItem>,
  around: Surroundings,
): TrackedWorkstream {
  const items = baseline.items.map(({ id }) => known(all, id));
  const own = endOf(items, all, around, baseline.float);
  const beyond = items
    .flatMap(({ status }) => (status?.reason.code === 'pastLimit' ? [rooted(status, all)] : []))
    .sort((a, b) => b.reason.bound - a.reason.bound);
  const status = [...beyond, ...(own.status ? [own.status] : [])].reduce<Status | null>(worse, null);
  return { baseline, ...own, status, ...earnedBy(items, around), items };
}

/** The end of several work items together, judged as one piece of work: the latest of them counts. */
function endOf(
  items: readonly TrackedItem[],
  all: ReadonlyMap<string, TrackedItem>,
  { calendar, forecasts, thresholds, planEnd, limit }: Surroundings,
  float: number,
): Pick<TrackedWorkstream, 'baselineEnd' | 'end' | 'slip' | 'status'> {
  const start = Math.min(...items.map(({ baseline }) => calendar.firstFrom(baseline.startDate)));
  const baselineEnd = Math.max(...items.map(({ baseline }) => calendar.lastUpTo(baseline.endDate)));
  const agreed = { baselineEnd: calendar.dateOf(baselineEnd) };
  const [first, ...others] = items.filter(({ baseline }) => forecasts.has(baseline.id));
  if (!first) return { ...agreed, end: null, slip: null, status: null };
  const endDay = ({ baseline }: TrackedItem): number => known(forecasts, baseline.id).end;
  const latest = others.reduce((last, item) => (endDay(item) > endDay(last) ? item : last), first);
  const end = endDay(latest);
  const slip = end - baselineEnd;
  const judgement = judge({ slip, float, length: baselineEnd - start + 1, reach: end, planEnd, limit }, thresholds);
  const cause = slip > 0 && latest.status ? latest.status.cause : null;
  return { ...agreed, end: calendar.dateOf(end), slip, status: rooted({ ...judgement, cause }, all) };
}

/** Where it waits for others, what happened to the one at the beginning. */
function rooted(status: Status, all: ReadonlyMap<string, TrackedItem>): Status {
  let { cause } = status;
  while (cause?.kind === 'waits') {
    const before: SlipCause | null = known(all, cause.workItem).status?.cause ?? null;
    if (before === null) break;
    cause = before;
  }
  return { ...status, cause };
}

const rankOf = (rag: Rag): number => RAGS.indexOf(rag);

/** The first of several that are as bad. */
const worse = (worst: Status | null, status: Status): Status =>
  worst && rankOf(worst.rag) >= rankOf(status.rag) ? worst : status;

const countOf = (items: readonly TrackedItem[], state: WorkState): number =>
  items.filter((item) => item.state === state).length;

function earnedBy(items: readonly TrackedItem[], { calendar, today }: Surroundings): Earned {
  const counted = items.filter(({ state }) => state !== 'dropped');
  const effort = counted.reduce((sum, { baseline }) => sum + baseline.effort, 0);
  const share = (part: (item: TrackedItem) => Ratio): Ratio | null =>
    effort === 0
      ? null
      : counted.map((item) => times(part(item), ratio(item.baseline.effort, effort))).reduce(plus, ZERO);
  return {
    done: share((item) => percent(item.percent)),
    planned: share(({ baseline }) => {
      const start = calendar.firstFrom(baseline.startDate);
      const days = calendar.lastUpTo(baseline.endDate) - start + 1;
      return ratio(Math.min(days, Math.max(0, today - start)), days);
    }),
  };
}
