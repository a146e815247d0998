import fc from 'fast-check';
import type { Schemas } from '../api/client';
import type { AnswerContent } from './answer';
import { cellText, coverageIn, gridAnswer, levelOf, storedOfGrid, withGridAnswer } from './grid';
import type { Requirement } from './rows';

const DIMENSIONS = [
  { key: 'approach', scale: 'maturity' },
  { key: 'share', scale: 'percent' },
];
const option = (key: string): Schemas['TreeOptionDto'] => ({ key, title: key, description: null, points: Number(key) });
const SCALES = new Map<string, Schemas['TreeScaleDto']>([
  ['maturity', { key: 'maturity', title: 'M', kind: 'ordinal', options: ['0', '1', '2', '3'].map(option), step: null }],
  ['percent', { key: 'percent', title: 'P', kind: 'percentage', options: [], step: 10 }],
]);
const read = (text: string, version = '7') => gridAnswer(text, version, DIMENSIONS, SCALES);

describe('a cell of the grid', () => {
  it('is read with ratings in the order of the dimensions', () => {
    expect(read('2|70')).toEqual({
      ...{ state: 'saved', version: '7', isOut: false, hasNote: false },
      ratings: { approach: '2', share: 70 },
    });
    expect(read('|70*')).toMatchObject({ ratings: { share: 70 }, hasNote: true });
    expect(read('n/a')).toMatchObject({ isOut: true, ratings: {} });
    expect(read('', '')).toBeUndefined();
  });

  it('says all of what is stored, but for notes and reasons', () => {
    expect(storedOfGrid(read('2|'))).toEqual({
      version: '7',
      content: { kind: 'rated', ratings: { approach: '2' }, note: null },
    });
    expect(storedOfGrid(undefined)).toBeNull();
    expect(storedOfGrid(read('2|*'))).toBeUndefined();
    expect(storedOfGrid(read('n/a'))).toBeUndefined();
  });

  it('is written as it is read', () => {
    const content = fc.record({
      kind: fc.constant('rated' as const),
      ratings: fc.record(
        { approach: fc.constantFrom('0', '1', '2', '3'), share: fc.integer({ min: 0, max: 100 }) },
        { requiredKeys: [] },
      ),
      note: fc.constantFrom(null, 'Seen.'),
    });
    fc.assert(
      fc.property(content, (one) => {
        const back = read(cellText(one, DIMENSIONS));
        expect(back).toMatchObject({ version: '7', isOut: false, ratings: one.ratings, hasNote: one.note !== null });
      }),
    );
  });

  it('has the level of the mean of what is rated', () => {
    const level = (text: string) => levelOf(read(text)!.ratings, DIMENSIONS, SCALES);
    expect([level('0|'), level('3|'), level('3|100'), level('0|100'), level('|50')]).toEqual([0, 5, 5, 2, 2]);
    expect(levelOf({}, DIMENSIONS, SCALES)).toBeUndefined();
  });
});

describe('a saved answer', () => {
  const grid: Schemas['AnswerGridDto'] = {
    ...{ assessmentId: 'a', framework: 'f@1.0.0', requirements: ['R-1', 'R-2'] },
    columns: [
      { unit: 'S1', answers: ['', '1|'], versions: ['', '3'], mine: [1], flags: [] },
      { unit: 'S2', answers: ['', ''], versions: ['', ''], mine: [], flags: [] },
    ],
  };

  it('takes its place, and leaves all others', () => {
    const content: AnswerContent = { kind: 'rated', ratings: { approach: '2' }, note: null };
    const after = withGridAnswer(grid, { unit: 'S2', requirement: 'R-1' }, { version: '9', content }, DIMENSIONS, true);
    expect(after.columns).toEqual([
      grid.columns[0],
      { unit: 'S2', answers: ['2|', ''], versions: ['9', ''], mine: [0], flags: [] },
    ]);
  });

  it('is gone when it was removed', () => {
    const after = withGridAnswer(grid, { unit: 'S1', requirement: 'R-2' }, null, DIMENSIONS);
    expect(after.columns[0]).toEqual({ unit: 'S1', answers: ['', ''], versions: ['', ''], mine: [], flags: [] });
  });

  it('changes nothing where the grid has no such requirement', () => {
    expect(withGridAnswer(grid, { unit: 'S1', requirement: 'R-9' }, null, DIMENSIONS)).toBe(grid);
  });
});

describe('coverage of a column', () => {
  const requirement = (ref: string, answeredPer: 'unit' | 'entity') => ({ ref, answeredPer }) as Requirement;
  const asked = ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6'].map((ref) => requirement(ref, 'unit'));
  const places = new Map([...asked.map(({ ref }, at) => [ref, at] as const), ['E-1', 6] as const]);

  it('counts what is rated on all dimensions, and leaves out what is not applicable or asked elsewhere', () => {
    const answers = ['1|2', '1|', '|2*', '1|2*', 'n/a', '', ''];
    const column = { unit: 'S1', answers, versions: answers.map(() => '1'), mine: [], flags: [] };
    expect(coverageIn(column, [...asked, requirement('E-1', 'entity')], places)).toEqual({ rated: 2, asked: 5 });
  });
});
