/** How far a piece of work has come: `done` of `of`, in whatever the step counts. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly of: number;
}

/** Whoever waits for a long piece of work. */
export interface Watcher {
  /** Aborted when nobody waits any more: the work is given up. */
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}
