import { type Checkpoint, checkpointText, type SignedCheckpoint } from './checkpoint';
import { type AuditEvent, eventDocument, reasonText } from './event-document';

export const CHAIN_FAULTS = [
  'altered',
  'missing',
  'order',
  'link',
  'foreign',
  'clock',
  'truncated',
  'rewritten',
  'checkpointSignature',
  'checkpointMissing',
] as const;
export type ChainFaultCode = (typeof CHAIN_FAULTS)[number];

/** The first thing that is wrong. */
export interface ChainFault {
  readonly code: ChainFaultCode;
  /** Of the event; null for what is wrong with the checkpoints. */
  readonly seq: number | null;
  /** In plain words: what is wrong, and what it means. */
  readonly sentence: string;
}

/** What hashing and signatures need from outside. */
export interface Proofs {
  /** SHA-256 of UTF-8 text, hex. */
  readonly sha256: (text: string) => string;
  /** The id of the trusted key that signed it; undefined when none did. */
  readonly signer: (signed: SignedObject) => string | undefined;
}

/** A signed statement of the product, whatever it states. */
export interface SignedObject {
  readonly statement: object;
  readonly keyId: string;
  readonly signature: string;
}

export interface ChainIdentity {
  readonly workspaceId: string;
  readonly chainId: string;
}

export interface ChainVerdict {
  readonly size: number;
  readonly head: string | null;
  /** The latest checkpoint that the chain agrees with. */
  readonly checkpoint: Checkpoint | undefined;
  /** Undefined: nothing is wrong. */
  readonly fault: ChainFault | undefined;
}

/** Clocks of machines differ, and commits take a moment. */
const TOLERANCE_MS = 60_000;

export interface GivenCheckpoints {
  readonly checkpoints: readonly SignedCheckpoint[];
  /**
   * `all`: every checkpoint of the workspace, in the order of their file, so that one that was taken out shows.
   * `ofChain`: those of one chain only.
   */
  readonly complete: 'all' | 'ofChain';
}

/** Verifies a chain event by event, so that it need not be in memory as a whole. */
export class ChainVerifier {
  private size = 0;
  private head: string | null = null;
  private at = '';
  private agreed: Checkpoint | undefined;
  private fault: ChainFault | undefined;
  private readonly own: readonly Checkpoint[];
  private next = 0;

  constructor(
    private readonly identity: ChainIdentity,
    given: GivenCheckpoints,
    private readonly proofs: Proofs,
  ) {
    const trusted = new Set(given.checkpoints.filter((signed) => proofs.signer(signed) !== undefined));
    this.fault = checkpointFault(given, trusted, proofs);
    // What nobody trusted has signed says nothing about the events.
    this.own = [...trusted]
      .map(({ statement }) => statement)
      .filter(({ workspace, chain }) => workspace === identity.workspaceId && chain === identity.chainId)
      .sort((a, b) => a.size - b.size);
  }

  /** In order. What comes after the first fault is not looked at. */
  take(event: AuditEvent): void {
    if (this.isBroken()) return;
    const wrong = this.faultOf(event);
    if (wrong) {
      this.found(wrong[0], this.size + 1, wrong[1]);
      return;
    }
    this.size = event.seq;
    this.head = event.sha256;
    this.at = event.at;
    this.compare(event);
  }

  finish(): ChainVerdict {
    const beyond = this.own[this.next];
    if (beyond && !this.isBroken()) {
      this.found(
        'truncated',
        this.size + 1,
        `The chain ends at event ${this.size}, but a signed checkpoint of ${beyond.at} knows ${beyond.size} events: the end was cut off, or an older copy was put back.`,
      );
    }
    return { size: this.size, head: this.head, checkpoint: this.agreed, fault: this.fault };
  }

  private isBroken(): boolean {
    return this.fault !== undefined && this.fault.seq !== null;
  }

  /** A fault of the events says more than one of the checkpoints. */
  private found(code: ChainFaultCode, seq: number, sentence: string): void {
    this.fault = { code, seq, sentence };
  }

