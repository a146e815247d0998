import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import type { Chain } from '../gap';
import type { ProgressPoint } from '../report';
import { basisView, type ResultBasisView } from './result-basis';
import { type AssessedState, ResultsReader } from './results.reader';
import { type Candidate, type ChainQuery, chooseChain } from './rules/choose-chain';
import { type ProgressFigures, progressView } from './rules/progress-view';

export interface ProgressView extends ProgressFigures {
  /** What each wave was computed from. */
  readonly bases: readonly ResultBasisView[];
}

interface Point extends ProgressPoint {
  readonly state: AssessedState;
}

/** How the gaps of an engagement moved over its waves, and what came of the plans. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /** @throws DomainError as `chooseChain`; assessment/no-units; server/unavailable when a plan takes too long */
  async progress(scope: Scope, engagementId: string, query: ChainQuery): Promise<ProgressView> {
    const candidates = await this.database.read(scope, (tx) => candidatesOf(tx, scope, engagementId));
    const ids = chooseChain(candidates, query);
    const points = await this.pointsOf(scope, ids);
    return { bases: points.map(({ state }) => basisView(state)), ...progressView(points) };
  }

  /** One after the other: each plan takes a thread of its own. The last one needs none. */
  private async pointsOf(scope: Scope, [first, second, ...rest]: Chain<string>): Promise<Chain<Point>> {
    const last = rest.at(-1) ?? second;
    const point = (id: string): Promise<Point> => (id === last ? this.assessed(scope, id) : this.planned(scope, id));
    const points: [Point, Point, ...Point[]] = [await point(first), await point(second)];
    for (const id of rest) points.push(await point(id));
    return points;
  }

  private async assessed(scope: Scope, id: string): Promise<Point> {
    const state = await this.results.assessed(scope, id);
    return { state, wave: state.wave, plan: undefined };
  }

  /** Figures and plan of one state. */
  private async planned(scope: Scope, id: string): Promise<Point> {
    const planned = await this.results.planned(scope, id);
    const state = this.results.assessedOf(scope, planned);
    return { state, wave: state.wave, plan: planned.plan };
  }
}

/** Of assessments that were made for the same days, the one that was reported earlier comes first. */
function candidatesOf(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<Candidate[]> {
  return tx.query<Candidate[]>(
    `SELECT assessment.id, assessment.framework_id AS "frameworkId",
       EXISTS (
         SELECT FROM assessment_unit AS place
         WHERE (place.workspace_id, place.engagement_id, place.assessment_id)
           = (assessment.workspace_id, assessment.engagement_id, assessment.id) AND place.answer_count > 0
       ) AS "isAssessed"
     FROM assessment
     WHERE assessment.workspace_id = $1 AND assessment.engagement_id = $2
     ORDER BY assessment.period_from, assessment.period_to, assessment.report_date, assessment.id`,
    [workspaceId, engagementId],
  );
}
