import { loadShared } from '../shared-data';
import { checkShared, type SharedData } from './check-shared';

let data: SharedData;
beforeAll(async () => {
  data = await loadShared();
});

/** The data with the first entry of a list changed. */
const changed = <K extends keyof SharedData>(list: K, change: Partial<SharedData[K][number]>): SharedData => {
  const [first, ...rest] = data[list];
  return { ...data, [list]: [{ ...first, ...change }, ...rest] };
};

describe('checkShared', () => {
  it('has nothing to say of what comes with the product', () => {
    expect(checkShared(data)).toEqual([]);
    expect(data.kpis.length).toBeGreaterThan(30);
  });

  it.each<[string, () => SharedData, string, string, string]>([
    [
      'two KPIs of one name',
      () => changed('kpis', { key: data.kpis[1]!.key, pairWith: [] }),
      'kpis',
      'shared/duplicate-name',
      '/kpis/1/key',
    ],
    [
      'a KPI measured by nobody known',
      () => changed('kpis', { measuredBy: ['nobody'] }),
      'kpis',
      'shared/unknown-function',
      '/kpis/0/measuredBy/0',
    ],
    [
      'a KPI read beside one that there is not',
      () => changed('kpis', { pairWith: ['none-such'] }),
      'kpis',
      'shared/unknown-kpi',
      '/kpis/0/pairWith/0',
    ],
    [
      'a cause mistaken for one that there is not',
      () => changed('causes', { mistakenFor: ['none-such'] }),
      'causes',
      'shared/unknown-cause',
      '/causes/0/mistakenFor/0',
    ],
    [
      'a cause that nobody known removes',
      () => changed('causes', { ownerFunctions: ['nobody'] }),
      'causes',
      'shared/unknown-function',
      '/causes/0/ownerFunctions/0',
    ],
    [
      'a method for a KPI that there is not',
      () => changed('methods', { kpis: ['none-such'] }),
      'methods',
      'shared/unknown-kpi',
      '/methods/0/kpis/0',
    ],
    [
      'a role in a function that there is not',
      () => changed('roles', { function: 'nowhere' }),
      'roles',
      'shared/unknown-function',
      '/roles/0/function',
    ],
  ])('finds %s', (_, spoilt, file, code, path) => {
    expect(checkShared(spoilt())).toContainEqual(expect.objectContaining({ file, code, path }));
  });
});
