import { Injectable } from '@nestjs/common';
import { targetFormFault, targetOutOfRange, type TableKpi } from '../assessment';
import { KpiTargetEntity } from '../casework';
import {
  compareAndDelete,
  compareAndSet,
  Database,
  type KeyedRow,
  keysetPage,
  newId,
  type Page,
  type Scope,
  type Tx,
} from '../database';
import { DomainError } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import type { LocalizedText } from '../shared/text';
import { type EngagementKpis, EngagementKpisReader, holdEvidence } from './engagement-kpis';
import { given } from './given';

/** What can be changed. Decimals as text; null clears. */
export interface KpiTargetChanges {
  readonly target?: string | null;
  /** The upper end of a range that begins at `target`. */
  readonly targetTo?: string | null;
  readonly benchmark?: string | null;
  readonly source?: LocalizedText | null;
}

export interface KpiTargetData extends KpiTargetChanges {
  readonly kpi: string;
  /** Ref; null: every unit, and the whole. */
  readonly unit?: string | null;
  /** Empty: every channel. */
  readonly channel?: string;
}

/** A target as the API shows it. */
export interface KpiTargetView extends Required<KpiTargetData> {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface KpiTargetQuery {
  readonly kpi?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface TargetRow extends Omit<KpiTargetView, 'createdAt' | 'updatedAt'> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const SORTS = { kpi: [{ sql: 'target.kpi', type: 'text' }] } as const;
const SELECT = (more = ''): string => `SELECT target.id, target.kpi, unit.ref AS unit, target.channel,
    target.target::text, target.target_to::text AS "targetTo", target.benchmark::text, target.source, target.version,
    target.created_at AS "createdAt", target.updated_at AS "updatedAt"${more}
  FROM kpi_target AS target
  LEFT JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
    = (target.workspace_id, target.engagement_id, target.unit_id)
  WHERE target.workspace_id = $1 AND target.engagement_id = $2`;

/** Targets and benchmarks of the KPIs of engagements: for everything, a unit, a channel, or both. */
@Injectable()
export class KpiTargetService {
  constructor(
    private readonly database: Database,
    private readonly kpis: EngagementKpisReader,
  ) {}

  /** By KPI. @throws DomainError request/invalid-cursor */
  async list(scope: Scope, engagementId: string, { kpi, limit, cursor }: KpiTargetQuery): Promise<Page<KpiTargetView>> {
    const id = { sql: 'target.id', type: 'uuid' } as const;
    const filters = { engagementId, kpi };
    const page = keysetPage({ list: 'kpi-targets', sorts: SORTS, sort: 'kpi', id, limit, cursor, filters });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(TargetRow & KeyedRow)[]>(
        `${SELECT(`, ${page.key}`)} AND ($3::text IS NULL OR target.kpi = $3) AND ${page.after(4)} ${page.tail}`,
        [scope.workspaceId, engagementId, kpi ?? null, ...page.parameters],
      ),
    );
    return page.of(rows, targetView);
  }

  /** @throws DomainError kpi/target-not-found */
  async get(scope: Scope, engagementId: string, id: string): Promise<KpiTargetView> {
    return this.database.read(scope, (tx) => find(tx, scope, engagementId, id));
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError engagement/not-found, kpi/unknown-kpi, kpi/target-out-of-range, kpi/target-needs-range,
   * kpi/target-needs-one-figure, kpi/target-range-empty, unit/not-found, kpi/target-exists, request/invalid without target
   * and benchmark
   */
  async create(tx: Tx, scope: Scope, engagementId: string, data: KpiTargetData, now: Date): Promise<KpiTargetView> {
    const { kpi, unit = null, channel = '', target = null, targetTo = null, benchmark = null, source = null } = data;
    refuseEmpty({ target, targetTo, benchmark });
    await holdEvidence(tx, scope, engagementId);
    const known = await this.kpis.read(tx, scope, engagementId);
    const info = knownKpi(known, kpi);
    refuseOutOfRange(info, { target, targetTo, benchmark });
    refuseMisfit(info, { target, targetTo });
    const id = newId();
    await tx.insert(KpiTargetEntity, {
      ...{ workspaceId: scope.workspaceId, engagementId, id, kpi, unitId: unitIdOf(known, unit), channel },
      ...{ target, targetTo, benchmark, source, version: 1, createdAt: now, updatedAt: now },
    });
    return find(tx, scope, engagementId, id);
  }

  /**
   * A target from before its KPI needed another form can have its benchmark and its source changed.
   * @throws DomainError kpi/target-not-found, precondition/failed, kpi/target-out-of-range, kpi/target-needs-range,
   * kpi/target-needs-one-figure, kpi/target-range-empty, request/invalid when nothing would be left
   */
  async update(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    changes: KpiTargetChanges,
    now: Date,
  ): Promise<KpiTargetView> {
    return this.database.transaction(scope, async (tx) => {
      const before = await find(tx, scope, engagementId, id);
      if (before.version !== version) throw stale(before);
      const wanted = { ...before, ...given(changes) };
      refuseEmpty(wanted);
      const { target, targetTo, benchmark } = changes;
      const { byKey } = await this.kpis.read(tx, scope, engagementId);
      const kpi = byKey.get(before.kpi);
      refuseOutOfRange(kpi, { target: target ?? null, targetTo: targetTo ?? null, benchmark: benchmark ?? null });
      if (target !== undefined || targetTo !== undefined) refuseMisfit(kpi, wanted);
      const key = { workspaceId: scope.workspaceId, engagementId, id };
      const isSet = await compareAndSet(tx, KpiTargetEntity, key, version, { ...given(changes), updatedAt: now });
      const after = await find(tx, scope, engagementId, id);
      if (!isSet) throw stale(after);
      return after;
    });
  }

  /** @throws DomainError kpi/target-not-found, precondition/failed */
  async remove(scope: Scope, engagementId: string, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const key = { workspaceId: scope.workspaceId, engagementId, id };
      if (await compareAndDelete(tx, KpiTargetEntity, key, version)) return;
      throw stale(await find(tx, scope, engagementId, id));
    });
  }
}

