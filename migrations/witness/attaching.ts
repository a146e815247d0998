import { FIXED } from './fixed';

/**
 * Attaches the witness to a table. Names of columns come from the catalogue.
 *
 * - `passing`: columns that do not count; an update of nothing else is no event
 * - `hashed`: false where the content must not stand in the chain, not even as a hash: then only what happened
 * - `named_by`: columns that name a row in the chain, instead of its key after workspace and engagement
 * - `taken_as`: SQL of what stands for a column (`%1$s` is the row). Bytes and long documents are taken by their hash.
 *
 * The hash of a row is that of `jsonb_strip_nulls(to_jsonb(row) - passing)::text`: null and absent are the same, so that a
 * column that comes later and is null changes no hash.
 */
export const WITNESS = `
  CREATE FUNCTION witness(
    table_name text, passing text[] DEFAULT '{}', hashed boolean DEFAULT true, named_by text[] DEFAULT NULL,
    taken_as jsonb DEFAULT '{}'
  ) RETURNS void LANGUAGE plpgsql ${FIXED} AS $witness$
  DECLARE
    relation regclass := format('public.%I', table_name)::regclass;
    columns_there text[] := ARRAY(
      SELECT attname::text FROM pg_attribute WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped ORDER BY attnum
    );
    key_columns text[] := ARRAY(
      SELECT attname::text
      FROM pg_index CROSS JOIN unnest(indkey::smallint[]) WITH ORDINALITY AS k(number, position)
      JOIN pg_attribute ON attrelid = indrelid AND attnum = k.number
      WHERE indrelid = relation AND indisprimary ORDER BY position
    );
    workspace_column text := CASE WHEN 'workspace_id' = ANY (columns_there) THEN 'workspace_id' ELSE 'id' END;
    chain_column text := CASE
      WHEN table_name = 'engagement' THEN 'id'
      WHEN 'engagement_id' = ANY (columns_there) THEN 'engagement_id'
      ELSE workspace_column END;
    assessment_column text := CASE
      WHEN table_name = 'assessment' THEN 'id'
      WHEN 'assessment_id' = ANY (columns_there) THEN 'assessment_id' END;
    naming text[] := coalesce(
      named_by,
      ARRAY(SELECT name FROM unnest(key_columns) WITH ORDINALITY AS k(name, position)
            WHERE name NOT IN ('workspace_id', 'engagement_id') ORDER BY position)
    );
    content text;
    row_hash text;
    row_name text;
    grouped text;
    inserted text;
    updated text;
    removed text;
    present text;
  BEGIN
    taken_as := (
      SELECT coalesce(jsonb_object_agg(
        attname::text,
        CASE WHEN atttypid = 'bytea'::regtype THEN format('encode(sha256(%%1$s.%I), ''hex'')', attname)
             ELSE format('encode(sha256(convert_to(%%1$s.%I, ''UTF8'')), ''hex'')', attname) END
      ), '{}')
      FROM pg_attribute
      WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped
        AND (atttypid = 'bytea'::regtype OR atttypid = 'text'::regtype AND attname IN ('document', 'source'))
    ) || taken_as;
    content := CASE
      WHEN taken_as = '{}' THEN format('to_jsonb(%%1$s) - %L::text[]', passing)
      ELSE format(
        '(SELECT to_jsonb(picked) FROM (SELECT %s) AS picked)',
        (SELECT string_agg(coalesce(taken_as ->> name, format('%%1$s.%I', name)) || format(' AS %I', name), ', ')
         FROM unnest(columns_there) AS name WHERE name <> ALL (passing))
      ) END;
    row_hash := CASE WHEN hashed THEN format(
      'encode(sha256(convert_to(nullif(jsonb_strip_nulls(%s), ''{}'')::text, ''UTF8'')), ''hex'')',
      content
    ) ELSE 'NULL::text' END;
    row_name := CASE WHEN cardinality(naming) = 0 THEN format('%%1$s.%I::text', workspace_column)
      ELSE 'concat_ws(''/'', ' || (SELECT string_agg(format('%%1$s.%I::text', name), ', ') FROM unnest(naming) AS name) || ')'
      END;
    -- One event per chain; about one assessment when all its rows are.
    grouped := format($sql$
      PERFORM audit_record(
        g.workspace, g.chain, g.assessment, %%2$L, %1$L,
        g.changes, NULL
      ) FROM (
        SELECT c.workspace, c.chain, '[' || string_agg(c.change, ',' ORDER BY c.name COLLATE "C", c.change COLLATE "C") || ']' AS changes,
          CASE WHEN count(c.assessment) = count(*) AND min(c.assessment) = max(c.assessment)
            THEN min(c.assessment)::uuid END AS assessment
        FROM (%%1$s) AS c GROUP BY c.workspace, c.chain ORDER BY c.chain
      ) AS g;
    $sql$, table_name);
    inserted := format($sql$
      SELECT p.workspace, p.chain, p.assessment, p.name,
        '{"after":' || coalesce(to_json(p.hash)::text, 'null') || ',"before":null,"id":' || to_json(p.name)::text || '}' AS change
      FROM (
        SELECT r.%1$I AS workspace, r.%2$I AS chain, %3$s AS assessment, %4$s AS name, %5$s AS hash FROM %%1$s AS r
      ) AS p
    $sql$, workspace_column, chain_column, coalesce('r.' || quote_ident(assessment_column) || '::text', 'NULL::text'),
      format(row_name, 'r'), format(row_hash, 'r'));
    removed := format($sql$
      SELECT p.workspace, p.chain, p.assessment, p.name,
        '{"after":null,"before":' || coalesce(to_json(p.hash)::text, 'null') || ',"id":' || to_json(p.name)::text || '}' AS change
      FROM (
        SELECT r.%1$I AS workspace, r.%2$I AS chain, %3$s AS assessment, %4$s AS name, %5$s AS hash FROM old_rows AS r
      ) AS p
    $sql$, workspace_column, chain_column, coalesce('r.' || quote_ident(assessment_column) || '::text', 'NULL::text'),
      format(row_name, 'r'), format(row_hash, 'r'));
    -- A row whose key changed went and came.
    updated := format($sql$
      SELECT p.workspace, p.chain, p.assessment, p.name,
        '{"after":' || coalesce(to_json(p.after)::text, 'null') || ',"before":' || coalesce(to_json(p.before)::text, 'null')
          || coalesce(',"fields":' || p.fields, '') || ',"id":' || to_json(p.name)::text || '}' AS change
      FROM (
        SELECT coalesce(n.%1$I, o.%1$I) AS workspace, coalesce(n.%2$I, o.%2$I) AS chain, %3$s AS assessment,
          CASE WHEN n.%1$I IS NULL THEN %4$s ELSE %5$s END AS name, %6$s AS before, %7$s AS after, %8$s AS fields
        FROM old_rows AS o FULL JOIN new_rows AS n ON %9$s
      ) AS p WHERE %10$s
    $sql$, workspace_column, chain_column,
      CASE WHEN assessment_column IS NULL THEN 'NULL::text' ELSE format('coalesce(n.%1$I, o.%1$I)::text', assessment_column) END,
      format(row_name, 'o'), format(row_name, 'n'), format(row_hash, 'o'), format(row_hash, 'n'),
      CASE WHEN hashed THEN 'NULL::text'
        ELSE format('audit_changed_fields(to_jsonb(o) - %1$L::text[], to_jsonb(n) - %1$L::text[])', passing) END,
      (SELECT string_agg(format('o.%1$I = n.%1$I', name), ' AND ') FROM unnest(key_columns) AS name),
      CASE WHEN hashed THEN 'p.before IS DISTINCT FROM p.after' ELSE $cond$p.fields <> '[]'$cond$ END);
    EXECUTE format($make$
      CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      ${FIXED} AS $trigger$
      BEGIN
        IF TG_OP = 'INSERT' THEN %s
        ELSIF TG_OP = 'UPDATE' THEN %s
        ELSE %s
        END IF;
        RETURN NULL;
      END
      $trigger$
    $make$, 'witness_' || table_name, format(grouped, format(inserted, 'new_rows'), 'insert'),
      format(grouped, updated, 'update'), format(grouped, removed, 'delete'));
    -- The rows as they are, for comparison with their events. Nothing to compare where nothing is hashed.
    EXECUTE format($make$
      CREATE OR REPLACE FUNCTION %I(workspace uuid, chain uuid) RETURNS TABLE (name text, hash text)
      LANGUAGE sql STABLE ${FIXED} AS $rows$
        SELECT %s, %s FROM public.%I AS r WHERE r.%I = workspace AND r.%I = chain AND %L
      $rows$
    $make$, 'witnessed_' || table_name, format(row_name, 'r'), format(row_hash, 'r'), table_name, workspace_column,
      chain_column, hashed);
    EXECUTE format('REVOKE ALL ON FUNCTION %I() FROM PUBLIC', 'witness_' || table_name);
    EXECUTE format('REVOKE ALL ON FUNCTION %I(uuid, uuid) FROM PUBLIC', 'witnessed_' || table_name);
    EXECUTE format($make$
      CREATE OR REPLACE TRIGGER witness_insert AFTER INSERT ON public.%1$I REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
      CREATE OR REPLACE TRIGGER witness_update AFTER UPDATE ON public.%1$I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
      CREATE OR REPLACE TRIGGER witness_delete AFTER DELETE ON public.%1$I REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
      CREATE OR REPLACE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.%1$I
        FOR EACH STATEMENT EXECUTE FUNCTION witness_refuses_truncate();
    $make$, table_name, 'witness_' || table_name);
    present := format(grouped, format(inserted, format('public.%I', table_name)), 'baseline');
    EXECUTE regexp_replace(present, '^\\s*PERFORM', 'SELECT');
  END
  $witness$
`;
