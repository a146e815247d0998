import { Inject, Injectable, Optional } from '@nestjs/common';
import { compareAndDelete, compareAndSet, Database, newId, type Scope, type Tx } from '../database';
import type { Principal } from '../identity';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { ACTION_LISTENER, type ActionListener } from './action-listener';
import {
  type ActionGrade,
  CorrectiveActionEntity,
  CorrectiveActionEventEntity,
  CorrectiveActionEvidenceEntity,
} from './corrective-action.entity';
import { dayOf } from './corrective-action-list.service';
import { type ActionRow, findAction } from './corrective-action.rows';
import { type ActionView, staleAction, viewOf } from './corrective-action.view';
import { answerable, partyOf } from './finding-to-answer';
import { daysAfter } from './rules/days';
import { USUAL_RESPONSE_DAYS } from './rules/due';
import { FIRST_STATE, writableIn } from './rules/life-cycle';

export interface NewAction {
  /** Null: nobody outside the team. Left out: the party that alone runs the units of the finding. */
  readonly partyId?: string | null;
  /** Left out: the finding's. */
  readonly ownerFunction?: string;
  /** Left out: the finding's, else in 90 days. */
  readonly due?: string;
}

export interface WrittenEvidence {
  readonly title: string;
  readonly location?: string | null;
  /** Of a piece in the register of an assessment of the engagement. */
  readonly pieceId?: string | null;
}

/** What can be changed; null clears, the list of evidence replaces the one before. */
export interface ActionChanges {
  readonly correction?: LocalizedText | null;
  readonly cause?: LocalizedText | null;
  readonly action?: LocalizedText | null;
  readonly ownerFunction?: string;
  readonly responsibleId?: string | null;
  readonly responsibleName?: string | null;
  readonly due?: string;
  readonly evidence?: readonly WrittenEvidence[];
}

/** Corrective actions: begun from a finding, and written by whoever answers it. */
@Injectable()
export class CorrectiveActionService {
  constructor(
    private readonly database: Database,
    @Optional() @Inject(ACTION_LISTENER) private readonly listener?: ActionListener,
  ) {}

  /** @throws DomainError action/not-found */
  async get(scope: Scope, id: string, now: Date): Promise<ActionView> {
    return this.database.readConsistently(scope, async (tx) =>
      viewOf(tx, scope, await findAction(tx, scope, id), dayOf(now)),
    );
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError finding/not-found, action/not-answerable, action/invalid
   */
  async create(
    tx: Tx,
    scope: Scope,
    { personId }: Principal,
    findingId: string,
    data: NewAction,
    now: Date,
  ): Promise<ActionView> {
    const finding = await answerable(tx, scope, findingId);
    const { engagementId, assessmentId, ref, requirement, units, title, condition } = finding;
    const id = newId();
    const key = { workspaceId: scope.workspaceId, engagementId };
    await tx.insert(CorrectiveActionEntity, {
      ...{ ...key, id, assessmentId, findingId, partyId: partyOf(finding, data.partyId) },
      ref: await nextRef(tx, scope, engagementId),
      grade: finding.grade as ActionGrade,
      finding: { ref, requirement, units, title, condition },
      ownerFunction: data.ownerFunction ?? finding.ownerFunction,
      due: data.due ?? finding.due ?? daysAfter(dayOf(now), USUAL_RESPONSE_DAYS),
      ...{ state: FIRST_STATE, version: 1, createdAt: now, updatedAt: now },
    });
    await tx.insert(CorrectiveActionEventEntity, {
      ...{ ...key, actionId: id, version: 1, transition: 'open', personId, reason: null, happenedAt: now },
    });
    const begun = await findAction(tx, scope, id);
    await this.listener?.happened(tx, scope, 'open', begun, now);
    return viewOf(tx, scope, begun, dayOf(now));
  }

  /** @throws DomainError action/not-found, precondition/failed, action/wrong-state, action/invalid */
  async update(scope: Scope, id: string, version: number, changes: ActionChanges, now: Date): Promise<ActionView> {
    return this.database.transaction(scope, async (tx) => {
      const row = await findAction(tx, scope, id);
      if (row.version !== version) throw await stale(tx, scope, id, now);
      refuseUnwritable(row, changes);
      const { evidence, ...texts } = changes;
      await refuseUnknownPerson(tx, scope, changes);
      const set = { ...texts, ...oneResponsible(changes), updatedAt: now };
      const key = { workspaceId: scope.workspaceId, engagementId: row.engagementId };
      if (!(await compareAndSet(tx, CorrectiveActionEntity, { ...key, id }, version, set))) {
        throw await stale(tx, scope, id, now);
      }
      if (evidence) await replaceEvidence(tx, scope, row, evidence, now);
      return viewOf(tx, scope, await findAction(tx, scope, id), dayOf(now));
    });
  }

  /** Of one that was begun by mistake. @throws DomainError action/not-found, precondition/failed, action/not-deletable */
  async remove(scope: Scope, id: string, version: number, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const row = await findAction(tx, scope, id);
      if (row.version !== version) throw await stale(tx, scope, id, now);
      const { history } = await viewOf(tx, scope, row, dayOf(now));
      if (history.length > 1) {
        throw new DomainError(
          'action/not-deletable',
          'Somebody has taken steps in this corrective action. What happened stays: close it, or leave it as it is.',
        );
      }
      const key = { workspaceId: scope.workspaceId, engagementId: row.engagementId, id };
      if (!(await compareAndDelete(tx, CorrectiveActionEntity, key, version))) throw await stale(tx, scope, id, now);
    });
  }
}

