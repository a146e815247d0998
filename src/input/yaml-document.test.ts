import type { SourceDocument } from '../shared/source-document';
import { readYaml } from './yaml-document';

function read(text: string): SourceDocument<unknown> {
  const { document, problems } = readYaml(text, 'a.yaml');
  expect(problems).toEqual([]);
  if (!document) throw new Error('There is no document.');
  return document;
}

const codes = (text: string): string[] =>
  readYaml(text, 'a.yaml').problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('readYaml', () => {
  it('reads YAML 1.2: yes is a text, 012 is refused, keys are texts', () => {
    expect(read('a: yes\nb: [1, 2.50, true, null, ~]\n4.10: x\nnull: y\n').value).toEqual({
      a: 'yes',
      b: [1, 2.5, true, null, null],
      '4.10': 'x',
      null: 'y',
    });
    expect(codes('a: 012\n')).toEqual(['1:4 yaml/number-form']);
  });

  it('knows the digits of a number as they were written, through aliases too', () => {
    const document = read('a: 2.50\nb: [&n 331.5000, *n, 7]\n');
    const value = document.value as { a: number; b: number[] };
    expect([document.numberText(value, 'a'), document.numberText(value.b, 0), document.numberText(value.b, 1)]).toEqual(
      ['2.50', '331.5000', '331.5000'],
    );
    expect(document.numberText(value.b, 2)).toBe('7');
  });

  it('keeps digits that a double can not hold', () => {
    const document = read('a: 85.33333333333333333333\n');
    expect(document.numberText(document.value as object, 'a')).toBe('85.33333333333333333333');
  });

  it('locates values, keys and entries, in block and flow style', () => {
    const { locate } = read('a:\n  - b: 1\n    "c/d": { e: [x, yz] }\n  -\n    f:\n');
    expect(locate('/a/0/b')).toEqual({ line: 2, column: 8 });
    expect(locate('/a/0/b', 'key')).toEqual({ line: 2, column: 5 });
    expect(locate('/a/0/c~1d/e/1')).toEqual({ line: 3, column: 21 });
    expect(locate('/a/1/f')).toEqual({ line: 5, column: 5 });
    expect(locate('')).toEqual({ line: 1, column: 1 });
  });

  it('locates what is not there at the nearest thing that contains it', () => {
    const { locate } = read('a:\n  b: 1\n');
    expect(locate('/a/c')).toEqual({ line: 2, column: 3 });
    expect(locate('/a/b/c/d')).toEqual({ line: 2, column: 6 });
    expect(locate('/x/0')).toEqual({ line: 1, column: 1 });
    expect(read('- a\n').locate('/7')).toEqual({ line: 1, column: 1 });
  });

  it('locates what an alias repeats where it is written', () => {
    const { locate, value } = read('a: &x { b: 1 }\nc: *x\n');
    expect(value).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(locate('/c/b')).toEqual({ line: 1, column: 12 });
  });

  it('takes the nearest anchor before an alias', () => {
    expect(read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n').value).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  it('counts columns in characters of any script, and survives Windows line ends', () => {
    expect(codes('标题: { "评估": 1e3 }\r\nb: .5\r\n')).toEqual(['1:13 yaml/number-form', '2:4 yaml/number-form']);
  });

  it('reads JSON', () => {
    expect(read('{ "a": [1, "b", { "c": false }] }').value).toEqual({ a: [1, 'b', { c: false }] });
  });

  it('admits a closing brace at the margin and texts over several lines', () => {
    expect(read('a: {\n  b: 1\n}\nc: >-\n  one\n  two\nd: "three\n  four"\n').value).toEqual({
      a: { b: 1 },
      c: 'one two',
      d: 'three four',
    });
  });

  it.each([
    ['a key that is a list', '? [a]\n: b\n', '1:3 yaml/wrong-name'],
    ['a line without a colon', 'a: 1\nbroken\nc: 2\n', '2:1 yaml/missing-colon'],
    ['a text that begins with a reserved character', 'a: @b\n', '1:4 yaml/reserved-character'],
    ['an unknown escape', 'a: "C:\\q"\n', '1:7 yaml/escape'],
    ['a map after a list', '- a\nb: 1\n', '2:1 yaml/stray-text'],
    ['text behind a quoted text', 'a: "b" c\n', '1:8 yaml/stray-text'],
    ['a single quote that is not closed', "a: 'b\nc: 1\n", '1:4 yaml/unclosed'],
    ['a list that is not closed', 'a: [b\nc: 1\n', '1:4 yaml/unclosed'],
    ['a map that a bracket of the other kind closes', 'a: { b: c ]\nd: 1\n', '1:4 yaml/unclosed'],
    ['a bracket that was not opened', 'a: b\nc: ]\n', '2:4 yaml/stray-bracket'],
    ['a comma too many', 'a: [b,,c]\n', '1:7 yaml/stray-comma'],
    ['a list on the line of its name', 'a: - b\n', '1:4 yaml/list-on-line'],
    ['a comment without a space before it', 'a: "b"#c\n', '1:7 yaml/comment'],
    ['text on the line of a block text', 'a: |b\n  c\n', '1:5 yaml/block-text'],
    ['two anchors', 'a: &x &y b\n', '1:7 yaml/syntax'],
  ])('reports %s', (_, text, expected) => {
    expect(codes(text)).toContain(expected);
  });

  it('stops after ten problems, and where the thread is lost', () => {
    expect(codes('a: @b\n'.repeat(30))).toHaveLength(10);
    expect(codes(`a: b\n]\n${'c: d\n'.repeat(30)}`)).toEqual(['2:1 yaml/stray-bracket']);
  });

  it('refuses deep nesting before it can hurt, in flow and in block style', () => {
    expect(codes('['.repeat(100_000))).toEqual(['1:61 yaml/too-deep']);
    expect(codes(`a: ${'{ b: '.repeat(5_000)}`)).toEqual(['1:304 yaml/too-deep']);
    expect(codes(`x: 1\n${'- '.repeat(1_000)}a\n`)).toEqual(['2:161 yaml/too-deep']);
    expect(codes(Array.from({ length: 400 }, (__, depth) => `${' '.repeat(depth)}a:`).join('\n'))).toEqual([
      '162:161 yaml/too-deep',
    ]);
  });

  it('reports a repeated key once for each time, and keeps the first value', () => {
    const { document, problems } = readYaml('a: 1\nb: 2\na: 3\na: 4\n', 'a.yaml');
    expect(document?.value).toEqual({ a: 1, b: 2 });
    expect(problems.map(({ line, hint }) => `${line} ${hint}`)).toEqual([
      '3 Keep one of them. It stands first in line 1.',
      '4 Keep one of them. It stands first in line 1.',
    ]);
  });

  it('does not let a file set what objects inherit', () => {
    const { document } = readYaml('__proto__: { polluted: true }\nconstructor: 1\nprototype: 2\na: 1\n', 'a.yaml');
    expect(document?.value).toEqual({ a: 1 });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('reads thousands of keys, and refuses more than 10,000 in one place', () => {
    const keys = (count: number): string =>
      Array.from({ length: count }, (__, index) => `key${index}: ${index}`).join('\n');
    const { value, locate } = read(keys(10_000));
    expect(Object.keys(value as object)).toHaveLength(10_000);
    expect(locate('/key9999')).toEqual({ line: 10_000, column: 10 });
    expect(codes(`a: 1\nb: [${'x,'.repeat(10_001)}]\n`)).toEqual(['2:4 yaml/too-many-entries']);
    expect(codes(keys(10_001))).toEqual(['1:1 yaml/too-many-entries']);
    expect(codes('null\n')).toEqual(['0:0 yaml/empty']);
  });
});
