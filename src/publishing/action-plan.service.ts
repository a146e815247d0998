import { Injectable } from '@nestjs/common';
import { newId, type Scope, type Tx } from '../database';
import type { ActionPlanQuery, PlanToPrint } from '../remediation';
import type { Language } from '../shared/text';
import { ReportEntity } from './report.entity';
import { ReportService } from './report.service';
import type { ReportView } from './report.view';
import { reportFileName } from './rules/report-file-name';
import type { ReportFormat } from './rules/report-kinds';

export interface ActionPlanRequest extends ActionPlanQuery {
  /** Default: pdf. */
  readonly format?: ReportFormat;
  /** Default: the engagement's. */
  readonly language?: Language;
}

/** Corrective action plans among the reports: printed from what was frozen, and from no snapshot. */
@Injectable()
export class ActionPlanReports {
  constructor(private readonly reports: ReportService) {}

  /** Queues the plan, in the transaction of the caller: what happens to actions afterwards does not change it. */
  async create(
    tx: Tx,
    scope: Scope,
    { basis, language: usual, ...about }: PlanToPrint,
    { format = 'pdf', language = usual }: Pick<ActionPlanRequest, 'format' | 'language'>,
    now: Date,
  ): Promise<ReportView> {
    const kind = 'correctiveActions';
    const { documentNumber } = basis;
    const key = { workspaceId: scope.workspaceId, engagementId: about.engagementId, id: newId() };
    await tx.insert(ReportEntity, {
      ...{ ...key, assessmentId: about.assessmentId, partyId: about.partyId, kind, format, language },
      ...{ status: 'queued', progress: 0, createdAt: now },
      fileName: reportFileName({ kind, format, language, documentNumber, engagementKey: '', wave: '' }),
      createdBy: scope.actor.kind === 'person' ? scope.actor.personId : null,
      correctiveActions: basis as never,
    });
    return this.reports.queue(tx, scope, key, now);
  }
}
