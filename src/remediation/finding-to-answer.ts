import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { partyConcerned } from './rules/party-concerned';

/** A finding that a corrective action can answer. */
export interface FindingToAnswer {
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly status: string;
  readonly ref: string;
  readonly grade: string;
  readonly requirement: string;
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
  readonly ownerFunction: string;
  /** YYYY-MM-DD */
  readonly due: string | null;
  /** Refs, in the order of the finding. */
  readonly units: readonly string[];
  /** Ids, one for each unit. */
  readonly parties: readonly (string | null)[];
}

const UNITS = `FROM finding_unit AS link
  JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id) = (link.workspace_id, link.engagement_id, link.unit_id)
  LEFT JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
  WHERE (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
    = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
  ORDER BY link.position`;

/**
 * The finding, its assessment held completed until the transaction ends: before that its text and grade can still change, and
 * parties know of findings of completed assessments only.
 * @throws DomainError finding/not-found, action/not-answerable
 */
export async function answerable(tx: Tx, { workspaceId }: Scope, findingId: string): Promise<FindingToAnswer> {
  const [finding] = await tx.query<FindingToAnswer[]>(
    `SELECT finding.engagement_id AS "engagementId", finding.assessment_id AS "assessmentId", assessment.status,
       finding.ref, finding.grade, finding.requirement_ref AS requirement, finding.title, finding.condition,
       finding.owner_function AS "ownerFunction", to_char(finding.due, 'YYYY-MM-DD') AS due,
       ARRAY(SELECT unit.ref ${UNITS}) AS units, ARRAY(SELECT site.party_id ${UNITS}) AS parties
     FROM finding JOIN assessment ON (assessment.workspace_id, assessment.engagement_id, assessment.id)
       = (finding.workspace_id, finding.engagement_id, finding.assessment_id)
     WHERE finding.workspace_id = $1 AND finding.id = $2 FOR SHARE OF assessment`,
    [workspaceId, findingId],
  );
  if (!finding) throw new DomainError('finding/not-found', `There is no finding ${findingId}.`);
  if (finding.grade === 'strength') {
    throw new DomainError(
      'action/not-answerable',
      `Finding ${finding.ref} is a strength: there is nothing to correct.`,
    );
  }
  if (finding.status === 'completed') return finding;
  throw new DomainError(
    'action/not-answerable',
    `The assessment of finding ${finding.ref} is not completed: the finding can still change. Complete it first.`,
  );
}

/**
 * Who answers the finding: the party asked for, if it may; without one, whoever may.
 * @throws DomainError action/invalid
 */
export function partyOf({ ref, parties }: FindingToAnswer, asked: string | null | undefined): string | null {
  const concerned = partyConcerned(parties);
  if (asked === undefined || asked === null) return asked === null ? null : concerned;
  if (asked === concerned) return asked;
  const message = `Finding ${ref} does not stand on units of this party only.`;
  throw new DomainError('action/invalid', `${message} Nothing was changed.`, {
    errors: [
      {
        ...{ pointer: '/partyId', code: 'action/party-not-concerned', message },
        hint: 'A party sees what concerns it alone. Leave it out, or record a finding for each party.',
      },
    ],
  });
}
