import { newId, type Scope, type Tx } from '../database';
import type { EventType } from './rules/event-types';

/** An event that is told once only. */
export interface DueEvent {
  readonly type: EventType;
  readonly engagementId: string;
  readonly subjectId: string;
  /** With the subject and the type the key of the event: whoever finds it is there already says nothing. */
  readonly occasion: string;
  readonly body: string;
}

/** Rows of one INSERT. */
const MOST_ROWS = 500;

/**
 * Writes down those that were not told before. Any number of processes may do so at the same time.
 * @param scope of the server itself
 * @returns how many were written down
 */
export async function writeDue(tx: Tx, scope: Scope, due: readonly DueEvent[], now: Date): Promise<number> {
  if (due.length === 0) return 0;
  const told = await toldBefore(tx, scope, due);
  const fresh = due.filter((one) => !told.has(keyOf(one)));
  let written = 0;
  for (let start = 0; start < fresh.length; start += MOST_ROWS) {
    written += await write(tx, scope, fresh.slice(start, start + MOST_ROWS), now);
  }
  return written;
}

async function toldBefore(tx: Tx, { workspaceId }: Scope, due: readonly DueEvent[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<Pick<DueEvent, 'type' | 'subjectId' | 'occasion'>[]>(
    `SELECT type, subject_id AS "subjectId", occasion FROM webhook_event
     WHERE workspace_id = $1 AND type = ANY ($2) AND subject_id = ANY ($3::uuid[])`,
    [workspaceId, [...new Set(due.map(({ type }) => type))], due.map(({ subjectId }) => subjectId)],
  );
  return new Set(rows.map(keyOf));
}

const keyOf = ({ type, subjectId, occasion }: Pick<DueEvent, 'type' | 'subjectId' | 'occasion'>): string =>
  [type, subjectId, occasion].join(' ');

/** Of several processes at once, one writes each of them. */
async function write(tx: Tx, { workspaceId }: Scope, due: readonly DueEvent[], now: Date): Promise<number> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO webhook_event (workspace_id, id, type, engagement_id, subject_id, occasion, body, created_at)
     SELECT $1, row.id, row.type, row.engagement_id, row.subject_id, row.occasion, row.body, $2
     FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[])
       AS row (id, type, engagement_id, subject_id, occasion, body)
     ON CONFLICT (workspace_id, type, subject_id, occasion) DO NOTHING RETURNING id`,
    [
      ...[workspaceId, now, due.map(() => newId()), due.map(({ type }) => type)],
      ...[due.map(({ engagementId }) => engagementId), due.map(({ subjectId }) => subjectId)],
      ...[due.map(({ occasion }) => occasion), due.map(({ body }) => body)],
    ],
  );
  return rows.length;
}
