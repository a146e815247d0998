import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import type { ActionPlanBasis } from './rules/action-plan';

/** What a plan is about. */
export interface PlanAbout {
  readonly engagementId: string;
  readonly assessmentId: string | null;
  readonly partyId: string | null;
}

export interface PlanHead extends Pick<ActionPlanBasis, 'engagement' | 'documentNumber' | 'scope'> {
  readonly language: Language;
}

interface EngagementRow {
  readonly key: string;
  readonly language: Language;
  readonly engagement: ActionPlanBasis['engagement'];
}

/** What stands for what a party may not open: as it was frozen for it when an assessment was completed. */
interface ExtractRow {
  readonly engagement: { readonly title: LocalizedText; readonly consultancy: LocalizedText };
  readonly assessment: { readonly title: LocalizedText; readonly documentNumber: string };
}

const UNKNOWN: ActionPlanBasis['engagement'] = {
  ...{ title: null, client: null, consultancy: null, classification: null, accent: null, sampleData: false },
};
/** Where the reader knows no number of a document. */
const NO_NUMBER = 'CAP';

/**
 * Title, client and number of a plan, as far as the caller may know them.
 * @throws DomainError engagement/not-found, assessment/not-found, party/not-found
 */
export async function readHead(tx: Tx, scope: Scope, about: PlanAbout): Promise<PlanHead> {
  const { engagementId, assessmentId, partyId } = about;
  const party = partyId === null ? null : await readParty(tx, scope, partyId);
  const extract = partyId === null ? undefined : await readExtract(tx, scope, about);
  const row = await readEngagement(tx, scope, engagementId);
  // Whoever answers for no party knows of the engagement, or there is none.
  if (!row && !party) throw new DomainError('engagement/not-found', `There is no engagement ${engagementId}.`);
  const assessment = assessmentId === null ? null : await readAssessment(tx, scope, about, extract);
  const base = assessment?.documentNumber ?? row?.key ?? extract?.assessment.documentNumber ?? NO_NUMBER;
  return {
    engagement: row?.engagement ?? { ...UNKNOWN, ...extract?.engagement },
    language: row?.language ?? 'en',
    documentNumber: party ? `${base}-${party.ref}` : base,
    scope: { assessment, party: party && { name: party.name } },
  };
}

async function readEngagement(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
): Promise<EngagementRow | undefined> {
  const [row] = await tx.query<EngagementRow[]>(
    `SELECT key, language, jsonb_build_object('title', title, 'client', client_name, 'consultancy', consultancy,
       'classification', classification, 'accent', accent, 'sampleData', sample_data) AS engagement
     FROM engagement WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, engagementId],
  );
  return row;
}

async function readParty(
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
): Promise<{ readonly ref: string; readonly name: LocalizedText }> {
  const [row] = await tx.query<{ ref: string; name: LocalizedText }[]>(
    'SELECT ref, name FROM party WHERE workspace_id = $1 AND id = $2',
    [workspaceId, id],
  );
  if (!row) throw new DomainError('party/not-found', `There is no party ${id}.`);
  return row;
}

async function readExtract(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, assessmentId, partyId }: PlanAbout,
): Promise<ExtractRow | undefined> {
  const [row] = await tx.query<ExtractRow[]>(
    `SELECT document::jsonb -> 'engagement' AS engagement, document::jsonb -> 'assessment' AS assessment
     FROM party_extract WHERE workspace_id = $1 AND engagement_id = $2 AND party_id = $3
       AND ($4::uuid IS NULL OR assessment_id = $4)
     ORDER BY created_at DESC, snapshot_id DESC LIMIT 1`,
    [workspaceId, engagementId, partyId, assessmentId],
  );
  return row;
}

async function readAssessment(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, assessmentId }: PlanAbout,
  extract: ExtractRow | undefined,
): Promise<NonNullable<PlanHead['scope']['assessment']>> {
  const [row] = await tx.query<{ title: LocalizedText; documentNumber: string }[]>(
    `SELECT title, document_number AS "documentNumber" FROM assessment
     WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3`,
    [workspaceId, engagementId, assessmentId],
  );
  const found = row ?? extract?.assessment;
  if (!found) throw new DomainError('assessment/not-found', `There is no assessment ${String(assessmentId)}.`);
  return { title: found.title, documentNumber: found.documentNumber };
}
