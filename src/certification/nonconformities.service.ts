import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { CertificationNonconformityEntity } from './certification.entity';
import { CertificationService } from './certification.service';
import { CertificationSteps } from './certification-steps.service';
import type { OpenedCertification } from './certification.view';
import { recordOpenFindings } from './findings.recorder';
import type { EscalationReason } from './rules/grading';
import { duesOf, type NonconformityGrade, type NonconformityState, standingOf } from './rules/nonconformity';

export interface NonconformityView {
  readonly id: string;
  readonly ref: string;
  readonly assessmentId: string;
  readonly findingId: string;
  /** Null where the caller may not see the assessment. */
  readonly title: LocalizedText | null;
  readonly requirement: string;
  /** As the assessor found it, by rule, and what counts. */
  readonly found: NonconformityGrade;
  readonly proposed: NonconformityGrade;
  readonly escalation: readonly EscalationReason[];
  readonly grade: NonconformityGrade;
  readonly gradeReason: string | null;
  readonly foundOn: string;
  readonly answeredOn: string | null;
  readonly closedOn: string | null;
  readonly answerDue: string | null;
  readonly closeDue: string | null;
  readonly state: NonconformityState;
  /** The day that is waited for next. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  readonly version: number;
}

interface NonconformityRow {
  readonly id: string;
  readonly ref: string;
  readonly assessmentId: string;
  readonly findingId: string;
  readonly title: LocalizedText | null;
  readonly found: NonconformityGrade;
  readonly proposed: NonconformityGrade;
  readonly escalation: readonly EscalationReason[];
  readonly gradeReason: string | null;
  readonly version: number;
}

/** Nonconformities of a certification: findings of its audits, weighed by rule or by somebody, answered and closed. */
@Injectable()
export class Nonconformities {
  constructor(
    private readonly database: Database,
    private readonly certifications: CertificationService,
    private readonly steps: CertificationSteps,
  ) {}

  /** In the order in which they were recorded. @throws DomainError certification/not-found */
  async list(scope: Scope, id: string, now: Date): Promise<readonly NonconformityView[]> {
    return this.database.readConsistently(scope, async (tx) =>
      this.viewsOf(tx, scope, await this.certifications.open(tx, scope, id, now), now),
    );
  }

  /** Records what the completed audits have found since. @throws DomainError certification/not-found */
  async record(scope: Scope, principal: Principal, id: string, now: Date): Promise<readonly NonconformityView[]> {
    const scores = await this.steps.scored(scope, principal, id, now);
    return this.database.transaction(scope, async (tx) => {
      const held = await this.certifications.hold(tx, scope, id, now);
      await recordOpenFindings(tx, scope, held, scores, now);
      return this.viewsOf(tx, scope, await this.certifications.open(tx, scope, id, now), now);
    });
  }

  /**
   * The team accepts the plan of correction: a corrective action of the finding is planned by now.
   * @throws DomainError certification/not-found, certification/nonconformity-not-found, precondition/failed,
   * certification/not-ready
   */
  async acceptPlan(scope: Scope, principal: Principal, at: NonconformityPlace, now: Date): Promise<NonconformityView> {
    return this.change(scope, at, now, async (tx, one) => {
      if (one.grade === 'opportunity') throw notReady('opportunity', 'Nobody has to answer an opportunity.');
      if (one.answeredOn !== null) throw notReady('answered', `The plan was accepted on ${one.answeredOn}.`);
      const [planned] = await tx.query<unknown[]>(
        `SELECT 1 FROM corrective_action WHERE workspace_id = $1 AND finding_id = $2 AND state <> 'drafted' LIMIT 1`,
        [scope.workspaceId, one.findingId],
      );
      if (!planned) throw notReady('no-plan', 'No corrective action of this finding is planned.');
      return { answeredOn: dayOf(now), answeredBy: principal.personId };
    });
  }

  /**
   * Somebody decides what it weighs, whatever the rule says.
   * @throws DomainError certification/not-found, certification/nonconformity-not-found, precondition/failed
   */
  async grade(
    scope: Scope,
    principal: Principal,
    at: NonconformityPlace,
    { grade, reason }: { readonly grade: NonconformityGrade; readonly reason: string },
    now: Date,
  ): Promise<NonconformityView> {
    return this.change(scope, at, now, () =>
      Promise.resolve({ grade, gradeReason: reason, gradedBy: principal.personId }),
    );
  }

  private async change(
    scope: Scope,
    { certificationId, id, version }: NonconformityPlace,
    now: Date,
    work: (tx: Tx, one: NonconformityView) => Promise<Partial<CertificationNonconformityEntity>>,
  ): Promise<NonconformityView> {
    return this.database.transaction(scope, async (tx) => {
      const held = await this.certifications.hold(tx, scope, certificationId, now);
      const find = async (from: OpenedCertification): Promise<NonconformityView> => {
        const found = (await this.viewsOf(tx, scope, from, now)).find((one) => one.id === id);
        if (found) return found;
        throw new DomainError('certification/nonconformity-not-found', `There is no nonconformity ${id}.`);
      };
      const one = await find(held);
      if (one.version !== version) {
        const message = 'The nonconformity was changed in the meantime. Look at its current state and decide again.';
        throw new DomainError('precondition/failed', message, { current: one });
      }
      const { workspaceId } = scope;
      const key = { workspaceId, engagementId: held.row.engagementId, certificationId, id };
      const set = { ...(await work(tx, one)), updatedAt: now };
      await compareAndSet(tx, CertificationNonconformityEntity, key, version, set);
      return find(await this.certifications.open(tx, scope, certificationId, now));
    });
  }

  private async viewsOf(
    tx: Tx,
    { workspaceId }: Scope,
    { row, scheme, certification }: OpenedCertification,
    now: Date,
  ): Promise<readonly NonconformityView[]> {
    const rows = await tx.query<NonconformityRow[]>(
      `SELECT n.id, n.ref, n.assessment_id AS "assessmentId", n.finding_id AS "findingId", finding.title, n.found,
         n.proposed, n.escalation, n.grade_reason AS "gradeReason", n.version
       FROM certification_nonconformity AS n LEFT JOIN finding
         ON (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
           = (n.workspace_id, n.engagement_id, n.assessment_id, n.finding_id)
       WHERE n.workspace_id = $1 AND n.engagement_id = $2 AND n.certification_id = $3 ORDER BY n.ref`,
      [workspaceId, row.engagementId, row.id],
    );
    return rows.flatMap((kept): NonconformityView[] => {
      const one = certification.nonconformities.find(({ id }) => id === kept.ref);
      if (!one) return [];
      const { requirement, grade, foundOn, answeredOn, closedOn } = one;
      const dues = duesOf(one, scheme);
      return [
        {
          ...{ ...kept, requirement, grade, foundOn, answeredOn, closedOn },
          ...{ answerDue: dues?.answerDue ?? null, closeDue: dues?.closeDue ?? null },
          ...standingOf(one, scheme, dayOf(now)),
        },
      ];
    });
  }
}

export interface NonconformityPlace {
  readonly certificationId: string;
  readonly id: string;
  /** Of the nonconformity. */
  readonly version: number;
}

function notReady(code: string, message: string): DomainError {
  const hint = code === 'no-plan' ? 'Have the party plan one first.' : 'There is nothing to accept.';
  return new DomainError('certification/not-ready', `${message} Nothing was changed.`, {
    errors: [{ code: `certification/${code}`, message, hint }],
  });
}
