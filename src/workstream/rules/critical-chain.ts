import type { Placement, Timetable } from './schedule';

/**
 * What keeps the plan from ending earlier: from the placements that end last back to the first day, through whatever
 * bound each start. Leaves no working day of the plan without a critical placement. While the plan keeps its order, a
 * delay of one of them delays the end.
 */
export function criticalChain({ placements, length }: Timetable): ReadonlySet<Placement> {
  const chain = new Set(placements.filter(({ end }) => end === length));
  // A set visits what is added while it is walked.
  for (const placement of chain) {
    for (const binding of boundBy(placement, placements)) chain.add(binding);
  }
  return chain;
}

/** Working days that a placement starts later than the jobs before it would allow. */
export function waitedForPeople({ job, start }: Placement, placements: readonly Placement[]): number {
  const ends = placements.filter((other) => job.before.includes(other.job)).map(({ end }) => end);
  return start - Math.max(0, ...ends);
}

/**
 * The placements that end where this one starts and that it waited for: as a job before it, or because one day more of
 * it would leave the function too few people. Where several only together took the people it waited for, all of them.
 */
function boundBy(placement: Placement, placements: readonly Placement[]): readonly Placement[] {
  const { job, start } = placement;
  const justEnded = placements.filter(({ end }) => end === start);
  const predecessors = justEnded.filter((other) => job.before.includes(other.job));
  const colleagues = justEnded.filter((other) => other.job.item.ownerFunction === job.item.ownerFunction);
  const blocking = colleagues.filter((other) => isShort(placement, other, placements));
  const isHeldUp = blocking.length === 0 && waitedForPeople(placement, placements) > 0;
  return [...predecessors, ...(isHeldUp ? colleagues : blocking)];
}

/** The function would lack people on the first day of the placement if the other one went on for a day. */
function isShort({ job, start }: Placement, other: Placement, placements: readonly Placement[]): boolean {
  if (job.room === null) return false;
  const occupied = placements
    .filter((each) => each.job.item.ownerFunction === job.item.ownerFunction && each.start <= start && start < each.end)
    .reduce((sum, each) => sum + each.job.parts, 0n);
  return occupied + other.job.parts > job.room + job.parts;
}
