/** What is written, as the figures name it. */
export const WRITES = [
  'answers saved',
  'answers uploaded',
  'reports accepted',
  'steps of assessments',
  'evidence files',
  'reports issued',
  'grants given',
  'grants revoked',
  'sign-ins',
] as const;
export type Write = (typeof WRITES)[number];

export interface Step {
  readonly assessmentId: string;
  readonly version: number;
  readonly status: string;
  readonly revision: number;
}

/** Everything that the server has acknowledged. What it has not may or may not be there after a crash. */
export class Ledger {
  /** By address: the version and the note of the last one. */
  readonly answers = new Map<string, { readonly version: number; readonly note: string }>();
  /** The version of all answers, and the number that stands in the note of each of them. */
  upload: { readonly version: string; readonly number: number } | undefined;
  readonly reports = new Set<string>();
  readonly steps: Step[] = [];
  /** By evidence: its version and the SHA-256 of its file. */
  readonly files = new Map<string, { readonly version: number; readonly sha256: string }>();
  /** By issue: the SHA-256 of its file. */
  readonly issues = new Map<string, string>();
  readonly grants = new Map<string, 'live' | 'revoked'>();
  /** Cookies. */
  readonly sessions: string[] = [];
  /** Repeated requests that had been done before the crash: the effect is there once. */
  repeats = 0;
  /** Refusals and faults that the load does not expect, and how often. */
  readonly surprises = new Map<string, number>();
  private readonly counts = new Map<Write, number>();

  count(write: Write): void {
    this.counts.set(write, this.of(write) + 1);
  }

  of(write: Write): number {
    return this.counts.get(write) ?? 0;
  }

  get total(): number {
    return WRITES.reduce((sum, write) => sum + this.of(write), 0);
  }

  surprise(what: string): void {
    this.surprises.set(what, (this.surprises.get(what) ?? 0) + 1);
  }
}
