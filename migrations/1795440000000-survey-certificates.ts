import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIXED = 'SET search_path = pg_catalog, public, pg_temp';
const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const SYSTEM = '(SELECT scope_is_system())';
const PLACE = 'workspace_id, engagement_id, certification_id';
const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

const OF_CLOCK = ['lapseApplication', 'raiseReview', 'suspendByRule', 'withdrawByRule', 'expire', 'lapse'];
const OF_PARTY = [
  ...['invite', 'submitReadiness', 'appeal', 'resume', 'abandon', 'appealRenewal', 'appealSuspension', 'surrender'],
];
const OF_LEAD = [
  ...['returnReadiness', 'beginRemediation', 'beginAssessment', 'stopAssessment', 'submitForDecision'],
  ...['beginSurveillance', 'completeSurveillance', 'beginRecertification', 'submitRenewal', 'makeUpSurveillance'],
  'restore',
];
/** Before this migration. */
const DECISIONS = [
  ...['grant', 'refuse', 'defer', 'upholdAppeal', 'dismissAppeal', 'extendScope', 'reduceScope', 'transfer'],
  ...['takeOver', 'renew', 'refuseRenewal', 'upholdRenewalAppeal', 'dismissRenewalAppeal', 'suspend'],
  ...['upholdSuspensionAppeal', 'dismissSuspensionAppeal', 'reinstate', 'withdraw'],
];
const TOLD_BEFORE = [
  ...['opened', 'planned', 'replanned', 'implemented', 'rejected', 'verified', 'rescheduled', 'closed', 'reopened'],
  ...['due_soon', 'due', 'overdue'],
]
  .map((what) => `corrective_action.${what}`)
  .concat('forum_decision.overdue');
const TOLD_NOW = [
  ...['issued', 'suspended', 'reinstated', 'withdrawn', 'expired', 'expiring'].map((what) => `certificate.${what}`),
  ...['review_raised', 'review_ended', 'due_soon', 'due', 'overdue'].map((what) => `certification.${what}`),
];

const LEAD = `((SELECT reaches_all()) OR engagement_id = ANY ((SELECT lead_engagements())::uuid[]))`;
/** Through the certification, as its own policies show it to the caller. */
const seen = (table: string): string =>
  `${WORKSPACE} AND EXISTS (SELECT FROM certification AS c WHERE c.workspace_id = ${table}.workspace_id
     AND c.engagement_id = ${table}.engagement_id AND c.id = ${table}.certification_id)`;
const own = `(person_id IS NULL OR ${SYSTEM} OR person_id = (SELECT scope_person()))`;
const stepWall = (more: string): string =>
  `${seen('certification_step')} AND (${LEAD} OR transition IN (${list([...OF_PARTY, ...OF_CLOCK])})${more}) AND ${own}`;

const manages = '(webhook_id IS NOT NULL AND (SELECT manages_people()))';
/** Through what it is about, as the policies of that show it to whoever does something in it. */
const about = (table: string): string => `(webhook_id IS NULL AND EXISTS (SELECT FROM ${table} AS a
  WHERE a.workspace_id = webhook_event.workspace_id AND a.engagement_id = webhook_event.engagement_id
    AND a.id = webhook_event.subject_id))`;
const eventWall = (tables: readonly string[]): string =>
  `${WORKSPACE} AND (${SYSTEM} OR ${tables.map(about).join(' OR ')} OR ${manages})`;

/**
 * Reviews of certificates because of KPI figures, each with its reasons as they were when it was raised. The server raises
 * them; they end by a step. Whoever manages a vendor may suspend its certificate. Webhooks are told of certificates.
 */
