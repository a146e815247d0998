/** What a function finds under a name is fixed: a caller can not put something of its own in the way. */
const FIXED = 'SET search_path = pg_catalog, public, pg_temp';

const ID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** An id that stands in a setting of the transaction; null for anything that is none, and no error. */
const idIn = (setting: string, prefix = ''): string => `
  CASE WHEN current_setting('${setting}', true) ~ '^${prefix}${ID}$'
    THEN substr(current_setting('${setting}', true), ${prefix.length + 1})::uuid END`;

/** Read from the settings only: they are put in place of their calls. */
const plain = (name: string, type: string, expression: string): string =>
  `CREATE FUNCTION ${name}() RETURNS ${type} LANGUAGE sql STABLE RETURN ${expression}`;

/**
 * Read tables as the owner of the schema, whatever the policies say for the caller. PL/pgSQL keeps their plans, and the
 * scope is read once and not for each row, so that a call costs little. They answer only about the scope of the
 * transaction.
 */
const definer = (head: string, body: string, variables = ''): string =>
  `CREATE FUNCTION ${head} LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED} AS $$
   DECLARE here uuid := scope_workspace(); who uuid := scope_person(); found uuid[]; ${variables}
   BEGIN ${body} END
   $$`;

/** Ids of engagements by the grants that hold now. `$roles`, `$scopes`: literals of text[]. */
const granted = (roles: string, scopes = '{engagement}'): string =>
  `CASE WHEN scope_engagement() IS NOT NULL THEN ARRAY[scope_engagement()]
     ELSE granted_engagements('${roles}', '${scopes}') END`;

const LIVE = `
  g.workspace_id = here AND g.person_id = who AND g.revoked_at IS NULL
  AND (g.expires_at IS NULL OR g.expires_at > statement_timestamp()) AND p.status = 'active'`;
const GRANTS = `engagement_grant AS g JOIN person AS p ON (p.workspace_id, p.id) = (g.workspace_id, g.person_id)`;

const gathered = (column: string, query: string): string =>
  `SELECT coalesce(array_agg(DISTINCT ${column}), '{}') INTO found ${query}; RETURN found;`;

const UNITS = 'SELECT u.engagement_id AS id FROM unit AS u WHERE u.workspace_id = here AND';

/** The engagements that use one, in SQL. */
const USED_BY: Readonly<Record<string, string>> = {
  party: `SELECT e.id FROM engagement AS e WHERE e.workspace_id = here AND e.client_party_id = wanted
    UNION ${UNITS} u.site_id IN (SELECT s.id FROM site AS s WHERE s.workspace_id = here AND s.party_id = wanted)`,
  site: `${UNITS} u.site_id = wanted`,
  programme: `${UNITS} u.programme_id = wanted`,
};

