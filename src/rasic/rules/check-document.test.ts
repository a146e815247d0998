import { matrixOf, ROLES } from '../../../test/support/rasic-matrices';
import { loadProfiles } from '../load-profiles';
import { readCells, repeatedKeys, type WrittenCell } from './check-document';
import type { RasicMatrix, RasicProfile } from './matrix';
import { documentOf, EMPTY_DOCUMENT, matrixFrom } from './matrix-document';

let profiles: ReadonlyMap<string, RasicProfile>;
beforeAll(async () => {
  profiles = await loadProfiles();
});
const read = (name: string, ...cells: WrittenCell[]) => {
  const profile = profiles.get(name)!;
  return readCells(cells, matrixOf(profile, { rows: ['A R'] }), { profile, path: 'cells' });
};
const cell = (letters: string, role = 'sponsor', activity = 'a1'): WrittenCell => ({ activity, role, letters });

describe('written cells', () => {
  it('are read as letters of the convention', () => {
    expect(read('raci-a1', cell('a/r'), cell('', 'director'))).toEqual({
      cells: [
        { activity: 'a1', role: 'sponsor', letters: ['R', 'A'] },
        { activity: 'a1', role: 'director', letters: [] },
      ],
      problems: [],
    });
  });

  it('are refused where the matrix has no such place', () => {
    const { cells, problems } = read('raci-a1', cell('R'), cell('R', 'sponsr', 'a7'));
    expect(cells).toHaveLength(1);
    expect(problems).toMatchObject([
      { pointer: '/cells/1/activity', code: 'rasic/unknown-activity', hint: expect.stringContaining('a1') },
      { pointer: '/cells/1/role', code: 'rasic/unknown-role', hint: expect.stringContaining('sponsor') },
    ]);
  });

  it.each([
    ['raci-a1', 'X', 'rasic/unknown-letter'],
    ['raci-a1', 'S', 'rasic/letter-not-in-profile'],
    ['raci-a1', 'R/R', 'rasic/repeated-letter'],
    ['rasic-r1', 'A/R', 'rasic/letters-not-together'],
  ])('under %s, %s is refused with what could stand there', (name, letters, code) => {
    const { problems } = read(name, cell(letters));
    expect(problems).toMatchObject([
      { pointer: '/cells/0/letters', code, hint: expect.stringMatching(/^Letters here: R /) },
    ]);
  });
});

describe('a stored matrix', () => {
  it('is read back as it was', () => {
    const profile = profiles.get('raci-a1')!;
    const matrix: RasicMatrix = matrixOf(profile, { rows: ['A R .', '. A/R I'], steps: ['one'] });
    expect(matrixFrom(documentOf(matrix), profile)).toEqual(matrix);
    expect(matrixFrom(EMPTY_DOCUMENT, profile)).toMatchObject({ roles: [], activities: [], steps: [] });
  });

  it('has every key once', () => {
    expect(repeatedKeys('roles', ROLES)).toEqual([]);
    expect(repeatedKeys('activities', [{ key: 'a1' }, { key: 'a2' }, { key: 'a1' }])).toMatchObject([
      { pointer: '/activities/2/key', code: 'rasic/repeated-key' },
    ]);
  });
});
