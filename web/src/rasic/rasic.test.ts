import { cellMap, placeOf, typed } from './letters';
import { freeKey, moved, withText } from './rows';
import { asCsv, blockAt, readTable, withActivityColumn } from './table';

const RULES = { letters: ['R', 'A', 'S', 'C', 'I'], together: ['A/R'] };

describe('typing a letter', () => {
  it.each([
    ['', 'r', 'R'],
    ['R', 'r', ''],
    ['R', 'a', 'R/A'],
    ['R/A', 'a', 'R'],
    ['R', 'c', 'C'],
    ['R/A', 'i', 'I'],
  ])('makes of "%s" by %s "%s"', (before, key, after) => expect(typed(before, key, RULES)).toBe(after));

  it('takes no letter that the convention does not have', () => expect(typed('R', 'x', RULES)).toBeUndefined());

  it('finds cells by their place', () => {
    expect(cellMap([{ activity: 'a', role: 'b', letters: 'R' }]).get(placeOf('a', 'b'))).toBe('R');
  });
});

describe('a table from a spreadsheet', () => {
  it.each([
    ['tabs', 'activity\tA\tB\nDo\tR\t\n'],
    ['semicolons', 'activity;A;B\r\nDo;R;\r\n'],
    ['commas', '\uFEFFactivity,A,B\nDo,R,'],
  ])('is read with %s', (_, text) => {
    expect(readTable(text)).toEqual([
      ['activity', 'A', 'B'],
      ['Do', 'R', ''],
    ]);
  });

  it('keeps line breaks and quotes of quoted cells, both ways', () => {
    const rows = readTable('a\t"one\ntwo ""x"""\n');
    expect(rows).toEqual([['a', 'one\ntwo "x"']]);
    expect(readTable(asCsv(rows))).toEqual(rows);
  });

  it('names its first column where it has no name', () => {
    expect(
      withActivityColumn([
        ['', 'A'],
        ['Do', 'R'],
      ])[0],
    ).toEqual(['activity', 'A']);
    expect(withActivityColumn([['step', 'Activity']])[0]).toEqual(['step', 'Activity']);
  });

  it('is put in from a cell on; what does not fit is counted', () => {
    const matrix = { activities: [{ key: 'x' }, { key: 'y' }], roles: [{ key: 'p' }, { key: 'q' }] };
    const { cells, leftOut } = blockAt(
      [
        ['r', 'A, R'],
        ['-', 'later'],
        ['R', 'R'],
      ],
      { row: 0, column: 0 },
      matrix,
      RULES,
    );
    expect(cells).toEqual([
      { activity: 'x', role: 'p', letters: 'R' },
      { activity: 'x', role: 'q', letters: 'R/A' },
      { activity: 'y', role: 'p', letters: '' },
    ]);
    expect(leftOut).toBe(3);
  });
});

describe('rows and columns', () => {
  it('get keys from their titles, and none twice', () => {
    expect(freeKey('Site manager, Jakarta', new Set(), 'role')).toBe('site-manager-jakarta');
    expect(freeKey('Agent', new Set(['agent']), 'role')).toBe('agent-2');
    expect(freeKey('运营总监', new Set(['role-1']), 'role')).toBe('role-2');
  });

  it('change in one language only', () => {
    expect(withText({ en: 'A', zh: '甲' }, 'en', 'B')).toEqual({ en: 'B', zh: '甲' });
    expect(withText('A', 'zh', '乙')).toBe('乙');
  });

  it('move by one place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a'], 0, 1)).toEqual(['a']);
  });
});
