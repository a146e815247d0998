import request from 'supertest';
import type { CertificateView } from '../../src/certification';
import type { CertificationView } from '../../src/certification/certification.view';
import { CertificationCase, inDays, today } from '../support/certifications';
import { startTestApp, type TestApp } from '../support/test-app';
import { Handing, sold } from '../support/transfers';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const codes = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);
const check = async (one: CertificateView | undefined) =>
  (
    await request(app.http)
      .get(`/v1/certificate-checks/${one?.checkId ?? ''}`)
      .expect(200)
  ).body;

describe('the whole scope of a certificate', () => {
  let handing: Handing;
  beforeAll(async () => {
    handing = await Handing.make(app, 2);
  });

  it('is offered by the holder alone, and to a party that has applied under the scheme', async () => {
    const { own, holder, applied } = handing;
    for (const person of [own.people.lead, own.people.owner]) {
      const { body } = await own.step(person, holder, 'offerTransfer', { counterpart: applied.id });
      expect(body.code).toBe('certification/wrong-part');
    }
    const { body: self } = await handing.offer({ counterpart: holder.id });
    expect(codes(self)).toEqual(['certification/receiver-unfit']);
    expect(self.errors[0].hint).toContain('apply under this scheme first');
    const { body: foreign } = await handing.offer({ places: [{ siteId: own.partyId, programmeId: own.partyId }] });
    expect(codes(foreign)).toEqual(['certification/places-not-held']);
    const { body: nothing } = await handing.accept();
    expect(codes(nothing)).toEqual(['certification/nothing-given']);
  });

  it('is seen by both sides once it is offered, and can be withdrawn', async () => {
    const { own, holder, applied, buyersPerson } = handing;
    const offered = await own.taken(handing.offer());
    expect(offered.transfer.offer).toMatchObject({ counterpart: applied.id, number: holder.certificate?.number });
    const { body: twice } = await handing.offer();
    expect(codes(twice)).toEqual(['certification/transfer-offered']);
    const seen = await own.read(buyersPerson, applied);
    expect(seen.transfer.offered).toMatchObject([{ counterpart: holder.id, number: holder.certificate?.number }]);
    expect(seen.transfer.offered[0]?.places).toHaveLength(2);
    await own.get(buyersPerson, `/v1/certifications/${holder.id}`).expect(404);
    await own.taken(own.step(own.people.respondent, holder, 'withdrawTransfer'));
    expect((await own.read(buyersPerson, applied)).transfer.offered).toEqual([]);
    await own.taken(handing.offer());
  });

  it('is not decided on before the other party has accepted, and shows its data', async () => {
    const { own, holder, applied } = handing;
    const { decider } = own.people;
    const early = await own.decide(decider, holder, 'transfer');
    expect(codes(early.body)).toContain('certification/receiver-not-ready');
    const taken = await own.taken(handing.accept());
    expect(taken.transfer.accepted).toBe(holder.id);
    const { body } = await own.decide(decider, applied, 'takeOver');
    expect(body).toMatchObject({ status: 422, code: 'certification/not-ready' });
    expect(codes(body)).toEqual(['certification/too-little-data']);
    expect((await own.read(decider, holder)).state).toBe('certified');
  });

  it('can be refused to the party, which may accept again', async () => {
    const { own, applied } = handing;
    const refused = await own.taken(own.decide(own.people.decider, applied, 'refuseTransfer'));
    expect(refused).toMatchObject({ state: 'applied', transfer: { accepted: null } });
    await own.taken(handing.accept());
  });

  it('is decided by nobody who has an interest in either party', async () => {
    const { own, applied, buyer } = handing;
    await handing.shown();
    const tied = await app.people.make({ role: 'owner', withPassword: true });
    await own.declare(tied, [{ kind: 'financial', partyId: own.partyId, until: null }]);
    const { body } = await own.decide(tied, applied, 'takeOver');
    expect([body.code, codes(body)]).toEqual(['certification/other-person', ['certification/conflict-of-interest']]);
    const alsoTied = await app.people.make({ role: 'owner', withPassword: true });
    await own.declare(alsoTied, [{ kind: 'financial', partyId: buyer, until: null }]);
    const { body: other } = await own.decide(alsoTied, applied, 'takeOver');
    expect(codes(other)).toEqual(['certification/conflict-of-interest']);
  });

  it('goes over on one day: superseded there, issued here, each naming the other, and the check tells no more', async () => {
    const { own, holder, applied, buyersPerson } = handing;
    const done = await own.taken(own.decide(own.people.decider, applied, 'takeOver'));
    expect(done).toMatchObject({ state: 'certified', certificate: { status: 'valid', validFrom: today() } });
    const all = await own.certificates();
    const before = all.find(({ certificationId }) => certificationId === holder.id);
    const after = all.find(({ certificationId }) => certificationId === applied.id);
    expect(before).toMatchObject({ status: 'superseded', supersededBy: after?.number, takenFrom: null });
    expect(after).toMatchObject({ status: 'valid', takenFrom: before?.number, validUntil: before?.validUntil });
    expect(await check(before)).toMatchObject({ status: 'superseded', supersededBy: after?.number });
    expect(await check(after)).toMatchObject({ status: 'valid', holder: 'Harbourline', supersededBy: null });
    expect(Object.keys(await check(after))).not.toContain('takenFrom');
    expect((await own.read(own.people.lead, holder)).state).toBe('transferred');
    expect(done.conditions.map(({ id }) => id)).toContain('surveillance');
    const steps = await own.steps(holder);
    expect(steps.at(-1)).toMatchObject({ transition: 'transfer', details: { receiver: applied.id } });
    const list = (await own.get(buyersPerson, '/v1/certifications').expect(200)).body.items;
    expect(list).toMatchObject([{ id: applied.id, certificate: { number: after?.number, status: 'valid' } }]);
  });

  it('is gone: what it was offers nothing any more', async () => {
    const { body } = await handing.offer();
    expect(body.code).toBe('certification/wrong-state');
  });
});

