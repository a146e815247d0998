import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const ALL = '(SELECT reaches_all())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const TEAM = `(${ALL} OR ${among('engagement_id', 'write_engagements')})`;
const TABLES = ['corrective_action', 'corrective_action_evidence', 'corrective_action_event'] as const;

/** What may be changed of an action; what it answers, and who may see it, stays. */
const UPDATED = [
  ...['correction', 'cause', 'action', 'owner_function', 'responsible_id', 'responsible_name', 'due'],
  ...['effectiveness_due', 'state', 'implemented_by', 'verified_by', 'verified_on', 'version', 'updated_at'],
];

/**
 * Corrective actions answer findings of completed assessments, and live on when these are frozen: they state what they answer
 * as it stood when they began. A party sees and writes those that it answers, until they are reported as implemented; what is
 * judged is the team's. What happened to an action is only ever added to.
 */
export class CreateCorrectiveActions1795320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE corrective_action (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        party_id uuid,
        ref text NOT NULL,
        grade text NOT NULL,
        finding jsonb NOT NULL,
        correction jsonb,
        cause jsonb,
        action jsonb,
        owner_function text NOT NULL,
        responsible_id uuid,
        responsible_name text,
        due date NOT NULL,
        effectiveness_due date,
        state text NOT NULL,
        implemented_by uuid,
        verified_by uuid,
        verified_on date,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_corrective_action PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_corrective_action_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_corrective_action_ref UNIQUE (workspace_id, engagement_id, ref),
        CONSTRAINT ck_corrective_action_grade CHECK (grade IN ('major', 'minor', 'opportunity')),
        CONSTRAINT ck_corrective_action_state CHECK (
          state IN ('drafted', 'planned', 'implemented', 'verified', 'closed')
        ),
        CONSTRAINT ck_corrective_action_responsible CHECK (num_nonnulls(responsible_id, responsible_name) <= 1),
        CONSTRAINT ck_corrective_action_plan CHECK (
          state = 'drafted' OR (cause IS NOT NULL AND action IS NOT NULL
            AND num_nonnulls(responsible_id, responsible_name) = 1)
        ),
        CONSTRAINT ck_corrective_action_report CHECK (
          (implemented_by IS NOT NULL) = (state IN ('implemented', 'verified', 'closed'))
        ),
        CONSTRAINT ck_corrective_action_verification CHECK (
          num_nonnulls(verified_by, verified_on, effectiveness_due)
            = CASE WHEN state IN ('verified', 'closed') THEN 3 ELSE 0 END
        ),
        CONSTRAINT ck_corrective_action_check CHECK (effectiveness_due > verified_on),
        CONSTRAINT ck_corrective_action_second_person CHECK (
          verified_by <> implemented_by AND (responsible_id IS NULL OR verified_by <> responsible_id)
        ),
        CONSTRAINT fk_corrective_action_finding FOREIGN KEY (workspace_id, engagement_id, assessment_id, finding_id)
          REFERENCES finding (workspace_id, engagement_id, assessment_id, id),
        CONSTRAINT fk_corrective_action_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id),
        CONSTRAINT fk_corrective_action_responsible FOREIGN KEY (workspace_id, responsible_id)
          REFERENCES person (workspace_id, id),
        CONSTRAINT fk_corrective_action_implemented_by FOREIGN KEY (workspace_id, implemented_by)
          REFERENCES person (workspace_id, id),
        CONSTRAINT fk_corrective_action_verified_by FOREIGN KEY (workspace_id, verified_by)
          REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_corrective_action_finding
         ON corrective_action (workspace_id, engagement_id, assessment_id, finding_id)`,
    );
    await runner.query(`CREATE INDEX ix_corrective_action_party ON corrective_action (workspace_id, party_id)`);
    await runner.query(`
      CREATE TABLE corrective_action_evidence (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        action_id uuid NOT NULL,
        position integer NOT NULL,
        title text NOT NULL,
        location text,
        piece_assessment_id uuid,
        piece_id uuid,
        CONSTRAINT pk_corrective_action_evidence PRIMARY KEY (workspace_id, engagement_id, action_id, position),
        CONSTRAINT ck_corrective_action_evidence_piece CHECK ((piece_id IS NULL) = (piece_assessment_id IS NULL)),
        CONSTRAINT fk_corrective_action_evidence_action FOREIGN KEY (workspace_id, engagement_id, action_id)
          REFERENCES corrective_action (workspace_id, engagement_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_corrective_action_evidence_piece
          FOREIGN KEY (workspace_id, engagement_id, piece_assessment_id, piece_id)
          REFERENCES evidence (workspace_id, engagement_id, assessment_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_corrective_action_evidence_piece
         ON corrective_action_evidence (workspace_id, engagement_id, piece_assessment_id, piece_id)`,
    );
    await runner.query(`
      CREATE TABLE corrective_action_event (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        action_id uuid NOT NULL,
        version integer NOT NULL,
        transition text NOT NULL,
        person_id uuid NOT NULL,
        reason text,
        happened_at timestamptz NOT NULL,
        CONSTRAINT pk_corrective_action_event PRIMARY KEY (workspace_id, engagement_id, action_id, version),
        CONSTRAINT ck_corrective_action_event_transition CHECK (
          transition IN ('open', 'plan', 'replan', 'implement', 'reject', 'verify', 'reschedule', 'close', 'reopen')
        ),
        CONSTRAINT fk_corrective_action_event_action FOREIGN KEY (workspace_id, engagement_id, action_id)
          REFERENCES corrective_action (workspace_id, engagement_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_corrective_action_event_person FOREIGN KEY (workspace_id, person_id)
          REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(
      `CREATE TRIGGER refuse_change BEFORE UPDATE ON corrective_action_event
         FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    for (const table of TABLES) await raise(runner, table);
    for (const table of TABLES) await runner.query(`SELECT witness('${table}')`);
    await tokenScopes(runner, ['read', 'write', 'administer', 'calendar']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DELETE FROM access_token WHERE 'calendar' = ANY (scopes)`);
    await tokenScopes(runner, ['read', 'write', 'administer']);
    for (const table of [...TABLES].reverse()) {
      await runner.query(`DROP TABLE ${table}`);
      await runner.query(`DROP FUNCTION witness_${table}`);
      await runner.query(`DROP FUNCTION witnessed_${table}`);
    }
  }
}

/** A key that opens a calendar opens nothing else: it stands in an address, which programs keep less well than a header. */
async function tokenScopes(runner: QueryRunner, scopes: readonly string[]): Promise<void> {
  const list = scopes.map((scope) => `'${scope}'`).join(', ');
  const alone = scopes.includes('calendar') ? ` AND ('calendar' <> ALL (scopes) OR cardinality(scopes) = 1)` : '';
  await runner.query(`ALTER TABLE access_token DROP CONSTRAINT ck_access_token_scopes`);
  await runner.query(
    `ALTER TABLE access_token ADD CONSTRAINT ck_access_token_scopes
       CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY[${list}]::text[]${alone})`,
  );
}

const ANSWERS = `(engagement_id, party_id) IN (SELECT r.engagement_id, r.party_id FROM reach_party_results() AS r)`;
/** Through the action, as its own policies show it to the caller. */
const ofAction = (table: string, rest = 'TRUE'): string =>
  `${WORKSPACE} AND EXISTS (SELECT FROM corrective_action AS a WHERE a.workspace_id = ${table}.workspace_id
     AND a.engagement_id = ${table}.engagement_id AND a.id = ${table}.action_id AND ${rest})`;
const OWN_STEP = `(transition IN ('plan', 'replan', 'implement') OR ${TEAM})`;

interface Wall {
  readonly select: string;
  readonly insert: string;
  readonly update?: readonly [using: string, check: string];
  readonly delete?: string;
}

const WALLS: Readonly<Record<(typeof TABLES)[number], Wall>> = {
  corrective_action: {
    select: `${WORKSPACE} AND (${ALL} OR ${among('engagement_id', 'reach_engagements')}
      OR ${among('assessment_id', 'reach_assessments')} OR ${ANSWERS})`,
    insert: `${WORKSPACE} AND ${TEAM}`,
    update: [
      `${WORKSPACE} AND (${TEAM} OR (${ANSWERS} AND state IN ('drafted', 'planned')))`,
      `${WORKSPACE} AND (${TEAM} OR (${ANSWERS} AND state IN ('drafted', 'planned', 'implemented')))`,
    ],
    delete: `${WORKSPACE} AND ${TEAM} AND state = 'drafted'`,
  },
  corrective_action_evidence: {
    select: ofAction('corrective_action_evidence'),
    // What is in the register of an assessment is the team's to name.
    insert: `${ofAction('corrective_action_evidence', `a.state IN ('drafted', 'planned')`)} AND (piece_id IS NULL OR ${TEAM})`,
    delete: ofAction('corrective_action_evidence', `a.state IN ('drafted', 'planned')`),
  },
  corrective_action_event: {
    select: ofAction('corrective_action_event'),
    // In nobody else's name.
    insert: `${ofAction('corrective_action_event')} AND ${OWN_STEP}
      AND ((SELECT scope_is_system()) OR person_id = (SELECT scope_person()))`,
  },
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
  if (update) await make('app_update', `FOR UPDATE TO tolok_app USING (${update[0]}) WITH CHECK (${update[1]})`);
  if (removal !== undefined) await make('app_delete', `FOR DELETE TO tolok_app USING (${removal})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT${removal === undefined ? '' : ', DELETE'} ON ${table} TO tolok_app`);
  if (update) await runner.query(`GRANT UPDATE (${UPDATED.join(', ')}) ON ${table} TO tolok_app`);
}