/** In this order they can be made, in the other one removed. */
export const FUNCTIONS: readonly string[] = [
  plain('scope_workspace', 'uuid', idIn('tolok.workspace')),
  plain('scope_person', 'uuid', idIn('tolok.actor', 'person:')),
  plain('scope_engagement', 'uuid', idIn('tolok.actor', 'job:')),
  plain('scope_is_system', 'boolean', `coalesce(current_setting('tolok.actor', true) = 'system', false)`),
  plain('scope_is_public', 'boolean', `coalesce(current_setting('tolok.actor', true) = 'public', false)`),
  // A function that runs as the owner for somebody else, or the owner's own work that says so (upgrades of the schema).
  plain(
    'owner_at_work',
    'boolean',
    `current_user <> session_user OR coalesce(current_setting('tolok.maintenance', true) = 'on', false)`,
  ),
  // Which workspace a server serves, before it can act for it.
  definer('workspace_of(wanted text) RETURNS uuid', 'RETURN (SELECT w.id FROM workspace AS w WHERE w.key = wanted);'),
  definer(
    'workspace_has_owner() RETURNS boolean',
    `RETURN EXISTS (SELECT FROM person AS p
       WHERE p.workspace_id = here AND p.kind = 'member' AND p.role = 'owner' AND p.status = 'active');`,
  ),
  // Null for everybody who is not an active person of the workspace.
  definer(
    'scope_role() RETURNS text',
    `RETURN (SELECT p.role FROM person AS p WHERE p.workspace_id = here AND p.id = who AND p.status = 'active');`,
  ),
  definer(
    'scope_is_demo() RETURNS boolean',
    `RETURN EXISTS (SELECT FROM person AS p WHERE p.workspace_id = here AND p.id = who AND p.kind = 'demo');`,
  ),
  definer(
    'granted_engagements(roles text[], scopes text[]) RETURNS uuid[]',
    gathered('g.engagement_id', `FROM ${GRANTS} WHERE ${LIVE} AND g.role = ANY (roles) AND g.scope = ANY (scopes)`),
  ),
  definer(
    'reach_assessments() RETURNS uuid[]',
    gathered('g.assessment_id', `FROM ${GRANTS} WHERE ${LIVE} AND g.scope = 'assessment'`),
  ),
  definer(
    'reach_party_results() RETURNS TABLE (engagement_id uuid, party_id uuid)',
    `RETURN QUERY SELECT g.engagement_id, g.party_id FROM ${GRANTS} WHERE ${LIVE} AND g.scope = 'party';`,
  ),
  plain('reaches_all', 'boolean', `scope_is_system() OR coalesce(scope_role() = 'owner', false)`),
  // Who is in the workspace and how they sign in: not for people of the demonstration, whom everybody can be.
  plain('manages_people', 'boolean', `scope_is_system() OR (reaches_all() AND NOT scope_is_demo())`),
  plain('is_staff', 'boolean', `scope_is_system() OR coalesce(scope_role() IN ('owner', 'lead'), false)`),
  plain('reach_engagements', 'uuid[]', granted('{lead,assessor,auditor}')),
  plain('seen_engagements', 'uuid[]', granted('{lead,assessor,auditor}', '{engagement,assessment}')),
  plain('write_engagements', 'uuid[]', granted('{lead,assessor}')),
  // Not for jobs: what leads do, somebody answers for.
  plain('lead_engagements', 'uuid[]', `granted_engagements('{lead}', '{engagement}')`),
  plain('trail_engagements', 'uuid[]', granted('{lead,auditor}')),
  definer(
    'reach_units() RETURNS uuid[]',
    gathered(
      'u.unit_id',
      'FROM assessment_unit AS u WHERE u.workspace_id = here AND u.assessment_id = ANY (assessments)',
    ),
    'assessments uuid[] := reach_assessments();',
  ),
  ...['site', 'programme'].map((place) =>
    definer(
      `reach_${place}s() RETURNS uuid[]`,
      gathered(
        `u.${place}_id`,
        `FROM unit AS u WHERE u.workspace_id = here AND (u.engagement_id = ANY (engagements) OR u.id = ANY (units))`,
      ),
      'engagements uuid[] := reach_engagements(); units uuid[] := reach_units();',
    ),
  ),
  definer(
    'reach_parties() RETURNS uuid[]',
    gathered(
      'linked.id',
      `FROM (
         SELECT e.client_party_id AS id FROM engagement AS e WHERE e.workspace_id = here AND e.id = ANY (engagements)
         UNION SELECT s.party_id FROM site AS s WHERE s.workspace_id = here AND s.id = ANY (sites)
         UNION SELECT r.party_id FROM reach_party_results() AS r
       ) AS linked`,
    ),
    'engagements uuid[] := seen_engagements(); sites uuid[] := reach_sites();',
  ),
  // Engagements share these: whoever changes one answers for all that use it, also for those that they do not see.
  ...Object.entries(USED_BY).map(([place, engagements]) =>
    definer(
      `may_change_${place}(wanted uuid) RETURNS boolean`,
      `RETURN reaches_all() OR (is_staff() AND NOT EXISTS (
         SELECT FROM (${engagements}) AS used WHERE used.id <> ALL (led)
       ));`,
      'led uuid[] := lead_engagements();',
    ),
  ),
  // Files lie on the disk once for a workspace: none goes while anybody names it, seen by the caller or not.
  definer(
    'file_is_named(wanted text) RETURNS boolean',
    `RETURN here IS NULL OR wanted IS NULL
       OR EXISTS (SELECT FROM evidence AS e WHERE e.workspace_id = here AND e.file_sha256 = wanted)
       OR EXISTS (SELECT FROM snapshot_file AS s WHERE s.workspace_id = here AND s.file_sha256 = wanted);`,
  ),
  // Who begins an engagement leads it: without a grant it could not even be read again.
  `CREATE FUNCTION grant_creator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
   BEGIN
     IF coalesce(scope_role() <> 'owner', false) THEN
       INSERT INTO engagement_grant
         (workspace_id, engagement_id, id, person_id, role, scope, granted_by, granted_at)
       VALUES (NEW.workspace_id, NEW.id, gen_random_uuid(), scope_person(), 'lead', 'engagement', scope_person(),
         statement_timestamp());
     END IF;
     RETURN NULL;
   END
   $$`,
  // An engagement goes only while nothing is in it; the grants on it open nothing any more.
  `CREATE FUNCTION drop_grants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
   BEGIN
     DELETE FROM engagement_grant WHERE workspace_id = OLD.workspace_id AND engagement_id = OLD.id;
     RETURN OLD;
   END
   $$`,
];

export const TRIGGERS = [
  `CREATE TRIGGER grant_creator AFTER INSERT ON engagement FOR EACH ROW EXECUTE FUNCTION grant_creator()`,
  `CREATE TRIGGER drop_grants BEFORE DELETE ON engagement FOR EACH ROW EXECUTE FUNCTION drop_grants()`,
] as const;

/** Names with their arguments, as GRANT and DROP take them. */
export const SIGNATURES: readonly string[] = FUNCTIONS.map((statement) => {
  const [, name = '', parameters = ''] = /CREATE FUNCTION (\w+)\(([^)]*)\)/.exec(statement) ?? [];
  return `${name}(${parameters})`;
});
