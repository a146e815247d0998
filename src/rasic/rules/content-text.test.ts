import type { RasicProfile } from './matrix';
import { contentText } from './content-text';
import { withHolders } from './holders';
import { DEFAULT_THRESHOLDS } from './issue';
import { documentOf, matrixFrom } from './matrix-document';
import { changed } from './matrix';
import { matrixOf } from '../../../test/support/rasic-matrices';

const PROFILE = { key: 'raci-a1', letters: [], accountable: 'A', approver: null, together: [], title: 'RACI' } as const;
const profile: RasicProfile = PROFILE;
const R = { letter: 'R', title: 'Runs it', meaning: 'answers for it', fewest: 1, most: null } as const;
const MATRIX = matrixOf(profile, { rows: ['A R C', '. A/R I'] });
const text = (matrix = MATRIX, thresholds = DEFAULT_THRESHOLDS): string => contentText(matrix, thresholds);

describe('the content of a matrix as a text', () => {
  it('is the same in whatever order the cells were written', () => {
    const document = documentOf(MATRIX);
    const reversed = matrixFrom({ ...document, cells: document.cells.toReversed() }, profile);
    expect(text(reversed)).toBe(text());
    expect(text(matrixFrom(JSON.parse(JSON.stringify(document)), profile))).toBe(text());
  });

  it('is another one with another letter, row, column, holder, threshold, step or convention', () => {
    const [activity] = MATRIX.activities;
    const others = [
      text(changed(MATRIX, [{ activity: 'a1', role: 'sponsor', letters: ['I'] }])),
      text({ ...MATRIX, activities: [{ ...activity!, title: { en: 'Do a1', id: 'Lakukan a1' } }] }),
      text({ ...MATRIX, roles: MATRIX.roles.toReversed() }),
      text(withHolders(MATRIX, [{ role: 'sponsor', names: ['Ida'] }])),
      text({
        ...MATRIX,
        roles: MATRIX.roles.map(({ key, title, side, rank, isCommittee }) => ({ key, title, side, rank, isCommittee })),
      }),
      text(MATRIX, { ...DEFAULT_THRESHOLDS, mostInformed: 1 }),
      text({ ...MATRIX, steps: ['Calibrate'] }),
      text({ ...MATRIX, profile: { ...profile, key: 'rasci-a1' } }),
      text({ ...MATRIX, profile: { ...profile, letters: [{ ...R, meaning: 'does it' }] } }),
      text({ ...MATRIX, profile: { ...profile, letters: [R] } }),
    ];
    expect(new Set([text(), ...others]).size).toBe(others.length + 1);
  });

  it('takes one text for the same in all languages', () => {
    const titled = (title: string | { en: string }) => ({
      ...MATRIX,
      roles: MATRIX.roles.map((role) => ({ ...role, title })),
    });
    expect(text(titled({ en: 'Lead' }))).toBe(text(titled('Lead')));
  });
});
