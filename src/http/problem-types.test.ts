import { isDatabaseDown } from './database-down';
import { PROBLEM_TYPES } from './problem-types';

describe('PROBLEM_TYPES', () => {
  it('have a status of refusal and a title that is no sentence', () => {
    for (const [code, { status, title }] of Object.entries(PROBLEM_TYPES)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
      expect(status >= 400 && status < 600).toBe(true);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
    }
  });
});

describe('isDatabaseDown', () => {
  const withCode = (code: string) => Object.assign(new Error('x'), { code });

  it.each(['57P01', '57P02', '57P03', '53300', '08006', '08P01', 'ECONNREFUSED', 'ENOTFOUND'])(
    'sees it in %s',
    (code) => {
      expect(isDatabaseDown(withCode(code))).toBe(true);
      expect(isDatabaseDown(Object.assign(new Error('QueryFailedError'), { driverError: withCode(code) }))).toBe(true);
    },
  );

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'sees it in "%s"',
    (text) => {
      expect(isDatabaseDown(new Error(text))).toBe(true);
    },
  );

  it('takes nothing else for it', () => {
    const circular = new Error('x');
    circular.cause = circular;
    const other: Error = new Error('a', { cause: new Error('b') });
    for (const error of [withCode('23505'), withCode('0'), circular, other, 'ECONNREFUSED', null]) {
      expect(isDatabaseDown(error)).toBe(false);
    }
  });
});
