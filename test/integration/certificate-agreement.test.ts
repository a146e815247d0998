import request from 'supertest';
import type { CertificateView } from '../../src/certification';
import type { CertificationView } from '../../src/certification/certification.view';
import type { VendorScorecardJson } from '../../src/report';
import type { PortfolioLineView, PortfolioUnitView } from '../../src/portfolio/portfolio.view';
import { CertificationCase } from '../support/certifications';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let world: CertificationCase;
let made: CertificationView;
beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  world = await CertificationCase.make(app);
  made = await world.certified();
});
afterAll(() => app.stop());

interface Told {
  readonly status: string | undefined;
  readonly number: string | null | undefined;
  readonly validUntil: string | null | undefined;
}
const told = ({ status, number, validUntil }: Told): Told => ({ status, number, validUntil });

const linesOf = async (person: TestPerson, query = ''): Promise<readonly PortfolioLineView[]> =>
  (
    await world
      .get(person, `/v1/portfolio?engagementId=${world.engagementId}&partyId=${world.partyId}${query}`)
      .expect(200)
  ).body.items;

/** What a scorecard of the party says, for those who may ask for one. */
async function card(person: TestPerson): Promise<VendorScorecardJson['certificate']> {
  const { engagementId, partyId } = world;
  const asked = { engagementId, partyId, format: 'json' };
  const { body } = await request(app.http).post('/v1/vendor-scorecards').set(person.session).send(asked).expect(202);
  for (;;) {
    const { body: report } = await world.get(person, `/v1/reports/${body.id}`).expect(200);
    expect(report.failure).toBeNull();
    if (report.status === 'ready') break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { body: file } = await world.get(person, `/v1/reports/${body.id}/file`).expect(200);
  return (file as VendorScorecardJson).certificate;
}

/** What each place says of the certificate. */
async function everywhere(person: TestPerson): Promise<Readonly<Record<string, Told>>> {
  const { engagementId, partyId } = world;
  const single = (await world.read(person, made)).certificate;
  const { body: list } = await world.get(person, `/v1/certifications?engagementId=${engagementId}`).expect(200);
  const [register] = await world.certificates('', person);
  const one: CertificateView = (await world.get(person, `/v1/certificates/${register?.id ?? ''}`).expect(200)).body;
  const query = `engagementId=${engagementId}&partyId=${partyId}`;
  const { body: lines } = await world.get(person, `/v1/portfolio?${query}`);
  const { body: units } = await world.get(person, `/v1/portfolio/units?${query}`);
  // Not everybody has the portfolio.
  const [line] = (lines.items ?? []) as PortfolioLineView[];
  const covered = ((units.items ?? []) as PortfolioUnitView[]).flatMap(({ certificate }) => certificate ?? []);
  const { body: check } = await request(app.http).get(`/v1/certificate-checks/${one.checkId}`).expect(200);
  return {
    ...{ single: told(single!), list: told(list.items[0].certificate), register: told(register!), one: told(one) },
    check: told(check),
    ...(line && { line: told(line.certificate!) }),
    ...(covered[0] && { unit: told(covered[0]) }),
    ...(person === world.people.lead && { card: told((await card(person))!) }),
  };
}

async function agree(status: string): Promise<void> {
  for (const person of [world.people.lead, world.people.owner, world.people.respondent, world.people.vendorManager]) {
    const said = await everywhere(person);
    expect('line' in said).toBe(person !== world.people.respondent);
    expect(new Set(Object.values(said).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said['single']?.status).toBe(status);
  }
}

describe('the status of a certificate', () => {
  it('is the same in every list, view and check, to everybody who may see it', async () => {
    await agree('valid');
    const units = await world.get(world.people.lead, `/v1/portfolio/units?partyId=${world.partyId}`).expect(200);
    expect(units.body.items.map((one: PortfolioUnitView) => one.certificate?.number)).toEqual([
      made.certificate?.number,
      made.certificate?.number,
    ]);
  });

  it('chooses and sorts lines of the portfolio', async () => {
    const { lead } = world.people;
    const chosen = async (filter: string): Promise<number> => (await linesOf(lead, `&certificate=${filter}`)).length;
    expect(await Promise.all(['certified', 'expiring', 'blocked', 'none'].map(chosen))).toEqual([1, 0, 0, 0]);
    expect(await linesOf(lead, '&sort=-validUntil')).toHaveLength(1);
    await world.get(lead, '/v1/portfolio?certificate=fine').expect(422);
    const { text } = await world
      .get(lead, `/v1/portfolio?engagementId=${world.engagementId}&partyId=${world.partyId}`)
      .set('Accept', 'text/csv')
      .expect(200);
    expect(text).toContain(`${made.certificate?.number ?? ''},valid,${made.certificate?.validUntil ?? ''},0,`);
  });

  it('is known to nobody of another party', async () => {
    const { otherVendor } = world.people;
    for (const path of ['/v1/portfolio', '/v1/certifications', '/v1/certificates']) {
      const { body } = await world.get(otherVendor, `${path}?limit=100`);
      expect(JSON.stringify(body)).not.toContain(made.certificate?.number);
    }
    await world.get(otherVendor, `/v1/certifications/${made.id}`).expect(404);
  });

  it('stays the same in all of them as it is suspended, reinstated, suspended again and withdrawn', async () => {
    const { decider, owner } = world.people;
    await world.taken(world.decide(decider, made, 'suspend'));
    await agree('suspended');
    expect((await linesOf(owner, '&certificate=blocked'))[0]?.certificate?.blockers).toEqual([
      { kind: 'suspended', ids: [] },
    ]);
    await world.taken(world.decide(decider, made, 'reinstate'));
    await agree('valid');
    await world.taken(world.decide(decider, made, 'suspend'));
    await world.taken(world.decide(decider, made, 'withdraw'));
    await agree('withdrawn');
  });

  it('follows the calendar alone', async () => {
    const other = await CertificationCase.make(app);
    const certified = await other.certified();
    world = other;
    made = certified;
    await other.age(420);
    const single = (await other.read(other.people.owner, certified)).certificate?.status;
    await agree(single ?? '');
    expect(single).toBe('suspended');
  });
});
