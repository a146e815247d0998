import { shortestNumberText } from './source-document';
import { InvalidInputError, type Problem } from './problem';

const problem: Problem = {
  code: 'yaml/duplicate-key',
  message: 'The key "ref" stands twice.',
  hint: 'Remove one of them.',
  file: 'case.yaml',
  line: 3,
  column: 5,
  path: '/units/0/ref',
};

describe('invalid input', () => {
  it('carries all problems, in the order given', () => {
    const other = { ...problem, line: 9 };
    expect(new InvalidInputError([problem, other]).problems).toEqual([problem, other]);
  });

  it('says how many there are', () => {
    expect(new InvalidInputError([problem]).message).toBe('1 problem');
    expect(new InvalidInputError([problem, problem]).message).toBe('2 problems');
  });

  it('is told apart from other errors', () => {
    const error = new InvalidInputError([problem]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('InvalidInputError');
  });
});

describe('the text of a number that no file holds', () => {
  it.each([
    [1.5, '1.5'],
    [1.5e-7, '0.00000015'],
    [1e21, '1000000000000000000000'],
    ['n/a', 'n/a'],
  ])('writes %p as %s', (value, text) => {
    expect(shortestNumberText({ value }, 'value')).toBe(text);
  });
});
