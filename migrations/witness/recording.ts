import { FIXED } from './fixed';

export const TABLES = [
  `
    CREATE TABLE audit_event (
      workspace_id uuid NOT NULL,
      chain_id uuid NOT NULL,
      seq bigint NOT NULL,
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      actor_kind text NOT NULL,
      actor_id text,
      action text NOT NULL,
      subject text NOT NULL,
      assessment_id uuid,
      changes text NOT NULL,
      reason_sha256 text,
      request_id text,
      previous_sha256 text,
      sha256 text NOT NULL,
      CONSTRAINT pk_audit_event PRIMARY KEY (workspace_id, chain_id, seq),
      CONSTRAINT uq_audit_event_id UNIQUE (workspace_id, id),
      CONSTRAINT ck_audit_event_actor CHECK (actor_kind IN ('person', 'public', 'job', 'system', 'none')),
      CONSTRAINT ck_audit_event_action CHECK (
        action IN ('baseline', 'insert', 'update', 'delete', 'read', 'denied')
      ),
      CONSTRAINT ck_audit_event_first CHECK ((seq = 1) = (previous_sha256 IS NULL))
    )
  `,
  // Hashes do not compress.
  `ALTER TABLE audit_event ALTER COLUMN changes SET STORAGE EXTERNAL`,
  `CREATE INDEX ix_audit_event_assessment ON audit_event (workspace_id, assessment_id, seq)`,
  // Apart from the events, so that the words can go and the chain still verifies: it holds their salted hash.
  `
    CREATE TABLE audit_reason (
      workspace_id uuid NOT NULL,
      chain_id uuid NOT NULL,
      seq bigint NOT NULL,
      salt text NOT NULL,
      text text NOT NULL,
      CONSTRAINT pk_audit_reason PRIMARY KEY (workspace_id, chain_id, seq)
    )
  `,
  `
    CREATE TABLE audit_chain (
      workspace_id uuid NOT NULL,
      chain_id uuid NOT NULL,
      size bigint NOT NULL,
      head text NOT NULL,
      head_at timestamptz NOT NULL,
      CONSTRAINT pk_audit_chain PRIMARY KEY (workspace_id, chain_id)
    ) WITH (fillfactor = 50)
  `,
  `CREATE SEQUENCE audit_pending_id`,
  // Events wait here for the end of their transaction, and nobody ever sees them here: no log is needed.
  `
    CREATE UNLOGGED TABLE audit_pending (
      workspace_id uuid NOT NULL,
      id bigint NOT NULL,
      chain_id uuid NOT NULL,
      actor_kind text NOT NULL,
      actor_id text,
      action text NOT NULL,
      subject text NOT NULL,
      assessment_id uuid,
      changes text NOT NULL,
      reason text,
      request_id text,
      CONSTRAINT pk_audit_pending PRIMARY KEY (workspace_id, id)
    )
  `,
  `ALTER TABLE audit_pending ALTER COLUMN changes SET STORAGE EXTERNAL`,
];

export const GUARDS = [
  `
    CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  `,
  `
    CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  `,
  `
    CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON audit_reason
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  `,
  `
    CREATE FUNCTION audit_chain_grows() RETURNS trigger LANGUAGE plpgsql ${FIXED} AS $$
    BEGIN
      IF NEW.size <= OLD.size OR NEW.head_at < OLD.head_at
         OR (NEW.workspace_id, NEW.chain_id) IS DISTINCT FROM (OLD.workspace_id, OLD.chain_id) THEN
        RAISE EXCEPTION 'a chain only grows' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END
    $$
  `,
  `CREATE TRIGGER audit_chain_grows BEFORE UPDATE ON audit_chain FOR EACH ROW EXECUTE FUNCTION audit_chain_grows()`,
];

