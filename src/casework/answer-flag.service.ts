import { Injectable } from '@nestjs/common';
import { Database, type KeyedRow, keysetPage, type Page, personOf, type Scope } from '../database';
import { LibraryService } from '../library';
import { DomainError } from '../shared/domain-error';
import { known } from '../shared/known';
import type { LocalizedText } from '../shared/text';
import { FLAG_COLUMNS, FLAG_TABLES, placedFlag } from './answer-flags';
import { findPlace, holdPlace } from './answer-place';
import type { AnswerAddress } from './answer.service';
import { AssessmentAccess } from './assessment-access';
import { AnswerFaults } from './rules/answer-faults';
import type { PlacedFlag } from './rules/answer-grid';
import { answerSheet } from './rules/answer-sheet';
import { checkSubject } from './rules/check-answer';

export interface FlagQuery {
  /** Ref of a unit, or `entity`. */
  readonly unit?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A flag as a list shows it. */
export interface ListedFlag extends PlacedFlag {
  /** Of the requirement. */
  readonly title: LocalizedText;
}

type FlagRow = Omit<PlacedFlag, 'flaggedAt'> & { readonly flaggedAt: Date };

const KEY = `workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND unit_id = $4 AND requirement_ref = $5`;
const SORTS = { unit: [{ sql: 'unit.ref', type: 'text' }] } as const;

/** What the team marks to come back to. Marks are the team's own: no record, snapshot or report has them. */
@Injectable()
export class AnswerFlagService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
  ) {}

  /** By unit. @throws DomainError assessment/not-found; unit/not-found; request/invalid-cursor */
  async list(scope: Scope, assessmentId: string, { unit, limit, cursor }: FlagQuery): Promise<Page<ListedFlag>> {
    const id = { sql: 'flag.requirement_ref', type: 'text' } as const;
    const filters = { assessmentId, unit };
    const page = keysetPage({ list: 'answerFlags', sorts: SORTS, sort: 'unit', id, limit, cursor, filters });
    return this.database.read(scope, async (tx) => {
      const place =
        unit === undefined
          ? { ...(await this.access.head(tx, scope, assessmentId)), unitId: null }
          : await findPlace(this.access, tx, scope, assessmentId, unit);
      const rows = await tx.query<(FlagRow & KeyedRow)[]>(
        `SELECT ${FLAG_COLUMNS}, ${page.key} FROM ${FLAG_TABLES}
         WHERE flag.workspace_id = $1 AND flag.engagement_id = $2 AND flag.assessment_id = $3
           AND ($4::uuid IS NULL OR flag.unit_id = $4) AND ${page.after(5)} ${page.tail}`,
        [scope.workspaceId, place.engagementId, assessmentId, place.unitId, ...page.parameters],
      );
      const { requirements } = await this.library.framework(scope, place.frameworkId, tx);
      return page.of(rows, (row) => ({ ...flagOf(row), title: known(requirements, row.requirement).title }));
    });
  }

  /**
   * Sets a flag, or gives it another remark. Doing it again changes nothing, so that it can be sent again.
   * @throws DomainError assessment/not-found; assessment/not-open; assessment/completed; unit/not-found;
   * answer/invalid where the framework has no such requirement, or answers it elsewhere
   */
  async put(scope: Scope, address: AnswerAddress, remark: string | null, now: Date): Promise<PlacedFlag> {
    const { assessmentId, unit, requirement } = address;
    return this.database.transaction(scope, async (tx) => {
      const place = await holdPlace(this.access, tx, scope, assessmentId, unit);
      const sheet = answerSheet(await this.library.framework(scope, place.frameworkId, tx));
      const faults = new AnswerFaults();
      if (!checkSubject(sheet, address, () => undefined, faults)) {
        throw new DomainError('answer/invalid', faults.summary('the flag'), { errors: faults.details });
      }
      const key = [scope.workspaceId, place.engagementId, assessmentId, place.unitId, requirement];
      await tx.query(
        `INSERT INTO answer_flag (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, remark,
           flagged_by, flagged_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT pk_answer_flag DO UPDATE
           SET remark = excluded.remark, flagged_by = excluded.flagged_by, flagged_at = excluded.flagged_at
           WHERE answer_flag.remark IS DISTINCT FROM excluded.remark`,
        [...key, remark, personOf(scope), now],
      );
      const [row] = await tx.query<FlagRow[]>(
        `SELECT ${FLAG_COLUMNS} FROM ${FLAG_TABLES}
         WHERE (flag.workspace_id, flag.engagement_id, flag.assessment_id, flag.unit_id, flag.requirement_ref)
           = ($1, $2, $3, $4, $5)`,
        key,
      );
      if (!row) throw new TypeError('The flag that was written is not there.');
      return flagOf(row);
    });
  }

  /**
   * Clears a flag, whoever set it; where there is none, nothing happens.
   * @throws DomainError assessment/not-found; assessment/not-open; assessment/completed; unit/not-found
   */
  async remove(scope: Scope, { assessmentId, unit, requirement }: AnswerAddress): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const place = await holdPlace(this.access, tx, scope, assessmentId, unit);
      const key = [scope.workspaceId, place.engagementId, assessmentId, place.unitId, requirement];
      await tx.query(`DELETE FROM answer_flag WHERE ${KEY}`, key);
    });
  }
}

/** Without what a list needs beside it. */
function flagOf({ unit, requirement, remark, flaggedBy, flaggedByName, flaggedAt }: FlagRow): PlacedFlag {
  return placedFlag({ unit, requirement, remark, flaggedBy, flaggedByName, flaggedAt });
}
