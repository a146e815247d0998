import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { PUBLISHING_OPTIONS, type PublishingOptions } from './publishing-options';

/** PostgreSQL sends these when the transaction that wrote them is committed. */
export const JOB_CHANNEL = 'tolok_job';
/** Its payload is the id of the report that changed. */
export const REPORT_CHANNEL = 'tolok_report';

export interface NoticeListener {
  /** There is work in the queue. */
  readonly onJob?: () => void;
  readonly onReport?: (reportId: string) => void;
  /** Notices may have been missed: look for yourself. */
  readonly onGap?: () => void;
}

const RECONNECT_AFTER_MS = 1_000;

/** One connection per process that waits for notices and hands them to whoever listens. */
@Injectable()
export class Notices implements OnModuleDestroy {
  private readonly logger = new Logger('publishing');
  private readonly listeners = new Set<NoticeListener>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(PUBLISHING_OPTIONS) private readonly options: PublishingOptions) {}

  /** Connects on the first call. Who listens has to look by itself now and then: notices are a help, no promise. */
  listen(listener: NoticeListener): () => void {
    this.listeners.add(listener);
    if (!this.client && !this.timer) this.connect();
    return () => void this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): void {
    this.timer = undefined;
    if (this.stopped) return;
    const client = new Client({ connectionString: this.options.databaseUrl, application_name: 'tolok-notices' });
    this.client = client;
    client.on('notification', (notice) => {
      this.hand(notice);
    });
    client.on('error', (error) => {
      this.lose(client, error);
    });
    client.on('end', () => {
      this.lose(client);
    });
    client
      .connect()
      .then(() => client.query(`LISTEN ${JOB_CHANNEL}; LISTEN ${REPORT_CHANNEL}`))
      .then(() => {
        for (const { onGap } of this.listeners) onGap?.();
      })
      .catch((error: unknown) => {
        this.lose(client, error instanceof Error ? error : new Error(String(error)));
      });
  }

  private lose(client: Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    if (error) this.logger.warn(`The connection for notices broke and is made again. ${error.message}`);
    this.timer = setTimeout(() => {
      this.connect();
    }, RECONNECT_AFTER_MS);
    this.timer.unref();
  }

  private hand({ channel, payload }: Notification): void {
    for (const { onJob, onReport } of this.listeners) {
      if (channel === JOB_CHANNEL) onJob?.();
      else onReport?.(payload ?? '');
    }
  }
}
