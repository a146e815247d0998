import { Injectable } from '@nestjs/common';
import { arrayPage, compareAndSet, Database, type Page, type Scope, type SortText, type Tx } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import { CertificationNonconformityEntity } from './certification.entity';
import { CertificationService, type PageOf } from './certification.service';
import { CertificationSteps } from './certification-steps.service';
import type { OpenedCertification } from './certification.view';
import { recordOpenFindings } from './findings.recorder';
import type { EscalationReason } from './rules/grading';
import { NONCONFORMITY_CSV_HEADER, nonconformityCsvRow } from './rules/nonconformity-csv';
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
  /** Its assessment was reopened or changed since something was submitted or decided on it. */
  readonly isStale: boolean;
  readonly version: number;
}

export const NONCONFORMITY_SORTS = ['ref', 'grade', 'foundOn', 'due'] as const;
export type NonconformitySort = (typeof NONCONFORMITY_SORTS)[number];

export interface NonconformityQuery {
  readonly grade?: NonconformityGrade | undefined;
  readonly state?: NonconformityState | undefined;
  readonly overdue?: 'true' | 'false' | undefined;
  readonly sort?: SortText<NonconformitySort> | undefined;
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

  /** In the order of their numbers unless asked otherwise. @throws DomainError certification/not-found, request/invalid-cursor */
  async list(
    scope: Scope,
    id: string,
    { limit, cursor, ...query }: NonconformityQuery & PageOf,
    now: Date,
  ): Promise<Page<NonconformityView>> {
    const chosen = await this.chosen(scope, id, query, now);
    const { sort = 'ref', ...filters } = query;
    const identity = { ...filters, '': 'nonconformities', id };
    return arrayPage(chosen, { limit, cursor, sort, keyOf: ({ ref }) => ref, filters: identity });
  }

  /** All that are chosen, as a table for spreadsheets. @throws DomainError certification/not-found */
  async csv(scope: Scope, id: string, query: NonconformityQuery, language: Language, now: Date): Promise<string> {
    const chosen = await this.chosen(scope, id, query, now);
    return NONCONFORMITY_CSV_HEADER + chosen.map((one) => nonconformityCsvRow(one, language)).join('');
  }

  private async chosen(
    scope: Scope,
    id: string,
    { grade, state, overdue, sort = 'ref' }: NonconformityQuery,
    now: Date,
  ): Promise<readonly NonconformityView[]> {
    const all = await this.database.readConsistently(scope, async (tx) =>
      this.viewsOf(tx, scope, await this.certifications.open(tx, scope, id, now), now),
    );
    const chosen = all.filter(
      (one) =>
        (grade === undefined || one.grade === grade) &&
        (state === undefined || one.state === state) &&
        (overdue === undefined || one.isOverdue === (overdue === 'true')),
    );
    return sorted(chosen, sort);
  }

  /** Records what the completed audits have found since; as `list`. @throws DomainError certification/not-found */
  async record(
    scope: Scope,
    principal: Principal,
    id: string,
    page: PageOf,
    now: Date,
  ): Promise<Page<NonconformityView>> {
    const scores = await this.steps.scored(scope, principal, id, now);
    await this.database.transaction(scope, async (tx) => {
      const held = await this.certifications.hold(tx, scope, id, now);
      await recordOpenFindings(tx, scope, held, scores, now);
    });
    return this.list(scope, id, page, now);
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
          isStale: certification.stale.some(({ assessmentId }) => assessmentId === kept.assessmentId),
        },
      ];
    });
  }
}

/** Numbers have at least two digits: shorter ones come first. */
const refKey = (ref: string): string => ref.padStart(12);
const GRAVITY: Readonly<Record<NonconformityGrade, string>> = { major: '0', minor: '1', opportunity: '2' };
const KEYS: Readonly<Record<NonconformitySort, (one: NonconformityView) => string>> = {
  ref: ({ ref }) => refKey(ref),
  grade: ({ grade, ref }) => `${GRAVITY[grade]} ${refKey(ref)}`,
  foundOn: ({ foundOn, ref }) => `${foundOn} ${refKey(ref)}`,
  // What waits for nothing comes last.
  due: ({ due, ref }) => `${due ?? '9999-12-31'} ${refKey(ref)}`,
};

function sorted(all: readonly NonconformityView[], sort: SortText<NonconformitySort>): readonly NonconformityView[] {
  const isDown = sort.startsWith('-');
  const keyOf = KEYS[(isDown ? sort.slice(1) : sort) as NonconformitySort];
  const up = [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return isDown ? up.reverse() : up;
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
