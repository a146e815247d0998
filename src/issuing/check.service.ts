import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { networkOf, Throttle } from '../identity';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { IssueStatus } from './issue.entity';
import { NO_CHECK_ID, readCheckId } from './rules/check-id';
import type { IssueKind } from './rules/issue-number';

export type CheckState = 'valid' | 'superseded' | 'revoked';

/** All that anybody may learn of an issued report whose check id or file they hold. */
export interface CheckView {
  readonly state: CheckState;
  readonly number: string;
  readonly kind: IssueKind;
  /** For whom it was issued. */
  readonly holder: LocalizedText;
  readonly issuedAt: string;
  readonly dataSha256: string;
  /** Of the file, hex. */
  readonly fileSha256: string;
  /** Number of the report that replaces it. */
  readonly supersededBy: string | null;
  readonly supersededAt: string | null;
  readonly revokedAt: string | null;
}

interface CheckRow extends Omit<CheckView, 'state' | 'issuedAt' | 'supersededAt' | 'revokedAt'> {
  readonly status: IssueStatus;
  readonly issuedAt: Date;
  readonly supersededAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Trying ids is hopeless anyway; this keeps it from being cheap. */
const LIMIT = { most: 30, withinSeconds: 60 } as const;
const STATES = { inForce: 'valid', superseded: 'superseded', revoked: 'revoked' } as const;

/** The public check of issued reports. */
@Injectable()
export class CheckService {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
  ) {}

  /**
   * @param typed a check id, in whatever way it was typed; what can be none is looked for all the same
   * @param address of the caller, to count by
   * @throws DomainError check/unknown; access/too-many-attempts
   */
  async byId(scope: Scope, typed: string, address: string, now: Date): Promise<CheckView> {
    return this.check(scope, readCheckId(typed), '', address, now);
  }

  /** @param fileSha256 of the file that somebody holds, hex. @throws DomainError as `byId` */
  async byFile(scope: Scope, fileSha256: string, address: string, now: Date): Promise<CheckView> {
    return this.check(scope, NO_CHECK_ID, fileSha256.toLowerCase(), address, now);
  }

  private async check(
    scope: Scope,
    checkId: string,
    fileSha256: string,
    address: string,
    now: Date,
  ): Promise<CheckView> {
    await this.throttle.take(scope, `check:${networkOf(address)}`, LIMIT, now);
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<CheckRow[]>(
        `SELECT status, number, kind, holder, issued_at AS "issuedAt", data_sha256 AS "dataSha256",
           file_sha256 AS "fileSha256", superseded_by AS "supersededBy", superseded_at AS "supersededAt",
           revoked_at AS "revokedAt"
         FROM check_issue($1, $2)`,
        [checkId, fileSha256],
      ),
    );
    if (!row)
      throw new DomainError('check/unknown', 'No report was issued under this. Compare what you typed or sent.');
    const { status, issuedAt, supersededAt, revokedAt, ...shown } = row;
    return {
      state: STATES[status],
      ...shown,
      issuedAt: issuedAt.toISOString(),
      supersededAt: supersededAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    };
  }
}
