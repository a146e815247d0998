import { progressOf } from '../../../test/support/tracked-plans';
import { type ItemProgress, progressFaults, workStateOf } from './progress';

const faults = (told: Partial<ItemProgress>): string[] =>
  progressFaults(progressOf('a', told), '2026-03-02', '2026-03-20').map(({ property, code }) => `${property} ${code}`);

describe('the state of a work item', () => {
  it.each([
    ['notStarted', undefined, true],
    ['notStarted', progressOf('a', { expectedEnd: '2026-04-01' }), true],
    ['inProgress', progressOf('a', { startedOn: '2026-03-02' }), true],
    ['done', progressOf('a', { startedOn: '2026-03-02', finishedOn: '2026-03-03', percent: 100 }), true],
    ['dropped', undefined, false],
    ['dropped', progressOf('a', { startedOn: '2026-03-02' }), false],
    ['done', progressOf('a', { startedOn: '2026-03-02', finishedOn: '2026-03-03', percent: 100 }), false],
  ])('is %s', (state, progress, isInPlan) => {
    expect(workStateOf(progress, isInPlan)).toBe(state);
  });
});

describe('a report of progress', () => {
  it('can say nothing, a start, an end, and what is expected', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ expectedEnd: '2026-05-01' })).toEqual([]);
    expect(faults({ startedOn: '2026-03-20', percent: 0, expectedEnd: '2026-03-20' })).toEqual([]);
    expect(faults({ startedOn: '2026-03-02', finishedOn: '2026-03-02', percent: 100 })).toEqual([]);
  });

  it('is no forecast: what has happened has happened by today', () => {
    expect(faults({ startedOn: '2026-03-21' })).toEqual(['startedOn not-yet']);
    expect(faults({ startedOn: '2026-03-20', finishedOn: '2026-03-21', percent: 100 })).toEqual(['finishedOn not-yet']);
  });

  it('has its days in order', () => {
    expect(faults({ startedOn: '2026-03-05', finishedOn: '2026-03-04', percent: 100 })).toEqual([
      'finishedOn reversed-dates',
    ]);
    expect(faults({ startedOn: '2026-03-05', expectedEnd: '2026-03-04' })).toEqual(['expectedEnd reversed-dates']);
  });

  it('finishes only what was started, and expects no end of that', () => {
    expect(faults({ finishedOn: '2026-03-04', percent: 100 })).toEqual(['startedOn start-missing']);
    expect(
      faults({ startedOn: '2026-03-02', finishedOn: '2026-03-04', percent: 100, expectedEnd: '2026-03-05' }),
    ).toEqual(['expectedEnd end-known']);
  });

  it('has a percentage that agrees with its days', () => {
    expect(faults({ startedOn: '2026-03-02', finishedOn: '2026-03-04', percent: 90 })).toEqual([
      'percent percent-misfit',
    ]);
    expect(faults({ startedOn: '2026-03-02', percent: 100 })).toEqual(['percent percent-misfit']);
    expect(faults({ percent: 100 })).toEqual(['percent percent-misfit']);
    expect(faults({ percent: 10 })).toEqual(['percent percent-misfit']);
  });

  it('is about these ten years', () => {
    expect(faults({ startedOn: '2016-03-01' })).toEqual(['startedOn date-far']);
    expect(faults({ startedOn: '2016-03-02', expectedEnd: '2036-03-20' })).toEqual([]);
    expect(faults({ expectedEnd: '9999-12-31' })).toEqual(['expectedEnd date-far']);
    expect(progressFaults(progressOf('a', { expectedEnd: '2040-01-01' }), '2030-03-02', '2026-03-20')).toEqual([]);
  });
});
