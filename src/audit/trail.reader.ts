import { Injectable } from '@nestjs/common';
import { Database, keysetPage, type Page, reachedIds, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import {
  AUDIT_ACTOR_KINDS,
  type AuditAction,
  type AuditActorKind,
  type AuditChange,
  type AuditEvent,
} from './rules/event-document';
import type { ChainIdentity } from './rules/verify-chain';

export interface TrailQuery {
  /** A person's id, or a kind of actor. */
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly subject?: string | undefined;
  readonly subjectId?: string | undefined;
  /** ISO 8601, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface TrailActorView {
  readonly kind: AuditActorKind;
  readonly personId: string | null;
  /** As people are called today; null when the person was erased. */
  readonly name: string | null;
}

export interface TrailEventView {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly actor: TrailActorView;
  readonly action: AuditAction;
  readonly subject: { readonly table: string; readonly id: string | null };
  readonly assessmentId: string | null;
  /** How many rows it is about. */
  readonly rows: number;
  /** The first of them. */
  readonly changes: readonly AuditChange[];
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly sha256: string;
}

interface EventRow {
  readonly seq: string;
  readonly id: string;
  readonly at: string;
  readonly actor_kind: AuditActorKind;
  readonly actor_id: string | null;
  readonly name: string | null;
  readonly action: AuditAction;
  readonly subject: string;
  readonly assessment_id: string | null;
  readonly rows: number;
  readonly changes: readonly AuditChange[];
  readonly reason: string | null;
  readonly request_id: string | null;
  readonly sha256: string;
  readonly cursor_key: string;
}

/** Rows of large events that a list shows. */
const SHOWN_CHANGES = 10;
const CHUNK = 1_000;
/** Milliseconds, as in the documents that are hashed. */
const AT = `to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** `event` has the alias `event`; its columns in the form of `AuditEvent`. */
export const EVENT_COLUMNS = `event.workspace_id AS "workspaceId", event.chain_id AS "chainId", event.seq, event.id,
  ${AT} AS at, event.actor_kind AS "actorKind", event.actor_id AS "actorId", event.action, event.subject,
  event.assessment_id AS "assessmentId", event.changes, event.reason_sha256 AS "reasonSha256",
  CASE WHEN reason.seq IS NOT NULL THEN json_build_object('salt', reason.salt, 'text', reason.text) END AS reason,
  event.request_id AS "requestId", event.previous_sha256 AS "previousSha256", event.sha256`;
export const EVENT_TABLES = `audit_event AS event LEFT JOIN audit_reason AS reason
  ON (reason.workspace_id, reason.chain_id, reason.seq) = (event.workspace_id, event.chain_id, event.seq)`;

/** Reads events: as people see them, and as they are verified. */
@Injectable()
export class TrailReader {
  constructor(private readonly database: Database) {}

  /** The newest first. Who was given single assessments sees the events about these. */
  async list(scope: Scope, chainId: string, query: TrailQuery): Promise<Page<TrailEventView>> {
    const { limit, cursor, ...filters } = query;
    const { actor, action, subject, subjectId, from, to } = filters;
    const kind = AUDIT_ACTOR_KINDS.find((one) => one === actor);
    const page = keysetPage({
      ...{ list: `trail ${chainId}`, sorts: SORTS, sort: '-seq', id: { sql: 'event.id', type: 'uuid' }, limit },
      ...{ cursor, filters },
    });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<EventRow[]>(
        `SELECT event.seq, event.id, ${AT} AS at, event.actor_kind, event.actor_id, profile.name, event.action,
           event.subject, event.assessment_id, jsonb_array_length(event.changes::jsonb) AS rows,
           jsonb_path_query_array(event.changes::jsonb, '$[0 to ${SHOWN_CHANGES - 1}]') AS changes, reason.text AS reason,
           event.request_id, event.sha256, ${page.key}
         FROM ${EVENT_TABLES}
         LEFT JOIN person_profile AS profile
           ON event.actor_kind = 'person' AND profile.workspace_id = event.workspace_id
           AND profile.person_id::text = event.actor_id
         WHERE event.workspace_id = $1 AND event.chain_id = $2
           AND ($3::uuid[] IS NULL OR event.assessment_id = ANY ($3))
           AND ($4::text IS NULL OR event.actor_kind = $4) AND ($5::text IS NULL OR event.actor_id = $5)
           AND ($6::text IS NULL OR event.action = $6) AND ($7::text IS NULL OR event.subject = $7)
           AND ($8::text IS NULL OR event.changes::jsonb @> jsonb_build_array(jsonb_build_object('id', $8::text)))
           AND ($9::timestamptz IS NULL OR event.at >= $9) AND ($10::timestamptz IS NULL OR event.at <= $10)
           AND ${page.after(11)} ${page.tail}`,
        [
          ...[scope.workspaceId, chainId, assessmentsOnly(scope, chainId), kind ?? null],
          ...[kind === undefined ? (actor ?? null) : null, action ?? null, subject ?? null, subjectId ?? null],
          ...[from ?? null, to ?? null, ...page.parameters],
        ],
      ),
    );
    return page.of(rows, eventView);
  }

  /** How far the chain says that it has come; zero when there is none. */
  async tail(tx: Tx, { workspaceId, chainId }: ChainIdentity): Promise<{ size: number; head: string | null }> {
    const [row] = await tx.query<{ size: string; head: string }[]>(
      'SELECT size, head FROM audit_chain WHERE workspace_id = $1 AND chain_id = $2',
      [workspaceId, chainId],
    );
    return row ? { size: Number(row.size), head: row.head } : { size: 0, head: null };
  }

  /** Every event, in order. */
  async *events(tx: Tx, identity: ChainIdentity): AsyncGenerator<AuditEvent> {
    for (let after = 0; ;) {
      const events = await this.chunk(tx, identity, after);
      yield* events;
      const last = events.at(-1);
      if (!last) return;
      after = last.seq;
    }
  }

  /** The next events after one, in order; none after the last. */
  async chunk(tx: Tx, { workspaceId, chainId }: ChainIdentity, after: number): Promise<AuditEvent[]> {
    const rows = await tx.query<(Omit<AuditEvent, 'seq'> & { readonly seq: string })[]>(
      `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES}
       WHERE event.workspace_id = $1 AND event.chain_id = $2 AND event.seq > $3 ORDER BY event.seq LIMIT ${CHUNK}`,
      [workspaceId, chainId, after],
    );
    return rows.map(({ seq, ...rest }) => ({ seq: Number(seq), ...rest }));
  }
}

const SORTS = { seq: [{ sql: 'event.seq', type: 'numeric' }] } as const;

/** @throws DomainError access/forbidden for who was given single assessments: a part of a chain proves nothing */
export function requireWholeChain(scope: Scope, chainId: string): void {
  if (assessmentsOnly(scope, chainId) === null) return;
  throw new DomainError(
    'access/forbidden',
    'Only the trail of a whole engagement can be verified or exported. Ask its lead for a grant on the engagement.',
  );
}

/** Null: all of the chain. */
function assessmentsOnly(scope: Scope, chainId: string): readonly string[] | null {
  const { engagements, assessments } = reachedIds(scope);
  return engagements === null || engagements.includes(chainId) ? null : (assessments ?? []);
}

function eventView(row: EventRow): TrailEventView {
  const { seq, id, at, action, subject, rows, changes, reason, sha256 } = row;
  const isPerson = row.actor_kind === 'person';
  return {
    ...{ seq: Number(seq), id, at, action, rows, changes, reason, sha256 },
    actor: { kind: row.actor_kind, personId: isPerson ? row.actor_id : null, name: row.name },
    subject: { table: subject, id: rows === 1 ? (changes[0]?.id ?? null) : null },
    assessmentId: row.assessment_id,
    requestId: row.request_id,
  };
}
