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
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { ENTITY_REF, UnitEntity } from './unit.entity';

/** What can be changed. Null: the unit runs no programme in particular. */
export interface UnitChanges {
  readonly ref?: string;
  readonly name?: LocalizedText;
  readonly siteId?: string;
  readonly programmeId?: string | null;
  readonly weight?: number;
}

export interface UnitData extends UnitChanges {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly siteId: string;
}

/** A unit as the API shows it. */
export interface UnitView {
  readonly id: string;
  readonly engagementId: string;
  readonly ref: string;
  readonly name: LocalizedText;
  readonly siteId: string;
  readonly programmeId: string | null;
  readonly weight: number;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type UnitSort = 'ref' | 'weight';

export interface UnitQuery {
  readonly siteId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly partyId?: string | undefined;
  readonly sort?: SortText<UnitSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'unit.ref', type: 'text' }],
  weight: [{ sql: 'unit.weight', type: 'integer' }],
} as const;

/** The site × programme units of engagements. The unit that stands for the whole entity is never shown here. */
@Injectable()
export class UnitService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError engagement/not-found */
  async list(scope: Scope, engagementId: string, query: UnitQuery): Promise<Page<UnitView>> {
    const { siteId, programmeId, partyId, sort = 'ref', limit, cursor } = query;
    const { workspaceId } = scope;
    const id = { sql: 'unit.id', type: 'uuid' } as const;
    const filters = { engagementId, siteId, programmeId, partyId };
    const page = keysetPage({ list: 'units', sorts: SORTS, sort, id, limit, cursor, filters });
    const rows = await this.database.read(scope, async (tx) => {
      await this.findEngagement(tx, scope, engagementId);
      return tx.query<(UnitEntity & KeyedRow)[]>(
        `SELECT unit.id, unit.engagement_id AS "engagementId", unit.ref, unit.name, unit.site_id AS "siteId",
           unit.programme_id AS "programmeId", unit.weight, unit.version, unit.created_at AS "createdAt",
           unit.updated_at AS "updatedAt", ${page.key}
         FROM unit JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
         WHERE unit.workspace_id = $1 AND unit.engagement_id = $2
           AND ($3::uuid IS NULL OR unit.site_id = $3) AND ($4::uuid IS NULL OR unit.programme_id = $4)
           AND ($5::uuid IS NULL OR site.party_id = $5) AND ${page.after(6)} ${page.tail}`,
        [workspaceId, engagementId, siteId ?? null, programmeId ?? null, partyId ?? null, ...page.parameters],
      );
    });
    return page.of(rows, unitView);
  }

  /** @throws DomainError unit/not-found */
  async get(scope: Scope, id: string): Promise<UnitView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError engagement/not-found, unit/ref-taken, site/not-found, programme/not-found
   */
  async create(tx: Tx, scope: Scope, engagementId: string, data: UnitData, now: Date): Promise<UnitView> {
    const { workspaceId } = scope;
    const { ref, name, siteId, programmeId = null, weight = 1 } = data;
    if (ref === ENTITY_REF) throw reserved();
    await this.findEngagement(tx, scope, engagementId);
    const id = newId();
    await tx.insert(UnitEntity, {
      ...{ workspaceId, engagementId, id, kind: 'unit', ref, name, siteId, programmeId, weight },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    return this.find(tx, scope, id);
  }

  /**
   * @throws DomainError unit/not-found; precondition/failed; unit/ref-taken; site/not-found; programme/not-found;
   * unit/in-use when it gets another ref while details of an assessment name it by the old one, or a completed snapshot
   * has it
   */
  async update(scope: Scope, id: string, version: number, changes: UnitChanges, now: Date): Promise<UnitView> {
    const { workspaceId } = scope;
    const { ref, name, siteId, programmeId, weight } = changes;
    if (ref === ENTITY_REF) throw reserved();
    return this.database.transaction(scope, async (tx) => {
      const before = await this.find(tx, scope, id);
      const key = { workspaceId, id, kind: 'unit' } as const;
      const values = { ref, name, siteId, programmeId, weight, updatedAt: now };
      if (!(await compareAndSet(tx, UnitEntity, key, version, given(values)))) {
        throw stale(await this.find(tx, scope, id));
      }
      // After the change: whoever writes details or completes waits for it, and whoever did before is seen.
      if (ref !== undefined && ref !== before.ref) {
        await refuseNamed(tx, scope, before);
        await refuseFrozen(tx, scope, before);
      }
      return this.find(tx, scope, id);
    });
  }

  /** @throws DomainError unit/not-found; precondition/failed; unit/in-use while an assessment covers it */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const key = { workspaceId: scope.workspaceId, id, kind: 'unit' } as const;
      if (await compareAndDelete(tx, UnitEntity, key, version)) return;
      throw stale(await this.find(tx, scope, id));
    });
  }

  private async findEngagement(tx: Tx, { workspaceId }: Scope, id: string): Promise<void> {
    const rows = await tx.query<unknown[]>(`SELECT FROM engagement WHERE workspace_id = $1 AND id = $2`, [
      workspaceId,
      id,
    ]);
    if (rows.length === 0) throw new DomainError('engagement/not-found', `There is no engagement ${id}.`);
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<UnitView> {
    const unit = await tx.findOneBy(UnitEntity, { workspaceId, id, kind: 'unit' });
    if (!unit) throw new DomainError('unit/not-found', `There is no unit ${id}.`);
    return unitView(unit);
  }
}

