import { canonicalJson, type JsonValue } from '../../shared/canonical-json';

export const AUDIT_ACTIONS = ['baseline', 'insert', 'update', 'delete', 'read', 'denied'] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `none`: statements by hand, without any scope. */
export const AUDIT_ACTOR_KINDS = ['person', 'public', 'job', 'system', 'none'] as const;
export type AuditActorKind = (typeof AUDIT_ACTOR_KINDS)[number];

export const EVENT_SCHEMA = 'tolok-audit-event/1';

/**
 * What happened to one row: SHA-256 (hex) of its content before and after, null where there was none and where content
 * is never hashed; of such rows `fields` names the columns that changed.
 */
export interface AuditChange {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly fields?: readonly string[];
}

/** Why something was done. Without the salt, a few words could be guessed from their hash. */
export interface AuditReason {
  /** 32 hex digits. */
  readonly salt: string;
  readonly text: string;
}

/** What the hash of a reason is made of. */
export const reasonText = ({ salt, text }: AuditReason): string => `${salt}${text}`;

/** One event of a chain. */
export interface AuditEvent {
  readonly workspaceId: string;
  /** The engagement; of what belongs to none, the workspace. */
  readonly chainId: string;
  /** From 1, without a gap. */
  readonly seq: number;
  readonly id: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly assessmentId: string | null;
  /** Canonical JSON of a list of `AuditChange`, as it is kept. */
  readonly changes: string;
  /** Of `reasonText`; null when no reason was given. */
  readonly reasonSha256: string | null;
  /** Null also when its words were removed. Not part of what is hashed. */
  readonly reason: AuditReason | null;
  readonly requestId: string | null;
  /** Of the event before; null of the first. */
  readonly previousSha256: string | null;
  /** Of `eventDocument`. */
  readonly sha256: string;
}

/**
 * What the hash of an event is made of: its canonical JSON (RFC 8785) without the hash. `audit_event_document` makes the
 * same text in the database.
 */
export function eventDocument(event: Omit<AuditEvent, 'sha256' | 'reason'>): string {
  const text = (value: JsonValue): string => canonicalJson(value);
  // Changes may be large and are canonical already.
  return (
    `{"action":${text(event.action)},"actor":${text({ id: event.actorId, kind: event.actorKind })}` +
    `,"assessment":${text(event.assessmentId)},"at":${text(event.at)},"chain":${text(event.chainId)}` +
    `,"changes":${event.changes},"id":${text(event.id)},"previous":${text(event.previousSha256)}` +
    `,"reasonSha256":${text(event.reasonSha256)},"request":${text(event.requestId)},"schema":${text(EVENT_SCHEMA)}` +
    `,"seq":${text(event.seq)},"subject":${text(event.subject)},"workspace":${text(event.workspaceId)}}`
  );
}

/** The event behind a document with its hash, and its reason when it is there, beside it; undefined when it is none. */
export function readEvent(document: unknown, sha256: unknown, reason?: unknown): AuditEvent | undefined {
  if (!isRecord(document) || typeof sha256 !== 'string') return undefined;
  const why = reason === undefined ? null : readReason(reason);
  if (why === undefined) return undefined;
  const { actor, changes } = document;
  if (document['schema'] !== EVENT_SCHEMA || !isRecord(actor) || !Array.isArray(changes)) return undefined;
  const seq = document['seq'];
  const texts = [document['workspace'], document['chain'], document['id'], document['at'], document['action']];
  texts.push(document['subject'], actor['kind']);
  const nullable = [actor['id'], document['assessment'], document['previous']];
  nullable.push(document['reasonSha256'], document['request']);
  if (!texts.every(isText) || !nullable.every(isTextOrNull)) return undefined;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) return undefined;
  const [workspaceId, chainId, id, at, action, subject, actorKind] = texts as [
    ...[string, string, string, string, string, string, string],
  ];
  const [actorId, assessmentId, previousSha256, reasonSha256, requestId] = nullable as [
    ...[string | null, string | null, string | null, string | null, string | null],
  ];
  return {
    ...{ workspaceId, chainId, seq, id, at, actorKind, actorId, action, subject, assessmentId },
    ...{
      changes: canonicalJson(changes as JsonValue),
      reasonSha256,
      reason: why,
      requestId,
      previousSha256,
      sha256,
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

function readReason(value: unknown): AuditReason | undefined {
  if (!isRecord(value)) return undefined;
  const { salt, text } = value;
  return isText(salt) && isText(text) ? { salt, text } : undefined;
}
