import type { Client } from 'pg';
import { chainsIn } from './chains';
import { quoted } from './rules/copy-statements';
import { inEachSight, type Sight } from './sight';

/** Rows that say the hash of what they hold, or of what a row beside them holds. */
const SEALED: readonly { readonly table: string; readonly what: string; readonly query: string }[] = [
  {
    table: 'snapshot',
    what: 'Snapshot',
    query: `SELECT id::text FROM snapshot WHERE encode(sha256(convert_to(document, 'UTF8')), 'hex') <> sha256`,
  },
  {
    table: 'party_extract',
    what: 'Party extract of snapshot',
    query: `SELECT snapshot_id::text AS id FROM party_extract
      WHERE encode(sha256(convert_to(document, 'UTF8')), 'hex') <> sha256`,
  },
  {
    table: 'engagement_logo',
    what: 'Logo of engagement',
    query: `SELECT engagement_id::text AS id FROM engagement_logo WHERE encode(sha256(bytes), 'hex') <> sha256`,
  },
  {
    table: 'report_file',
    what: 'Report',
    query: `SELECT report_id::text AS id FROM report_file AS f JOIN report AS r
      ON (r.workspace_id, r.engagement_id, r.id) = (f.workspace_id, f.engagement_id, f.report_id)
      WHERE encode(sha256(f.bytes), 'hex') IS DISTINCT FROM r.file_sha256`,
  },
  {
    table: 'issue_file',
    what: 'Issued report',
    query: `SELECT issue_id::text AS id FROM issue_file AS f JOIN issue AS i
      ON (i.workspace_id, i.engagement_id, i.id) = (f.workspace_id, f.engagement_id, f.issue_id)
      WHERE encode(sha256(f.bytes), 'hex') IS DISTINCT FROM i.file_sha256`,
  },
  {
    table: 'certificate_file',
    what: 'Certificate',
    query: `SELECT certificate_id::text AS id FROM certificate_file WHERE encode(sha256(bytes), 'hex') <> sha256`,
  },
];

/**
 * What is wrong with the data by themselves, in sentences, sorted: documents and files that are not those whose hash
 * stands beside them, audit chains that do not hold together, rows that are not as the trail tells. Empty when all is
 * well.
 * @param tables those that the schema has
 */
export async function contentFaults(client: Client, sight: Sight, tables: ReadonlySet<string>): Promise<string[]> {
  const faults = new Set<string>();
  await inEachSight(client, sight, async () => {
    for (const { table, what, query } of SEALED) {
      if (!tables.has(table)) continue;
      const { rows } = await client.query<{ id: string }>(query);
      for (const { id } of rows) faults.add(`${what} ${id} is not what its SHA-256 says.`);
    }
    if (!tables.has('audit_event')) return;
    const { rows } = await client.query<{ chain: string; seq: string }>(BROKEN_EVENTS);
    for (const { chain, seq } of rows) faults.add(`The audit trail ${chain} is broken at event ${seq}.`);
    const { rows: ends } = await client.query<{ chain: string }>(BROKEN_ENDS);
    for (const { chain } of ends) faults.add(`The audit trail ${chain} does not end where it has to.`);
  });
  if (tables.has('audit_event')) {
    for (const { chainId, workspaceId } of await chainsIn(client, sight)) {
      for (const fault of await rowFaults(client, sight, workspaceId, chainId)) faults.add(fault);
    }
  }
  return [...faults].sort();
}

/** The first event of each chain that does not fit: its hash, its number or its link to the one before. */
const BROKEN_EVENTS = `
  SELECT chain_id::text AS chain, min(seq)::text AS seq FROM (
    SELECT e.chain_id, e.seq,
      e.sha256 = encode(sha256(convert_to(audit_event_document(e), 'UTF8')), 'hex')
      AND e.seq = row_number() OVER chain
      AND e.previous_sha256 IS NOT DISTINCT FROM lag(e.sha256) OVER chain AS fits
    FROM audit_event AS e WINDOW chain AS (PARTITION BY e.workspace_id, e.chain_id ORDER BY e.seq)
  ) AS looked_at WHERE NOT fits GROUP BY chain_id
`;

const BROKEN_ENDS = `
  SELECT coalesce(c.chain_id, last.chain_id)::text AS chain
  FROM audit_chain AS c FULL JOIN (
    SELECT DISTINCT ON (workspace_id, chain_id) workspace_id, chain_id, seq, sha256 FROM audit_event
    ORDER BY workspace_id, chain_id, seq DESC
  ) AS last ON (last.workspace_id, last.chain_id) = (c.workspace_id, c.chain_id)
  WHERE (c.size, c.head) IS DISTINCT FROM (last.seq, last.sha256) AND coalesce(c.size, 1) > 0
`;

const MOST_FAULTS = 20;

/** The function runs as the owner of the schema, who is under the policies: it is asked as the system of the workspace. */
async function rowFaults(client: Client, sight: Sight, workspace: string, chain: string): Promise<string[]> {
  await client.query(
    `SET LOCAL row_security = on; SET LOCAL tolok.workspace = '${workspace}'; SET LOCAL tolok.actor = 'system'`,
  );
  const { rows } = await client.query<{ subject: string; id: string; fault: string }>(
    `SELECT subject, id, fault FROM ${quoted('audit_row_faults')}($1, $2)`,
    [chain, MOST_FAULTS],
  );
  if (sight.kind === 'whole') await client.query('SET LOCAL row_security = off');
  return rows.map(({ subject, id, fault }) => `Row ${id} of ${subject} ${fault} without the audit trail.`);
}
