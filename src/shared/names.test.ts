import { isCalendarDate, isInDateRange } from './calendar-date';
import { formatProblems } from './format-problems';
import { pointer, segmentsOf } from './json-pointer';
import { known } from './known';
import type { Problem } from './problem';
import { cycles } from './references';
import { inFileOrder, shortestNumberText } from './source-document';
import { editDistance, listed, nearest, suggestion } from './suggest';

describe('JSON pointers', () => {
  it('escape and unescape what has a meaning in them', () => {
    expect(pointer('a/b', 0, '~')).toBe('/a~1b/0/~0');
    expect(segmentsOf('/a~1b/0/~0')).toEqual(['a/b', '0', '~']);
    expect([pointer(), segmentsOf('')]).toEqual(['', []]);
  });
});

describe('suggestions', () => {
  it.each([
    ['POL-3', 'POL-03'],
    ['polices', 'policies'],
    ['QUALITY', 'quality'],
    ['recieve', 'receive'],
  ])('know what %s was meant to be', (wrong, right) => {
    expect(nearest(wrong, ['people', 'policies', 'quality', 'receive', 'POL-03'])).toBe(right);
  });

  it('do not guess from very short or very different names', () => {
    expect(nearest('4', ['0', '1'])).toBeUndefined();
    expect(nearest('S2', ['S1'])).toBeUndefined();
    expect(nearest('products', ['people', 'place'])).toBeUndefined();
  });

  it('list what there is when nothing is near, each name once', () => {
    expect(suggestion('x', ['people', 'place', 'place'])).toBe('Use one of "people", "place".');
    expect(suggestion('x', ['people'])).toBe('The only one is "people".');
    expect(suggestion('x', [])).toBe('There is none to choose from yet: define it first.');
    expect(suggestion('plce', ['place', 'people'])).toBe('Did you mean "place"? Known are "place", "people".');
    expect(suggestion('plce', ['place'])).toBe('Did you mean "place"?');
  });

  it('shorten long lists', () => {
    expect(listed(['a', 'b', 'c'], 2)).toBe('"a", "b" and 1 more');
  });

  it('count a swap of neighbours as one slip', () => {
    expect([
      editDistance('ab', 'ba'),
      editDistance('', 'abc'),
      editDistance('abc', 'abc'),
      editDistance('kitten', 'sitting'),
    ]).toEqual([1, 3, 0, 3]);
  });

  it('stop counting slips where the count no longer matters', () => {
    expect([editDistance('kitten', 'sitting', 4), editDistance('abcdefgh', 'stuvwxyz', 3)]).toEqual([3, 3]);
  });
});

describe('cycles', () => {
  const find = (dependencies: Record<string, string[]>): string[] =>
    cycles(new Map(Object.entries(dependencies))).map((chain) => chain.join('>'));

  it('are named from the first of them that the file mentions', () => {
    expect(find({ a: ['b'], b: ['c'], c: ['b', 'd'] })).toEqual(['b>c>b']);
    expect(find({ a: ['a'] })).toEqual(['a>a']);
    expect(find({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual(['a>b>a', 'a>c>a']);
  });

  it('are not seen where two ways lead to one place', () => {
    expect(find({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['unknown'] })).toEqual([]);
  });
});

describe('isCalendarDate', () => {
  it.each(['2012-02-29', '2000-02-29', '2012-12-31', '2011-04-30'])('accepts %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2011-02-29',
    '1900-02-29',
    '2012-02-30',
    '2012-04-31',
    '2012-13-01',
    '2012-00-10',
    '2012-01-00',
    '0000-01-01',
    '2012-1-1',
    '',
  ])('refuses "%s"', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('isInDateRange', () => {
  it.each(['1900-01-01', '2199-12-31', '1900-01', '2199-12'])('holds %s', (text) => {
    expect(isInDateRange(text)).toBe(true);
  });

  it.each(['1899-12-31', '2200-01-01', '1899-12', '2200-01', '0001-01-01'])('does not hold %s', (text) => {
    expect(isInDateRange(text)).toBe(false);
  });
});

describe('known', () => {
  it('gives the value, or refuses to go on without it', () => {
    expect(known(new Map([['a', 1]]), 'a')).toBe(1);
    expect(() => known(new Map<string, number>(), 'b')).toThrow(new RangeError('There is nothing named b.'));
  });
});

describe('formatProblems', () => {
  it('leaves the line out when the problem is with the whole file', () => {
    const problem = { code: 'a/b', message: 'Wrong.', hint: 'Mend it.', file: 'x.yaml', path: '' };
    expect(
      formatProblems([
        { ...problem, line: 0, column: 0 },
        { ...problem, line: 3, column: 7 },
      ]),
    ).toBe('x.yaml  a/b  Wrong.\n    Mend it.\nx.yaml:3:7  a/b  Wrong.\n    Mend it.');
  });
});

describe('shortestNumberText', () => {
  it.each([
    [0.1, '0.1'],
    [-331.5, '-331.5'],
    [1.5e-7, '0.00000015'],
    [-5e-324, `-0.${'0'.repeat(323)}5`],
    [1.25e21, '1250000000000000000000'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('writes %d as a plain decimal', (value, text) => {
    expect(shortestNumberText({ value }, 'value')).toBe(text);
    expect(Number(text)).toBe(value);
  });
});

describe('inFileOrder', () => {
  it('sorts by line, column and code within each file, files as they come', () => {
    const at = (file: string, line: number, column: number, code: string): Problem => ({
      file,
      line,
      column,
      code,
      message: '',
      hint: '',
      path: '',
    });
    const sorted = inFileOrder([
      at('b', 2, 1, 'x'),
      at('a', 1, 1, 'x'),
      at('b', 1, 9, 'y'),
      at('b', 1, 9, 'x'),
      at('b', 1, 2, 'z'),
      at('b', 1, 9, 'y'),
    ]);
    expect(sorted.map(({ file, line, column, code }) => `${file}${line}:${column}${code}`)).toEqual([
      'b1:2z',
      'b1:9x',
      'b1:9y',
      'b1:9y',
      'b2:1x',
      'a1:1x',
    ]);
  });
});
