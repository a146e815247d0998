import { Injectable } from '@nestjs/common';
import type { AssessmentKind, Period, ResultRatings } from '../assessment';
import {
  type KeyedRow,
  keysetPage,
  type Page,
  reachedIds,
  reachesAssessment,
  type Scope,
  type SortText,
  type Tx,
} from '../database';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { CompletedResult } from './assessment.entity';
import { type AssessmentStatus, type Transition, transitionsFrom } from './rules/life-cycle';
import { contains, englishTitle, likePattern } from './text-search';

/** An assessment as lists show it. */
export interface AssessmentSummaryView {
  readonly id: string;
  readonly engagement: { readonly id: string; readonly key: string; readonly title: LocalizedText };
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: AssessmentKind;
  readonly wave: string;
  readonly frameworkId: string;
  /** Null also when the reader was not given it. */
  readonly previousId: string | null;
  readonly documentNumber: string;
  readonly status: AssessmentStatus;
  readonly revision: number;
  readonly period: Period;
  readonly reportDate: string;
  readonly author: string | null;
  readonly reviewer: string | null;
  readonly approver: string | null;
  /** Percent as decimal text; null: the framework's. */
  readonly target: string | null;
  readonly systemicShare: string | null;
  readonly planStart: string | null;
  /** Where results are rated from. */
  readonly resultRatings: ResultRatings;
  /** Without the whole entity. */
  readonly unitCount: number;
  readonly progress: AssessmentProgress;
  readonly result: CompletedResult | null;
  /** What can be done next. */
  readonly transitions: readonly Transition[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt: string | null;
}

/** How many answers are there, of how many that can be given. */
export interface AssessmentProgress {
  readonly answered: number;
  readonly answerable: number;
}

export interface AssessedUnitView {
  readonly id: string;
  readonly ref: string;
  readonly name: LocalizedText;
  readonly answerCount: number;
}

/** An assessment as it is read alone. */
export interface AssessmentView extends AssessmentSummaryView {
  /** In the order in which they were made. */
  readonly units: readonly AssessedUnitView[];
  /** Answers that are given once for the whole entity. */
  readonly entityAnswerCount: number;
}

export type AssessmentSort = 'updatedAt' | 'title' | 'reportDate' | 'key';

export interface AssessmentQuery {
  readonly engagementId?: string | undefined;
  readonly status?: readonly AssessmentStatus[] | undefined;
  readonly kind?: AssessmentKind | undefined;
  readonly frameworkKey?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: SortText<AssessmentSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  updatedAt: [{ sql: 'a.updated_at', type: 'timestamptz' }],
  title: [{ sql: englishTitle('a.title'), type: 'text' }],
  reportDate: [{ sql: 'a.report_date', type: 'date' }],
  key: [{ sql: 'a.key', type: 'text' }],
} as const;

/** A row as `SUMMARY` selects it. */
interface SummaryRow {
  readonly id: string;
  readonly engagement: AssessmentSummaryView['engagement'];
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: AssessmentKind;
  readonly wave: string;
  readonly frameworkId: string;
  readonly previousId: string | null;
  readonly documentNumber: string;
  readonly status: AssessmentStatus;
  readonly revision: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly reportDate: string;
  readonly author: string | null;
  readonly reviewer: string | null;
  readonly approver: string | null;
  readonly target: string | null;
  readonly systemicShare: string | null;
  readonly planStart: string | null;
  readonly resultRatings: ResultRatings;
  readonly result: CompletedResult | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
  readonly unitCount: number;
  readonly answered: number;
  readonly answerable: number;
}

/** Of an assessment `a`; its details stay where they are, because they can be long. */
const COLUMNS = `a.workspace_id, a.engagement_id, a.id, a.key, a.title, a.kind, a.wave, a.framework_id, a.previous_id,
  a.document_number, a.status, a.revision, a.period_from, a.period_to, a.report_date, a.author, a.reviewer, a.approver,
  a.target, a.systemic_share, a.plan_start, a.result_ratings, a.result, a.version, a.created_at, a.updated_at,
  a.completed_at`;

/** The id of an assessment is not told where the assessment itself is not seen. */
const SEEN_PREVIOUS = `(
    SELECT earlier.id FROM assessment AS earlier
    WHERE (earlier.workspace_id, earlier.engagement_id, earlier.id) = (a.workspace_id, a.engagement_id, a.previous_id)
  )`;

/**
 * The select list and the joins for assessments `a` that are few already. Answers are never counted: each unit knows how
 * many it has. The whole entity is one of the units covered.
 */
const SUMMARY = `a.id, json_build_object('id', e.id, 'key', e.key, 'title', e.title) AS engagement, a.key, a.title, a.kind,
  a.wave, a.framework_id AS "frameworkId", ${SEEN_PREVIOUS} AS "previousId", a.document_number AS "documentNumber",
  a.status, a.revision, a.period_from AS "periodFrom", a.period_to AS "periodTo", a.report_date AS "reportDate",
  a.author, a.reviewer, a.approver, a.target, a.systemic_share AS "systemicShare", a.plan_start AS "planStart",
  coalesce(a.result_ratings, 'stated') AS "resultRatings", a.result,
  a.version, a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.completed_at AS "completedAt",
  place.units AS "unitCount", place.answered,
  place.units * f.unit_requirements + f.entity_requirements AS answerable`;

const JOINS = `JOIN engagement AS e ON (e.workspace_id, e.id) = (a.workspace_id, a.engagement_id)
  JOIN framework_version AS f ON (f.workspace_id, f.id) = (a.workspace_id, a.framework_id)
  CROSS JOIN LATERAL (
    SELECT (count(*) - 1)::integer AS units, coalesce(sum(answer_count), 0)::integer AS answered
    FROM assessment_unit
    WHERE workspace_id = a.workspace_id AND engagement_id = a.engagement_id AND assessment_id = a.id
  ) AS place`;

/** Reads assessments as the API shows them. */
@Injectable()
export class AssessmentReader {
  /** One statement: the page is chosen first, then only its rows are joined. */
  async list(tx: Tx, scope: Scope, query: AssessmentQuery): Promise<Page<AssessmentSummaryView>> {
    const { engagementId, status, kind, frameworkKey, q, sort = '-updatedAt', limit, cursor } = query;
    const id = { sql: 'a.id', type: 'uuid' } as const;
    const filters = { engagementId, status, kind, frameworkKey, q };
    const reached = reachedIds(scope);
    const page = keysetPage({ list: 'assessments', sorts: SORTS, sort, id, limit, cursor, filters });
    const rows = await tx.query<(SummaryRow & KeyedRow)[]>(
      `WITH page AS MATERIALIZED (
         SELECT ${COLUMNS}, ${page.key}
         FROM assessment AS a
         WHERE a.workspace_id = $1 AND ($2::uuid IS NULL OR a.engagement_id = $2)
           AND ($3::text[] IS NULL OR a.status = ANY($3)) AND ($4::text IS NULL OR a.kind = $4)
           AND ($5::text IS NULL OR a.framework_id IN (SELECT id FROM framework_version WHERE workspace_id = $1 AND key = $5))
           AND ${contains('a.key', 'a.title', '$6')}
           AND ($7::uuid[] IS NULL OR a.engagement_id = ANY($7) OR a.id = ANY($8)) AND ${page.after(9)} ${page.tail}
       )
       SELECT ${SUMMARY}, a.cursor_key FROM page AS a ${JOINS} ${page.tail}`,
      [
        ...[scope.workspaceId, engagementId ?? null, status ?? null, kind ?? null, frameworkKey ?? null],
        ...[likePattern(q), reached.engagements, reached.assessments],
        ...page.parameters,
      ],
    );
    return page.of(rows, (row) => summaryView(row, scope));
  }

