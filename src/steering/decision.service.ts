import { Injectable } from '@nestjs/common';
import { decisionFaults, type DecisionStatus } from '../assessment';
import { ForumDecisionEntity, ForumDecisionEventEntity } from '../casework';
import {
  compareAndDelete,
  compareAndSet,
  Database,
  keysetPage,
  newId,
  type Page,
  type Scope,
  type SortText,
  type Tx,
} from '../database';
import { type DecisionState, ownerConcern, stateOf, standingDecisions } from '../forum';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import { type Language, type LocalizedText, textIn } from '../shared/text';
import { csvCell } from '../shared/write-csv';
import { type DecisionRow, findDecision, forumDecision, selectDecisions } from './decision.rows';
import { type KnownNames, NamesOfForum } from './known-names';

/** What is told of a decision. */
export interface DecisionData {
  readonly reason: string | null;
  readonly title: LocalizedText;
  readonly decision: LocalizedText;
  readonly ownerFunction: string;
  readonly owner: string | null;
  readonly raisedOn: string;
  readonly decidedOn: string | null;
  readonly due: string | null;
  readonly closedOn: string | null;
  readonly status: DecisionStatus;
  readonly note: LocalizedText | null;
}

export type NewDecision = Pick<DecisionData, 'title' | 'decision' | 'ownerFunction'> & Partial<DecisionData>;

/** The contact centre owns a cause that lies outside it; null where nobody else is known. */
export interface ConcernView {
  readonly code: 'forum/owner-in-contact-centre';
  readonly proposal: string | null;
}

