import { inList, NOT_OF_PARTY, OF_CLOCK, OF_PARTY } from './tables';

export const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const ALL = '(SELECT reaches_all())';
const SYSTEM = '(SELECT scope_is_system())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const READ = `(${ALL} OR ${among('engagement_id', 'reach_engagements')})`;
const TEAM = `(${ALL} OR ${among('engagement_id', 'write_engagements')})`;
export const LEAD = `(${ALL} OR ${among('engagement_id', 'lead_engagements')})`;
/** The party that is certified. */
export const PARTY = `(engagement_id, party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r)`;
/** In nobody else's name. */
export const own = (column: string): string => `(${SYSTEM} OR ${column} = (SELECT scope_person()))`;

/** Through the certification, as its own policies show it to the caller. */
export const seen = (table: string): string =>
  `${WORKSPACE} AND EXISTS (SELECT FROM certification AS c WHERE c.workspace_id = ${table}.workspace_id
     AND c.engagement_id = ${table}.engagement_id AND c.id = ${table}.certification_id)`;
const OF_CERTIFICATE = `${WORKSPACE} AND EXISTS (SELECT FROM certificate AS k
  WHERE k.workspace_id = certificate_event.workspace_id AND k.engagement_id = certificate_event.engagement_id
    AND k.id = certificate_event.certificate_id)`;

export interface Wall {
  readonly select: string;
  readonly insert: string;
  readonly update?: readonly [using: string, check: string, columns: readonly string[]];
  readonly delete?: string;
}

export const WALLS: Readonly<Record<string, Wall>> = {
  certification: {
    select: `${WORKSPACE} AND (${READ} OR ${PARTY})`,
    insert: `${WORKSPACE} AND (${LEAD} OR (${PARTY} AND state = 'applied')) AND ${own('applied_by')}`,
    update: [
      `${WORKSPACE} AND (${LEAD} OR ${PARTY})`,
      `${WORKSPACE} AND (${LEAD} OR (${PARTY} AND NOT ${inList('state', NOT_OF_PARTY)}))`,
      ['state', 'since', 'round', 'round_began_at', 'ruling', 'conditions', 'version', 'updated_at'],
    ],
  },
  certification_place: {
    select: seen('certification_place'),
    insert: seen('certification_place'),
    delete: `${WORKSPACE} AND ${LEAD}`,
  },
  certification_step: {
    select: seen('certification_step'),
    insert: `${seen('certification_step')} AND (${LEAD} OR ${inList('transition', [...OF_PARTY, ...OF_CLOCK])})
      AND (person_id IS NULL OR ${own('person_id')})`,
  },
  certification_assessment: {
    select: seen('certification_assessment'),
    insert: `${WORKSPACE} AND ${LEAD} AND ${own('linked_by')}`,
    delete: `${WORKSPACE} AND ${LEAD}`,
  },
  certification_nonconformity: {
    select: seen('certification_nonconformity'),
    insert: `${WORKSPACE} AND ${TEAM}`,
    update: [
      `${WORKSPACE} AND ${TEAM}`,
      `${WORKSPACE} AND ${TEAM}`,
      ['grade', 'grade_reason', 'graded_by', 'answered_on', 'answered_by', 'version', 'updated_at'],
    ],
  },
  certification_sample: {
    select: seen('certification_sample'),
    insert: `${WORKSPACE} AND ${LEAD} AND ${own('drawn_by')}`,
  },
  // Whoever leads has to know whether somebody can judge a party.
  interest_declaration: {
    select: `${WORKSPACE} AND ((SELECT is_staff())
      OR (person_id = (SELECT scope_person()) AND (SELECT scope_role()) IS NOT NULL))`,
    insert: `${WORKSPACE} AND ${own('person_id')} AND (${SYSTEM} OR (SELECT scope_role()) IS NOT NULL)`,
  },
  certificate: {
    select: `${WORKSPACE} AND (${READ} OR ${PARTY})`,
    insert: `${WORKSPACE} AND ${LEAD}`,
  },
  certificate_event: {
    select: OF_CERTIFICATE,
    // A party gives its certificate up; and dates pass, whoever notices.
    insert: `${OF_CERTIFICATE} AND (${LEAD} OR kind IN ('suspended', 'withdrawn'))`,
  },
};