export const RECORDING = [
  // Whole tables are never emptied: that would leave no rows to record.
  `
    CREATE FUNCTION witness_refuses_truncate() RETURNS trigger LANGUAGE plpgsql ${FIXED} AS $$
    BEGIN
      RAISE EXCEPTION '% is witnessed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END
    $$
  `,
  // For rows whose content is nobody's business: which columns changed, as a canonical JSON array; values never.
  `
    CREATE FUNCTION audit_changed_fields(before jsonb, after jsonb) RETURNS text LANGUAGE sql IMMUTABLE ${FIXED} AS $$
      SELECT coalesce('[' || string_agg(to_json(field)::text, ',' ORDER BY field COLLATE "C") || ']', '[]')
      FROM (
        SELECT coalesce(o.key, n.key) AS field
        FROM jsonb_each(before) AS o FULL JOIN jsonb_each(after) AS n ON o.key = n.key
        WHERE o.value IS DISTINCT FROM n.value
      ) AS changed
    $$
  `,
  // Whose doing it is stands in the settings of the transaction (src/database/scope-statements.ts).
  `
    CREATE FUNCTION audit_record(
      workspace uuid, chain uuid, assessment uuid, what text, table_name text, rows_changed text, told_reason text
    ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
    DECLARE
      actor text := coalesce(current_setting('tolok.actor', true), '');
      kind text := split_part(actor, ':', 1);
      why text := coalesce(told_reason, nullif(current_setting('tolok.reason', true), ''));
    BEGIN
      IF kind NOT IN ('person', 'public', 'job', 'system') THEN
        kind := 'none';
        why := concat_ws(': ', 'SQL as ' || session_user, why);
      END IF;
      INSERT INTO audit_pending
        (workspace_id, id, chain_id, actor_kind, actor_id, action, subject, assessment_id, changes, reason, request_id)
      VALUES (
        workspace, nextval('audit_pending_id'), chain, kind, CASE WHEN kind IN ('person', 'job') THEN split_part(actor, ':', 2) END, what, table_name,
        assessment, rows_changed, left(why, 2000), nullif(current_setting('tolok.request', true), '')
      );
    END
    $$
  `,
  // RFC 8785: members in order, texts as to_json() writes them. The same is made in src/audit/rules/event-document.ts.
  `
    CREATE FUNCTION audit_event_document(event audit_event) RETURNS text LANGUAGE sql STABLE ${FIXED} AS $$
      SELECT '{"action":' || to_json(event.action)::text
        || ',"actor":{"id":' || coalesce(to_json(event.actor_id)::text, 'null')
        || ',"kind":' || to_json(event.actor_kind)::text
        || '},"assessment":' || coalesce(to_json(event.assessment_id)::text, 'null')
        || ',"at":"' || to_char(event.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","chain":"' || event.chain_id
        || '","changes":' || event.changes
        || ',"id":"' || event.id
        || '","previous":' || coalesce(to_json(event.previous_sha256)::text, 'null')
        || ',"reasonSha256":' || coalesce(to_json(event.reason_sha256)::text, 'null')
        || ',"request":' || coalesce(to_json(event.request_id)::text, 'null')
        || ',"schema":"tolok-audit-event/1","seq":' || event.seq
        || ',"subject":' || to_json(event.subject)::text
        || ',"workspace":"' || event.workspace_id || '"}'
    $$
  `,
  // Chains are locked at the end of the transaction, in order: no deadlock, and nobody waits longer than a commit takes.
  `
    CREATE FUNCTION audit_chain_events() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
    DECLARE
      pending audit_pending;
      event audit_event;
      tail audit_chain;
      salt text;
    BEGIN
      FOR pending IN
        WITH taken AS (
          DELETE FROM audit_pending WHERE workspace_id = NEW.workspace_id AND id >= NEW.id RETURNING *
        )
        SELECT * FROM taken ORDER BY chain_id, id
      LOOP
        IF tail.chain_id IS DISTINCT FROM pending.chain_id THEN
          IF tail.chain_id IS NOT NULL THEN
            UPDATE audit_chain SET size = tail.size, head = tail.head, head_at = tail.head_at
            WHERE workspace_id = tail.workspace_id AND chain_id = tail.chain_id;
          END IF;
          SELECT * INTO tail FROM audit_chain
          WHERE workspace_id = pending.workspace_id AND chain_id = pending.chain_id FOR UPDATE;
          IF NOT FOUND THEN
            INSERT INTO audit_chain VALUES (pending.workspace_id, pending.chain_id, 0, '', '-infinity')
            ON CONFLICT DO NOTHING;
            SELECT * INTO STRICT tail FROM audit_chain
            WHERE workspace_id = pending.workspace_id AND chain_id = pending.chain_id FOR UPDATE;
          END IF;
        END IF;
        event.workspace_id := pending.workspace_id;
        event.chain_id := pending.chain_id;
        event.seq := tail.size + 1;
        event.id := gen_random_uuid();
        event.at := greatest(date_trunc('milliseconds', clock_timestamp()), tail.head_at);
        event.actor_kind := pending.actor_kind;
        event.actor_id := pending.actor_id;
        event.action := pending.action;
        event.subject := pending.subject;
        event.assessment_id := pending.assessment_id;
        event.changes := pending.changes;
        event.reason_sha256 := NULL;
        IF pending.reason IS NOT NULL THEN
          salt := replace(gen_random_uuid()::text, '-', '');
          event.reason_sha256 := encode(sha256(convert_to(salt || pending.reason, 'UTF8')), 'hex');
          INSERT INTO audit_reason VALUES (event.workspace_id, event.chain_id, event.seq, salt, pending.reason);
        END IF;
        event.request_id := pending.request_id;
        event.previous_sha256 := nullif(tail.head, '');
        event.sha256 := encode(sha256(convert_to(audit_event_document(event), 'UTF8')), 'hex');
        INSERT INTO audit_event VALUES (event.*);
        tail.size := event.seq;
        tail.head := event.sha256;
        tail.head_at := event.at;
      END LOOP;
      IF tail.chain_id IS NOT NULL THEN
        UPDATE audit_chain SET size = tail.size, head = tail.head, head_at = tail.head_at
        WHERE workspace_id = tail.workspace_id AND chain_id = tail.chain_id;
      END IF;
      RETURN NULL;
    END
    $$
  `,
  `
    CREATE CONSTRAINT TRIGGER chain_events AFTER INSERT ON audit_pending DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION audit_chain_events()
  `,
  // What the application tells: reads and denials. Changes can not be told, only made.
  `
    CREATE FUNCTION audit_note(
      action text, engagement uuid, assessment uuid, subject text, subject_id text, reason text DEFAULT NULL
    ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
    DECLARE
      workspace uuid := nullif(current_setting('tolok.workspace', true), '')::uuid;
      chain uuid;
    BEGIN
      IF workspace IS NULL OR action IS NULL OR action NOT IN ('read', 'denied')
         OR subject !~ '^[A-Za-z][A-Za-z_.]{0,59}$' OR length(subject_id) > 500 THEN
        RAISE EXCEPTION 'this can not be noted' USING ERRCODE = 'invalid_parameter_value';
      END IF;
      -- Whoever asks for what is not there leaves a note in the chain of the workspace, not a chain of its own.
      SELECT e.id INTO chain FROM engagement AS e WHERE e.workspace_id = workspace AND e.id = engagement;
      PERFORM audit_record(
        workspace, coalesce(chain, workspace), CASE WHEN chain IS NOT NULL THEN assessment END, action, subject,
        '[{"after":null,"before":null,"id":' || to_json(coalesce(subject_id, ''))::text || '}]', reason
      );
    END
    $$
  `,
];

