import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PassThrough } from 'node:stream';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { DomainError } from '../shared/domain-error';
import type { Progress, Watcher } from '../shared/watcher';
import { toDomainError } from './error-mapping';
import { problemBody, requestIdOf } from './problem';
import { faultEntry, type FaultLog } from './problem-filter';

const JSON_LINES = 'application/x-ndjson';
const WATCHED = 'tolok:watched';
/** Between two lines; the latest word is repeated, so that a silent connection is a broken one. */
const EVERY_MS = 500;

const PROGRESS_SCHEMA = {
  type: 'object',
  required: ['progress'],
  properties: {
    progress: {
      type: 'object',
      required: ['step', 'done', 'of'],
      properties: {
        step: { type: 'string', example: 'reading' },
        done: { type: 'integer', example: 40_000 },
        of: { type: 'integer', example: 100_000 },
      },
    },
  },
};

/**
 * The route takes a while: with `Accept: application/x-ndjson` it answers line by line how far it is, and last its result or
 * the problem. It takes a `@Watching()`.
 * @param result what is answered at the end, or without lines
 */
export function Watched(result: Type): MethodDecorator {
  const schema = { $ref: getSchemaPath(result) };
  const last = [
    { type: 'object', required: ['result'], properties: { result: schema } },
    { type: 'object', required: ['problem'], properties: { problem: { $ref: '#/components/schemas/Problem' } } },
  ];
  return applyDecorators(
    SetMetadata(WATCHED, true),
    ApiExtraModels(result),
    ApiOkResponse({
      description:
        `The result; with \`Accept: ${JSON_LINES}\` JSON lines: \`progress\` at least once a second, and last \`result\` or ` +
        '`problem`. What is refused before the work begins has its own status in both forms.',
      content: {
        'application/json': { schema },
        [JSON_LINES]: { schema: { oneOf: [PROGRESS_SCHEMA, ...last] as never } },
      },
    }),
  );
}

/** `@Watching() watcher: Watcher`: of the caller, who can go away. */
export const Watching = createParamDecorator((_: unknown, context: ExecutionContext): Watcher =>
  watcherOf(context.switchToHttp().getResponse<Response>()),
);

const watchers = new WeakMap<Response, LineWatcher>();

function watcherOf(response: Response): LineWatcher {
  const watcher = watchers.get(response) ?? new LineWatcher(response);
  watchers.set(response, watcher);
  return watcher;
}

/** Keeps the latest word about the work, and notices when the caller is gone. */
class LineWatcher implements Watcher {
  private readonly gone = new AbortController();
  readonly signal = this.gone.signal;
  /** From the first word on. */
  readonly begun: Promise<void>;
  latest: Progress | undefined;
  onStep: () => void = () => undefined;
  private begin: () => void = () => undefined;

  constructor(response: Response) {
    this.begun = new Promise((resolve) => {
      this.begin = resolve;
    });
    response.once('close', () => {
      if (response.writableFinished) return;
      this.gone.abort(new DomainError('request/malformed', 'The caller did not wait; nothing was changed.'));
    });
  }

  progress(progress: Progress): void {
    const isNewStep = this.latest?.step !== progress.step;
    this.latest = progress;
    this.begin();
    if (isNewStep) this.onStep();
  }
}

/** Answers watched routes line by line where the caller asks for it. */
export class WatchedAnswers implements NestInterceptor {
  constructor(private readonly log: FaultLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const isWatched = Reflect.getMetadata(WATCHED, context.getHandler()) === true;
    if (!isWatched || request.accepts(['application/json', JSON_LINES]) !== JSON_LINES) return next.handle();
    return from(this.lines(request, http.getResponse<Response>(), next));
  }

  /** @throws what the work throws before it begins */
  private async lines(request: Request, response: Response, next: CallHandler): Promise<StreamableFile> {
    const watcher = watcherOf(response);
    const work: Promise<unknown> = firstValueFrom(next.handle() as Observable<unknown>);
    await Promise.race([watcher.begun, work]);
    const lines = new PassThrough();
    const write = (line: object): void => void lines.write(`${JSON.stringify(line)}\n`);
    const tell = (): void => {
      if (watcher.latest) write({ progress: watcher.latest });
    };
    watcher.onStep = tell;
    tell();
    const timer = setInterval(tell, EVERY_MS);
    void work
      .then((result) => ({ result }))
      .catch((thrown: unknown) => ({ problem: this.problem(request, response, thrown) }))
      .then((last) => {
        clearInterval(timer);
        watcher.onStep = () => undefined;
        write(last);
        lines.end();
      });
    return new StreamableFile(lines, { type: JSON_LINES });
  }

  private problem(request: Request, response: Response, thrown: unknown): object {
    const requestId = requestIdOf(response);
    const { error, fault } = toDomainError(thrown);
    if (fault) this.log(faultEntry(request, requestId, error, thrown));
    return problemBody(error, requestId);
  }
}
