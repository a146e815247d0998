import { Injectable } from '@nestjs/common';
import type { ResultRatings } from '../assessment';
import {
  Database,
  type KeyedRow,
  keysetPage,
  type Page,
  personOf,
  run,
  type Scope,
  type SortText,
  statement,
  type Tx,
  type WriteBasis,
} from '../database';
import { LibraryService } from '../library';
import { DomainError } from '../shared/domain-error';
import { pointer } from '../shared/json-pointer';
import { type AnswerPlace, findPlace, holdPlace } from './answer-place';
import { answersVersion } from './answer-versions';
import { AssessmentAccess } from './assessment-access';
import { AnswerFaults } from './rules/answer-faults';
import { type AnswerSheet, answerSheet } from './rules/answer-sheet';
import { type AnswerRow, answerView, type AnswerView } from './rules/answer-view';
import { type AnswerContent, type AnswerSubject, checkAnswer, type StoredAnswer } from './rules/check-answer';
import { overruledWithoutReason, overruleFault } from './rules/check-overrule';

export interface AnswerAddress extends AnswerSubject {
  readonly assessmentId: string;
}

export interface SavedAnswer {
  readonly answer: AnswerView;
  readonly created: boolean;
}

export type AnswerSort = 'unit' | 'updatedAt';

export interface AnswerQuery {
  readonly unit?: string | undefined;
  readonly requirement?: string | undefined;
  readonly kind?: 'rated' | 'notApplicable' | undefined;
  /** ISO 8601 with time zone; answers that were saved then or later. */
  readonly changedSince?: string | undefined;
  readonly sort?: SortText<AnswerSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page with the version of all answers of the assessment (see `answersVersion`). */
export interface AnswerPage extends Page<AnswerView> {
  readonly version: string;
}

const COLUMNS = `unit.ref AS unit, answer.requirement_ref AS requirement, answer.kind, answer.ratings, answer.reason,
  answer.note, answer.version, answer.updated_at AS "updatedAt", answer.given_by AS "givenBy"`;

const KEY = `workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND unit_id = $4 AND requirement_ref = $5`;

/** When an answer is given, and by whom. */
interface Stamp {
  readonly now: Date;
  readonly givenBy: string | null;
}

interface Version {
  readonly version: string;
}

const INSERT = statement(
  `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref,
     kind, ratings, reason, note, version, updated_at, given_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, nextval('answer_version'), $10, $11)
   ON CONFLICT ON CONSTRAINT pk_answer DO NOTHING RETURNING version`,
);
const UPDATE = statement(
  `UPDATE answer SET kind = $7, ratings = $8, reason = $9, note = $10, version = nextval('answer_version'),
     updated_at = $11, given_by = $12
   WHERE ${KEY} AND version = $6 RETURNING version`,
);

/** By the ids of the units, which are in the order in which the units were made; an index serves it. */
const SORTS = {
  unit: [{ sql: 'answer.unit_id', type: 'uuid' }],
  updatedAt: [
    { sql: 'answer.updated_at', type: 'timestamptz' },
    { sql: 'answer.unit_id', type: 'uuid' },
  ],
} as const;

@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
  ) {}

  /** @throws DomainError assessment/not-found; unit/not-found when `unit` is not covered; request/invalid-cursor */
  async list(scope: Scope, assessmentId: string, query: AnswerQuery): Promise<AnswerPage> {
    const { unit, requirement, kind, changedSince, sort = 'unit', limit, cursor } = query;
    const filters = { assessmentId, unit, requirement, kind, changedSince };
    const id = { sql: 'answer.requirement_ref', type: 'text' } as const;
    const page = keysetPage({ list: 'answers', sorts: SORTS, sort, id, limit, cursor, filters });
    return this.database.read(scope, async (tx) => {
      const place =
        unit === undefined
          ? { ...(await this.access.head(tx, scope, assessmentId)), unitId: null }
          : await findPlace(this.access, tx, scope, assessmentId, unit);
      // Read before the rows: if somebody writes in between, an upload that is based on them is refused.
      const version = await answersVersion(tx, scope, place.engagementId, assessmentId);
      const rows = await tx.query<(AnswerRow & KeyedRow)[]>(
        `SELECT ${COLUMNS}, ${page.key}
         FROM answer
         JOIN unit ON unit.workspace_id = answer.workspace_id AND unit.engagement_id = answer.engagement_id
           AND unit.id = answer.unit_id
         WHERE answer.workspace_id = $1 AND answer.engagement_id = $2 AND answer.assessment_id = $3
           AND ($4::uuid IS NULL OR answer.unit_id = $4) AND ($5::text IS NULL OR answer.requirement_ref = $5)
           AND ($6::text IS NULL OR answer.kind = $6) AND ($7::timestamptz IS NULL OR answer.updated_at >= $7)
           AND ${page.after(8)} ${page.tail}`,
        [
          scope.workspaceId,
          place.engagementId,
          assessmentId,
          place.unitId,
          requirement ?? null,
          kind ?? null,
          changedSince === undefined ? null : new Date(changedSince),
          ...page.parameters,
        ],
      );
      const sheet = answerSheet(await this.library.framework(scope, place.frameworkId, tx));
      return { ...page.of(rows, (row) => answerView(sheet, row)), version };
    });
  }

  /** @throws DomainError assessment/not-found; unit/not-found; answer/not-found */
  async get(scope: Scope, address: AnswerAddress): Promise<AnswerView> {
    return this.database.read(scope, async (tx) => {
      const place = await findPlace(this.access, tx, scope, address.assessmentId, address.unit);
      const row = await this.row(tx, scope, place, address);
      if (!row) throw answerNotFound(address);
      return answerView(await this.sheet(tx, scope, place), row);
    });
  }

  /**
   * Gives an answer where there is none, or changes the version that the caller has seen.
   * @throws DomainError assessment/not-found; assessment/not-open; assessment/completed; unit/not-found;
   * answer/invalid; precondition/failed with the current answer, if there is one
   */
  async put(
    scope: Scope,
    address: AnswerAddress,
    content: AnswerContent,
    basis: WriteBasis,
    now: Date,
  ): Promise<SavedAnswer> {
    return this.database.transaction(scope, async (tx) => {
      const place = await holdPlace(this.access, tx, scope, address.assessmentId, address.unit);
      const sheet = await this.sheet(tx, scope, place);
      const answer = checked(sheet, address, content, place.resultRatings);
      const key = keyOf(scope, place, address);
      const stamp = { now, givenBy: personOf(scope) };
      const version =
        basis.kind === 'absent'
          ? await this.insert(tx, key, answer, stamp)
          : await this.update(tx, key, basis.version, answer, stamp);
      if (version === undefined) throw await this.overtaken(tx, scope, place, address, sheet);
      const { unit, requirement } = address;
      const { givenBy } = stamp;
      const view = answerView(sheet, { unit, requirement, ...answer, version, updatedAt: now, givenBy });
      return { answer: view, created: basis.kind === 'absent' };
    });
  }

  /**
   * Makes a requirement *not assessed* again.
   * @throws DomainError assessment/not-found; assessment/not-open; assessment/completed; unit/not-found;
   * answer/not-found; precondition/failed with the current answer
   */
  async remove(scope: Scope, address: AnswerAddress, version: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const place = await holdPlace(this.access, tx, scope, address.assessmentId, address.unit);
      const [, removed] = await tx.query<[unknown, number]>(`DELETE FROM answer WHERE ${KEY} AND version = $6`, [
        ...keyOf(scope, place, address),
        versionOf(version),
      ]);
      if (removed === 1) return;
      const row = await this.row(tx, scope, place, address);
      if (!row) throw answerNotFound(address);
      throw stale(answerView(await this.sheet(tx, scope, place), row));
    });
  }

  private async sheet(tx: Tx, scope: Scope, { frameworkId, frameworkSha256 }: AnswerPlace): Promise<AnswerSheet> {
    return answerSheet(
      this.library.parsedAs(frameworkSha256) ?? (await this.library.framework(scope, frameworkId, tx)),
    );
  }

  private async insert(
    tx: Tx,
    key: readonly string[],
    { kind, ratings, reason, note }: StoredAnswer,
    { now, givenBy }: Stamp,
  ): Promise<string | undefined> {
    const parameters = [...key, kind, ...jsonOf(ratings, reason), note, now, givenBy];
    const [row] = await run<Version>(tx, INSERT, parameters);
    return row?.version;
  }

  private async update(
    tx: Tx,
    key: readonly string[],
    seen: string,
    { kind, ratings, reason, note }: StoredAnswer,
    { now, givenBy }: Stamp,
  ): Promise<string | undefined> {
    const parameters = [...key, versionOf(seen), kind, ...jsonOf(ratings, reason), note, now, givenBy];
    const [row] = await run<Version>(tx, UPDATE, parameters);
    return row?.version;
  }

  private async row(tx: Tx, scope: Scope, place: AnswerPlace, address: AnswerAddress): Promise<AnswerRow | undefined> {
    const [row] = await tx.query<Omit<AnswerRow, 'unit' | 'requirement'>[]>(
      `SELECT kind, ratings, reason, note, version, updated_at AS "updatedAt", given_by AS "givenBy"
       FROM answer WHERE ${KEY}`,
      keyOf(scope, place, address),
    );
    return row && { unit: address.unit, requirement: address.requirement, ...row };
  }

  private async overtaken(
    tx: Tx,
    scope: Scope,
    place: AnswerPlace,
    address: AnswerAddress,
    sheet: AnswerSheet,
  ): Promise<DomainError> {
    const row = await this.row(tx, scope, place, address);
    if (row) return stale(answerView(sheet, row));
    return new DomainError(
      'precondition/failed',
      'There is no answer any more; it was removed in the meantime. Send "If-None-Match: *" to give it again.',
    );
  }
}

