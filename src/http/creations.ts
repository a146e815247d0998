import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { actorText, Database, IdempotencyKeyEntity, type Scope, type Tx } from '../database';
import { canonicalJson, type JsonValue } from '../shared/canonical-json';
import { DomainError, type ProblemCode, type ProblemDetail } from '../shared/domain-error';
import { UploadedBytes } from './body-rules';
import { scopeOf } from './current-scope';
import { toDomainError } from './error-mapping';
import { etagOf } from './etag';
import { documentsIdempotencyKey, idempotencyKey } from './idempotency-key';
import { PROBLEM_TYPES } from './problem-types';

/** A creating request, as `@Creation()` hands it to a route. */
export interface CreationRequest {
  readonly scope: Scope;
  readonly key: string | undefined;
  readonly route: string;
  readonly requestSha256: string;
  readonly response: Response;
}

/** What was made. */
export interface Created<T extends object> {
  readonly view: T;
  /** What a repeat is answered with, where the first answer tells a secret that must not be kept. */
  readonly kept?: T;
  /** Address of the new resource, below `/v1`. */
  readonly location: string;
  readonly version?: string | number;
  /** 201 unless the work goes on (202). */
  readonly status?: 201 | 202;
}

/** How long a repeated request is recognised; a housekeeping timer removes older keys. */
export const KEPT_HOURS = 24;

/** `@Creation() creation: CreationRequest`, for `Creations.once`. Documents the header `Idempotency-Key`. */
export const Creation = createParamDecorator(
  (_: unknown, context: ExecutionContext): CreationRequest => {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    return {
      scope: scopeOf(request),
      key: idempotencyKey(request),
      route: `${request.method} ${request.originalUrl}`,
      requestSha256: createHash('sha256').update(sameBody(request.body)).digest('hex'),
      response: http.getResponse<Response>(),
    };
  },
  [documentsIdempotencyKey],
);

/**
 * Bodies that mean the same: JSON whatever its order and white space, anything else byte by byte. Passwords and codes do
 * not count: a repeat brings another code, and nothing that is kept may be good for guessing a password.
 */
function sameBody(body: unknown): string | Buffer {
  if (body instanceof UploadedBytes) return body.bytes;
  if (typeof body !== 'object' || body === null) return canonicalJson((body ?? null) as JsonValue);
  return canonicalJson(Array.isArray(body) ? body : { ...body, confirmation: undefined });
}

/** Creates things once, however often the request is repeated with one `Idempotency-Key`. */
@Injectable()
export class Creations {
  constructor(private readonly database: Database) {}

  /**
   * Runs the work in a transaction and answers with what it made: status, `Location` and `ETag`. With a key, the answer
   * is kept in the same transaction, so that after a crash either both are there or neither is; a repeat gets it again.
   * So does the repeat of a request that was refused once its work had begun, also by a fault: the first answer stands.
   * What was refused before (validation, rights, confirmation) is not kept, nor that the database was down.
   * @throws DomainError idempotency/key-reused when the key came with another request; idempotency/in-progress while the
   * first one is at work
   */
  async once<T extends object>(creation: CreationRequest, work: (tx: Tx) => Promise<Created<T>>): Promise<T> {
    const { scope, response } = creation;
    const answer = await this.database
      .transaction(scope, async (tx) => {
        const known = await this.claim(tx, creation);
        if (known) return { ...known, replayed: true };
        const created = await work(tx);
        const made = toAnswer(created);
        await this.keep(tx, creation, { ...made, body: created.kept ?? created.view });
        return { ...made, replayed: false };
      })
      .catch(async (error: unknown) => {
        await this.keepRefusal(creation, toDomainError(error).error);
        throw error;
      });
    if (isRefusal(answer)) {
      response.set('Idempotent-Replayed', 'true');
      const { code, detail, ...more } = answer.body;
      throw new DomainError(code, detail, more);
    }
    response.status(answer.status);
    response.set(answer.headers);
    if (answer.replayed) response.set('Idempotent-Replayed', 'true');
    return answer.body as T;
  }

  private async claim(tx: Tx, { scope, key, route, requestSha256 }: CreationRequest): Promise<Answer | undefined> {
    if (key === undefined) return undefined;
    const actor = actorText(scope.actor);
    const [lock] = await tx.query<{ locked: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked`,
      [canonicalJson([scope.workspaceId, actor, route, key])],
    );
    if (!lock?.locked) {
      throw new DomainError(
        'idempotency/in-progress',
        'The first request with this key is at work. Try again shortly.',
      );
    }
    const known = await tx.findOneBy(IdempotencyKeyEntity, { workspaceId: scope.workspaceId, actor, route, key });
    if (known && known.requestSha256 !== requestSha256) {
      throw new DomainError(
        'idempotency/key-reused',
        'This Idempotency-Key came with another request before. Use a new key for a new request.',
      );
    }
    return known ?? undefined;
  }

  /** After the rollback, so that nothing of the refused work is kept. */
  private async keepRefusal(creation: CreationRequest, { code, detail, errors, current }: DomainError): Promise<void> {
    if (creation.key === undefined || PASSING.some((part) => code.startsWith(part))) return;
    const { status } = PROBLEM_TYPES[code];
    const body: Refusal = { code, detail, errors, ...(current ? { current } : {}) };
    await this.database
      .transaction(creation.scope, async (tx) => {
        if (!(await this.claim(tx, creation))) await this.keep(tx, creation, { status, headers: {}, body });
      })
      // A second request with the key is at work by now, or the database is gone: then there is nothing to keep.
      .catch(() => undefined);
  }

  private async keep(tx: Tx, creation: CreationRequest, { status, headers, body }: Answer): Promise<void> {
    const { scope, key, route, requestSha256 } = creation;
    if (key === undefined) return;
    const row = { workspaceId: scope.workspaceId, actor: actorText(scope.actor), route, key, requestSha256 };
    await tx.insert(IdempotencyKeyEntity, { ...row, status, headers, body: body as object, createdAt: new Date() });
  }
}

/** Beginnings of codes that say nothing of the work: the same request may succeed a moment later. */
const PASSING: readonly string[] = ['idempotency/', 'access/', 'request/', 'server/unavailable'];

/** The answer to a refused request, as it is kept. */
interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors: readonly ProblemDetail[];
  readonly current?: object;
}

function isRefusal<T extends { status: number; body: unknown }>(answer: T): answer is T & { body: Refusal } {
  return answer.status >= 400;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

function toAnswer({ view, location, version, status = 201 }: Created<object>): Answer {
  return {
    status,
    headers: { Location: `/v1${location}`, ...(version === undefined ? {} : { ETag: etagOf(version) }) },
    body: view,
  };
}
