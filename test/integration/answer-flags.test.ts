import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { type GivenAssessment } from '../support/given';
import { memberWithPassword, PASSWORD } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const RATED = { kind: 'rated', ratings: { approach: '2', deployment: '2' } };

let app: TestApp;
let assessment: GivenAssessment;
let unit: string;
let rina: TestPerson;
let sari: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  await request(app.http)
    .post('/v1/framework-versions')
    .set('content-type', 'application/yaml')
    .send(readFileSync(MINI, 'utf8'))
    .expect(201);
});
afterAll(() => app.stop());

beforeEach(async () => {
  assessment = await app.given.assessment({ frameworkId: 'mini@1.0.0' });
  unit = assessment.unitRefs[0]!;
  [rina, sari] = [await member('assessor'), await member('assessor')];
});

async function member(
  role: 'assessor' | 'auditor',
  { engagementId }: GivenAssessment = assessment,
): Promise<TestPerson> {
  const person = await app.people.make({ role });
  await app.people.grant(person.id, { engagementId, role });
  return person;
}

const base = (): string => `/v1/assessments/${assessment.id}`;
const flagUrl = (requirement: string, place = unit): string => `${base()}/flags/${place}/${requirement}`;
const flag = (who: TestPerson, requirement: string, remark?: string, place = unit): request.Test =>
  request(app.http).put(flagUrl(requirement, place)).set(who.session).send({ remark });
const clear = (who: TestPerson, requirement: string): request.Test =>
  request(app.http).delete(flagUrl(requirement)).set(who.session);
const flags = async (who: TestPerson, query = {}): Promise<Record<string, unknown>[]> =>
  (await request(app.http).get(`${base()}/flags`).query(query).set(who.session).expect(200)).body.items;
const rate = (who: TestPerson, requirement: string, place = unit): request.Test =>
  request(app.http)
    .put(`${base()}/answers/${place}/${requirement}`)
    .set(who.session)
    .set('If-None-Match', '*')
    .send(RATED);
const grid = async (who: TestPerson): Promise<{ unit: string; mine: number[]; flags: object[] }> => {
  const { body } = await request(app.http).get(`${base()}/answer-grid`).set(who.session).expect(200);
  return body.columns.find((one: { unit: string }) => one.unit === unit);
};
const tree = async (who: TestPerson): Promise<Record<string, { answer: object | null; flag: object | null }>> => {
  const { body } = await request(app.http).get(`${base()}/tree`).query({ unit }).set(who.session).expect(200);
  const all = body.groups.flatMap((group: { requirements: { ref: string }[] }) => group.requirements);
  return Object.fromEntries(all.map((one: { ref: string }) => [one.ref, one]));
};

