import * as fc from 'fast-check';
import { matrixOf, ROLES } from '../../../test/support/rasic-matrices';
import { loadProfiles } from '../load-profiles';
import type { RasicMatrix, RasicProfile } from './matrix';
import { readMatrix } from './read-matrix';
import { writeMatrix } from './write-matrix';

let raci: RasicProfile;
beforeAll(async () => {
  raci = (await loadProfiles()).get('raci-a1')!;
});

/** What a table says of a matrix: keys of activities are not in it, nor titles of roles. */
const content = ({ roles, activities, cells }: RasicMatrix) => ({
  roles: roles.map(({ key, side, rank, isCommittee, holders = [] }) => ({ key, side, rank, isCommittee, holders })),
  activities: activities.map(({ key, title, step, requirements = [], reserved }) => ({
    ...{ title, step, requirements, reserved },
    cells: [...(cells.get(key) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
  })),
});

describe('a matrix as a table', () => {
  it('is read back as it was', () => {
    const cell = fc.constantFrom('.', 'A', 'R', 'R/A', 'C', 'I');
    const row = fc.array(cell, { minLength: ROLES.length, maxLength: ROLES.length }).map((cells) => cells.join(' '));
    const activity = fc.record(
      {
        step: fc.constantFrom('listen', 'rate, "twice"'),
        requirements: fc.constantFrom(['L-05'], ['L-05', 'V-02'], []),
        reserved: fc.constantFrom('decision' as const, 'certification' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), activity, (rows, activities) => {
        const matrix = matrixOf(raci, { rows, activities });
        const { matrix: read, problems } = readMatrix(writeMatrix(matrix, 'en'), raci, []);
        expect(problems).toEqual([]);
        expect(content(read)).toEqual(content(matrix));
      }),
    );
  });

  it('says nothing of holders where none are stated, and holds no formula', () => {
    const roles = ROLES.map(({ key, title, side, rank, isCommittee }) => ({ key, title, side, rank, isCommittee }));
    const matrix = matrixOf(raci, { rows: ['A R'], roles, activities: { title: '=cmd()' } });
    expect(writeMatrix(matrix, 'en').split('\r\n')).toEqual([
      'step,activity,requirements,reserved,sponsor,director',
      ',#side,,,client,operation',
      ',#rank,,,1,2',
      ',#committee,,,,',
      ",'=cmd(),PRC-03,,A,R",
      '',
    ]);
  });

  it('has no column of requirements where no activity states any', () => {
    const matrix = matrixOf(raci, { rows: ['A R'] });
    const activities = matrix.activities.map(({ key, title }) => ({ key, title }));
    const [head] = writeMatrix({ ...matrix, activities }, 'en').split('\r\n');
    expect(head).toBe('step,activity,reserved,sponsor,director');
  });
});
