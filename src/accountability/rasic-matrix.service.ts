import { createHash } from 'node:crypto';
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
  type Tx,
} from '../database';
import {
  changed,
  contentText,
  documentOf,
  EMPTY_DOCUMENT,
  type MatrixApproval,
  mergedChanges,
  type RasicThresholds,
  type RoleHolders,
  readCells,
  type WrittenCell,
  writeMatrix,
} from '../rasic';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import type { Language, LocalizedText } from '../shared/text';
import {
  chosenConvention,
  type ChosenConvention,
  invalidConvention,
  NO_CONVENTION,
  requirePlanConvention,
} from './chosen-convention';
import { type MatrixState, MatrixResolver, type ReadPlans } from './matrix-resolver';
import { RasicMatrixEntity } from './rasic-matrix.entity';
import { findMatrix, type MatrixBasis, type MatrixRow, selectMatrices } from './rasic-matrix.rows';
import { type MatrixContent, matrixContent, type MatrixFigures, matrixFigures } from './rules/matrix-view';

/** *own*: with rows of its own. *plan*: follows the plan of an assessment. *copy*: follows another matrix, for one unit. */
export type MatrixKind = 'own' | 'plan' | 'copy';

export interface MatrixHead {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: MatrixKind;
  /** Ref; null: for the whole. */
  readonly unit: string | null;
  readonly unitName: LocalizedText | null;
  readonly modelId: string | null;
  readonly assessmentId: string | null;
  /** Key of its convention. */
  readonly profile: string;
  /** Who keeps it, as it is printed; a copy has that of its model unless it has its own. */
  readonly owner: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface MatrixSummary extends MatrixHead {
  /** Null: none. */
  readonly approval: MatrixApproval | null;
  /** Null where what it follows has no plan yet. */
  readonly figures: MatrixFigures | null;
}

export interface MatrixView extends MatrixHead, MatrixContent {
  /** Null: none. */
  readonly approval: MatrixApproval | null;
}

export interface NewMatrix extends ChosenConvention {
  readonly title: LocalizedText;
  /** Ref; null: for the whole. */
  readonly unit?: string | null;
  /** Follows the plan of this assessment. */
  readonly assessmentId?: string | null;
}

/** What can be changed; null clears. */
export interface MatrixChanges extends ChosenConvention {
  readonly title?: LocalizedText;
  readonly thresholds?: RasicThresholds | null;
  readonly holders?: readonly RoleHolders[] | null;
  readonly owner?: string | null;
}

export interface MatrixQuery {
  /** Ref. */
  readonly unit?: string | undefined;
  readonly modelId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = { createdAt: [{ sql: 'matrix.created_at', type: 'timestamptz' }] } as const;

/** RASIC matrices of engagements: who answers for what, checked as they are read. */
@Injectable()
export class RasicMatrixService {
  constructor(
    private readonly database: Database,
    private readonly resolver: MatrixResolver,
  ) {}

  /** The oldest first. @throws DomainError request/invalid-cursor */
  async list(
    scope: Scope,
    engagementId: string,
    { unit, modelId, limit, cursor }: MatrixQuery,
  ): Promise<Page<MatrixSummary>> {
    const id = { sql: 'matrix.id', type: 'uuid' } as const;
    const filters = { engagementId, unit, modelId };
    const page = keysetPage({ list: 'rasic-matrices', sorts: SORTS, sort: 'createdAt', id, limit, cursor, filters });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(MatrixRow & KeyedRow)[]>(
        `${selectMatrices(`, ${page.key}`)} AND ($3::text IS NULL OR unit.ref = $3)
           AND ($4::uuid IS NULL OR matrix.model_id = $4) AND ${page.after(5)} ${page.tail}`,
        [scope.workspaceId, engagementId, unit ?? null, modelId ?? null, ...page.parameters],
      ),
    );
    const resolved = await this.resolvedOf(scope, rows);
    return page.of(rows, (row) => {
      const state = resolved.get(row.id);
      return {
        ...headView(row),
        approval: approvalView(row, state),
        figures: state ? matrixFigures(state) : null,
      };
    });
  }

  /** @throws DomainError rasic/matrix-not-found, assessment/no-units */
  async get(scope: Scope, engagementId: string, id: string): Promise<MatrixView> {
    const row = await this.database.read(scope, (tx) => findMatrix(tx, scope, engagementId, id));
    return matrixView(row, await this.resolver.resolve(scope, row));
  }

