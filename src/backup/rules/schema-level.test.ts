import { schemaLevel } from './schema-level';

describe('the level of a schema', () => {
  it.each([
    [['one', 'two'], 'same'],
    [['one'], 'older'],
    [[], 'older'],
    [['one', 'two', 'three'], 'foreign'],
    [['two'], 'foreign'],
    [['one', 'other'], 'foreign'],
  ] as const)('of %j is %s', (run, level) => {
    expect(schemaLevel(run, ['one', 'two'])).toBe(level);
  });
});
