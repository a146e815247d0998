import { workstreamsOf } from '../../../test/support/plan-builders';
import { loadShared, loadWorkstreams, type RasicRow } from '../../framework';
import { checkMatrix, loadProfiles, type RasicProfile, type RasicRole } from '../../rasic';
import { matrixOfPlan } from './plan-matrix';

let profile: RasicProfile;
let roles: readonly RasicRole[];
beforeAll(async () => {
  profile = (await loadProfiles()).get('rasic-r1')!;
  roles = (await loadShared()).roles.map(({ key, title, side, rank }) => ({
    ...{ key, title, side, rank, isCommittee: false },
  }));
});

const row: RasicRow = { responsible: 'site-manager', approves: 'operations-director', informed: ['agent'] };

describe('the matrix of a plan', () => {
  const plan = workstreamsOf({ survey: { items: { draw: { effort: 5, days: 5 }, publish: { effort: 2, days: 2 } } } });

  it('has an activity for each work item, linked to the requirements of its gaps', () => {
    const rows = new Map([['fw/survey', new Map([['draw', row]])]]);
    const matrix = matrixOfPlan(plan, { rows, roles, profile });
    expect(matrix.activities).toMatchObject([
      { key: 'fw/survey/draw', step: 'fw/survey', requirements: ['R-survey'] },
      { key: 'fw/survey/publish' },
    ]);
    expect(matrix.roles.map(({ key }) => key)).toEqual(['operations-director', 'site-manager', 'agent']);
    expect(matrix.cells.get('fw/survey/draw')).toEqual(
      new Map([
        ['site-manager', ['R']],
        ['operations-director', ['A']],
        ['agent', ['I']],
      ]),
    );
    expect(checkMatrix(matrix).map(({ code, activity }) => [code, activity])).toEqual([
      ['empty-activity', 'fw/survey/publish'],
    ]);
  });

  it('knows the roles that its rows name', () => {
    const rows = new Map([['fw/survey', new Map([['draw', { responsible: 'wizard' }]])]]);
    expect(() => matrixOfPlan(plan, { rows, roles, profile })).toThrow(RangeError);
  });

  it('breaks no rule of its convention for any workstream that comes with the product', async () => {
    const library = await loadWorkstreams();
    const all = library.map(({ framework, key, workItems }) => {
      const id = `${framework}/${key}`;
      const [derived] = workstreamsOf({
        [key]: { items: Object.fromEntries(workItems.map((item) => [item.key, { effort: 1, days: 1 }])) },
      });
      const items = derived!.workItems.map((item) => ({ ...item, id: `${id}/${item.template.key}` }));
      return { id, template: derived!.template, gaps: derived!.gaps, workItems: items };
    });
    const rows = new Map(
      library.map(({ framework, key, workItems }) => [
        `${framework}/${key}`,
        new Map(workItems.map((item) => [item.key, item.rasic])),
      ]),
    );
    const matrix = matrixOfPlan(all, { rows, roles, profile });
    expect(matrix.activities.length).toBeGreaterThan(150);
    expect(checkMatrix(matrix).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
