import { Injectable } from '@nestjs/common';
import { newId, type Scope, type Tx } from '../database';
import { type ActionListener, type ActionRow, type ActionTransition, dayOf, nextDue } from '../remediation';
import type { DueEvent } from './due-events';
import { typeOfTransition } from './rules/event-types';
import { actionBody, type ToldAction } from './rules/payload';
import { daysBetween } from './rules/reminders';
import { WebhookEventEntity } from './webhook.entity';

/** What is told of an action on a day. */
export function toldAction(
  action: Pick<ActionRow, Exclude<keyof ToldAction, 'title' | 'waitsFor'> | 'finding'>,
  today: string,
): ToldAction {
  const { id, ref, engagementId, assessmentId, partyId, finding, grade, state, due, effectivenessDue, version } =
    action;
  const date = nextDue({ state, due, effectivenessDue });
  return {
    ...{ id, ref, engagementId, assessmentId, partyId, title: finding.title, grade, state, due, effectivenessDue },
    waitsFor: date === null ? null : { what: waitsFor(state), date, daysLeft: daysBetween(today, date) },
    version,
  };
}

const waitsFor = (state: string): 'implementation' | 'effectivenessCheck' =>
  state === 'verified' ? 'effectivenessCheck' : 'implementation';

/** Writes down something that happens in this transaction, by whoever does it. */
export async function tellNow(tx: Tx, { workspaceId }: Scope, event: DueEvent, now: Date): Promise<void> {
  await tx.insert(WebhookEventEntity, { workspaceId, id: newId(), webhookId: null, ...event, createdAt: now });
}

/** Writes down what webhooks are told, in the transaction of what happened. PostgreSQL gives it to those that want it. */
@Injectable()
export class Outbox implements ActionListener {
  async happened(
    tx: Tx,
    scope: Scope,
    transition: ActionTransition | 'open',
    action: ActionRow,
    now: Date,
  ): Promise<void> {
    const type = typeOfTransition(transition);
    const told = toldAction(action, dayOf(now));
    const event = {
      ...{ type, engagementId: told.engagementId, subjectId: told.id, occasion: `version ${told.version}` },
      body: actionBody(type, now.toISOString(), told),
    };
    await tellNow(tx, scope, event, now);
  }
}
