import { Injectable } from '@nestjs/common';
import type { AssessmentKind, Period, ResultRatings } from '../assessment';
import { compareAndDelete, compareAndSet, Database, newId, type Page, type Scope, type Tx } from '../database';
import type { RatingValue } from '../scoring';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { LibraryService } from '../library';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { AssessmentEntity } from './assessment.entity';
import {
  type AssessmentQuery,
  AssessmentReader,
  type AssessmentSummaryView,
  type AssessmentView,
} from './assessment.reader';
import { coverUnits } from './cover-units';
import { nextDocumentNumber } from './document-number';
import { FindingEntity } from './finding.entity';
import { answerSheet } from './rules/answer-sheet';
import { overruledWithoutReason, overruleFault } from './rules/check-overrule';
import { checkTerms } from './rules/check-terms';
import { holdEngagement, refuseWrongStart } from './plan-starts';
import { MOST_PROBLEMS, refuseProblems } from './rules/problem-details';
import { SnapshotService } from './snapshot.service';

/** What can be changed. Null clears a property that may be absent. */
export interface AssessmentChanges {
  readonly key?: string;
  readonly title?: LocalizedText;
  readonly kind?: AssessmentKind;
  readonly wave?: string;
  readonly previousId?: string | null;
  readonly documentNumber?: string;
  readonly period?: Period;
  readonly reportDate?: string;
  readonly author?: string | null;
  readonly reviewer?: string | null;
  readonly approver?: string | null;
  /** Percent as decimal text; null: the framework's. */
  readonly target?: string | null;
  /** Percent as decimal text; null: 50. */
  readonly systemicShare?: string | null;
  readonly planStart?: string | null;
  /** Where results are rated from; of a new one by default the KPI evidence. */
  readonly resultRatings?: ResultRatings;
}

export interface AssessmentData extends AssessmentChanges {
  readonly engagementId: string;
  /** `key@version` */
  readonly frameworkId: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: AssessmentKind;
  readonly period: Period;
  /** Refs; default: all units of the engagement. */
  readonly units?: readonly string[];
}

const REASON_FIRST =
  'Say in the note of that answer why the figures do not hold, or remove its rating; then change this.';

