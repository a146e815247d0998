import { Injectable } from '@nestjs/common';
import type { KpiDefinitionDocument } from '../assessment';
import { KpiDefinitionEntity } from '../casework';
import {
  compareAndDelete,
  compareAndSet,
  Database,
  type KeyedRow,
  keysetPage,
  type Page,
  type Scope,
  type Tx,
} from '../database';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { EngagementKpisReader, holdEvidence } from './engagement-kpis';
import { given } from './given';

export interface KpiDefinitionData {
  readonly key: string;
  readonly title: LocalizedText;
  readonly unit: KpiDefinitionDocument['unit'];
  readonly direction: KpiDefinitionDocument['direction'];
  readonly kind: KpiDefinitionDocument['kind'];
  readonly formula: LocalizedText;
  /** Fewest cases in a month that a figure should rest on; null: any. */
  readonly minimumSample?: number | null;
}

export type KpiDefinitionChanges = Partial<Omit<KpiDefinitionData, 'key'>>;

/** A KPI of an engagement's own as the API shows it. */
export interface KpiDefinitionView extends Required<KpiDefinitionData> {
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface KpiDefinitionQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface DefinitionRow extends Omit<KpiDefinitionView, 'createdAt' | 'updatedAt'> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const NO_SORT = { key: [] } as const;

/** KPIs that engagements define themselves, beside those of the catalogue and of the frameworks. */
@Injectable()
export class KpiDefinitionService {
  constructor(
    private readonly database: Database,
    private readonly kpis: EngagementKpisReader,
  ) {}

  /** By key. @throws DomainError request/invalid-cursor */
  async list(
    scope: Scope,
    engagementId: string,
    { limit, cursor }: KpiDefinitionQuery,
  ): Promise<Page<KpiDefinitionView>> {
    const id = { sql: 'key', type: 'text' } as const;
    const filters = { engagementId };
    const page = keysetPage({ list: 'kpi-definitions', sorts: NO_SORT, sort: 'key', id, limit, cursor, filters });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(DefinitionRow & KeyedRow)[]>(
        `SELECT key, title, unit, direction, kind, formula, minimum_sample AS "minimumSample", version,
           created_at AS "createdAt", updated_at AS "updatedAt", ${page.key}
         FROM kpi_definition WHERE workspace_id = $1 AND engagement_id = $2 AND ${page.after(3)} ${page.tail}`,
        [scope.workspaceId, engagementId, ...page.parameters],
      ),
    );
    return page.of(rows, definitionView);
  }

  /** @throws DomainError kpi/definition-not-found */
  async get(scope: Scope, engagementId: string, key: string): Promise<KpiDefinitionView> {
    return this.database.read(scope, (tx) => find(tx, scope, engagementId, key));
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError engagement/not-found; kpi/key-taken, also by the catalogue or a framework of the engagement
   */
  async create(
    tx: Tx,
    scope: Scope,
    engagementId: string,
    data: KpiDefinitionData,
    now: Date,
  ): Promise<KpiDefinitionView> {
    const { key, title, unit, direction, kind, formula, minimumSample = null } = data;
    await holdEvidence(tx, scope, engagementId);
    const { byKey } = await this.kpis.read(tx, scope, engagementId);
    if (byKey.has(key)) throw keyTaken(key);
    await tx.insert(KpiDefinitionEntity, {
      ...{ workspaceId: scope.workspaceId, engagementId, key, title, unit, direction, kind, formula, minimumSample },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    return find(tx, scope, engagementId, key);
  }

  /**
   * @throws DomainError kpi/definition-not-found; precondition/failed; kpi/definition-in-use when another unit or kind would
   * give figures that are there another meaning, or targets that are there would not be of the form that it needs
   */
  async update(
    scope: Scope,
    engagementId: string,
    key: string,
    version: number,
    changes: KpiDefinitionChanges,
    now: Date,
  ): Promise<KpiDefinitionView> {
    return this.database.transaction(scope, async (tx) => {
      await holdEvidence(tx, scope, engagementId);
      const before = await find(tx, scope, engagementId, key);
      if (before.version !== version) throw stale(before);
      const meanings = [
        [changes.unit, before.unit],
        [changes.kind, before.kind],
        [changes.direction && isBand(changes.direction), isBand(before.direction)],
      ];
      if (meanings.some(([after, former]) => after !== undefined && after !== former)) {
        await refuseUsed(tx, scope, engagementId, key);
      }
      const row = { workspaceId: scope.workspaceId, engagementId, key };
      await compareAndSet(tx, KpiDefinitionEntity, row, version, { ...given(changes), updatedAt: now });
      return find(tx, scope, engagementId, key);
    });
  }

  /** @throws DomainError kpi/definition-not-found; precondition/failed; kpi/definition-in-use */
  async remove(scope: Scope, engagementId: string, key: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await holdEvidence(tx, scope, engagementId);
      const before = await find(tx, scope, engagementId, key);
      if (before.version !== version) throw stale(before);
      await refuseUsed(tx, scope, engagementId, key);
      await compareAndDelete(tx, KpiDefinitionEntity, { workspaceId: scope.workspaceId, engagementId, key }, version);
    });
  }
}

async function find(tx: Tx, { workspaceId }: Scope, engagementId: string, key: string): Promise<KpiDefinitionView> {
  const row = await tx.findOneBy(KpiDefinitionEntity, { workspaceId, engagementId, key });
  if (!row) throw new DomainError('kpi/definition-not-found', 'The engagement defines no such KPI.');
  return definitionView(row);
}

function definitionView({ createdAt, updatedAt, ...row }: DefinitionRow): KpiDefinitionView {
  const { key, title, unit, direction, kind, formula, minimumSample, version } = row;
  return {
    ...{ key, title, unit, direction, kind, formula, minimumSample, version },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Everybody who brings in series or targets is kept waiting. */
async function refuseUsed(tx: Tx, { workspaceId }: Scope, engagementId: string, key: string): Promise<void> {
  const [found] = await tx.query<{ series: boolean; targets: boolean }[]>(
    `SELECT EXISTS (SELECT FROM kpi_series WHERE workspace_id = $1 AND engagement_id = $2 AND kpi = $3) AS series,
       EXISTS (SELECT FROM kpi_target WHERE workspace_id = $1 AND engagement_id = $2 AND kpi = $3) AS targets`,
    [workspaceId, engagementId, key],
  );
  if (!found?.series && !found?.targets) return;
  const what = found.series ? 'Figures' : 'Targets';
  throw new DomainError(
    'kpi/definition-in-use',
    `${what} of the engagement name the KPI "${key}". Its title and formula can change; its unit and kind stay, and whether its ` +
      'target is a range.',
  );
}

const isBand = (direction: KpiDefinitionData['direction']): boolean => direction === 'band';

function keyTaken(key: string): DomainError {
  const message = `There is a KPI "${key}" already: in the catalogue, in a framework, or of the engagement.`;
  return new DomainError('kpi/key-taken', `${message} Use that one, or choose another key.`, {
    errors: [{ pointer: '/key', code: 'kpi/key-taken', message, hint: 'Use that KPI, or choose another key.' }],
  });
}

function stale(current: KpiDefinitionView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The KPI was changed in the meantime. Look at its current state and decide again.',
    { current },
  );
}