export const FORGETTING = [
  // The words of reasons given by a person, of events about the person, and those that name the person. Before the
  // profile goes, which knows the name.
  `
    CREATE FUNCTION audit_forget(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
    DECLARE
      workspace uuid := nullif(current_setting('tolok.workspace', true), '')::uuid;
      named text[] := ARRAY(
        SELECT lower(words) FROM person_profile AS f CROSS JOIN LATERAL (VALUES (f.email), (f.name)) AS n (words)
        WHERE f.workspace_id = workspace AND f.person_id = person AND length(words) >= 5
      );
      grants text[] := ARRAY(
        SELECT g.id::text FROM engagement_grant AS g WHERE g.workspace_id = workspace AND g.person_id = person
      );
    BEGIN
      IF NOT reaches_all() THEN
        RAISE EXCEPTION 'only owners erase people' USING ERRCODE = 'insufficient_privilege';
      END IF;
      DELETE FROM audit_reason AS r USING audit_event AS e
      WHERE r.workspace_id = workspace
        AND (e.workspace_id, e.chain_id, e.seq) = (r.workspace_id, r.chain_id, r.seq)
        AND (
          e.actor_kind = 'person' AND e.actor_id = person::text
          OR EXISTS (
            SELECT FROM jsonb_array_elements(e.changes::jsonb) AS change
            WHERE split_part(change ->> 'id', '/', 1) = person::text
              OR e.subject = 'engagement_grant' AND change ->> 'id' = ANY (grants)
          )
          OR EXISTS (SELECT FROM unnest(named) AS words WHERE strpos(lower(r.text), words) > 0)
        );
    END
    $$
  `,
];