function checked(
  sheet: AnswerSheet,
  subject: AnswerSubject,
  content: AnswerContent,
  resultRatings: ResultRatings,
): StoredAnswer {
  const faults = new AnswerFaults();
  const answer = checkAnswer(
    sheet,
    subject,
    content,
    (part, dimension) =>
      part === 'ratings' || part === 'reason'
        ? pointer(part, ...(dimension === undefined ? [] : [dimension]))
        : undefined,
    faults,
  );
  const overruled = answer && overruledWithoutReason(sheet, subject, answer, resultRatings);
  if (overruled !== undefined) faults.add(() => ({ pointer: '/note', ...overruleFault(subject, overruled) }));
  else if (answer) return answer;
  throw new DomainError('answer/invalid', faults.summary('the answer'), { errors: faults.details });
}

function keyOf({ workspaceId }: Scope, place: AnswerPlace, { assessmentId, requirement }: AnswerAddress): string[] {
  return [workspaceId, place.engagementId, assessmentId, place.unitId, requirement];
}

const jsonOf = (...values: readonly unknown[]): (string | null)[] =>
  values.map((value) => (value === null ? null : JSON.stringify(value)));

/** A tag that is no number matches nothing. */
function versionOf(tag: string): string {
  return /^\d{1,18}$/.test(tag) ? tag : '-1';
}

function answerNotFound({ unit, requirement }: AnswerAddress): DomainError {
  const names = `"${requirement.slice(0, 100)}" for the unit "${unit}"`;
  return new DomainError('answer/not-found', `There is no answer to ${names}: it is not assessed.`);
}

function stale(current: AnswerView): DomainError {
  return new DomainError(
    'precondition/failed',
    'Somebody else answered in the meantime. Look at the current answer and decide again.',
    { current },
  );
}
