import { Inject, Injectable, Optional } from '@nestjs/common';
import { compareAndSet, Database, type Scope } from '../database';
import type { Principal } from '../identity';
import { DomainError } from '../shared/domain-error';
import { ACTION_LISTENER, type ActionListener } from './action-listener';
import { CorrectiveActionEntity, CorrectiveActionEventEntity } from './corrective-action.entity';
import { dayOf } from './corrective-action-list.service';
import { type ActionRow, findAction } from './corrective-action.rows';
import { stale } from './corrective-action.service';
import { type ActionView, viewOf } from './corrective-action.view';
import { daysAfter } from './rules/days';
import { USUAL_RESPONSE_DAYS } from './rules/due';
import { type ActionTransition, ruleOf, transitionsFrom } from './rules/life-cycle';
import { type ActionFacts, canTake, refusals, SECOND_PERSON_CODES } from './rules/refusals';

export interface TransitionRequest {
  readonly transition: ActionTransition;
  readonly version: number;
  readonly reason?: string | undefined;
  /** When its effectiveness is to be checked, where the transition sets that. */
  readonly effectivenessDue?: string | undefined;
}

/** Leads corrective actions through their life; each transition is written down. */
@Injectable()
export class ActionTransitions {
  constructor(
    private readonly database: Database,
    @Optional() @Inject(ACTION_LISTENER) private readonly listener?: ActionListener,
  ) {}

  /** @throws DomainError action/not-found, precondition/failed, action/wrong-state, action/not-ready, action/second-person */
  async take(
    scope: Scope,
    principal: Principal,
    id: string,
    { transition, version, reason, effectivenessDue }: TransitionRequest,
    now: Date,
  ): Promise<ActionView> {
    const today = dayOf(now);
    const { personId, name } = principal;
    return this.database.transaction(scope, async (tx) => {
      const row = await findAction(tx, scope, id);
      if (row.version !== version) throw await stale(tx, scope, id, now);
      if (!canTake(transition, row.state)) throw wrongState(row, transition);
      if (effectivenessDue !== undefined && !setsCheck(transition)) throw dateNotTaken(transition);
      const facts = { ...factsOf(row), effectivenessDue: effectivenessDue ?? row.effectivenessDue };
      const errors = refusals(transition, facts, { personId, name, today, reason: reason ?? null });
      const [first] = errors;
      if (first) {
        const code = SECOND_PERSON_CODES.has(first.code) ? 'action/second-person' : 'action/not-ready';
        throw new DomainError(code, `${first.message} Nothing was changed.`, { errors });
      }
      const key = { workspaceId: scope.workspaceId, engagementId: row.engagementId };
      const set = {
        ...setBy(transition, { personId, today, effectivenessDue: facts.effectivenessDue }),
        ...{ state: ruleOf(transition).to, updatedAt: now },
      };
      if (!(await compareAndSet(tx, CorrectiveActionEntity, { ...key, id }, version, set))) {
        throw await stale(tx, scope, id, now);
      }
      await tx.insert(CorrectiveActionEventEntity, {
        ...{ ...key, actionId: id, version: version + 1, transition, personId, reason: reason ?? null },
        happenedAt: now,
      });
      const taken = await findAction(tx, scope, id);
      await this.listener?.happened(tx, scope, transition, taken, now);
      return viewOf(tx, scope, taken, today);
    });
  }
}

function factsOf(row: ActionRow): ActionFacts {
  const { state, correction, cause, action, responsibleId, responsibleName, evidence, freshEvidence } = row;
  const { due, effectivenessDue, implementedBy, verifiedOn } = row;
  return {
    ...{ state, hasCorrection: correction !== null, hasCause: cause !== null, hasAction: action !== null },
    ...{ responsibleId, responsibleName, evidence, freshEvidence, due, effectivenessDue, implementedBy, verifiedOn },
  };
}

/** What a transition writes beside the state. Reopened, it is planned anew, with another date. */
function setBy(
  transition: ActionTransition,
  { personId, today, effectivenessDue }: { personId: string; today: string; effectivenessDue: string | null },
): Partial<CorrectiveActionEntity> {
  switch (transition) {
    case 'plan':
    case 'replan':
    case 'close':
      return {};
    case 'implement':
      return { implementedBy: personId };
    case 'reject':
      return { implementedBy: null };
    case 'verify':
      return { verifiedBy: personId, verifiedOn: today, effectivenessDue };
    case 'reschedule':
      return { effectivenessDue };
    case 'reopen':
      return {
        ...{ implementedBy: null, verifiedBy: null, verifiedOn: null, effectivenessDue: null },
        due: daysAfter(today, USUAL_RESPONSE_DAYS),
      };
  }
}

const setsCheck = (transition: ActionTransition): boolean => ruleOf(transition).needs.includes('checkAhead');

function dateNotTaken(transition: ActionTransition): DomainError {
  const message = `"${transition}" sets no date for the check of effectiveness.`;
  return new DomainError('request/invalid', `${message} Nothing was changed.`, {
    errors: [
      {
        ...{ pointer: '/effectivenessDue', code: 'action/date-not-taken', message },
        hint: 'Leave it out, or use "verify" or "reschedule".',
      },
    ],
  });
}

function wrongState({ ref, state }: ActionRow, transition: ActionTransition): DomainError {
  const open = transitionsFrom(state).join(', ');
  return new DomainError(
    'action/wrong-state',
    `Corrective action ${ref} is ${state}; from there it goes on with: ${open}. Nothing was changed by "${transition}".`,
  );
}
