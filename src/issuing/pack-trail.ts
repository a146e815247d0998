import { Injectable } from '@nestjs/common';
import { EVENT_COLUMNS, EVENT_TABLES, TrailExport } from '../audit';
import { Database, type Scope } from '../database';
import { decideInEngagement, type Principal } from '../identity';
import type { IssueView } from './issue.view';
import { type AuditEvent, eventsHeader, eventLine } from './rules/pack-events';

/** Lines of a trail as they go into a pack. */
export interface PackTrailLines {
  readonly kind: 'chain' | 'events';
  readonly lines: AsyncGenerator<string>;
}

const CHUNK = 1_000;

/** The audit extract of a pack: the whole chain for who may read it, else the events about one assessment. */
@Injectable()
export class PackTrailReader {
  constructor(
    private readonly database: Database,
    private readonly exporting: TrailExport,
  ) {}

  async open(scope: Scope, principal: Principal, issue: IssueView, now: Date): Promise<PackTrailLines> {
    const { engagementId } = issue;
    const place = { engagementId, part: { kind: 'whole' } } as const;
    return decideInEngagement(principal, 'trail.read', place, now.toISOString()) === 'allowed'
      ? { kind: 'chain', lines: await this.exporting.open(scope, engagementId, now) }
      : { kind: 'events', lines: this.events(scope, issue, now) };
  }

  private async *events(scope: Scope, { engagementId, assessmentId }: IssueView, now: Date): AsyncGenerator<string> {
    const { workspaceId } = scope;
    const header = { workspace: workspaceId, chain: engagementId, assessment: assessmentId, at: now.toISOString() };
    yield `${eventsHeader(header)}\n`;
    for (let after = 0; ;) {
      const rows = await this.database.read(scope, (tx) =>
        tx.query<(Omit<AuditEvent, 'seq'> & { readonly seq: string })[]>(
          `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES}
           WHERE event.workspace_id = $1 AND event.chain_id = $2 AND event.assessment_id = $3 AND event.seq > $4
             AND event.at <= $5
           ORDER BY event.seq LIMIT ${CHUNK}`,
          [workspaceId, engagementId, assessmentId, after, now],
        ),
      );
      const last = rows.at(-1);
      if (!last) return;
      after = Number(last.seq);
      yield rows.map(({ seq, ...rest }) => `${eventLine({ seq: Number(seq), ...rest })}\n`).join('');
    }
  }
}
