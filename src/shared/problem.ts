/**
 * One thing wrong with an input file. All problems of a file are reported at once, in file order.
 * `hint` says what to do; `path` is a JSON pointer into the document (`/categories/0/requirements/3/weight`).
 */
export interface Problem {
  /** Stable, `noun/problem`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  /** 1-based; 0 when the problem is with the file as a whole. */
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** An input file was read and found wrong; nothing was computed from it. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  }
}
