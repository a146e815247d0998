interface Node<T> {
  readonly value: T;
  readonly number: number;
  readonly below: Node<T>[];
}

/**
 * Gives what comes first by `compare`; of equals, what was put in first. A pairing heap (Fredman, Sedgewick, Sleator and
 * Tarjan 1986): `put` takes constant time, `take` the logarithm of the number of values on average.
 */
export class PriorityQueue<T> {
  private first: Node<T> | undefined;
  private count = 0;

  constructor(private readonly compare: (a: T, b: T) => number) {}

  put(value: T): void {
    this.first = this.joined(this.first, { value, number: this.count, below: [] });
    this.count += 1;
  }

  /** Undefined when it is empty. */
  take(): T | undefined {
    const { first } = this;
    this.first = first && this.joinedAll(first.below);
    return first?.value;
  }

  /** Neighbours in pairs, then the pairs from the last to the first. */
  private joinedAll(nodes: readonly Node<T>[]): Node<T> | undefined {
    const pairs: Node<T>[] = [];
    let waiting: Node<T> | undefined;
    for (const node of nodes) {
      if (waiting) pairs.push(this.joined(waiting, node));
      waiting = waiting ? undefined : node;
    }
    return pairs.reduceRight<Node<T> | undefined>((rest, pair) => this.joined(rest, pair), waiting);
  }

  private joined(one: Node<T> | undefined, other: Node<T>): Node<T> {
    if (!one) return other;
    const isFirst = (this.compare(one.value, other.value) || one.number - other.number) < 0;
    const [upper, lower] = isFirst ? [one, other] : [other, one];
    upper.below.push(lower);
    return upper;
  }
}
