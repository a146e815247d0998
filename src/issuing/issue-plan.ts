import type { Place } from '../identity';
import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import { type InForce, type IssueSubject, makesRoom, needsSecondPerson, notIssuableBecause } from './rules/issuable';
import { issueNumber } from './rules/issue-number';

/** Who issues what, in place of what. */
export interface IssueOrder {
  readonly reportId: string;
  readonly personId: string;
  /** Id of the issue that the new one replaces. */
  readonly supersedes?: string | undefined;
}

/** What an issue will say, as things stand. */
export interface IssuePlan {
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly place: Place;
  readonly kind: IssueSubject['kind'];
  readonly language: Language;
  readonly revision: number;
  readonly number: string;
  readonly holder: LocalizedText;
  readonly isSample: boolean;
  readonly dataSha256: string;
  /** What it supersedes. */
  readonly former: InForce | null;
}

/** What shows one day. */
const NOT_ISSUED = {
  forumPack: 'A pack for the forum shows one day and is not issued. Issue a gap report or a plan.',
  correctiveActions: 'A corrective action plan shows one day and is not issued. Issue a gap report or a plan.',
  vendorScorecard: 'A vendor scorecard shows one day and is not issued. Issue a gap report or a plan.',
  businessReview: 'A business review shows one day and is not issued. Issue a gap report or a plan.',
  rasicMatrix: 'A matrix is approved as it stands and is not issued. Issue a gap report or a plan.',
} as const;

interface SubjectRow extends IssueSubject {
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly language: Language;
  readonly revision: number;
  readonly documentNumber: string;
  readonly dataSha256: string | null;
  readonly holder: LocalizedText | null;
  readonly isSample: boolean | null;
}

/**
 * Decides whether somebody may issue a report, and as what. Asked before the report is rendered with its seal, and again
 * in the transaction that enters it, which holds the assessment.
 * @throws DomainError report/not-found; issue/not-issuable; issue/second-person; issue/not-found or issue/ended for what
 * is to be superseded
 */
export async function planIssue(tx: Tx, scope: Scope, order: IssueOrder): Promise<IssuePlan> {
  await refuseUnissued(tx, scope, order.reportId);
  const subject = await subjectOf(tx, scope, order.reportId);
  const reason = notIssuableBecause(subject);
  if (reason !== undefined) throw new DomainError('issue/not-issuable', reason);
  const secondPerson = needsSecondPerson(subject, order.personId);
  if (secondPerson !== undefined) throw new DomainError('issue/second-person', secondPerson);
  const { engagementId, assessmentId, kind, language, revision, dataSha256, holder, isSample } = subject;
  if (dataSha256 === null || holder === null) throw new Error(`Report ${order.reportId} is ready without its data.`);
  const former = await formerIssue(tx, scope, subject, order.supersedes);
  const base = issueNumber(subject.documentNumber, revision, kind, language);
  const [free] = await tx.query<{ number: string }[]>('SELECT free_issue_number($1) AS number', [base]);
  const part: Place['part'] = kind === 'jointPlan' ? { kind: 'whole' } : { kind: 'assessment', assessmentId };
  return {
    ...{ engagementId, assessmentId, place: { engagementId, part }, kind, language, revision, dataSha256, former },
    ...{ number: free?.number ?? base, holder, isSample: isSample ?? false },
  };
}

