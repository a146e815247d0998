import { known } from '../../shared/known';
import { type Job, releaseOf } from './jobs';
import type { Placement } from './schedule';

export type ByJob = ReadonlyMap<Job, Placement>;

export function placementsByJob(placements: readonly Placement[]): ByJob {
  return new Map(placements.map((placement) => [placement.job, placement]));
}

/** The first working day on which its dependencies and the day stated for it let a job start; 0 at least. */
export function readyDay(job: Job, byJob: ByJob): number {
  return Math.max(releaseOf(job), ...job.before.map((tie) => known(byJob, tie.job).start + tie.apart));
}