  /** As a table that can be brought in again. @throws DomainError as `get` */
  async csv(scope: Scope, engagementId: string, id: string, language: Language): Promise<string> {
    const row = await this.database.read(scope, (tx) => findMatrix(tx, scope, engagementId, id));
    return writeMatrix((await this.resolver.resolve(scope, row)).matrix, language);
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError engagement/not-found, unit/not-found, assessment/not-found, rasic/unknown-profile,
   * rasic/invalid-profile, rasic/plan-has-matrix, request/invalid when one that follows a plan is to be for one unit
   */
  async create(tx: Tx, scope: Scope, engagementId: string, data: NewMatrix, now: Date): Promise<MatrixHead> {
    const { title, unit = null, assessmentId = null } = data;
    const convention = await chosenConvention(data);
    if (!convention) throw invalidConvention([NO_CONVENTION]);
    if (assessmentId !== null) await requirePlanConvention(convention);
    if (unit !== null && assessmentId !== null) throw planOfOneUnit();
    const id = newId();
    await tx.insert(RasicMatrixEntity, {
      ...{ workspaceId: scope.workspaceId, engagementId, id, title, ...convention, assessmentId, modelId: null },
      unitId: unit === null ? null : await unitIdOf(tx, scope, engagementId, unit),
      document: assessmentId === null ? EMPTY_DOCUMENT : null,
      ...{ changes: [], thresholds: null, holders: null, version: 1, createdAt: now, updatedAt: now },
    });
    return headView(await findMatrix(tx, scope, engagementId, id));
  }

  /**
   * @throws DomainError rasic/matrix-not-found, precondition/failed, rasic/invalid when a holder's role is not there,
   * rasic/unknown-profile, rasic/invalid-profile, rasic/follows-another when a copy is to have a convention of its own
   */
  async update(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    { profile, ownProfile, ...changes }: MatrixChanges,
    now: Date,
  ): Promise<MatrixView> {
    const state = await this.open(scope, engagementId, id, version);
    const convention = await chosenConvention({ ...(profile && { profile }), ...(ownProfile && { ownProfile }) });
    if (convention && state.row.modelId !== null) throw copyHasNoConvention();
    if (convention && state.row.assessmentId !== null) await requirePlanConvention(convention);
    if (changes.holders) refuseUnknownRoles(changes.holders, state.resolved);
    return this.set(scope, engagementId, id, version, { ...changes, ...convention, updatedAt: now });
  }

  /**
   * Writes cells. In a matrix that follows another one or a plan, what differs from it is kept as a deviation, and what does
   * not differ is not.
   * @throws DomainError rasic/matrix-not-found, precondition/failed, rasic/invalid
   */
  async writeCells(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    written: readonly WrittenCell[],
    now: Date,
  ): Promise<MatrixView> {
    const { row, resolved } = await this.open(scope, engagementId, id, version);
    const { matrix, model, profile, furtherRoles } = resolved;
    const places = { activities: matrix.activities, roles: [...matrix.roles, ...furtherRoles] };
    const { cells, problems } = readCells(written, places, { profile, path: 'cells' });
    if (problems.length > 0) throw invalidCells(problems);
    const changes = row.document
      ? { document: documentOf(changed(matrix, cells)) }
      : { changes: mergedChanges(model, row.changes, cells) };
    return this.set(scope, engagementId, id, version, { ...changes, updatedAt: now });
  }

  /** @throws DomainError rasic/matrix-not-found, precondition/failed, rasic/has-copies */
  async remove(scope: Scope, engagementId: string, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const key = { workspaceId: scope.workspaceId, engagementId, id };
      if (await compareAndDelete(tx, RasicMatrixEntity, key, version)) return;
      throw await this.stale(tx, scope, engagementId, id);
    });
  }

  /** The matrix in the version that the caller saw. @throws DomainError rasic/matrix-not-found, precondition/failed */
  async open(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
  ): Promise<{ readonly row: MatrixRow; readonly resolved: MatrixState }> {
    const row = await this.database.read(scope, (tx) => findMatrix(tx, scope, engagementId, id));
    if (row.version !== version) throw staleMatrix(row);
    return { row, resolved: await this.resolver.resolve(scope, row) };
  }

  /** @throws DomainError rasic/matrix-not-found, precondition/failed */
  async set(
    scope: Scope,
    engagementId: string,
    id: string,
    version: number,
    changes: Parameters<typeof compareAndSet<RasicMatrixEntity>>[4],
  ): Promise<MatrixView> {
    const key = { workspaceId: scope.workspaceId, engagementId, id };
    const row = await this.database.transaction(scope, async (tx) => {
      if (await compareAndSet(tx, RasicMatrixEntity, key, version, changes)) {
        return findMatrix(tx, scope, engagementId, id);
      }
      throw await this.stale(tx, scope, engagementId, id);
    });
    return matrixView(row, await this.resolver.resolve(scope, row));
  }

