import request from 'supertest';
import { CertificationSteps } from '../../src/certification/certification-steps.service';
import type { CertificationView } from '../../src/certification/certification.view';
import {
  CERTIFICATION_STATES,
  CERTIFICATION_TRANSITIONS,
  type CertificationState,
  type CertificationTransition,
  DECISIONS,
  mayHavePart,
  ruleOf,
} from '../../src/certification/rules/life-cycle';
import type { Scope } from '../../src/database';
import { type Grant, type Principal, TOKEN_SCOPES } from '../../src/identity';
import { DomainError } from '../../src/shared/domain-error';
import { CertificationCase, inDays, type Role, ROLES } from '../support/certifications';
import { PASSWORD } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let world: CertificationCase;

beforeAll(async () => {
  app = await startTestApp();
  world = await CertificationCase.make(app);
});
afterAll(() => app.stop());

const codes = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);

describe('every transition, as everybody, in every state', () => {
  let made: CertificationView;
  beforeAll(async () => {
    made = (await world.apply(world.people.lead).expect(201)).body;
    // One that is valid for long, so that no date brings anything about.
    await app.query(
      `WITH step AS (
         INSERT INTO certification_step SELECT workspace_id, engagement_id, id, 1, 'grant', current_date, 'owner', $2::uuid,
           'Seen.', NULL, '{}', now() FROM certification WHERE id = $1 RETURNING *)
       INSERT INTO certificate SELECT step.workspace_id, step.engagement_id, gen_random_uuid(), $1, 1, 'VMO-2026-00001-00',
         '0000-0000-0000-0000-0000-0000-0000-0001', c.framework, c.scheme, c.party_id, '"x"', '[]', current_date,
         current_date + 700 FROM step JOIN certification AS c ON c.id = step.certification_id`,
      [made.id, world.people.owner.id],
    );
  });

  const put = (state: CertificationState): Promise<unknown> =>
    app.query(
      `UPDATE certification SET state = $2, since = current_date, version = 1,
         round = '{"hasSamplePlan":false,"assessors":[],"isRenewalRefused":false}' WHERE id = $1`,
      [made.id, state],
    );

  const principalOf = (role: 'lead' | 'owner'): Principal => {
    const { id, name } = world.people[role === 'lead' ? 'decider' : 'owner'];
    const grant: Grant = {
      ...{ id: 'g', engagementId: world.engagementId, role: 'lead', scope: { kind: 'engagement' }, expiresAt: null },
    };
    return {
      ...{ workspaceId: app.scope.workspaceId, personId: id, kind: 'member', role, name, tokenScopes: TOKEN_SCOPES },
      ...{ via: { kind: 'session', id: 's' }, grants: role === 'lead' ? [grant] : [] },
    };
  };

  /** Past the confirmation, which takes its time on purpose. */
  async function decided(role: 'lead' | 'owner', transition: CertificationTransition): Promise<string> {
    const principal = principalOf(role);
    const scope: Scope = {
      workspaceId: app.scope.workspaceId,
      actor: { kind: 'person', personId: principal.personId },
      reach: role === 'owner' ? { kind: 'all' } : { kind: 'some', engagements: [world.engagementId], assessments: [] },
    };
    return app
      .get(CertificationSteps)
      .take(scope, principal, made.id, { transition, version: 1, reason: 'Seen.' }, new Date())
      .then(
        () => 'taken',
        (error: unknown) => {
          if (error instanceof DomainError) return error.code;
          throw error;
        },
      );
  }

  async function stepped(role: Role, transition: CertificationTransition): Promise<string> {
    const { status, body } = await request(app.http)
      .post(`/v1/certifications/${made.id}/steps`)
      .set(world.people[role].session)
      .set('If-Match', '"1"')
      .send({ step: transition, reason: 'Seen.' });
    return status === 200 ? 'taken' : String(body.code);
  }

  /** What the table of rules says, in the words of a refusal; *open*: it depends on the certification. */
  function expected(state: CertificationState, role: Role, transition: CertificationTransition): string {
    if (!ruleOf(transition).from.includes(state)) return 'certification/wrong-state';
    return mayHavePart(transition, role) ? 'open' : 'certification/wrong-part';
  }
  const LEADS: readonly Role[] = ['lead', 'owner'];
  const TAKERS: readonly Role[] = ['respondent', 'vendorManager', ...LEADS];
  const OPEN = ['taken', 'certification/not-ready', 'certification/other-person'];

  it.each(CERTIFICATION_STATES)('%s', async (state) => {
    const faults: string[] = [];
    let tried = 0;
    for (const transition of CERTIFICATION_TRANSITIONS.filter((one) => ruleOf(one).by !== 'clock')) {
      const isDecision = DECISIONS.includes(transition);
      for (const role of isDecision ? LEADS : TAKERS) {
        await put(state);
        const answer = isDecision ? await decided(role as 'lead', transition) : await stepped(role, transition);
        const may = expected(state, role, transition);
        const isRight = may === 'open' ? OPEN.includes(answer) : answer === may;
        tried += 1;
        if (!isRight) faults.push(`${transition} as ${role}: ${answer} instead of ${may}`);
      }
    }
    expect(faults).toEqual([]);
    expect(tried).toBe(21 * 2 + 24 * 4);
  });

  it('is up to neither assessors nor auditors', async () => {
    await put('certified');
    const steps = CERTIFICATION_TRANSITIONS.filter((one) => ruleOf(one).by !== 'clock' && !DECISIONS.includes(one));
    for (const transition of steps) {
      for (const role of ['assessor', 'auditor'] as const) {
        expect([transition, role, await stepped(role, transition)]).toEqual([transition, role, 'access/forbidden']);
      }
    }
  });

  it('lets nobody take what only dates bring about, and decisions to leads and managers of vendors', async () => {
    await put('certified');
    expect(await stepped('lead', 'expire')).toBe('request/invalid');
    expect(await stepped('lead', 'suspend')).toBe('request/invalid');
    for (const role of ROLES.filter((one) => one !== 'vendorManager' && !LEADS.includes(one))) {
      const { body } = await world.decide(world.people[role], made, 'suspend');
      expect([role, body.code]).toEqual([role, 'access/forbidden']);
    }
    await put('lapsed');
  });
});

