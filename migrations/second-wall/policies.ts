/** Conditions on a row, in SQL. A command without one is closed to the server. */
export interface TablePolicies {
  readonly select?: string;
  readonly insert?: string;
  /** Old and new state of the row alike, unless `updateTo` says what the new one may be. */
  readonly update?: string;
  readonly updateTo?: string;
  readonly delete?: string;
}

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const ALL = '(SELECT reaches_all())';
const SYSTEM = '(SELECT scope_is_system())';
const PUBLIC = '(SELECT scope_is_public())';
const MANAGES = '(SELECT manages_people())';
const NO_OWNER = 'NOT (SELECT workspace_has_owner())';
const STAFF = '(SELECT is_staff())';
const OWN = `(person_id = (SELECT scope_person()) AND (SELECT scope_role()) IS NOT NULL)`;

/** Asked once a statement, not once a row: a sub-select without reference to the row. */
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const when = (...any: readonly string[]): string => `${WORKSPACE} AND (${any.join(' OR ')})`;

const WHOLE = among('engagement_id', 'reach_engagements');
const WRITE = when(ALL, among('engagement_id', 'write_engagements'));
const LEAD = when(ALL, among('engagement_id', 'lead_engagements'));
const READ_ASSESSMENT = when(ALL, WHOLE, among('assessment_id', 'reach_assessments'));
const READ_STAFF = (list: string): string => when(STAFF, among('id', list));
const WRITE_STAFF = `${WORKSPACE} AND ${STAFF}`;

const every = (condition: string): TablePolicies => ({
  select: condition,
  insert: condition,
  update: condition,
  delete: condition,
});
const fieldwork: TablePolicies = { ...every(WRITE), select: READ_ASSESSMENT };
/** Never changed, only made and removed. */
const fixed = ({ select = '', insert = '', delete: removal = '' }: TablePolicies): TablePolicies => ({
  select,
  insert,
  delete: removal,
});
/** Asked for the rows that a statement changes, which are few. */
const shared = (table: string, list: string): TablePolicies => ({
  select: READ_STAFF(list),
  insert: WRITE_STAFF,
  update: `${WRITE_STAFF} AND may_change_${table}(id)`,
  updateTo: WRITE_STAFF,
  delete: `${WRITE_STAFF} AND may_change_${table}(id)`,
});
/** What lets somebody sign in: needed before it is known who asks, and after that only by the person and owners. */
const signIn: TablePolicies = { ...every(when(MANAGES, PUBLIC, OWN)), select: when(ALL, PUBLIC, OWN) };

/** Sees the site and the programme that the unit names: a key must not tell, or open, what is not reached. */
const UNIT_PLACES = ['site', 'programme']
  .map((place) => `(${place}_id IS NULL OR ${STAFF} OR ${among(`${place}_id`, `reach_${place}s`)})`)
  .join(' AND ');
const FRAMEWORK_READERS = `coalesce((SELECT scope_role()) IN ('owner', 'lead', 'assessor', 'auditor'), false)`;
/** Neither a person's doing nor without a scope. */
const OUTSIDE = `(${SYSTEM} OR ${PUBLIC} OR (SELECT scope_engagement()) IS NOT NULL)`;
/** Somebody: not a person who was disabled, nor nobody. */
const ACTING = `(${OUTSIDE} OR (SELECT scope_role()) IS NOT NULL)`;
const OWN_KEY = `(actor = current_setting('tolok.actor', true) AND ${ACTING})`;
const ISSUE_READ = when(ALL, WHOLE, `(kind <> 'jointPlan' AND ${among('assessment_id', 'reach_assessments')})`);
const OF_ISSUE = (column: string, key: string): string =>
  `EXISTS (SELECT FROM issue AS i WHERE i.workspace_id = ${column}.workspace_id
     AND i.engagement_id = ${column}.engagement_id AND i.${key})`;
const INPUT_READ = `EXISTS (SELECT FROM snapshot AS s WHERE s.workspace_id = report_input.workspace_id
  AND s.engagement_id = report_input.engagement_id AND s.id = report_input.snapshot_id)`;
const PERSON_READ = (id: string): string =>
  when(OUTSIDE, FRAMEWORK_READERS, `(${id} = (SELECT scope_person()) AND (SELECT scope_role()) IS NOT NULL)`);

/** What people of the demonstration give or take away is among themselves. */
const GRANTEE = `(NOT (SELECT scope_is_demo()) OR EXISTS (SELECT FROM person AS p
  WHERE p.workspace_id = engagement_grant.workspace_id AND p.id = engagement_grant.person_id AND p.kind = 'demo'))`;