describe('a scope that goes to a certification in another engagement', () => {
  it('is offered and accepted by the parties, and decided by whoever leads both sides', async () => {
    const own = await CertificationCase.make(app);
    const holder = await own.certified();
    const buyer = (await app.given.party({ name: 'Harbourline' })).id;
    for (const { siteId } of own.places) await sold(app, siteId, buyer);
    const other = await own.beside(buyer);
    const { body: applied } = await other.apply(other.people.respondent).expect(201);
    const offered = await own.taken(
      own.step(own.people.respondent, holder, 'offerTransfer', { counterpart: applied.id, places: own.places }),
    );
    expect(offered.transfer.offer).toMatchObject({ counterpart: applied.id });
    const seen = await other.read(other.people.respondent, applied);
    expect(seen.transfer.offered).toMatchObject([{ counterpart: holder.id, number: holder.certificate?.number }]);
    await other.taken(other.step(other.people.respondent, applied, 'acceptTransfer'));
    const shown = await other.assessment('baseline');
    await other.rate(shown);
    await other.link(applied, (await other.complete(shown)).id, 'baseline');

    // Nobody reads the other side of a transfer for having one side of it.
    for (const [reader, one] of [
      [own.people.lead, applied],
      [own.people.decider, applied],
      [other.people.lead, holder],
      [other.people.respondent, holder],
    ] as const) {
      await own.get(reader, `/v1/certifications/${one.id}`).expect(404);
    }
    const bySeller = await own.decide(own.people.decider, holder, 'transfer');
    const byBuyer = await other.decide(other.people.decider, applied, 'takeOver');
    for (const { body } of [bySeller, byBuyer]) {
      expect([codes(body), body.errors[0].hint]).toEqual([
        ['certification/other-side'],
        'Somebody who leads both, or an owner, has to decide.',
      ]);
    }
    expect((await own.read(own.people.lead, holder)).state).toBe('certified');

    const done = await other.taken(other.decide(own.people.owner, applied, 'takeOver'));
    expect(done).toMatchObject({ state: 'certified', certificate: { status: 'valid' } });
    const [before] = await own.certificates();
    const [after] = await other.certificates();
    expect(before).toMatchObject({ status: 'superseded', supersededBy: after?.number });
    expect(after).toMatchObject({ status: 'valid', takenFrom: before?.number });
    expect((await own.read(own.people.lead, holder)).state).toBe('transferred');
  });
});

