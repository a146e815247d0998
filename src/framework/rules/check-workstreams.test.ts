import { join } from 'node:path';
import type { Framework } from '../framework';
import { FRAMEWORKS_ROOT } from '../framework-schema';
import { loadFramework } from '../load-framework';
import { loadWorkstreams } from '../load-workstreams';
import { loadShared } from '../shared-data';
import type { RasicRole } from './check-shared';
import { checkWorkstreams, type RasicRow, type SharedWorkstream } from './check-workstreams';

const KEYS = ['cx-operations-osp', 'service-excellence-5p', 'vendor-management-vmo'];

let library: readonly SharedWorkstream[];
let frameworks: Framework[];
let roles: readonly RasicRole[];
beforeAll(async () => {
  library = await loadWorkstreams();
  frameworks = await Promise.all(
    KEYS.map((key) => loadFramework(join(FRAMEWORKS_ROOT, key, '1.1.0', 'framework.yaml'))),
  );
  roles = (await loadShared()).roles;
});

const check = (workstreams: readonly SharedWorkstream[]): string[] =>
  checkWorkstreams(workstreams, { frameworks, roles }).map(({ code, path }) => `${path} ${code}`);
const first = (changes: Partial<SharedWorkstream>): SharedWorkstream[] =>
  library.map((workstream, index) => (index === 0 ? { ...workstream, ...changes } : workstream));
const withRow = (rasic: RasicRow): SharedWorkstream[] =>
  first({ workItems: library[0]!.workItems.map((item, index) => (index === 0 ? { ...item, rasic } : item)) });
const ROW = '/workstreams/0/workItems/0/rasic workstreams';

describe('the library of workstreams', () => {
  it('has the 30 templates of the frameworks, 18 of them of an operation and its vendors', () => {
    expect(check(library)).toEqual([]);
    expect(library).toHaveLength(30);
    expect(library.filter(({ framework }) => framework !== 'service-excellence-5p')).toHaveLength(18);
  });

  it('has one accountable R in each of 168 rows, and says when to start in three languages', () => {
    expect(library.flatMap(({ workItems }) => workItems)).toHaveLength(168);
    for (const { when } of library) expect(Object.keys(when)).toEqual(['en', 'id', 'zh']);
  });

  it('says the same as the frameworks', () => {
    expect(check(first({ ownerFunction: 'finance' }))).toEqual(['/workstreams/0 workstreams/differs']);
    const [found] = checkWorkstreams(first({ ownerFunction: 'finance' }), { frameworks, roles });
    expect(found?.message).toMatch(/differs from the framework in ownerFunction/);
  });

  it('has each template once, and no other', () => {
    const [one] = library as [SharedWorkstream];
    expect(check(library.slice(1))).toEqual(['/workstreams workstreams/missing']);
    expect(check([...library, one])).toEqual([`/workstreams/${library.length} workstreams/repeated`]);
    expect(check([...library, { ...one, key: 'nothing' }])).toEqual([
      `/workstreams/${library.length} workstreams/unknown`,
    ]);
  });
});

describe('a RASIC row', () => {
  it('names roles that there are, and none twice', () => {
    expect(check(withRow({ responsible: 'nobody' }))).toEqual(['/workstreams/0/workItems/0/rasic shared/unknown-role']);
    expect(check(withRow({ responsible: 'quality-manager', informed: ['quality-manager'] }))).toEqual([
      `${ROW}/role-twice`,
    ]);
  });

  it('is not held to ranks of roles that there are not', () => {
    const found = check(withRow({ responsible: 'quality-manager', approves: 'nobody' }));
    expect(found).toEqual(['/workstreams/0/workItems/0/rasic shared/unknown-role']);
  });

  it('is approved by who may, and does not rank below', () => {
    expect(check(withRow({ responsible: 'team-leader', approves: 'agent' }))).toEqual([`${ROW}/may-not-approve`]);
    expect(check(withRow({ responsible: 'executive-sponsor', approves: 'operations-director' }))).toEqual([
      `${ROW}/approver-below`,
    ]);
    expect(check(withRow({ responsible: 'operations-director', approves: 'executive-sponsor' }))).toEqual([]);
  });
});
