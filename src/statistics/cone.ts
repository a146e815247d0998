import { decompose, solveTriangle, split } from './orthogonal';
import { dot, entryAt, lengthOf, scaled, type Vector } from './vectors';

/** Relative to the lengths of the vectors concerned. */
const ROUNDING = 1e-9;

/** A few suffice; the bound is against rounding that makes the method turn in circles. */
const ROUNDS_PER_DIMENSION = 100;

interface Multiplier {
  readonly row: Vector;
  readonly weight: number;
}

/**
 * The point nearest to `target` in the cone of all d with row·d ≥ 0 for every row; zero exactly when nothing in the cone
 * makes an acute angle with the target. It is target + Σ weight · row with weights ≥ 0, found by non-negative least
 * squares (C. L. Lawson and R. J. Hanson, 1974, chapter 23).
 * @param rows of about the same length, as many entries each as the target has
 */
export function projectOntoCone(target: Vector, rows: readonly Vector[]): Vector {
  let held: readonly Multiplier[] = [];
  let nearest = target;
  for (let round = 0; round < ROUNDS_PER_DIMENSION * target.length; round += 1) {
    const length = lengthOf(nearest);
    if (length <= ROUNDING * lengthOf(target)) break;
    const { row, product } = mostViolated(rows, nearest);
    if (product >= -ROUNDING * length) return nearest;
    held = balanced([...held, { row, weight: 0 }], target);
    nearest = split(target, decompose(rowsOf(held), 0).basis).rest;
  }
  return scaled(target, 0);
}

function mostViolated(rows: readonly Vector[], point: Vector): { readonly row: Vector; readonly product: number } {
  let worst: { readonly row: Vector; readonly product: number } = { row: point, product: Infinity };
  for (const row of rows) {
    const product = dot(row, point);
    if (product < worst.product) worst = { row, product };
  }
  return worst;
}

/** Moves the weights towards those of least squares; rows whose weight reaches zero on the way are let go. */
function balanced(held: readonly Multiplier[], target: Vector): readonly Multiplier[] {
  const { basis, triangle } = decompose(rowsOf(held), 0);
  const best = solveTriangle(triangle, scaled(split(target, basis).coordinates, -1));
  const moves = held.map(({ row, weight }, index) => {
    const goal = entryAt(best, index);
    /** Share of the way after which the weight is zero. */
    const reach = goal > 0 ? Infinity : weight / (weight - goal);
    return { row, weight, goal, reach };
  });
  const share = Math.min(1, ...moves.map(({ reach }) => reach));
  const moved = moves
    .filter(({ reach }) => reach > share)
    .map(({ row, weight, goal }) => ({ row, weight: weight + share * (goal - weight) }));
  return moved.length === held.length ? moved : balanced(moved, target);
}

const rowsOf = (held: readonly Multiplier[]): readonly Vector[] => held.map(({ row }) => row);
