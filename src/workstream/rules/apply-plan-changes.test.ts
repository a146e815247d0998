import * as fc from 'fast-check';
import { gapOf, frameworkOf, workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { people, RUNS, workstreams } from '../../../test/support/plan-arbitraries';
import { plus, ZERO } from '../../scoring/ratio';
import { applyPlanChanges, refusalOf } from './apply-plan-changes';
import { deriveWorkstreams } from './derive';
import { gapsInOrder, unitCountOf } from './linked-gaps';
import type { DerivedWorkstream } from './plan';
import type { PlanChange } from './plan-change';
import { schedule } from './schedule';

const DAY = { low: 1, likely: 2, high: 3 };
const OWN = { key: 'extra', title: 'Extra', effort: DAY, durationDays: 3, ownerFunction: 'quality' };

const SKETCHES: Sketches = {
  calibration: {
    lost: 40,
    items: { prepare: { effort: 4, days: 4 }, run: { effort: 6, days: 6, after: ['prepare'] } },
  },
  survey: { lost: 20, items: { design: { effort: 3, days: 3 } } },
  training: { lost: 10, after: ['calibration'], items: { teach: { effort: 8, days: 8 } } },
};

const derived = workstreamsOf(SKETCHES, 3);

function changed(...changes: readonly PlanChange[]): readonly DerivedWorkstream[] {
  const { workstreams, lapsed } = applyPlanChanges(derived, changes);
  expect(lapsed).toEqual([]);
  return workstreams;
}

const find = (all: readonly DerivedWorkstream[], id: string): DerivedWorkstream => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there.`);
  return found;
};
const itemsOf = (all: readonly DerivedWorkstream[], id: string): string[] =>
  find(all, id).workItems.map((item) => item.id);
const code = (change: PlanChange, ...made: readonly PlanChange[]): string | undefined =>
  refusalOf(derived, made, change)?.code;

describe('without changes', () => {
  it('the plan is the derived one', () => {
    expect(applyPlanChanges(derived, [])).toEqual({ workstreams: derived, postponed: [], lapsed: [] });
  });
});

describe('the units of a workstream', () => {
  it('are those that its gaps name, each counted once', () => {
    expect(unitCountOf([])).toBe(1);
    const gaps = [gapOf('survey', { units: ['U1', 'U2'] }), gapOf('training', { units: ['U2'] }), gapOf('calibration')];
    expect(unitCountOf(gaps.map((gap) => ({ assessment: 'baseline', gap })))).toBe(2);
  });

  it('stand beside gaps that are ordered by what they cost, then by assessment and requirement', () => {
    const linked = (assessment: string, ref: string, lost: number) => ({ assessment, gap: gapOf('w', { ref, lost }) });
    const gaps = [linked('b', 'R-1', 5), linked('a', 'R-2', 5), linked('a', 'R-1', 5), linked('c', 'R-9', 9)];
    expect(gapsInOrder(gaps).map(({ assessment, gap }) => `${assessment} ${gap.requirement.ref}`)).toEqual([
      ...['c R-9', 'a R-1', 'a R-2', 'b R-1'],
    ]);
  });
});

describe('merging', () => {
  const merged = changed({ kind: 'merge', workstream: 'fw/survey', into: 'fw/calibration' });

  it('takes gaps, work items, effort and lost points along', () => {
    expect(merged.map(({ id }) => id)).toEqual(['fw/calibration', 'fw/training']);
    const one = find(merged, 'fw/calibration');
    expect(one.gaps.map(({ gap }) => gap.requirement.ref)).toEqual(['R-calibration', 'R-survey']);
    expect(itemsOf(merged, 'fw/calibration')).toEqual([
      'fw/calibration/prepare',
      'fw/calibration/run',
      'fw/survey/design',
    ]);
    expect(one.effort.likely).toBe(13);
    expect(one.lost).toEqual(plus(find(derived, 'fw/calibration').lost, find(derived, 'fw/survey').lost));
  });

  it('keeps what waited for it waiting, without waiting for itself', () => {
    expect(find(merged, 'fw/training').dependsOn).toEqual(['fw/calibration']);
    const both = changed({ kind: 'merge', workstream: 'fw/training', into: 'fw/calibration' });
    expect(find(both, 'fw/calibration').dependsOn).toEqual([]);
  });

  it('is refused with itself and with what is not there', () => {
    expect(code({ kind: 'merge', workstream: 'fw/survey', into: 'fw/survey' })).toBe('same-workstream');
    expect(code({ kind: 'merge', workstream: 'fw/x', into: 'fw/survey' })).toBe('unknown-workstream');
    expect(refusalOf(derived, [], { kind: 'merge', workstream: 'fw/survey', into: 'fw/surveys' })).toEqual({
      code: 'unknown-workstream',
      message: 'The plan has no workstream "fw/surveys".',
      hint: 'Did you mean "fw/survey"? Known are "fw/calibration", "fw/survey", "fw/training".',
    });
  });
});

describe('splitting', () => {
  const two = deriveWorkstreams([
    {
      assessment: 'baseline',
      framework: frameworkOf(SKETCHES, { requirements: { 'Q-1': 'calibration', 'Q-2': 'calibration' } }),
      gaps: [
        gapOf('calibration', { ref: 'Q-1', units: ['U1', 'U2'] }),
        gapOf('calibration', { ref: 'Q-2', units: ['U3'] }),
      ],
    },
  ]);
  const change = {
    kind: 'split' as const,
    ...{ workstream: 'fw/calibration', key: 'pilot', title: 'Pilot' },
    ...{ workItems: ['fw/calibration/run'], requirements: ['Q-2'] },
  };

  it('makes a workstream of some work items and the gaps on some requirements, right behind the other', () => {
    const { workstreams: split } = applyPlanChanges(two, [change]);
    expect(split.map(({ id, unitCount }) => [id, unitCount])).toEqual([
      ['fw/calibration', 2],
      ['own/pilot', 1],
    ]);
    expect(find(split, 'own/pilot')).toMatchObject({ template: { title: 'Pilot' }, dependsOn: ['fw/calibration'] });
    expect(find(split, 'own/pilot').gaps.map(({ gap }) => gap.requirement.ref)).toEqual(['Q-2']);
  });

  it.each<[string, PlanChange]>([
    ['unknown-workstream', { ...change, workstream: 'fw/x' }],
    ['unknown-work-item', { ...change, workItems: ['fw/survey/design'] }],
    ['unknown-requirement', { ...change, requirements: ['Q-9'] }],
    ['nothing-left', { ...change, workItems: ['fw/calibration/prepare', 'fw/calibration/run'] }],
    ['nothing-left', { ...change, workItems: [] }],
  ])('is refused: %s', (expected, wrong) => {
    expect(refusalOf(two, [], wrong)?.code).toBe(expected);
  });

  it('is refused where the key is taken, also by a postponed workstream', () => {
    expect(refusalOf(two, [change], change)?.code).toBe('key-taken');
    expect(refusalOf(two, [change, { kind: 'postpone', workstream: 'own/pilot' }], change)?.code).toBe('key-taken');
  });
});

describe('moving a work item', () => {
  it('keeps its id and what waits for it', () => {
    const moved = changed({ kind: 'move', workItem: 'fw/calibration/prepare', to: 'fw/survey' });
    expect(itemsOf(moved, 'fw/survey')).toEqual(['fw/survey/design', 'fw/calibration/prepare']);
    expect(find(moved, 'fw/calibration').dependsOn).toEqual(['fw/survey']);
  });

  it.each<[string, PlanChange]>([
    ['unknown-work-item', { kind: 'move', workItem: 'fw/x/y', to: 'fw/survey' }],
    ['unknown-workstream', { kind: 'move', workItem: 'fw/survey/design', to: 'fw/x' }],
    ['same-workstream', { kind: 'move', workItem: 'fw/survey/design', to: 'fw/survey' }],
    ['nothing-left', { kind: 'move', workItem: 'fw/survey/design', to: 'fw/training' }],
  ])('is refused: %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
});

describe('postponing', () => {
  it('takes a workstream out of the plan, with its gaps still open', () => {
    const { workstreams: left, postponed } = applyPlanChanges(derived, [{ kind: 'postpone', workstream: 'fw/survey' }]);
    expect(left.map(({ id }) => id)).toEqual(['fw/calibration', 'fw/training']);
    expect(postponed).toMatchObject([{ id: 'fw/survey', gaps: [{ gap: { requirement: { ref: 'R-survey' } } }] }]);
  });

  it('is refused while others wait for its work, which are named', () => {
    expect(refusalOf(derived, [], { kind: 'postpone', workstream: 'fw/calibration' })).toMatchObject({
      code: 'others-wait',
      message: 'Others wait for its work: fw/training.',
    });
    expect(
      code({ kind: 'postpone', workstream: 'fw/calibration' }, { kind: 'postpone', workstream: 'fw/training' }),
    ).toBe(undefined);
    expect(code({ kind: 'postpone', workstream: 'fw/x' })).toBe('unknown-workstream');
  });

  it('is refused for the last one: there would be no plan', () => {
    const one = workstreamsOf({ survey: { items: { design: { effort: 3, days: 3 } } } });
    expect(refusalOf(one, [], { kind: 'postpone', workstream: 'fw/survey' })?.code).toBe('nothing-left');
  });
});

describe('the order', () => {
  it('says who is first to get people', () => {
    const one = new Map([['operations', 1]]);
    const startOf = (all: readonly DerivedWorkstream[], id: string): number | undefined =>
      schedule(all, one).placements.find(({ job }) => job.item.id === id)?.start;
    expect(startOf(derived, 'fw/survey/design')).toBe(0);
    const ordered = changed({ kind: 'order', workstreams: ['fw/calibration', 'fw/survey'] });
    expect(ordered.map(({ priority }) => priority)).toEqual([0, 1, undefined]);
    expect(startOf(ordered, 'fw/calibration/prepare')).toBe(0);
    expect(startOf(ordered, 'fw/survey/design')).toBeGreaterThan(0);
  });

  it('is refused with a workstream that is not there', () => {
    expect(code({ kind: 'order', workstreams: ['fw/survey', 'fw/x'] })).toBe('unknown-workstream');
  });
});

describe('describing a workstream', () => {
  it('changes what is stated and nothing else', () => {
    const owned = changed({ kind: 'describe', workstream: 'fw/survey', owner: 'Dewi Sartika' });
    expect(find(owned, 'fw/survey')).toMatchObject({ owner: 'Dewi Sartika', template: { title: 'survey' } });
    const renamed = changed({
      kind: 'describe',
      ...{ workstream: 'fw/survey', title: 'Ask customers', objective: 'Without bias' },
      ownerFunction: 'quality',
    });
    expect(find(renamed, 'fw/survey').template).toMatchObject({
      ...{ title: 'Ask customers', objective: 'Without bias', ownerFunction: 'quality', key: 'survey' },
    });
    expect(code({ kind: 'describe', workstream: 'fw/x' })).toBe('unknown-workstream');
  });
});

describe('adjusting a work item', () => {
  it('states the effort for the whole, whatever the number of units', () => {
    const adjusted = changed({
      kind: 'adjust',
      ...{ workItem: 'fw/survey/design', title: 'Draw up', effort: DAY, durationDays: 9 },
      ...{ ownerFunction: 'quality', assignee: 'Agus' },
    });
    expect(find(adjusted, 'fw/survey').workItems).toMatchObject([
      {
        ...{ effort: DAY, durationDays: 9, ownerFunction: 'quality', assignee: 'Agus' },
        template: { title: 'Draw up', effortDays: DAY, effortDaysPerUnit: { likely: 0 } },
      },
    ]);
    expect(find(adjusted, 'fw/survey').effort).toEqual(DAY);
  });

  it('leaves what is not stated', () => {
    expect(changed({ kind: 'adjust', workItem: 'fw/survey/design' })).toEqual(
      changed({ kind: 'order', workstreams: [] }),
    );
  });

  it.each<[string, PlanChange]>([
    ['unknown-work-item', { kind: 'adjust', workItem: 'fw/x/y' }],
    ['effort-order', { kind: 'adjust', workItem: 'fw/survey/design', effort: { low: 3, likely: 2, high: 4 } }],
    ['effort-order', { kind: 'adjust', workItem: 'fw/survey/design', effort: { low: 1, likely: 5, high: 4 } }],
  ])('is refused: %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
});

describe('adding and dropping work items', () => {
  const add = { kind: 'add', workstream: 'fw/survey', item: OWN } as const;

  it('an added one counts as any other', () => {
    const added = changed({ ...add, item: { ...OWN, assignee: 'Agus' } });
    expect(find(added, 'fw/survey').effort.likely).toBe(5);
    expect(itemsOf(added, 'fw/survey')).toEqual(['fw/survey/design', 'fw/survey/extra']);
  });

  it.each<[string, PlanChange]>([
    ['unknown-workstream', { ...add, workstream: 'fw/x' }],
    ['key-taken', { ...add, item: { ...OWN, key: 'design' } }],
    ['effort-order', { ...add, item: { ...OWN, effort: { low: 2, likely: 1, high: 3 } } }],
    ['unknown-work-item', { kind: 'drop', workItem: 'fw/survey/extra' }],
    ['nothing-left', { kind: 'drop', workItem: 'fw/survey/design' }],
  ])('is refused: %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });

  it('what waited for a dropped one waits for what that waited for', () => {
    const dropped = changed({ kind: 'drop', workItem: 'fw/calibration/run' });
    expect(find(dropped, 'fw/training').workItems[0]?.dependsOn.map(({ on }) => on)).toEqual([
      'fw/calibration/prepare',
    ]);
  });
});

describe('dependencies', () => {
  const link = (workItem: string, on: string, lagDays = 0): PlanChange => ({
    kind: 'link',
    workItem,
    dependency: { on, kind: 'finishToStart', lagDays },
  });

  it('can be added, replaced and taken away', () => {
    const linked = changed(
      link('fw/survey/design', 'fw/calibration/run'),
      link('fw/survey/design', 'fw/calibration/run', 5),
    );
    expect(find(linked, 'fw/survey')).toMatchObject({
      dependsOn: ['fw/calibration'],
      workItems: [{ dependsOn: [{ on: 'fw/calibration/run', lagDays: 5 }] }],
    });
    const free = changed({ kind: 'unlink', workItem: 'fw/training/teach', on: 'fw/calibration/run' });
    expect(find(free, 'fw/training').dependsOn).toEqual([]);
  });

  it('a circle is refused and named', () => {
    expect(refusalOf(derived, [], link('fw/calibration/prepare', 'fw/training/teach'))).toMatchObject({
      code: 'circle',
      message:
        'They would wait for each other: fw/calibration/prepare → fw/training/teach → fw/calibration/run → fw/calibration/prepare.',
    });
    expect(refusalOf(derived, [], link('fw/survey/design', 'fw/survey/design'))).toMatchObject({
      message: 'They would wait for each other: fw/survey/design → fw/survey/design.',
    });
  });

  it.each<[string, PlanChange]>([
    ['unknown-work-item', link('fw/x/y', 'fw/survey/design')],
    ['unknown-work-item', link('fw/survey/design', 'fw/x/y')],
    ['unknown-work-item', { kind: 'unlink', workItem: 'fw/x/y', on: 'fw/survey/design' }],
    ['no-such-dependency', { kind: 'unlink', workItem: 'fw/survey/design', on: 'fw/training/teach' }],
    ['no-such-dependency', { kind: 'unlink', workItem: 'fw/training/teach', on: 'fw/survey/design' }],
  ])('a change is refused: %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
});

describe('a workstream of one’s own', () => {
  const begin: Extract<PlanChange, { kind: 'begin' }> = {
    ...{
      kind: 'begin',
      key: 'office',
      title: 'Programme office',
      objective: 'Keep the plan',
      ownerFunction: 'quality',
    },
    items: [OWN],
  };

  it('closes no gap and counts as any other', () => {
    const begun = changed(begin);
    expect(find(begun, 'own/office')).toMatchObject({ gaps: [], lost: ZERO, effort: DAY, unitCount: 1, dependsOn: [] });
    expect(schedule(begun, new Map()).placements.map(({ job }) => job.item.id)).toContain('own/office/extra');
  });

  it.each<[string, PlanChange]>([
    ['nothing-left', { ...begin, items: [] }],
    ['key-taken', { ...begin, items: [OWN, OWN] }],
    ['effort-order', { ...begin, items: [{ ...OWN, effort: { low: 2, likely: 1, high: 3 } }] }],
  ])('is refused: %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });

  it('is refused where the key is taken', () => {
    expect(code(begin, begin)).toBe('key-taken');
  });
});

describe('a change that lapsed', () => {
  it('is left out and told, and the others hold', () => {
    const { workstreams: left, lapsed } = applyPlanChanges(derived, [
      { kind: 'postpone', workstream: 'fw/closed-since' },
      { kind: 'describe', workstream: 'fw/survey', title: 'Ask customers' },
    ]);
    expect(lapsed).toMatchObject([{ index: 0, refusal: { code: 'unknown-workstream' } }]);
    expect(find(left, 'fw/survey').template.title).toBe('Ask customers');
  });
});

describe('whatever is changed', () => {
  const changes = (all: readonly DerivedWorkstream[]): fc.Arbitrary<PlanChange[]> => {
    const workstream = fc.constantFrom(...all.map(({ id }) => id));
    const workItem = fc.constantFrom(...all.flatMap(({ workItems }) => workItems.map(({ id }) => id)));
    const dependency = fc.record({
      on: workItem,
      kind: fc.constant('finishToStart' as const),
      lagDays: fc.integer({ min: 0, max: 5 }),
    });
    return fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('merge' as const), workstream, into: workstream }),
        fc.record({ kind: fc.constant('move' as const), workItem, to: workstream }),
        fc.record({ kind: fc.constant('postpone' as const), workstream }),
        fc.record({ kind: fc.constant('drop' as const), workItem }),
        fc.record({ kind: fc.constant('link' as const), workItem, dependency }),
        fc.record({ kind: fc.constant('order' as const), workstreams: fc.array(workstream, { maxLength: 3 }) }),
        fc.record({
          ...{
            kind: fc.constant('split' as const),
            workstream,
            key: fc.constantFrom('a', 'b'),
            title: fc.constant('S'),
          },
          ...{ workItems: fc.array(workItem, { maxLength: 2 }), requirements: fc.constant([]) },
        }),
      ),
      { maxLength: 8 },
    );
  };
  const cases = workstreams.chain((all) => fc.tuple(fc.constant(all), changes(all), people));

  it('every gap stays in exactly one workstream, and no workstream is empty', () => {
    fc.assert(
      fc.property(cases, ([all, made]) => {
        const result = applyPlanChanges(all, made);
        const after = [...result.workstreams, ...result.postponed];
        const refs = (of: readonly DerivedWorkstream[]): string[] =>
          of.flatMap(({ gaps }) => gaps.map(({ gap }) => gap.requirement.ref)).sort();
        expect(refs(after)).toEqual(refs(all));
        expect(after.every(({ workItems }) => workItems.length > 0)).toBe(true);
        const lost = (of: readonly DerivedWorkstream[]) => of.map((one) => one.lost).reduce(plus, ZERO);
        expect(lost(after)).toEqual(lost(all));
      }),
      RUNS,
    );
  });

  it('what is left can be scheduled: nothing waits in a circle or for what is not there', () => {
    fc.assert(
      fc.property(cases, ([all, made, available]) => {
        const result = applyPlanChanges(all, made);
        const items = result.workstreams.flatMap(({ workItems }) => workItems);
        expect(schedule(result.workstreams, available).placements).toHaveLength(items.length);
      }),
      RUNS,
    );
  });
});
