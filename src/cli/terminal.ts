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

/** Texts from files must not steer the terminal: control and direction characters are shown as their code. */
export function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessClosed);
  const isTerminal = process.stderr.isTTY;
  const clear = (): void => {
    if (isTerminal) process.stderr.write(CLEAR_LINE);
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${harmless(line)}\n`);
    },
    error: (line) => {
      clear();
      process.stderr.write(`${harmless(line)}\n`);
    },
    progress: (text) => {
      if (isTerminal) process.stderr.write(`${CLEAR_LINE}${harmless(text)}`);
    },
  };
}

/** A reader that has seen enough (`| head -1`) does not stop the work. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
