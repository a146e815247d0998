import type { CellChange, RasicActivity, RasicMatrix, RasicProfile, RasicRole } from './matrix';
import { changed } from './matrix';

/** A matrix as it is stored: plain lists, without its convention. */
export interface MatrixDocument {
  readonly roles: readonly RasicRole[];
  readonly activities: readonly RasicActivity[];
  /** Those that have letters. */
  readonly cells: readonly CellChange[];
  readonly steps: readonly string[];
}

export const EMPTY_DOCUMENT: MatrixDocument = { roles: [], activities: [], cells: [], steps: [] };

export function matrixFrom({ cells, ...lists }: MatrixDocument, profile: RasicProfile): RasicMatrix {
  return changed({ ...lists, profile, cells: new Map() }, cells);
}

export function documentOf({ roles, activities, steps, cells }: RasicMatrix): MatrixDocument {
  return { roles, activities, steps, cells: cellsOf(cells) };
}

/** Cells that have letters, row by row. */
export function cellsOf(cells: RasicMatrix['cells']): readonly CellChange[] {
  return [...cells].flatMap(([activity, row]) => [...row].map(([role, letters]) => ({ activity, role, letters })));
}
