/** One element of DER: its tag, its contents, and itself with tag and length. */
export interface DerElement {
  readonly tag: number;
  readonly contents: Buffer;
  readonly whole: Buffer;
}

/** Bytes that are not DER, or not the DER that is expected. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

export const TAG = {
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/**
 * Reads elements of DER one after the other. Everything that DER does not allow is refused: indefinite or padded
 * lengths, elements that reach beyond their parent. Does not descend by itself, so depth costs nothing.
 */
export class DerReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  get isDone(): boolean {
    return this.at === this.bytes.length;
  }

  /** The next element, which has to have this tag. */
  next(tag: number): DerElement {
    const element = this.any();
    if (element.tag !== tag) throw new DerError(`tag ${element.tag} where ${tag} is expected`);
    return element;
  }

  any(): DerElement {
    const start = this.at;
    const tag = this.byte();
    if ((tag & 0x1f) === 0x1f) throw new DerError('long tag');
    const length = this.length();
    const end = this.at + length;
    if (end > this.bytes.length) throw new DerError('element beyond its parent');
    const contents = this.bytes.subarray(this.at, end);
    this.at = end;
    return { tag, contents, whole: this.bytes.subarray(start, end) };
  }

  end(): void {
    if (!this.isDone) throw new DerError('more elements than expected');
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new DerError('cut short');
    this.at += 1;
    return byte;
  }

  private length(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerError('indefinite or huge length');
    let length = 0;
    for (let at = 0; at < count; at += 1) length = length * 256 + this.byte();
    if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('padded length');
    return length;
  }
}

/** Dotted form of an object identifier. */
export function oidText({ contents }: DerElement): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const [at, byte] of contents.entries()) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new DerError('huge object identifier');
    if (byte >= 0x80) {
      if (at === contents.length - 1) throw new DerError('object identifier cut short');
      continue;
    }
    if (arcs.length === 0) {
      const first = Math.min(2, Math.floor(arc / 40));
      arcs.push(first, arc - first * 40);
    } else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}
