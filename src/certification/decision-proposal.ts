import type { Scope, Tx } from '../database';
import type { CertificationScheme } from '../framework';
import type { LibraryService } from '../library';
import { type AuditScores, scoreOf } from './audit-scores.reader';
import type { OpenedCertification } from './certification.view';
import { auditsOfRound, sitesVisited } from './rules/linked-assessments';
import { type DecisionProposal, type PairedAssessment, proposeDecision } from './rules/proposal';
import type { SamplePlan } from './rules/sample-plan';

/** The audits that a decision rests on; the latest one last. */
export function auditsToDecideOn({ row, certification, roundBeganAt }: OpenedCertification) {
  const audits = auditsOfRound(certification.state, row.facts.assessments, roundBeganAt);
  return [...audits].sort((a, b) => ((a.completedAt ?? '') < (b.completedAt ?? '') ? -1 : 1));
}

/**
 * What is proposed to whoever decides today, with everything that stands against a certificate.
 * @returns null while no audit of the present round is completed
 */
export async function proposalFor(
  tx: Tx,
  scope: Scope,
  opened: OpenedCertification,
  scores: AuditScores,
  library: LibraryService,
  today: string,
): Promise<DecisionProposal | null> {
  const { certification, scheme, row } = opened;
  const audits = auditsToDecideOn(opened);
  const latest = audits.at(-1);
  if (!latest) return null;
  const { model, verdict } = scoreOf(scores, latest);
  const months = audits.flatMap((audit) => scoreOf(scores, audit).dataMonths ?? []);
  return proposeDecision(scheme, {
    kind: certification.certificate ? 'recertification' : 'first',
    ...{ today, model, verdict, dataMonths: months.length === 0 ? null : Math.min(...months) },
    nonconformities: certification.nonconformities,
    planned: await plannedSites(tx, scope, row),
    visited: sitesVisited(audits),
    paired: await pairedAssessment(tx, scope, row.engagementId, scheme, library),
  });
}

async function plannedSites(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, id }: OpenedCertification['row'],
): Promise<readonly string[]> {
  const [sample] = await tx.query<{ plan: SamplePlan }[]>(
    `SELECT plan FROM certification_sample WHERE workspace_id = $1 AND engagement_id = $2 AND certification_id = $3
     ORDER BY seq DESC LIMIT 1`,
    [workspaceId, engagementId, id],
  );
  return sample?.plan.choices.map(({ site }) => site) ?? [];
}

async function pairedAssessment(
  tx: Tx,
  scope: Scope,
  engagementId: string,
  { requires: { paired } }: CertificationScheme,
  library: LibraryService,
): Promise<PairedAssessment | null> {
  if (!paired) return null;
  const [found] = await tx.query<{ completedOn: string; frameworkId: string; level: string | null }[]>(
    `SELECT completed_on AS "completedOn", framework_id AS "frameworkId", level FROM paired_assessment($1, $2)`,
    [engagementId, paired.framework],
  );
  if (!found) return null;
  const { levels } = (await library.framework(scope, found.frameworkId, tx)).model;
  const rankOf = (level: string | null): number => levels.findIndex(({ key }) => key === level);
  return { completedOn: found.completedOn, reachesLevel: rankOf(found.level) >= rankOf(paired.level) };
}