async function find(tx: Tx, { workspaceId }: Scope, engagementId: string, id: string): Promise<KpiTargetView> {
  const [row] = await tx.query<TargetRow[]>(`${SELECT()} AND target.id = $3`, [workspaceId, engagementId, id]);
  if (!row) throw new DomainError('kpi/target-not-found', `There is no KPI target ${id}.`);
  return targetView(row);
}

function targetView({ createdAt, updatedAt, ...row }: TargetRow): KpiTargetView {
  const { id, kpi, unit, channel, target, targetTo, benchmark, source, version } = row;
  return {
    ...{ id, kpi, unit, channel, target, targetTo, benchmark, source, version },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

type TargetFigures = Pick<KpiTargetView, 'target' | 'targetTo' | 'benchmark'>;

function refuseEmpty({ target, targetTo, benchmark }: TargetFigures): void {
  if (target !== null || targetTo !== null || benchmark !== null) return;
  const message = 'There is neither a target nor a benchmark.';
  throw new DomainError('request/invalid', `${message} Nothing was changed.`, {
    errors: [{ pointer: '/target', code: 'kpi/no-target', message, hint: 'State one of them, or remove the target.' }],
  });
}

function knownKpi({ byKey }: EngagementKpis, key: string): TableKpi {
  const kpi = byKey.get(key);
  if (kpi) return kpi;
  const message = `The engagement has no KPI "${key}".`;
  throw new DomainError('kpi/unknown-kpi', `${message} Nothing was changed.`, {
    errors: [{ pointer: '/kpi', code: 'kpi/unknown-kpi', message, hint: suggestion(key, [...byKey.keys()]) }],
  });
}

/** A KPI that is not there any more bounds nothing. */
function refuseOutOfRange(kpi: TableKpi | undefined, figures: TargetFigures): void {
  const code = 'kpi/target-out-of-range';
  const errors = (['target', 'targetTo', 'benchmark'] as const).flatMap((property) => {
    const text = figures[property];
    const message = text === null || !kpi ? undefined : targetOutOfRange(kpi, `The ${property} of ${kpi.key}`, text);
    if (message === undefined) return [];
    return [{ pointer: `/${property}`, code, message, hint: 'Check the figure and the unit that the KPI has.' }];
  });
  const [first] = errors;
  if (first) throw new DomainError(code, `${first.message} Nothing was changed.`, { errors });
}

/** A KPI that is not there any more asks for no form. */
function refuseMisfit(
  kpi: TableKpi | undefined,
  { target, targetTo }: Pick<KpiTargetView, 'target' | 'targetTo'>,
): void {
  const fault = kpi && targetFormFault(kpi, { target: target ?? undefined, targetTo: targetTo ?? undefined });
  if (!fault) return;
  const { problem, property, message, hint } = fault;
  const code = `kpi/${problem}` as const;
  throw new DomainError(code, `${message} Nothing was changed.`, {
    errors: [{ pointer: `/${property}`, code, message, hint }],
  });
}

function unitIdOf({ units, unitIds }: EngagementKpis, ref: string | null): string | null {
  if (ref === null) return null;
  const id = units.some((unit) => unit.ref === ref) ? unitIds.get(ref) : undefined;
  if (id !== undefined) return id;
  throw new DomainError('unit/not-found', `The engagement has no unit "${ref}". Leave it out for every unit.`);
}

function stale(current: KpiTargetView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The target was changed in the meantime. Look at its current state and decide again.',
    { current },
  );
}
