import { known } from '../../shared/known';
import { placementsByJob, readyDay, type ByJob } from './ready';
import type { Placement, Timetable } from './schedule';

/**
 * What keeps the plan from ending earlier: from the placements that end last back to the first day, through whatever
 * bound each start; where a stated day bound it, it ends there. Only lags and stated days leave working days of the plan
 * without a critical placement. While the plan keeps its order, a
 * delay of one of them delays the end.
 */
export function criticalChain({ placements, length }: Timetable): ReadonlySet<Placement> {
  const byJob = placementsByJob(placements);
  const chain = new Set(placements.filter(({ end }) => end === length));
  // A set visits what is added while it is walked.
  for (const placement of chain) {
    for (const binding of boundBy(placement, placements, byJob)) chain.add(binding);
  }
  return chain;
}

/**
 * The placements that it waited for: those whose dependency leaves not a day, and those that end where it starts and of
 * which one day more would leave the function too few people. Where several only together took the people, all of them.
 */
function boundBy(placement: Placement, placements: readonly Placement[], byJob: ByJob): readonly Placement[] {
  const { job, start } = placement;
  const predecessors = job.before
    .map((tie) => ({ tie, other: known(byJob, tie.job) }))
    .filter(({ tie, other }) => other.start + tie.apart === start);
  const colleagues = placements.filter(
    (other) => other.end === start && other.job.item.ownerFunction === job.item.ownerFunction,
  );
  const blocking = colleagues.filter((other) => isShort(placement, other, placements));
  const isHeldUp = blocking.length === 0 && start > readyDay(job, byJob);
  return [...predecessors.map(({ other }) => other), ...(isHeldUp ? colleagues : blocking)];
}

/** The function would lack people on the first day of the placement if the other one went on for a day. */
function isShort({ job, start }: Placement, other: Placement, placements: readonly Placement[]): boolean {
  if (job.room === null) return false;
  const occupied = placements
    .filter((each) => each.job.item.ownerFunction === job.item.ownerFunction && each.start <= start && start < each.end)
    .reduce((sum, each) => sum + each.job.parts, 0n);
  return occupied + other.job.parts > job.room + job.parts;
}
