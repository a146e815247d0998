import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import {
  DEFAULT_THRESHOLDS,
  matrixFrom,
  overlaid,
  type RasicMatrix,
  type RasicProfile,
  type RasicRole,
  withHolders,
} from '../rasic';
import { ResultsReader } from '../results';
import { known } from '../shared/known';
import { matrixOfPlan, type RasicLibrary, rasicLibrary } from '../workstream';
import type { MatrixBasis } from './rasic-matrix.rows';
import type { ResolvedMatrix } from './rules/matrix-view';

/** A matrix and what it follows: the cells that it may have letters in, and those that it would have without changes. */
export interface MatrixState extends ResolvedMatrix {
  /** What it follows, without its own changes; a matrix of its own follows an empty one. */
  readonly model: RasicMatrix;
  readonly profile: RasicProfile;
  /** Roles that it can have as further columns. */
  readonly furtherRoles: readonly RasicRole[];
}

type Followed = Pick<MatrixState, 'model' | 'profile' | 'furtherRoles'>;
/** Plans of assessments that were read for the same answer. */
export type ReadPlans = Map<string, Promise<RasicMatrix>>;

/** Puts a matrix together from what is stored and what it follows. */
@Injectable()
export class MatrixResolver {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/no-units when it follows the plan of an assessment without units */
  async resolve(
    scope: Scope,
    row: MatrixBasis & { readonly model: MatrixBasis | null },
    plans: ReadPlans = new Map(),
  ): Promise<MatrixState> {
    const library = await rasicLibrary();
    const followed = row.model
      ? await this.below(scope, row.model, library, plans)
      : await this.followed(scope, row, library, plans);
    const { matrix, ...found } = overlaid(followed.model, row.changes, followed.furtherRoles);
    const holders = row.holders ?? row.model?.holders ?? null;
    return {
      ...followed,
      ...found,
      matrix: holders ? withHolders(matrix, holders) : matrix,
      thresholds: row.thresholds ?? row.model?.thresholds ?? DEFAULT_THRESHOLDS,
    };
  }

  /** A model as its copies follow it: with its own changes. */
  private async below(scope: Scope, basis: MatrixBasis, library: RasicLibrary, plans: ReadPlans): Promise<Followed> {
    const followed = await this.followed(scope, basis, library, plans);
    return { ...followed, model: overlaid(followed.model, basis.changes, followed.furtherRoles).matrix };
  }

  private async followed(
    scope: Scope,
    { assessmentId, profile: name, ownProfile, document }: MatrixBasis,
    library: RasicLibrary,
    plans: ReadPlans,
  ): Promise<Followed> {
    const profile = ownProfile ?? known(library.profiles, name ?? '');
    if (document) return { profile, model: matrixFrom(document, profile), furtherRoles: [] };
    const id = assessmentId ?? '';
    const plan = plans.get(id) ?? this.planned(scope, id, profile, library);
    plans.set(id, plan);
    return { profile, model: await plan, furtherRoles: library.roles };
  }

  /** The workstreams that close gaps of the assessment, whatever else is planned for its wave. */
  private async planned(scope: Scope, id: string, profile: RasicProfile, library: RasicLibrary): Promise<RasicMatrix> {
    const { plan, head } = await this.results.planned(scope, id);
    const own = plan?.workstreams.filter(({ gaps }) => gaps.some(({ assessment }) => assessment === head.key)) ?? [];
    return matrixOfPlan(own, { ...library, profile });
  }
}
