import { formatProblems } from './format-problems';
import type { Problem } from './problem';

const problem: Problem = {
  code: 'case/unknown-unit',
  message: 'There is no unit "b".',
  hint: 'Use "a".',
  file: 'case.yaml',
  line: 3,
  column: 5,
  path: '/answers/0/unit',
};

describe('formatProblems', () => {
  it('names line and column, what to do, and the place in the document', () => {
    expect(formatProblems([problem])).toBe(
      'case.yaml:3:5  case/unknown-unit  There is no unit "b".\n    Use "a".\n    at /answers/0/unit',
    );
  });

  it('names the file alone where the whole of it is meant', () => {
    const whole = { ...problem, line: 0, column: 0, path: '' };
    expect(formatProblems([whole])).toBe('case.yaml  case/unknown-unit  There is no unit "b".\n    Use "a".');
  });
});
