import type { IssueView } from './issue.view';
import { REGISTER_SCHEMA, type RegisterStatement } from './rules/pack-manifest';

/** What the register says of an issued report at this moment. */
export function registerStatement(issue: IssueView, now: Date): RegisterStatement {
  const { number, checkId, kind, language, revision, sha256, size, dataSha256, issuedAt, status } = issue;
  const { supersededBy, supersededAt, revokedAt } = issue;
  return {
    ...{ schema: REGISTER_SCHEMA, number, checkId, kind, language, revision, fileSha256: sha256, fileBytes: size },
    ...{ dataSha256, issuedAt, status, supersededBy: supersededBy?.number ?? null, supersededAt, revokedAt },
    statedAt: now.toISOString(),
  };
}
