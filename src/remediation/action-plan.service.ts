import { Injectable } from '@nestjs/common';
import { Database, jobScope, type Scope, type Tx } from '../database';
import { decideInEngagement, liveGrants, type Place, type Principal } from '../identity';
import { LibraryService } from '../library';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import { CorrectiveActionListService, dayOf } from './corrective-action-list.service';
import type { ActionSummary } from './corrective-action.view';
import { detailsOfActions } from './action-details.rows';
import { readHead } from './plan-head.rows';
import type { ActionPlanBasis, KeptAction } from './rules/action-plan';
import { unansweredFindings } from './unanswered.rows';

/** Which actions a plan shows. */
export interface ActionPlanQuery {
  readonly engagementId: string;
  readonly assessmentId?: string | null | undefined;
  readonly partyId?: string | null | undefined;
}

/** A plan that is printed, frozen, and where it belongs. */
export interface PlanToPrint {
  readonly basis: ActionPlanBasis;
  readonly engagementId: string;
  readonly assessmentId: string | null;
  readonly partyId: string | null;
  /** Of the engagement. */
  readonly language: Language;
}

/** More than anybody reads in print; the table for spreadsheets has them all. */
const MOST_ACTIONS = 500;

/** Freezes corrective actions for print, as far as who asks may see them. */
@Injectable()
export class ActionPlanService {
  constructor(
    private readonly database: Database,
    private readonly actions: CorrectiveActionListService,
    private readonly library: LibraryService,
  ) {}

  /**
   * Everything that a corrective action plan is printed from, of one moment. Who sees one party's actions only gets the plan
   * of that party, also without naming it.
   * @throws DomainError engagement/not-found, also for a party or an assessment that is none of the caller's;
   * assessment/not-found, party/not-found; report/invalid for more actions than are printed
   */
  async toPrint(scope: Scope, principal: Principal, query: ActionPlanQuery, now: Date): Promise<PlanToPrint> {
    const { engagementId, assessmentId = null } = query;
    const partyId = partyAskedFor(principal, query, now);
    const place = placeOf(query, partyId);
    const seesFindings = decideInEngagement(principal, 'fieldwork.read', place, now.toISOString()) === 'allowed';
    const filter = { engagementId, assessmentId: assessmentId ?? undefined, partyId: partyId ?? undefined };
    const about = { engagementId, assessmentId, partyId };
    return this.database.readConsistently(scope, async (tx) => {
      const { language, ...head } = await readHead(tx, scope, about);
      const summaries = await this.actions.allIn(tx, scope, principal, filter, now);
      if (summaries.length > MOST_ACTIONS) throw tooMany(summaries.length);
      const details = await detailsOfActions(tx, scope, engagementId, summaries);
      const names = await this.names(scope, engagementId, summaries);
      return {
        ...{ ...about, language },
        basis: {
          ...{ today: dayOf(now), ...head },
          unanswered: seesFindings ? await unansweredFindings(tx, scope, about) : null,
          actions: summaries.map((action) => keptAction(action, names, details)),
        },
      };
    });
  }

  /**
   * What the framework calls what the actions name, and what the engagement calls their units. Parties may open neither; what
   * their own actions are about they may read in words.
   */
  private async names({ workspaceId }: Scope, engagementId: string, actions: readonly ActionSummary[]): Promise<Names> {
    const scope = jobScope(workspaceId, engagementId);
    return this.database.read(scope, async (tx) => {
      const units = [...new Set(actions.flatMap(({ finding }) => finding.units))];
      const named = await tx.query<{ ref: string; name: LocalizedText }[]>(
        'SELECT ref, name FROM unit WHERE workspace_id = $1 AND engagement_id = $2 AND ref = ANY ($3::text[])',
        [workspaceId, engagementId, units],
      );
      return {
        units: new Map(named.map(({ ref, name }) => [ref, name])),
        frameworks: await this.frameworks(tx, scope, actions),
      };
    });
  }

  /** Assessment → its framework. */
  private async frameworks(tx: Tx, scope: Scope, actions: readonly ActionSummary[]): Promise<Names['frameworks']> {
    const ids = [...new Set(actions.map(({ assessmentId }) => assessmentId))];
    const rows = await tx.query<{ id: string; frameworkId: string }[]>(
      'SELECT id, framework_id AS "frameworkId" FROM assessment WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
      [scope.workspaceId, ids],
    );
    const frameworks = new Map<string, Framework>();
    for (const { id, frameworkId } of rows) frameworks.set(id, await this.library.framework(scope, frameworkId, tx));
    return frameworks;
  }
}

type Framework = Awaited<ReturnType<LibraryService['framework']>>;

interface Names {
  /** By ref. */
  readonly units: ReadonlyMap<string, LocalizedText>;
  readonly frameworks: ReadonlyMap<string, Framework>;
}

function keptAction(
  action: ActionSummary,
  { units, frameworks }: Names,
  details: Awaited<ReturnType<typeof detailsOfActions>>,
): KeptAction {
  const { id, ref, grade, party, finding, correction, cause, due, effectivenessDue, state, ownerFunction } = action;
  const framework = frameworks.get(action.assessmentId);
  const requirement = framework?.requirements.get(finding.requirement);
  const isNamed = action.responsibleId !== null || action.responsibleName !== null;
  return {
    ...{ ref, grade, party: party?.name ?? null },
    finding: {
      ref: finding.ref,
      requirement: { ref: finding.requirement, title: requirement?.title ?? null },
      units: finding.units.map((unit) => ({ ref: unit, name: units.get(unit) ?? null })),
      ...{ title: finding.title, condition: finding.condition },
    },
    ...{ correction, cause, action: action.action, due, effectivenessDue, state },
    ownerFunction: { key: ownerFunction, title: framework?.ownerFunctions.get(ownerFunction)?.title ?? null },
    responsible: isNamed ? { name: action.responsibleName } : null,
    ...{ evidence: details.evidence.get(id) ?? [], history: details.history.get(id) ?? [] },
  };
}

const placeOf = ({ engagementId, assessmentId }: ActionPlanQuery, partyId: string | null): Place => ({
  engagementId,
  part: { kind: 'action', assessmentId: assessmentId ?? '', partyId },
});

/** The party that was asked for; where none was, and the caller reaches a single one, that one. */
function partyAskedFor(principal: Principal, query: ActionPlanQuery, now: Date): string | null {
  const moment = now.toISOString();
  const asked = query.partyId ?? null;
  const maySee = (partyId: string | null): boolean =>
    decideInEngagement(principal, 'actions.read', placeOf(query, partyId), moment) === 'allowed';
  if (maySee(asked)) return asked;
  const own = liveGrants(principal, moment).flatMap(({ engagementId, scope }) =>
    engagementId === query.engagementId && scope.kind === 'party' ? [scope.partyId] : [],
  );
  const [only] = own;
  if (asked === null && only !== undefined && new Set(own).size === 1 && maySee(only)) return only;
  throw new DomainError('engagement/not-found', `There is no engagement ${query.engagementId}.`);
}

function tooMany(count: number): DomainError {
  const message = `These are ${count} corrective actions; at most ${MOST_ACTIONS} are printed.`;
  return new DomainError('report/invalid', message, {
    errors: [
      {
        ...{ pointer: '/engagementId', code: 'report/too-many-actions', message },
        hint: 'Name one assessment or one party, or take the table: GET the list with "Accept: text/csv".',
      },
    ],
  });
}