/** Assessments but for their units, details and status, which have services of their own. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly reader: AssessmentReader,
    private readonly snapshots: SnapshotService,
    private readonly library: LibraryService,
  ) {}

  async list(scope: Scope, query: AssessmentQuery): Promise<Page<AssessmentSummaryView>> {
    return this.database.read(scope, (tx) => this.reader.list(tx, scope, query));
  }

  /** @throws DomainError assessment/not-found */
  async get(scope: Scope, id: string): Promise<AssessmentView> {
    return this.database.read(scope, (tx) => this.reader.get(tx, scope, id));
  }

  /**
   * In the transaction of the caller. A draft; no answers are written.
   * @throws DomainError engagement/not-found, framework/not-found, assessment/invalid, assessment/key-taken,
   * assessment/document-number-taken
   */
  async create(tx: Tx, scope: Scope, data: AssessmentData, now: Date): Promise<AssessmentView> {
    const { workspaceId } = scope;
    const { engagementId, frameworkId, key, kind, units, period, reportDate = period.to, ...stated } = data;
    const { planStart = null, wave = kind } = stated;
    refuseProblems(checkTerms({ period, reportDate, planStart }), 'assessment/invalid');
    const place = { workspaceId, engagementId, id: newId() };
    const engagement = await holdEngagement(tx, place);
    if (!engagement) throw new DomainError('engagement/not-found', `There is no engagement ${engagementId}.`);
    await refuseWrongStart(tx, place, engagement.plan, { key, wave, planStart, periodTo: period.to });
    await refuseWrongPrevious(tx, { ...place, frameworkId }, stated.previousId);
    const { documentNumber = await nextDocumentNumber(tx, place, engagement.key, key) } = stated;
    await tx.insert(AssessmentEntity, {
      ...place,
      ...columnsOf({ wave: kind, resultRatings: 'evidence', ...given(stated) }),
      ...columnsOf({ key, kind, period, reportDate, documentNumber }),
      ...{ frameworkId, status: 'draft', revision: 1, details: {}, version: 1, createdAt: now, updatedAt: now },
    });
    await coverUnits(tx, place, units);
    return this.reader.get(tx, scope, place.id);
  }

  /**
   * @throws DomainError assessment/not-found; assessment/completed; precondition/failed when it was changed since
   * `version`; assessment/invalid; assessment/key-taken; assessment/document-number-taken
   */
  async update(
    scope: Scope,
    id: string,
    version: number,
    changes: AssessmentChanges,
    now: Date,
  ): Promise<AssessmentView> {
    const { workspaceId } = scope;
    return this.database.transaction(scope, async (tx) => {
      // First the engagement, as everybody does who holds both.
      const { engagementId } = await this.access.head(tx, scope, id);
      const engagement = await holdEngagement(tx, { workspaceId, engagementId });
      const head = await this.access.forChange(tx, scope, id);
      if (head.version !== version) throw await this.stale(tx, scope, id);
      const current = await tx.findOneByOrFail(AssessmentEntity, { workspaceId, id });
      const { key, wave, period, reportDate, planStart } = {
        key: current.key,
        wave: current.wave,
        period: { from: current.periodFrom, to: current.periodTo },
        reportDate: current.reportDate,
        planStart: current.planStart,
        ...given(changes),
      };
      refuseProblems(checkTerms({ period, reportDate, planStart }), 'assessment/invalid');
      if (engagement && (changes.wave ?? changes.period ?? changes.planStart) !== undefined) {
        await refuseWrongStart(tx, head, engagement.plan, { key, wave, planStart, periodTo: period.to });
      }
      await refuseWrongPrevious(tx, head, changes.previousId);
      if (changes.resultRatings === 'evidence' && current.resultRatings === null) {
        await this.refuseOverrules(tx, scope, head);
      }
      const columns = { ...columnsOf(given(changes)), updatedAt: now };
      await compareAndSet(tx, AssessmentEntity, { workspaceId, id }, version, columns);
      return this.reader.get(tx, scope, id);
    });
  }

  /**
   * Its evidence register and its findings go with it.
   * @throws DomainError assessment/not-found; assessment/not-deletable unless it is in draft or fieldwork without
   * answers; precondition/failed
   */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const { workspaceId } = scope;
    await this.database.transaction(scope, async (tx) => {
      const head = await this.access.alone(tx, scope, id);
      const { status, progress } = await this.reader.get(tx, scope, id);
      if (status !== 'draft' && status !== 'fieldwork') {
        throw notDeletable(`The assessment is in status ${status}; only in draft or fieldwork can it be removed.`);
      }
      if (progress.answered > 0) throw notDeletable('The assessment has answers. Remove them first.');
      if (head.version !== version) throw await this.stale(tx, scope, id);
      // First: they point to units and evidence, which go with the assessment.
      await tx.delete(FindingEntity, { workspaceId, engagementId: head.engagementId, assessmentId: id });
      await this.snapshots.dropUnusedOf(tx, scope, id);
      await compareAndDelete(tx, AssessmentEntity, { workspaceId, id }, version);
    });
  }

  /** Ratings of results that were stated before would overrule the KPI evidence, and each has to say why. */
  private async refuseOverrules(tx: Tx, scope: Scope, head: AssessmentHead): Promise<void> {
    const sheet = answerSheet(await this.library.framework(scope, head.frameworkId, tx));
    const rows = await tx.query<{ unit: string; requirement: string; ratings: Record<string, RatingValue> }[]>(
      `SELECT unit.ref AS unit, answer.requirement_ref AS requirement, answer.ratings
       FROM answer
       JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
         = (answer.workspace_id, answer.engagement_id, answer.unit_id)
       WHERE answer.workspace_id = $1 AND answer.engagement_id = $2 AND answer.assessment_id = $3
         AND answer.kind = 'rated' AND answer.note IS NULL
       ORDER BY unit.ref, answer.requirement_ref`,
      [head.workspaceId, head.engagementId, head.id],
    );
    const errors = rows.flatMap((row): ProblemDetail[] => {
      const answer = { kind: 'rated', ratings: row.ratings, reason: null, note: null } as const;
      const dimension = overruledWithoutReason(sheet, row, answer, 'evidence');
      if (dimension === undefined) return [];
      return [{ pointer: '/resultRatings', ...overruleFault(row, dimension, REASON_FIRST) }];
    });
    if (errors.length === 0) return;
    throw new DomainError(
      'assessment/invalid',
      `Ratings that were stated would overrule the KPI evidence without a reason: ${errors.length}. Nothing was changed.`,
      { errors: errors.slice(0, MOST_PROBLEMS) },
    );
  }

  /** The refusal of a change that is based on an old version. */
  async stale(tx: Tx, scope: Scope, id: string): Promise<DomainError> {
    return new DomainError(
      'precondition/failed',
      'The assessment was changed in the meantime. Look at its current state and decide again.',
      { current: await this.reader.get(tx, scope, id) },
    );
  }
}

