import type { Dependency } from '../../framework/framework';
import { startsAfter } from './ties';

/** A work item of the baseline with what is known of it today; positions are numbers of one work calendar. */
export interface TrackedWork {
  readonly id: string;
  /** First and last day in the baseline. */
  readonly start: number;
  readonly end: number;
  readonly dependsOn: readonly Dependency[];
  readonly startedOn: number | null;
  readonly finishedOn: number | null;
  /** Whole percent, below 100 unless it is finished. */
  readonly percent: number;
  readonly expectedEnd: number | null;
}

export interface Forecast {
  /** Actual or expected first and last day. */
  readonly start: number;
  readonly end: number;
  /** Last day as it would be if it waited for nothing. */
  readonly ownEnd: number;
  /** What keeps it longest, where the wait makes it end later: id of a work item. */
  readonly waitsFor: string | null;
  /** Last day of what waits for it, directly or through others, and is not started; at least its own. */
  readonly reach: number;
}

/**
 * When work is expected to end.
 *
 * - Finished: on the day on which it was.
 * - Started: on the stated day; else its length in the baseline after its start, or the share of that length that is not
 *   done counted from today, whichever is later.
 * - Not started: it starts on its day in the baseline, or today if that has passed, and takes its length; or it ends on the
 *   stated day. A slip of what it waits for is carried: it starts as far after that as kind and lag of the dependency say.
 *   Work that others finish early is not drawn forward, and people are not levelled anew.
 *
 * What has not ended ends today at the earliest.
 * @param works without those that left the plan: nothing waits for them any more. No circle.
 * @param today the first working day from today on
 */
export function forecast(works: readonly TrackedWork[], today: number): ReadonlyMap<string, Forecast> {
  const byId = new Map(works.map((work) => [work.id, work]));
  const ends = new Map<string, Omit<Forecast, 'reach'>>();
  const expect = (work: TrackedWork): Omit<Forecast, 'reach'> => {
    const found = ends.get(work.id) ?? carried(work, today, awaited(work));
    ends.set(work.id, found);
    return found;
  };
  const awaited = (work: TrackedWork): readonly Awaited[] =>
    work.dependsOn.flatMap((dependency) => {
      const other = byId.get(dependency.on);
      return other ? [{ dependency, ...expect(other) }] : [];
    });
  const waiting = new Map<string, (Awaited & { readonly work: TrackedWork })[]>();
  for (const work of works.filter(isNotStarted)) {
    for (const other of awaited(work)) {
      const { on } = other.dependency;
      waiting.set(on, [...(waiting.get(on) ?? []), { ...other, work }]);
    }
  }
  const chains = new Map<string, number>();
  const chainOf = (work: TrackedWork): number => {
    const own = lengthOf(expect(work));
    const found =
      chains.get(work.id) ??
      Math.max(
        own,
        ...(waiting.get(work.id) ?? []).map(
          (behind) => apartOf(behind, lengthOf(expect(behind.work))) + chainOf(behind.work),
        ),
      );
    chains.set(work.id, found);
    return found;
  };
  return new Map(
    works.map((work) => {
      const times = expect(work);
      return [work.id, { ...times, reach: times.start + chainOf(work) - 1 }];
    }),
  );
}

interface Awaited extends Pick<Forecast, 'start' | 'end'> {
  readonly dependency: Dependency;
}

const isNotStarted = ({ startedOn, finishedOn }: TrackedWork): boolean => startedOn === null && finishedOn === null;

const lengthOf = ({ start, end }: Pick<Forecast, 'start' | 'end'>): number => end - start + 1;

const apartOf = (awaited: Awaited, days: number): number =>
  startsAfter({ days: lengthOf(awaited) }, { days }, awaited.dependency);

function carried(work: TrackedWork, today: number, awaited: readonly Awaited[]): Omit<Forecast, 'reach'> {
  const own = ownTimes(work, today);
  if (!isNotStarted(work)) return { ...own, ownEnd: own.end, waitsFor: null };
  const days = Math.min(lengthOf(work), lengthOf(own));
  const ready = awaited.map((other) => ({ on: other.dependency.on, start: other.start + apartOf(other, days) }));
  const start = Math.max(own.start, ...ready.map((other) => other.start));
  const end = Math.max(own.end, start + days - 1);
  const longest = ready.find((other) => end > own.end && other.start === start);
  return { start, end, ownEnd: own.end, waitsFor: longest?.on ?? null };
}

function ownTimes(work: TrackedWork, today: number): { readonly start: number; readonly end: number } {
  const { startedOn, finishedOn, expectedEnd, percent } = work;
  const days = lengthOf(work);
  const start = startedOn ?? Math.max(work.start, today);
  const stated = finishedOn ?? (expectedEnd === null ? null : Math.max(expectedEnd, today));
  if (stated !== null) return { start: Math.min(start, stated), end: stated };
  if (startedOn === null) return { start, end: start + days - 1 };
  const left = Math.ceil((days * (100 - percent)) / 100);
  return { start, end: Math.max(start + days - 1, today + left - 1) };
}
