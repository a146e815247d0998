import { Injectable } from '@nestjs/common';
import { Database, type KeyedRow, keysetPage, type Page, type Scope, type SortText, type Tx } from '../database';
import type { Principal } from '../identity';
import type { Language } from '../shared/text';
import type { ActionGrade } from './corrective-action.entity';
import { type ActionRow, NEXT_DUE, selectActions, visibleActions } from './corrective-action.rows';
import { type ActionSummary, summaryOf } from './corrective-action.view';
import { ACTION_CSV_HEADER, actionCsvRow } from './rules/action-csv';
import { daysAfter } from './rules/days';
import { type DueState, SOON_DAYS } from './rules/due';
import type { ActionState } from './rules/life-cycle';

export type ActionSort = 'due' | 'ref' | 'updatedAt';

export interface ActionFilter {
  readonly engagementId?: string | undefined;
  readonly assessmentId?: string | undefined;
  readonly partyId?: string | undefined;
  readonly findingId?: string | undefined;
  readonly state?: ActionState | undefined;
  readonly due?: DueState | undefined;
  readonly grade?: ActionGrade | undefined;
  readonly ownerFunction?: string | undefined;
}

export interface ActionQuery extends ActionFilter {
  readonly sort?: SortText<ActionSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Without a next date they come last. */
const DUE = `coalesce(${NEXT_DUE}, DATE '9999-12-31')`;
const SORTS = {
  due: [
    { sql: DUE, type: 'date' },
    { sql: 'action.ref', type: 'text' },
  ],
  ref: [{ sql: 'action.ref', type: 'text' }],
  updatedAt: [{ sql: 'action.updated_at', type: 'timestamptz' }],
} as const;

/** As `dueState` of the rules: `$9` today, `$10` the last day that is soon. */
const DUE_STATE = `(CASE WHEN ${NEXT_DUE} IS NULL THEN 'none' WHEN ${NEXT_DUE} < $9::date THEN 'overdue'
  WHEN ${NEXT_DUE} <= $10::date THEN 'dueSoon' ELSE 'open' END)`;

/** `$2` to `$5` say what is visible. */
const CHOSEN = `($6::uuid IS NULL OR action.engagement_id = $6) AND ($7::uuid IS NULL OR action.party_id = $7)
  AND ($8::text IS NULL OR action.state = $8) AND ($11::text IS NULL OR ${DUE_STATE} = $11)
  AND ($12::text IS NULL OR action.grade = $12) AND ($13::text IS NULL OR action.owner_function = $13)
  AND ($14::uuid IS NULL OR action.finding_id = $14) AND ($15::uuid IS NULL OR action.assessment_id = $15)`;

/** Corrective actions across engagements: to each what they were given. */
@Injectable()
export class CorrectiveActionListService {
  constructor(private readonly database: Database) {}

  /** What is due first comes first. @throws DomainError request/invalid-cursor */
  async list(scope: Scope, principal: Principal, query: ActionQuery, now: Date): Promise<Page<ActionSummary>> {
    const { sort = 'due', limit, cursor, ...filters } = query;
    const id = { sql: 'action.id', type: 'uuid' } as const;
    const page = keysetPage({ list: 'corrective-actions', sorts: SORTS, sort, id, limit, cursor, filters });
    const { sql, parameters } = chosen(scope, principal, filters, now);
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(ActionRow & KeyedRow)[]>(
        `${selectActions(`, ${page.key}`)} AND ${sql} AND ${page.after(parameters.length + 1)} ${page.tail}`,
        [...parameters, ...page.parameters],
      ),
    );
    return page.of(rows, (row) => summaryOf(row, dayOf(now)));
  }

  /** All that are chosen, as a table for spreadsheets. */
  async csv(scope: Scope, principal: Principal, filter: ActionFilter, language: Language, now: Date): Promise<string> {
    const rows = (await this.all(scope, principal, filter, now)).map(({ party, finding, grade, ...action }) => ({
      ...{ ...action, responsible: action.responsibleName, party: party?.name ?? null },
      finding: { ...finding, grade },
    }));
    return ACTION_CSV_HEADER + rows.map((row) => actionCsvRow(row, language)).join('');
  }

  /** All that are chosen; what is due first comes first. */
  async all(scope: Scope, principal: Principal, filter: ActionFilter, now: Date): Promise<readonly ActionSummary[]> {
    return this.database.read(scope, (tx) => this.allIn(tx, scope, principal, filter, now));
  }

  /** As `all`, in the transaction of the caller. */
  async allIn(
    tx: Tx,
    scope: Scope,
    principal: Principal,
    filter: ActionFilter,
    now: Date,
  ): Promise<readonly ActionSummary[]> {
    const { sql, parameters } = chosen(scope, principal, filter, now);
    const order = `ORDER BY ${DUE}, action.ref, action.id`;
    const rows = await tx.query<ActionRow[]>(`${selectActions()} AND ${sql} ${order}`, [...parameters]);
    return rows.map((row) => summaryOf(row, dayOf(now)));
  }

  /** How much is open, of each party in each engagement; those that no single party answers are left out. */
  counts(tx: Tx, scope: Scope, principal: Principal, now: Date): Promise<readonly OpenActionCounts[]> {
    const visible = visibleActions(scope, principal, now, 3);
    return tx.query<OpenActionCounts[]>(
      `SELECT action.engagement_id AS "engagementId", action.party_id AS "partyId", count(*)::integer AS open,
         (count(*) FILTER (WHERE action.grade = 'major'))::integer AS "openMajors",
         (count(*) FILTER (WHERE ${NEXT_DUE} < $2::date))::integer AS overdue
       FROM corrective_action AS action
       WHERE action.workspace_id = $1 AND action.state <> 'closed' AND action.party_id IS NOT NULL AND ${visible.sql}
       GROUP BY action.engagement_id, action.party_id`,
      [scope.workspaceId, dayOf(now), ...visible.parameters],
    );
  }
}

/** What waits for a party in an engagement. */
export interface OpenActionCounts {
  readonly engagementId: string;
  readonly partyId: string;
  /** Not closed. */
  readonly open: number;
  /** Those of them that answer a major nonconformity. */
  readonly openMajors: number;
  /** Those of them whose next date has passed. */
  readonly overdue: number;
}

/** Of UTC: everybody's "overdue" is the same. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

function chosen(
  scope: Scope,
  principal: Principal,
  filter: ActionFilter,
  now: Date,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const visible = visibleActions(scope, principal, now, 2);
  const { engagementId, assessmentId, partyId, findingId, state, due, grade, ownerFunction } = filter;
  const today = dayOf(now);
  return {
    sql: `${visible.sql} AND ${CHOSEN}`,
    parameters: [
      ...[scope.workspaceId, ...visible.parameters, engagementId ?? null, partyId ?? null, state ?? null],
      ...[today, daysAfter(today, SOON_DAYS), due ?? null, grade ?? null, ownerFunction ?? null, findingId ?? null],
      assessmentId ?? null,
    ],
  };
}
