import { frameworkOf, limitsOf, sourceOf, type Sketches } from '../../../test/support/plan-builders';
import { ZERO } from '../../scoring/ratio';
import { makePlan, type PlanSource } from './make-plan';

/** One unit in which every requirement is rated 50 %. */
function sourceFor(sketches: Sketches, extra: { planStart?: string; units?: readonly string[] } = {}): PlanSource {
  const { units = ['U1'], ...rest } = extra;
  const ratings = Object.fromEntries(Object.keys(sketches).map((key) => [`R-${key}`, 50]));
  return sourceOf(frameworkOf(sketches), {
    ratings: Object.fromEntries(units.map((unit) => [unit, ratings])),
    ...rest,
  });
}

const sketches: Sketches = {
  survey: { items: { design: { effort: 4, days: 4 }, launch: { effort: 2, days: 6, after: ['design'] } } },
  coaching: { after: ['survey'], items: { train: { owner: 'training', effort: 30, days: 10 } } },
  reviews: { items: { start: { owner: 'quality', effort: 3, days: 3 } } },
};

describe('a plan', () => {
  const plan = makePlan([sourceFor(sketches)], limitsOf({ holidays: ['2010-04-02', '2010-04-05'] }));

  it('puts every work item on working days', () => {
    expect(
      plan.workstreams.map(({ number, id, startDate, endDate, workItems }) => ({
        number,
        id,
        startDate,
        endDate,
        workItems: workItems.map((item) => `${item.template.key} ${item.startDate} – ${item.endDate}`),
      })),
    ).toEqual([
      {
        number: 1,
        id: 'fw/reviews',
        startDate: '2010-03-01',
        endDate: '2010-03-03',
        workItems: ['start 2010-03-01 – 2010-03-03'],
      },
      {
        number: 2,
        id: 'fw/survey',
        startDate: '2010-03-01',
        endDate: '2010-03-12',
        workItems: ['design 2010-03-01 – 2010-03-04', 'launch 2010-03-05 – 2010-03-12'],
      },
      {
        number: 3,
        id: 'fw/coaching',
        startDate: '2010-03-15',
        endDate: '2010-04-06', // 15 working days, Good Friday and Easter Monday off
        workItems: ['train 2010-03-15 – 2010-04-06'],
      },
    ]);
  });

  it('shows that an item was stretched, and the people at work on it', () => {
    const [item] = plan.workstreams[2]?.workItems ?? [];
    expect(item).toMatchObject({ start: 10, end: 25, stretchedBy: 5, waitedForCapacity: 0 });
    expect(item?.load).toEqual({ numerator: 30n, denominator: 15n });
  });

  it('marks what the end hangs on, and what is won quickly', () => {
    expect(plan.workstreams.map(({ id, critical, quickWin }) => [id, critical, quickWin])).toEqual([
      ['fw/reviews', false, true],
      ['fw/survey', true, true],
      ['fw/coaching', true, true],
    ]);
    const strict = makePlan([sourceFor(sketches)], limitsOf({ quickWinDays: 10 }));
    expect(strict.workstreams.filter(({ quickWin }) => quickWin).map(({ id }) => id)).toEqual([
      'fw/reviews',
      'fw/survey', // 10 days
    ]);
  });

  it('fits into three months', () => {
    expect(plan).toMatchObject({
      startDate: '2010-03-01',
      endDate: '2010-04-06',
      limitDate: '2010-05-31',
      length: 25,
      limitLength: 64, // 66 weekdays less two holidays
      fits: true,
      overrun: null,
      effort: { low: 2 + 1 + 15 + 1, likely: 39, high: 78 },
    });
  });

  it('has a date for every working day up to one past the limit', () => {
    expect(plan.dates).toHaveLength(65);
    expect(plan.dates[0]).toBe('2010-03-01');
    expect(plan.dates[64]).toBe('2010-06-01');
  });

  it('numbers workstreams that start together by lost points, then by id', () => {
    const framework = frameworkOf(
      {
        b: { items: { x: { effort: 1, days: 1 } } },
        a: { items: { x: { effort: 1, days: 1 } } },
        c: { items: { x: { owner: 'it', effort: 1, days: 1 } } },
      },
      {},
    );
    const source = sourceOf(framework, { ratings: { U1: { 'R-b': 50, 'R-a': 50, 'R-c': 10 } } });
    expect(makePlan([source], limitsOf()).workstreams.map(({ id }) => id)).toEqual(['fw/c', 'fw/a', 'fw/b']);
  });
});

