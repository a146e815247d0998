import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { basisOf, type ForumBasis, type TopRule } from '../forum';
import { forumDocument, forumView, type Json } from '../report';
import { type AssessedState, ResultsReader } from '../results';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { decisionsOf } from './decision.rows';

/** Assessments that a forum looks back at. */
const MOST_WAVES = 24;

export interface ForumQuery {
  /** Default: the latest with contact reasons. */
  readonly assessmentId?: string | undefined;
  readonly top: TopRule;
  /** Default: the day of the server. */
  readonly today?: string | undefined;
}

/** What the forum looks at. */
export interface AgendaView {
  readonly assessmentId: string;
  readonly title: LocalizedText;
  readonly today: string;
  /** As in `forum-pack.json`; null where no contacts were counted. */
  readonly forum: Json;
}

@Injectable()
export class ForumService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /** @throws DomainError assessment/not-found, assessment/no-units */
  async agenda(scope: Scope, engagementId: string, query: ForumQuery, now: Date): Promise<AgendaView> {
    const { top, today = dayOf(now) } = query;
    const id = query.assessmentId ?? (await this.latest(scope, engagementId));
    const waves = await this.waves(scope, id);
    const [state] = waves;
    if (state.head.engagementId !== engagementId) throw notFound(id);
    const basis = await this.basisOf(scope, waves, today);
    const view = forumView(state.wave, basis, top);
    return {
      ...{ assessmentId: id, title: state.head.title, today },
      forum: view && forumDocument(state.wave, today, view),
    };
  }

  /**
   * What a pack for the forum is made of beside its assessment.
   * @throws DomainError assessment/not-found, assessment/no-units; report/invalid where no contacts were counted
   */
  async basisFor(scope: Scope, assessmentId: string, now: Date): Promise<ForumBasis> {
    const waves = await this.waves(scope, assessmentId);
    if (!waves[0].wave.assessment.contactReasons) throw nothingCounted();
    return this.basisOf(scope, waves, dayOf(now));
  }

  private async basisOf(
    scope: Scope,
    [{ head }, ...before]: readonly [AssessedState, ...AssessedState[]],
    today: string,
  ): Promise<ForumBasis> {
    const decisions = await this.database.read(scope, (tx) => decisionsOf(tx, scope, head.engagementId));
    return basisOf({ today, decisions, before: before.map(({ wave }) => wave.assessment) });
  }

  /** The assessment and those before it, the latest first. */
  private async waves(scope: Scope, id: string): Promise<[AssessedState, ...AssessedState[]]> {
    const state = await this.results.assessed(scope, id);
    const states: [AssessedState, ...AssessedState[]] = [state];
    let { previousId } = state.head;
    while (previousId !== null && states.length < MOST_WAVES) {
      const earlier = await this.results.assessed(scope, previousId);
      states.push(earlier);
      ({ previousId } = earlier.head);
    }
    return states;
  }

  private async latest(scope: Scope, engagementId: string): Promise<string> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT id FROM assessment WHERE workspace_id = $1 AND engagement_id = $2
         ORDER BY (details->'contactReasons' IS NOT NULL) DESC, report_date DESC, id DESC LIMIT 1`,
        [scope.workspaceId, engagementId],
      ),
    );
    if (row) return row.id;
    throw new DomainError(
      'assessment/not-found',
      'The engagement has no assessment yet. Make one and count its contacts.',
    );
  }
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

function nothingCounted(): DomainError {
  const message = 'No contacts were counted in this assessment, so the forum has nothing to look at.';
  const hint = 'State its contact reasons first: PUT the details of the assessment with "contactReasons".';
  return new DomainError('report/invalid', message, {
    errors: [{ pointer: '/kind', code: 'report/no-contact-reasons', message, hint }],
  });
}

function notFound(id: string): DomainError {
  return new DomainError('assessment/not-found', `There is no assessment ${id} in this engagement.`);
}
