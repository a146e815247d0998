import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type KeyedRow, keysetPage, newId, type Page, type Scope, type Tx } from '../database';
import type { Principal } from '../identity';
import { DomainError } from '../shared/domain-error';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { AssessmentEntity, StatusChangeEntity } from './assessment.entity';
import { AssessmentReader, type AssessmentView } from './assessment.reader';
import { AssessmentService } from './assessment.service';
import { Certification, type CompletionData } from './certification.service';
import { type AssessmentStatus, canTake, type Transition, TRANSITIONS, transitionsFrom } from './rules/life-cycle';
import { fellSummaries } from './result-summaries';
import { SnapshotService } from './snapshot.service';

/** A step in the life of an assessment, as the API shows it. */
export interface StatusChangeView {
  readonly id: string;
  readonly from: AssessmentStatus;
  readonly to: AssessmentStatus;
  /** Of the assessment after the step. */
  readonly revision: number;
  readonly reason: string | null;
  readonly changedAt: string;
}

const MOST_REVISIONS = 99;

const SORTS = { changedAt: [{ sql: 'changed_at', type: 'timestamptz' }] } as const;

/** Takes assessments from draft to completed and, when they are reopened, back. */
@Injectable()
export class LifeCycleService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentService,
    private readonly reader: AssessmentReader,
    private readonly snapshots: SnapshotService,
    private readonly certification: Certification,
  ) {}

  /**
   * Completing has a way of its own: `complete`.
   * @param reason for reopening
   * @throws DomainError assessment/not-found; assessment/wrong-status; precondition/failed when it was changed since
   * `version`; assessment/no-units on starting fieldwork
   */
  async take(
    scope: Scope,
    id: string,
    transition: Exclude<Transition, 'complete'>,
    { version, now, reason = null }: { readonly version: number; readonly now: Date; readonly reason?: string | null },
  ): Promise<AssessmentView> {
    return this.database.transaction(scope, async (tx) => {
      const head = await this.held(tx, scope, id, transition, version);
      await this.step(tx, scope, head, transition, now, reason);
      return this.reader.get(tx, scope, id);
    });
  }

  /**
   * Completes an assessment. Of a certification that is a signature, by somebody else than who submitted it for review.
   * @throws DomainError as `take`; assessment/no-answers; of a certification also issue/second-person, request/invalid
   * without the meaning, access/confirmation-failed, access/forbidden
   */
  async complete(
    scope: Scope,
    principal: Principal,
    id: string,
    { version, now, ...data }: CompletionData & { readonly version: number; readonly now: Date },
  ): Promise<AssessmentView> {
    const completer = await this.certification.confirm(scope, principal, id, version, data, now);
    return this.database.transaction(scope, async (tx) => {
      const head = await this.held(tx, scope, id, 'complete', version);
      const isSigned = await this.certification.check(tx, scope, head, completer);
      await this.step(tx, scope, head, 'complete', now, null, isSigned ? principal : undefined);
      return this.reader.get(tx, scope, id);
    });
  }

  /**
   * Takes an assessment forward, step by step, in the transaction of the caller; used where whole cases are loaded.
   * @throws DomainError as `take`; assessment/wrong-status when the status does not lie ahead
   */
  async advance(tx: Tx, scope: Scope, id: string, to: AssessmentStatus, now: Date): Promise<void> {
    for (;;) {
      const head = await this.access.alone(tx, scope, id);
      if (head.status === to) return;
      const transition = FORWARD[head.status];
      if (!transition) throw wrongStatus(head.status, `It can not be taken to ${to}.`);
      await this.step(tx, scope, head, transition, now, null);
    }
  }

  /** The oldest first. @throws DomainError assessment/not-found */
  async changes(
    scope: Scope,
    id: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<StatusChangeView>> {
    const page = keysetPage({
      list: 'statusChanges',
      ...{ sorts: SORTS, sort: 'changedAt', id: { sql: 'id', type: 'uuid' }, limit, cursor, filters: { id } },
    });
    const rows = await this.database.read(scope, async (tx) => {
      const { workspaceId, engagementId } = await this.access.head(tx, scope, id);
      return tx.query<(StatusChangeEntity & KeyedRow)[]>(
        `SELECT id, from_status AS "fromStatus", to_status AS "toStatus", revision, reason, changed_at AS "changedAt",
           ${page.key}
         FROM status_change
         WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND ${page.after(4)} ${page.tail}`,
        [workspaceId, engagementId, id, ...page.parameters],
      );
    });
    return page.of(rows, changeView);
  }

  /** Waits for everybody who is at work in the assessment; they then see the new status. */
  private async held(
    tx: Tx,
    scope: Scope,
    id: string,
    transition: Transition,
    version: number,
  ): Promise<AssessmentHead> {
    const head = await this.access.alone(tx, scope, id);
    refuseWrongStatus(head, transition);
    if (head.version !== version) throw await this.assessments.stale(tx, scope, id);
    return head;
  }

  /** `head` was locked alone and admits the transition. With a signer the completion is signed. */
  private async step(
    tx: Tx,
    scope: Scope,
    head: AssessmentHead,
    transition: Transition,
    now: Date,
    reason: string | null,
    signer?: Principal,
  ): Promise<void> {
    const { workspaceId, engagementId, id, status: fromStatus } = head;
    const { to } = TRANSITIONS[transition];
    if (transition === 'startFieldwork') await refuseWithoutUnits(tx, head);
    if (transition === 'complete') await refuseWithoutAnswers(tx, head);
    if (transition === 'reopen') await fellSummaries(tx, scope, id);
    const isSubmission = head.kind === 'certification' && transition === 'submitForReview';
    const contentSha256 = isSubmission ? await this.snapshots.fingerprint(tx, scope, id) : null;
    const revision = transition === 'reopen' ? nextRevision(head) : head.revision;
    const end =
      to === 'completed'
        ? { result: await this.snapshots.complete(tx, scope, id, now), completedAt: now }
        : { result: null, completedAt: null };
    if (signer && end.result) await this.certification.sign(tx, scope, head, signer, end.result.snapshotId, now);
    const changes = { status: to, revision, ...end, updatedAt: now };
    await compareAndSet(tx, AssessmentEntity, { workspaceId, id }, head.version, changes);
    await tx.insert(StatusChangeEntity, {
      ...{ workspaceId, engagementId, assessmentId: id, id: newId() },
      ...{ fromStatus, toStatus: to, revision, reason, changedAt: now, contentSha256 },
      changedBy: scope.actor.kind === 'person' ? scope.actor.personId : null,
    });
  }
}

