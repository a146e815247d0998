import type { Tx } from '../database';
import { defaultDocumentNumber } from './rules/document-number';

/**
 * The document number of an assessment that comes without. Until the end of the transaction nobody else gets one in this
 * engagement, so no two get the same.
 */
export async function nextDocumentNumber(
  tx: Tx,
  { workspaceId, engagementId }: { readonly workspaceId: string; readonly engagementId: string },
  engagementKey: string,
  key: string,
): Promise<string> {
  const lock = `document-number ${workspaceId} ${engagementId}`;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [lock]);
  const rows = await tx.query<{ number: string }[]>(
    `SELECT document_number AS number FROM assessment WHERE workspace_id = $1 AND engagement_id = $2`,
    [workspaceId, engagementId],
  );
  return defaultDocumentNumber(engagementKey, key, new Set(rows.map(({ number }) => number)));
}
