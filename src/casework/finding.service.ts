import { Injectable } from '@nestjs/common';
import {
  compareAndDelete,
  compareAndSet,
  Database,
  type KeyedRow,
  keysetPage,
  newId,
  type Page,
  type Scope,
  type SortText,
  type Tx,
} from '../database';
import { LibraryService } from '../library';
import type { FindingGrade } from '../scoring';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { FindingEntity, FindingEvidenceEntity, FindingUnitEntity } from './finding.entity';
import { type NamesOfFinding, type ResolvedNames, resolveNames } from './finding-names';
import { findingSelect, type FindingRow, findingView, type FindingView } from './finding-view';
import { nextRef } from './next-ref';
import { ENTITY_REF } from './unit.entity';

export type { FindingView } from './finding-view';

export const FINDING_GRADES = ['strength', 'major', 'minor', 'opportunity'] as const satisfies readonly FindingGrade[];

export interface FindingData {
  readonly ref?: string;
  readonly grade: FindingGrade;
  /** Ref. */
  readonly requirement: string;
  /** Refs; none: the whole entity. */
  readonly units?: readonly string[] | null;
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
  readonly cause?: LocalizedText | null;
  readonly consequence?: LocalizedText | null;
  readonly recommendation?: LocalizedText | null;
  /** Refs. */
  readonly evidence?: readonly string[] | null;
  /** None: that of the requirement. */
  readonly ownerFunction?: string | null;
  readonly due?: string | null;
}

export type FindingSort = 'ref' | 'grade' | 'updatedAt';

export interface FindingQuery {
  readonly grade?: FindingGrade | undefined;
  readonly requirement?: string | undefined;
  /** Ref; `entity`: findings on the whole entity. */
  readonly unit?: string | undefined;
  readonly ownerFunction?: string | undefined;
  readonly sort?: SortText<FindingSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'finding.ref', type: 'text' }],
  grade: [
    { sql: `array_position(ARRAY['major', 'minor', 'opportunity', 'strength'], finding.grade)`, type: 'integer' },
    { sql: 'finding.ref', type: 'text' },
  ],
  updatedAt: [{ sql: 'finding.updated_at', type: 'timestamptz' }],
} as const;

