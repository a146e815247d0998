import { Injectable } from '@nestjs/common';
import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { AssessmentEntity } from './assessment.entity';
import type { AssessmentKind } from '../assessment';
import { type AssessmentStatus, awaitsSignature, isChangeable, isOpen } from './rules/life-cycle';

/** What has to be known of an assessment before anything in it is touched. */
export interface AssessmentHead {
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly id: string;
  readonly frameworkId: string;
  readonly kind: AssessmentKind;
  readonly status: AssessmentStatus;
  readonly revision: number;
  readonly version: number;
}

const HEAD = {
  workspaceId: true,
  engagementId: true,
  id: true,
  frameworkId: true,
  kind: true,
  status: true,
  revision: true,
  version: true,
} as const;

/** Finds assessments and holds their status still while they are worked on. */
@Injectable()
export class AssessmentAccess {
  /** @throws DomainError assessment/not-found */
  async head(tx: Tx, { workspaceId }: Scope, id: string): Promise<AssessmentHead> {
    return found(await tx.findOne(AssessmentEntity, { select: HEAD, where: { workspaceId, id } }), id);
  }

  /**
   * For answers and findings: many may do so at the same time, and the status can not change until they are done.
   * @throws DomainError assessment/not-found; assessment/not-open in draft and for a
   * certification in review; assessment/completed
   */
  async forFieldwork(tx: Tx, { workspaceId }: Scope, id: string): Promise<AssessmentHead> {
    const lock = { mode: 'pessimistic_read' } as const;
    const head = found(await tx.findOne(AssessmentEntity, { select: HEAD, where: { workspaceId, id }, lock }), id);
    if (awaitsSignature(head)) throw submitted(id);
    if (isOpen(head.status)) return head;
    throw head.status === 'completed' ? completed(id) : notStarted(id);
  }

  /**
   * For evidence, which may be gathered before fieldwork. As `forFieldwork`, but also in draft.
   * @throws DomainError assessment/not-found; assessment/not-open for a certification in review; assessment/completed
   */
  async forEvidence(tx: Tx, { workspaceId }: Scope, id: string): Promise<AssessmentHead> {
    const lock = { mode: 'pessimistic_read' } as const;
    const head = found(await tx.findOne(AssessmentEntity, { select: HEAD, where: { workspaceId, id }, lock }), id);
    if (awaitsSignature(head)) throw submitted(id);
    if (head.status === 'completed') throw completed(id);
    return head;
  }

  /**
   * For a change of the assessment as a whole: alone, after everybody who is at work in it.
   * @throws DomainError assessment/not-found
   */
  async alone(tx: Tx, { workspaceId }: Scope, id: string): Promise<AssessmentHead> {
    const lock = { mode: 'pessimistic_write' } as const;
    return found(await tx.findOne(AssessmentEntity, { select: HEAD, where: { workspaceId, id }, lock }), id);
  }

  /**
   * As `alone`.
   * @throws DomainError assessment/not-found; assessment/not-open for a certification in review; assessment/completed
   */
  async forChange(tx: Tx, scope: Scope, id: string): Promise<AssessmentHead> {
    const head = await this.alone(tx, scope, id);
    if (awaitsSignature(head)) throw submitted(id);
    if (!isChangeable(head.status)) throw completed(id);
    return head;
  }
}

function found(assessment: AssessmentEntity | null, id: string): AssessmentHead {
  if (!assessment) throw new DomainError('assessment/not-found', `There is no assessment ${id}.`);
  return assessment;
}

function completed(id: string): DomainError {
  return new DomainError(
    'assessment/completed',
    `Assessment ${id} is completed. Reopen it to change it; that begins a new revision.`,
  );
}

function submitted(id: string): DomainError {
  return new DomainError(
    'assessment/not-open',
    `Certification ${id} was submitted for review and is signed as it was submitted. Take it back to fieldwork to change ` +
      'it, then submit it again.',
  );
}

function notStarted(id: string): DomainError {
  return new DomainError(
    'assessment/not-open',
    `Assessment ${id} is a draft. Start its fieldwork before answers and findings are entered.`,
  );
}
