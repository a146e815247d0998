import { DECISIONS, inList } from './tables';

export const FIXED = 'SET search_path = pg_catalog, public, pg_temp';
export const HERE = 'scope_workspace()';
export const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
export const rows = (object: string, query: string, order: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${object}) ORDER BY ${order}) ${query}), '[]')`;

export const OF_C = (alias: string): string =>
  `${alias}.workspace_id = c.workspace_id AND ${alias}.engagement_id = c.engagement_id AND ${alias}.certification_id = c.id`;

/** The day on which the correction of a finding was verified: once all of its corrective actions are. */
export const CLOSED_ON = `(SELECT CASE WHEN count(*) > 0 AND bool_and(a.state IN ('verified', 'closed'))
    THEN ${day('max(a.verified_on)')} END
  FROM corrective_action AS a WHERE a.workspace_id = n.workspace_id AND a.engagement_id = n.engagement_id
    AND a.assessment_id = n.assessment_id AND a.finding_id = n.finding_id)`;

const PLACES = rows(
  `'site', p.site_id, 'programme', p.programme_id, 'siteName', s.name, 'programmeName', g.name`,
  `FROM certification_place AS p
   JOIN site AS s ON (s.workspace_id, s.id) = (p.workspace_id, p.site_id)
   JOIN programme AS g ON (g.workspace_id, g.id) = (p.workspace_id, p.programme_id) WHERE ${OF_C('p')}`,
  'p.position',
);

export const EVENTS = rows(
  `'on', ${day('v.on_day')}, 'kind', v.kind, 'by', v.by_number, 'places', v.places`,
  `FROM certificate_event AS v WHERE v.workspace_id = k.workspace_id AND v.engagement_id = k.engagement_id
     AND v.certificate_id = k.id`,
  'v.seq',
);
export const CERTIFICATE = `'id', k.id, 'number', k.number, 'scheme', k.scheme, 'party', k.party_id, 'holder', k.holder,
  'validFrom', ${day('k.valid_from')}, 'validUntil', ${day('k.valid_until')}, 'places', k.places, 'events', ${EVENTS}`;
/** @param more further members of each certificate */
export const CERTIFICATES_OF = (more: string): string =>
  rows(`${CERTIFICATE}, 'checkId', k.check_id${more}`, `FROM certificate AS k WHERE ${OF_C('k')}`, 'k.step_seq');
const CERTIFICATES = CERTIFICATES_OF('');

/** Days of surveillances since the latest certificate. */
export const SURVEILLANCES = `coalesce((SELECT jsonb_agg(${day('t.on_day')} ORDER BY t.seq) FROM certification_step AS t
  WHERE ${OF_C('t')} AND t.transition IN ('completeSurveillance', 'makeUpSurveillance', 'submitRenewal')
    AND t.seq > coalesce((SELECT max(k.step_seq) FROM certificate AS k WHERE ${OF_C('k')}), 0)), '[]')`;

export const NONCONFORMITIES = rows(
  `'id', n.ref, 'requirement', n.requirement, 'grade', n.grade, 'foundOn', ${day('n.found_on')},
   'answeredOn', ${day('n.answered_on')}, 'closedOn', ${CLOSED_ON}`,
  `FROM certification_nonconformity AS n WHERE ${OF_C('n')}`,
  'n.ref',
);

/** Who worked in an assessment: wrote answers, findings or evidence, or led it on. */
const PEOPLE = `coalesce((SELECT jsonb_agg(DISTINCT w.person) FROM (
    SELECT e.actor_id AS person FROM audit_event AS e
    WHERE e.workspace_id = x.workspace_id AND e.assessment_id = x.id AND e.actor_kind = 'person'
      AND e.subject IN ('answer', 'finding', 'evidence') AND e.action IN ('insert', 'update', 'delete')
    UNION SELECT h.changed_by::text FROM status_change AS h
    WHERE h.workspace_id = x.workspace_id AND h.engagement_id = x.engagement_id AND h.assessment_id = x.id
      AND h.changed_by IS NOT NULL
  ) AS w), '[]')`;
const COVERED = rows(
  `'site', u.site_id, 'programme', u.programme_id`,
  `FROM assessment_unit AS j JOIN unit AS u ON (u.workspace_id, u.engagement_id, u.id)
     = (j.workspace_id, j.engagement_id, j.unit_id)
   WHERE j.workspace_id = x.workspace_id AND j.engagement_id = x.engagement_id AND j.assessment_id = x.id
     AND u.site_id IS NOT NULL`,
  'u.site_id, u.programme_id',
);
const ASSESSMENTS = rows(
  `'id', x.id, 'key', x.key, 'title', x.title, 'frameworkId', x.framework_id, 'purpose', l.purpose,
   'status', x.status, 'completedAt', to_char(x.completed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
   'snapshotId', x.result ->> 'snapshotId', 'covered', ${COVERED}, 'people', ${PEOPLE}`,
  `FROM certification_assessment AS l JOIN assessment AS x ON (x.workspace_id, x.engagement_id, x.id)
     = (l.workspace_id, l.engagement_id, l.assessment_id) WHERE ${OF_C('l')}`,
  'l.linked_at, x.id',
);

export const definer = (head: string, returns: string, body: string): string =>
  `CREATE FUNCTION ${head} RETURNS ${returns} LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED} AS $$
   BEGIN ${body} END
   $$`;
const BY_LEADS = `(reaches_all() OR given_engagement = ANY (reach_engagements()))`;
const BY_PARTY = (party: string): string =>
  `EXISTS (SELECT FROM reach_party_results() AS r WHERE r.engagement_id = given_engagement AND r.party_id = ${party})`;

/** @param more further facts */
export const FACTS = (more: string): string =>
  `RETURN (SELECT jsonb_build_object(
        'partyName', (SELECT y.name FROM party AS y WHERE (y.workspace_id, y.id) = (c.workspace_id, c.party_id)),
        'places', ${PLACES}, 'assessments', ${ASSESSMENTS}, 'nonconformities', ${NONCONFORMITIES},
        'certificates', ${CERTIFICATES}, 'surveillances', ${SURVEILLANCES}${more})
      FROM certification AS c
      WHERE c.workspace_id = ${HERE} AND c.engagement_id = given_engagement AND c.id = given
        AND (${BY_LEADS} OR ${BY_PARTY('c.party_id')}));`;

export const FUNCTIONS: readonly string[] = [
  // Everything that the state of a certification follows from, for whoever may see it: a party does not read the
  // assessments and sites of its engagement, but its own certificate must say the same to it as to everybody else.
  definer('certification_facts(given_engagement uuid, given uuid)', 'jsonb', FACTS('')),
  // What a party runs in an engagement, for whoever may apply for it.
  definer(
    'certifiable_places(given_engagement uuid, given_party uuid)',
    'TABLE (site uuid, programme uuid)',
    `RETURN QUERY SELECT DISTINCT u.site_id, u.programme_id FROM unit AS u
       JOIN site AS s ON (s.workspace_id, s.id) = (u.workspace_id, u.site_id)
       WHERE u.workspace_id = ${HERE} AND u.engagement_id = given_engagement AND u.programme_id IS NOT NULL
         AND s.party_id = given_party AND (${BY_LEADS} OR ${BY_PARTY('given_party')});`,
  ),
  // Two certificates never cover one place, also not with one of an engagement that whoever decides does not see.
  definer(
    'certificates_beside(given_framework text, given_certification uuid)',
    'TABLE (certificate jsonb)',
    `RETURN QUERY SELECT jsonb_build_object('number', k.number, 'scheme', k.scheme, 'party', k.party_id,
         'validFrom', ${day('k.valid_from')}, 'validUntil', ${day('k.valid_until')}, 'places', k.places,
         'events', ${EVENTS})
       FROM certificate AS k WHERE k.workspace_id = ${HERE} AND k.framework = given_framework
         AND k.certification_id <> given_certification AND is_staff() ORDER BY k.number;`,
  ),
  // Numbers are unique in the workspace. The caller holds the framework.
  definer(
    'next_certificate_serial(given_prefix text)',
    'integer',
    `RETURN (SELECT coalesce(max(substr(k.number, length(given_prefix) + 1, 5)::integer), 0) + 1 FROM certificate AS k
       WHERE k.workspace_id = ${HERE} AND starts_with(k.number, given_prefix) AND is_staff());`,
  ),
  // Of the client of an engagement: the newest completed assessment under another framework.
  definer(
    'paired_assessment(given_engagement uuid, given_framework text)',
    'TABLE (completed_on text, framework_id text, level text)',
    `RETURN QUERY SELECT ${day(`x.completed_at AT TIME ZONE 'UTC'`)}, x.framework_id, x.result ->> 'level'
       FROM assessment AS x JOIN engagement AS e ON (e.workspace_id, e.id) = (x.workspace_id, x.engagement_id)
       WHERE x.workspace_id = ${HERE} AND x.status = 'completed' AND split_part(x.framework_id, '@', 1) = given_framework
         AND e.client_party_id = (SELECT o.client_party_id FROM engagement AS o
           WHERE o.workspace_id = ${HERE} AND o.id = given_engagement) AND ${BY_LEADS}
       ORDER BY x.completed_at DESC, x.id LIMIT 1;`,
  ),
  // All that those who have not signed in can learn, of one certificate whose check id they hold.
  definer(
    'check_certificate(given_check_id text)',
    'jsonb',
    `RETURN (SELECT jsonb_build_object(${CERTIFICATE},
        'isLatest', NOT EXISTS (SELECT FROM certificate AS later WHERE ${OF_C('later')} AND later.step_seq > k.step_seq),
        'state', c.state, 'since', ${day('c.since')}, 'conditions', c.conditions, 'surveillances', ${SURVEILLANCES},
        'nonconformities', ${NONCONFORMITIES},
        'isSample', (SELECT e.sample_data FROM engagement AS e
          WHERE (e.workspace_id, e.id) = (k.workspace_id, k.engagement_id)))
      FROM certificate AS k JOIN certification AS c ON (c.workspace_id, c.engagement_id, c.id)
        = (k.workspace_id, k.engagement_id, k.certification_id)
      WHERE k.workspace_id = ${HERE} AND k.check_id = given_check_id);`,
  ),
];

/** Names with their arguments, as GRANT and DROP take them. */
export const SIGNATURES: readonly string[] = FUNCTIONS.map((statement) => {
  const [, name = '', parameters = ''] = /CREATE FUNCTION (\w+)\(([^)]*)\)/.exec(statement) ?? [];
  return `${name}(${parameters})`;
});

export const TRIGGERS: readonly string[] = [
  // The second person, whatever the application does.
  `CREATE FUNCTION assessor_never_decides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
   BEGIN
     IF ${inList('NEW.transition', DECISIONS)} AND EXISTS (
       SELECT FROM certification AS c
       WHERE c.workspace_id = NEW.workspace_id AND c.engagement_id = NEW.engagement_id AND c.id = NEW.certification_id
         AND c.round -> 'assessors' ? NEW.person_id::text
     ) THEN
       RAISE EXCEPTION 'whoever assessed does not decide'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_certification_step_second_person';
     END IF;
     RETURN NEW;
   END
   $$`,
  `CREATE TRIGGER assessor_never_decides BEFORE INSERT ON certification_step
     FOR EACH ROW EXECUTE FUNCTION assessor_never_decides()`,
  // One certificate in force for each place of a framework, also when two are granted at once.
  `CREATE FUNCTION certificate_stands_alone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(
       hashtextextended('certificates ' || NEW.workspace_id || ' ' || NEW.framework, 0));
     IF EXISTS (
       SELECT FROM certificate AS k
       JOIN certification_place AS p ON (p.workspace_id, p.engagement_id, p.certification_id)
         = (k.workspace_id, k.engagement_id, k.certification_id)
       JOIN certification_place AS own ON (own.site_id, own.programme_id) = (p.site_id, p.programme_id)
       WHERE k.workspace_id = NEW.workspace_id AND k.framework = NEW.framework
         AND own.workspace_id = NEW.workspace_id AND own.engagement_id = NEW.engagement_id
         AND own.certification_id = NEW.certification_id AND k.valid_until >= NEW.valid_from
         AND NOT EXISTS (
           SELECT FROM certificate_event AS v WHERE v.workspace_id = k.workspace_id AND v.engagement_id = k.engagement_id
             AND v.certificate_id = k.id AND v.kind IN ('withdrawn', 'superseded')
         )
     ) THEN
       RAISE EXCEPTION 'another certificate covers one of these places'
         USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'ex_certificate_place';
     END IF;
     RETURN NEW;
   END
   $$`,
  `CREATE TRIGGER certificate_stands_alone BEFORE INSERT ON certificate
     FOR EACH ROW EXECUTE FUNCTION certificate_stands_alone()`,
];
export const TRIGGER_FUNCTIONS = ['assessor_never_decides', 'certificate_stands_alone'] as const;
