import { CERTIFICATES_OF, day, definer, FACTS, FIXED, HERE, OF_C, rows } from './functions';
import { DECISIONS, inList, OF_CLOCK, OF_LEAD, OF_PARTY } from './tables';

/** What holders and those who take their scope on can take. */
export const OF_HOLDER = ['offerTransfer', 'withdrawTransfer', 'acceptTransfer'];
const DECISIONS_THEN = [...DECISIONS, 'endReview'];
const DECISIONS_NOW = [...DECISIONS_THEN, 'refuseTransfer', 'transferPart'];
const LEADS_NOW = [...OF_LEAD, 'resubmit', 'resubmitRenewal'];

export const STEPS_THEN = inList('transition', [...OF_PARTY, ...OF_LEAD, ...DECISIONS_THEN, ...OF_CLOCK]);
export const STEPS_NOW = inList('transition', [
  ...[...OF_PARTY, ...OF_HOLDER, ...LEADS_NOW, ...DECISIONS_NOW, ...OF_CLOCK],
]);
export const EVENT_THEN = `(kind = 'superseded') = (by_number IS NOT NULL) AND (kind IN ('extended', 'reduced')) = (places IS NOT NULL)`;
export const EVENT_NOW = `(kind <> 'superseded' OR by_number IS NOT NULL) AND (by_number IS NULL OR kind IN ('superseded', 'reduced'))
  AND (kind IN ('extended', 'reduced')) = (places IS NOT NULL)`;

/** Whether a step of somebody who assessed is a decision, by the list. */
export const neverDecides = (decisions: readonly string[]): string => `
  CREATE OR REPLACE FUNCTION assessor_never_decides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
   BEGIN
     IF ${inList('NEW.transition', decisions)} AND EXISTS (
       SELECT FROM certification AS c
       WHERE c.workspace_id = NEW.workspace_id AND c.engagement_id = NEW.engagement_id AND c.id = NEW.certification_id
         AND c.round -> 'assessors' ? NEW.person_id::text
     ) THEN
       RAISE EXCEPTION 'whoever assessed does not decide'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_certification_step_second_person';
     END IF;
     RETURN NEW;
   END
   $$`;
export const NEVER_DECIDES_THEN = neverDecides(DECISIONS_THEN);
export const NEVER_DECIDES_NOW = neverDecides(DECISIONS_NOW);

/** The latest of some steps of a certification, by alias. */
const latest = (c: string, transitions: readonly string[]): string =>
  `(SELECT t.transition, t.details FROM certification_step AS t WHERE t.workspace_id = ${c}.workspace_id
     AND t.engagement_id = ${c}.engagement_id AND t.certification_id = ${c}.id AND ${inList('t.transition', transitions)}
    ORDER BY t.seq DESC LIMIT 1)`;
const OFFERING = ['offerTransfer', 'withdrawTransfer', 'transfer', 'transferPart'];
const ACCEPTING = ['acceptTransfer', 'refuseTransfer', 'takeOver'];

/** What a holder offers to another: null: nothing. */
const OFFER = `(SELECT CASE WHEN l.transition = 'offerTransfer'
    THEN jsonb_build_object('receiver', l.details -> 'receiver', 'places', l.details -> 'places') END
  FROM ${latest('c', OFFERING)} AS l)`;
const ACCEPTED = `(SELECT CASE WHEN l.transition = 'acceptTransfer' THEN l.details -> 'giver' END
  FROM ${latest('c', ACCEPTING)} AS l)`;
/** Offers to this one that stand, with what a holder gives up. */
const OFFERED = rows(
  `'giver', g.id, 'party', y.name, 'number', k.number, 'scheme', g.scheme, 'validUntil', ${day('k.valid_until')},
   'places', (SELECT jsonb_agg(p || jsonb_build_object('siteName', s.name, 'programmeName', q.name) ORDER BY n)
     FROM jsonb_array_elements(l.details -> 'places') WITH ORDINALITY AS e(p, n)
     JOIN site AS s ON s.workspace_id = g.workspace_id AND s.id = (p ->> 'site')::uuid
     JOIN programme AS q ON q.workspace_id = g.workspace_id AND q.id = (p ->> 'programme')::uuid)`,
  `FROM certification AS g JOIN party AS y ON (y.workspace_id, y.id) = (g.workspace_id, g.party_id)
   CROSS JOIN LATERAL ${latest('g', OFFERING)} AS l
   CROSS JOIN LATERAL (SELECT k.number, k.valid_until FROM certificate AS k WHERE k.workspace_id = g.workspace_id
     AND k.engagement_id = g.engagement_id AND k.certification_id = g.id ORDER BY k.step_seq DESC LIMIT 1) AS k
   WHERE g.workspace_id = c.workspace_id AND l.transition = 'offerTransfer' AND l.details ->> 'receiver' = c.id::text
     AND g.id IN (SELECT o.certification_id FROM certification_step AS o WHERE o.workspace_id = c.workspace_id
       AND o.transition = 'offerTransfer' AND o.details ->> 'receiver' = c.id::text)`,
  'k.number',
);
export const EVIDENCE = `coalesce((SELECT t.details -> 'evidence' FROM certification_step AS t
  WHERE ${OF_C('t')} AND t.details ? 'evidence' ORDER BY t.seq DESC LIMIT 1), '[]')`;

const FACTS_HEAD = 'certification_facts(given_engagement uuid, given uuid)';
export const FACTS_THEN = definer(FACTS_HEAD, 'jsonb', FACTS('')).replace('CREATE', 'CREATE OR REPLACE');
export const FACTS_NOW = definer(
  FACTS_HEAD,
  'jsonb',
  FACTS(`, 'evidence', ${EVIDENCE}, 'offer', ${OFFER}, 'accepted', ${ACCEPTED}, 'offered', ${OFFERED}`).replace(
    CERTIFICATES_OF(''),
    CERTIFICATES_OF(`, 'takenFrom', ${takenFrom('c')}`),
  ),
).replace('CREATE', 'CREATE OR REPLACE');

/** Number of the certificate whose scope one took over. */
function takenFrom(alias: string): string {
  return `(SELECT t.details -> 'from' FROM certification_step AS t WHERE t.workspace_id = k.workspace_id
    AND t.engagement_id = k.engagement_id AND t.certification_id = ${alias}.id AND t.seq = k.step_seq)`;
}

export const FUNCTIONS: readonly string[] = [
  // The state that stands: within a statement that changes it, the one before. Policies ask for it.
  definer(
    'certification_state(given_engagement uuid, given uuid)',
    'text',
    `RETURN (SELECT c.state FROM certification AS c
       WHERE c.workspace_id = ${HERE} AND c.engagement_id = given_engagement AND c.id = given);`,
  ),
  // Whether a scope can be offered to a certification, which whoever offers may not see: they name it by its id.
  definer(
    'transfer_receiver(given_giver uuid, given uuid)',
    'jsonb',
    `RETURN (SELECT jsonb_build_object('id', c.id, 'party', c.party_id, 'scheme', c.scheme, 'state', c.state)
       FROM certification AS c
       JOIN engagement AS e ON (e.workspace_id, e.id) = (c.workspace_id, c.engagement_id)
       JOIN certification AS g ON g.workspace_id = c.workspace_id AND g.id = given_giver
       JOIN engagement AS o ON (o.workspace_id, o.id) = (g.workspace_id, g.engagement_id)
       WHERE c.workspace_id = ${HERE} AND c.id = given AND e.sample_data = o.sample_data);`,
  ),
];
export const SIGNATURES = ['certification_state(uuid, uuid)', 'transfer_receiver(uuid, uuid)'];
