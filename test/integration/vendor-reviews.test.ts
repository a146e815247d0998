import request from 'supertest';
import type { BusinessReviewJson, VendorScorecardJson } from '../../src/report';
import type { PortfolioLineView } from '../../src/portfolio/portfolio.view';
import type { LeagueView } from '../../src/portfolio/portfolio.service';
import type { FrameworkOverview } from '../../src/portfolio/rules/overview';
import { Signers } from '../support/issuing';
import { ReportText } from '../support/report-text';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

type Json = Record<string, any>;

const OSP = 'cx-operations-osp';

let app: TestApp;
let signers: Signers;
let engagementId: string;
let assessmentId: string;
let lead: TestPerson;
let lines: readonly PortfolioLineView[];
/** The vendor with the most units. */
let sigma: PortfolioLineView;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  signers = new Signers(app);
  const telecom = await app.given.demoCase('telecom');
  engagementId = telecom.engagementId;
  assessmentId = telecom.assessments['osp-baseline'] ?? '';
  lead = await signers.person(engagementId);
  const { body } = await get(lead, `/v1/portfolio?engagementId=${engagementId}&limit=100`).expect(200);
  lines = body.items;
  const vendors = lines.filter(({ party }) => party.kind === 'vendor');
  sigma = [...vendors].sort((a, b) => b.units - a.units)[0]!;
});
afterAll(() => app.stop());

const get = (person: TestPerson, path: string): request.Test => request(app.http).get(path).set(person.session);
const post = (person: TestPerson, path: string, body: object): request.Test =>
  request(app.http).post(path).set(person.session).send(body);
const askCard = (person: TestPerson, body: object = {}): request.Test =>
  post(person, '/v1/vendor-scorecards', { engagementId, partyId: sigma.partyId, ...body });
const askReview = (person: TestPerson, body: object = {}): request.Test =>
  post(person, '/v1/business-reviews', { engagementId, ...body });

