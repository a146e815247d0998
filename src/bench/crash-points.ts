/**
 * Where the process is killed, by the statement that it is about to send or has just had answered.
 *
 * - `before`: the statement is not sent
 * - `sent`: it is on its way, its answer is not read
 * - `after`: it was answered, its transaction is open
 * - `beforeCommit`, `commitSent`, `afterCommit`: the same of the COMMIT of a transaction that held such a statement;
 *   `afterCommit` comes before the answer to whoever asked
 */
export type Moment = 'before' | 'sent' | 'after' | 'beforeCommit' | 'commitSent' | 'afterCommit';

/** A named point: a moment of a step. */
export interface CrashPoint {
  readonly name: string;
  readonly step: StepName;
  readonly moment: Moment;
}

interface Step {
  /** Of the SQL text; `rename`: no statement, but the rename that gives an evidence file its place. */
  readonly matches: RegExp | 'rename';
  readonly moments: readonly Moment[];
  /** How many of them may go by before one is the last: so many are seen within a second or two. */
  readonly skips: number;
}

const ALL: readonly Moment[] = ['before', 'sent', 'after', 'beforeCommit', 'commitSent', 'afterCommit'];
const AROUND: readonly Moment[] = ['before', 'after'];
const ROUND_COMMIT: readonly Moment[] = ['before', 'after', 'commitSent', 'afterCommit'];

/** What the product does under load, step by step. */
export const STEPS = {
  'save an answer': { matches: /^UPDATE answer SET kind/, moments: ALL, skips: 40 },
  'upload answers': { matches: /^WITH upload AS[^]*INSERT INTO answer/, moments: ALL, skips: 2 },
  'queue a report': { matches: /^INSERT INTO "job"/, moments: ROUND_COMMIT, skips: 1 },
  'begin a report': { matches: /^UPDATE report SET status = 'rendering'/, moments: ['after', 'afterCommit'], skips: 1 },
  'report ready': { matches: /^UPDATE report SET status = 'ready'/, moments: AROUND, skips: 1 },
  'report file': { matches: /^INSERT INTO report_file/, moments: ['before', 'sent', 'after'], skips: 1 },
  'end of a job': { matches: /^DELETE FROM job/, moments: ALL, skips: 1 },
  snapshot: { matches: /^INSERT INTO snapshot \(/, moments: ['before', 'sent', 'after'], skips: 1 },
  'files of a snapshot': { matches: /^INSERT INTO "snapshot_file"/, moments: AROUND, skips: 0 },
  'status of an assessment': { matches: /^UPDATE "assessment" SET[^]*"status"/, moments: AROUND, skips: 1 },
  'change of status': { matches: /^INSERT INTO "status_change"/, moments: ALL, skips: 1 },
  'sign-off': { matches: /^INSERT INTO "sign_off"/, moments: AROUND, skips: 0 },
  issue: { matches: /^INSERT INTO "issue"/, moments: AROUND, skips: 0 },
  'file of an issue': { matches: /^INSERT INTO "issue_file"/, moments: ALL, skips: 0 },
  'rename of an evidence file': { matches: 'rename', moments: AROUND, skips: 1 },
  'row of an evidence file': { matches: /^UPDATE "evidence" SET/, moments: ROUND_COMMIT, skips: 1 },
  grant: { matches: /^INSERT INTO "engagement_grant"/, moments: ROUND_COMMIT, skips: 0 },
  'revoke a grant': { matches: /^UPDATE "engagement_grant" SET/, moments: ROUND_COMMIT, skips: 0 },
  session: { matches: /^INSERT INTO "session"/, moments: ROUND_COMMIT, skips: 0 },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;

const IN_WORDS: Readonly<Record<Moment, string>> = {
  before: 'before',
  sent: 'sent',
  after: 'after',
  beforeCommit: 'before COMMIT',
  commitSent: 'COMMIT sent',
  afterCommit: 'after COMMIT',
};

export const CRASH_POINTS: readonly CrashPoint[] = (Object.keys(STEPS) as StepName[]).flatMap((step) =>
  STEPS[step].moments.map((moment) => ({ name: `${step}: ${IN_WORDS[moment]}`, step, moment })),
);

/** What the server is told while it runs; see failpoints.ts. */
export interface Order {
  readonly step: StepName;
  readonly moment: Moment;
  /** So many go by first. */
  readonly skip: number;
  /** Process that gets SIGKILL; absent: the server itself. */
  readonly victim?: number;
}

/** Written to standard error by the server in its last moment. */
export const REACHED = 'crash point reached';
