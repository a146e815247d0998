import { dot, entryAt, lengthOf, plusCombined, plusTimes, scaled, transposed, type Vector } from './vectors';

/** Columns = basis × triangle: the QR decomposition. */
export interface Decomposition {
  /** Orthonormal columns. */
  readonly basis: readonly Vector[];
  /** Columns of the upper triangle, each down to its diagonal entry. */
  readonly triangle: readonly Vector[];
  /** Positions, from 0, of the columns that are combinations of those before them; the other fields leave them out. */
  readonly dependent: readonly number[];
}

/**
 * Gram–Schmidt orthogonalisation, each column twice, which keeps the basis orthogonal to the last digit (L. Giraud et
 * al., 2005). A column is dependent when what the columns before it leave of it is not longer than `tolerance` times
 * the column.
 */
export function decompose(columns: readonly Vector[], tolerance: number): Decomposition {
  const basis: Vector[] = [];
  const triangle: Vector[] = [];
  const dependent: number[] = [];
  for (const [position, column] of columns.entries()) {
    const { coordinates, rest } = split(column, basis);
    const length = lengthOf(rest);
    if (length <= tolerance * lengthOf(column)) {
      dependent.push(position);
    } else {
      basis.push(scaled(rest, 1 / length));
      triangle.push([...coordinates, length]);
    }
  }
  return { basis, triangle, dependent };
}

/** The vector as its coordinates in an orthonormal basis and the rest, which is orthogonal to it. */
export function split(
  vector: Vector,
  basis: readonly Vector[],
): { readonly coordinates: number[]; readonly rest: number[] } {
  const first = coordinatesOf(vector, basis);
  const nearlyRest = without(vector, first, basis);
  const second = coordinatesOf(nearlyRest, basis);
  return { coordinates: plusTimes(first, 1, second), rest: without(nearlyRest, second, basis) };
}

const coordinatesOf = (vector: Vector, basis: readonly Vector[]): number[] =>
  basis.map((direction) => dot(direction, vector));

const without = (vector: Vector, coordinates: Vector, basis: readonly Vector[]): number[] =>
  plusCombined(vector, scaled(coordinates, -1), basis);

/** The x with triangle · x = right side, by back substitution. */
export function solveTriangle(triangle: readonly Vector[], rightSide: Vector): number[] {
  let open: readonly number[] = rightSide;
  const solution: number[] = [];
  for (const [position, column] of [...triangle.entries()].reverse()) {
    const value = entryAt(open, position) / entryAt(column, position);
    solution.unshift(value);
    open = plusTimes(open.slice(0, position), -value, column);
  }
  return solution;
}

/** Rows of the inverse of a triangle of at least one column. */
export function inverseRows(triangle: readonly Vector[]): Vector[] {
  const unit = (one: number) => triangle.map((_, position) => (position === one ? 1 : 0));
  return transposed(triangle.map((_, one) => solveTriangle(triangle, unit(one))));
}
