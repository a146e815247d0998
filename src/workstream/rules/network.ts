import { known } from '../../shared/known';
import { jobsOf, releaseOf, type Job } from './jobs';
import type { DerivedWorkstream } from './plan';

/** When a work item can take place if there are people without limit: working days from day 0, finishes exclusive. */
export interface NetworkTimes {
  readonly earliestStart: number;
  readonly earliestFinish: number;
  /** Latest days with which the earliest end of the whole plan still holds. */
  readonly latestStart: number;
  readonly latestFinish: number;
  /** Working days that it may start later without the end of the plan moving; 0 on the critical path. */
  readonly totalFloat: number;
  /** Working days that it may start later without anything that waits for it, or the end of the plan, moving. */
  readonly freeFloat: number;
}

/**
 * The critical path method on dependencies alone (precedence diagramming, four kinds with lags): forward pass, backward
 * pass, floats; by id of the work item. Work items take what their templates ask for and are never interrupted; nothing
 * starts before day 0, nor before the day stated for it.
 * @throws RangeError when a work item waits for one that is not part of the plan
 * @throws CircularDependencyError when work items wait for each other
 */
export function networkTimes(workstreams: readonly DerivedWorkstream[]): ReadonlyMap<string, NetworkTimes> {
  const jobs = jobsOf(workstreams, 'unlimited');
  const earliest = earliestStarts(jobs);
  const end = Math.max(0, ...jobs.map((job) => known(earliest, job) + job.days));
  const latest = latestStarts(jobs, end);
  return new Map(
    jobs.map((job) => {
      const [start, late] = [known(earliest, job), known(latest, job)];
      const leeway = job.after.map((tie) => known(earliest, tie.job) - start - tie.apart);
      return [
        job.item.id,
        {
          earliestStart: start,
          earliestFinish: start + job.days,
          latestStart: late,
          latestFinish: late + job.days,
          totalFloat: late - start,
          freeFloat: Math.min(end - start - job.days, ...leeway),
        },
      ];
    }),
  );
}

/** @param jobs each behind those that it waits for */
function earliestStarts(jobs: readonly Job[]): ReadonlyMap<Job, number> {
  const starts = new Map<Job, number>();
  for (const job of jobs) {
    starts.set(job, Math.max(releaseOf(job), ...job.before.map((tie) => known(starts, tie.job) + tie.apart)));
  }
  return starts;
}

function latestStarts(jobs: readonly Job[], end: number): ReadonlyMap<Job, number> {
  const starts = new Map<Job, number>();
  for (const job of jobs.toReversed()) {
    starts.set(job, Math.min(end - job.days, ...job.after.map((tie) => known(starts, tie.job) - tie.apart)));
  }
  return starts;
}
