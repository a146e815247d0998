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
  readonly sizes: Map<string, number>;
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
   * @returns how many were written
   * @throws Error when the file can not be written
   */
  async run(scope: Scope): Promise<number> {
    return this.database.transaction(scope, async (tx) => {
      if (!(await isOurTurn(tx, scope))) return 0;
      const known = await this.catchUp(scope);
      const grown = (await chainsOf(tx, scope)).filter(({ chain, size }) => this.hasGrown(known, chain, Number(size)));
      if (grown.length === 0) return 0;
      const made: SignedCheckpoint[] = [];
      for (const row of grown) made.push(this.made(scope, row, made.at(-1) ?? known.last));
      await known.file.append(made);
      return made.length;
    });
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
      ...{ file: new CheckpointFile(this.folder, workspaceId), sizes: new Map<string, number>() },
      ...{ offset: 0, last: undefined },
    };
    this.known.set(workspaceId, known);
    const { checkpoints, end } = await known.file.readFrom(known.offset);
    for (const checkpoint of checkpoints) {
      known.sizes.set(checkpoint.statement.chain, checkpoint.statement.size);
      known.last = checkpoint;
    }
    known.offset = end;
    return known;
  }

  private hasGrown({ sizes }: Known, chain: string, size: number): boolean {
    const before = sizes.get(chain) ?? 0;
    if (size < before) {
      this.logger.error(`Chain ${chain} of the audit trail has ${size} events, but ${before} were stated before.`);
    }
    return size > before;
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
