import request from 'supertest';
import { readCertificateNumber } from '../../src/certification/rules/certificate-number';
import { CertificationCase, inDays, today } from '../support/certifications';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS } from '../support/test-people';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a whole life', () => {
  it('goes from application to certificate, surveillance, suspension, renewal and expiry', async () => {
    const world = await CertificationCase.make(app);
    const { lead, decider, assessor, respondent, vendorManager } = world.people;
    const applied = (await world.apply(vendorManager).expect(201)).body;
    expect(applied).toMatchObject({ state: 'applied', since: today(), certificate: null, version: 1 });
    expect(applied.places).toHaveLength(2);
    await world.taken(world.step(vendorManager, applied, 'invite'));
    const early = await world.step(respondent, applied, 'submitReadiness');
    expect(early.body).toMatchObject({ status: 422, errors: [{ code: 'certification/no-self-assessment' }] });
    const self = await world.assessment('baseline');
    await world.rate(self, '3');
    await world.link(applied, self.id, 'readiness');
    await world.complete(self);
    await world.taken(world.step(respondent, applied, 'submitReadiness'));
    const baseline = await world.assessment('baseline');
    await world.rate(baseline, '4');
    await world.link(applied, (await world.complete(baseline)).id, 'baseline');
    await world.taken(world.step(lead, applied, 'beginRemediation'));
    const sample = await world.taken(
      world.send(lead, applied, 'samples', { sites: [{ siteId: world.places[0]?.siteId, mandatory: 'The largest.' }] }),
    );
    expect(sample).toMatchObject({ kind: 'first', plan: { sites: 2, size: 2, sizeByRule: 2 } });
    await world.taken(world.step(lead, applied, 'beginAssessment', { team: [assessor.id] }));

    const audit = await world.assessment();
    await world.link(applied, audit.id, 'certification');
    await world.rate(audit);
    const minor = await world.find(audit, { requirement: 'M-02' });
    await world.complete(audit);
    const submitted = await world.taken(world.step(lead, applied, 'submitForDecision'));
    expect(submitted).toMatchObject({ state: 'decision', openMinors: 1, round: { isAssessed: true } });
    expect([...submitted.round.assessors].sort()).toEqual([assessor.id, lead.id].sort());

    const proposed = await world.get(decider, `/v1/certifications/${applied.id}/proposal`).expect(200);
    expect(proposed.body.proposal).toMatchObject({
      ...{ outcome: 'grantOnConditions', blockers: [], waived: [{ kind: 'minorPlans', ids: ['NC-01'] }] },
      conditions: [{ id: 'minorPlans', due: inDays(90), metOn: null }],
    });
    const granted = await world.taken(
      world.decide(decider, applied, 'grant', { divergingOpinions: 'One would have waited.' }),
    );
    const validUntil = granted.certificate?.validUntil ?? '';
    expect(granted).toMatchObject({
      ...{ state: 'certified', certificate: { status: 'valid', validFrom: today(), since: today() } },
      conditions: [{ id: 'minorPlans', metOn: null }],
    });
    expect(readCertificateNumber(granted.certificate?.number ?? '')).toMatchObject({ code: 'VMO', serial: 1 });
    const steps = await world.steps(applied);
    expect(steps.map(({ transition, person }) => [transition, person?.id])).toEqual([
      ['invite', vendorManager.id],
      ['submitReadiness', respondent.id],
      ['beginRemediation', lead.id],
      ['beginAssessment', lead.id],
      ['submitForDecision', lead.id],
      ['grant', decider.id],
    ]);
    expect(steps.at(-1)).toMatchObject({
      ...{ seq: 6, on: today(), role: 'lead', reason: 'Seen.', divergingOpinions: 'One would have waited.' },
      details: { number: granted.certificate?.number, proposal: { outcome: 'grantOnConditions' } },
    });

    // The plan of the minor is accepted, and the condition met.
    const action = await world.planned(minor.id);
    const [found] = await world.nonconformities(applied);
    expect(found).toMatchObject({ ref: 'NC-01', grade: 'minor', foundOn: today(), state: 'open', escalation: [] });
    const accepted = await world.accept(applied, found).expect(200);
    expect(accepted.body).toMatchObject({ state: 'answered', answeredOn: today(), due: inDays(180) });
    await world.verified(action);
    expect(await world.nonconformities(applied, respondent)).toMatchObject([
      { ref: 'NC-01', state: 'closed', closedOn: today(), title: null },
    ]);
    const unmet = await world.send(lead, applied, 'met-conditions', { condition: 'other', evidence: 'x' });
    expect(unmet.body).toMatchObject({ code: 'certification/invalid', errors: [{ pointer: '/condition' }] });
    const met = await world.taken(
      world.send(lead, applied, 'met-conditions', { condition: 'minorPlans', evidence: 'Accepted.' }),
    );
    expect(met.conditions).toMatchObject([{ id: 'minorPlans', metOn: today(), evidence: 'Accepted.', metBy: lead.id }]);

    // A year later a surveillance is missing: dates alone suspend, whoever asks.
    await world.age(365 + 40);
    const [late] = await world.certificates();
    expect(late).toMatchObject({ status: 'suspended', unmet: [{ kind: 'surveillance' }] });
    const checked = await request(app.http)
      .get(`/v1/certificate-checks/${late?.checkId ?? ''}`)
      .set(ANONYMOUS);
    expect(checked.body).toMatchObject({ status: 'suspended', number: late?.number, since: late?.since });
    expect(await world.read(respondent, applied)).toMatchObject({
      state: 'suspended',
      certificate: { status: 'suspended' },
    });
    for (const person of [lead, assessor, decider]) await world.declare(person);
    const refused = await world.decide(decider, applied, 'reinstate');
    expect(refused.body).toMatchObject({ status: 422, errors: [{ code: 'certification/overdue' }] });
    await world.taken(world.send(lead, applied, 'samples', {}));
    await world.link(applied, (await world.audited('surveillance')).id, 'surveillance');
    await world.taken(world.step(lead, applied, 'makeUpSurveillance', { team: [assessor.id] }));
    const reinstated = await world.taken(world.decide(decider, applied, 'reinstate'));
    expect(reinstated).toMatchObject({ state: 'certified', certificate: { status: 'valid', since: today() } });
    const taken = (await world.steps(applied)).map(({ transition, person }) => [transition, person === null]);
    expect(taken.slice(6)).toEqual([
      ['suspendByRule', true],
      ['makeUpSurveillance', false],
      ['reinstate', false],
    ]);

    // Renewal goes on from the old last day.
    await world.age(250);
    for (const person of [lead, assessor, decider]) await world.declare(person);
    await world.taken(world.send(lead, applied, 'samples', { kind: 'recertification' }));
    await world.taken(world.step(lead, applied, 'beginRecertification', { team: [assessor.id] }));
    await world.link(applied, (await world.audited('certification')).id, 'recertification');
    await world.taken(world.step(lead, applied, 'submitRenewal'));
    const renewed = await world.taken(world.decide(decider, applied, 'renew'));
    expect(renewed.certificate).toMatchObject({ status: 'valid', validFrom: today() });
    const register = await world.certificates('&sort=validFrom');
    expect(register.map(({ status, supersededBy }) => [status, supersededBy])).toEqual([
      ['superseded', renewed.certificate?.number],
      ['valid', null],
    ]);
    const before = register[0]?.validUntil ?? '';
    expect(before < (renewed.certificate?.validUntil ?? '') && validUntil > before).toBe(true);

    // A surveillance in time; then the certificate runs out, and the way back ends.
    await world.age(300);
    for (const person of [lead, assessor, decider]) await world.declare(person);
    await world.taken(world.send(lead, applied, 'samples', { kind: 'surveillance' }));
    await world.taken(world.step(lead, applied, 'beginSurveillance', { team: [assessor.id] }));
    await world.link(applied, (await world.audited('surveillance')).id, 'surveillance');
    const seen = await world.taken(world.step(lead, applied, 'completeSurveillance'));
    expect(seen).toMatchObject({ state: 'certified', round: { isAssessed: false, hasSamplePlan: false } });
    expect(seen.obligations.map(({ kind, metOn }) => [kind, metOn])).toContainEqual(['surveillance', today()]);
    await world.age(520);
    const expired = await world.read(lead, applied);
    expect(expired).toMatchObject({
      state: 'expired',
      certificate: { status: 'expired' },
      upcoming: { transition: 'lapse' },
    });
    expect((await world.apply(lead).expect(409)).body).toMatchObject({ code: 'certification/exists' });
    await world.age(100);
    expect(await world.read(lead, applied)).toMatchObject({ state: 'lapsed', certificate: { status: 'expired' } });
    // Another attempt is possible, and writes down what dates brought about.
    const again = (await world.apply(lead).expect(201)).body;
    expect(again.id).not.toBe(applied.id);
    expect((await world.steps(applied)).at(-1)).toMatchObject({ role: 'clock', person: null });
  });

  it('is suspended on request, appealed and given up', async () => {
    const world = await CertificationCase.make(app);
    const { decider, owner, respondent } = world.people;
    const made = await world.certified();
    await world.taken(world.decide(decider, made, 'suspend'));
    await world.taken(world.step(respondent, made, 'appealSuspension'));
    const own = await world.decide(decider, made, 'upholdSuspensionAppeal');
    expect(own.body).toMatchObject({ status: 403, code: 'certification/other-person' });
    await world.taken(world.decide(owner, made, 'upholdSuspensionAppeal'));
    const gone = await world.taken(world.step(respondent, made, 'surrender'));
    expect(gone).toMatchObject({ state: 'withdrawn', certificate: { status: 'withdrawn' }, transitions: [] });
    const [certificate] = await world.certificates('', respondent);
    expect(certificate?.events.map(({ kind }) => kind)).toEqual(['suspended', 'reinstated', 'withdrawn']);
  });
});
