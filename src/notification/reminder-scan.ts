import { Injectable } from '@nestjs/common';
import { Database, newId, type Scope, type Tx } from '../database';
import { type ActionRow, dayOf, daysAfter, NEXT_DUE } from '../remediation';
import type { LocalizedText } from '../shared/text';
import { toldAction } from './outbox';
import { REMINDER_TYPES } from './rules/event-types';
import { actionBody, decisionBody, type ToldAction } from './rules/payload';
import { actionReminder, daysBetween, decisionReminder, HORIZON_DAYS, type Reminder } from './rules/reminders';

interface Due extends Reminder {
  readonly engagementId: string;
  readonly subjectId: string;
  readonly body: string;
}

type ActionToTell = Pick<ActionRow, Exclude<keyof ToldAction, 'title' | 'waitsFor'> | 'finding'>;

interface DecisionToTell {
  readonly id: string;
  readonly ref: string;
  readonly engagementId: string;
  readonly title: LocalizedText;
  readonly status: string;
  readonly due: string;
  readonly version: number;
}

/** Rows of one INSERT. */
const MOST_ROWS = 500;

/**
 * Finds dates that come near or have passed. Any number of processes may look at the same time: what is told is told once,
 * by the key of its event.
 */
@Injectable()
export class ReminderScan {
  constructor(private readonly database: Database) {}

  /**
   * Whether or not anybody listens: a webhook that comes later hears only of what comes later.
   * @param scope of the server itself
   * @returns how many were written down
   */
  async run(scope: Scope, now: Date): Promise<number> {
    const today = dayOf(now);
    return this.database.transaction(scope, async (tx) => {
      const due = [...(await actionsDue(tx, scope, today, now)), ...(await decisionsDue(tx, scope, today, now))];
      const told = await toldBefore(tx, scope, due);
      const fresh = due.filter((one) => !told.has(keyOf(one)));
      let written = 0;
      for (let start = 0; start < fresh.length; start += MOST_ROWS) {
        written += await write(tx, scope, fresh.slice(start, start + MOST_ROWS), now);
      }
      return written;
    });
  }
}

async function actionsDue(tx: Tx, { workspaceId }: Scope, today: string, now: Date): Promise<readonly Due[]> {
  const rows = await tx.query<ActionToTell[]>(
    `SELECT action.id, action.ref, action.engagement_id AS "engagementId", action.assessment_id AS "assessmentId",
       action.party_id AS "partyId", action.finding, action.grade, action.state, action.due::text AS due,
       action.effectiveness_due::text AS "effectivenessDue", action.version
     FROM corrective_action AS action
     WHERE action.workspace_id = $1 AND ${NEXT_DUE} <= $2::date ORDER BY action.id`,
    [workspaceId, daysAfter(today, HORIZON_DAYS)],
  );
  return rows.flatMap((row): readonly Due[] => {
    const told = toldAction(row, today);
    const reminder = told.waitsFor && actionReminder(told.waitsFor);
    if (!reminder) return [];
    const body = actionBody(reminder.type, now.toISOString(), told);
    return [{ ...reminder, engagementId: row.engagementId, subjectId: row.id, body }];
  });
}

async function decisionsDue(tx: Tx, { workspaceId }: Scope, today: string, now: Date): Promise<readonly Due[]> {
  const rows = await tx.query<DecisionToTell[]>(
    `SELECT id, ref, engagement_id AS "engagementId", title, status, due::text AS due, version FROM forum_decision
     WHERE workspace_id = $1 AND status IN ('decided', 'inProgress') AND due < $2::date ORDER BY id`,
    [workspaceId, today],
  );
  return rows.flatMap((row): readonly Due[] => {
    const daysLeft = daysBetween(today, row.due);
    const reminder = decisionReminder(row.due, daysLeft);
    if (!reminder) return [];
    const body = decisionBody(reminder.type, now.toISOString(), { ...row, daysLeft });
    return [{ ...reminder, engagementId: row.engagementId, subjectId: row.id, body }];
  });
}

async function toldBefore(tx: Tx, { workspaceId }: Scope, due: readonly Due[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<Pick<Due, 'type' | 'subjectId' | 'occasion'>[]>(
    `SELECT type, subject_id AS "subjectId", occasion FROM webhook_event
     WHERE workspace_id = $1 AND type = ANY ($2) AND subject_id = ANY ($3::uuid[])`,
    [workspaceId, REMINDER_TYPES, due.map(({ subjectId }) => subjectId)],
  );
  return new Set(rows.map(keyOf));
}

const keyOf = ({ type, subjectId, occasion }: Pick<Due, 'type' | 'subjectId' | 'occasion'>): string =>
  [type, subjectId, occasion].join(' ');

/** Of several processes at once, one writes each of them. */
async function write(tx: Tx, { workspaceId }: Scope, due: readonly Due[], now: Date): Promise<number> {
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
