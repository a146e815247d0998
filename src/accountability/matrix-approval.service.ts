import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { RasicMatrixEntity } from './rasic-matrix.entity';
import { findMatrix } from './rasic-matrix.rows';
import { contentSha256, type MatrixView, matrixView, RasicMatrixService, staleMatrix } from './rasic-matrix.service';

/** What is told of an approval. */
export interface NewApproval {
  /** Who gave it, such as a director of the client; absent: the person who records it. */
  readonly givenBy?: string | null | undefined;
}

/**
 * Approvals of RASIC matrices. Lighter than a sign-off: an approval can be withdrawn, it needs no second person, and who gives
 * it, a director of the client, seldom signs in. Who recorded it is kept, and the audit trail keeps each step.
 */
@Injectable()
export class MatrixApprovalService {
  constructor(
    private readonly database: Database,
    private readonly matrices: RasicMatrixService,
  ) {}

  /**
   * Approves the version that the caller saw, with what it follows as that is now; in place of an earlier approval. The
   * matrix keeps its version.
   * @throws DomainError rasic/matrix-not-found, precondition/failed, assessment/no-units
   */
  async approve(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    { givenBy = null }: NewApproval,
    now: Date,
  ): Promise<MatrixView> {
    const { resolved } = await this.matrices.open(scope, engagementId, id, version);
    const row = await this.database.transaction(scope, async (tx) => {
      await this.write(
        tx,
        scope,
        { engagementId, id, version },
        {
          approvedVersion: version,
          approvedSha256: contentSha256(resolved),
          approvedBy: scope.actor.kind === 'person' ? scope.actor.personId : null,
          approvedAt: now,
          approvalGivenBy: givenBy,
        },
      );
      return findMatrix(tx, scope, engagementId, id);
    });
    return matrixView(row, resolved);
  }

  /** @throws DomainError rasic/matrix-not-found, precondition/failed, rasic/not-approved */
  async withdraw(scope: Scope, engagementId: string, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { approval } = await findMatrix(tx, scope, engagementId, id);
      if (!approval) throw new DomainError('rasic/not-approved', 'The RASIC matrix has no approval to withdraw.');
      await this.write(
        tx,
        scope,
        { engagementId, id, version },
        {
          approvedVersion: null,
          approvedSha256: null,
          approvedBy: null,
          approvedAt: null,
          approvalGivenBy: null,
        },
      );
    });
  }

  private async write(
    tx: Tx,
    { workspaceId, ...scope }: Scope,
    key: { readonly engagementId: string; readonly id: string; readonly version: number },
    approval: Pick<
      RasicMatrixEntity,
      'approvedVersion' | 'approvedSha256' | 'approvedBy' | 'approvedAt' | 'approvalGivenBy'
    >,
  ): Promise<void> {
    const { affected } = await tx.update(RasicMatrixEntity, { workspaceId, ...key }, approval);
    if (affected === 1) return;
    throw staleMatrix(await findMatrix(tx, { workspaceId, ...scope }, key.engagementId, key.id));
  }
}
