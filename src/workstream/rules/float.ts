import { known } from '../../shared/known';
import type { Job } from './jobs';
import { byEnd, type Placement, type Timetable } from './schedule';

/**
 * Float within the people there are: each job's latest start in one timetable that is as long as this one, breaks no
 * dependency, never asks for more people, leaves the critical chain where it is and starts nothing earlier than here.
 * From the last to the first, each job goes as late as those behind it and the people on those days allow. So a job may
 * slip to its latest start if what waits for it slips too; how far it may slip beyond that is not told.
 * @param critical the critical chain: it keeps its days
 */
export function latestStarts(timetable: Timetable, critical: ReadonlySet<Placement>): ReadonlyMap<Job, number> {
  const pinned = new Set([...critical].map(({ job }) => job));
  const starts = new Map(timetable.placements.map(({ job, start }) => [job, start]));
  const booked = bookingsOf(timetable);
  for (const job of byEnd(timetable, 'backwards')) {
    if (pinned.has(job)) continue;
    const latest = Math.min(timetable.length - job.days, ...job.after.map((tie) => known(starts, tie.job) - tie.apart));
    starts.set(job, moved(job, known(starts, job), latest, known(booked, job.item.ownerFunction)));
  }
  return starts;
}

/** Owner function → parts of people that are taken on each day of the plan. */
function bookingsOf({ placements, length }: Timetable): ReadonlyMap<string, bigint[]> {
  const booked = new Map<string, bigint[]>();
  for (const { job, start } of placements) {
    const days = booked.get(job.item.ownerFunction) ?? Array.from({ length }, () => 0n);
    booked.set(job.item.ownerFunction, days);
    book(days, start, job.days, job.parts);
  }
  return booked;
}

function book(days: bigint[], start: number, count: number, parts: bigint): void {
  for (const [index, taken] of days.slice(start, start + count).entries()) days[start + index] = taken + parts;
}

/** The latest start up to `latest` on whose days there are people enough; books them. */
function moved(job: Job, start: number, latest: number, days: bigint[]): number {
  book(days, start, job.days, -job.parts);
  const { room } = job;
  let late = latest;
  while (late > start && room !== null && days.slice(late, late + job.days).some((taken) => taken > room)) late -= 1;
  book(days, late, job.days, job.parts);
  return late;
}
