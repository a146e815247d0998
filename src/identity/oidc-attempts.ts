import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { OidcAttemptEntity } from './external-identity.entity';
import type { OidcSecrets } from './oidc-client';
import { newSecret, sha256 } from './secrets';

/** How long somebody may take at the provider. */
export const ATTEMPT_SECONDS = 600;

export interface OidcAttempt extends OidcSecrets {
  readonly returnTo: string;
}

/** Sign-ins on their way. Each belongs to the browser that began it, and is used once. */
@Injectable()
export class OidcAttempts {
  constructor(private readonly database: Database) {}

  /** @returns what the browser has to bring back in its cookie */
  async begin(scope: Scope, { state, nonce, verifier, returnTo }: OidcAttempt, now: Date): Promise<string> {
    const { workspaceId } = scope;
    const browser = newSecret();
    await this.database.transaction(scope, async (tx) => {
      await tx.query(`DELETE FROM oidc_attempt WHERE workspace_id = $1 AND created_at <= $2`, [
        workspaceId,
        oldest(now),
      ]);
      await tx.insert(OidcAttemptEntity, {
        ...{ workspaceId, stateSha256: sha256(state), browserSha256: sha256(browser) },
        ...{ nonce, verifier, returnTo, createdAt: now },
      });
    });
    return browser;
  }

  /**
   * Uses an attempt up, whatever comes of it. Another browser that brings the state leaves it as it is.
   * @returns undefined when there is none for this state and browser, or not any more
   */
  async take(scope: Scope, state: string, browser: string, now: Date): Promise<OidcAttempt | undefined> {
    const [row] = await this.database.transaction(scope, async (tx) => {
      // The driver answers to a DELETE with the rows and their number.
      const [rows] = await tx.query<[(Omit<OidcAttempt, 'state'> & { createdAt: Date })[], number]>(
        `DELETE FROM oidc_attempt WHERE workspace_id = $1 AND state_sha256 = $2 AND browser_sha256 = $3
         RETURNING nonce, verifier, return_to AS "returnTo", created_at AS "createdAt"`,
        [scope.workspaceId, sha256(state), sha256(browser)],
      );
      return rows;
    });
    if (!row || row.createdAt <= oldest(now)) return undefined;
    const { nonce, verifier, returnTo } = row;
    return { state, nonce, verifier, returnTo };
  }
}

const oldest = (now: Date): Date => new Date(now.getTime() - ATTEMPT_SECONDS * 1000);
