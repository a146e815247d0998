import { Injectable } from '@nestjs/common';
import { Database, newId, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import type { LocalizedText } from '../shared/text';
import { MatrixResolver, type ReadPlans } from './matrix-resolver';
import { RasicMatrixEntity } from './rasic-matrix.entity';
import { copiesOf, findMatrix, type MatrixRow } from './rasic-matrix.rows';
import { type CellView, type DeviationView, matrixContent } from './rules/matrix-view';

export interface CopyView {
  /** Ref. */
  readonly unit: string;
  readonly matrixId: string;
  /** False: the unit had it already, with its deviations. */
  readonly isNew: boolean;
}

/** What is different at one unit. */
export interface UnitDeviations {
  readonly unit: string;
  readonly unitName: LocalizedText;
  readonly matrixId: string;
  readonly deviations: readonly DeviationView[];
  readonly lost: readonly CellView[];
}

export interface DeviationsView {
  /** Copies in all, with deviations or without. */
  readonly copies: number;
  /** Those with deviations. */
  readonly items: readonly UnitDeviations[];
}

interface UnitRow {
  readonly id: string;
  readonly ref: string;
}

/** Copies of a matrix for units: each follows it, and stores only what is different there. */
@Injectable()
export class MatrixCopiesService {
  constructor(
    private readonly database: Database,
    private readonly resolver: MatrixResolver,
  ) {}

  /**
   * For every unit that is named and has none yet.
   * @throws DomainError rasic/matrix-not-found, rasic/copy-of-copy, unit/not-found
   */
  async copy(
    scope: Scope,
    engagementId: string,
    id: string,
    units: readonly string[],
    now: Date,
  ): Promise<readonly CopyView[]> {
    return this.database.transaction(scope, async (tx) => {
      const model = await findMatrix(tx, scope, engagementId, id);
      requireModel(model);
      const wanted = await unitsOf(tx, scope, engagementId, [...new Set(units)]);
      const present = new Map((await copiesOf(tx, scope, engagementId, id)).map((copy) => [copy.unit, copy.id]));
      const copies = wanted.map((unit) => ({
        ...unit,
        matrixId: present.get(unit.ref) ?? newId(),
        isNew: !present.has(unit.ref),
      }));
      const made = copies.filter(({ isNew }) => isNew);
      const place = { workspaceId: scope.workspaceId, engagementId, title: model.title, modelId: id };
      const empty = {
        ...{ assessmentId: null, profile: null, ownProfile: null, thresholds: null, document: null },
        ...{ changes: [], holders: null },
      };
      if (made.length > 0) {
        await tx.insert(
          RasicMatrixEntity,
          made.map(({ id: unitId, matrixId }) => ({
            ...{ ...place, ...empty, id: matrixId, unitId, version: 1, createdAt: now, updatedAt: now },
          })),
        );
      }
      return copies.map(({ ref, matrixId, isNew }) => ({ unit: ref, matrixId, isNew }));
    });
  }

  /** Only what is different, unit by unit. @throws DomainError rasic/matrix-not-found, assessment/no-units */
  async deviations(scope: Scope, engagementId: string, id: string): Promise<DeviationsView> {
    const copies = await this.database.read(scope, async (tx) => {
      await findMatrix(tx, scope, engagementId, id);
      return copiesOf(tx, scope, engagementId, id);
    });
    const plans: ReadPlans = new Map();
    const items: UnitDeviations[] = [];
    for (const copy of copies.filter(({ changes }) => changes.length > 0)) {
      const { deviations, lost } = matrixContent(await this.resolver.resolve(scope, copy, plans));
      if (deviations.length + lost.length > 0) items.push({ ...unitOf(copy), matrixId: copy.id, deviations, lost });
    }
    return { copies: copies.length, items };
  }
}

/** Every copy has a unit. */
const unitOf = ({ unit, unitName }: MatrixRow): Pick<UnitDeviations, 'unit' | 'unitName'> => ({
  unit: unit ?? '',
  unitName: unitName ?? '',
});

function requireModel({ modelId }: MatrixRow): void {
  if (modelId === null) return;
  throw new DomainError(
    'rasic/copy-of-copy',
    `The matrix is itself a copy. Copy the one that it follows: ${modelId}. Nothing was changed.`,
  );
}

async function unitsOf(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  refs: readonly string[],
): Promise<readonly UnitRow[]> {
  const units = await tx.query<UnitRow[]>(
    `SELECT id, ref FROM unit WHERE workspace_id = $1 AND engagement_id = $2 AND kind = 'unit' ORDER BY id`,
    [workspaceId, engagementId],
  );
  const names = units.map(({ ref }) => ref);
  const errors = refs.flatMap((ref) =>
    names.includes(ref)
      ? []
      : [
          {
            ...{ pointer: '/units', code: 'unit/not-found', message: `The engagement has no unit "${ref}".` },
            hint: suggestion(ref, names),
          },
        ],
  );
  const [first] = errors;
  if (first) throw new DomainError('unit/not-found', `${first.message} Nothing was changed.`, { errors });
  return units.filter(({ ref }) => refs.includes(ref));
}
