import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { SEAL_KEYS, type SealKeys, signStatement } from '../seal';
import { CheckpointFile } from './checkpoint-file';
import { proofsOf } from './proofs';
import { CHECKPOINT_SCHEMA, type Checkpoint, checkpointText, type SignedCheckpoint } from './rules/checkpoint';

/** Token of the folder that checkpoints are written to: best one that the server's database can not be restored with. */
export const CHECKPOINT_FOLDER = Symbol('checkpoint folder');

const EVERY_MS = 60_000;

interface ChainRow {
  readonly chain: string;
  readonly size: string;
  readonly head: string;
  readonly at: string;
}

/** What is known of the file, so that it is not read anew each time. */
interface Known {
  readonly file: CheckpointFile;
  /** The last of each chain. */
  readonly latest: Map<string, SignedCheckpoint>;
  offset: number;
  last: SignedCheckpoint | undefined;
}

/**
 * States in a signed file outside the database how far each chain has come. A chain alone does not show that its end
 * was cut off, or that all of it was written anew.
 */
@Injectable()
export class Checkpoints {
  private readonly logger = new Logger(Checkpoints.name);
  private readonly known = new Map<string, Known>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private fault: string | undefined;

  constructor(
    private readonly database: Database,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
    @Inject(CHECKPOINT_FOLDER) private readonly folder: string,
  ) {}

  /** `scope`: the server's own. */
  start(scope: Scope): void {
    this.timer = setInterval(() => void this.runQuietly(scope), EVERY_MS);
    this.timer.unref();
  }

  /** Writes the last checkpoints. Before the database is closed. */
  async stop(scope: Scope): Promise<void> {
    clearInterval(this.timer);
    await this.runQuietly(scope);
  }

  /** What keeps checkpoints from being written; undefined when they are. For whoever watches the server. */
  get problem(): string | undefined {
    return this.fault;
  }

  /** Every checkpoint of the workspace, in the order of the file. */
  async of({ workspaceId }: Scope): Promise<readonly SignedCheckpoint[]> {
    return new CheckpointFile(this.folder, workspaceId).read();
  }

  /**
   * Writes a checkpoint of each chain that grew since its last one; of processes that try at the same time one does.
   * Nothing is signed over a chain that is not the one that was signed before.
   * @returns how many were written
   * @throws Error when the file can not be written, or is not as it was left; when a chain does not agree with its last
   * checkpoint, after those of the other chains were written
   */
  async run(scope: Scope): Promise<number> {
    const { written, faults } = await this.database.transaction(scope, async (tx) => {
      if (!(await isOurTurn(tx, scope))) return { written: 0, faults: [] };
      const known = await this.catchUp(scope);
      const rows = (await chainsOf(tx, scope)).filter(({ chain, size }) => {
        return Number(size) !== known.latest.get(chain)?.statement.size;
      });
      const faults = await this.disagreeing(tx, scope, known, rows);
      const made: SignedCheckpoint[] = [];
      for (const row of rows.filter(({ chain }) => !faults.has(chain))) {
        made.push(this.made(scope, row, made.at(-1) ?? known.last));
      }
      if (made.length > 0) await known.file.append(made);
      return { written: made.length, faults: [...faults.values()] };
    });
    if (faults.length > 0) throw new Error(faults.join(' '));
    return written;
  }

  private async runQuietly(scope: Scope): Promise<void> {
    const next = this.running.then(async () => {
      try {
        await this.run(scope);
        if (this.fault !== undefined) this.logger.warn('Checkpoints of the audit trail are written again.');
        this.fault = undefined;
      } catch (error) {
        const fault = error instanceof Error ? error.message : String(error);
        if (fault !== this.fault) this.logger.warn(`No checkpoints of the audit trail can be written: ${fault}`);
        this.fault = fault;
      }
    });
    this.running = next;
    await next;
  }

