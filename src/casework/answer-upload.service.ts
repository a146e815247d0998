import { Injectable } from '@nestjs/common';
import type { ResultRatings } from '../assessment';
import { Database, personOf, type Scope, type Tx } from '../database';
import { encodingProblem, forbiddenCharacter } from '../input';
import { LibraryService } from '../library';
import { DomainError } from '../shared/domain-error';
import { answersVersion } from './answer-versions';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { AnswerFaults } from './rules/answer-faults';
import { answerSheet } from './rules/answer-sheet';
import { checkAnswerRows, type UploadContext, type UploadedAnswer } from './rules/check-answer-rows';
import { checkAnswerTable } from './rules/check-answer-table';
import { awaitsSignature, isOpen } from './rules/life-cycle';

/** A parsed JSON body, or the bytes of an answers file. */
export type UploadContent =
  { readonly kind: 'rows'; readonly body: unknown } | { readonly kind: 'table'; readonly bytes: Buffer };

export interface UploadOptions {
  /** `merge` leaves answers alone that the upload does not name; `replace` removes them. */
  readonly mode: 'merge' | 'replace';
  /** Check and count only. */
  readonly dryRun: boolean;
  /** Version of all answers that the upload is based on (see `answersVersion`). */
  readonly basis: string;
}

/** What an upload did, or would do. */
export interface UploadView {
  readonly mode: UploadOptions['mode'];
  readonly dryRun: boolean;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of all answers, afterwards. */
  readonly version: string;
}

interface Counts {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A table has no column for notes, so it does not remove those that are there. */
const NOTE = `CASE WHEN $10 AND upload.kind = 'rated' AND answer.kind = 'rated' THEN answer.note ELSE upload.note END`;
const STORED = 'answer.kind, answer.ratings, answer.reason, answer.note';

const UPLOAD = `upload AS (
  SELECT unit_id, requirement_ref, kind, ratings::jsonb AS ratings, reason::jsonb AS reason, note
  FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
    AS given (unit_id, requirement_ref, kind, ratings, reason, note)
)`;
const OF_ASSESSMENT = 'answer.workspace_id = $1 AND answer.engagement_id = $2 AND answer.assessment_id = $3';
const SAME_PLACE = 'answer.unit_id = upload.unit_id AND answer.requirement_ref = upload.requirement_ref';

/** Answers of many units at once, all or nothing. */
@Injectable()
export class AnswerUploadService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
  ) {}

  /**
   * Checks everything first, then holds the assessment alone for as long as writing takes. Answers that do not change
   * keep their version.
   * @throws DomainError assessment/not-found; assessment/not-open; assessment/completed; answers/invalid;
   * precondition/failed when any answer was changed since `basis`
   */
  async upload(
    scope: Scope,
    assessmentId: string,
    content: UploadContent,
    { mode, dryRun, basis }: UploadOptions,
    now: Date,
  ): Promise<UploadView> {
    const { answers, unitIds } = await this.database.read(scope, (tx) => this.check(tx, scope, assessmentId, content));
    return this.database.transaction(scope, async (tx) => {
      const head = await this.openAlone(tx, scope, assessmentId);
      const version = await answersVersion(tx, scope, head.engagementId, assessmentId);
      if (version !== basis) throw stale(version);
      const parameters = [
        ...[scope.workspaceId, head.engagementId, assessmentId],
        ...columnsOf(answers, unitIds),
        content.kind === 'table',
      ];
      const counts = await compare(tx, parameters, mode);
      if (dryRun) return { mode, dryRun, ...counts, version };
      if (counts.removed > 0) await remove(tx, parameters);
      if (counts.inserted + counts.changed > 0) await write(tx, parameters, now, personOf(scope));
      return { mode, dryRun, ...counts, version: await answersVersion(tx, scope, head.engagementId, assessmentId) };
    });
  }

  private async check(
    tx: Tx,
    scope: Scope,
    assessmentId: string,
    content: UploadContent,
  ): Promise<{ answers: readonly UploadedAnswer[]; unitIds: ReadonlyMap<string, string> }> {
    const head = await this.access.head(tx, scope, assessmentId);
    const { key, resultRatings, unitIds, others } = await unitsOf(tx, head);
    const context: UploadContext = {
      sheet: answerSheet(await this.library.framework(scope, head.frameworkId, tx)),
      ...{ assessment: key, resultRatings },
      covered: new Set(unitIds.keys()),
      others,
      unprintable: (text) => forbiddenCharacter(text)?.problem.message,
    };
    const faults = new AnswerFaults();
    const answers =
      content.kind === 'rows'
        ? checkAnswerRows(content.body, context, faults)
        : checkAnswerTable(decoded(content.bytes), context, faults);
    if (faults.count === 0) return { answers, unitIds };
    throw new DomainError('answers/invalid', faults.summary('the upload'), { errors: faults.details });
  }

  private async openAlone(tx: Tx, scope: Scope, assessmentId: string): Promise<AssessmentHead> {
    const head = await this.access.alone(tx, scope, assessmentId);
    // Says why it is not open.
    const isWritable = isOpen(head.status) && !awaitsSignature(head);
    return isWritable ? head : this.access.forFieldwork(tx, scope, assessmentId);
  }
}

interface UnitRow {
  readonly key: string;
  readonly resultRatings: ResultRatings;
  readonly id: string;
  readonly ref: string;
  readonly covered: boolean;
}

