import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIXED = 'SET search_path = pg_catalog, public, pg_temp';
const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const SYSTEM = `${WORKSPACE} AND (SELECT scope_is_system())`;
/** Owners, but for people of the demonstration; and the server itself. */
const MANAGES = `${WORKSPACE} AND (SELECT manages_people())`;
const TABLES = ['webhook', 'webhook_event', 'webhook_delivery'] as const;
const OUTCOME = ['state', 'attempts', 'next_attempt_at', 'leased_until', 'status_code', 'fault', 'finished_at'];
const EVENTS = [
  ...['opened', 'planned', 'replanned', 'implemented', 'rejected', 'verified', 'rescheduled', 'closed', 'reopened'],
  ...['due_soon', 'due', 'overdue'],
]
  .map((what) => `corrective_action.${what}`)
  .concat('forum_decision.overdue');
const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/**
 * Webhooks, and the outbox of what they are told. An event is written in the transaction of what happened, by whoever did it;
 * a trigger of the owner of the schema gives it to the webhooks that want it, which that person may not see. What was sent is
 * never changed; only how it fared is, by the server. Secrets lie there sealed (`SecretBox`).
 */
export class CreateWebhooks1795360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE webhook (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        url text NOT NULL,
        description text,
        events text[] NOT NULL,
        state text NOT NULL,
        paused_because text,
        dead_in_row integer NOT NULL,
        secret bytea NOT NULL,
        former_secret bytea,
        former_until timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_webhook PRIMARY KEY (workspace_id, id),
        CONSTRAINT ck_webhook_events CHECK (cardinality(events) > 0 AND events <@ ARRAY[${list(EVENTS)}]::text[]),
        CONSTRAINT ck_webhook_state CHECK (state IN ('active', 'paused')),
        CONSTRAINT ck_webhook_paused CHECK (
          (state = 'paused') = (paused_because IS NOT NULL) AND paused_because IN ('owner', 'failing', 'gone', 'secret')
        ),
        CONSTRAINT ck_webhook_former CHECK ((former_secret IS NULL) = (former_until IS NULL)),
        CONSTRAINT fk_webhook_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`
      CREATE TABLE webhook_event (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        engagement_id uuid,
        webhook_id uuid,
        subject_id uuid NOT NULL,
        occasion text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_webhook_event PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_webhook_event_occasion UNIQUE (workspace_id, type, subject_id, occasion),
        CONSTRAINT ck_webhook_event_type CHECK (
          CASE WHEN webhook_id IS NULL THEN engagement_id IS NOT NULL AND type IN (${list(EVENTS)})
               ELSE engagement_id IS NULL AND type = 'webhook.test' END
        ),
        CONSTRAINT fk_webhook_event_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_webhook_event_webhook FOREIGN KEY (workspace_id, webhook_id)
          REFERENCES webhook (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE webhook_delivery (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        webhook_id uuid NOT NULL,
        event_id uuid NOT NULL,
        state text NOT NULL,
        attempts integer NOT NULL,
        next_attempt_at timestamptz,
        leased_until timestamptz,
        status_code integer,
        fault text,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT pk_webhook_delivery PRIMARY KEY (workspace_id, id),
        CONSTRAINT ck_webhook_delivery_state CHECK (state IN ('queued', 'failed', 'delivered', 'dead')),
        CONSTRAINT ck_webhook_delivery_next CHECK ((next_attempt_at IS NOT NULL) = (state IN ('queued', 'failed'))),
        CONSTRAINT ck_webhook_delivery_finished CHECK ((finished_at IS NOT NULL) = (state IN ('delivered', 'dead'))),
        CONSTRAINT ck_webhook_delivery_fault CHECK ((fault IS NOT NULL) = (state IN ('failed', 'dead'))),
        CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (workspace_id, webhook_id)
          REFERENCES webhook (workspace_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_webhook_delivery_event FOREIGN KEY (workspace_id, event_id)
          REFERENCES webhook_event (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`CREATE INDEX ix_webhook_event_created ON webhook_event (workspace_id, created_at)`);
    await runner.query(
      `CREATE INDEX ix_webhook_delivery_webhook ON webhook_delivery (workspace_id, webhook_id, created_at, id)`,
    );
    await runner.query(`CREATE INDEX ix_webhook_delivery_event ON webhook_delivery (workspace_id, event_id)`);
    await runner.query(`CREATE INDEX ix_webhook_delivery_next ON webhook_delivery (workspace_id, next_attempt_at)`);
    await runner.query(
      `CREATE TRIGGER refuse_change BEFORE UPDATE ON webhook_event FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`
      CREATE FUNCTION webhook_fan_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
      BEGIN
        INSERT INTO webhook_delivery
          (workspace_id, id, webhook_id, event_id, state, attempts, next_attempt_at, created_at)
        SELECT w.workspace_id, gen_random_uuid(), w.id, NEW.id, 'queued', 0, NEW.created_at, NEW.created_at
        FROM webhook AS w
        WHERE w.workspace_id = NEW.workspace_id
          AND CASE WHEN NEW.webhook_id IS NULL THEN NEW.type = ANY (w.events) ELSE w.id = NEW.webhook_id END
        ORDER BY w.id;
        RETURN NULL;
      END
      $$
    `);
    await runner.query(
      `CREATE TRIGGER webhook_fan_out AFTER INSERT ON webhook_event FOR EACH ROW EXECUTE FUNCTION webhook_fan_out()`,
    );
    await runner.query(`REVOKE ALL ON FUNCTION webhook_fan_out FROM PUBLIC`);
    for (const table of TABLES) await raise(runner, table);
    await runner.query(`SELECT witness('webhook', ARRAY['dead_in_row'])`);
    // That something was to be sent, by whose doing; not how it fared.
    await runner.query(`SELECT witness('webhook_delivery', ARRAY[${list(OUTCOME)}])`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    for (const table of ['webhook_delivery', 'webhook_event', 'webhook']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION webhook_fan_out`);
    for (const table of ['webhook_delivery', 'webhook']) {
      await runner.query(`DROP FUNCTION witness_${table}`);
      await runner.query(`DROP FUNCTION witnessed_${table}`);
    }
  }
}

/** Through the action, as its own policies show it to whoever does something in it. */
const OF_ACTION = `webhook_id IS NULL AND EXISTS (SELECT FROM corrective_action AS a
  WHERE a.workspace_id = webhook_event.workspace_id AND a.engagement_id = webhook_event.engagement_id
    AND a.id = webhook_event.subject_id)`;

interface Wall {
  readonly select: string;
  readonly insert: string;
  readonly update?: readonly [condition: string, columns: readonly string[]];
  readonly delete: string;
}

const WALLS: Readonly<Record<(typeof TABLES)[number], Wall>> = {
  webhook: {
    ...{ select: MANAGES, insert: MANAGES, delete: MANAGES },
    update: [
      MANAGES,
      [
        ...['url', 'description', 'events', 'state', 'paused_because', 'dead_in_row', 'secret', 'former_secret'],
        ...['former_until', 'version', 'updated_at'],
      ],
    ],
  },
  webhook_event: {
    select: MANAGES,
    insert: `${WORKSPACE} AND ((SELECT scope_is_system()) OR (${OF_ACTION})
      OR (webhook_id IS NOT NULL AND (SELECT manages_people())))`,
    delete: SYSTEM,
  },
  webhook_delivery: { select: MANAGES, insert: MANAGES, update: [SYSTEM, OUTCOME], delete: SYSTEM },
};

async function raise(runner: QueryRunner, table: (typeof TABLES)[number]): Promise<void> {
  const { select, insert, update, delete: removal } = WALLS[table];
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON ${table} ${rest}`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${select})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${insert})`);
  await make('app_delete', `FOR DELETE TO tolok_app USING (${removal})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON ${table} TO tolok_app`);
  if (!update) return;
  const [condition, columns] = update;
  await make('app_update', `FOR UPDATE TO tolok_app USING (${condition}) WITH CHECK (${condition})`);
  await runner.query(`GRANT UPDATE (${columns.join(', ')}) ON ${table} TO tolok_app`);
}
