import { asYaml, lineRange, lineText } from './lines';

const TEXT = 'schema: one\r\nkey: two\nlast';

describe('lines of a file', () => {
  it.each([
    [1, 'schema: one'],
    [2, 'key: two'],
    [3, 'last'],
    [9, 'last'],
  ])('has line %d', (line, expected) => {
    expect(lineText(TEXT, line)).toBe(expected);
  });

  it('can be selected', () => {
    const [start, end] = lineRange(TEXT, 2);
    expect(TEXT.slice(start, end)).toBe('key: two');
  });
});

describe('a file for the server', () => {
  it('is as it was, unless it is JSON with tabs', () => {
    expect(asYaml('a:\t1', 'x.yaml')).toBe('a:\t1');
    expect(asYaml('{ "a": 1 }', 'x.json')).toBe('{ "a": 1 }');
    expect(asYaml('{\n\t"a": 1\n}', 'x.json')).toBe('{\n  "a": 1\n}');
    expect(asYaml('{\n\t"a": \n', 'x.json')).toBe('{\n\t"a": \n');
  });
});
