import type { Problem } from './problem';

/**
 * One block per problem, in the order given:
 * `file:line:column  code  message`, and the hint indented below it. A problem with a whole file has no line.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map((problem) => `${place(problem)}  ${problem.code}  ${problem.message}\n    ${problem.hint}`)
    .join('\n');
}

function place({ file, line, column }: Problem): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}
