import { checkCircles, checkDependencies, toDependency } from './dependencies';

const OTHERS = { what: 'work item', names: ['collect', 'merge', 'train'] };

describe('a dependency', () => {
  it('is finish to start without a lag where the file has a plain key', () => {
    expect(toDependency('collect')).toEqual({ on: 'collect', kind: 'finishToStart', lagDays: 0 });
    expect(toDependency({ on: 'collect' })).toEqual({ on: 'collect', kind: 'finishToStart', lagDays: 0 });
  });

  it('keeps its kind and its lead', () => {
    const lead = { on: 'collect', kind: 'startToFinish', lagDays: -3 } as const;
    expect(toDependency(lead)).toEqual(lead);
  });

  it('may tie both ends of the same two work items', () => {
    const dependsOn = [
      { on: 'merge', kind: 'startToStart' },
      { on: 'merge', kind: 'finishToFinish', lagDays: 5 },
    ] as const;
    expect(checkDependencies({ key: 'train', dependsOn }, 'Work item train', '/items/2', OTHERS)).toEqual([]);
  });

  it('is refused where it says the same as an earlier one, or names nothing', () => {
    const dependsOn = ['merge', { on: 'merge', lagDays: 2 }, { on: 'mergers' }];
    const problems = checkDependencies({ key: 'train', dependsOn }, 'Work item train', '/items/2', OTHERS);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['framework/repeated-dependency', '/items/2/dependsOn/1'],
      ['framework/unknown-work-item', '/items/2/dependsOn/2/on'],
    ]);
  });

  it('is not needed', () => {
    expect(checkDependencies({ key: 'train' }, 'Work item train', '/items/2', OTHERS)).toEqual([]);
    expect(checkCircles([{ key: 'train' }], 'Work items', 'items')).toEqual([]);
  });

  it('in a circle of several kinds is refused with the circle in order, at its place', () => {
    const list = [
      { key: 'collect', dependsOn: ['merge'] },
      { key: 'merge', dependsOn: [{ on: 'train', kind: 'startToStart', lagDays: -9 } as const] },
      { key: 'train', dependsOn: [{ on: 'collect', kind: 'finishToFinish' } as const] },
    ];
    expect(checkCircles(list, 'Work items', 'items')).toMatchObject([
      {
        message: 'Work items wait for each other: collect → merge → train → collect.',
        path: '/items/0/dependsOn/0',
      },
    ]);
  });
});
