import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';
import { publicScope, type Scope } from '../database';
import { Authentication, decideInEngagement, Places } from '../identity';
import { DomainError } from '../shared/domain-error';
import { Notices } from './notices';
import { ReportService } from './report.service';
import type { ReportView } from './report.view';
import { isFinished } from './rules/report-kinds';

/** Proxies cut a connection on which nothing happens; also the net beneath the notices. */
const HEARTBEAT_MS = 15_000;
const MOST_STREAMS = 500;
const MOST_OF_ONE_PERSON = 10;
/** A client that reads nothing is given up before it holds much of our memory. */
const MOST_UNREAD_BYTES = 256 * 1024;

interface Stream {
  readonly scope: Scope;
  readonly reportId: string;
  readonly request: Request;
  readonly response: Response;
  readonly heartbeat: NodeJS.Timeout;
  /** As it was sent last. */
  sent: string;
  reading: boolean;
  /** It was changed while it was read. */
  stale: boolean;
}

/** Tells clients how their reports come along (Server-Sent Events). */
@Injectable()
export class ReportStreams implements OnModuleDestroy {
  private readonly logger = new Logger('publishing');
  private readonly streams = new Set<Stream>();
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly reports: ReportService,
    private readonly notices: Notices,
    private readonly authentication: Authentication,
    private readonly places: Places,
  ) {}

  /**
   * Sends the report's state, and again each time it changes, until it is ready or failed; then the stream ends. A client
   * that comes back after the end (browsers do so by themselves) gets 204, which tells it to stay away. Before each
   * state it is asked whether the caller may still read it; who may not any more gets the end.
   * @throws DomainError report/not-found; access/too-many-attempts when the person follows ten already;
   * server/unavailable when too many are watching
   */
  async open(scope: Scope, reportId: string, request: Request, response: Response): Promise<void> {
    const report = await this.reports.get(scope, reportId);
    if (isFinished(report.status) && request.headers['last-event-id'] === eventId(report)) {
      response.status(204).end();
      return;
    }
    this.refuseTooMany(scope);
    if (this.streams.size >= MOST_STREAMS) {
      throw new DomainError(
        'server/unavailable',
        'Too many clients follow reports at the moment. Ask for the report itself.',
      );
    }
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store, no-transform');
    response.setHeader('X-Accel-Buffering', 'no');
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.flushHeaders();
    const stream = this.add(scope, reportId, request, response);
    this.send(stream, report);
    // It may have changed before we listened.
    await this.refresh(stream);
  }

  /** Number of open streams. */
  get size(): number {
    return this.streams.size;
  }

  onModuleDestroy(): void {
    this.unlisten?.();
    for (const stream of this.streams) this.end(stream);
  }

  private refuseTooMany({ actor }: Scope): void {
    if (actor.kind !== 'person') return;
    const own = [...this.streams].filter(({ scope }) => {
      return scope.actor.kind === 'person' && scope.actor.personId === actor.personId;
    });
    if (own.length < MOST_OF_ONE_PERSON) return;
    throw new DomainError('access/too-many-attempts', 'You follow ten reports already. Close one of the pages.', {
      retryAfterSeconds: 60,
    });
  }

  private add(scope: Scope, reportId: string, request: Request, response: Response): Stream {
    this.unlisten ??= this.notices.listen({
      onReport: (id) => {
        for (const stream of this.streams) if (stream.reportId === id) void this.refresh(stream);
      },
      onGap: () => {
        for (const stream of this.streams) void this.refresh(stream);
      },
    });
    const heartbeat = setInterval(() => {
      if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
      else response.write(': still here\n\n');
      void this.refresh(stream);
    }, HEARTBEAT_MS);
    const state = { sent: '', reading: false, stale: false };
    const stream: Stream = { scope, reportId, request, response, heartbeat, ...state };
    this.streams.add(stream);
    response.on('error', () => undefined);
    response.on('close', () => {
      this.forget(stream);
    });
    return stream;
  }

  /** @throws DomainError access/unauthenticated when the session or the token ended */
  private async mayRead({ scope, reportId, request }: Stream): Promise<boolean> {
    const { actor, workspaceId, requestId } = scope;
    const now = new Date();
    const principal = await this.authentication.principalStill(request, publicScope(workspaceId, requestId), now);
    if (actor.kind !== 'person' || principal?.personId !== actor.personId) return false;
    const place = await this.places.find(scope, 'reportId', reportId);
    return place !== undefined && decideInEngagement(principal, 'report.read', place, now.toISOString()) === 'allowed';
  }

  /** Never throws: the stream goes on, and the next notice or heartbeat reads again. */
  private async refresh(stream: Stream): Promise<void> {
    stream.stale = true;
    if (stream.reading) return;
    stream.reading = true;
    try {
      while (takeStale(stream) && this.streams.has(stream)) {
        if (await this.mayRead(stream)) this.send(stream, await this.reports.get(stream.scope, stream.reportId));
        else this.end(stream);
      }
    } catch (error) {
      // It was removed, or the caller has no way in any more: there is nothing more to tell.
      if (error instanceof DomainError && ENDS.has(error.code)) this.end(stream);
      else this.logger.warn(`A report that is followed could not be read. ${String(error)}`);
    } finally {
      stream.reading = false;
    }
  }

  private send(stream: Stream, report: ReportView): void {
    if (!this.streams.has(stream)) return;
    const data = JSON.stringify(report);
    if (data !== stream.sent) {
      stream.sent = data;
      stream.response.write(`id: ${eventId(report)}\nevent: report\ndata: ${data}\n\n`);
    }
    if (isFinished(report.status)) this.end(stream);
  }

  private end(stream: Stream): void {
    this.forget(stream);
    stream.response.end();
  }

  private forget(stream: Stream): void {
    clearInterval(stream.heartbeat);
    this.streams.delete(stream);
  }
}

/** After these nothing more is told. */
const ENDS: ReadonlySet<string> = new Set([
  ...['report/not-found', 'access/unauthenticated', 'access/forbidden', 'access/second-factor-required'],
]);

function takeStale(stream: Stream): boolean {
  const { stale } = stream;
  stream.stale = false;
  return stale;
}

function eventId({ status, progress, startedAt }: ReportView): string {
  return `${status}-${progress}-${startedAt ?? ''}`;
}