  private async stale(tx: Tx, scope: Scope, engagementId: string, id: string): Promise<DomainError> {
    return staleMatrix(await findMatrix(tx, scope, engagementId, id));
  }

  /** A plan that can not be made leaves its matrices out; the others are told. */
  private async resolvedOf(scope: Scope, rows: readonly MatrixRow[]): Promise<ReadonlyMap<string, MatrixState>> {
    const plans: ReadPlans = new Map();
    const resolved = new Map<string, MatrixState>();
    for (const row of rows) {
      const state = await this.resolver.resolve(scope, row, plans).catch(withoutPlan);
      if (state) resolved.set(row.id, state);
    }
    return resolved;
  }
}

export function withoutPlan(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error;
}

export function matrixView(row: MatrixRow, resolved: MatrixState): MatrixView {
  return { ...headView(row), approval: approvalView(row, resolved), ...matrixContent(resolved) };
}

/** SHA-256 of what is approved with a matrix, hex. */
export function contentSha256({ matrix, thresholds }: MatrixState): string {
  return createHash('sha256').update(contentText(matrix, thresholds)).digest('hex');
}

/** @param resolved undefined when what it follows has no plan any more, which is a change, too */
export function approvalView(
  { approval, version }: MatrixRow,
  resolved: MatrixState | undefined,
): MatrixApproval | null {
  if (!approval) return null;
  const { sha256, ...told } = approval;
  return {
    ...told,
    isCurrent: approval.version === version && resolved !== undefined && contentSha256(resolved) === sha256,
  };
}

export function headView(row: MatrixRow): MatrixHead {
  const { id, title, unit, unitName, modelId, assessmentId, version } = row;
  return {
    ...{ id, title, unit, unitName, modelId, assessmentId, version },
    kind: modelId !== null ? 'copy' : assessmentId !== null ? 'plan' : 'own',
    profile: profileKey(row) ?? (row.model && profileKey(row.model)) ?? '',
    owner: row.owner ?? row.model?.owner ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const profileKey = ({ profile, ownProfile }: MatrixBasis): string | null => profile ?? ownProfile?.key ?? null;

async function unitIdOf(tx: Tx, { workspaceId }: Scope, engagementId: string, ref: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT id FROM unit WHERE workspace_id = $1 AND engagement_id = $2 AND ref = $3 AND kind = 'unit'`,
    [workspaceId, engagementId, ref],
  );
  if (row) return row.id;
  throw new DomainError('unit/not-found', `The engagement has no unit "${ref}". Leave it out for the whole.`);
}

function planOfOneUnit(): DomainError {
  const message = 'A plan is for the whole.';
  return new DomainError('request/invalid', `${message} Nothing was changed.`, {
    errors: [
      {
        ...{ pointer: '/unit', code: 'rasic/plan-of-one-unit', message },
        hint: 'Leave the unit out, then copy the matrix to the units.',
      },
    ],
  });
}

function copyHasNoConvention(): DomainError {
  const message = 'A copy has the convention of the matrix that it follows.';
  return new DomainError('rasic/follows-another', `${message} Change it there. Nothing was changed.`);
}

function refuseUnknownRoles(holders: readonly RoleHolders[], { matrix, furtherRoles }: MatrixState): void {
  const known = [...matrix.roles, ...furtherRoles].map(({ key }) => key);
  const errors = holders.flatMap(({ role }, at) =>
    known.includes(role)
      ? []
      : [
          {
            ...{ pointer: `/holders/${at}/role`, code: 'rasic/unknown-role' },
            ...{ message: `The matrix has no role "${role}".`, hint: suggestion(role, known) },
          },
        ],
  );
  if (errors.length > 0) throw invalidCells(errors);
}

export function invalidCells(errors: readonly ProblemDetail[]): DomainError {
  const [first] = errors;
  const detail = errors.length === 1 && first ? first.message : `${errors.length} things in it are wrong.`;
  return new DomainError('rasic/invalid', `${detail} Nothing was changed.`, { errors });
}

export function staleMatrix(current: MatrixRow): DomainError {
  return new DomainError(
    'precondition/failed',
    'The RASIC matrix was changed in the meantime. Look at its current state and decide again.',
    { current: headView(current) },
  );
}
