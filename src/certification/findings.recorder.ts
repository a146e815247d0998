import { newId, type Scope, type Tx } from '../database';
import { type AuditScores, scoreOf } from './audit-scores.reader';
import { CertificationNonconformityEntity } from './certification.entity';
import type { CertificationRow, LinkedRow } from './certification.rows';
import type { OpenedCertification } from './certification.view';
import { isAudit } from './rules/linked-assessments';
import { type AuditFinding, type KnownNonconformity, recordFindings } from './rules/record-findings';

/** Completed audits, the first completed first. */
export const completedAudits = ({ facts }: CertificationRow): readonly LinkedRow[] =>
  facts.assessments
    .filter((one) => isAudit(one) && one.completedAt !== null)
    .sort((a, b) => ((a.completedAt ?? '') < (b.completedAt ?? '') ? -1 : 1));

/** Ids of the completed audits with findings that are not recorded. */
export async function auditsToRecord(
  tx: Tx,
  { workspaceId }: Scope,
  row: CertificationRow,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT finding.assessment_id AS id FROM finding
     WHERE finding.workspace_id = $1 AND finding.engagement_id = $2 AND finding.assessment_id = ANY ($3::uuid[])
       AND finding.grade <> 'strength' AND NOT EXISTS (
         SELECT FROM certification_nonconformity AS known
         WHERE known.workspace_id = $1 AND known.engagement_id = $2 AND known.certification_id = $4
           AND known.finding_id = finding.id)
     ORDER BY 1`,
    [workspaceId, row.engagementId, completedAudits(row).map(({ id }) => id), row.id],
  );
  return rows.map(({ id }) => id);
}

/**
 * Records the findings of completed audits that are not recorded yet. The caller holds the certification.
 * @returns how many there were
 */
export async function recordOpenFindings(
  tx: Tx,
  scope: Scope,
  { row, scheme }: Pick<OpenedCertification, 'row' | 'scheme'>,
  scores: AuditScores,
  now: Date,
): Promise<number> {
  const pending = new Set(await auditsToRecord(tx, scope, row));
  if (pending.size === 0) return 0;
  const { workspaceId } = scope;
  const { engagementId, id: certificationId } = row;
  const findings = await findingsOf(tx, scope, row);
  const audits = completedAudits(row).map((audit) => ({
    ...{ assessmentId: audit.id, foundOn: (audit.completedAt ?? '').slice(0, 10) },
    findings: findings.filter(({ assessmentId }) => assessmentId === audit.id),
    // Of the others nothing is graded anew.
    knockedOut: pending.has(audit.id) ? scoreOf(scores, audit).knockedOut : new Set<string>(),
  }));
  const recorded = recordFindings(audits, await knownOf(tx, scope, row), scheme);
  const rows = recorded.map(({ findingId, assessmentId, ref, requirement, found, proposed, escalation, foundOn }) => ({
    ...{ workspaceId, engagementId, certificationId, id: newId(), assessmentId, findingId, ref, requirement },
    ...{ found, proposed, escalation, grade: proposed, foundOn, version: 1, createdAt: now, updatedAt: now },
  }));
  await tx.insert(CertificationNonconformityEntity, rows);
  return rows.length;
}

function findingsOf(tx: Tx, { workspaceId }: Scope, row: CertificationRow): Promise<AuditFinding[]> {
  return tx.query<AuditFinding[]>(
    `SELECT id AS "findingId", assessment_id AS "assessmentId", requirement_ref AS requirement, grade FROM finding
     WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = ANY ($3::uuid[]) AND grade <> 'strength'
     ORDER BY ref, id`,
    [workspaceId, row.engagementId, completedAudits(row).map(({ id }) => id)],
  );
}

function knownOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, id }: CertificationRow,
): Promise<KnownNonconformity[]> {
  return tx.query<KnownNonconformity[]>(
    `SELECT finding_id AS "findingId", assessment_id AS "assessmentId", ref, requirement, grade
     FROM certification_nonconformity WHERE workspace_id = $1 AND engagement_id = $2 AND certification_id = $3`,
    [workspaceId, engagementId, id],
  );
}
