import { day, definer, HERE } from './functions';

const KEY = '(c.workspace_id, c.engagement_id, c.id)';
export const of = (alias: string): string =>
  `(${alias}.workspace_id, ${alias}.engagement_id, ${alias}.certification_id) = ${KEY}`;

/** Those of the given ones that the caller reaches, as `c`. */
export const REACHED = `c AS MATERIALIZED (
    SELECT one.* FROM certification AS one
    WHERE one.workspace_id = ${HERE} AND one.id = ANY (given)
      AND ((SELECT reaches_all()) OR one.engagement_id = ANY ((SELECT reach_engagements())::uuid[])
        OR (one.engagement_id, one.party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r))
  )`;

/** Like those of `certification_facts`, of many at once: one pass over each table, and nothing of assessments but their state. */
const BODY = `RETURN QUERY
  WITH ${REACHED}, covered AS (
    SELECT p.certification_id AS id, jsonb_agg(jsonb_build_object('site', p.site_id, 'programme', p.programme_id)
        || CASE WHEN whole THEN jsonb_build_object('siteName', s.name, 'programmeName', g.name) ELSE '{}' END
        ORDER BY p.position) AS list
    FROM c JOIN certification_place AS p ON ${of('p')}
    JOIN site AS s ON (s.workspace_id, s.id) = (p.workspace_id, p.site_id)
    JOIN programme AS g ON (g.workspace_id, g.id) = (p.workspace_id, p.programme_id)
    WHERE whole GROUP BY 1
  ), happened AS (
    SELECT k.id, jsonb_agg(jsonb_build_object('on', ${day('v.on_day')}, 'kind', v.kind, 'by', v.by_number, 'places',
        CASE WHEN whole THEN v.places END) ORDER BY v.seq) AS list
    FROM c JOIN certificate AS k ON ${of('k')}
    JOIN certificate_event AS v ON (v.workspace_id, v.engagement_id, v.certificate_id)
      = (k.workspace_id, k.engagement_id, k.id)
    GROUP BY 1
  ), certificates AS (
    SELECT c.id, max(k.step_seq) AS last, jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number,
        'scheme', k.scheme, 'party', k.party_id, 'holder', k.holder, 'validFrom', ${day('k.valid_from')},
        'validUntil', ${day('k.valid_until')}, 'places', CASE WHEN whole THEN k.places ELSE '[]' END,
        'events', coalesce(happened.list, '[]'), 'checkId', k.check_id, 'takenFrom', t.details -> 'from')
        ORDER BY k.step_seq) AS list
    FROM c JOIN certificate AS k ON ${of('k')} LEFT JOIN happened ON happened.id = k.id
    LEFT JOIN certification_step AS t ON ${of('t')} AND t.seq = k.step_seq
    GROUP BY 1
  ), visits AS (
    SELECT c.id, jsonb_agg(${day('t.on_day')} ORDER BY t.seq) AS list
    FROM c JOIN certification_step AS t ON ${of('t')} LEFT JOIN certificates ON certificates.id = c.id
    WHERE t.transition IN ('completeSurveillance', 'makeUpSurveillance', 'submitRenewal')
      AND t.seq > coalesce(certificates.last, 0)
    GROUP BY 1
  ), corrections AS (
    SELECT n.id, CASE WHEN bool_and(a.state IN ('verified', 'closed')) THEN ${day('max(a.verified_on)')} END AS closed
    FROM c JOIN certification_nonconformity AS n ON ${of('n')}
    JOIN corrective_action AS a ON (a.workspace_id, a.engagement_id, a.assessment_id, a.finding_id)
      = (n.workspace_id, n.engagement_id, n.assessment_id, n.finding_id)
    GROUP BY 1
  ), nonconformities AS (
    SELECT c.id, jsonb_agg(jsonb_build_object('id', n.ref, 'requirement', n.requirement, 'grade', n.grade,
        'foundOn', ${day('n.found_on')}, 'answeredOn', ${day('n.answered_on')}, 'closedOn', corrections.closed)
        ORDER BY n.ref) AS list
    FROM c JOIN certification_nonconformity AS n ON ${of('n')} LEFT JOIN corrections ON corrections.id = n.id
    GROUP BY 1
  ), resting AS (
    SELECT DISTINCT ON (c.id) c.id, t.details -> 'evidence' AS list
    FROM c JOIN certification_step AS t ON ${of('t')} WHERE t.details ? 'evidence'
    ORDER BY c.id, t.seq DESC
  ), today AS (
    SELECT c.id, jsonb_agg(jsonb_build_object('id', x.id, 'key', x.key, 'snapshotId', x.result ->> 'snapshotId',
        'completedAt', x.completed_at) ORDER BY x.id) AS list
    FROM c JOIN certification_assessment AS l ON ${of('l')}
    JOIN assessment AS x ON (x.workspace_id, x.engagement_id, x.id) = (l.workspace_id, l.engagement_id, l.assessment_id)
    GROUP BY 1
  )
  SELECT c.id, jsonb_build_object('partyName', y.name, 'places', coalesce(covered.list, '[]'), 'assessments', '[]'::jsonb,
    'nonconformities', coalesce(nonconformities.list, '[]'), 'certificates', coalesce(certificates.list, '[]'),
    'surveillances', coalesce(visits.list, '[]'), 'evidence', coalesce(resting.list, '[]'),
    'evidenceToday', coalesce(today.list, '[]'), 'offer', NULL, 'accepted', NULL, 'offered', '[]'::jsonb)
  FROM c JOIN party AS y ON (y.workspace_id, y.id) = (c.workspace_id, c.party_id)
  LEFT JOIN covered ON covered.id = c.id LEFT JOIN certificates ON certificates.id = c.id
  LEFT JOIN visits ON visits.id = c.id LEFT JOIN nonconformities ON nonconformities.id = c.id
  LEFT JOIN resting ON resting.id = c.id LEFT JOIN today ON today.id = c.id;`;

/** Names of columns win over those of what is returned. */
export const tableFunction = (head: string, returns: string, body: string): string =>
  definer(head, returns, body).replace(' AS $$', () => ' AS $$\n #variable_conflict use_column\n');

export const OUTLINES = tableFunction(
  'certification_outlines(given uuid[], whole boolean)',
  'TABLE (id uuid, facts jsonb)',
  BODY,
);
export const OUTLINES_SIGNATURE = 'certification_outlines(uuid[], boolean)';
