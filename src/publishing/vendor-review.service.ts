import { Injectable } from '@nestjs/common';
import { newId, type Scope, type Tx } from '../database';
import type { ReviewToPrint, ScorecardQuery } from '../portfolio';
import type { Language } from '../shared/text';
import { ReportEntity } from './report.entity';
import { ReportService } from './report.service';
import type { ReportView } from './report.view';
import { reportFileName } from './rules/report-file-name';
import type { ReportFormat, ReviewKind } from './rules/report-kinds';

export interface ReviewRequest {
  readonly engagementId: string;
  /** Default: pdf. */
  readonly format?: ReportFormat;
  /** Default: the engagement's. */
  readonly language?: Language;
}

export type VendorScorecardRequest = ReviewRequest & ScorecardQuery;

/** Vendor scorecards and business reviews among the reports: printed from the data file that was frozen with them. */
@Injectable()
export class VendorReviewReports {
  constructor(private readonly reports: ReportService) {}

  /** Queues the paper, in the transaction of the caller: what happens afterwards does not change it. */
  async create(
    tx: Tx,
    scope: Scope,
    kind: ReviewKind,
    { data, language: usual, engagementId, partyId }: ReviewToPrint<{ readonly documentNumber: string }>,
    { format = 'pdf', language = usual }: Pick<ReviewRequest, 'format' | 'language'>,
    now: Date,
  ): Promise<ReportView> {
    const key = { workspaceId: scope.workspaceId, engagementId, id: newId() };
    const { documentNumber } = data;
    await tx.insert(ReportEntity, {
      ...{ ...key, assessmentId: null, partyId, kind, format, language },
      ...{ status: 'queued', progress: 0, createdAt: now },
      fileName: reportFileName({ kind, format, language, documentNumber, engagementKey: '', wave: '' }),
      createdBy: scope.actor.kind === 'person' ? scope.actor.personId : null,
      dataFile: `${JSON.stringify(data, null, 2)}\n`,
    });
    return this.reports.queue(tx, scope, key, now);
  }
}