  private async catchUp({ workspaceId }: Scope): Promise<Known> {
    const known: Known = this.known.get(workspaceId) ?? {
      ...{ file: new CheckpointFile(this.folder, workspaceId), latest: new Map<string, SignedCheckpoint>() },
      ...{ offset: 0, last: undefined },
    };
    this.known.set(workspaceId, known);
    const { checkpoints, end } = await known.file.readFrom(known.offset);
    const { sha256 } = proofsOf([]);
    let { last } = known;
    for (const checkpoint of checkpoints) {
      const expected = last === undefined ? null : sha256(checkpointText(last));
      if (checkpoint.statement.previous !== expected) throw new Error(notInOrder(known.file.path, checkpoint));
      last = checkpoint;
    }
    // Only when all of it is in order: else the next try finds the same.
    for (const checkpoint of checkpoints) known.latest.set(checkpoint.statement.chain, checkpoint);
    known.last = last;
    known.offset = end;
    return known;
  }

  /** What is wrong with chains whose last checkpoint does not hold any more, by chain. */
  private async disagreeing(
    tx: Tx,
    { workspaceId }: Scope,
    { latest }: Known,
    rows: readonly ChainRow[],
  ): Promise<ReadonlyMap<string, string>> {
    const before = rows.flatMap(({ chain }) => latest.get(chain) ?? []);
    if (before.length === 0) return new Map();
    const stated = before.map(({ statement }) => statement);
    const found = await tx.query<{ chain: string; head: string }[]>(
      `SELECT event.chain_id AS chain, event.sha256 AS head
       FROM unnest($2::uuid[], $3::bigint[]) AS stated (chain, size)
       JOIN audit_event AS event
         ON event.workspace_id = $1 AND event.chain_id = stated.chain AND event.seq = stated.size`,
      [workspaceId, stated.map(({ chain }) => chain), stated.map(({ size }) => size)],
    );
    const heads = new Map(found.map(({ chain, head }) => [chain, head]));
    const sizes = new Map(rows.map(({ chain, size }) => [chain, Number(size)]));
    const { signer } = proofsOf(this.keys.generations);
    return new Map(
      before.flatMap((one) => {
        const { chain, size, head, workspace } = one.statement;
        const isSigned = workspace === workspaceId && signer(one) !== undefined;
        const isThere = heads.get(chain) === head && (sizes.get(chain) ?? 0) >= size;
        if (isSigned && isThere) return [];
        return [[chain, isSigned ? notTheChain(chain, size) : notSigned(chain)]];
      }),
    );
  }

  private made({ workspaceId }: Scope, row: ChainRow, before: SignedCheckpoint | undefined): SignedCheckpoint {
    const { chain, size, head, at } = row;
    const previous = before === undefined ? null : proofsOf([]).sha256(checkpointText(before));
    const checkpoint: Checkpoint = {
      ...{ schema: CHECKPOINT_SCHEMA, workspace: workspaceId, chain, size: Number(size), head, at, previous },
    };
    const { keyId, signature } = signStatement(this.keys, { ...checkpoint });
    return { statement: checkpoint, keyId, signature };
  }
}

const notInOrder = (path: string, { statement }: SignedCheckpoint): string =>
  `The file of checkpoints ${path} is not as it was left: the one of ${statement.at} does not follow the one before.`;
const notSigned = (chain: string): string =>
  `The last checkpoint of chain ${chain} of the audit trail carries no signature of this server.`;
const notTheChain = (chain: string, size: number): string =>
  `Chain ${chain} of the audit trail is not the one whose event ${size} was signed: its end was cut off or written anew. If ` +
  'an older backup was put back on purpose, keep the file of checkpoints somewhere else and start the server again.';

async function isOurTurn(tx: Tx, { workspaceId }: Scope): Promise<boolean> {
  const [row] = await tx.query<{ ours: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS ours`,
    [`checkpoints ${workspaceId}`],
  );
  return row?.ours === true;
}

/** In a fixed order; the moment is that of the database, of which the events are. */
async function chainsOf(tx: Tx, { workspaceId }: Scope): Promise<ChainRow[]> {
  return tx.query<ChainRow[]>(
    `SELECT chain_id AS chain, size, head,
       to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM audit_chain WHERE workspace_id = $1 AND size > 0 ORDER BY chain_id`,
    [workspaceId],
  );
}