function unitView(unit: UnitEntity): UnitView {
  const { id, engagementId, ref, name, siteId, programmeId, weight, version, createdAt, updatedAt } = unit;
  if (siteId === null) throw new TypeError(`Unit ${id} has no site.`);
  return {
    ...{ id, engagementId, ref, name, siteId, programmeId, weight, version },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** KPI series, interviews, drivers and staffing name units by ref. */
async function refuseNamed(tx: Tx, { workspaceId }: Scope, { engagementId, ref }: UnitView): Promise<void> {
  const named = [{ unit: ref }];
  const places = [{ kpis: named }, { interviews: named }, { drivers: { contacts: named } }, { staffing: named }];
  const rows = await tx.query<{ key: string }[]>(
    `SELECT key FROM assessment
     WHERE workspace_id = $1 AND engagement_id = $2 AND details @> ANY($3::jsonb[])
     ORDER BY key LIMIT 1`,
    [workspaceId, engagementId, places.map((place) => JSON.stringify(place))],
  );
  const [assessment] = rows;
  if (!assessment) return;
  throw new DomainError(
    'unit/in-use',
    `Details of assessment ${assessment.key} name the unit by its ref "${ref}". Change them first.`,
  );
}

/** Results of several assessments are matched by the refs of their units. */
async function refuseFrozen(tx: Tx, { workspaceId }: Scope, { engagementId, ref }: UnitView): Promise<void> {
  const [frozen] = await tx.query<{ key: string }[]>(
    `SELECT assessment.key
     FROM snapshot JOIN assessment ON (assessment.workspace_id, assessment.engagement_id, assessment.id)
       = (snapshot.workspace_id, snapshot.engagement_id, snapshot.assessment_id)
     WHERE snapshot.workspace_id = $1 AND snapshot.engagement_id = $2 AND snapshot.kind = 'completed'
       AND snapshot.document::jsonb -> 'case' -> 'units' @> $3::jsonb
     ORDER BY assessment.key LIMIT 1`,
    [workspaceId, engagementId, JSON.stringify([{ ref }])],
  );
  if (!frozen) return;
  throw new DomainError(
    'unit/in-use',
    `Assessment ${frozen.key} was completed with the unit as "${ref}", and later assessments are compared with it by ` +
      'that ref. Keep the ref; the name can change.',
  );
}

function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function reserved(): DomainError {
  const message = `"${ENTITY_REF}" stands for the whole entity; choose another ref.`;
  return new DomainError('request/invalid', message, {
    errors: [{ pointer: '/ref', code: 'unit/reserved-ref', message, hint: 'Name the unit after its site.' }],
  });
}

function stale(current: UnitView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The unit was changed in the meantime. Look at its current state and decide again.',
    { current },
  );
}
