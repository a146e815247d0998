import * as fc from 'fast-check';
import { people, RUNS, workstreams } from '../../../test/support/plan-arbitraries';
import { progressOf } from '../../../test/support/tracked-plans';
import { compare, ONE, ZERO } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { BaselineItem, PlanBaseline } from './baseline';
import { baselineOf } from './freeze-baseline';
import { countWorkingDays, dateOf, workingDays } from './calendar';
import type { ItemProgress } from './progress';
import { type Rag, RAGS } from './rag';
import { schedule } from './schedule';
import { scheduledWorkstreams } from './scheduled';
import { trackPlan, type Tracking } from './track';

const HOLIDAYS = ['2026-03-18', '2026-04-03', '2026-05-01'];
const DATES = workingDays('2026-03-02', 900, new Set(HOLIDAYS));

/** Baselines of plans as they are scheduled, with limits that they keep and limits that they do not. */
const baselines: fc.Arbitrary<PlanBaseline> = fc
  .tuple(workstreams, people, fc.integer({ min: -3, max: 12 }))
  .map(([derived, available, room]) => {
    const timetable = schedule(derived, available);
    const scheduled = scheduledWorkstreams(derived, timetable, DATES, 5);
    const plan = { startDate: dateOf(DATES, 0), endDate: dateOf(DATES, timetable.length - 1), holidays: HOLIDAYS };
    const limitDate = dateOf(DATES, Math.max(0, timetable.length - 1 + room));
    return baselineOf({ ...plan, limitDate, workstreams: scheduled } as never);
  });

const itemsOf = ({ workstreams: each }: PlanBaseline): readonly BaselineItem[] => each.flatMap(({ items }) => items);
const track = (baseline: PlanBaseline, progress: readonly ItemProgress[], today: string): Tracking =>
  trackPlan(baseline, progress, new Set(itemsOf(baseline).map(({ id }) => id)), today);
const slipsOf = ({ slip, workstreams: each }: Tracking): (number | null)[] => [
  ...[slip, ...each.map((one) => one.slip)],
  ...each.flatMap(({ items }) => items.map((item) => item.slip)),
];
const ragsOf = ({ status, workstreams: each }: Tracking): (Rag | undefined)[] => [
  ...[status?.rag, ...each.map((one) => one.status?.rag)],
  ...each.flatMap(({ items }) => items.map((item) => item.status?.rag)),
];

/** A baseline with reports of some of its items as of a day, however odd. */
const reported = baselines.chain((baseline) =>
  fc.record({
    baseline: fc.constant(baseline),
    today: fc.nat(120),
    progress: fc.tuple(
      ...itemsOf(baseline).map(({ id }) =>
        fc
          .record({
            started: fc.nat(60),
            lasts: fc.nat(30),
            percent: fc.nat(99),
            expected: fc.option(fc.nat(120)),
            state: fc.nat(3),
          })
          .map(({ started, lasts, percent, expected, state }) => {
            const startedOn = dateOf(DATES, started);
            const expectedEnd = expected === null ? null : dateOf(DATES, started + expected);
            if (state === 0) return progressOf(id);
            if (state === 1) return progressOf(id, { expectedEnd });
            if (state === 2) return progressOf(id, { startedOn, percent, expectedEnd });
            return progressOf(id, { startedOn, finishedOn: dateOf(DATES, started + lasts), percent: 100 });
          }),
      ),
    ),
  }),
);