/** Every table of the product. Those that nobody but the owner touches stand with nothing. */
export const POLICIES: Readonly<Record<string, TablePolicies>> = {
  workspace: {
    select: `id = (SELECT scope_workspace()) AND ${ACTING}`,
    insert: `id = (SELECT scope_workspace()) AND ${SYSTEM}`,
  },
  party: shared('party', 'reach_parties'),
  site: shared('site', 'reach_sites'),
  programme: shared('programme', 'reach_programmes'),
  framework_version: {
    select: when(SYSTEM, '(SELECT scope_engagement()) IS NOT NULL', FRAMEWORK_READERS),
    insert: WRITE_STAFF,
    delete: WRITE_STAFF,
  },
  idempotency_key: { select: when(ALL, OWN_KEY), insert: when(OWN_KEY), delete: when(ALL, OWN_KEY) },

  engagement: {
    select: when(ALL, among('id', 'seen_engagements')),
    insert: WRITE_STAFF,
    update: when(ALL, among('id', 'write_engagements')),
    updateTo: `${when(ALL, among('id', 'write_engagements'))}
      AND (${STAFF} OR ${among('client_party_id', 'reach_parties')})`,
    delete: when(ALL, among('id', 'lead_engagements')),
  },
  engagement_logo: { ...every(WRITE), select: when(ALL, among('engagement_id', 'seen_engagements')) },
  unit: {
    select: when(ALL, WHOLE, among('id', 'reach_units')),
    insert: `${WRITE} AND ${UNIT_PLACES}`,
    update: WRITE,
    updateTo: `${WRITE} AND ${UNIT_PLACES}`,
    delete: WRITE,
  },
  assessment: { ...every(WRITE), select: when(ALL, WHOLE, among('id', 'reach_assessments')) },
  assessment_unit: fieldwork,
  answer: fieldwork,
  evidence: fieldwork,
  finding: fieldwork,
  finding_unit: fieldwork,
  finding_evidence: fieldwork,
  status_change: { select: READ_ASSESSMENT, insert: WRITE },
  snapshot: fixed(fieldwork),
  snapshot_file: {
    ...fixed(every(WRITE)),
    select: when(
      ALL,
      WHOLE,
      `EXISTS (SELECT FROM snapshot AS s WHERE s.workspace_id = snapshot_file.workspace_id
         AND s.engagement_id = snapshot_file.engagement_id AND s.id = snapshot_file.snapshot_id)`,
    ),
  },
  // Not issued yet: for those who work on it.
  report: every(WRITE),
  report_input: {
    ...fixed(every(WRITE)),
    // Of an issued report whoever reads it may know what it was rendered from, as far as they may read that.
    select: when(
      ALL,
      among('engagement_id', 'write_engagements'),
      `(${OF_ISSUE('report_input', 'report_id = report_input.report_id')} AND ${INPUT_READ})`,
    ),
  },
  report_file: fixed(every(WRITE)),
  job: every(WRITE),

  person: {
    select: PERSON_READ('id'),
    insert: when(MANAGES, `(${PUBLIC} AND role = 'owner' AND ${NO_OWNER})`),
    // The set-up ends the demonstration, and shuts out whoever came before the first owner.
    update: when(MANAGES, `(${PUBLIC} AND ${NO_OWNER})`),
    updateTo: when(MANAGES, `(${PUBLIC} AND ${NO_OWNER} AND status = 'disabled')`),
  },
  person_profile: {
    select: PERSON_READ('person_id'),
    insert: when(MANAGES, PUBLIC),
    update: when(MANAGES),
    delete: when(MANAGES),
  },
  credential: signIn,
  recovery_code: signIn,
  session: signIn,
  access_token: signIn,
  one_time_link: signIn,
  external_identity: fixed(signIn),
  oidc_attempt: fixed(every(when(SYSTEM, PUBLIC))),
  throttle: every(when(SYSTEM, PUBLIC, '(SELECT scope_role()) IS NOT NULL')),
  engagement_grant: {
    select: when(ALL, PUBLIC, OWN, among('engagement_id', 'lead_engagements')),
    insert: `${LEAD} AND ${GRANTEE}`,
    update: `${LEAD} AND ${GRANTEE}`,
  },
  party_extract: {
    select: when(
      ALL,
      WHOLE,
      '(engagement_id, party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r)',
    ),
    insert: WRITE,
  },

  audit_event: {
    select: when(ALL, among('chain_id', 'trail_engagements'), among('assessment_id', 'reach_assessments')),
  },
  // With its event.
  audit_reason: {
    select: `${WORKSPACE} AND EXISTS (SELECT FROM audit_event AS e WHERE e.workspace_id = audit_reason.workspace_id
      AND e.chain_id = audit_reason.chain_id AND e.seq = audit_reason.seq)`,
  },
  // Its size and head: without them nobody can tell whether the end of an extract was cut off.
  audit_chain: {
    select: when(
      ALL,
      among('chain_id', 'trail_engagements'),
      `((SELECT cardinality(reach_assessments())) > 0 AND ${among('chain_id', 'seen_engagements')})`,
    ),
  },
  audit_pending: {},
  sign_off: {
    select: when(
      ALL,
      WHOLE,
      `(subject_kind = 'assessment' AND ${among('subject_id', 'reach_assessments')})`,
      OF_ISSUE('sign_off', 'sign_off_id = sign_off.id'),
    ),
    // Nobody signs for somebody else.
    insert: `${LEAD} AND (${SYSTEM} OR person_id = (SELECT scope_person()))`,
  },
  issue: { select: ISSUE_READ, insert: LEAD, update: LEAD },
  issue_file: { select: `${WORKSPACE} AND ${OF_ISSUE('issue_file', 'id = issue_file.issue_id')}`, insert: LEAD },
};

/** The tables that witness and register write for whoever changes something, as the owner. */
export const WITNESS_TABLES: readonly string[] = ['audit_event', 'audit_reason', 'audit_chain', 'audit_pending'];

/** The owner sees nothing either, unless it works for somebody, or as the system of one workspace. */
export const OWNER_POLICY = (table: string): string => {
  const column = table === 'workspace' ? 'id' : 'workspace_id';
  return `(SELECT owner_at_work()) OR (${column} = (SELECT scope_workspace()) AND ${SYSTEM})`;
};
