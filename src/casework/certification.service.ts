import { Injectable } from '@nestjs/common';
import { type SignOffMeaning, SignOffs } from '../audit';
import { Database, type Scope, type Tx } from '../database';
import { Confirmation, type ConfirmationData, type Principal } from '../identity';
import { DomainError } from '../shared/domain-error';
import type { AssessmentHead } from './assessment-access';

/** What is sent to complete a certification; other kinds of assessment need nothing of it. */
export interface CompletionData extends ConfirmationData {
  readonly meaning?: Extract<SignOffMeaning, 'completedCertification'> | undefined;
}

/** Who completes an assessment, and whether they have confirmed who they are. */
export interface Completer {
  readonly principal: Principal;
  readonly isConfirmed: boolean;
}

interface CertificationRow {
  readonly kind: string;
  readonly status: string;
  readonly version: number;
  /** Who submitted the present revision for review last; null: unknown. */
  readonly submittedBy: string | null;
  /** Of what was submitted, hex; null: unknown. */
  readonly submittedSha256: string | null;
}

/** Completing a certification assessment is a signature: by a second person, who confirms who they are. */
@Injectable()
export class Certification {
  constructor(
    private readonly database: Database,
    private readonly confirmation: Confirmation,
    private readonly signOffs: SignOffs,
  ) {}

  /**
   * Before the transaction that completes: whatever is decided here is decided again in it.
   * @param version that the caller saw; nobody is asked to confirm what will be refused anyway
   * @throws DomainError issue/second-person; request/invalid without the meaning; what `Confirmation.confirm` throws
   */
  async confirm(
    scope: Scope,
    principal: Principal,
    assessmentId: string,
    version: number,
    { meaning, ...data }: CompletionData,
    now: Date,
  ): Promise<Completer> {
    const row = await this.database.read(scope, (tx) => certificationRow(tx, scope, assessmentId));
    if (row?.kind !== 'certification' || row.status !== 'review' || row.version !== version) {
      return { principal, isConfirmed: false };
    }
    refuseSubmitter(row, principal);
    if (meaning === undefined) throw noMeaning();
    await this.confirmation.confirm(scope, principal, data, now);
    return { principal, isConfirmed: true };
  }

  /**
   * In the transaction that completes the assessment, which the caller holds alone, before anything is frozen.
   * @returns whether a signature is needed
   * @throws DomainError access/forbidden when the right has gone; access/confirmation-failed; issue/second-person
   */
  async check(
    tx: Tx,
    scope: Scope,
    { engagementId, id }: AssessmentHead,
    { principal, isConfirmed }: Completer,
  ): Promise<boolean> {
    const place = { engagementId, part: { kind: 'assessment', assessmentId: id } } as const;
    await this.signOffs.requireRight(tx, scope, principal, 'assessment.complete', place, new Date());
    const row = await certificationRow(tx, scope, id);
    if (row?.kind !== 'certification') return false;
    if (!isConfirmed) {
      throw new DomainError('access/confirmation-failed', 'Completing a certification is a signature. Confirm it.');
    }
    refuseSubmitter(row, principal);
    return true;
  }

  /**
   * After `check`, once the snapshot is kept.
   * @throws DomainError issue/second-person when it is not what was submitted: also names of units, sites and parties, or
   * the engagement, may have been changed since
   */
  async sign(
    tx: Tx,
    scope: Scope,
    { engagementId, id }: AssessmentHead,
    { personId }: Principal,
    snapshotId: string,
    now: Date,
  ): Promise<void> {
    const [snapshot] = await tx.query<{ sha256: string }[]>(
      'SELECT sha256 FROM snapshot WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3',
      [scope.workspaceId, engagementId, snapshotId],
    );
    if (!snapshot) throw new Error(`Snapshot ${snapshotId} was not kept.`);
    const row = await certificationRow(tx, scope, id);
    if (row?.submittedSha256 !== snapshot.sha256) throw changedSince();
    await this.signOffs.sign(tx, scope, {
      ...{ engagementId, subjectKind: 'assessment', subjectId: id, contentSha256: snapshot.sha256 },
      ...{ meaning: 'completedCertification', personId, now },
    });
  }
}

async function certificationRow(
  tx: Tx,
  { workspaceId }: Scope,
  assessmentId: string,
): Promise<CertificationRow | undefined> {
  const [row] = await tx.query<CertificationRow[]>(
    `SELECT a.kind, a.status, a.version, submission.changed_by AS "submittedBy",
       submission.content_sha256 AS "submittedSha256"
     FROM assessment AS a
     LEFT JOIN LATERAL (
       SELECT changed_by, content_sha256 FROM status_change AS step
       WHERE (step.workspace_id, step.engagement_id, step.assessment_id) = (a.workspace_id, a.engagement_id, a.id)
         AND step.to_status = 'review' AND step.revision = a.revision
       ORDER BY step.changed_at DESC, step.id DESC LIMIT 1
     ) AS submission ON TRUE
     WHERE a.workspace_id = $1 AND a.id = $2`,
    [workspaceId, assessmentId],
  );
  return row;
}

function refuseSubmitter({ submittedBy }: CertificationRow, { personId }: Principal): void {
  if (submittedBy === null) {
    throw new DomainError(
      'issue/second-person',
      'It is not known who submitted this certification for review. Take it back to fieldwork and submit it again.',
    );
  }
  if (submittedBy !== personId) return;
  throw new DomainError(
    'issue/second-person',
    'You submitted this certification for review. Somebody else has to complete it.',
  );
}

function changedSince(): DomainError {
  return new DomainError(
    'issue/second-person',
    'What this certification says was changed since it was submitted for review: the engagement, a unit, a site or a ' +
      'party. Take it back to fieldwork, look at it and submit it again.',
  );
}

function noMeaning(): DomainError {
  const message = 'Completing a certification is a signature. Send the meaning "completedCertification".';
  return new DomainError('request/invalid', message, {
    errors: [{ pointer: '/meaning', code: 'request/required', message }],
  });
}
