import { matrixOf } from '../../../test/support/rasic-matrices';
import { loadProfiles } from '../load-profiles';
import { withKeptKeys } from './keep-keys';
import { lettersAt, type RasicActivity, type RasicMatrix } from './matrix';

let read: (...activities: readonly Partial<RasicActivity>[]) => RasicMatrix;
beforeAll(async () => {
  const profile = (await loadProfiles()).get('raci-a1')!;
  read = (...activities) => {
    const matrix = matrixOf(profile, { rows: activities.map((_, at) => (at === 0 ? 'A R' : 'R A')) });
    return { ...matrix, activities: matrix.activities.map((one, at) => ({ ...one, ...activities[at] })) };
  };
});
const activity = (key: string, title: RasicActivity['title'], step?: string): RasicActivity => ({
  ...{ key, title },
  ...(step !== undefined && { step }),
});
const keysOf = (matrix: RasicMatrix): string[] => matrix.activities.map(({ key }) => key);

describe('a table that is brought in again', () => {
  const before = [
    activity('a1', 'Calibrate'),
    activity('a2', { en: 'Report', zh: '报告' }),
    activity('x', 'Plan', 'one'),
  ];

  it('keeps the keys of its activities, whatever their order', () => {
    const matrix = withKeptKeys(before, [], read({ title: 'Report' }, { title: 'Calibrate' }));
    expect(keysOf(matrix)).toEqual(['a2', 'a1']);
    expect(lettersAt(matrix, 'a2', 'sponsor')).toEqual(['A']);
    expect(lettersAt(matrix, 'a1', 'sponsor')).toEqual(['R']);
  });

  it('knows an activity by its title in any language, and by its step', () => {
    expect(keysOf(withKeptKeys(before, [], read({ title: '报告' }, { title: 'Plan', step: 'two' })))).toEqual([
      'a2',
      'a3',
    ]);
  });

  it('gives others keys that nothing names', () => {
    expect(keysOf(withKeptKeys(before, ['a7'], read({ title: 'New' }, { title: 'Newer' })))).toEqual(['a8', 'a9']);
    expect(keysOf(withKeptKeys([], [], read({ title: 'New' })))).toEqual(['a1']);
  });

  it('takes activities of one title for different ones', () => {
    expect(keysOf(withKeptKeys(before, [], read({ title: 'Calibrate' }, { title: 'Calibrate' })))).toEqual([
      'a1',
      'a3',
    ]);
  });
});