/** @throws DomainError issue/not-issuable for what shows one day */
async function refuseUnissued(tx: Tx, { workspaceId }: Scope, reportId: string): Promise<void> {
  const [row] = await tx.query<{ sentence: string | null }[]>(
    `SELECT $3::jsonb ->> kind AS sentence FROM report WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, reportId, JSON.stringify(NOT_ISSUED)],
  );
  if (typeof row?.sentence === 'string') throw new DomainError('issue/not-issuable', row.sentence);
}

async function subjectOf(tx: Tx, { workspaceId }: Scope, reportId: string): Promise<SubjectRow> {
  const [row] = await tx.query<SubjectRow[]>(
    `SELECT report.engagement_id AS "engagementId", report.assessment_id AS "assessmentId", report.kind, report.format,
       report.language, report.status, report.data_sha256 AS "dataSha256", report.created_by AS "requestedBy",
       a.revision, a.document_number AS "documentNumber", a.status = 'completed' AS "isCompleted",
       (a.result->>'snapshotId')::uuid AS "completedSnapshotId",
       snapshot.document::json #> '{case,engagement,client}' AS holder,
       (snapshot.document::json #>> '{case,engagement,sampleData}')::boolean AS "isSample",
       (
         SELECT changed_by FROM status_change AS step
         WHERE (step.workspace_id, step.engagement_id, step.assessment_id) = (a.workspace_id, a.engagement_id, a.id)
           AND step.to_status = 'completed' AND step.revision = a.revision
         ORDER BY step.changed_at DESC, step.id DESC LIMIT 1
       ) AS "completedBy",
       (
         SELECT issue.number FROM issue
         WHERE (issue.workspace_id, issue.engagement_id, issue.report_id)
           = (report.workspace_id, report.engagement_id, report.id)
       ) AS "issuedAs",
       ARRAY(
         SELECT json_build_object('snapshotId', used.id, 'role', input.role, 'isLink', input.steps_back IS NOT NULL, 'kind', used.kind, 'completedBy', (
           SELECT changed_by FROM status_change AS step
           WHERE used.kind = 'completed' AND (step.workspace_id, step.engagement_id, step.assessment_id)
               = (used.workspace_id, used.engagement_id, used.assessment_id)
             AND step.to_status = 'completed' AND step.revision = used.revision
           ORDER BY step.changed_at DESC, step.id DESC LIMIT 1
         ))
         FROM report_input AS input
         JOIN snapshot AS used ON (used.workspace_id, used.engagement_id, used.id)
           = (input.workspace_id, input.engagement_id, input.snapshot_id)
         WHERE (input.workspace_id, input.engagement_id, input.report_id)
           = (report.workspace_id, report.engagement_id, report.id)
         ORDER BY input.position
       ) AS inputs
     FROM report
     JOIN assessment AS a ON (a.workspace_id, a.engagement_id, a.id)
       = (report.workspace_id, report.engagement_id, report.assessment_id)
     LEFT JOIN snapshot ON (snapshot.workspace_id, snapshot.engagement_id, snapshot.id)
       = (a.workspace_id, a.engagement_id, (a.result->>'snapshotId')::uuid)
     WHERE report.workspace_id = $1 AND report.id = $2`,
    [workspaceId, reportId],
  );
  if (!row) throw new DomainError('report/not-found', `There is no report ${reportId}.`);
  return row;
}

/** What the new issue takes the place of. */
async function formerIssue(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, assessmentId, kind, language, revision }: SubjectRow,
  named: string | undefined,
): Promise<InForce | null> {
  const [inForce] = await tx.query<InForce[]>(
    `SELECT id, number, revision FROM issue
     WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND kind = $4 AND language = $5
       AND status = 'inForce'`,
    [workspaceId, engagementId, assessmentId, kind, language],
  );
  if (!inForce && named === undefined) return null;
  if (inForce && makesRoom(inForce, revision, named)) return inForce;
  if (inForce && named === undefined) {
    const { id, number } = inForce;
    throw new DomainError(
      'issue/not-issuable',
      `${number} is in force. To replace it, name it: "supersedes": "${id}".`,
    );
  }
  const [other] = await tx.query<{ status: string; number: string }[]>(
    'SELECT status, number FROM issue WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3',
    [workspaceId, engagementId, named],
  );
  if (!other) throw new DomainError('issue/not-found', `There is no issued report ${String(named)}.`);
  if (other.status !== 'inForce') {
    throw new DomainError('issue/ended', `${other.number} is not in force any more. Leave "supersedes" out.`);
  }
  throw new DomainError(
    'issue/not-issuable',
    `${other.number} is of another assessment, kind or language. A report replaces only one of its own sort.`,
  );
}