describe('any plan against its baseline', () => {
  it('is green without slip, before its first day and with nothing reported', () => {
    fc.assert(
      fc.property(baselines, fc.constantFrom('2026-01-05', '2026-02-28', '2026-03-02'), (baseline, today) => {
        const tracking = track(baseline, [], today);
        expect(new Set(slipsOf(tracking))).toEqual(new Set([0]));
        expect(new Set(ragsOf(tracking))).toEqual(new Set(['green']));
      }),
      RUNS,
    );
  });

  it('has no slip when everything finished on its day', () => {
    fc.assert(
      fc.property(baselines, fc.nat(200), (baseline, later) => {
        const progress = itemsOf(baseline).map(({ id, startDate, endDate }) =>
          progressOf(id, { startedOn: startDate, finishedOn: endDate, percent: 100 }),
        );
        const tracking = track(baseline, progress, dateOf(DATES, later));
        expect(new Set(slipsOf(tracking))).toEqual(new Set([0]));
        expect(tracking.done === null || compare(tracking.done, ONE) === 0).toBe(true);
      }),
      RUNS,
    );
  });

  it('slips no less, and is judged no better, when one item finishes or is expected later', () => {
    fc.assert(
      fc.property(reported, fc.nat(), fc.nat(60), fc.integer({ min: 1, max: 25 }), (state, pick, end, more) => {
        const { baseline, progress, today } = state;
        const { workItem, startedOn, finishedOn } = progress[pick % progress.length]!;
        const first = startedOn ?? baseline.startDate;
        const from = DATES.indexOf(first);
        const told = (last: number): Tracking => {
          const day = dateOf(DATES, last);
          const changed = finishedOn === null ? { expectedEnd: day } : { finishedOn: day };
          const reports = progress.map((each) => (each.workItem === workItem ? { ...each, ...changed } : each));
          return track(baseline, reports, dateOf(DATES, today));
        };
        const [sooner, later] = [told(from + end), told(from + end + more)];
        const before = slipsOf(sooner);
        slipsOf(later).forEach((slip, index) => {
          expect(slip).toBeGreaterThanOrEqual(before[index]!);
        });
        const judged = ragsOf(sooner).map((rag) => RAGS.indexOf(rag!));
        ragsOf(later).forEach((rag, index) => {
          expect(RAGS.indexOf(rag!)).toBeGreaterThanOrEqual(judged[index]!);
        });
      }),
      RUNS,
    );
  });

  it('ends when its last item does, counts slips in working days, and never expects an end before today', () => {
    fc.assert(
      fc.property(reported, ({ baseline, progress, today }) => {
        const now = dateOf(DATES, today);
        const tracking = track(baseline, progress, now);
        const items = tracking.workstreams.flatMap((one) => one.items);
        expect(tracking.end).toBe(
          items
            .map(({ end }) => end!)
            .sort()
            .at(-1),
        );
        for (const { baseline: agreed, end, slip, state } of items) {
          const [from, to] = slip! < 0 ? [end!, agreed.endDate] : [agreed.endDate, end!];
          expect(countWorkingDays(from, to, new Set(HOLIDAYS)) - 1).toBe(Math.abs(slip!));
          if (state !== 'done') expect(end! >= now).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('keeps what is not started behind what it waits for, from finish to start', () => {
    fc.assert(
      fc.property(reported, ({ baseline, progress, today }) => {
        const items = track(baseline, progress, dateOf(DATES, today)).workstreams.flatMap((one) => one.items);
        const byId = new Map(items.map((item) => [item.baseline.id, item]));
        for (const item of items.filter(({ state }) => state === 'notStarted')) {
          for (const { on, kind, lagDays } of item.baseline.dependsOn) {
            if (kind === 'finishToStart' && lagDays >= 0) expect(item.end! > known(byId, on).end!).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('has shares between nothing and everything, and plans more as time goes on', () => {
    fc.assert(
      fc.property(reported, fc.nat(50), ({ baseline, progress, today }, more) => {
        const [now, then] = [today, today + more].map((day) => track(baseline, progress, dateOf(DATES, day)));
        for (const share of [now!.done, now!.planned, then!.planned]) {
          if (share) expect(compare(share, ZERO) >= 0 && compare(share, ONE) <= 0).toBe(true);
        }
        if (now!.planned && then!.planned) expect(compare(then!.planned, now!.planned)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});
