import { Injectable } from '@nestjs/common';
import { Database, publicScope, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { networkOf } from './rules/network';
import { sha256 } from './secrets';

export interface Limit {
  readonly most: number;
  readonly withinSeconds: number;
}

const QUARTER_OF_AN_HOUR = 15 * 60;

/** What may be tried how often. Of passwords and links only those count that were wrong. */
export const LIMITS = {
  /** From one address. Whoever fails as somebody else must not shut them out. */
  passwordPerEmailAndAddress: { most: 10, withinSeconds: QUARTER_OF_AN_HOUR },
  passwordPerEmail: { most: 100, withinSeconds: QUARTER_OF_AN_HOUR },
  passwordPerAddress: { most: 100, withinSeconds: QUARTER_OF_AN_HOUR },
  secondFactor: { most: 5, withinSeconds: QUARTER_OF_AN_HOUR },
  confirmation: { most: 5, withinSeconds: QUARTER_OF_AN_HOUR },
  links: { most: 30, withinSeconds: QUARTER_OF_AN_HOUR },
} as const satisfies Readonly<Record<string, Limit>>;

/** What wrong passwords are counted by. `email` is in its normal form. */
export function passwordBuckets(
  email: string,
  address: string,
): { readonly pair: string; readonly email: string; readonly address: string } {
  const network = networkOf(address);
  return { pair: `password:${email} ${network}`, email: `password:${email}`, address: `password-address:${network}` };
}

/** Counts attempts in the database, so that a limit holds however many processes there are. */
@Injectable()
export class Throttle {
  constructor(private readonly database: Database) {}

  /**
   * Counts one attempt, before it is made: in a transaction of its own, which a refused attempt does not undo. Never to
   * be called inside another transaction.
   * @param bucket what is counted together, for example `password:ann@example.org`; only its hash is kept
   * @returns how many there were in the window, this one included
   * @throws DomainError access/too-many-attempts, with the seconds to wait
   */
  async take(scope: Scope, bucket: string, { most, withinSeconds }: Limit, now: Date): Promise<number> {
    const open = publicScope(scope.workspaceId, scope.requestId);
    const [row] = await this.database.transaction(open, (tx) =>
      tx.query<{ count: number; windowStart: Date }[]>(
        `INSERT INTO throttle AS t (workspace_id, bucket, window_start, count) VALUES ($1, $2, $3, 1)
         ON CONFLICT (workspace_id, bucket) DO UPDATE SET
           count = CASE WHEN t.window_start <= $4 THEN 1 ELSE LEAST(t.count + 1, $5) END,
           window_start = CASE WHEN t.window_start <= $4 THEN $3 ELSE t.window_start END
         RETURNING count, window_start AS "windowStart"`,
        [scope.workspaceId, sha256(bucket), now, new Date(now.getTime() - withinSeconds * 1000), most + 1],
      ),
    );
    if (!row) throw new Error('An attempt was not counted.');
    if (row.count <= most) return row.count;
    const end = row.windowStart.getTime() + withinSeconds * 1000;
    throw new DomainError('access/too-many-attempts', 'There were too many attempts. Wait before you try again.', {
      retryAfterSeconds: Math.max(1, Math.ceil((end - now.getTime()) / 1000)),
    });
  }

  /** Takes one attempt back where only failures count: it was right. Others that are being made stay counted. */
  async giveBack(scope: Scope, bucket: string): Promise<void> {
    await this.database.transaction(publicScope(scope.workspaceId, scope.requestId), (tx) =>
      tx.query(`UPDATE throttle SET count = count - 1 WHERE workspace_id = $1 AND bucket = $2 AND count > 0`, [
        ...[scope.workspaceId, sha256(bucket)],
      ]),
    );
  }

  /** Forgets the attempts: the last one was right. */
  async clear(scope: Scope, bucket: string): Promise<void> {
    await this.database.transaction(publicScope(scope.workspaceId, scope.requestId), (tx) =>
      tx.query(`DELETE FROM throttle WHERE workspace_id = $1 AND bucket = $2`, [scope.workspaceId, sha256(bucket)]),
    );
  }
}
