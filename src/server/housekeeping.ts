import { Injectable, Logger } from '@nestjs/common';
import { EvidenceFileService, SnapshotService, SummaryBackfill } from '../casework';
import { Database } from '../database';
import { KEPT_HOURS } from '../http';
import { SignInLeftovers } from '../identity';
import { DeliveryQueue } from '../notification';
import { ServedWorkspace } from './served-workspace';

const EVERY_MS = 3_600_000;
/** A file that nobody has named for this long never will be. */
const ORPHAN_HOURS = 24;
/** How long it can be seen, and repeated, what was sent to webhooks. */
const MESSAGES_KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Sums up old results that are not yet, and removes what nobody needs any more: old idempotency keys, sessions and links
 * that ended, files of uploads that were given up, states that only a removed report was made from, messages to webhooks.
 */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger(Housekeeping.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFileService,
    private readonly snapshots: SnapshotService,
    private readonly summaries: SummaryBackfill,
    private readonly leftovers: SignInLeftovers,
    private readonly messages: DeliveryQueue,
    private readonly served: ServedWorkspace,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS);
    this.timer.unref();
    void this.sumUp();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Never throws: what failed is tried again in an hour. */
  async run(): Promise<void> {
    try {
      const scope = this.served.get();
      await this.database.transaction(scope, (tx) =>
        tx.query(
          `DELETE FROM idempotency_key WHERE workspace_id = $1 AND created_at < now() - make_interval(hours => $2)`,
          [scope.workspaceId, KEPT_HOURS],
        ),
      );
      await this.leftovers.remove(scope, new Date());
      await this.messages.sweep(scope, new Date(Date.now() - MESSAGES_KEPT_MS));
      await this.snapshots.sweep(scope);
      await this.files.sweep(scope, ORPHAN_HOURS, new Date());
    } catch (error) {
      this.logger.warn(`Housekeeping failed and is tried again in an hour: ${String(error)}`);
    }
    await this.sumUp();
  }

  /** Sums up what was completed by earlier versions of the product. Never throws: the next run takes it up. */
  private async sumUp(): Promise<void> {
    try {
      const kept = await this.summaries.run(this.served.get());
      if (kept > 0) this.logger.log(`Results of ${kept} completed assessments were summed up for the portfolio.`);
    } catch (error) {
      this.logger.warn(`Results could not be summed up and are tried again in an hour: ${String(error)}`);
    }
  }
}