const FORWARD: Readonly<Partial<Record<AssessmentStatus, Transition>>> = {
  draft: 'startFieldwork',
  fieldwork: 'submitForReview',
  review: 'complete',
};

/** What each transition is called in a sentence. */
const IN_WORDS: Readonly<Record<Transition, string>> = {
  startFieldwork: 'start fieldwork',
  submitForReview: 'submit it for review',
  complete: 'complete it',
  reopen: 'reopen it',
};

function refuseWrongStatus({ status }: AssessmentHead, transition: Transition): void {
  if (canTake(transition, status)) return;
  const possible = transitionsFrom(status).map((name) => IN_WORDS[name]);
  throw wrongStatus(status, `What you can do now: ${possible.join(', or ')}.`);
}

function wrongStatus(status: AssessmentStatus, advice: string): DomainError {
  return new DomainError('assessment/wrong-status', `The assessment is in status ${status}. ${advice}`);
}

function nextRevision({ revision }: AssessmentHead): number {
  if (revision < MOST_REVISIONS) return revision + 1;
  throw wrongStatus('completed', `Revision ${MOST_REVISIONS} is the last; start a new assessment.`);
}

async function refuseWithoutUnits(tx: Tx, { workspaceId, engagementId, id }: AssessmentHead): Promise<void> {
  // The whole entity is always covered.
  const rows = await tx.query<unknown[]>(
    `SELECT FROM assessment_unit WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 LIMIT 2`,
    [workspaceId, engagementId, id],
  );
  if (rows.length > 1) return;
  throw new DomainError('assessment/no-units', 'The assessment covers no units. Choose at least one.');
}

async function refuseWithoutAnswers(tx: Tx, { workspaceId, engagementId, id }: AssessmentHead): Promise<void> {
  const rows = await tx.query<unknown[]>(
    `SELECT FROM assessment_unit
     WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND answer_count > 0 LIMIT 1`,
    [workspaceId, engagementId, id],
  );
  if (rows.length > 0) return;
  throw new DomainError('assessment/no-answers', 'The assessment has no answers. Enter at least one.');
}

function changeView(change: StatusChangeEntity): StatusChangeView {
  const { id, fromStatus: from, toStatus: to, revision, reason, changedAt } = change;
  return { id, from, to, revision, reason, changedAt: changedAt.toISOString() };
}