export interface DecisionView extends DecisionData {
  readonly id: string;
  readonly ref: string;
  /** On the day of the answer. */
  readonly state: DecisionState;
  readonly daysLate: number | null;
  readonly concern: ConcernView | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DecisionEventView {
  readonly version: number;
  readonly at: string;
  /** Null: nobody who is known any more, or the server itself. */
  readonly by: string | null;
  readonly told: DecisionData;
}

export type DecisionSort = 'ref' | 'due' | 'raisedOn';

export interface DecisionQuery {
  readonly status?: DecisionStatus | undefined;
  readonly ownerFunction?: string | undefined;
  readonly reason?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly sort?: SortText<DecisionSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'decision.ref', type: 'text' }],
  due: [{ sql: `coalesce(decision.due, DATE '9999-12-31')`, type: 'date' }],
  raisedOn: [{ sql: 'decision.raised_on', type: 'date' }],
} as const;
/** Of one engagement; the log is written as one table. */
const MOST_DECISIONS = 5000;

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The decision log of the forum of an engagement. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly names: NamesOfForum,
  ) {}

  /** @throws DomainError request/invalid-cursor */
  async list(scope: Scope, engagementId: string, query: DecisionQuery, now: Date): Promise<Page<DecisionView>> {
    const { status, ownerFunction, reason, overdue, sort = 'ref', limit, cursor } = query;
    const today = dayOf(now);
    const page = keysetPage({
      ...{ list: 'forum-decisions', sorts: SORTS, sort, id: { sql: 'decision.id', type: 'uuid' }, limit, cursor },
      filters: {
        engagementId,
        status,
        ownerFunction,
        reason,
        overdue: overdue === undefined ? undefined : String(overdue),
      },
    });
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<DecisionRow[]>(
        `${selectDecisions(`, ${page.key}`)} AND ($3::text IS NULL OR decision.status = $3)
           AND ($4::text IS NULL OR decision.owner_function = $4) AND ($5::text IS NULL OR decision.reason_key = $5)
           AND ($6::boolean IS NULL
             OR (decision.status IN ('decided', 'inProgress') AND decision.due < $7::date) = $6)
           AND ${page.after(8)} ${page.tail}`,
        [
          ...[scope.workspaceId, engagementId, status ?? null, ownerFunction ?? null, reason ?? null],
          ...[overdue ?? null, today, ...page.parameters],
        ],
      );
      const names = await this.names.read(tx, scope, engagementId);
      return page.of(rows, (row) => decisionView(row, names, today));
    });
  }

  /** What `list` finds as one table, whole. */
  async csv(
    scope: Scope,
    engagementId: string,
    query: Omit<DecisionQuery, 'limit' | 'cursor'>,
    language: Language,
    now: Date,
  ): Promise<string> {
    const { items } = await this.list(scope, engagementId, { ...query, limit: MOST_DECISIONS }, now);
    const lines = items.map((one) =>
      [
        ...[one.ref, one.reason ?? '', textIn(one.title, language), textIn(one.decision, language), one.ownerFunction],
        ...[one.owner ?? '', one.raisedOn, one.decidedOn ?? '', one.due ?? '', one.closedOn ?? '', one.status],
        ...[one.state, String(one.daysLate ?? ''), one.note === null ? '' : textIn(one.note, language)],
      ]
        .map(csvCell)
        .join(','),
    );
    return [CSV_HEADER, ...lines].map((line) => `${line}\r\n`).join('');
  }

  /** @throws DomainError forum/decision-not-found */
  async get(scope: Scope, engagementId: string, id: string, now: Date): Promise<DecisionView> {
    return this.database.read(scope, (tx) => this.view(tx, scope, engagementId, id, now));
  }

  /** What was said of it and by whom, the latest first. @throws DomainError forum/decision-not-found */
  async history(scope: Scope, engagementId: string, id: string): Promise<readonly DecisionEventView[]> {
    const rows = await this.database.read(scope, async (tx) => {
      await findDecision(tx, scope, engagementId, id);
      return tx.query<(Omit<DecisionEventView, 'at'> & { at: Date })[]>(
        `SELECT event.version, event.made_at AS at, profile.name AS by, event.told
         FROM forum_decision_event AS event
         LEFT JOIN person_profile AS profile
           ON (profile.workspace_id, profile.person_id) = (event.workspace_id, event.made_by)
         WHERE event.workspace_id = $1 AND event.engagement_id = $2 AND event.decision_id = $3
         ORDER BY event.version DESC`,
        [scope.workspaceId, engagementId, id],
      );
    });
    return rows.map(({ at, ...event }) => ({ ...event, at: at.toISOString() }));
  }

  /**
   * In the transaction of the caller. Dates that follow from the status are those of today where they are not sent.
   * @throws DomainError engagement/not-found, forum/invalid, forum/ref-taken
   */
  async create(tx: Tx, scope: Scope, engagementId: string, sent: NewDecision, now: Date): Promise<DecisionView> {
    const data = completed({ ...NOTHING, raisedOn: dayOf(now), ...definedOnly(sent) }, dayOf(now));
    refuse(faultsOf(data, await this.names.read(tx, scope, engagementId)));
    const id = newId();
    const place = { workspaceId: scope.workspaceId, engagementId };
    await tx.insert(ForumDecisionEntity, {
      ...{ ...place, id, ref: await nextRef(tx, place), ...columns(data) },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    await this.record(tx, scope, { engagementId, id, version: 1 }, data, now);
    return this.view(tx, scope, engagementId, id, now);
  }

  /**
   * Changes what is given; null clears.
   * @throws DomainError forum/decision-not-found, precondition/failed, forum/invalid
   */
  async update(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    changes: Partial<DecisionData>,
    now: Date,
  ): Promise<DecisionView> {
    return this.database.transaction(scope, async (tx) => {
      const former = await findDecision(tx, scope, engagementId, id);
      const data = completed({ ...dataOf(former), ...definedOnly(changes) }, dayOf(now), changes);
      refuse(faultsOf(data, await this.names.read(tx, scope, engagementId)));
      const key = { workspaceId: scope.workspaceId, engagementId, id };
      const set = { ...columns(data), updatedAt: now };
      if (!(await compareAndSet<ForumDecisionEntity>(tx, ForumDecisionEntity, key, version, set)))
        throw await this.stale(tx, scope, engagementId, id, now);
      await this.record(tx, scope, { engagementId, id, version: version + 1 }, data, now);
      return this.view(tx, scope, engagementId, id, now);
    });
  }

  /**
   * Only what was never decided: all else stays in the log.
   * @throws DomainError forum/decision-not-found, precondition/failed, forum/decided
   */
  async remove(scope: Scope, engagementId: string, id: string, version: number, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { status, ref } = await findDecision(tx, scope, engagementId, id);
      if (status !== 'proposed') throw stays(ref);
      const key = { workspaceId: scope.workspaceId, engagementId, id };
      if (await compareAndDelete(tx, ForumDecisionEntity, key, version)) return;
      throw await this.stale(tx, scope, engagementId, id, now);
    });
  }

  private async view(tx: Tx, scope: Scope, engagementId: string, id: string, now: Date): Promise<DecisionView> {
    const row = await findDecision(tx, scope, engagementId, id);
    return decisionView(row, await this.names.read(tx, scope, engagementId), dayOf(now));
  }

  private async record(
    tx: Tx,
    { workspaceId, actor }: Scope,
    { engagementId, id, version }: { readonly engagementId: string; readonly id: string; readonly version: number },
    told: DecisionData,
    now: Date,
  ): Promise<void> {
    await tx.insert(ForumDecisionEventEntity, {
      ...{ workspaceId, engagementId, decisionId: id, version, told, madeAt: now },
      madeBy: actor.kind === 'person' ? actor.personId : null,
    });
  }

  private async stale(tx: Tx, scope: Scope, engagementId: string, id: string, now: Date): Promise<DomainError> {
    return new DomainError(
      'precondition/failed',
      'The decision was changed in the meantime. Look at its current state and decide again.',
      { current: await this.view(tx, scope, engagementId, id, now) },
    );
  }
}