async function finished(person: TestPerson, id: string): Promise<Json> {
  for (;;) {
    const { body } = await get(person, `/v1/reports/${id}`).expect(200);
    if (body.status === 'ready' || body.status === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The report of a request, with the bytes of its file. */
async function made(person: TestPerson, asked: request.Test): Promise<{ report: Json; bytes: Buffer }> {
  const { body } = await asked.expect(202);
  const report = await finished(person, body.id);
  expect(report).toMatchObject({ status: 'ready', failure: null });
  const { body: bytes } = await get(person, `/v1/reports/${body.id}/file`)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return { report, bytes: bytes as Buffer };
}

/** All pages of a list. */
async function all(path: string): Promise<readonly Json[]> {
  const items: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await get(lead, `${path}&limit=100${next}`).expect(200);
    items.push(...body.items);
    cursor = body.nextCursor as string | null;
  }
  return items;
}

const cardOf = async (person: TestPerson, body: object = {}): Promise<VendorScorecardJson> =>
  JSON.parse((await made(person, askCard(person, { format: 'json', ...body }))).bytes.toString());
const reviewOf = async (person: TestPerson, body: object = {}): Promise<BusinessReviewJson> =>
  JSON.parse((await made(person, askReview(person, { format: 'json', ...body }))).bytes.toString());

/** Names of everybody else in the engagement. */
const othersOf = (): readonly string[] =>
  lines
    .filter(({ partyId }) => partyId !== sigma.partyId)
    .flatMap(({ party }) => (typeof party.name === 'string' ? [party.name] : Object.values(party.name)));

describe('a vendor scorecard', () => {
  it('says of the party what the portfolio says of it', async () => {
    const card = await cardOf(lead);
    const { score, level, target, categories, units, unitsAtRisk, sites, change, trend } = sigma;
    expect(card).toMatchObject({
      ...{ schema: 'tolok-vendor-scorecard/1', party: sigma.party },
      standing: { score, level, target, units, unitsAtRisk, sites, change, trend, gatesFailing: sigma.blockers.length },
    });
    expect(card.standing.categories.map(({ ref, score: of }) => ({ ref, score: of }))).toEqual(
      categories.map(({ ref, score: of }) => ({ ref, score: of })),
    );
    expect(card.standing.blockers.map(({ gate }) => gate)).toEqual(sigma.blockers.map(({ gate }) => gate));
    expect(card.standing.missed.map(({ ref }) => ref).sort()).toEqual([...sigma.missed].sort());
    expect(card.verdict.position).toBe(sigma.isBelowTarget ? 'below' : 'reached');
  });

  it('has the KPIs of its own units, as the assessment judges them', async () => {
    const { kpis } = await cardOf(lead);
    const [, , , snapshotId] = sigma.addresses.scores.split('/');
    const units = await all(`/v1/portfolio/units?engagementId=${engagementId}`);
    const own = new Set(
      units
        .filter((one) => one['partyId'] === sigma.partyId && one['snapshotId'] === snapshotId)
        .map((one) => one['unit'].ref),
    );
    const verdicts = await all(`${sigma.addresses.assessment ?? ''}/kpi-verdicts?lang=en`);
    const expected = verdicts.filter(({ unit }) => own.has(unit));
    expect(expected.length).toBeGreaterThan(0);
    expect(kpis.list.map(({ kpi, unit, channel }) => [kpi, unit.ref, channel]).sort()).toEqual(
      expected.map(({ kpi, unit, channel }) => [kpi, unit, channel]).sort(),
    );
    for (const one of kpis.list) {
      const judged = expected.find(
        ({ kpi, unit, channel }) => kpi === one.kpi && unit === one.unit.ref && channel === one.channel,
      );
      expect(one).toMatchObject({
        ...{ verdict: judged?.['verdict'] ?? 'noTarget', value: judged?.['last'], target: judged?.['target'] },
      });
    }
  });

  it.each(['en', 'id', 'zh'])('is one page that names the party and nobody else (%s)', async (language) => {
    const { report, bytes } = await made(lead, askCard(lead, { language }));
    expect(report).toMatchObject({ kind: 'vendorScorecard', pages: 1, assessmentId: null, partyId: sigma.partyId });
    expect(report['fileName']).toMatch(new RegExp(`-vendor-scorecard-${language}\\.pdf$`));
    const text = await ReportText.of(bytes);
    expect(text.says(new RegExp(String(sigma.party.name)))).toBe(true);
    for (const name of othersOf()) expect(text.says(new RegExp(name))).toBe(false);
  });

  it('stays as it was, whatever happens afterwards, and the same data give the same bytes', async () => {
    const [first, second] = [await made(lead, askCard(lead)), await made(lead, askCard(lead))];
    expect(second.bytes.equals(first.bytes)).toBe(true);
    const { body: asked } = await askCard(lead, { format: 'json' }).expect(202);
    const before = await finished(lead, asked.id);
    const { body: head } = await get(lead, `/v1/assessments/${assessmentId}`).expect(200);
    await request(app.http)
      .post(`/v1/assessments/${assessmentId}/reopening`)
      .set('If-Match', `"${head.version as number}"`)
      .send({ reason: 'An answer was wrong.' })
      .expect(200);
    const { body: refused } = await askCard(lead).expect(422);
    expect(refused).toMatchObject({
      code: 'report/invalid',
      errors: [{ pointer: '/partyId', code: 'report/no-result' }],
    });
    await get(lead, `/v1/reports/${asked.id}/file`).expect(200);
    expect(await finished(lead, asked.id)).toEqual(before);
    await app
      .query(`UPDATE result_summary SET stands = true WHERE assessment_id = $1`, [assessmentId])
      .catch(() => undefined);
    const { body: opened } = await get(lead, `/v1/assessments/${assessmentId}`).expect(200);
    await app.given.advance(opened, 'completed');
    expect((await cardOf(lead)).standing.assessment.revision).toBe(2);
  });

  it('counts what is open and overdue of its corrective actions', async () => {
    const world = await app.given.assessment({ unitCount: 1, status: 'fieldwork' });
    await app.given.finding(world.id, { grade: 'major', units: world.unitRefs });
    await app.given.advance((await request(app.http).get(`/v1/assessments/${world.id}`)).body, 'completed');
    const { body: findings } = await request(app.http).get(`/v1/assessments/${world.id}/findings`).expect(200);
    await request(app.http)
      .post(`/v1/findings/${findings.items[0].id as string}/corrective-actions`)
      .set('Idempotency-Key', 'scorecard-action')
      .send({ ownerFunction: 'quality', due: '2026-03-01' })
      .expect(201);
    const { body: page } = await request(app.http).get(`/v1/portfolio?engagementId=${world.engagementId}`).expect(200);
    const boss = await signers.person(world.engagementId);
    const card = await cardOf(boss, { engagementId: world.engagementId, partyId: page.items[0].partyId });
    expect(card.actions).toMatchObject({
      open: 1,
      openMajors: 1,
      overdue: 1,
      list: [{ standing: 'overdue', grade: 'major' }],
    });
    expect(card.verdict).toMatchObject({ actionsOverdue: 1, change: 'firstResult' });
  });

  it('is not issued', async () => {
    const { report } = await made(lead, askCard(lead));
    const { body } = await signers.sign(lead, String(report['id'])).expect(409);
    expect(body).toMatchObject({ code: 'issue/not-issuable' });
    expect(body.detail).toContain('vendor scorecard');
  });

  it('is refused for a party that no completed assessment covers, and for what is not there', async () => {
    const party = await app.given.party({ name: 'Newcomer' });
    expect((await askCard(lead, { partyId: party.id }).expect(422)).body.errors).toMatchObject([
      { pointer: '/partyId', code: 'report/no-result' },
    ]);
    const nothing = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
    expect((await askCard(lead, { partyId: nothing }).expect(404)).body.code).toBe('party/not-found');
    const owner = await signers.person(undefined, 'owner');
    for (const person of [lead, owner]) {
      const { body } = await askCard(person, { engagementId: nothing }).expect(404);
      expect(body.code).toBe('engagement/not-found');
    }
    for (const body of [{ partyId: 'x' }, { format: 'docx' }, { language: 'fr' }, { more: 1 }]) {
      await askCard(lead, body).expect(422);
    }
  });
});

describe('a vendor', () => {
  let vendor: TestPerson;
  beforeAll(async () => {
    vendor = await signers.person(engagementId, 'vendorManager', { partyId: sigma.partyId });
  });

  it('gets its own page, with what the lead sees of it and nothing of the client', async () => {
    const [own, teams] = [await cardOf(vendor), await cardOf(lead)];
    const { engagement, documentNumber, ...body } = own;
    expect(body).toEqual(Object.fromEntries(Object.entries(teams).filter(([name]) => name in body)));
    expect(engagement).toMatchObject({ client: null, classification: null });
    expect(documentNumber).not.toBe('');
    const text = JSON.stringify(own);
    for (const name of othersOf()) expect(text).not.toContain(name);
    const { bytes } = await made(vendor, askCard(vendor));
    expect((await ReportText.of(bytes)).says(new RegExp(String(sigma.party.name)))).toBe(true);
  });

  it('may be a respondent, too', async () => {
    const respondent = await app.people.make({ role: 'respondent' });
    await app.people.grant(respondent.id, { engagementId, role: 'respondent', partyId: sigma.partyId });
    expect((await cardOf(respondent)).party).toEqual(sigma.party);
  });

  it('gets nobody else’s page, and no pack', async () => {
    const other = lines.find(({ partyId }) => partyId !== sigma.partyId)!;
    expect((await askCard(vendor, { partyId: other.partyId }).expect(404)).body.code).toBe('engagement/not-found');
    await askReview(vendor).expect(403);
    const stranger = await signers.person((await app.given.engagement()).id);
    await askCard(stranger).expect(404);
    await askReview(stranger).expect(404);
    for (const role of ['assessor', 'auditor'] as const) {
      const person = await signers.person(engagementId, role);
      await askCard(person).expect(403);
      await askReview(person).expect(403);
    }
  });

  it('reads the page that it asked for, and not those of the team or of a colleague', async () => {
    const colleague = await signers.person(engagementId, 'vendorManager', { partyId: sigma.partyId });
    const { body: own } = await askCard(vendor).expect(202);
    const { body: teams } = await askCard(lead).expect(202);
    const { body: pack } = await askReview(lead, { format: 'json' }).expect(202);
    await finished(vendor, own.id);
    await finished(lead, own.id);
    await finished(lead, pack.id);
    for (const path of ['', '/file', '/events']) {
      await get(vendor, `/v1/reports/${teams.id}${path}`).expect(404);
      await get(vendor, `/v1/reports/${pack.id}${path}`).expect(404);
      await get(colleague, `/v1/reports/${own.id}${path}`).expect(404);
    }
    await app.query(`UPDATE engagement_grant SET revoked_at = now(), revoked_by = granted_by WHERE person_id = $1`, [
      vendor.id,
    ]);
    await get(vendor, `/v1/reports/${own.id}`).expect(404);
    await askCard(vendor).expect(404);
  });
});

describe('a quarterly business review', () => {
  it('says of the parties what the portfolio says of them, each framework version apart', async () => {
    const review = await reviewOf(lead);
    const { body: league } = await get(lead, `/v1/portfolio/league?engagementId=${engagementId}`).expect(200);
    const { body: overview } = await get(lead, `/v1/portfolio/overview?engagementId=${engagementId}`).expect(200);
    expect(review.frameworks.map(({ framework }) => framework.id)).toEqual(
      (overview.frameworks as FrameworkOverview[]).map(({ frameworkId }) => frameworkId),
    );
    for (const one of review.frameworks) {
      const expected = (overview.frameworks as FrameworkOverview[]).find(
        ({ frameworkId }) => frameworkId === one.framework.id,
      )!;
      const { parties, partiesAtRisk, units, sites, ownAgainstVendor } = expected;
      expect(one).toMatchObject({ parties, partiesAtRisk, units, sites, ownAgainstVendor });
      expect(one.missed).toEqual(expected.missed.filter(({ parties: missing }) => missing.count > 0));
      expect(one.blockers.map(({ gate }) => gate)).toEqual(expected.blockers.map(({ gate }) => gate));
      expect(one.concentration.herfindahl).toEqual(expected.concentration[0]?.herfindahl);
      const places = (league.leagues as LeagueView[]).find(({ frameworkId }) => frameworkId === one.framework.id)!;
      expect(one.league).toMatchObject({ pairs: places.pairs, provenPairs: places.provenPairs });
      expect(one.league.places.map(({ party, rankFrom, rankTo, mean }) => [party.ref, rankFrom, rankTo, mean])).toEqual(
        places.places.map(({ party, rankFrom, rankTo, mean }) => [party.ref, rankFrom, rankTo, mean]),
      );
    }
    const vendors = new Set(lines.filter(({ party }) => party.kind === 'vendor').map(({ party }) => party.ref));
    expect(new Set(review.scorecards.map(({ party }) => party.ref))).toEqual(vendors);
    const { party, standing } = (await cardOf(lead)) as Json;
    expect(review.scorecards.find((one) => one.party.ref === party.ref)?.standing).toEqual(standing);
    expect(review.frameworks.some(({ framework }) => framework.id.startsWith(OSP))).toBe(true);
  });

  it.each(['en', 'id', 'zh'])('is a pack with a page of each vendor (%s)', async (language) => {
    const { report, bytes } = await made(lead, askReview(lead, { language }));
    expect(report).toMatchObject({ kind: 'businessReview', assessmentId: null, partyId: null });
    expect(report['fileName']).toMatch(new RegExp(`-business-review-${language}\\.pdf$`));
    const text = await ReportText.of(bytes);
    for (const { party } of lines.filter(({ party: { kind } }) => kind === 'vendor')) {
      expect(text.says(new RegExp(String(party.name)))).toBe(true);
    }
  });

  it('is read by the team, and asked for by who leads it', async () => {
    const { body: asked } = await askReview(lead, { format: 'json' }).expect(202);
    await finished(lead, asked.id);
    const assessor = await signers.person(engagementId, 'assessor');
    await get(assessor, `/v1/reports/${asked.id}/file`).expect(200);
    const auditor = await signers.person(engagementId, 'auditor');
    await get(auditor, `/v1/reports/${asked.id}/file`).expect(404);
    const owner = await signers.person(undefined, 'owner');
    expect((await reviewOf(owner)).parties).toBe(new Set(lines.map(({ partyId }) => partyId)).size);
  });

  it('is refused while nothing is completed', async () => {
    const { id } = await app.given.engagement();
    const boss = await signers.person(id);
    const { body } = await askReview(boss, { engagementId: id }).expect(422);
    expect(body).toMatchObject({
      code: 'report/invalid',
      errors: [{ pointer: '/engagementId', code: 'report/no-result' }],
    });
    const owner = await signers.person(undefined, 'owner');
    const nothing = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
    expect((await askReview(owner, { engagementId: nothing }).expect(404)).body.code).toBe('engagement/not-found');
  });
});
