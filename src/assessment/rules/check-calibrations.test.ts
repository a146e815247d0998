import { checkedCase, type Draft } from '../../../test/support/mini-documents';
import type { DocumentProblem } from '../../shared/source-document';
import type { CalibrationDocument, CalibrationItemDocument } from './case-document';

const SESSION: CalibrationDocument = {
  ...{ key: 'calls', title: 'Calls of January', date: '2012-01-20', kind: 'monitors' },
  scale: { categories: [{ key: 'error' }, { key: 'none' }], ordinal: false },
  raters: [
    { key: 'ann', name: 'Ann' },
    { key: 'ben', name: 'Ben' },
  ],
  items: [
    { ref: 'C-1', ratings: { ann: 'error', ben: 'none' }, consensus: 'error' },
    { ref: 'C-2', ratings: { ann: 'none' } },
  ],
};

function problemsOf(...calibrations: readonly CalibrationDocument[]): readonly DocumentProblem[] {
  const { problems } = checkedCase((draft) => {
    const [first] = draft.assessments;
    if (first) first.calibrations = calibrations as Draft<CalibrationDocument>[];
  });
  return problems;
}

const found = (...calibrations: readonly CalibrationDocument[]): string[] =>
  problemsOf(...calibrations).map(({ path, code }) => `${path.replace('/assessments/0/calibrations', '')} ${code}`);
const withItems = (...items: readonly CalibrationItemDocument[]): CalibrationDocument => ({ ...SESSION, items });

describe('the calibrations of an assessment', () => {
  it('may lack ratings and a consensus', () => {
    expect(found(SESSION, { ...SESSION, key: 'mails' })).toEqual([]);
  });

  it('are refused with keys and refs that are taken', () => {
    expect(
      found(SESSION, {
        ...SESSION,
        scale: { categories: [{ key: 'none' }, { key: 'error' }, { key: 'none' }], ordinal: true },
        raters: [...SESSION.raters, { key: 'ann', name: 'Another Ann' }],
        items: [...SESSION.items, { ref: 'C-1', ratings: { ben: 'none' } }],
      }),
    ).toEqual([
      '/1/key case/duplicate-name',
      '/1/scale/categories/2/key case/duplicate-name',
      '/1/raters/2/key case/duplicate-name',
      '/1/items/2/ref case/duplicate-name',
    ]);
  });

  it('are refused with raters and categories that nobody defined, with the nearest ones', () => {
    const problems = problemsOf(withItems({ ref: 'C-1', ratings: { anna: 'error', ben: 'eror' }, consensus: 'nil' }));
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['/assessments/0/calibrations/0/items/0/ratings/anna', 'case/unknown-rater'],
      ['/assessments/0/calibrations/0/items/0/ratings/ben', 'case/unknown-category'],
      ['/assessments/0/calibrations/0/items/0/consensus', 'case/unknown-category'],
    ]);
    expect(problems[0]).toMatchObject({
      spot: 'key',
      message: 'Item C-1 names the rater "anna", which is not defined.',
    });
    expect(problems[1]?.hint).toContain('Did you mean "error"?');
  });

  it('are refused when no item has two ratings', () => {
    expect(
      found(withItems({ ref: 'C-1', ratings: { ann: 'none' } }, { ref: 'C-2', ratings: { ben: 'none' } })),
    ).toEqual(['/0/items case/no-shared-item']);
  });
});
