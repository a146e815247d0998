import { namedFunctions, readPlanChanges, type SentChange } from './plan-change-form';

const ITEM = {
  key: 'x',
  title: 'X',
  effort: { low: 1, likely: 1, high: 1 },
  durationDays: 1,
  ownerFunction: 'quality',
};

describe('the form of changes', () => {
  it('is that of their kind: what was not sent is not there', () => {
    const sent: SentChange = { kind: 'describe', workstream: 'fw/a', title: undefined, owner: '' };
    expect(readPlanChanges([sent], '/changes')).toEqual({
      changes: [{ kind: 'describe', workstream: 'fw/a', owner: '' }],
      problems: [],
    });
  });

  it('lacks and exceeds nothing', () => {
    const { problems } = readPlanChanges(
      [
        { kind: 'postpone', workstream: 'fw/a' },
        { kind: 'split', workstream: 'fw/a', key: 'b', into: 'fw/c' },
      ],
      '/changes',
    );
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/changes/1/title plan/change-incomplete',
      '/changes/1/workItems plan/change-incomplete',
      '/changes/1/requirements plan/change-incomplete',
      '/changes/1/into plan/change-alien',
    ]);
    expect(problems[0]).toMatchObject({
      message: 'A change of the kind "split" needs "title".',
      hint: 'It has workstream, key, title, workItems, requirements.',
    });
  });
});

describe("work items of somebody's own", () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => ({ ...ITEM, key: `i${at}` }));
  const begin = (key: string, count: number): SentChange => ({
    ...{ kind: 'begin', key, title: 'O', objective: 'O', ownerFunction: 'quality' },
    items: items(count),
  });

  it('are two hundred at most, added one by one or with their workstreams', () => {
    const full = [begin('a', 50), begin('b', 50), begin('c', 50), begin('d', 49)];
    const last: SentChange = { kind: 'add', workstream: 'own/a', item: ITEM };
    expect(readPlanChanges([...full, last], '/changes').problems).toEqual([]);
    expect(readPlanChanges([...full, last, last, last], '/changes').problems).toMatchObject([
      { pointer: '/changes/5', code: 'plan/too-many-items' },
    ]);
  });
});

describe('functions that changes name', () => {
  it('are told with their places', () => {
    const found = namedFunctions(
      [
        { kind: 'postpone', workstream: 'fw/a' },
        { kind: 'describe', workstream: 'fw/a' },
        { kind: 'describe', workstream: 'fw/a', ownerFunction: 'training' },
        { kind: 'adjust', workItem: 'fw/a/b', ownerFunction: 'product' },
        { kind: 'add', workstream: 'fw/a', item: ITEM },
        { kind: 'begin', key: 'o', title: 'O', objective: 'O', ownerFunction: 'finance', items: [ITEM] },
      ],
      '/changes',
    );
    expect(found.map(({ name, pointer }) => `${pointer} ${name}`)).toEqual([
      '/changes/2/ownerFunction training',
      '/changes/3/ownerFunction product',
      '/changes/4/item/ownerFunction quality',
      '/changes/5/ownerFunction finance',
      '/changes/5/items/0/ownerFunction quality',
    ]);
  });
});
