/** Every way in which a request can be refused. `http/problem-types.ts` gives each a status and a title. */
export type ProblemCode =
  // The request itself
  | 'request/malformed'
  | 'request/invalid'
  | 'request/too-large'
  | 'request/unsupported-media-type'
  | 'request/not-acceptable'
  | 'request/unknown-route'
  | 'request/method-not-allowed'
  | 'request/foreign-host'
  | 'request/timeout'
  | 'request/invalid-cursor'
  // Preconditions and retries
  | 'precondition/required'
  | 'precondition/malformed'
  | 'precondition/failed'
  | 'idempotency/invalid-key'
  | 'idempotency/key-reused'
  | 'idempotency/in-progress'
  // Organisation
  | 'workspace/not-found'
  | 'party/not-found'
  | 'party/ref-taken'
  | 'party/in-use'
  | 'site/not-found'
  | 'site/ref-taken'
  | 'site/in-use'
  | 'programme/not-found'
  | 'programme/ref-taken'
  | 'programme/in-use'
  // Library
  | 'framework/not-found'
  | 'framework/invalid'
  | 'framework/version-taken'
  | 'framework/in-use'
  | 'framework/built-in'
  | 'framework/no-guidance'
  // Casework
  | 'engagement/not-found'
  | 'engagement/key-taken'
  | 'engagement/not-empty'
  | 'engagement/invalid'
  | 'unit/not-found'
  | 'unit/ref-taken'
  | 'unit/in-use'
  | 'assessment/not-found'
  | 'assessment/key-taken'
  | 'assessment/document-number-taken'
  | 'assessment/invalid'
  | 'assessment/completed'
  | 'assessment/not-open'
  | 'assessment/wrong-status'
  | 'assessment/no-units'
  | 'assessment/unit-has-answers'
  | 'assessment/not-deletable'
  | 'answer/not-found'
  | 'answer/invalid'
  | 'answers/invalid'
  | 'finding/not-found'
  | 'finding/in-use'
  | 'finding/ref-taken'
  | 'finding/invalid'
  | 'evidence/not-found'
  | 'evidence/ref-taken'
  | 'evidence/in-use'
  | 'evidence/invalid'
  | 'evidence/no-file'
  | 'evidence/file-too-large'
  | 'evidence/file-type-refused'
  | 'evidence/file-disguised'
  | 'evidence/file-empty'
  | 'snapshot/not-found'
  | 'kpi/invalid'
  | 'kpi/import-not-found'
  | 'kpi/import-superseded'
  | 'kpi/import-not-kept'
  | 'kpi/target-out-of-range'
  | 'kpi/target-needs-range'
  | 'kpi/target-needs-one-figure'
  | 'kpi/target-range-empty'
  | 'kpi/unknown-kpi'
  | 'kpi/target-not-found'
  | 'kpi/target-exists'
  | 'kpi/definition-not-found'
  | 'kpi/definition-in-use'
  | 'kpi/key-taken'
  // Accountability
  | 'plan/invalid'
  | 'plan/no-baseline'
  | 'plan/baseline-not-found'
  | 'plan/reason-missing'
  | 'plan/work-item-not-found'
  | 'plan/progress-invalid'
  | 'forum/decision-not-found'
  | 'forum/invalid'
  | 'forum/decided'
  | 'forum/ref-taken'
  | 'rasic/matrix-not-found'
  | 'rasic/invalid'
  | 'rasic/unknown-profile'
  | 'rasic/invalid-profile'
  | 'rasic/plan-has-matrix'
  | 'rasic/copy-exists'
  | 'rasic/has-copies'
  | 'rasic/not-approved'
  | 'rasic/copy-of-copy'
  | 'rasic/follows-another'
  // Benefits
  | 'benefits/invalid'
  // Corrective actions
  | 'action/not-found'
  | 'action/invalid'
  | 'action/not-answerable'
  | 'action/wrong-state'
  | 'action/not-ready'
  | 'action/second-person'
  | 'action/not-deletable'
  // Certifications
  | 'certification/not-found'
  | 'certification/exists'
  | 'certification/invalid'
  | 'certification/wrong-state'
  | 'certification/wrong-part'
  | 'certification/not-ready'
  | 'certification/other-person'
  | 'certification/scheme-not-found'
  | 'certification/nonconformity-not-found'
  | 'certificate/not-found'
  | 'declaration/invalid'
  // Webhooks
  | 'webhook/not-found'
  | 'webhook/invalid'
  | 'webhook/too-many'
  | 'webhook/paused'
  | 'webhook/delivery-not-found'
  | 'webhook/delivery-pending'
  // Results
  | 'carry-over/not-possible'
  | 'results/not-comparable'
  | 'results/not-paired'
  | 'results/no-plan'
  | 'results/unknown-figure'
  | 'results/unknown-kpi'
  | 'planner/load-too-large'
  // Publishing
  | 'report/not-found'
  | 'report/not-ready'
  | 'report/failed'
  | 'report/invalid'
  // The server
  | 'server/unavailable'
  | 'server/fault'
  | 'request/foreign-origin'
  | 'assessment/no-answers'
  // People, the trail and issued reports
  | 'access/unauthenticated'
  | 'access/invalid-credentials'
  | 'access/second-factor-required'
  | 'access/forbidden'
  | 'access/confirmation-failed'
  | 'access/sign-in-again'
  | 'access/signing-paused'
  | 'access/too-many-attempts'
  | 'access/link-unusable'
  | 'access/not-available'
  | 'session/not-found'
  | 'token/not-found'
  | 'token/invalid'
  | 'second-factor/not-set-up'
  | 'second-factor/set-up-already'
  | 'password/too-weak'
  | 'person/not-found'
  | 'person/email-taken'
  | 'person/invalid'
  | 'person/last-owner'
  | 'person/not-active'
  | 'grant/not-found'
  | 'grant/invalid'
  | 'grant/ended'
  | 'sign-in/failed'
  | 'trail/broken'
  | 'report/issued'
  | 'issue/not-found'
  | 'issue/second-person'
  | 'issue/not-issuable'
  | 'issue/ended'
  | 'check/unknown'
  | 'party-result/not-found';

/** One thing wrong with a request: where (a JSON pointer into the body, a query parameter, or a place in a file), what, and what to do. */
export interface ProblemDetail {
  /** JSON pointer into the body (`/ratings/approach`), or `?name` for a query parameter. */
  readonly pointer?: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Of an uploaded file, 1-based. */
  readonly line?: number;
  readonly column?: number;
}

export interface DomainErrorOptions extends ErrorOptions {
  readonly errors?: readonly ProblemDetail[];
  /** For `precondition/failed`: the state that the caller has to look at, as the API shows it. */
  readonly current?: object;
  /** Whole seconds after which the same request may succeed; stands in the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** A request that is refused for a reason that the caller can act on. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly errors: readonly ProblemDetail[];
  readonly current: object | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    /** A sentence for people: what is wrong and what to do. Never the text of a driver or a stack. */
    readonly detail: string,
    { errors = [], current, retryAfterSeconds, ...options }: DomainErrorOptions = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.errors = errors;
    this.current = current;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
