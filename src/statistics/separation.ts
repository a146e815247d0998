import { projectOntoCone } from './cone';
import { decompose, inverseRows } from './orthogonal';
import { entryAt, isZero, lengthOf, scaled, type Vector } from './vectors';

/** Why the likelihood of a logistic regression has no maximum. */
export interface Separation {
  /** *complete*: a combination of the columns parts all cases with the outcome from all without; *quasi*: some of them. */
  readonly extent: 'complete' | 'quasi';
  /** Positions of the columns, from 0, whose coefficients the data do not bound. */
  readonly unboundedColumns: readonly number[];
}

/**
 * The separation of a sample, or null when the cases overlap, so that the maximum likelihood estimate exists and is
 * unique (A. Albert and J. A. Anderson, 1984). A separation is a direction d ≠ 0 with d·x ≥ 0 for every row x of a case
 * with the outcome and d·x ≤ 0 for every row without.
 * @param columns of the design matrix, independent of each other
 * @param outcomes one a row
 */
export function separationOf(columns: readonly Vector[], outcomes: readonly boolean[]): Separation | null {
  // In an orthonormal basis the scales of the columns, and how they go together, no longer matter.
  const { basis, triangle } = decompose(columns, 0);
  const rows = signedRows(basis, outcomes);
  // In any direction of a separation some row has a part, and none a negative one: so has their sum.
  const sum = basis.map((_, position) => rows.reduce((total, row) => total + entryAt(row, position), 0));
  if (isZero(projectOntoCone(sum, rows))) return null;
  const isUnbounded = (coefficient: Vector) =>
    [coefficient, scaled(coefficient, -1)].some((target) => !isZero(projectOntoCone(target, rows)));
  const unbounded = [...inverseRows(triangle).entries()].filter(([, coefficient]) => isUnbounded(coefficient));
  return {
    extent: isStrict(rows, basis.length) ? 'complete' : 'quasi',
    unboundedColumns: unbounded.map(([column]) => column),
  };
}

/** The different rows, of length 1 (or 0), turned round for cases without the outcome. */
function signedRows(columns: readonly Vector[], outcomes: readonly boolean[]): readonly Vector[] {
  const rows = new Map<string, Vector>();
  for (const [index, outcome] of outcomes.entries()) {
    const row = columns.map((column) => entryAt(column, index));
    const signed = scaled(row, (outcome ? 1 : -1) / (lengthOf(row) || 1));
    rows.set(signed.join(), signed);
  }
  return [...rows.values()];
}

/**
 * Is there a direction d with d·row > 0 for every row? With a further entry of 1 a row, the point of their cone nearest
 * to −1 in that entry is the direction of the widest margin; it is zero when there is no margin.
 */
function isStrict(rows: readonly Vector[], entries: number): boolean {
  const raised = rows.map((row) => [...row, 1]);
  return !isZero(projectOntoCone([...new Array<number>(entries).fill(0), -1], raised));
}
