import { Inject, Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { SEAL_KEYS, type SealKeys } from '../seal';
import { Checkpoints } from './checkpoints.service';
import { proofsOf } from './proofs';
import { ChainVerifier, type ChainVerdict } from './rules/verify-chain';
import { requireWholeChain, TrailReader } from './trail.reader';

export interface TrailProblemView {
  readonly code: string;
  /** Of the event; null for what is wrong with rows or checkpoints. */
  readonly seq: number | null;
  readonly message: string;
}

export interface TrailVerificationView {
  readonly intact: boolean;
  readonly events: number;
  readonly head: string | null;
  /** The latest checkpoint that the chain agrees with. */
  readonly checkpoint: { readonly seq: number; readonly at: string } | null;
  /** What is wrong first, in the chain and in the rows. */
  readonly problems: readonly TrailProblemView[];
}

interface RowFault {
  readonly subject: string;
  readonly id: string;
  readonly seq: string | null;
  readonly fault: 'appeared' | 'vanished' | 'changed';
}

/** Verifies a chain: event by event, against its checkpoints, and the rows of the tables against the events. */
@Injectable()
export class TrailVerification {
  constructor(
    private readonly database: Database,
    private readonly reader: TrailReader,
    private readonly checkpoints: Checkpoints,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
  ) {}

  /** @throws DomainError access/forbidden for who was given single assessments only */
  async verify(scope: Scope, chainId: string): Promise<TrailVerificationView> {
    requireWholeChain(scope, chainId);
    // Before the events: what is stated while they are read may be of later ones.
    const checkpoints = await this.checkpoints.of(scope);
    return this.database.readConsistently(scope, async (tx) => {
      const identity = { workspaceId: scope.workspaceId, chainId };
      const verifier = new ChainVerifier(identity, { checkpoints, complete: 'all' }, proofsOf(this.keys.generations));
      for await (const event of this.reader.events(tx, identity)) verifier.take(event);
      const verdict = verifier.finish();
      const problems = [...chainProblems(verdict), ...tailProblems(verdict, await this.reader.tail(tx, identity))];
      problems.push(...(await rowProblems(tx, chainId)));
      return {
        ...{ intact: problems.length === 0, events: verdict.size, head: verdict.head, problems },
        checkpoint: verdict.checkpoint ? { seq: verdict.checkpoint.size, at: verdict.checkpoint.at } : null,
      };
    });
  }
}

function chainProblems({ fault }: ChainVerdict): TrailProblemView[] {
  return fault ? [{ code: fault.code, seq: fault.seq, message: fault.sentence }] : [];
}

/** The table of chains knows the end, too; whoever cuts off events may forget it. */
function tailProblems(
  { size, head, fault }: ChainVerdict,
  tail: { readonly size: number; readonly head: string | null },
): TrailProblemView[] {
  if ((fault && fault.seq !== null) || (tail.size === size && tail.head === head)) return [];
  const message = `The chain ends at event ${size}, but ${tail.size} events were recorded: its end was cut off or exchanged.`;
  return [{ code: 'truncated', seq: Math.min(size, tail.size) + 1, message }];
}

const WORDS = {
  appeared: 'is there, but no event says that it was made',
  vanished: 'is gone, but no event says that it was removed',
  changed: 'is not as the last event about it says',
} as const;

async function rowProblems(tx: Tx, chainId: string): Promise<TrailProblemView[]> {
  const faults = await tx.query<RowFault[]>('SELECT subject, id, seq, fault FROM audit_row_faults($1, 10)', [chainId]);
  return faults.map(({ subject, id, seq, fault }) => ({
    code: `row-${fault}`,
    seq: seq === null ? null : Number(seq),
    message: `Row ${id} of ${subject} ${WORDS[fault]}: it was changed while the witness was switched off.`,
  }));
}