const CSV_HEADER =
  'ref,reason,title,decision,ownerFunction,owner,raisedOn,decidedOn,due,closedOn,status,state,daysLate,note';

const NOTHING = {
  ...{ reason: null, owner: null, decidedOn: null, due: null, closedOn: null, note: null },
  status: 'proposed',
} as const;

function definedOnly<T extends object>(sent: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Decided or closed today where the status says so and no day is sent; a day that the status rules out goes. */
function completed(data: DecisionData, today: string, sent: Partial<DecisionData> = data): DecisionData {
  const isTaken = data.status !== 'proposed' && data.status !== 'rejected';
  const isClosed = data.status === 'done' || data.status === 'rejected';
  return {
    ...data,
    decidedOn:
      data.decidedOn === null && isTaken
        ? today
        : data.status === 'proposed' && !sent.decidedOn
          ? null
          : data.decidedOn,
    closedOn: data.closedOn === null && isClosed ? today : !isClosed && !sent.closedOn ? null : data.closedOn,
  };
}

function dataOf(row: DecisionRow): DecisionData {
  const { reason, title, decision, ownerFunction, owner, raisedOn, decidedOn, due, closedOn, status, note } = row;
  return { reason, title, decision, ownerFunction, owner, raisedOn, decidedOn, due, closedOn, status, note };
}

const columns = ({ reason, owner, ...data }: DecisionData) => ({ ...data, reasonKey: reason, ownerName: owner });

function decisionView(row: DecisionRow, { reasons, functions }: KnownNames, today: string): DecisionView {
  const decision = forumDecision(row);
  const reason = row.reason === null ? undefined : reasons.get(row.reason);
  const concern = ownerConcern(row.ownerFunction, reason, functions);
  const [standing] = standingDecisions([decision], today);
  return {
    ...{ id: row.id, ref: row.ref, ...dataOf(row) },
    // One that is to be raised on a later day is on today's agenda as a proposal.
    state: stateOf(decision, today) ?? 'proposed',
    daysLate: standing?.daysLate ?? null,
    concern: concern && { code: 'forum/owner-in-contact-centre', proposal: concern.proposal },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function faultsOf(data: DecisionData, { functions, reasons }: KnownNames): ProblemDetail[] {
  const { reason, ownerFunction, raisedOn, decidedOn, due, closedOn, status } = data;
  const dates = {
    ...{ raisedOn, status, ...(decidedOn !== null && { decidedOn }) },
    ...{ ...(due !== null && { due }), ...(closedOn !== null && { closedOn }) },
  };
  return [
    ...(functions.length === 0 || functions.includes(ownerFunction)
      ? []
      : [
          unknown(
            '/ownerFunction',
            'owner-function',
            `The engagement has no owner function "${ownerFunction}".`,
            ownerFunction,
            functions,
          ),
        ]),
    ...(reason === null || reasons.has(reason)
      ? []
      : [
          unknown(
            '/reason',
            'reason',
            `No assessment of the engagement counted a contact reason "${reason}".`,
            reason,
            [...reasons.keys()],
          ),
        ]),
    ...decisionFaults(dates).map(({ property, code, message, hint }) => ({
      ...{ pointer: `/${property}`, code: `forum/${code}`, message, hint },
    })),
  ];
}

const unknown = (
  pointer: string,
  what: string,
  message: string,
  name: string,
  names: readonly string[],
): ProblemDetail => ({
  ...{ pointer, code: `forum/unknown-${what}`, message },
  hint: names.length === 0 ? 'Leave it out.' : suggestion(name, names),
});

function refuse(errors: readonly ProblemDetail[]): void {
  const [first] = errors;
  if (!first) return;
  const detail = errors.length === 1 ? first.message : `${errors.length} things in it are wrong.`;
  throw new DomainError('forum/invalid', `${detail} Nothing was changed.`, { errors });
}

function stays(ref: string): DomainError {
  return new DomainError(
    'forum/decided',
    `${ref} is more than a proposal and stays in the log. Reject it instead. Nothing was changed.`,
  );
}

/** The number after the highest; until the end of the transaction nobody else gets one in this engagement. */
async function nextRef(
  tx: Tx,
  { workspaceId, engagementId }: { readonly workspaceId: string; readonly engagementId: string },
): Promise<string> {
  const lock = `forum-ref ${workspaceId} ${engagementId}`;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [lock]);
  const [row] = await tx.query<{ next: string }[]>(
    `SELECT coalesce(max(substring(ref FROM '^D-(\\d{1,18})$')::bigint), 0) + 1 AS next FROM forum_decision
     WHERE workspace_id = $1 AND engagement_id = $2`,
    [workspaceId, engagementId],
  );
  return `D-${String(row?.next ?? 1).padStart(2, '0')}`;
}
