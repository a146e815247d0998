import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  EVENT_NOW,
  EVENT_THEN,
  FACTS_NOW,
  FACTS_THEN,
  FUNCTIONS,
  NEVER_DECIDES_NOW,
  NEVER_DECIDES_THEN,
  OF_HOLDER,
  SIGNATURES,
  STEPS_NOW,
  STEPS_THEN,
} from './certification/transfers';
import { OUTLINES, OUTLINES_SIGNATURE } from './certification/outlines';
import { inList, NOT_OF_PARTY, OF_CLOCK, OF_PARTY } from './certification/tables';
import { LEAD, own, PARTY, seen, WORKSPACE } from './certification/walls';

const ALL = [...SIGNATURES, OUTLINES_SIGNATURE];
const stepWall = (transitions: readonly string[]): string =>
  `${seen('certification_step')} AND (${LEAD} OR ${inList('transition', transitions)}
      OR (transition = 'suspend' AND (SELECT scope_role()) = 'vendorManager'))
    AND (person_id IS NULL OR ${own('person_id')})`;
const stateWall = (unchanged: string): string =>
  `${WORKSPACE} AND (${LEAD} OR (${PARTY} AND (NOT ${inList('state', NOT_OF_PARTY)}${unchanged})))`;

/**
 * Scopes go from one holder to another by steps of both, and what a certification rests on is kept with its steps. A holder
 * offers while it is certified: a party may leave such a state as it is, and still not bring it about. Certifications in
 * lists are read together. Steps from before rest on nothing that is known.
 */
export class TransferScopes1795450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await check(runner, 'certification_step', 'ck_certification_step_transition', STEPS_NOW);
    await check(runner, 'certificate_event', 'ck_certificate_event_content', EVENT_NOW);
    await runner.query(NEVER_DECIDES_NOW);
    for (const statement of [...FUNCTIONS, OUTLINES]) await runner.query(statement);
    await runner.query(`REVOKE ALL ON FUNCTION ${ALL.join(', ')} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${ALL.join(', ')} TO tolok_app`);
    await runner.query(FACTS_NOW);
    await runner.query(
      `CREATE INDEX ix_certification_step_receiver ON certification_step (workspace_id, (details ->> 'receiver'))
         WHERE transition = 'offerTransfer'`,
    );
    await runner.query(
      `ALTER POLICY app_insert ON certification_step WITH CHECK (${stepWall([...OF_PARTY, ...OF_HOLDER, ...OF_CLOCK])})`,
    );
    await runner.query(
      `ALTER POLICY app_update ON certification
         WITH CHECK (${stateWall(' OR state = certification_state(engagement_id, id)')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`ALTER POLICY app_update ON certification WITH CHECK (${stateWall('')})`);
    await runner.query(
      `ALTER POLICY app_insert ON certification_step WITH CHECK (${stepWall([...OF_PARTY, ...OF_CLOCK])})`,
    );
    await runner.query(`DROP INDEX ix_certification_step_receiver`);
    await runner.query(FACTS_THEN);
    await runner.query(`DROP FUNCTION ${ALL.join(', ')}`);
    await runner.query(NEVER_DECIDES_THEN);
    await check(runner, 'certificate_event', 'ck_certificate_event_content', EVENT_THEN);
    await check(runner, 'certification_step', 'ck_certification_step_transition', STEPS_THEN);
  }
}

async function check(runner: QueryRunner, table: string, name: string, rule: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} CHECK (${rule})`);
}
