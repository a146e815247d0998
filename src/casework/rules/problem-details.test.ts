import { DomainError } from '../../shared/domain-error';
import { problemDetails, refuseProblems } from './problem-details';

const problem = {
  code: 'case/no-such-date',
  message: 'There is no such date.',
  hint: 'Correct it.',
  path: '/period/to',
};

describe('problemDetails', () => {
  it('turns paths into pointers and names what was sent', () => {
    const { message, hint } = problem;
    expect(problemDetails([problem], 'engagement')).toEqual([
      { pointer: '/period/to', code: 'engagement/no-such-date', message, hint },
    ]);
  });
});

describe('refuseProblems', () => {
  const refusal = (problems: readonly (typeof problem)[]): unknown => {
    try {
      refuseProblems(problems, 'assessment/invalid');
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it('lets pass what has none', () => {
    expect(refusal([])).toBeUndefined();
  });

  it('says the only problem in the refusal itself', () => {
    const error = refusal([problem]);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'assessment/invalid',
      detail: problem.message,
      errors: [{ code: 'assessment/no-such-date' }],
    });
  });

  it('counts several and lists all', () => {
    expect(refusal([problem, problem])).toMatchObject({ detail: '2 things are wrong; see errors.', errors: [{}, {}] });
  });

  it('lists the first hundred of more', () => {
    const error = refusal(Array.from({ length: 101 }, () => problem)) as DomainError;
    expect(error.detail).toBe('More than 100 things are wrong; see errors.');
    expect(error.errors).toHaveLength(100);
  });
});