/** The units of the engagement, in the order in which they were made. */
async function unitsOf(
  tx: Tx,
  { workspaceId, engagementId, id }: AssessmentHead,
): Promise<{ key: string; resultRatings: ResultRatings; unitIds: Map<string, string>; others: Set<string> }> {
  const rows = await tx.query<UnitRow[]>(
    `SELECT assessment.key, coalesce(assessment.result_ratings, 'stated') AS "resultRatings", unit.id, unit.ref, place.unit_id IS NOT NULL AS covered
     FROM assessment
     JOIN unit ON unit.workspace_id = assessment.workspace_id AND unit.engagement_id = assessment.engagement_id
     LEFT JOIN assessment_unit AS place ON place.workspace_id = unit.workspace_id
       AND place.engagement_id = unit.engagement_id AND place.assessment_id = assessment.id AND place.unit_id = unit.id
     WHERE assessment.workspace_id = $1 AND assessment.engagement_id = $2 AND assessment.id = $3
     ORDER BY unit.id`,
    [workspaceId, engagementId, id],
  );
  return {
    key: rows[0]?.key ?? '',
    resultRatings: rows[0]?.resultRatings ?? 'stated',
    unitIds: new Map(rows.filter(({ covered }) => covered).map((row) => [row.ref, row.id])),
    others: new Set(rows.filter(({ covered }) => !covered).map(({ ref }) => ref)),
  };
}

/** Without byte order mark. @throws DomainError answers/invalid when it is not UTF-8 */
function decoded(bytes: Buffer): string {
  const problem = encodingProblem(bytes);
  if (!problem) return new TextDecoder('utf-8').decode(bytes);
  const { code, message, hint, line, column } = problem;
  throw new DomainError('answers/invalid', `${message} ${hint}`, {
    errors: [{ code, message, hint, ...(line === 0 ? {} : { line, column }) }],
  });
}

/** The parameters $4 to $9. */
function columnsOf(answers: readonly UploadedAnswer[], unitIds: ReadonlyMap<string, string>): unknown[][] {
  return [
    answers.map(({ unit }) => unitIds.get(unit)),
    answers.map(({ requirement }) => requirement),
    answers.map(({ answer }) => answer.kind),
    answers.map(({ answer: { ratings } }) => ratings && JSON.stringify(ratings)),
    answers.map(({ answer: { reason } }) => (reason === null ? null : JSON.stringify(reason))),
    answers.map(({ answer }) => answer.note),
  ];
}

async function compare(tx: Tx, parameters: readonly unknown[], mode: UploadOptions['mode']): Promise<Counts> {
  const [row] = await tx.query<Omit<Counts, 'removed'>[]>(
    `WITH ${UPLOAD}
     SELECT count(*) FILTER (WHERE answer.version IS NULL)::integer AS inserted,
       count(*) FILTER (WHERE answer.version IS NOT NULL AND ${CHANGES})::integer AS changed,
       count(*) FILTER (WHERE answer.version IS NOT NULL AND NOT ${CHANGES})::integer AS unchanged
     FROM upload LEFT JOIN answer ON ${OF_ASSESSMENT} AND ${SAME_PLACE}`,
    [...parameters],
  );
  const { inserted = 0, changed = 0, unchanged = 0 } = row ?? {};
  if (mode === 'merge') return { inserted, changed, unchanged, removed: 0 };
  const [existing] = await tx.query<{ number: number }[]>(
    `SELECT count(*)::integer AS number FROM answer WHERE ${OF_ASSESSMENT}`,
    parameters.slice(0, 3),
  );
  return { inserted, changed, unchanged, removed: (existing?.number ?? 0) - changed - unchanged };
}

const CHANGES = `((${STORED}) IS DISTINCT FROM (upload.kind, upload.ratings, upload.reason, ${NOTE}))`;

async function remove(tx: Tx, parameters: readonly unknown[]): Promise<void> {
  await tx.query(
    `DELETE FROM answer WHERE ${OF_ASSESSMENT} AND NOT EXISTS (
       SELECT FROM unnest($4::uuid[], $5::text[]) AS upload (unit_id, requirement_ref) WHERE ${SAME_PLACE}
     )`,
    parameters.slice(0, 5),
  );
}

async function write(tx: Tx, parameters: readonly unknown[], now: Date, givenBy: string | null): Promise<void> {
  await tx.query(
    `WITH ${UPLOAD}
     INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref,
       kind, ratings, reason, note, version, updated_at, given_by)
     SELECT $1, $2, $3, upload.unit_id, upload.requirement_ref, upload.kind, upload.ratings, upload.reason, ${NOTE},
       nextval('answer_version'), $11, $12
     FROM upload LEFT JOIN answer ON ${OF_ASSESSMENT} AND ${SAME_PLACE}
     WHERE answer.version IS NULL OR ${CHANGES}
     ON CONFLICT ON CONSTRAINT pk_answer DO UPDATE SET kind = excluded.kind, ratings = excluded.ratings,
       reason = excluded.reason, note = excluded.note, version = excluded.version, updated_at = excluded.updated_at,
       given_by = excluded.given_by`,
    [...parameters, now, givenBy],
  );
}

function stale(version: string): DomainError {
  return new DomainError(
    'precondition/failed',
    'Answers were changed in the meantime. Read them again and build the upload on them.',
    { current: { version } },
  );
}
