import { Check, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { BigInteger, Key, Text, Timestamp, Uuid } from '../database';
import type { AuditAction, AuditActorKind } from './rules/event-document';

/** Something that happened, as the witness recorded it. It never changes. */
@Entity('audit_event')
@Unique('uq_audit_event_id', ['workspaceId', 'id'])
@Index('ix_audit_event_assessment', ['workspaceId', 'assessmentId', 'seq'])
@Check('ck_audit_event_actor', `actor_kind IN ('person', 'public', 'job', 'system', 'none')`)
@Check('ck_audit_event_action', `action IN ('baseline', 'insert', 'update', 'delete', 'read', 'denied')`)
@Check('ck_audit_event_first', `(seq = 1) = (previous_sha256 IS NULL)`)
export class AuditEventEntity {
  @Key('pk_audit_event', 'workspace_id') readonly workspaceId!: string;
  /** The engagement; of what belongs to none, the workspace. */
  @Key('pk_audit_event', 'chain_id') readonly chainId!: string;
  /** From 1, without a gap. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_event' }) readonly seq!: string;
  @Uuid('id') readonly id!: string;
  @Timestamp('at') readonly at!: Date;
  @Text('actor_kind') readonly actorKind!: AuditActorKind;
  @Text('actor_id', 'nullable') readonly actorId!: string | null;
  @Text('action') readonly action!: AuditAction;
  /** Table, or what was read. */
  @Text('subject') readonly subject!: string;
  @Uuid('assessment_id', 'nullable') readonly assessmentId!: string | null;
  /** Canonical JSON. */
  @Text('changes') readonly changes!: string;
  /** Of salt and words, which stand apart. */
  @Text('reason_sha256', 'nullable') readonly reasonSha256!: string | null;
  @Text('request_id', 'nullable') readonly requestId!: string | null;
  @Text('previous_sha256', 'nullable') readonly previousSha256!: string | null;
  @Text('sha256') readonly sha256!: string;
}

/** Why something was done, in somebody's words. They can go: the event holds their salted hash. */
@Entity('audit_reason')
export class AuditReasonEntity {
  @Key('pk_audit_reason', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_audit_reason', 'chain_id') readonly chainId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_reason' }) readonly seq!: string;
  @Text('salt') readonly salt!: string;
  @Text('text') readonly text!: string;
}

/** How far each chain has come. */
@Entity('audit_chain')
export class AuditChainEntity {
  @Key('pk_audit_chain', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_audit_chain', 'chain_id') readonly chainId!: string;
  @BigInteger('size') readonly size!: string;
  @Text('head') readonly head!: string;
  @Timestamp('head_at') readonly headAt!: Date;
}

/** Events of transactions that are not committed yet: nobody ever sees any. */
@Entity('audit_pending')
export class AuditPendingEntity {
  @Key('pk_audit_pending', 'workspace_id') readonly workspaceId!: string;
  /** Drawn from the sequence `audit_pending_id`: the order within a transaction. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_pending' }) readonly id!: string;
  @Uuid('chain_id') readonly chainId!: string;
  @Text('actor_kind') readonly actorKind!: string;
  @Text('actor_id', 'nullable') readonly actorId!: string | null;
  @Text('action') readonly action!: string;
  @Text('subject') readonly subject!: string;
  @Uuid('assessment_id', 'nullable') readonly assessmentId!: string | null;
  @Text('changes') readonly changes!: string;
  @Text('reason', 'nullable') readonly reason!: string | null;
  @Text('request_id', 'nullable') readonly requestId!: string | null;
}
