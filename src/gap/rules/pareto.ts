import { compare, dividedBy, plus, ZERO, type Ratio } from '../../scoring/ratio';

export interface ParetoEntry<Key extends string = string> {
  readonly key: Key;
  readonly amount: Ratio;
  /** Share of the total. */
  readonly share: Ratio;
  /** Share of the total of this and all larger entries. */
  readonly cumulative: Ratio;
}

/** Sums amounts by key and sorts the largest first; ties keep the order of first appearance. Zero sums are left out. */
export function pareto<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  amountOf: (item: Item) => Ratio,
): readonly ParetoEntry<Key>[] {
  const sums = new Map<Key, Ratio>();
  for (const item of items) {
    const key = keyOf(item);
    sums.set(key, plus(sums.get(key) ?? ZERO, amountOf(item)));
  }
  const total = [...sums.values()].reduce(plus, ZERO);
  if (total.numerator === 0n) return [];
  let running = ZERO;
  return [...sums]
    .filter(([, amount]) => amount.numerator !== 0n)
    .sort(([, a], [, b]) => compare(b, a))
    .map(([key, amount]) => {
      running = plus(running, amount);
      return { key, amount, share: dividedBy(amount, total), cumulative: dividedBy(running, total) };
    });
}
