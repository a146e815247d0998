import { DomainError, type ProblemCode, type ProblemDetail } from '../../shared/domain-error';
import type { DocumentProblem } from '../../shared/source-document';

/**
 * Problems of a document as problems of a request: paths become pointers into the body, and the first part of the code
 * says what was sent (`case/no-such-date` → `engagement/no-such-date`).
 */
export function problemDetails(problems: readonly DocumentProblem[], noun: string): ProblemDetail[] {
  return problems.map(({ code, message, hint, path }) => ({
    pointer: path,
    code: noun + code.slice(code.indexOf('/')),
    message,
    hint,
  }));
}

/** Nobody reads more at once. */
export const MOST_PROBLEMS = 100;

/** @throws DomainError with the problems, when there are any: all of them, or the first hundred */
export function refuseProblems(problems: readonly DocumentProblem[], code: ProblemCode): void {
  const [first] = problems;
  if (!first) return;
  const told = problems.slice(0, MOST_PROBLEMS);
  const number = told.length < problems.length ? `More than ${MOST_PROBLEMS}` : String(told.length);
  const detail = problems.length === 1 ? first.message : `${number} things are wrong; see errors.`;
  throw new DomainError(code, detail, { errors: problemDetails(told, code.slice(0, code.indexOf('/'))) });
}
