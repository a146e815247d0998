import { compare, type Ratio } from '../../scoring/ratio';

/** Values that stand beside each other in order, each once. */
export function distinct(sorted: readonly Ratio[]): Ratio[] {
  return sorted.filter((value, at) => sorted.slice(0, at).every((earlier) => compare(earlier, value) !== 0));
}