export async function stale(tx: Tx, scope: Scope, id: string, now: Date): Promise<DomainError> {
  return staleAction(await viewOf(tx, scope, await findAction(tx, scope, id), dayOf(now)));
}

/** The number after the highest; until the end of the transaction nobody else gets one in this engagement. */
async function nextRef(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<string> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `action-ref ${workspaceId} ${engagementId}`,
  ]);
  const [row] = await tx.query<{ next: string }[]>(
    `SELECT coalesce(max(substring(ref FROM '^CA-(\\d{1,9})$')::integer), 0) + 1 AS next FROM corrective_action
     WHERE workspace_id = $1 AND engagement_id = $2`,
    [workspaceId, engagementId],
  );
  return `CA-${String(row?.next ?? 1).padStart(2, '0')}`;
}

function refuseUnwritable({ state }: ActionRow, changes: ActionChanges): void {
  const writable = writableIn(state);
  const errors = Object.entries(changes).flatMap(([name, value]) =>
    value === undefined || writable.includes(name)
      ? []
      : [
          {
            ...{ pointer: `/${name}`, code: 'action/wrong-state', message: `This can not be written in ${state}.` },
            hint:
              state === 'planned'
                ? 'Take the step "replan" to change the plan, and say why.'
                : 'It can be written again once it is sent back or reopened.',
          },
        ],
  );
  const [first] = errors;
  if (first) throw new DomainError('action/wrong-state', `${first.message} Nothing was changed.`, { errors });
}

/** Whoever names one kind of responsible takes back the other. @throws DomainError action/invalid for both at once */
function oneResponsible({
  responsibleId,
  responsibleName,
}: ActionChanges): Pick<ActionChanges, 'responsibleId' | 'responsibleName'> {
  const byId = typeof responsibleId === 'string';
  const byName = typeof responsibleName === 'string';
  if (byId && byName) {
    throw invalidAction([
      {
        ...{ pointer: '/responsibleName', code: 'action/two-responsible' },
        message: 'A person of the workspace and a name are given.',
        hint: 'One answers for it: give either the id or the name.',
      },
    ]);
  }
  if (byId) return { responsibleName: null };
  return byName ? { responsibleId: null } : {};
}

/** Nobody names whom they may not know of. */
async function refuseUnknownPerson(tx: Tx, { workspaceId }: Scope, { responsibleId }: ActionChanges): Promise<void> {
  if (typeof responsibleId !== 'string') return;
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM person WHERE workspace_id = $1 AND id = $2 AND status = 'active'`,
    [workspaceId, responsibleId],
  );
  if (rows.length === 1) return;
  throw invalidAction([
    {
      ...{ pointer: '/responsibleId', code: 'action/unknown-person', message: `There is no person ${responsibleId}.` },
      hint: 'Name somebody without an account by "responsibleName".',
    },
  ]);
}

async function replaceEvidence(
  tx: Tx,
  scope: Scope,
  { engagementId, id: actionId }: ActionRow,
  evidence: readonly WrittenEvidence[],
  now: Date,
): Promise<void> {
  const key = { workspaceId: scope.workspaceId, engagementId, actionId };
  const places = await assessmentsOf(tx, scope, engagementId, evidence);
  const before = await tx.findBy(CorrectiveActionEvidenceEntity, key);
  await tx.delete(CorrectiveActionEvidenceEntity, key);
  const rows = evidence.map(({ title, location = null, pieceId = null }, position) => ({
    ...{ ...key, position, title, location, pieceId },
    pieceAssessmentId: pieceId === null ? null : (places.get(pieceId) ?? null),
    addedAt: before.find((one) => isSamePiece(one, { title, location, pieceId }))?.addedAt ?? now,
  }));
  if (rows.length > 0) await tx.insert(CorrectiveActionEvidenceEntity, rows);
}

type Piece = Pick<CorrectiveActionEvidenceEntity, 'title' | 'location' | 'pieceId'>;

/** A piece of a register is the same whatever it is called here. */
const isSamePiece = (a: Piece, b: Piece): boolean =>
  a.pieceId === b.pieceId && (a.pieceId !== null || (a.title === b.title && a.location === b.location));

/** Piece → the assessment in whose register it is. @throws DomainError action/invalid */
async function assessmentsOf(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  evidence: readonly WrittenEvidence[],
): Promise<ReadonlyMap<string, string>> {
  const ids = evidence.flatMap(({ pieceId }) => pieceId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; assessmentId: string }[]>(
    `SELECT id, assessment_id AS "assessmentId" FROM evidence
     WHERE workspace_id = $1 AND engagement_id = $2 AND id = ANY ($3::uuid[])`,
    [workspaceId, engagementId, ids],
  );
  const places = new Map(rows.map(({ id, assessmentId }) => [id, assessmentId]));
  const errors = evidence.flatMap(({ pieceId }, at): ProblemDetail[] =>
    typeof pieceId !== 'string' || places.has(pieceId)
      ? []
      : [
          {
            ...{ pointer: `/evidence/${at}/pieceId`, code: 'action/unknown-piece' },
            message: `There is no evidence ${pieceId} in the engagement.`,
            hint: 'Leave it out, and say in "location" where it is to be found.',
          },
        ],
  );
  if (errors.length > 0) throw invalidAction(errors);
  return places;
}

export function invalidAction(errors: readonly ProblemDetail[]): DomainError {
  const [first] = errors;
  return new DomainError('action/invalid', `${first?.message ?? ''} Nothing was changed.`, { errors });
}
