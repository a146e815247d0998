import { Injectable } from '@nestjs/common';
import { MatrixFreezer } from '../accountability';
import type { Scope } from '../database';
import type { ForumBasis } from '../forum';
import type { FrozenMatrix } from '../rasic';
import { DomainError } from '../shared/domain-error';
import { ForumService } from '../steering';
import type { ReportRequest } from './rules/report-request';

/** What a report is made of beside its assessments. */
export interface ReportBeside {
  /** Of a forum pack. */
  readonly forum: ForumBasis | null;
  /** The matrix of a rasicMatrix; those of the engagement for reports of one assessment; null: none. */
  readonly rasic: readonly FrozenMatrix[] | null;
}

export const NOTHING_BESIDE: ReportBeside = { forum: null, rasic: null };

/** Reads what a report freezes beside its assessments. */
@Injectable()
export class ReportBasis {
  constructor(
    private readonly forum: ForumService,
    private readonly matrices: MatrixFreezer,
  ) {}

  /**
   * @throws DomainError assessment/not-found, assessment/no-units, rasic/matrix-not-found; report/invalid where no contacts
   * were counted, for a matrix that is not named, and for what the kind does not have
   */
  async read(scope: Scope, request: ReportRequest, now: Date): Promise<ReportBeside> {
    const { assessmentId, kind, matrixId } = request;
    refuseOthers(request);
    switch (kind) {
      case 'forumPack':
        return { ...NOTHING_BESIDE, forum: await this.forum.basisFor(scope, assessmentId, now) };
      case 'rasicMatrix':
        if (matrixId === undefined) throw refused('matrixId', 'report/no-matrix', NO_MATRIX);
        return { ...NOTHING_BESIDE, rasic: await this.matrices.one(scope, assessmentId, matrixId) };
      case 'gapReport':
      case 'workstreamPlan':
        return { ...NOTHING_BESIDE, rasic: await this.matrices.ofEngagement(scope, assessmentId) };
      case 'jointPlan':
        return NOTHING_BESIDE;
    }
  }
}

const NO_MATRIX = 'Name the matrix that is to be printed: "matrixId".';

/** What a report of this kind does not have: better told than left out unseen. */
function refuseOthers({ kind, matrixId, paper, format }: ReportRequest): void {
  if (matrixId !== undefined && kind !== 'rasicMatrix') {
    throw refused('matrixId', 'report/no-such-option', `A ${kind} is not of one matrix. Leave "matrixId" out.`);
  }
  const hasPaper = kind === 'rasicMatrix' || kind === 'workstreamPlan' || kind === 'jointPlan';
  if (paper !== undefined && (!hasPaper || format === 'json')) {
    const what = format === 'json' ? 'Figures have' : `A ${kind} has`;
    throw refused(
      'paper',
      'report/no-such-option',
      `${what} no page that is printed on other paper. Leave "paper" out.`,
    );
  }
}

function refused(name: string, code: string, message: string): DomainError {
  return new DomainError('report/invalid', message, { errors: [{ pointer: `/${name}`, code, message }] });
}
