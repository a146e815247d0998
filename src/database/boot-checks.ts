import { APP_ROLE, REVOKE_SET_CONFIG } from './runtime-role';

/** Tables that hold nothing of a workspace. */
const WITHOUT_WORKSPACE = ['schema_migration', 'runtime_login'];

/** Functions that run as the owner, whoever calls them; beside these, the ones that witness a table. */
const RUN_AS_OWNER = [
  ...['workspace_of', 'workspace_has_owner', 'scope_role', 'granted_engagements', 'grant_creator', 'drop_grants'],
  ...['reach_assessments', 'reach_party_results', 'reach_units', 'reach_sites', 'reach_programmes', 'reach_parties'],
  ...['scope_is_demo', 'may_change_party', 'may_change_site', 'may_change_programme', 'file_is_named'],
  ...[
    'audit_record',
    'audit_chain_events',
    'audit_note',
    'audit_row_faults',
    'audit_forget',
    'check_issue',
    'free_issue_number',
    'webhook_fan_out',
  ],
  ...['assessor_never_decides', 'certificate_stands_alone', 'certifiable_places', 'certificates_beside'],
  ...[
    'certification_facts',
    'certification_outlines',
    'certification_scopes',
    'certification_state',
    'transfer_receiver',
    'check_certificate',
    'next_certificate_serial',
    'paired_assessment',
  ],
];

/**
 * Tables of a workspace that the server writes without a witness: they hold nothing that anybody answers for. Events of
 * webhooks repeat what is witnessed where it happened; that they are sent is witnessed with their deliveries.
 */
const WITHOUT_WITNESS = ['job', 'idempotency_key', 'throttle', 'oidc_attempt', 'webhook_event'];

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

const OURS = `nspname !~ '^pg_' AND nspname <> 'information_schema'`;
const RELATIONS = `pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace`;
const TABLES = `${RELATIONS} WHERE ${OURS} AND relkind IN ('r', 'p', 'f')`;
/** Whether rows belong to a workspace. */
const OF_WORKSPACE = `(relname = 'workspace' OR EXISTS (
  SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'workspace_id' AND NOT attisdropped))`;
const REACHED_BY_US = `(0 = ANY (polroles) OR EXISTS (
  SELECT FROM unnest(polroles) AS role WHERE role <> 0 AND pg_has_role(current_user, role, 'USAGE')))`;

/**
 * Statements that each answer with one sentence for each fault, in the column `fault`. They look with the eyes of the
 * role that the server works as. Those of the first group stand alone: for a superuser or an owner everything else is wrong too.
 */
export const ROLE_CHECKS: readonly string[] = [
  `SELECT format('The server would work as %s, who is a superuser: no policy holds for it.', current_user) AS fault
   FROM pg_roles WHERE rolname = current_user AND rolsuper`,

  `SELECT format('The role %s owns, or can act as the owner of, %s.', current_user, string_agg(thing, ', ' ORDER BY thing))
     AS fault
   FROM (
     SELECT 'table ' || relname AS thing FROM ${RELATIONS}
     WHERE ${OURS} AND relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND pg_has_role(current_user, relowner, 'MEMBER')
     UNION ALL SELECT 'schema ' || nspname FROM pg_namespace
     WHERE ${OURS} AND pg_has_role(current_user, nspowner, 'MEMBER')
     UNION ALL SELECT 'database ' || datname FROM pg_database
     WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'MEMBER')
   ) AS owned
   WHERE NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) HAVING count(*) > 0`,
];