describe('a decision', () => {
  let submitted: CertificationView;
  beforeAll(async () => {
    submitted = await world.submitted();
  });

  it('is none of who assessed, completed or led the audit, whatever the application does', async () => {
    const { lead } = world.people;
    const { body } = await world.decide(lead, submitted, 'grant');
    expect(body).toMatchObject({ status: 403, code: 'certification/other-person' });
    expect(codes(body)).toEqual(['certification/own-assessment']);
    expect((await world.read(lead, submitted)).transitions).toContainEqual({
      ...{ transition: 'grant', kind: 'decision' },
      refusals: [expect.objectContaining({ code: 'certification/own-assessment' })],
    });
    await expect(
      app.query(
        `INSERT INTO certification_step SELECT workspace_id, engagement_id, certification_id, seq + 1, 'grant', on_day, role,
           person_id, reason, NULL, '{}', taken_at FROM certification_step
         WHERE certification_id = $1 AND person_id = $2 ORDER BY seq DESC LIMIT 1`,
        [submitted.id, lead.id],
      ),
    ).rejects.toThrow('whoever assessed does not decide');
  });

  it('takes a password, a declaration within the year, and no interest in the party', async () => {
    const { decider } = world.people;
    const wrong = await world.decide(decider, submitted, 'grant', { password: 'another one altogether' });
    expect(wrong.body).toMatchObject({ code: 'access/confirmation-failed' });
    const newcomer = await app.people.make({ role: 'owner', withPassword: true });
    const undeclared = await world.decide(newcomer, submitted, 'grant');
    expect(undeclared.body).toMatchObject({ status: 422, code: 'certification/not-ready' });
    expect(codes(undeclared.body)).toEqual(['certification/not-declared']);
    await world.declare(newcomer, [{ kind: 'advised', partyId: world.partyId, until: inDays(-200) }]);
    await world.declare(newcomer);
    const tied = await world.decide(newcomer, submitted, 'grant');
    expect(tied.body).toMatchObject({ status: 403, code: 'certification/other-person' });
    expect(codes(tied.body)).toEqual(['certification/conflict-of-interest']);
  });

  it('is made once when two decide at the same moment', async () => {
    const { decider, owner } = world.people;
    const { version } = await world.read(decider, submitted);
    const grant = (person: typeof owner) => () =>
      request(app.http)
        .post(`/v1/certifications/${submitted.id}/decisions`)
        .set(person.session)
        .set('If-Match', `"${version}"`)
        .send({ decision: 'grant', reason: 'Seen.', password: PASSWORD });
    const answers = await app.race('certification', submitted.id, grant(decider), grant(owner));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body.current).toMatchObject({ state: 'certified' });
    const own = (await world.certificates()).filter(({ certificationId }) => certificationId === submitted.id);
    expect(own).toHaveLength(1);
  });

  it('stays as it was written down', async () => {
    for (const table of ['certification_step', 'certification_sample', 'interest_declaration', 'certificate']) {
      const [column] = table === 'certificate' ? ['holder'] : ['workspace_id'];
      await expect(app.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('immutable');
      await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/immutable|violates foreign key/);
    }
  });
});

