import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Scope } from '../database';
import type { Limit } from './throttle.service';

export interface FailedAttempt {
  /** What somebody tried. */
  readonly what: 'sign_in' | 'second_factor' | 'confirmation';
  /** As whom. */
  readonly personId: string;
  /** Which attempt of the window it was. */
  readonly count: number;
}

/**
 * Writes into the audit trail of the workspace that somebody failed to prove to be a person: the first failure of a
 * window and the one that reaches the limit, each with the count so far, so that guessing shows and fills nothing.
 */
@Injectable()
export class FailedAttempts implements OnModuleDestroy {
  private readonly logger = new Logger('identity');
  private readonly writing = new Set<Promise<void>>();

  constructor(private readonly database: Database) {}

  /** In a transaction of its own. Never to be called inside another one. */
  async note(scope: Scope, { what, personId, count }: FailedAttempt, { most }: Limit): Promise<void> {
    if (count !== 1 && count !== most) return;
    const told = count === 1 ? '1 failed attempt' : `${count} failed attempts, the most that are taken for a while`;
    // The function belongs to the trail, which lies above this feature.
    await this.database.transaction(scope, (tx) =>
      tx.query(`SELECT audit_note('denied', NULL, NULL, $1, $2, $3)`, [what, personId, told]),
    );
  }

  /** As `note`, behind the answer: it takes no longer for a person that there is than for one that there is not. */
  noteLater(scope: Scope, attempt: FailedAttempt, limit: Limit): void {
    const written = this.note(scope, attempt, limit)
      .catch((error: unknown) => {
        this.logger.error(`A failed sign-in could not be recorded. ${String(error)}`);
      })
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.writing);
  }
}
