import type { components } from './schema';

type ServerDocument = components['schemas']['Problem'];
/** Codes of the server, and those of the pages themselves. */
type ProblemDocument = Omit<ServerDocument, 'code'> & { readonly code: ServerDocument['code'] | PageCode };
/** `page/offline`: the server was not reached. */
type PageCode = 'page/offline' | 'page/unknown';

/** A refusal of the server (RFC 9457), or `page/offline` when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: NonNullable<ProblemDocument['errors']>;
  /** What is stored now, where a change came too late. */
  readonly current: unknown;
  /** Seconds, where the server says when to try again. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(status: number, document: Partial<ProblemDocument>, retryAfter?: number) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = document.code ?? 'page/unknown';
    this.errors = document.errors ?? [];
    this.current = 'current' in document ? document.current : undefined;
    this.retryAfter = retryAfter;
    this.requestId = document.requestId;
  }

  /** The server was not reached: nothing is known about what happened. */
  get isOffline(): boolean {
    return this.code === 'page/offline';
  }
}

/** Reads a refusal from an answer that is not one of success. */
export async function problemOf(response: Response): Promise<Problem> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const document = isJson ? ((await response.json()) as Partial<ProblemDocument>) : {};
  return new Problem(response.status, document, Number(response.headers.get('retry-after')) || undefined);
}

/** Anything that was thrown, as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, { code: 'page/unknown', detail: error instanceof Error ? error.message : String(error) });
}
