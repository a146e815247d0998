import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';

const NOBODY = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';

describe('units', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const post = (engagementId: string, body: object) =>
    request(app.http).post(`/v1/engagements/${engagementId}/units`).send(body);
  const patch = (id: string, version: number, changes: object) =>
    request(app.http).patch(`/v1/units/${id}`).set('If-Match', `"${version}"`).send(changes);
  const remove = (id: string, version = 1) =>
    request(app.http).delete(`/v1/units/${id}`).set('If-Match', `"${version}"`);

  it('are made with weight 1 and no programme, and are read back the same', async () => {
    const { id: engagementId } = await app.given.engagement();
    const { id: siteId } = await app.given.site();
    const { body: made, headers } = await post(engagementId, { ref: 'QUAY', name: 'Quay', siteId }).expect(201);
    expect(made).toMatchObject({ engagementId, ref: 'QUAY', name: 'Quay', siteId, programmeId: null, weight: 1 });
    expect(headers).toMatchObject({ location: `/v1/units/${made.id}`, etag: '"1"' });
    const { body: read } = await request(app.http).get(`/v1/units/${made.id}`).expect(200).expect('ETag', '"1"');
    expect(read).toEqual(made);
  });

  it.each([
    ['the ref of the whole entity', { ref: 'entity' }, '/ref'],
    ['a ref with a space', { ref: 'Q 1' }, '/ref'],
    ['a weight of 0', { weight: 0 }, '/weight'],
    ['a weight with decimals', { weight: 1.5 }, '/weight'],
    ['a weight as text', { weight: '5' }, '/weight'],
    ['a weight beyond a billion', { weight: 1_000_000_001 }, '/weight'],
    ['null for a weight', { weight: null }, '/weight'],
    ['no site', { siteId: undefined }, '/siteId'],
  ])('are refused with %s', async (_, overrides, pointer) => {
    const { id: engagementId } = await app.given.engagement();
    const { body: problem } = await post(engagementId, { ref: 'Q', name: 'Quay', siteId: NOBODY, ...overrides }).expect(
      422,
    );
    expect(problem).toMatchObject({ code: 'request/invalid', errors: [{ pointer }] });
  });

  it('are refused with a taken ref, and without their engagement, site or programme', async () => {
    const { id: engagementId } = await app.given.engagement();
    const { id: siteId } = await app.given.site();
    const unit = { ref: 'QUAY', name: 'Quay', siteId };
    await post(engagementId, unit).expect(201);
    expect((await post(engagementId, unit).expect(409)).body.code).toBe('unit/ref-taken');
    expect((await post(NOBODY, unit).expect(404)).body.code).toBe('engagement/not-found');
    const other = { ...unit, ref: 'HILL' };
    expect((await post(engagementId, { ...other, siteId: NOBODY }).expect(404)).body.code).toBe('site/not-found');
    const programme = await post(engagementId, { ...other, programmeId: NOBODY }).expect(404);
    expect(programme.body.code).toBe('programme/not-found');
  });

  it('are listed by site, programme and party, without the whole entity, page by page', async () => {
    const { id: engagementId } = await app.given.engagement();
    const site = await app.given.site();
    const elsewhere = await app.given.site();
    const { id: programmeId } = await app.given.programme();
    const place = { engagementId, siteId: site.id };
    await app.given.unit({ ...place, ref: 'B', weight: 30 });
    await app.given.unit({ ...place, ref: 'A', weight: 20, programmeId });
    await app.given.unit({ engagementId, siteId: elsewhere.id, ref: 'C', weight: 10 });
    const refs = async (query: object = {}): Promise<string[]> => {
      const { body } = await request(app.http).get(`/v1/engagements/${engagementId}/units`).query(query).expect(200);
      return body.items.map(({ ref }: { ref: string }) => ref);
    };
    expect(await refs()).toEqual(['A', 'B', 'C']);
    expect(await refs({ sort: '-ref' })).toEqual(['C', 'B', 'A']);
    expect(await refs({ sort: 'weight' })).toEqual(['C', 'A', 'B']);
    expect(await refs({ siteId: site.id })).toEqual(['A', 'B']);
    expect(await refs({ programmeId })).toEqual(['A']);
    expect(await refs({ partyId: elsewhere['partyId'] })).toEqual(['C']);
    const first = await request(app.http)
      .get(`/v1/engagements/${engagementId}/units`)
      .query({ limit: 2, sort: '-weight' });
    expect(first.body.items.map(({ ref }: { ref: string }) => ref)).toEqual(['B', 'A']);
    expect(await refs({ limit: 2, sort: '-weight', cursor: first.body.nextCursor })).toEqual(['C']);
    await request(app.http).get(`/v1/engagements/${NOBODY}/units`).expect(404);
  });

  it('change what is sent, and only from the version that was seen', async () => {
    const { id: programmeId } = await app.given.programme();
    const made = await app.given.unit({ programmeId });
    const { body: changed } = await patch(made.id, 1, { name: 'Pier', weight: 9, programmeId: null }).expect(200);
    expect(changed).toEqual({
      ...made,
      ...{ name: 'Pier', weight: 9, programmeId: null, version: 2, updatedAt: expect.any(String) },
    });
    expect((await patch(made.id, 1, { weight: 3 }).expect(412)).body).toMatchObject({ current: changed });
    expect((await patch(made.id, 2, { ref: 'entity' }).expect(422)).body.errors[0].pointer).toBe('/ref');
    expect((await patch(made.id, 2, { siteId: null }).expect(422)).body.errors[0].pointer).toBe('/siteId');
    expect((await patch(NOBODY, 1, { weight: 3 }).expect(404)).body.code).toBe('unit/not-found');
    const other = await app.given.unit({ engagementId: made['engagementId'] });
    expect((await patch(made.id, 2, { ref: other['ref'] }).expect(409)).body.code).toBe('unit/ref-taken');
    expect((await patch(made.id, 2, { siteId: NOBODY }).expect(404)).body.code).toBe('site/not-found');
    expect((await patch(made.id, 2, { programmeId: NOBODY }).expect(404)).body.code).toBe('programme/not-found');
    expect((await request(app.http).patch(`/v1/units/${made.id}`).send({ weight: 3 }).expect(428)).body.code).toBe(
      'precondition/required',
    );
  });

  const staffing = {
    ...{ key: 'peak', title: 'Peak', intervalMinutes: 30, calls: 250, handlingSeconds: 210 },
    ...{ targetShare: 90, limitSeconds: 20 },
  };
  it.each<[string, (unit: string | undefined) => object]>([
    ['interviews', (unit) => ({ interviews: [{ role: 'Team leader', unit, count: 2 }] })],
    ['staffing', (unit) => ({ staffing: [{ ...staffing, unit }] })],
    [
      'monitored contacts',
      (unit) => ({
        drivers: {
          ...{ title: 'Errors', period: { from: '2026-01-01', to: '2026-01-31' } },
          errors: [{ key: 'wrong', title: 'Wrong', class: 'customer' }],
          contacts: [{ unit, errors: [], contacts: 2, dissatisfied: 1 }],
        },
      }),
    ],
  ])('keep their ref while %s name it', async (_, details) => {
    const assessment = await app.given.assessment({ unitCount: 1, status: 'draft' });
    const [ref] = assessment.unitRefs;
    await request(app.http)
      .put(`/v1/assessments/${assessment.id}/details`)
      .set('If-Match', `"${assessment.version}"`)
      .send(details(ref))
      .expect(200);
    const [unit] = await app.query<{ id: string }>('SELECT id FROM unit WHERE ref = $1', [ref]);
    const { body: problem } = await patch(unit?.id ?? '', 1, { ref: 'RENAMED' }).expect(409);
    expect(problem.code).toBe('unit/in-use');
    await patch(unit?.id ?? '', 1, { ref, weight: 5 }).expect(200);
  });

  it('lose nothing when two people change one at a time', async () => {
    const { id } = await app.given.unit();
    const change = (weight: number) => () => patch(id, 1, { weight });
    const answers = await app.race('unit', id, change(5), change(6));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('are removed, unless an assessment covers them', async () => {
    const free = await app.given.unit();
    expect((await remove(free.id, 5).expect(412)).body).toMatchObject({ current: { id: free.id } });
    await remove(free.id).expect(204);
    expect((await remove(free.id).expect(404)).body.code).toBe('unit/not-found');
    await request(app.http).get(`/v1/units/${free.id}`).expect(404);
    const { engagementId } = await app.given.assessment({ unitCount: 1, status: 'draft' });
    const { body } = await request(app.http).get(`/v1/engagements/${engagementId}/units`);
    expect((await remove(body.items[0].id).expect(409)).body.code).toBe('unit/in-use');
  });

  it('do not include the whole entity, which can not be read, changed or removed', async () => {
    const { id: engagementId } = await app.given.engagement();
    const [entity] = await app.query<{ id: string }>('SELECT id FROM unit WHERE engagement_id = $1', [engagementId]);
    const id = entity?.id ?? '';
    await request(app.http).get(`/v1/units/${id}`).expect(404);
    await patch(id, 1, { weight: 3 }).expect(404);
    await remove(id).expect(404);
  });
});
