import { Injectable } from '@nestjs/common';
import { actorText, Database, type Scope } from '../database';
import { DomainError, type ProblemCode } from '../shared/domain-error';
import { RecentlyUsed } from '../shared/recently-used';
import type { Place } from './rules/policy';

interface PlaceRow {
  readonly engagementId: string;
  readonly kind: Place['part']['kind'];
  readonly id: string | null;
  /** Of a corrective action or plan. */
  readonly partyId?: string | null;
  /** Of a plan. */
  readonly askedBy?: string | null;
}

interface Addressed {
  /** Of the same refusal that the service gives for an id that there is not. */
  readonly code: ProblemCode;
  readonly noun: string;
  /** `$1` workspace, `$2` id. */
  readonly sql: string;
}

const inAssessment = (table: string): string =>
  `SELECT engagement_id AS "engagementId", 'assessment' AS kind, assessment_id AS id FROM ${table}
   WHERE workspace_id = $1 AND id = $2`;
const ISSUE = `SELECT engagement_id AS "engagementId", CASE kind WHEN 'jointPlan' THEN 'whole' ELSE 'assessment' END AS kind,
     assessment_id AS id FROM issue WHERE workspace_id = $1 AND id = $2`;
const ofEngagement = (table: string): string =>
  `SELECT engagement_id AS "engagementId", 'whole' AS kind, NULL AS id FROM ${table} WHERE workspace_id = $1 AND id = $2`;

/** The parameters of addresses that name something in an engagement, and where to find it. */
const ADDRESSED = {
  engagementId: {
    ...{ code: 'engagement/not-found', noun: 'engagement' },
    sql: `SELECT id AS "engagementId", 'engagement' AS kind, NULL AS id FROM engagement
          WHERE workspace_id = $1 AND id = $2`,
  },
  assessmentId: {
    ...{ code: 'assessment/not-found', noun: 'assessment' },
    sql: `SELECT engagement_id AS "engagementId", 'assessment' AS kind, id FROM assessment
          WHERE workspace_id = $1 AND id = $2`,
  },
  unitId: { code: 'unit/not-found', noun: 'unit', sql: ofEngagement('unit') },
  findingId: { code: 'finding/not-found', noun: 'finding', sql: inAssessment('finding') },
  evidenceId: { code: 'evidence/not-found', noun: 'evidence', sql: inAssessment('evidence') },
  actionId: {
    ...{ code: 'action/not-found', noun: 'corrective action' },
    sql: `SELECT engagement_id AS "engagementId", 'action' AS kind, assessment_id AS id, party_id AS "partyId"
          FROM corrective_action WHERE workspace_id = $1 AND id = $2`,
  },
  certificationId: {
    ...{ code: 'certification/not-found', noun: 'certification' },
    sql: `SELECT engagement_id AS "engagementId", 'party' AS kind, party_id AS id FROM certification
          WHERE workspace_id = $1 AND id = $2`,
  },
  certificateId: {
    ...{ code: 'certificate/not-found', noun: 'certificate' },
    sql: `SELECT engagement_id AS "engagementId", 'party' AS kind, party_id AS id FROM certificate
          WHERE workspace_id = $1 AND id = $2`,
  },
  snapshotId: { code: 'snapshot/not-found', noun: 'snapshot', sql: inAssessment('snapshot') },
  reportId: {
    ...{ code: 'report/not-found', noun: 'report' },
    sql: `SELECT engagement_id AS "engagementId", assessment_id AS id, party_id AS "partyId", created_by AS "askedBy",
            CASE WHEN kind IN ('jointPlan', 'businessReview') THEN 'whole'
              WHEN kind IN ('correctiveActions', 'vendorScorecard') THEN 'plan'
              ELSE 'assessment' END AS kind
          FROM report WHERE workspace_id = $1 AND id = $2`,
  },
  issueId: { code: 'issue/not-found', noun: 'issued report', sql: ISSUE },
  grantId: { code: 'grant/not-found', noun: 'grant', sql: ofEngagement('engagement_grant') },
} as const satisfies Readonly<Record<string, Addressed>>;

export type AddressedBy = keyof typeof ADDRESSED;
export const ADDRESSED_BY = Object.keys(ADDRESSED) as readonly AddressedBy[];

/** Places of so many things and people. */
const KEPT = 20_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/** Finds out in which engagement something lies, before it is decided whether somebody may know of it. */
@Injectable()
export class Places {
  /**
   * Nothing ever moves to another engagement, so where somebody saw it once, it lies. Kept for each actor apart: to whom
   * it was never shown it takes as long to deny as what is not there. Whether it may be seen now is asked each time, of
   * the policy and of the database.
   */
  private readonly found = new RecentlyUsed<Place>(KEPT);

  constructor(private readonly database: Database) {}

  /** @returns undefined when there is no such thing, or the database does not let the actor see it */
  async find(scope: Scope, by: AddressedBy, id: string): Promise<Place | undefined> {
    const key = [scope.workspaceId, actorText(scope.actor), by, id.toLowerCase()].join(' ');
    const known = this.found.get(key);
    if (known) return known;
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<PlaceRow[]>(ADDRESSED[by].sql, [scope.workspaceId, id.toLowerCase()]),
    );
    if (!row) return undefined;
    const place = placeOf(row);
    this.found.set(key, place);
    return place;
  }

  /** What one party may see of a completed assessment. */
  async findPartyResult(scope: Scope, snapshotId: string, partyId: string): Promise<Place | undefined> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<PlaceRow[]>(
        `SELECT engagement_id AS "engagementId", 'party' AS kind, party_id AS id FROM party_extract
         WHERE workspace_id = $1 AND snapshot_id = $2 AND party_id = $3`,
        [scope.workspaceId, snapshotId.toLowerCase(), partyId.toLowerCase()],
      ),
    );
    return row && placeOf(row);
  }

  /** The refusal for what is not there, and for what must look so: word for word that of the services. */
  notFound(by: AddressedBy, id: string): DomainError {
    const { code, noun }: Addressed = ADDRESSED[by];
    return new DomainError(code, `There is no ${noun} ${id.toLowerCase()}.`);
  }
}

function placeOf({ engagementId, kind, id, partyId = null, askedBy = null }: PlaceRow): Place {
  switch (kind) {
    case 'plan':
      return { engagementId, part: { kind, assessmentId: id, partyId, askedBy } };
    case 'action':
      return { engagementId, part: { kind, assessmentId: id ?? '', partyId } };
    case 'assessment':
      return { engagementId, part: { kind, assessmentId: id ?? '' } };
    case 'party':
      return { engagementId, part: { kind, partyId: id ?? '' } };
    case 'engagement':
    case 'whole':
      return { engagementId, part: { kind } };
  }
}
