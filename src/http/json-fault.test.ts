import { jsonFault } from './json-fault';

describe('jsonFault', () => {
  it.each<[string, number, number, string]>([
    ['', 1, 1, 'a value'],
    ['  ', 1, 3, 'a value'],
    ['{', 1, 2, 'a key in double quotes or }'],
    ['[', 1, 2, 'a value or ]'],
    ['[1,]', 1, 4, 'a value'],
    ['[1 2]', 1, 4, 'a comma or ]'],
    ['{"a":1,}', 1, 8, 'a key in double quotes'],
    ['{"a":1 "b":2}', 1, 8, 'a comma or }'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{a:1}', 1, 2, 'a key in double quotes or }'],
    ['{"a":tru}', 1, 6, 'a value'],
    ["{'a':1}", 1, 2, 'a key in double quotes or }'],
    ['{} {}', 1, 4, 'the end of the body'],
    ['[1}', 1, 3, 'a comma or ]'],
    ['[01]', 1, 3, 'a comma or ]'],
    ['[1,\n  "a\nb"]', 2, 3, 'a complete text in double quotes, with valid escapes and no line break'],
    ['["a\\x"]', 1, 2, 'a complete text in double quotes, with valid escapes and no line break'],
    ['{"abc', 1, 2, 'a complete text in double quotes, with valid escapes and no line break'],
    ['[[[{"a":[{}]},\n\n nul]', 3, 2, 'a value'],
  ])('of %j is at %d:%d', (text, line, column, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonFault(text)).toEqual({ line, column, expected });
  });

  it('is found behind megabytes', () => {
    const text = `["${'x'.repeat(4_000_000)}" ${'['.repeat(100)}`;
    expect(jsonFault(text)).toEqual({ line: 1, column: 4_000_005, expected: 'a comma or ]' });
  });
});