describe('the start of a plan', () => {
  it('moves to the next working day, while the limit counts from the stated one', () => {
    const plan = makePlan([sourceFor(sketches)], limitsOf({ start: '2010-05-01', holidays: ['2010-05-03'] })); // Saturday
    expect(plan).toMatchObject({ startDate: '2010-05-04', limitDate: '2010-07-31' });
    expect(plan.workstreams[0]?.startDate).toBe('2010-05-04');
  });

  it('is the earliest that an assessment of the wave states', () => {
    const sources = [
      { ...sourceFor(sketches, { planStart: '2010-09-06' }) },
      { ...sourceFor(sketches, { planStart: '2010-09-01' }) },
      sourceFor(sketches),
    ];
    expect(makePlan(sources, limitsOf()).startDate).toBe('2010-09-01');
  });
});

describe('a plan that is too long', () => {
  // One month from 1 March: 23 working days. Two people in training need 15 + 15 days, after survey: 40 in all.
  const long: Sketches = {
    ...sketches,
    certification: { after: ['coaching'], items: { test: { owner: 'training', effort: 30, days: 5 } } },
    'to-the-last-day': { items: { rebuild: { owner: 'technology', effort: 23, days: 23 } } },
  };
  const plan = makePlan([sourceFor(long)], limitsOf({ timeLimitMonths: 1 }));

  it('says by how much, and which workstreams are late', () => {
    expect(plan).toMatchObject({ fits: false, length: 40, limitLength: 23, endDate: '2010-04-23' });
    expect(plan.overrun).toMatchObject({
      daysOver: 17,
      lateWorkstreams: ['fw/coaching', 'fw/certification'],
      monthsNeeded: 2,
    });
    expect(plan.dates).toHaveLength(41);
  });

  it('says that people alone do not help when the work items are too long', () => {
    expect(plan.overrun).toMatchObject({ lengthWithUnlimitedPeople: 25, morePeople: null });
  });

  it('names workstreams whose postponement makes it fit', () => {
    expect(plan.overrun?.postpone).toEqual(['fw/certification', 'fw/coaching']);
  });

  it('names people who make it fit', () => {
    const limits = limitsOf({ timeLimitMonths: 1, start: '2010-02-26' }); // to 25 March: 20 days
    const short: Sketches = { rollout: { items: { train: { owner: 'training', effort: 60, days: 10 } } } };
    const late = makePlan([sourceFor(short)], limits);
    expect(late).toMatchObject({ length: 30, limitLength: 20 });
    expect(late.overrun?.morePeople).toEqual([{ ownerFunction: 'training', people: 1 }]);
    expect(makePlan([sourceFor(short)], { ...limits, capacity: new Map([['training', 3]]) })).toMatchObject({
      fits: true,
      length: 20,
    });
  });

  it('is refused when it would take decades', () => {
    const endless: Sketches = { rollout: { items: { train: { effort: 20_002, days: 1 } } } };
    expect(() => makePlan([sourceFor(endless)], limitsOf())).toThrow('The plan takes 10001 working days');
  });
});

describe('a plan without gaps', () => {
  it('is empty and fits', () => {
    const source = { ...sourceFor(sketches), gaps: [] };
    expect(makePlan([source], limitsOf())).toMatchObject({
      startDate: '2010-03-01',
      endDate: '2010-03-01',
      length: 0,
      fits: true,
      workstreams: [],
      effort: { low: 0, likely: 0, high: 0 },
      loads: [],
      overrun: null,
      projection: [],
    });
  });
});

