import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** What the tables must never hold, whatever was killed when: each statement finds the rows that are wrong. */
const RULES: Readonly<Record<string, string>> = {
  'a report is ready exactly when its whole file is there': `
    SELECT r.id FROM report r
    LEFT JOIN report_file f ON (f.workspace_id, f.engagement_id, f.report_id) = (r.workspace_id, r.engagement_id, r.id)
    WHERE (r.status = 'ready') <> (f.report_id IS NOT NULL)
      OR octet_length(f.bytes) <> r.file_size OR encode(sha256(f.bytes), 'hex') <> r.file_sha256`,
  'a report has a job exactly while it is to be made': `
    SELECT coalesce(r.id, j.subject_id) AS id FROM report r FULL JOIN job j ON j.subject_id = r.id
    WHERE r.id IS NULL OR (j.id IS NULL) <> (r.status IN ('ready', 'failed'))`,
  'a report has what it is rendered from': `
    SELECT r.id FROM report r WHERE NOT EXISTS (
      SELECT FROM report_input i
      JOIN snapshot s ON (s.workspace_id, s.engagement_id, s.id) = (i.workspace_id, i.engagement_id, i.snapshot_id)
      WHERE i.report_id = r.id AND i.role = 'current'
    )`,
  'an issue has its whole file and its signature': `
    SELECT i.id FROM issue i
    LEFT JOIN issue_file f ON f.issue_id = i.id
    LEFT JOIN sign_off s ON s.id = i.sign_off_id
    WHERE f.issue_id IS NULL OR octet_length(f.bytes) <> i.file_size OR encode(sha256(f.bytes), 'hex') <> i.file_sha256
      OR s.id IS NULL OR s.subject_id <> i.report_id OR s.content_sha256 <> i.data_sha256`,
  'a signature and a file are of an issue': `
    SELECT id FROM sign_off s WHERE subject_kind = 'report' AND NOT EXISTS (SELECT FROM issue WHERE sign_off_id = s.id)
    UNION ALL SELECT issue_id FROM issue_file f WHERE NOT EXISTS (SELECT FROM issue WHERE id = f.issue_id)`,
  'one issue of an assessment, kind and language is in force': `
    SELECT assessment_id AS id FROM issue WHERE status = 'inForce'
    GROUP BY assessment_id, kind, language HAVING count(*) > 1`,
  'an assessment is completed exactly when its result and its snapshot are there': `
    SELECT a.id FROM assessment a
    LEFT JOIN snapshot s ON s.assessment_id = a.id AND s.kind = 'completed' AND s.revision = a.revision
    WHERE (a.status = 'completed') <> (a.result IS NOT NULL) OR (a.status = 'completed') <> (s.id IS NOT NULL)
      OR (a.result->>'snapshotId')::uuid <> s.id`,
  'each completion has one snapshot and one step': `
    SELECT s.id FROM snapshot s WHERE s.kind = 'completed' AND (
      SELECT count(*) FROM status_change c
      WHERE c.assessment_id = s.assessment_id AND c.revision = s.revision AND c.to_status = 'completed'
    ) <> 1
    UNION ALL
    SELECT c.id FROM status_change c WHERE c.to_status = 'completed' AND NOT EXISTS (
      SELECT FROM snapshot s
      WHERE s.assessment_id = c.assessment_id AND s.revision = c.revision AND s.kind = 'completed'
    )`,
  'an assessment is where its last step led': `
    SELECT a.id FROM assessment a
    JOIN LATERAL (
      SELECT to_status, revision FROM status_change c WHERE c.assessment_id = a.id ORDER BY changed_at DESC, id DESC LIMIT 1
    ) AS last ON true
    WHERE (last.to_status, last.revision) <> (a.status, a.revision)`,
  'a snapshot is what its hash says': `
    SELECT id FROM snapshot WHERE encode(sha256(convert_to(document, 'UTF8')), 'hex') <> sha256`,
  'the answers of a unit are counted right': `
    SELECT p.unit_id AS id FROM assessment_unit p WHERE p.answer_count <> (
      SELECT count(*) FROM answer a WHERE (a.assessment_id, a.unit_id) = (p.assessment_id, p.unit_id)
    )`,
  'no event waits to be chained': `SELECT id FROM audit_pending`,
  'a chain has the size and the head that it says': `
    SELECT coalesce(c.chain_id, e.chain_id) AS id FROM audit_chain c
    FULL JOIN (
      SELECT workspace_id, chain_id, count(*) AS number, max(seq) AS last,
        (array_agg(sha256 ORDER BY seq DESC))[1] AS head
      FROM audit_event GROUP BY workspace_id, chain_id
    ) AS e ON (e.workspace_id, e.chain_id) = (c.workspace_id, c.chain_id)
    WHERE c.size IS DISTINCT FROM e.number OR c.size IS DISTINCT FROM e.last OR c.head IS DISTINCT FROM e.head`,
  'an event names the one before it': `
    SELECT id FROM (
      SELECT id, previous_sha256, lag(sha256) OVER (PARTITION BY workspace_id, chain_id ORDER BY seq) AS before
      FROM audit_event
    ) AS linked
    WHERE previous_sha256 IS DISTINCT FROM before`,
};

