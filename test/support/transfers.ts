import request from 'supertest';
import type { CertificationView } from '../../src/certification/certification.view';
import { CertificationCase, SCHEME } from './certifications';
import type { TestApp } from './test-app';
import type { TestPerson } from './test-people';

/** A site goes to another party. */
export async function sold(app: TestApp, siteId: string, buyer: string): Promise<void> {
  const { body: site } = await request(app.http).get(`/v1/sites/${siteId}`).expect(200);
  await request(app.http)
    .patch(`/v1/sites/${siteId}`)
    .set('If-Match', `"${site.version as number}"`)
    .send({ partyId: buyer })
    .expect(200);
}

/** A holder, and a party that bought some of its sites and applied in the same engagement. */
export class Handing {
  private constructor(
    readonly own: CertificationCase,
    readonly holder: CertificationView,
    readonly buyer: string,
    readonly buyersPerson: TestPerson,
    readonly applied: CertificationView,
  ) {}

  static async make(app: TestApp, sites: number): Promise<Handing> {
    const own = await CertificationCase.make(app);
    const holder = await own.certified();
    const buyer = (await app.given.party({ name: 'Harbourline' })).id;
    for (const { siteId } of own.places.slice(0, sites)) await sold(app, siteId, buyer);
    const person = await app.people.make({ role: 'respondent' });
    await app.people.grant(person.id, { engagementId: own.engagementId, role: 'respondent', partyId: buyer });
    const { body: applied } = await own
      .post(person, '/v1/certifications', { engagementId: own.engagementId, partyId: buyer, scheme: SCHEME })
      .expect(201);
    return new Handing(own, holder, buyer, person, applied as CertificationView);
  }

  get named() {
    return this.applied.places.map(({ siteId, programmeId }) => ({ siteId, programmeId }));
  }

  offer(more: object = {}) {
    const body = { counterpart: this.applied.id, places: this.named, ...more };
    return this.own.step(this.own.people.respondent, this.holder, 'offerTransfer', body);
  }

  accept() {
    return this.own.step(this.buyersPerson, this.applied, 'acceptTransfer');
  }

  /** A completed assessment that shows data of the buyer. */
  async shown(): Promise<string> {
    const made = await this.own.assessment('baseline');
    await this.own.rate(made, '5');
    const { id } = await this.own.complete(made);
    await this.own.link(this.applied, id, 'baseline');
    return id;
  }
}