export class SurveyCertificates1795440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE certification_review (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        certification_id uuid NOT NULL,
        seq integer NOT NULL,
        raised_on date NOT NULL,
        reasons jsonb NOT NULL,
        raised_seq integer NOT NULL,
        ended_seq integer,
        raised_at timestamptz NOT NULL,
        CONSTRAINT pk_certification_review PRIMARY KEY (${PLACE}, seq),
        CONSTRAINT ck_certification_review_reasons CHECK (
          jsonb_typeof(reasons) = 'array' AND jsonb_array_length(reasons) >= 1
        ),
        CONSTRAINT ck_certification_review_end CHECK (ended_seq > raised_seq),
        CONSTRAINT fk_certification_review_certification FOREIGN KEY (${PLACE})
          REFERENCES certification (workspace_id, engagement_id, id),
        CONSTRAINT fk_certification_review_raised FOREIGN KEY (${PLACE}, raised_seq)
          REFERENCES certification_step (${PLACE}, seq),
        CONSTRAINT fk_certification_review_ended FOREIGN KEY (${PLACE}, ended_seq)
          REFERENCES certification_step (${PLACE}, seq)
      )
    `);
    // One at a time, however many servers look.
    await runner.query(
      `CREATE UNIQUE INDEX uq_certification_review_open ON certification_review (${PLACE}) WHERE ended_seq IS NULL`,
    );
    await runner.query(`ALTER TABLE certification_review ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    const owner = `(SELECT owner_at_work()) OR (${WORKSPACE} AND ${SYSTEM})`;
    const shown = seen('certification_review');
    for (const policy of [
      `owner_works ON certification_review FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`,
      `app_select ON certification_review FOR SELECT TO tolok_app USING (${shown})`,
      `app_insert ON certification_review FOR INSERT TO tolok_app WITH CHECK (${WORKSPACE} AND ${SYSTEM})`,
      // It ends by the step of whoever may take it, once.
      `app_update ON certification_review FOR UPDATE TO tolok_app USING (${shown} AND ended_seq IS NULL)
         WITH CHECK (${shown} AND ended_seq IS NOT NULL)`,
    ]) {
      await runner.query(`CREATE POLICY ${policy}`);
    }
    await runner.query(`REVOKE ALL ON certification_review FROM PUBLIC, tolok_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE (ended_seq) ON certification_review TO tolok_app`);
    await runner.query(`SELECT witness('certification_review')`);

    await admitSteps(runner, [...DECISIONS, 'endReview']);
    await replaceInsertPolicy(
      runner,
      'certification_step',
      stepWall(` OR (transition = 'suspend' AND (SELECT scope_role()) = 'vendorManager')`),
    );
    await admitEvents(runner, [...TOLD_BEFORE, ...TOLD_NOW]);
    await replaceInsertPolicy(runner, 'webhook_event', eventWall(['corrective_action', 'certification']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP TABLE certification_review`);
    await runner.query(`DROP FUNCTION witness_certification_review`);
    await runner.query(`DROP FUNCTION witnessed_certification_review`);
    await replaceInsertPolicy(runner, 'certification_step', stepWall(''));
    await admitSteps(runner, DECISIONS);
    await replaceInsertPolicy(runner, 'webhook_event', eventWall(['corrective_action']));
    await runner.query(`DELETE FROM webhook_event WHERE type IN (${list(TOLD_NOW)})`);
    await runner.query(`DELETE FROM webhook WHERE events <@ ARRAY[${list(TOLD_NOW)}]`);
    await runner.query(
      `UPDATE webhook SET events = ARRAY(SELECT one FROM unnest(events) AS one WHERE one NOT IN (${list(TOLD_NOW)}))
       WHERE events && ARRAY[${list(TOLD_NOW)}]`,
    );
    await admitEvents(runner, TOLD_BEFORE);
  }
}

/** Which transitions there are, and which of them whoever assessed does not take. */
async function admitSteps(runner: QueryRunner, decisions: readonly string[]): Promise<void> {
  const all = [...OF_PARTY, ...OF_LEAD, ...decisions, ...OF_CLOCK];
  await runner.query(`ALTER TABLE certification_step DROP CONSTRAINT ck_certification_step_transition,
    ADD CONSTRAINT ck_certification_step_transition CHECK (transition IN (${list(all)}))`);
  await runner.query(
    `CREATE OR REPLACE FUNCTION assessor_never_decides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${FIXED} AS $$
     BEGIN
       IF NEW.transition IN (${list(decisions)}) AND EXISTS (
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
  );
}

/** What webhooks can be told. */
async function admitEvents(runner: QueryRunner, types: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE webhook DROP CONSTRAINT ck_webhook_events,
    ADD CONSTRAINT ck_webhook_events CHECK (cardinality(events) > 0 AND events <@ ARRAY[${list(types)}]::text[])`);
  await runner.query(`ALTER TABLE webhook_event DROP CONSTRAINT ck_webhook_event_type,
    ADD CONSTRAINT ck_webhook_event_type CHECK (
      CASE WHEN webhook_id IS NULL THEN engagement_id IS NOT NULL AND type IN (${list(types)})
           ELSE engagement_id IS NULL AND type = 'webhook.test' END
    )`);
}

async function replaceInsertPolicy(runner: QueryRunner, table: string, check: string): Promise<void> {
  await runner.query(`DROP POLICY app_insert ON ${table}`);
  await runner.query(`CREATE POLICY app_insert ON ${table} FOR INSERT TO tolok_app WITH CHECK (${check})`);
}
