import type { Problem } from './problem';

/**
 * One block per problem, in the order given:
 * `file:line:column  code  message`, and indented below it the hint and the path in the document.
 * A problem with a whole file has neither line nor path.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .flatMap((problem) => [
      `${place(problem)}  ${problem.code}  ${problem.message}`,
      `    ${problem.hint}`,
      ...(problem.path === '' ? [] : [`    at ${problem.path}`]),
    ])
    .join('\n');
}

function place({ file, line, column }: Problem): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}
