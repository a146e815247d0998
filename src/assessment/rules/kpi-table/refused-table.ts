import { DomainError, type ProblemCode, type ProblemDetail } from '../../../shared/domain-error';
import type { TableProblem } from './table-problems';

/** Why a table is not taken: all that is wrong with it, each problem at its cell. */
export function refusedTable(
  code: ProblemCode,
  { problems, problemCount }: { readonly problems: readonly TableProblem[]; readonly problemCount: number },
): DomainError {
  const [first] = problems;
  const listed = problemCount > problems.length ? ` The first ${problems.length} are listed.` : '';
  const many = `${problemCount} things in the file are wrong; nothing was changed.${listed}`;
  const detail = problemCount === 1 && first ? `${first.message} Nothing was changed.` : many;
  return new DomainError(code, detail, { errors: problems.map(problemDetail) });
}

function problemDetail({ row, column, code, message, hint }: TableProblem): ProblemDetail {
  return { code, message, hint, ...(row === 0 ? {} : { line: row }), ...(column === 0 ? {} : { column }) };
}
