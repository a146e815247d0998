import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Framework } from '../framework';
import { FRAMEWORKS_ROOT } from '../framework-schema';
import type { Guidance, GuidanceDocument } from './guidance';
import { loadFramework } from '../load-framework';
import { checkGuidance } from './check-guidance';
import { resultRequirements } from './result-requirements';

type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] };

const FOLDER = join(FRAMEWORKS_ROOT, 'vendor-management-vmo', '1.1.0');
const causes = ['contract-gap', 'unclear-ownership'];

let framework: Framework;
let document: Writable<GuidanceDocument>;

beforeAll(async () => {
  framework = await loadFramework(join(FOLDER, 'framework.yaml'));
});
beforeEach(() => {
  // S-01 is not critical, S-02 is; both are rated by approach and deployment.
  document = parse(readFileSync(join(FOLDER, 'guidance', 'S.yaml'), 'utf8')) as Writable<GuidanceDocument>;
});

const check = (): { code: string; path: string }[] => {
  const known = new Set([...causes, ...Object.values(document.requirements).flatMap(namesOfCauses)]);
  const context = { framework, results: resultRequirements(framework.model), causes: [...known] };
  return checkGuidance(document as GuidanceDocument, context).map(({ code, path }) => ({ code, path }));
};
const namesOfCauses = ({ causes: named }: Guidance): string[] =>
  named.map(({ cause }) => cause).filter((cause) => cause !== 'no-such-cause');
const of = (ref: string): Writable<Guidance> => document.requirements[ref] as Writable<Guidance>;

describe('checkGuidance', () => {
  it('has nothing to say of guidance that fits its framework', () => {
    expect(check()).toEqual([]);
  });

  it.each<[string, () => void, string, string]>([
    ['a category that there is not', () => (document.category = 'Z'), 'guidance/unknown-category', '/category'],
    [
      'a requirement of elsewhere',
      () => (document.requirements['V-01'] = of('S-01')),
      'guidance/unknown-requirement',
      '/requirements/V-01',
    ],
    [
      'a requirement left out',
      () => delete (document.requirements as Record<string, unknown>)['S-01'],
      'guidance/missing-requirement',
      '/requirements',
    ],
    ['no descriptors', () => delete of('S-01').levels, 'guidance/missing-levels', '/requirements/S-01'],
    [
      'descriptors of a result on a practice',
      () => (of('S-01').results = { level: text(), trend: text(), sustained: text() }),
      'guidance/wrong-levels',
      '/requirements/S-01/results',
    ],
    [
      'a critical one that does not say why',
      () => delete of('S-02').critical,
      'guidance/missing-critical',
      '/requirements/S-02',
    ],
    [
      'a reason where nothing is critical',
      () => (of('S-01').critical = text()),
      'guidance/not-critical',
      '/requirements/S-01/critical',
    ],
    [
      'a cause that the taxonomy does not have',
      () => (of('S-01').causes[0]!.cause = 'no-such-cause'),
      'guidance/unknown-cause',
      '/requirements/S-01/causes/0/cause',
    ],
    [
      'a work item that the workstream does not have',
      () => (of('S-01').workItems[0]!.of = 'no-such-item'),
      'guidance/unknown-work-item',
      '/requirements/S-01/workItems/0/of',
    ],
    [
      'an effort that falls',
      () => (of('S-01').workItems[0]!.effortDays = { low: 3, likely: 2, high: 4 }),
      'guidance/wrong-effort',
      '/requirements/S-01/workItems/0/effortDays',
    ],
    [
      'more effort than the whole has',
      () => (of('S-01').workItems[0]!.effortDays = { low: 300, likely: 300, high: 300 }),
      'guidance/wrong-effort',
      '/requirements/S-01/workItems/0/effortDays',
    ],
  ])('finds %s', (_, spoil, code, path) => {
    spoil();
    expect(check()).toEqual([{ code, path }]);
  });

  it('asks results of what is rated from KPI evidence', () => {
    document = parse(readFileSync(join(FOLDER, 'guidance', 'X.yaml'), 'utf8')) as Writable<GuidanceDocument>;
    expect(check()).toEqual([]);
    delete of('X-01').results;
    expect(check()).toEqual([{ code: 'guidance/missing-levels', path: '/requirements/X-01' }]);
  });
});

const text = (): { en: string; id: string; zh: string } => ({ en: 'a', id: 'b', zh: '丙' });