describe('what was refused', () => {
  it('can be appealed once, in time, and is decided by somebody else', async () => {
    const own = await CertificationCase.make(app);
    const { decider, owner, respondent, lead } = own.people;
    const low = await own.submitted([], '1');
    const { body } = await own.get(decider, `/v1/certifications/${low.id}/proposal`).expect(200);
    expect(body.proposal.outcome).toBe('refuse');
    expect(body.proposal.blockers.map(({ kind }: { kind: string }) => kind)).toContain('score');
    const [score] = body.proposal.blockers;
    expect(score).toMatchObject({ needed: { exact: '13/20', decimal: '0.650000' } });
    const granted = await own.decide(decider, low, 'grant');
    expect(codes(granted.body)).toEqual(['certification/not-grantable']);
    await own.taken(own.decide(decider, low, 'refuse'));
    expect((await own.steps(low)).at(-1)).toMatchObject({
      transition: 'refuse',
      details: { proposal: { outcome: 'refuse' } },
    });
    await own.taken(own.step(respondent, low, 'appeal'));
    const same = await own.decide(decider, low, 'dismissAppeal');
    expect(codes(same.body)).toEqual(['certification/own-decision']);
    await own.taken(own.decide(owner, low, 'dismissAppeal'));
    const twice = await own.step(respondent, low, 'appeal');
    expect(codes(twice.body)).toEqual(['certification/appealed-already']);
    const resumed = await own.taken(own.step(lead, low, 'resume'));
    expect(resumed).toMatchObject({
      state: 'remediation',
      ruling: null,
      round: { hasBaseline: true, isAssessed: false },
    });
  });

  it('is looked at anew when it is deferred: what was completed before does not count', async () => {
    const own = await CertificationCase.make(app);
    const { decider, lead } = own.people;
    const made = await own.submitted();
    const deferred = await own.taken(own.decide(decider, made, 'defer'));
    expect(deferred).toMatchObject({ state: 'certificationAssessment', round: { isAssessed: false } });
    const early = await own.step(lead, made, 'submitForDecision');
    expect(codes(early.body)).toEqual(['certification/not-assessed']);
    await own.link(made, (await own.audited()).id, 'certification');
    await own.taken(own.step(lead, made, 'submitForDecision'));
  });
});

describe('two certificates', () => {
  it('never cover one place of a framework, also when they are granted at the same moment', async () => {
    const first = await CertificationCase.make(app);
    const made = await first.submitted();
    const second = await first.beside();
    const other = await second.submitted();
    const grant =
      (at: CertificationCase, { id, version }: CertificationView) =>
      () =>
        request(app.http)
          .post(`/v1/certifications/${id}/decisions`)
          .set(at.people.decider.session)
          .set('If-Match', `"${version}"`)
          .send({ decision: 'grant', reason: 'Seen.', password: PASSWORD });
    const key = `certificates ${app.scope.workspaceId} vendor-management-vmo`;
    const lock = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
    const answers = await app.raceOn(lock, [key], grant(first, made), grant(second, other));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(codes(answers.find(({ status }) => status === 422)?.body)).toEqual(['certification/scope-taken']);
    const loser = answers.at(0)?.status === 200 ? other : made;
    await expect(
      app.query(
        `INSERT INTO certificate SELECT c.workspace_id, c.engagement_id, gen_random_uuid(), c.id, s.seq, 'VMO-2026-99999-00',
           '0000-0000-0000-0000-0000-0000-0000-0000', c.framework, c.scheme, c.party_id, '"x"', '[]', current_date,
           current_date + 9 FROM certification AS c JOIN certification_step AS s ON s.certification_id = c.id
         WHERE c.id = $1 ORDER BY s.seq LIMIT 1`,
        [loser.id],
      ),
    ).rejects.toThrow('another certificate covers one of these places');
  });
});
