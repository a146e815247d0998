import { join } from 'node:path';
import type { Framework } from '../framework';
import { FRAMEWORKS_ROOT } from '../framework-schema';
import { loadFramework } from '../load-framework';
import { diffFrameworks } from './diff-frameworks';

let old: Framework;
let now: Framework;
beforeAll(async () => {
  old = await loadFramework(join(FRAMEWORKS_ROOT, 'vendor-management-vmo', '1.0.0', 'framework.yaml'));
  now = await loadFramework(join(FRAMEWORKS_ROOT, 'vendor-management-vmo', '1.1.0', 'framework.yaml'));
});

const without = (framework: Framework, ref: string): Framework => ({
  ...framework,
  requirements: new Map([...framework.requirements].filter(([name]) => name !== ref)),
});

describe('diffFrameworks', () => {
  it('finds nothing between a version and itself', () => {
    expect(diffFrameworks(old, old)).toMatchObject({ added: [], removed: [], changed: [], scoresAlike: true });
  });

  it('tells changed meaning from translations that were added', () => {
    const { changed, scoresAlike } = diffFrameworks(old, now);
    const meaning = changed.filter(({ changes }) =>
      changes.some((change) => 'languages' in change && change.changesMeaning),
    );
    expect(meaning.map(({ ref }) => ref)).toEqual(['V-02', 'S-05', 'T-01', 'T-04', 'M-04', 'M-06']);
    expect(changed.find(({ ref }) => ref === 'V-01')?.changes).toContainEqual({
      field: 'statement',
      languages: ['id', 'zh'],
      changesMeaning: false,
    });
    expect(scoresAlike).toBe(true);
  });

  it('names what came and what went', () => {
    expect(diffFrameworks(without(old, 'V-03'), old).added).toEqual(['V-03']);
    expect(diffFrameworks(old, without(old, 'V-03')).removed).toEqual(['V-03']);
  });

  it('names a requirement that moved to other hands, and rules by which scores differ', () => {
    const info = old.requirements.get('V-01')!;
    const moved: Framework = {
      ...old,
      requirements: new Map(old.requirements).set('V-01', { ...info, ownerFunction: 'finance' }),
      model: { ...old.model, notAssessed: 'zero' },
    };
    expect(diffFrameworks(old, moved)).toMatchObject({
      changed: [{ ref: 'V-01', changes: [{ field: 'ownerFunction', before: info.ownerFunction, after: 'finance' }] }],
      scoresAlike: false,
    });
  });
});
