import { Inject, Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { SEAL_KEYS, type SealKeys, signStatement } from '../seal';
import { Checkpoints } from './checkpoints.service';
import { proofsOf } from './proofs';
import {
  checkpointLine,
  eventLine,
  EXPORT_SCHEMA,
  type ExportTrailer,
  headerLine,
  TRAILER_SCHEMA,
  trailerLine,
} from './rules/audit-export';
import type { ChainIdentity } from './rules/verify-chain';
import { requireWholeChain, TrailReader } from './trail.reader';
import { Trail } from './trail.service';

/** Writes a chain as a file that can be verified without the database: `verifyAuditExport`. */
@Injectable()
export class TrailExport {
  constructor(
    private readonly database: Database,
    private readonly reader: TrailReader,
    private readonly checkpoints: Checkpoints,
    private readonly trail: Trail,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
  ) {}

  /**
   * The lines of an export, recorded before the first one goes out: JSON Lines of a header, the events, their
   * checkpoints and a signed end.
   * @throws DomainError access/forbidden for who was given single assessments only
   */
  async open(scope: Scope, chainId: string, now: Date): Promise<AsyncGenerator<string>> {
    requireWholeChain(scope, chainId);
    const engagementId = chainId === scope.workspaceId ? null : chainId;
    await this.trail.read(scope, { engagementId, subject: 'audit_event', subjectId: chainId });
    const identity = { workspaceId: scope.workspaceId, chainId };
    return this.lines(scope, identity, now.toISOString());
  }

  private async *lines(scope: Scope, identity: ChainIdentity, at: string): AsyncGenerator<string> {
    const { workspaceId: workspace, chainId: chain } = identity;
    const checkpoints = await this.checkpoints.of(scope);
    const { size } = await this.database.read(scope, (tx) => this.reader.tail(tx, identity));
    yield `${headerLine({ schema: EXPORT_SCHEMA, workspace, chain, at })}\n`;
    let head: string | null = null;
    let last = 0;
    // Events never change: no transaction has to stay open while a slow reader takes them.
    while (last < size) {
      const chunk = await this.database.read(scope, (tx) => this.reader.chunk(tx, identity, last));
      const wanted = chunk.filter(({ seq }) => seq <= size);
      if (wanted.length === 0) break;
      yield wanted.map((event) => `${eventLine(event)}\n`).join('');
      head = wanted.at(-1)?.sha256 ?? head;
      last = wanted.at(-1)?.seq ?? last;
    }
    const own = checkpoints.filter(({ statement }) => statement.chain === chain && statement.size <= last);
    const ownLines = own.map((checkpoint) => `${checkpointLine(checkpoint)}\n`).join('');
    yield ownLines;
    const trailer: ExportTrailer = {
      ...{ schema: TRAILER_SCHEMA, workspace, chain, at, size: last, head, checkpoints: own.length },
      checkpointsSha256: proofsOf([]).sha256(ownLines),
    };
    yield `${trailerLine(signStatement(this.keys, { ...trailer }))}\n`;
  }
}