export const WALL_CHECKS: readonly string[] = [
  `SELECT format('The role %s may %s.', current_user, power) AS fault
   FROM pg_roles CROSS JOIN LATERAL (VALUES
     (rolbypassrls, 'pass by row-level security (BYPASSRLS)'), (rolcreaterole, 'create roles (CREATEROLE)'),
     (rolcreatedb, 'create databases (CREATEDB)'), (rolreplication, 'replicate everything (REPLICATION)')
   ) AS powers (held, power) WHERE rolname = current_user AND held`,

  `SELECT format('The role %s can act as %s, who %s.', current_user, rolname, CASE WHEN rolsuper THEN 'is a superuser'
     WHEN rolbypassrls THEN 'has BYPASSRLS' ELSE 'has CREATEROLE' END) AS fault
   FROM pg_roles WHERE rolname <> current_user AND pg_has_role(current_user, oid, 'MEMBER')
     AND (rolsuper OR rolbypassrls OR rolcreaterole) ORDER BY rolname`,

  `SELECT format('The role %s is not a member of ${APP_ROLE}. Run: GRANT ${APP_ROLE} TO %1$I;', current_user) AS fault
   WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}' AND pg_has_role(current_user, oid, 'USAGE'))`,

  `SELECT format('The owner of the tables, %s, is a member of ${APP_ROLE}. Run: REVOKE ${APP_ROLE} FROM %1$I;',
     pg_get_userbyid(relowner)) AS fault
   FROM pg_class JOIN pg_roles AS o ON o.oid = relowner, pg_roles AS app
   WHERE pg_class.oid = to_regclass('public.person') AND NOT o.rolsuper AND app.rolname = '${APP_ROLE}'
     AND pg_has_role(relowner, app.oid, 'USAGE')`,

  `SELECT format('The role %s may create tables in schema %s. Run: REVOKE CREATE ON SCHEMA %2$I FROM PUBLIC;', current_user,
     nspname) AS fault
   FROM pg_namespace WHERE ${OURS} AND has_schema_privilege(oid, 'CREATE') ORDER BY nspname`,

  `SELECT format('The role %s may create %s in the database. Run: REVOKE %s ON DATABASE %I FROM PUBLIC;', current_user,
     CASE power WHEN 'CREATE' THEN 'schemas' ELSE 'temporary tables' END, power, current_database()) AS fault
   FROM unnest(ARRAY['CREATE', 'TEMPORARY']) AS power WHERE has_database_privilege(current_database(), power)`,

  `SELECT format('The role %s may %s table %s.', current_user, power, relname) AS fault
   FROM ${RELATIONS}
   CROSS JOIN LATERAL (VALUES
     ('TRUNCATE', 'empty'), ('REFERENCES', 'refer to'), ('TRIGGER', 'put triggers on')
   ) AS powers (privilege, power)
   WHERE ${OURS} AND relkind IN ('r', 'p', 'f') AND has_table_privilege(c.oid, privilege) ORDER BY relname, privilege`,

  `SELECT format('Table %s says of its rows neither to which workspace they belong nor that they belong to none.', relname)
     AS fault
   FROM ${TABLES} AND NOT ${OF_WORKSPACE}
     AND NOT (nspname = 'public' AND relname IN (${list(WITHOUT_WORKSPACE)})) ORDER BY relname`,

  `SELECT format('The role %s may read table runtime_login.', current_user) AS fault
   FROM pg_class WHERE oid = to_regclass('public.runtime_login') AND has_any_column_privilege(oid, 'SELECT')`,

  `SELECT format('Row-level security of table %s is not %s. Run: ALTER TABLE %1$I ENABLE ROW LEVEL SECURITY, '
     'FORCE ROW LEVEL SECURITY;', relname, CASE WHEN relrowsecurity THEN 'forced' ELSE 'enabled' END) AS fault
   FROM ${TABLES} AND ${OF_WORKSPACE} AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,

  `SELECT format('Table %s has no policy with %s for %s, which the server may do.', relname, needed, command) AS fault
   FROM ${RELATIONS} CROSS JOIN LATERAL (VALUES
     ('SELECT', 'r', 'USING', has_any_column_privilege(c.oid, 'SELECT')),
     ('INSERT', 'a', 'WITH CHECK', has_any_column_privilege(c.oid, 'INSERT')),
     ('UPDATE', 'w', 'USING', has_any_column_privilege(c.oid, 'UPDATE')),
     ('UPDATE', 'w', 'WITH CHECK', has_any_column_privilege(c.oid, 'UPDATE')),
     ('DELETE', 'd', 'USING', has_table_privilege(c.oid, 'DELETE'))
   ) AS commands (command, letter, needed, may)
   WHERE ${OURS} AND relkind IN ('r', 'p', 'f') AND ${OF_WORKSPACE} AND may AND NOT EXISTS (
     SELECT FROM pg_policy WHERE polrelid = c.oid AND polpermissive AND polcmd::text IN (letter, '*') AND ${REACHED_BY_US}
       AND CASE needed WHEN 'USING' THEN polqual ELSE polwithcheck END IS NOT NULL
   ) ORDER BY relname, command, needed`,

  // A condition that does not ask for the workspace of the scope lets in another one's rows.
  `SELECT format('Policy %s of table %s does not keep to the workspace.', polname, relname) AS fault
   FROM pg_policy JOIN pg_class AS c ON c.oid = polrelid
   CROSS JOIN LATERAL (VALUES (pg_get_expr(polqual, polrelid)), (pg_get_expr(polwithcheck, polrelid))) AS e (condition)
   WHERE polpermissive AND ${REACHED_BY_US} AND condition !~ 'scope_workspace\\(\\)' GROUP BY polname, relname
   ORDER BY relname, polname`,

  `SELECT format('View %s shows rows as its owner sees them. Run: ALTER VIEW %1$I SET (security_invoker = true);', relname)
     AS fault
   FROM ${RELATIONS} WHERE ${OURS} AND relkind = 'v'
     AND NOT coalesce(reloptions && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
   ORDER BY relname`,

  `SELECT format('Materialised view %s keeps rows beside the tables, where no policy holds. Run: DROP MATERIALIZED VIEW %1$I;',
     relname) AS fault
   FROM ${RELATIONS} WHERE ${OURS} AND relkind = 'm' ORDER BY relname`,

  `SELECT format('Function %s runs as its owner and is not one of the server''s.', f.oid::regprocedure) AS fault
   FROM pg_proc AS f JOIN pg_namespace AS n ON n.oid = pronamespace
   WHERE prosecdef AND NOT (nspname = 'public' AND (proname IN (${list(RUN_AS_OWNER)}) OR proname ~ '^witness_'))
   ORDER BY 1`,

  `SELECT format('Function %s runs as its owner and does not fix its search_path.', f.oid::regprocedure) AS fault
   FROM pg_proc AS f WHERE prosecdef AND NOT coalesce(array_to_string(proconfig, ' ') ~ '\\msearch_path=', false)
   ORDER BY 1`,

  `SELECT format('Trigger %s of table %s is switched off. Run: ALTER TABLE %2$I ENABLE TRIGGER %s;', tgname, relname,
     CASE WHEN tgisinternal THEN 'ALL' ELSE quote_ident(tgname) END) AS fault
   FROM pg_trigger JOIN ${RELATIONS} ON c.oid = tgrelid WHERE ${OURS} AND tgenabled NOT IN ('O', 'A')
   ORDER BY relname, tgname`,

  `SELECT format('Table %s has no trigger %s: not every change of it would be recorded, or kept.', relname, needed) AS fault
   FROM ${RELATIONS} CROSS JOIN LATERAL (
     SELECT unnest(ARRAY['witness_insert', 'witness_update', 'witness_delete', 'refuse_truncate']) AS needed
     WHERE (has_any_column_privilege(c.oid, 'INSERT, UPDATE') OR has_table_privilege(c.oid, 'DELETE'))
       AND relname NOT IN (${list(WITHOUT_WITNESS)})
     UNION ALL SELECT guard FROM (VALUES
       ('audit_event', 'refuse_change'), ('audit_reason', 'refuse_change'), ('audit_chain', 'refuse_removal'),
       ('audit_chain', 'audit_chain_grows'), ('audit_pending', 'chain_events')
     ) AS guards (guarded, guard) WHERE guarded = relname
   ) AS wanted
   WHERE nspname = 'public' AND relkind IN ('r', 'p') AND ${OF_WORKSPACE}
     AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = needed)
   ORDER BY relname, needed`,

  // What such a setting says would hold for every connection of the server, and nobody would see it.
  `SELECT format('The role %s has settings of its own: %s. Run: ALTER ROLE %1$I%3$s RESET ALL;', current_user,
     array_to_string(setconfig, ', '), CASE WHEN setdatabase <> 0 THEN format(' IN DATABASE %I', datname) END) AS fault
   FROM pg_db_role_setting LEFT JOIN pg_database AS d ON d.oid = setdatabase
   WHERE setrole = (SELECT oid FROM pg_roles WHERE rolname = current_user)
     AND (setdatabase = 0 OR datname = current_database())
   ORDER BY 1`,

  `SELECT format('The database sets %s for every connection. Run: ALTER DATABASE %I RESET %s;', setting,
     current_database(), split_part(setting, '=', 1)) AS fault
   FROM pg_db_role_setting CROSS JOIN unnest(setconfig) AS setting
   WHERE setrole = 0 AND setdatabase IN (SELECT oid FROM pg_database WHERE datname = current_database())
     AND setting ~ '^(tolok[.]|session_replication_role=|row_security=|search_path=|role=)' ORDER BY setting`,

  `SELECT 'The connections of the server work with session_replication_role = ' || setting || ': no trigger is fired.'
     AS fault
   FROM pg_settings WHERE name = 'session_replication_role' AND setting <> 'origin'`,

  `SELECT format('Function set_config can be called by %s: a query could switch to another workspace. Let a superuser run, '
     'in this database: ${REVOKE_SET_CONFIG};', current_user) AS fault
   WHERE has_function_privilege('pg_catalog.set_config(text, text, boolean)', 'EXECUTE')`,
];

/** Of the server as a whole: what was acknowledged must be there after a power cut, and damage be noticed. */
export const SETTING_CHECKS: readonly string[] = [
  `SELECT format('PostgreSQL runs with %s = %s: %s', name, setting, why) AS fault
   FROM (VALUES
     ('fsync', 'what was saved can be lost or damaged when the machine stops.'),
     ('full_page_writes', 'a page that was half written when the machine stops stays damaged.'),
     ('synchronous_commit', 'what was acknowledged can be lost.'),
     ('data_checksums', 'damage on the disk is not noticed. Stop the server and run pg_checksums --enable.')
   ) AS wanted (name, why) JOIN pg_settings USING (name) WHERE setting = 'off'`,
];
