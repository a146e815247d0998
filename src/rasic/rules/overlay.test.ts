import fc from 'fast-check';
import { matrixOf, ROLES } from '../../../test/support/rasic-matrices';
import { loadProfiles } from '../load-profiles';
import { lettersAt, type CellChange, type Letter, type RasicMatrix, type RasicProfile } from './matrix';
import { cellsOf } from './matrix-document';
import { mergedChanges, overlaid } from './overlay';

let profile: RasicProfile;
beforeAll(async () => {
  profile = (await loadProfiles()).get('raci-a1')!;
});
const model = (): RasicMatrix => matrixOf(profile, { rows: ['A R C', 'A R I'] });
const change = (activity: string, role: string, ...letters: Letter[]): CellChange => ({ activity, role, letters });

describe('a matrix that follows another one', () => {
  it('has the letters of the other one but where it differs', () => {
    const { matrix, deviations, lost } = overlaid(model(), [
      change('a2', 'manager', 'C'),
      change('a1', 'director', 'C'),
    ]);
    expect(lettersAt(matrix, 'a1', 'sponsor')).toEqual(['A']);
    expect(deviations).toEqual([
      { ...change('a1', 'director', 'C'), modelLetters: ['R'] },
      { ...change('a2', 'manager', 'C'), modelLetters: ['I'] },
    ]);
    expect(lost).toEqual([]);
  });

  it('does not deviate any more once the other one says the same', () => {
    const { deviations } = overlaid(model(), [change('a1', 'director', 'R')]);
    expect(deviations).toEqual([]);
  });

  it('tells which of its changes have lost their activity or their role', () => {
    const gone = [change('a9', 'director', 'R'), change('a1', 'wizard', 'R')];
    expect(overlaid(model(), gone)).toMatchObject({ deviations: [], lost: gone });
  });

  it('may have further columns, of roles that are known', () => {
    const { matrix, deviations } = overlaid(model(), [change('a1', 'leader', 'I'), change('a1', 'account')], ROLES);
    expect(matrix.roles.map(({ key }) => key)).toEqual(['sponsor', 'director', 'manager', 'leader']);
    expect(deviations).toEqual([{ ...change('a1', 'leader', 'I'), modelLetters: [] }]);
  });
});

describe('changes of a matrix that follows another one', () => {
  it('are those that differ, the latest of each cell', () => {
    const earlier = [change('a1', 'director', 'C'), change('a1', 'manager', 'I')];
    const later = [change('a1', 'director', 'R'), change('a2', 'manager')];
    expect(mergedChanges(model(), earlier, later)).toEqual([change('a1', 'manager', 'I'), change('a2', 'manager')]);
  });

  it('make it what was written, whatever the model and the changes before', () => {
    const cells = fc.array(
      fc.record({
        activity: fc.constantFrom('a1', 'a2'),
        role: fc.constantFrom('sponsor', 'director', 'manager'),
        letters: fc.constantFrom<Letter[][]>([], ['R'], ['A', 'R'], ['I']),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(cells, cells, (earlier, later) => {
        const before = overlaid(model(), earlier).matrix;
        const stored = mergedChanges(model(), mergedChanges(model(), [], earlier), later);
        const { matrix, deviations } = overlaid(model(), stored);
        const written = new Map(later.map((one) => [`${one.activity} ${one.role}`, one.letters]));
        for (const { key: activity } of matrix.activities) {
          for (const { key: role } of matrix.roles) {
            const wanted = written.get(`${activity} ${role}`) ?? lettersAt(before, activity, role);
            expect(lettersAt(matrix, activity, role)).toEqual(wanted);
          }
        }
        expect(deviations).toHaveLength(stored.length);
      }),
    );
  });
});

it('a matrix is stored by the cells that have letters', () => {
  expect(cellsOf(matrixOf(profile, { rows: ['A . R', '. . .'] }).cells)).toEqual([
    change('a1', 'sponsor', 'A'),
    change('a1', 'manager', 'R'),
  ]);
});