describe('one site of a certificate', () => {
  it('moves to another operator, and the rest stays', async () => {
    const handing = await Handing.make(app, 1);
    const { own, holder, applied } = handing;
    await own.taken(handing.offer());
    await own.taken(handing.accept());
    await handing.shown();
    const { body: whole } = await own.decide(own.people.decider, holder, 'transfer');
    expect(codes(whole)).toContain('certification/other-offer');
    const left = await own.taken(own.decide(own.people.decider, holder, 'transferPart'));
    expect(left).toMatchObject({ state: 'certified', certificate: { status: 'valid' } });
    expect(left.places).toHaveLength(1);
    const all = await own.certificates();
    const before = all.find(({ certificationId }) => certificationId === holder.id);
    const after = all.find(({ certificationId }) => certificationId === applied.id);
    expect(before).toMatchObject({ status: 'valid', events: [{ kind: 'reduced', by: after?.number }] });
    expect(after).toMatchObject({ status: 'valid', takenFrom: before?.number });
    expect((await check(before)).scope).toEqual({ sites: 1, places: 1 });
    expect((await check(after)).scope).toEqual({ sites: 1, places: 1 });
    // It can be extended again only by what nobody else covers.
    const { body: back } = await own.decide(own.people.decider, holder, 'extendScope', { places: handing.named });
    expect(codes(back)).toContain('certification/scope-taken');
  });

  it('is given up and taken on again by the same holder, each by a decision', async () => {
    const own = await CertificationCase.make(app);
    const holder = await own.certified();
    const { decider, lead } = own.people;
    const [first] = own.places;
    const { body: both } = await own.decide(decider, holder, 'reduceScope', { places: own.places });
    expect(codes(both)).toEqual(['certification/no-scope-left']);
    const reduced = await own.taken(own.decide(decider, holder, 'reduceScope', { places: [first] }));
    expect(reduced.places).toHaveLength(1);
    const { body: twice } = await own.decide(decider, holder, 'reduceScope', { places: [first] });
    expect(codes(twice)).toContain('certification/places-not-held');
    const unknown = [{ siteId: own.partyId, programmeId: own.partyId }];
    const { body: never } = await own.decide(decider, holder, 'extendScope', { places: unknown });
    expect(codes(never)).toEqual(['certification/places-not-assessed']);
    const { body: assessor } = await own.decide(lead, holder, 'extendScope', { places: [first] });
    expect(codes(assessor)).toEqual(['certification/own-assessment']);
    const extended = await own.taken(own.decide(decider, holder, 'extendScope', { places: [first] }));
    expect(extended.places).toHaveLength(2);
    const [certificate] = await own.certificates();
    expect(certificate?.events.map(({ kind }) => kind)).toEqual(['reduced', 'extended']);
    expect((await check(certificate)).scope).toEqual({ sites: 2, places: 2 });
  });
});