describe('a flag', () => {
  it('is set where nothing is answered, is shown with who set it, and is the same when it is sent again', async () => {
    const { body } = await flag(rina, 'PEO-01', 'Ask for the October log.').expect(200);
    expect(body).toEqual({
      ...{ unit, requirement: 'PEO-01', remark: 'Ask for the October log.', flaggedAt: expect.any(String) },
      ...{ flaggedBy: rina.id, flaggedByName: expect.any(String) },
    });
    const again = await flag(sari, 'PEO-01', 'Ask for the October log.').expect(200);
    expect(again.body).toEqual(body);
    const { remark, flaggedBy, flaggedByName, flaggedAt } = body;
    const shown = { remark, flaggedBy, flaggedByName, flaggedAt };
    expect((await tree(sari))['PEO-01']).toMatchObject({ answer: null, flag: shown });
    expect((await grid(sari)).flags).toEqual([{ requirement: 'PEO-01', ...shown }]);
    expect(await flags(sari)).toEqual([{ ...body, title: 'Skills verified' }]);
  });

  it('has the latest remark, and is cleared by anybody of the team, once or twice', async () => {
    await flag(rina, 'PEO-01').expect(200);
    const { body } = await flag(sari, 'PEO-01', 'Two shifts missing.').expect(200);
    expect(body).toMatchObject({ remark: 'Two shifts missing.', flaggedBy: sari.id });
    await clear(rina, 'PEO-01').expect(204);
    await clear(rina, 'PEO-01').expect(204);
    expect(await flags(rina)).toEqual([]);
  });

  it('is listed by unit, a page at a time', async () => {
    const other = assessment.unitRefs[1]!;
    await flag(rina, 'PEO-02').expect(200);
    await flag(rina, 'PEO-01', undefined, other).expect(200);
    await flag(rina, 'PRC-01', undefined, 'entity').expect(200);
    const places = (items: Record<string, unknown>[]) => items.map(({ unit: at, requirement }) => [at, requirement]);
    expect(places(await flags(rina, { unit: other }))).toEqual([[other, 'PEO-01']]);
    const first = await request(app.http).get(`${base()}/flags`).query({ limit: 2 }).expect(200);
    const rest = await request(app.http).get(`${base()}/flags`).query({ limit: 2, cursor: first.body.nextCursor });
    expect([...places(first.body.items), ...places(rest.body.items)]).toEqual(
      [
        ['entity', 'PRC-01'],
        [unit, 'PEO-02'],
        [other, 'PEO-01'],
      ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );
  });

  it('is refused where nothing can be answered', async () => {
    const unknown = await flag(rina, 'NO-01').expect(422);
    expect(unknown.body.errors).toMatchObject([{ code: 'answer/unknown-requirement' }]);
    const elsewhere = await flag(rina, 'PRC-01').expect(422);
    expect(elsewhere.body.errors).toMatchObject([{ code: 'answer/answered-for-entity' }]);
    await flag(rina, 'PEO-01', undefined, 'NOWHERE').expect(404);
    await flag(rina, 'PEO-01', 'x'.repeat(501)).expect(422);
    await flag(await member('auditor'), 'PEO-01').expect(403);
  });

  it('is not seen by vendors', async () => {
    await flag(rina, 'PEO-01', 'Do not tell them yet.').expect(200);
    const vendor = await app.people.make({ role: 'vendorManager' });
    const { engagementId } = assessment;
    const [party] = await app.query<{ id: string }>(
      `SELECT site.party_id AS id FROM unit JOIN site ON site.id = unit.site_id WHERE unit.engagement_id = $1 LIMIT 1`,
      [engagementId],
    );
    await app.people.grant(vendor.id, { engagementId, role: 'vendorManager', partyId: party!.id });
    for (const path of ['flags', `tree?unit=${unit}`, 'answer-grid']) {
      await request(app.http).get(`${base()}/${path}`).set(vendor.session).expect(404);
    }
  });

  it('keeps its unit in the assessment, and does not hinder its completion', async () => {
    await flag(rina, 'PEO-01').expect(200);
    const { headers } = await request(app.http).get(base()).expect(200);
    const units = assessment.unitRefs.slice(1);
    const left = await request(app.http).put(`${base()}/units`).set('If-Match', headers['etag']!).send({ units });
    expect(left.body.code).toBe('assessment/unit-has-answers');
    await rate(rina, 'PEO-02').expect(201);
    await app.given.advance(assessment, 'completed');
    expect(await flags(rina)).toHaveLength(1);
    expect((await clear(rina, 'PEO-01')).body.code).toBe('assessment/completed');
    const [stored] = await app.query<{ document: string }>('SELECT document FROM snapshot WHERE assessment_id = $1', [
      assessment.id,
    ]);
    expect(stored?.document).toContain('PEO-02');
    expect(stored?.document).not.toMatch(new RegExp(`flag|givenBy|${rina.id}`, 'i'));
  });

  it('goes with an assessment that is removed', async () => {
    await flag(rina, 'PEO-01').expect(200);
    const { headers } = await request(app.http).get(base()).expect(200);
    await request(app.http).delete(base()).set('If-Match', headers['etag']!).expect(204);
    const rows = await app.query('SELECT FROM answer_flag WHERE assessment_id = $1', [assessment.id]);
    expect(rows).toEqual([]);
  });
});

describe('an answer', () => {
  it('is of who gave it last', async () => {
    const { body: first } = await rate(rina, 'PEO-01').expect(201);
    expect(first.givenBy).toBe(rina.id);
    expect([(await grid(rina)).mine, (await grid(sari)).mine]).toEqual([[0], []]);
    await request(app.http)
      .put(`${base()}/answers/${unit}/PEO-01`)
      .set(sari.session)
      .set('If-Match', `"${first.version}"`)
      .send(RATED)
      .expect(200);
    expect([(await grid(rina)).mine, (await grid(sari)).mine]).toEqual([[], [0]]);
    expect((await tree(rina))['PEO-01']?.answer).toMatchObject({
      ...{ givenBy: sari.id, givenByName: expect.any(String) },
    });
  });

  it('of an upload is of who sent it, where the upload changed it', async () => {
    await rate(rina, 'PEO-01').expect(201);
    const { body } = await request(app.http).get(`${base()}/answers`).expect(200);
    await request(app.http)
      .put(`${base()}/answers`)
      .set(sari.session)
      .set('If-Match', `"${body.version}"`)
      .send({
        rows: [
          { unit, requirement: 'PEO-01', ratings: RATED.ratings },
          { unit, requirement: 'PEO-02', ratings: RATED.ratings },
        ],
      })
      .expect(200);
    expect([(await grid(rina)).mine, (await grid(sari)).mine]).toEqual([[0], [1]]);
  });

  it('that is carried over is of who did that', async () => {
    await rate(sari, 'PEO-01').expect(201);
    await app.given.advance(assessment, 'completed');
    const { engagementId, unitRefs } = assessment;
    const fromId = assessment.id;
    const next = {
      engagementId,
      frameworkId: 'mini@1.0.0',
      unitCount: 0,
      units: unitRefs,
      wave: 'next',
      kind: 'progress',
    };
    assessment = { ...(await app.given.assessment(next)), unitRefs };
    await request(app.http).post(`${base()}/carry-over`).set(rina.session).send({ fromId }).expect(200);
    expect([(await grid(rina)).mine, (await grid(sari)).mine]).toEqual([[0], []]);
  });

  it('of somebody who was erased has an id and no name', async () => {
    const owner = await memberWithPassword(app, 'owner');
    await rate(rina, 'PEO-01').expect(201);
    await flag(rina, 'PEO-02').expect(200);
    await request(app.http)
      .post(`/v1/people/${rina.id}/erasure`)
      .set(owner.session)
      .send({ email: rina.email, reason: 'Left.', confirmation: { password: PASSWORD } })
      .expect(200);
    const shown = await tree(sari);
    expect(shown['PEO-01']?.answer).toMatchObject({ givenBy: rina.id, givenByName: null });
    expect(shown['PEO-02']?.flag).toMatchObject({ flaggedBy: rina.id, flaggedByName: null });
  });
});
