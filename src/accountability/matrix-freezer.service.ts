import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { documentOf, type FrozenCopy, type FrozenMatrix, type MatrixUnit } from '../rasic';
import { DomainError } from '../shared/domain-error';
import { type MatrixState, MatrixResolver } from './matrix-resolver';
import { copiesOf, findMatrix, type MatrixRow, selectMatrices } from './rasic-matrix.rows';
import { approvalView, withoutPlan } from './rasic-matrix.service';

/** What is printed of matrices, put together at one moment, to be frozen with a report. */
@Injectable()
export class MatrixFreezer {
  constructor(
    private readonly database: Database,
    private readonly resolver: MatrixResolver,
  ) {}

  /**
   * One matrix, with its copies as far as they differ.
   * @param assessmentId an assessment of the same engagement
   * @throws DomainError assessment/not-found, rasic/matrix-not-found, assessment/no-units
   */
  async one(scope: Scope, assessmentId: string, matrixId: string): Promise<readonly FrozenMatrix[]> {
    const read = await this.database.read(scope, async (tx) => {
      const engagementId = await engagementOf(tx, scope, assessmentId);
      const row = await findMatrix(tx, scope, engagementId, matrixId);
      return { row, copies: await copiesOf(tx, scope, engagementId, matrixId) };
    });
    return [frozen(read.row, await this.resolver.resolve(scope, read.row), read.copies)];
  }

  /**
   * Those that a gap report speaks of: of their own, and that of the assessment's plan, the oldest first; copies with them.
   * @returns null when there are none
   * @throws DomainError assessment/not-found
   */
  async ofEngagement(scope: Scope, assessmentId: string): Promise<readonly FrozenMatrix[] | null> {
    const rows = await this.database.read(scope, async (tx) => {
      const engagementId = await engagementOf(tx, scope, assessmentId);
      return tx.query<MatrixRow[]>(
        `${selectMatrices()} AND (matrix.assessment_id IS NULL OR matrix.assessment_id = $3)
           AND (model.assessment_id IS NULL OR model.assessment_id = $3)
         ORDER BY matrix.created_at, matrix.id`,
        [scope.workspaceId, engagementId, assessmentId],
      );
    });
    const matrices: FrozenMatrix[] = [];
    for (const row of rows.filter(({ modelId }) => modelId === null)) {
      const state = await this.resolver.resolve(scope, row).catch(withoutPlan);
      const copies = rows.filter(({ modelId }) => modelId === row.id);
      if (state && state.matrix.activities.length > 0) matrices.push(frozen(row, state, copies));
    }
    return matrices.length === 0 ? null : matrices;
  }
}

function frozen(row: MatrixRow, state: MatrixState, copies: readonly MatrixRow[]): FrozenMatrix {
  const { id, title, version, model } = row;
  const { matrix, deviations, lost, thresholds } = state;
  return {
    ...{ id, title, version, thresholds, unit: unitOf(row), owner: row.owner ?? model?.owner ?? null },
    changedAt: row.updatedAt.toISOString(),
    approval: approvalView(row, state),
    profile: matrix.profile,
    document: documentOf(matrix),
    original: model && { title: model.title, deviations, lost },
    copies: copies
      .toSorted((one, other) => (one.unit ?? '').localeCompare(other.unit ?? '', 'en'))
      .flatMap((copy) => frozenCopy(copy, state)),
  };
}

/** With the columns that its changes bring in. */
function frozenCopy(copy: MatrixRow, { matrix, furtherRoles }: MatrixState): FrozenCopy[] {
  const unit = unitOf(copy);
  if (!unit) return [];
  const { id, changes, thresholds, holders } = copy;
  const named = new Set(changes.map(({ role }) => role));
  const present = new Set(matrix.roles.map(({ key }) => key));
  const roles = furtherRoles.filter(({ key }) => named.has(key) && !present.has(key));
  return [{ id, unit, changes, roles, thresholds, holders }];
}

function unitOf({ unit, unitName }: MatrixRow): MatrixUnit | null {
  return unit === null ? null : { ref: unit, name: unitName ?? unit };
}

async function engagementOf(tx: Tx, { workspaceId }: Scope, assessmentId: string): Promise<string> {
  const [row] = await tx.query<{ engagementId: string }[]>(
    'SELECT engagement_id AS "engagementId" FROM assessment WHERE workspace_id = $1 AND id = $2',
    [workspaceId, assessmentId],
  );
  if (!row) throw new DomainError('assessment/not-found', `There is no assessment ${assessmentId}.`);
  return row.engagementId;
}