describe('an audit that is reopened', () => {
  const reopen = async (own: CertificationCase, id: string): Promise<{ id: string; version: number }> => {
    const { body } = await own.get(own.people.lead, `/v1/assessments/${id}`).expect(200);
    return (
      await request(app.http)
        .post(`/v1/assessments/${id}/reopening`)
        .set(own.people.lead.session)
        .set('If-Match', `"${body.version as number}"`)
        .send({ reason: 'An answer was wrong.' })
        .expect(200)
    ).body;
  };
  const auditOf = ({ assessments }: CertificationView): string =>
    assessments.find(({ purpose }) => purpose === 'certification')?.id ?? '';
  const answered = (own: CertificationCase, id: string) => own.rate({ id } as never, '4');

  it('makes what was submitted stale, which nobody decides on until it is submitted anew', async () => {
    const own = await CertificationCase.make(app);
    const { decider, lead } = own.people;
    const made = await own.submitted([{ grade: 'minor' }]);
    const id = auditOf(made);
    expect(made.stale).toBeNull();
    await reopen(own, id);
    const opened = await own.read(lead, made);
    expect(opened.stale).toMatchObject({ assessments: [{ assessmentId: id, why: 'reopened' }] });
    expect(opened.stale?.hint).toBe('Complete the assessment again; then submit it as it is now: the step "resubmit".');
    const { body: proposed } = await own.get(decider, `/v1/certifications/${made.id}/proposal`).expect(200);
    expect(proposed).toMatchObject({ proposal: null, stale: { assessments: [{ why: 'reopened' }] } });
    expect(await own.nonconformities(made)).toMatchObject([{ isStale: true }]);
    for (const decision of ['grant', 'refuse']) {
      const { body } = await own.decide(decider, made, decision);
      expect(codes(body)).toContain('certification/evidence-stale');
    }
    await answered(own, id);
    const { body: again } = await own.get(lead, `/v1/assessments/${id}`).expect(200);
    await own.complete(again);
    expect((await own.read(lead, made)).stale).toMatchObject({ assessments: [{ why: 'changed' }] });
    const changed = await own.decide(decider, made, 'refuse');
    expect(codes(changed.body)).toEqual(['certification/evidence-stale']);
    const fresh = await own.taken(own.step(lead, made, 'resubmit'));
    expect([fresh.state, fresh.stale]).toEqual(['decision', null]);
    expect(await own.nonconformities(made)).toMatchObject([{ isStale: false }]);
    const none = await own.step(lead, made, 'resubmit');
    expect(codes(none.body)).toEqual(['certification/evidence-current']);
    await own.taken(own.decide(decider, made, 'refuse'));
  });

  it('after the decision is shown on the certification, wherever it is listed', async () => {
    const own = await CertificationCase.make(app);
    const made = await own.certified();
    await reopen(own, auditOf(made));
    const view = await own.read(own.people.lead, made);
    expect(view.stale).toMatchObject({ assessments: [{ why: 'reopened' }] });
    expect(view.certificate?.status).toBe('valid');
    const { body } = await own.get(own.people.lead, `/v1/certifications?engagementId=${own.engagementId}`).expect(200);
    expect(body.items).toMatchObject([{ id: made.id, stale: view.stale }]);
    const { body: refused } = await own.decide(own.people.decider, made, 'extendScope', {
      places: [{ siteId: own.partyId, programmeId: own.partyId }],
    });
    expect(codes(refused)).toContain('certification/evidence-stale');
  });
});

describe('lists of a certification', () => {
  it('come in pages, chosen and sorted, and as a table', async () => {
    const own = await CertificationCase.make(app);
    const made = await own.submitted([
      { grade: 'minor', title: '=1+1' },
      { grade: 'major', requirement: 'M-02' },
      { grade: 'opportunity', requirement: 'M-03' },
    ]);
    const { lead, respondent, otherVendor } = own.people;
    const path = `/v1/certifications/${made.id}`;
    const page = async (query: string) => (await own.get(lead, `${path}/${query}`).expect(200)).body;
    const first = await page('nonconformities?limit=2');
    expect([first.items.length, typeof first.nextCursor]).toEqual([2, 'string']);
    const second = await page(`nonconformities?limit=2&cursor=${first.nextCursor as string}`);
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    expect((await page('nonconformities?sort=grade')).items[0].grade).toBe('major');
    expect((await page('nonconformities?sort=-due')).items.map(({ due }: { due: string | null }) => due)[0]).toBeNull();
    expect((await page('nonconformities?grade=minor&state=open&overdue=false')).items).toHaveLength(1);
    expect((await page('nonconformities?overdue=true')).items).toEqual([]);
    await own.get(lead, `${path}/nonconformities?limit=101`).expect(422);
    const { text } = await own.get(lead, `${path}/nonconformities`).set('Accept', 'text/csv').expect(200);
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain("'=1+1");
    const steps = await page('steps?sort=-seq&limit=1');
    expect(steps.items).toMatchObject([{ transition: 'submitForDecision' }]);
    expect((await page('steps?transition=invite')).items).toHaveLength(1);
    expect((await page('samples?kind=first')).items).toHaveLength(1);
    expect((await page('samples?kind=surveillance&sort=seq')).items).toEqual([]);
    await own.get(respondent, `${path}/nonconformities`).expect(200);
    for (const list of ['nonconformities', 'steps', 'samples']) {
      await own.get(otherVendor, `${path}/${list}`).expect(404);
    }
    expect(inDays(0)).toBe(today());
  });
});
