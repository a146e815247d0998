/*
 * Arithmetic on lists of numbers. Loops over positions, not chains of calls: a sample has tens of thousands of entries.
 */
export type Vector = readonly number[];

/**
 * The entry at a position, counted from 0.
 * @throws RangeError when there is no such entry
 */
export function entryAt<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`There is no entry ${index} among ${list.length}.`);
  return entry;
}

/**
 * Σ aᵢ·bᵢ.
 * @throws RangeError when the second vector is shorter
 */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += entryAt(a, index) * entryAt(b, index);
  return sum;
}

/** Euclidean length. */
export const lengthOf = (vector: Vector): number => Math.sqrt(dot(vector, vector));

/** Is every entry zero, exactly? */
export const isZero = (vector: Vector): boolean => vector.every((value) => value === 0);

/** factor · vector. */
export const scaled = (vector: Vector, factor: number): number[] => vector.map((value) => value * factor);

/**
 * a + factor · b.
 * @throws RangeError when the second vector is shorter
 */
export const plusTimes = (a: Vector, factor: number, b: Vector): number[] => plusCombined(a, [factor], [b]);

/**
 * a + Σ factorᵢ · columnᵢ.
 * @throws RangeError when there are fewer columns than factors, or a column is shorter than the first vector
 */
export function plusCombined(a: Vector, factors: Vector, columns: readonly Vector[]): number[] {
  const sum = [...a];
  for (const [position, factor] of factors.entries()) {
    const column = entryAt(columns, position);
    for (let index = 0; index < sum.length; index += 1) {
      sum[index] = entryAt(sum, index) + factor * entryAt(column, index);
    }
  }
  return sum;
}

/** Rows for columns, of a matrix whose rows are equally long. */
export const transposed = (rows: readonly Vector[]): Vector[] =>
  entryAt(rows, 0).map((_, column) => rows.map((row) => entryAt(row, column)));
