/** `from` has a foreign key to `to`. */
export interface TableReference {
  readonly from: string;
  readonly to: string;
}

/**
 * Tables in an order in which each comes after those that it points to. A table may point to itself: its rows come in
 * one statement. References to tables that are not loaded do not count.
 * @throws RangeError when tables point to each other in a circle
 */
export function loadOrder(tables: readonly string[], references: readonly TableReference[]): readonly string[] {
  const left = new Set(tables);
  const order: string[] = [];
  while (left.size > 0) {
    const blocked = new Set(
      references.filter(({ from, to }) => from !== to && left.has(from) && left.has(to)).map(({ from }) => from),
    );
    const ready = [...left].filter((table) => !blocked.has(table));
    if (ready.length === 0) throw new RangeError(`These tables point to each other: ${[...left].sort().join(', ')}.`);
    for (const table of ready) left.delete(table);
    order.push(...ready);
  }
  return order;
}