function given<T extends object>(changes: T): T {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as T;
}

function columnsOf({ period, resultRatings, ...others }: AssessmentChanges) {
  return {
    ...others,
    ...(period && { periodFrom: period.from, periodTo: period.to }),
    ...(resultRatings && { resultRatings: resultRatings === 'evidence' ? resultRatings : null }),
  };
}

type Pinned = Pick<AssessmentHead, 'workspaceId' | 'engagementId' | 'id' | 'frameworkId'>;

/**
 * Only assessments of one engagement and one framework version are compared, and never in a circle. The engagement is
 * held: two changes at a time could close a circle that neither of them sees.
 */
async function refuseWrongPrevious(tx: Tx, assessment: Pinned, previousId: string | null | undefined): Promise<void> {
  if (previousId === null || previousId === undefined) return;
  const { workspaceId, engagementId, id, frameworkId } = assessment;
  const chain = await tx.query<{ id: string; key: string; frameworkId: string }[]>(
    `WITH RECURSIVE chain AS (
       SELECT id, key, framework_id, previous_id, 1 AS step FROM assessment
       WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3
       UNION ALL
       SELECT earlier.id, earlier.key, earlier.framework_id, earlier.previous_id, chain.step + 1
       FROM chain JOIN assessment AS earlier
         ON (earlier.workspace_id, earlier.engagement_id, earlier.id) = ($1, $2, chain.previous_id)
     ) CYCLE id SET is_cycle USING path
     SELECT id, key, framework_id AS "frameworkId" FROM chain WHERE NOT is_cycle ORDER BY step`,
    [workspaceId, engagementId, previousId],
  );
  const [previous] = chain;
  const refuse = (code: string, message: string, hint: string): void => {
    refuseProblems([{ code: `assessment/${code}`, message, hint, path: '/previousId' }], 'assessment/invalid');
  };
  if (!previous) {
    refuse(
      'unknown-previous-assessment',
      `The engagement has no assessment ${previousId}.`,
      'Name an assessment of the same engagement.',
    );
  } else if (chain.some((earlier) => earlier.id === id)) {
    refuse(
      'circular-previous',
      previous.id === id
        ? 'The assessment would be compared with itself.'
        : `The assessment is itself an earlier one of ${previous.key}.`,
      'Name the assessment before it, or clear "previousId".',
    );
  } else if (previous.frameworkId !== frameworkId) {
    refuse(
      'previous-framework',
      `The assessment uses ${frameworkId}, and ${previous.key} uses ${previous.frameworkId}.`,
      'Only assessments of the same framework version can be compared.',
    );
  }
}

function notDeletable(detail: string): DomainError {
  return new DomainError('assessment/not-deletable', detail);
}
