/** Where the command line writes; tests put their own in. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Shown and replaced on a terminal; nothing in a pipe. */
  readonly progress: (text: string) => void;
}

/** Exit codes: good, found wrong (problems are listed), could not run. */
export const EXIT = { good: 0, foundWrong: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const CLEAR_LINE = '\r\u001b[2K';

export function processTerminal(): Terminal {
  const isTerminal = process.stderr.isTTY;
  const clear = (): void => {
    if (isTerminal) process.stderr.write(CLEAR_LINE);
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    error: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (text) => {
      if (isTerminal) process.stderr.write(`${CLEAR_LINE}${text}`);
    },
  };
}