/** What takes longer the more has happened. */
const THOROUGH_RULES: Readonly<Record<string, string>> = {
  'a row is what the last event about it says': `
    SELECT f.subject || ' ' || f.id || ': ' || f.fault AS id FROM audit_chain c, audit_row_faults(c.chain_id, 20) AS f`,
};

/** To one person: how many were acknowledged, and how many more may be there unacknowledged. */
interface Grants {
  readonly personId: string;
  readonly acknowledged: number;
  readonly open: number;
}

/**
 * @param adminUrl of a role that sees everything
 * @param filesFolder of the evidence files
 * @returns what is wrong
 */
export async function compareRows(
  adminUrl: string,
  filesFolder: string,
  grants: Grants,
  isThorough: boolean,
): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('tolok.workspace', (SELECT id FROM workspace LIMIT 1)::text, false)`);
    const wrong: string[] = [];
    for (const [rule, sql] of Object.entries(isThorough ? { ...RULES, ...THOROUGH_RULES } : RULES)) {
      const { rows } = await client.query<{ id: string }>(sql);
      if (rows.length > 0) wrong.push(`not so: ${rule} (${rows.length}, such as ${String(rows[0]?.id)})`);
    }
    return [...wrong, ...(await compareFiles(client, filesFolder)), ...(await compareGrants(client, grants))];
  } finally {
    await client.end();
  }
}

/** Every file that a row names is on the disk, with the bytes that the row says. */
async function compareFiles(client: Client, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ workspace: string; sha256: string }>(
    `SELECT workspace_id AS workspace, file_sha256 AS sha256 FROM evidence WHERE file_sha256 IS NOT NULL
     UNION SELECT workspace_id, file_sha256 FROM snapshot_file`,
  );
  const wrong: string[] = [];
  for (const { workspace, sha256 } of rows) {
    const bytes = await readFile(join(folder, workspace, sha256.slice(0, 2), sha256)).catch(() => undefined);
    if (bytes === undefined) wrong.push(`the file ${sha256} of evidence is not on the disk`);
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      wrong.push(`the file ${sha256} has other bytes`);
  }
  return wrong;
}

/** A creation that was repeated under its key happened once. */
async function compareGrants(client: Client, { personId, acknowledged, open }: Grants): Promise<string[]> {
  const { rows } = await client.query<{ number: number }>(
    'SELECT count(*)::integer AS number FROM engagement_grant WHERE person_id = $1',
    [personId],
  );
  const number = rows[0]?.number ?? 0;
  if (number >= acknowledged && number <= acknowledged + open) return [];
  return [`${number} grants, ${acknowledged} acknowledged and ${open} on their way`];
}