@Injectable()
export class FindingService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
  ) {}

  /** @throws DomainError assessment/not-found, request/invalid-cursor */
  async list(scope: Scope, assessmentId: string, query: FindingQuery): Promise<Page<FindingView>> {
    const { grade, requirement, unit, ownerFunction, sort = 'ref', limit, cursor } = query;
    const filters = { assessmentId, grade, requirement, unit, ownerFunction };
    const page = keysetPage({
      list: 'findings',
      sorts: SORTS,
      sort,
      id: { sql: 'finding.id', type: 'uuid' },
      limit,
      cursor,
      filters,
    });
    const rows = await this.database.read(scope, async (tx) => {
      const { workspaceId, engagementId, id } = await this.access.head(tx, scope, assessmentId);
      return tx.query<(FindingRow & KeyedRow)[]>(
        `${findingSelect(page.key)}
         WHERE finding.workspace_id = $1 AND finding.engagement_id = $2 AND finding.assessment_id = $3
           AND ($4::text IS NULL OR finding.grade = $4) AND ($5::text IS NULL OR finding.requirement_ref = $5)
           AND ($6::text IS NULL OR finding.owner_function = $6)
           AND ($7::text IS NULL OR CASE WHEN $7 = '${ENTITY_REF}' THEN cardinality(link.units) = 0
             ELSE $7 = ANY (link.units) END)
           AND ${page.after(8)} ${page.tail}`,
        [
          ...[workspaceId, engagementId, id, grade ?? null, requirement ?? null, ownerFunction ?? null, unit ?? null],
          ...page.parameters,
        ],
      );
    });
    return page.of(rows, findingView);
  }

  /** @throws DomainError finding/not-found */
  async get(scope: Scope, id: string): Promise<FindingView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError assessment/not-found, assessment/not-open, assessment/completed, finding/invalid,
   * finding/ref-taken
   */
  async create(tx: Tx, scope: Scope, assessmentId: string, data: FindingData, now: Date): Promise<FindingView> {
    const head = await this.access.forFieldwork(tx, scope, assessmentId);
    const { grade, requirement, title, condition, cause, consequence, recommendation, due } = data;
    const known = await this.names(tx, scope, head, data, requirement);
    const key = { workspaceId: head.workspaceId, engagementId: head.engagementId, assessmentId, id: newId() };
    await tx.insert(FindingEntity, {
      ...key,
      ref: data.ref ?? (await nextRef(tx, 'finding', 'F', head)),
      ...{ grade, requirementRef: requirement, title, condition, cause: cause ?? null },
      ...{ consequence: consequence ?? null, recommendation: recommendation ?? null, due: due ?? null },
      ownerFunction: data.ownerFunction ?? known.ownerFunction,
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    await linkUnits(tx, key, known.unitIds);
    await linkEvidence(tx, key, known.evidenceIds);
    return this.find(tx, scope, key.id);
  }

  /**
   * Changes what is given; null clears, a list replaces the one before. Without owner function it is the requirement's.
   * @throws DomainError finding/not-found, precondition/failed, assessment/not-open, assessment/completed,
   * finding/invalid, finding/ref-taken
   */
  async update(
    scope: Scope,
    id: string,
    version: number,
    changes: Partial<FindingData>,
    now: Date,
  ): Promise<FindingView> {
    return this.database.transaction(scope, async (tx) => {
      const { head, requirement: former } = await this.changeable(tx, scope, id, version);
      const { units, evidence, requirement, ownerFunction, ...others } = changes;
      const known = await this.names(tx, scope, head, changes, requirement ?? former);
      const key = { workspaceId: head.workspaceId, engagementId: head.engagementId, assessmentId: head.id, id };
      const set = {
        ...others,
        ...(requirement === undefined ? {} : { requirementRef: requirement }),
        ...(ownerFunction === undefined ? {} : { ownerFunction: ownerFunction ?? known.ownerFunction }),
        updatedAt: now,
      };
      if (!(await compareAndSet(tx, FindingEntity, key, version, set))) throw await this.stale(tx, scope, id);
      if (units !== undefined) {
        await tx.delete(FindingUnitEntity, linkKey(key));
        await linkUnits(tx, key, known.unitIds);
      }
      if (evidence !== undefined) {
        await tx.delete(FindingEvidenceEntity, linkKey(key));
        await linkEvidence(tx, key, known.evidenceIds);
      }
      return this.find(tx, scope, id);
    });
  }

  /** @throws DomainError finding/not-found, precondition/failed, assessment/not-open, assessment/completed */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { head } = await this.changeable(tx, scope, id, version);
      const key = { workspaceId: head.workspaceId, engagementId: head.engagementId, assessmentId: head.id, id };
      if (!(await compareAndDelete(tx, FindingEntity, key, version))) throw await this.stale(tx, scope, id);
    });
  }

  private async names(
    tx: Tx,
    scope: Scope,
    head: AssessmentHead,
    names: NamesOfFinding,
    requirement: string,
  ): Promise<ResolvedNames> {
    return resolveNames(tx, await this.library.framework(scope, head.frameworkId, tx), head, names, requirement);
  }

  /** A finding that has the version which the caller saw, its assessment held open. */
  private async changeable(
    tx: Tx,
    scope: Scope,
    id: string,
    version: number,
  ): Promise<{ head: AssessmentHead; requirement: string }> {
    const { assessmentId } = await this.find(tx, scope, id);
    const head = await this.access.forFieldwork(tx, scope, assessmentId);
    const { requirement, version: current } = await this.find(tx, scope, id);
    if (current !== version) throw await this.stale(tx, scope, id);
    return { head, requirement };
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<FindingView> {
    const [row] = await tx.query<FindingRow[]>(
      `${findingSelect()} WHERE finding.workspace_id = $1 AND finding.id = $2`,
      [workspaceId, id],
    );
    if (!row) throw new DomainError('finding/not-found', `There is no finding ${id}.`);
    return findingView(row);
  }

  private async stale(tx: Tx, scope: Scope, id: string): Promise<DomainError> {
    const current = await this.find(tx, scope, id);
    return new DomainError(
      'precondition/failed',
      'The finding was changed in the meantime. Look at its current state and decide again.',
      { current },
    );
  }
}

interface FindingKey {
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly id: string;
}

function linkKey({ id: findingId, ...others }: FindingKey): Omit<FindingKey, 'id'> & { readonly findingId: string } {
  return { ...others, findingId };
}

async function linkUnits(tx: Tx, key: FindingKey, ids: readonly string[]): Promise<void> {
  const links = ids.map((unitId, position) => ({ ...linkKey(key), unitId, position }));
  if (links.length > 0) await tx.insert(FindingUnitEntity, links);
}

async function linkEvidence(tx: Tx, key: FindingKey, ids: readonly string[]): Promise<void> {
  const links = ids.map((evidenceId, position) => ({ ...linkKey(key), evidenceId, position }));
  if (links.length > 0) await tx.insert(FindingEvidenceEntity, links);
}
