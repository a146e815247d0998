import type { Scope, Tx } from '../database';
import type { CellChange, MatrixDocument, RasicProfile, RasicThresholds, RoleHolders } from '../rasic';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';

/** What a matrix is made of. */
export interface MatrixBasis {
  readonly assessmentId: string | null;
  readonly profile: string | null;
  readonly ownProfile: RasicProfile | null;
  readonly thresholds: RasicThresholds | null;
  readonly document: MatrixDocument | null;
  readonly changes: readonly CellChange[];
  readonly holders: readonly RoleHolders[] | null;
  readonly owner: string | null;
}

/** As somebody approved it. */
export interface ApprovalRow {
  readonly version: number;
  readonly sha256: string;
  /** ISO 8601 */
  readonly at: string;
  readonly givenBy: string | null;
  /** Name of who recorded it; null: the server itself, or who has no name any more. */
  readonly recordedBy: string | null;
}

export interface MatrixRow extends MatrixBasis {
  readonly id: string;
  readonly title: LocalizedText;
  /** Ref and name of the unit that it is for. */
  readonly unit: string | null;
  readonly unitName: LocalizedText | null;
  readonly modelId: string | null;
  readonly model: (MatrixBasis & { readonly title: LocalizedText }) | null;
  readonly approval: ApprovalRow | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const BASIS = (table: string): string => `'assessmentId', ${table}.assessment_id, 'profile', ${table}.profile,
  'ownProfile', ${table}.own_profile, 'thresholds', ${table}.thresholds, 'document', ${table}.document,
  'changes', ${table}.changes, 'holders', ${table}.holders, 'owner', ${table}.owner`;

/** `$1`, `$2`: workspace, engagement. */
export const selectMatrices = (more = ''): string => `
  SELECT matrix.id, matrix.title, unit.ref AS unit, unit.name AS "unitName", matrix.model_id AS "modelId",
    matrix.assessment_id AS "assessmentId", matrix.profile, matrix.own_profile AS "ownProfile", matrix.thresholds, matrix.document, matrix.changes,
    matrix.holders, matrix.version, matrix.created_at AS "createdAt", matrix.updated_at AS "updatedAt",
    matrix.owner,
    CASE WHEN model.id IS NOT NULL THEN jsonb_build_object('title', model.title, ${BASIS('model')}) END AS model,
    CASE WHEN matrix.approved_at IS NOT NULL THEN jsonb_build_object(
      'version', matrix.approved_version, 'sha256', matrix.approved_sha256, 'givenBy', matrix.approval_given_by,
      'recordedBy', approver.name,
      'at', to_char(matrix.approved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) END AS approval${more}
  FROM rasic_matrix AS matrix
  LEFT JOIN rasic_matrix AS model ON (model.workspace_id, model.engagement_id, model.id)
    = (matrix.workspace_id, matrix.engagement_id, matrix.model_id)
  LEFT JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
    = (matrix.workspace_id, matrix.engagement_id, matrix.unit_id)
  LEFT JOIN person_profile AS approver
    ON (approver.workspace_id, approver.person_id) = (matrix.workspace_id, matrix.approved_by)
  WHERE matrix.workspace_id = $1 AND matrix.engagement_id = $2`;

/** @throws DomainError rasic/matrix-not-found */
export async function findMatrix(tx: Tx, { workspaceId }: Scope, engagementId: string, id: string): Promise<MatrixRow> {
  const [row] = await tx.query<MatrixRow[]>(`${selectMatrices()} AND matrix.id = $3`, [workspaceId, engagementId, id]);
  if (!row) throw new DomainError('rasic/matrix-not-found', `There is no RASIC matrix ${id}.`);
  return row;
}

export async function copiesOf(tx: Tx, { workspaceId }: Scope, engagementId: string, id: string): Promise<MatrixRow[]> {
  return tx.query<MatrixRow[]>(`${selectMatrices()} AND matrix.model_id = $3 ORDER BY unit.id`, [
    ...[workspaceId, engagementId, id],
  ]);
}

/**
 * What somebody changed in the matrices of the plans of assessments, one after the other.
 * @returns null when no such matrix was made
 */
export async function planChanges(
  tx: Tx,
  { workspaceId }: Scope,
  assessmentIds: readonly string[],
): Promise<readonly CellChange[] | null> {
  const rows = await tx.query<{ changes: readonly CellChange[] }[]>(
    `SELECT changes FROM rasic_matrix WHERE workspace_id = $1 AND assessment_id = ANY($2)
     ORDER BY array_position($2, assessment_id)`,
    [workspaceId, [...assessmentIds]],
  );
  return rows.length === 0 ? null : rows.flatMap(({ changes }) => changes);
}
