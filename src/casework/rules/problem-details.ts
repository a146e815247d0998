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

/** @throws DomainError with all problems, when there are any */
export function refuseProblems(problems: readonly DocumentProblem[], code: ProblemCode): void {
  const [first] = problems;
  if (!first) return;
  const detail = problems.length === 1 ? first.message : `${problems.length} things are wrong; see errors.`;
  throw new DomainError(code, detail, { errors: problemDetails(problems, code.slice(0, code.indexOf('/'))) });
}
