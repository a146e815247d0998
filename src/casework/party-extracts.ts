import { createHash } from 'node:crypto';
import type { Scope, Tx } from '../database';
import { canonicalJson, type JsonValue } from '../shared/canonical-json';
import { DomainError } from '../shared/domain-error';
import { PartyExtractEntity } from './party-extract.entity';
import { partiesWithUnits, partyExtract, type PartyExtractSource } from './rules/party-extract';

/** Bound to one statement each, so that many parties do not make one huge insert. */
const PARTIES_AT_ONCE = 20;

interface RunBy {
  readonly engagementId: string;
  readonly partyId: string;
  readonly units: readonly string[];
}

/**
 * Freezes for each party with units in an assessment what it may see of it, beside the snapshot of the whole. A party is
 * known by the units that it runs, not by its ref: somebody may just have given that to another one.
 * @throws DomainError precondition/failed when a site changed hands at this very moment
 */
export async function freezePartyExtracts(
  tx: Tx,
  scope: Scope,
  { assessmentId, snapshotId, now }: { readonly assessmentId: string; readonly snapshotId: string; readonly now: Date },
  source: PartyExtractSource,
): Promise<void> {
  const parties = new Map((await runBy(tx, scope, assessmentId)).map((party) => [keyOf(party.units), party]));
  const rows: PartyExtractEntity[] = partiesWithUnits(source.record).map((ref) => {
    const extract = partyExtract(source, ref);
    const party = parties.get(keyOf(extract.units.map((unit) => unit.ref)));
    if (!party) throw new DomainError('precondition/failed', 'A site changed hands in the meantime. Try again.');
    const document = canonicalJson(extract as unknown as JsonValue);
    const sha256 = createHash('sha256').update(document).digest('hex');
    const { engagementId, partyId } = party;
    const { workspaceId } = scope;
    return { workspaceId, engagementId, assessmentId, snapshotId, partyId, sha256, document, createdAt: now };
  });
  for (let start = 0; start < rows.length; start += PARTIES_AT_ONCE) {
    await tx.insert(PartyExtractEntity, rows.slice(start, start + PARTIES_AT_ONCE));
  }
}

function runBy(tx: Tx, { workspaceId }: Scope, assessmentId: string): Promise<RunBy[]> {
  return tx.query<RunBy[]>(
    `SELECT unit.engagement_id AS "engagementId", site.party_id AS "partyId", array_agg(unit.ref) AS units
     FROM assessment_unit AS place
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (place.workspace_id, place.engagement_id, place.unit_id)
     JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
     WHERE place.workspace_id = $1 AND place.assessment_id = $2
     GROUP BY unit.engagement_id, site.party_id`,
    [workspaceId, assessmentId],
  );
}

const keyOf = (units: readonly string[]): string => JSON.stringify([...units].sort());
