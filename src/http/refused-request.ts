import { DomainError, type DomainErrorOptions, type ProblemCode } from '../shared/domain-error';

export interface RefusalOptions extends DomainErrorOptions {
  /** Response headers that belong to the refusal, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that only the HTTP layer can utter, because it carries response headers. */
export class RefusedRequest extends DomainError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string, { headers = {}, ...options }: RefusalOptions = {}) {
    super(code, detail, options);
    this.headers = headers;
  }
}