export const CHECKING = [
  // Rows that are not what the last event about them says: changed while the triggers were off.
  `
    CREATE FUNCTION audit_row_faults(chain uuid, most integer)
    RETURNS TABLE (subject text, id text, seq bigint, fault text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED} AS $$
    DECLARE
      workspace uuid := nullif(current_setting('tolok.workspace', true), '')::uuid;
      witnessed text;
      found_here integer;
    BEGIN
      FOR witnessed IN
        SELECT c.relname::text FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
        WHERE t.tgname = 'witness_insert' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname
      LOOP
        RETURN QUERY EXECUTE format($sql$
          WITH told AS (
            SELECT DISTINCT ON (change ->> 'id') change ->> 'id' AS name, change ->> 'after' AS hash, e.seq
            FROM audit_event AS e CROSS JOIN LATERAL jsonb_array_elements(e.changes::jsonb) AS change
            WHERE e.workspace_id = $1 AND e.chain_id = $2 AND e.subject = %1$L
              AND e.action IN ('baseline', 'insert', 'update', 'delete')
            ORDER BY change ->> 'id', e.seq DESC
          )
          SELECT %1$L::text, coalesce(p.name, told.name), told.seq,
            CASE WHEN told.name IS NULL OR told.hash IS NULL THEN 'appeared'
                 WHEN p.name IS NULL THEN 'vanished' ELSE 'changed' END
          FROM told FULL JOIN %2$I($1, $2) AS p ON p.name = told.name
          WHERE p.hash IS DISTINCT FROM told.hash
          ORDER BY 2 LIMIT $3
        $sql$, witnessed, 'witnessed_' || witnessed) USING workspace, chain, most;
        GET DIAGNOSTICS found_here = ROW_COUNT;
        most := most - found_here;
        EXIT WHEN most <= 0;
      END LOOP;
    END
    $$
  `,
];

export const PRIVILEGES = [
  `REVOKE ALL ON audit_event, audit_reason, audit_chain, audit_pending FROM PUBLIC`,
  `REVOKE ALL ON SEQUENCE audit_pending_id FROM PUBLIC`,
  `
    REVOKE ALL ON FUNCTION witness, audit_row_faults, audit_note, audit_record, audit_chain_events, audit_event_document,
      audit_changed_fields, audit_chain_grows, audit_forget FROM PUBLIC
  `,
  `
    DO $$
    BEGIN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tolok_app') THEN
        REVOKE ALL ON audit_event, audit_reason, audit_chain, audit_pending FROM tolok_app;
        GRANT SELECT ON audit_event, audit_reason, audit_chain TO tolok_app;
        GRANT EXECUTE ON FUNCTION audit_row_faults, audit_note, audit_forget TO tolok_app;
      END IF;
    END
    $$
  `,
];