  private faultOf(event: AuditEvent): readonly [ChainFaultCode, string] | undefined {
    const { seq } = event;
    const expected = this.size + 1;
    if (event.workspaceId !== this.identity.workspaceId || event.chainId !== this.identity.chainId) {
      return ['foreign', `Event ${seq} belongs to another chain.`];
    }
    if (seq > expected) return ['missing', `Event ${expected} is missing: after event ${this.size} comes ${seq}.`];
    if (seq < expected)
      return ['order', `Event ${seq} stands where event ${expected} should: events were moved or added.`];
    if (event.previousSha256 !== this.head) {
      return [
        'link',
        `Event ${seq} does not follow from the event before it: one of the two was exchanged, moved or added.`,
      ];
    }
    if (this.proofs.sha256(eventDocument(event)) !== event.sha256) {
      return ['altered', `Event ${seq} was altered: its content does not have the hash that it was recorded with.`];
    }
    if (event.reason && this.proofs.sha256(reasonText(event.reason)) !== event.reasonSha256) {
      return ['altered', `The reason of event ${seq} was altered: it is not the one that was recorded.`];
    }
    if (event.at < this.at) return ['clock', `Event ${seq} is dated before the event that it follows.`];
    return this.clockFault(event);
  }

  private clockFault({ seq, at }: AuditEvent): readonly [ChainFaultCode, string] | undefined {
    const before = this.own[this.next - 1];
    const after = this.own[this.next];
    if (before && Date.parse(at) < Date.parse(before.at) - TOLERANCE_MS) {
      return ['clock', `Event ${seq} is dated before the signed checkpoint of ${before.at} that does not know it yet.`];
    }
    if (after && Date.parse(at) > Date.parse(after.at) + TOLERANCE_MS) {
      return ['clock', `Event ${seq} is dated after the signed checkpoint of ${after.at} that knows it already.`];
    }
    return undefined;
  }

  private compare({ seq, sha256 }: AuditEvent): void {
    for (let own = this.own[this.next]; own && own.size <= seq; own = this.own[this.next]) {
      if (own.head !== sha256) {
        this.found(
          'rewritten',
          seq,
          `Event ${seq} is not the one that the signed checkpoint of ${own.at} names: the chain was written anew.`,
        );
        return;
      }
      this.agreed = own;
      this.next += 1;
    }
  }
}

/** A whole chain that is in memory. */
export function verifyChain(
  identity: ChainIdentity,
  events: Iterable<AuditEvent>,
  given: GivenCheckpoints,
  proofs: Proofs,
): ChainVerdict {
  const verifier = new ChainVerifier(identity, given, proofs);
  for (const event of events) verifier.take(event);
  return verifier.finish();
}

/** The first thing that is wrong with the checkpoints themselves. */
function checkpointFault(
  { checkpoints, complete }: GivenCheckpoints,
  trusted: ReadonlySet<SignedCheckpoint>,
  proofs: Proofs,
): ChainFault | undefined {
  const fault = (code: ChainFaultCode, sentence: string): ChainFault => ({ code, seq: null, sentence });
  let previous: SignedCheckpoint | undefined;
  for (const [index, signed] of checkpoints.entries()) {
    const { at, previous: named } = signed.statement;
    const name = `Checkpoint ${index + 1}, of ${at},`;
    if (!trusted.has(signed)) {
      return fault(
        'checkpointSignature',
        `${name} carries no signature of a trusted key: it was altered, or signed by somebody else.`,
      );
    }
    const expected = previous === undefined ? null : proofs.sha256(checkpointText(previous));
    if (complete === 'all' && named !== expected) {
      return fault('checkpointMissing', `${name} does not follow the one before: a checkpoint was taken out or moved.`);
    }
    if (previous && Date.parse(at) < Date.parse(previous.statement.at) - TOLERANCE_MS) {
      return fault('clock', `${name} is dated before the one that it follows.`);
    }
    previous = signed;
  }
  return undefined;
}