  /** @throws DomainError assessment/not-found */
  async get(tx: Tx, scope: Scope, id: string): Promise<AssessmentView> {
    const [row] = await tx.query<(SummaryRow & { places: readonly UnitRow[] })[]>(
      `SELECT ${SUMMARY}, (
         SELECT json_agg(json_build_object('id', unit.id, 'kind', unit.kind, 'ref', unit.ref, 'name', unit.name,
           'answerCount', covered.answer_count) ORDER BY unit.id)
         FROM assessment_unit AS covered
         JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
           = (covered.workspace_id, covered.engagement_id, covered.unit_id)
         WHERE covered.workspace_id = a.workspace_id AND covered.engagement_id = a.engagement_id
           AND covered.assessment_id = a.id
       ) AS places
       FROM assessment AS a ${JOINS} WHERE a.workspace_id = $1 AND a.id = $2`,
      [scope.workspaceId, id],
    );
    if (!row) throw new DomainError('assessment/not-found', `There is no assessment ${id}.`);
    return {
      ...summaryView(row, scope),
      units: row.places
        .filter(({ kind }) => kind === 'unit')
        .map(({ id: unitId, ref, name, answerCount }) => ({ id: unitId, ref, name, answerCount })),
      entityAnswerCount: row.places.find(({ kind }) => kind === 'entity')?.answerCount ?? 0,
    };
  }
}

/** The id, if the assessment that it names may be known. */
function reached(scope: Scope, engagementId: string, id: string | null): string | null {
  return id !== null && reachesAssessment(scope, engagementId, id) ? id : null;
}

interface UnitRow extends AssessedUnitView {
  readonly kind: 'unit' | 'entity';
}

function summaryView(row: SummaryRow, scope: Scope): AssessmentSummaryView {
  const { id, engagement, key, title, kind, wave, frameworkId, documentNumber, status, revision } = row;
  const {
    periodFrom,
    periodTo,
    reportDate,
    author,
    reviewer,
    approver,
    target,
    systemicShare,
    planStart,
    resultRatings,
  } = row;
  const { unitCount, answered, answerable, result, version, createdAt, updatedAt, completedAt } = row;
  return {
    ...{ id, engagement, key, title, kind, wave, frameworkId, documentNumber, status, revision },
    previousId: reached(scope, engagement.id, row.previousId),
    period: { from: periodFrom, to: periodTo },
    ...{ reportDate, author, reviewer, approver, target, systemicShare, planStart, resultRatings, unitCount },
    progress: { answered, answerable },
    result,
    transitions: transitionsFrom(status),
    version,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
  };
}
