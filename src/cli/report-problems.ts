import { formatProblems } from '../shared/format-problems';
import type { InvalidInputError } from '../shared/problem';
import { EXIT, type ExitCode, type Terminal } from './terminal';

/** What could not even be read is no finding about its contents. */
export function reportProblems({ problems, message }: InvalidInputError, terminal: Terminal): ExitCode {
  terminal.error(formatProblems(problems));
  if (
    problems.every(({ code }) => code === 'file/not-found' || code === 'file/unreadable' || code === 'file/not-a-file')
  ) {
    return EXIT.couldNotRun;
  }
  terminal.error(message);
  return EXIT.foundWrong;
}