describe('workstreams of two assessments', () => {
  it('are one where the framework is the same', () => {
    const framework = frameworkOf(sketches);
    const source = (key: string, unit: string) => sourceOf(framework, { key, ratings: { [unit]: { 'R-survey': 50 } } });
    const { workstreams } = makePlan([source('own', 'U1'), source('vendors', 'U2')], limitsOf());
    expect(workstreams.map(({ id, unitCount, gaps }) => [id, unitCount, gaps.length])).toEqual([['fw/survey', 2, 2]]);
    expect(workstreams[0]?.lost).not.toEqual(ZERO);
  });
});

describe('a plan that was changed', () => {
  const plan = makePlan([sourceFor(sketches)], limitsOf(), [
    { kind: 'postpone', workstream: 'fw/reviews' },
    { kind: 'describe', workstream: 'fw/survey', title: 'Ask customers' },
    { kind: 'postpone', workstream: 'fw/closed-since' },
  ]);

  it('leaves what was postponed out of its dates, people and projection', () => {
    expect(plan.workstreams.map(({ id }) => id)).toEqual(['fw/survey', 'fw/coaching']);
    expect(plan.postponed.map(({ id }) => id)).toEqual(['fw/reviews']);
    expect(plan.loads.map(({ ownerFunction }) => ownerFunction)).not.toContain('quality');
    expect(plan.projection.map(({ workstream }) => workstream)).not.toContain('fw/reviews');
  });

  it('tells which changes were made, and names all that they speak of', () => {
    expect(plan.changes.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, 'unknown-workstream']);
    expect(plan.titles.get('fw/survey')).toBe('Ask customers');
    expect(plan.titles.get('fw/reviews')).toBe('reviews');
  });
});

describe('a day before which a part of the plan does not start', () => {
  const limits = limitsOf({ holidays: ['2010-04-02', '2010-04-05'] });
  const withDay = (part: string, date: string) =>
    makePlan([sourceFor(sketches)], limits, [{ kind: 'notBefore', part, date }]);
  const item = (plan: ReturnType<typeof makePlan>, id: string) =>
    plan.workstreams.flatMap(({ workItems }) => workItems).find((one) => one.id === id);

  it('means the next working day, is the reason for the start, and moves what waits for it and the end', () => {
    const plan = withDay('fw/survey/launch', '2010-04-02');
    expect(item(plan, 'fw/survey/launch')).toMatchObject({
      ...{ startDate: '2010-04-06', notBefore: '2010-04-02', boundByDate: true, boundBy: [], delay: null },
    });
    expect(item(plan, 'fw/coaching/train')).toMatchObject({ startDate: '2010-04-14', boundByDate: false });
    expect(plan).toMatchObject({ endDate: '2010-05-04', fits: true, overrun: null });
  });

  it('changes nothing where it lies before the start, or before what dependencies allow', () => {
    const ends = [withDay('fw/survey', '2009-01-01'), withDay('fw/coaching', '2010-03-10')].map(
      ({ endDate }) => endDate,
    );
    expect(ends).toEqual(['2010-04-06', '2010-04-06']);
    expect(item(withDay('fw/coaching', '2010-03-10'), 'fw/coaching/train')).toMatchObject({ boundByDate: false });
  });

  it('that is too late for the limit is said to be more than people can mend', () => {
    const { fits, overrun } = withDay('fw/coaching', '2010-05-24');
    expect(fits).toBe(false);
    expect(overrun).toMatchObject({ morePeople: null, postpone: ['fw/coaching'], lateWorkstreams: ['fw/coaching'] });
  });

  it('lies ten years after the start at most', () => {
    expect(withDay('fw/survey', '2020-03-02').changes).toMatchObject([{ refusal: { code: 'date-far' } }]);
    expect(withDay('fw/survey', '2020-03-01').changes).toMatchObject([{ refusal: null }]);
  });
});
