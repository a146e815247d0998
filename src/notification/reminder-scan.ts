import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { type ActionRow, dayOf, daysAfter, NEXT_DUE } from '../remediation';
import type { LocalizedText } from '../shared/text';
import { type DueEvent, writeDue } from './due-events';
import { toldAction } from './outbox';
import { actionBody, decisionBody, type ToldAction } from './rules/payload';
import { actionReminder, daysBetween, decisionReminder, HORIZON_DAYS } from './rules/reminders';

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
      return writeDue(tx, scope, due, now);
    });
  }
}

async function actionsDue(tx: Tx, { workspaceId }: Scope, today: string, now: Date): Promise<readonly DueEvent[]> {
  const rows = await tx.query<ActionToTell[]>(
    `SELECT action.id, action.ref, action.engagement_id AS "engagementId", action.assessment_id AS "assessmentId",
       action.party_id AS "partyId", action.finding, action.grade, action.state, action.due::text AS due,
       action.effectiveness_due::text AS "effectivenessDue", action.version
     FROM corrective_action AS action
     WHERE action.workspace_id = $1 AND ${NEXT_DUE} <= $2::date ORDER BY action.id`,
    [workspaceId, daysAfter(today, HORIZON_DAYS)],
  );
  return rows.flatMap((row): readonly DueEvent[] => {
    const told = toldAction(row, today);
    const reminder = told.waitsFor && actionReminder(told.waitsFor);
    if (!reminder) return [];
    const body = actionBody(reminder.type, now.toISOString(), told);
    return [{ ...reminder, engagementId: row.engagementId, subjectId: row.id, body }];
  });
}

async function decisionsDue(tx: Tx, { workspaceId }: Scope, today: string, now: Date): Promise<readonly DueEvent[]> {
  const rows = await tx.query<DecisionToTell[]>(
    `SELECT id, ref, engagement_id AS "engagementId", title, status, due::text AS due, version FROM forum_decision
     WHERE workspace_id = $1 AND status IN ('decided', 'inProgress') AND due < $2::date ORDER BY id`,
    [workspaceId, today],
  );
  return rows.flatMap((row): readonly DueEvent[] => {
    const daysLeft = daysBetween(today, row.due);
    const reminder = decisionReminder(row.due, daysLeft);
    if (!reminder) return [];
    const body = decisionBody(reminder.type, now.toISOString(), { ...row, daysLeft });
    return [{ ...reminder, engagementId: row.engagementId, subjectId: row.id, body }];
  });
}
