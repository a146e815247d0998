import { Injectable } from '@nestjs/common';
import type { PartyExtract } from '../casework';
import { Database, type KeyedRow, keysetPage, type Page, reachedIds, type Scope } from '../database';
import { liveGrants, type Principal } from '../identity';
import { DomainError } from '../shared/domain-error';

/** What a party may see of one completed revision, without figures. */
export interface PartyResultView extends Pick<PartyExtract, 'engagement' | 'assessment' | 'framework' | 'party'> {
  readonly engagementId: string;
  readonly snapshotId: string;
  readonly partyId: string;
  /** Whether no newer revision was completed. */
  readonly isNewest: boolean;
  /** Of the frozen results, hex. */
  readonly sha256: string;
  readonly completedAt: string;
}

export interface PartyScoresView extends Pick<PartyExtract, 'target' | 'sites' | 'units' | 'scores' | 'kpis'> {
  readonly result: PartyResultView;
}

export interface PartyGapsView extends Pick<PartyExtract, 'target' | 'gaps' | 'findings'> {
  readonly result: PartyResultView;
}

export interface PartyResultQuery {
  readonly engagementId?: string | undefined;
  readonly partyId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface HeadRow extends Omit<PartyResultView, 'completedAt'>, KeyedRow {
  readonly completedAt: Date;
}

const SORTS = { completedAt: [{ sql: 'extract.created_at', type: 'timestamptz' }] } as const;

const HEAD = `
  extract.engagement_id AS "engagementId", extract.snapshot_id AS "snapshotId", extract.party_id AS "partyId",
  extract.document::json -> 'engagement' AS engagement, extract.document::json -> 'assessment' AS assessment,
  extract.document::json -> 'framework' AS framework, extract.document::json -> 'party' AS party,
  NOT EXISTS (
    SELECT FROM party_extract AS newer
    WHERE (newer.workspace_id, newer.engagement_id, newer.assessment_id, newer.party_id)
      = (extract.workspace_id, extract.engagement_id, extract.assessment_id, extract.party_id)
      AND (newer.created_at, newer.snapshot_id) > (extract.created_at, extract.snapshot_id)
  ) AS "isNewest",
  extract.sha256, extract.created_at AS "completedAt"`;

/** Results of completed assessments as single parties may see them: frozen when the assessment was completed. */
@Injectable()
export class PartyResultsService {
  constructor(private readonly database: Database) {}

  /** Those of the parties and engagements that the caller was given, the newest revision first. */
  async list(
    scope: Scope,
    principal: Principal,
    { engagementId, partyId, limit, cursor }: PartyResultQuery,
    now: Date,
  ): Promise<Page<PartyResultView>> {
    const page = keysetPage({
      ...{ list: 'partyResults', sorts: SORTS, sort: '-completedAt', limit, cursor },
      id: { sql: `(extract.snapshot_id || ' ' || extract.party_id)`, type: 'text' },
      filters: { engagementId, partyId },
    });
    const parties = partiesOf(principal, now);
    const rows = await this.database.read(scope, (tx) =>
      tx.query<HeadRow[]>(
        `SELECT ${HEAD}, ${page.key} FROM party_extract AS extract
         WHERE extract.workspace_id = $1
           AND ($2::uuid IS NULL OR extract.engagement_id = $2) AND ($3::uuid IS NULL OR extract.party_id = $3)
           AND ($4::uuid[] IS NULL OR extract.engagement_id = ANY($4)
             OR (extract.engagement_id, extract.party_id) IN (SELECT * FROM unnest($5::uuid[], $6::uuid[])))
           AND ${page.after(7)} ${page.tail}`,
        [
          ...[scope.workspaceId, engagementId ?? null, partyId ?? null, reachedIds(scope).engagements],
          ...[parties.map((one) => one.engagementId), parties.map((one) => one.partyId)],
          ...page.parameters,
        ],
      ),
    );
    return page.of(rows, headView);
  }

  /** @throws DomainError party-result/not-found */
  async head(scope: Scope, snapshotId: string, partyId: string): Promise<PartyResultView> {
    return (await this.find(scope, snapshotId, partyId)).result;
  }

  /** Every figure is the one that the whole assessment has for the unit. @throws DomainError party-result/not-found */
  async scores(scope: Scope, snapshotId: string, partyId: string): Promise<PartyScoresView> {
    const { result, extract } = await this.find(scope, snapshotId, partyId);
    const { target, sites, units, scores, kpis } = extract;
    return { result, target, sites, units, scores, kpis };
  }

  /** With the findings that stand on units of the party only. @throws DomainError party-result/not-found */
  async gaps(scope: Scope, snapshotId: string, partyId: string): Promise<PartyGapsView> {
    const { result, extract } = await this.find(scope, snapshotId, partyId);
    const { target, gaps, findings } = extract;
    return { result, target, gaps, findings };
  }

  private async find(
    scope: Scope,
    snapshotId: string,
    partyId: string,
  ): Promise<{ readonly result: PartyResultView; readonly extract: PartyExtract }> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<(HeadRow & { document: string })[]>(
        `SELECT ${HEAD}, extract.document FROM party_extract AS extract
         WHERE extract.workspace_id = $1 AND extract.snapshot_id = $2 AND extract.party_id = $3`,
        [scope.workspaceId, snapshotId, partyId],
      ),
    );
    if (!row) throw new DomainError('party-result/not-found', 'There are no such results.');
    return { result: headView(row), extract: JSON.parse(row.document) as PartyExtract };
  }
}

function partiesOf(principal: Principal, now: Date): readonly { engagementId: string; partyId: string }[] {
  return liveGrants(principal, now.toISOString()).flatMap(({ engagementId, scope }) =>
    scope.kind === 'party' ? [{ engagementId, partyId: scope.partyId }] : [],
  );
}

function headView(row: HeadRow): PartyResultView {
  const { engagementId, snapshotId, partyId, engagement, assessment, framework, party, isNewest, sha256 } = row;
  return {
    ...{ engagementId, snapshotId, partyId, engagement, assessment, framework, party, isNewest, sha256 },
    completedAt: row.completedAt.toISOString(),
  };
}
