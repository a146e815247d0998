import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const OWN = {
  key: 'callbacks-kept',
  title: { en: 'Callbacks kept', id: 'Panggilan balik ditepati', zh: '回电履约率' },
  ...{ unit: 'percent', direction: 'higher', kind: 'proportion' },
  formula: 'Callbacks made in time ÷ callbacks promised.',
  minimumSample: 30,
};

let app: TestApp;
let assessment: GivenAssessment;
let unit: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  assessment = await app.given.assessment();
  [unit] = assessment.unitRefs as [string];
});

const address = (list: string, id = ''): string =>
  `/v1/engagements/${assessment.engagementId}/${list}${id && `/${id}`}`;
const post = (list: string, body: object): request.Test => request(app.http).post(address(list)).send(body);
const get = (list: string, id = ''): request.Test => request(app.http).get(address(list, id));
const patch = (list: string, id: string, version: number, body: object): request.Test =>
  request(app.http).patch(address(list, id)).set('If-Match', `"${version}"`).send(body);
const remove = (list: string, id: string, version: number): request.Test =>
  request(app.http).delete(address(list, id)).set('If-Match', `"${version}"`);

async function bringIn(kpi: string): Promise<void> {
  await request(app.http)
    .post(address('kpi-imports'))
    .set('Content-Type', 'text/csv')
    .send(`kpi,unit,month,value\n${kpi},${unit},2026-01,80\n`)
    .expect(200);
}

describe('a target', () => {
  it('keeps everything that was sent, exactly', async () => {
    const sent = {
      kpi: 'aht',
      unit,
      channel: 'voice',
      target: '412.50',
      benchmark: '380',
      source: 'Contract, annex 2',
    };
    const { body, headers } = await post('kpi-targets', sent).expect(201);
    expect(body).toEqual({
      ...sent,
      ...{
        targetTo: null,
        id: expect.any(String),
        version: 1,
        createdAt: expect.any(String),
        updatedAt: body.createdAt,
      },
    });
    expect(headers).toMatchObject({ location: address('kpi-targets', body.id), etag: '"1"' });
    expect((await get('kpi-targets', body.id).expect(200)).body).toEqual(body);
  });

  it('is of every unit and channel unless it says otherwise', async () => {
    const { body } = await post('kpi-targets', { kpi: 'asa', benchmark: '20' }).expect(201);
    expect(body).toMatchObject({ unit: null, channel: '', target: null, benchmark: '20', source: null });
  });

  it.each([
    ['an unknown KPI', { kpi: 'ath', target: '1' }, 422, 'kpi/unknown-kpi'],
    ['an unknown unit', { kpi: 'aht', unit: 'nowhere', target: '1' }, 404, 'unit/not-found'],
    ['the whole as a unit', { kpi: 'aht', unit: 'entity', target: '1' }, 404, 'unit/not-found'],
    ['neither target nor benchmark', { kpi: 'aht' }, 422, 'request/invalid'],
    ['a channel that is none', { kpi: 'aht', channel: 'Voice!', target: '1' }, 422, 'request/invalid'],
  ])('is refused for %s', async (_, sent, status, code) => {
    const { body } = await post('kpi-targets', sent).expect(status);
    expect(body.code).toBe(code);
    expect((await get('kpi-targets')).body.items).toEqual([]);
  });

  it('is there once for each KPI, unit and channel', async () => {
    await post('kpi-targets', { kpi: 'aht', target: '400' }).expect(201);
    const { body } = await post('kpi-targets', { kpi: 'aht', target: '410' }).expect(409);
    expect(body.code).toBe('kpi/target-exists');
    await post('kpi-targets', { kpi: 'aht', unit, target: '410' }).expect(201);
  });

  it('is changed by who saw its present state, and never left empty', async () => {
    const { body: made } = await post('kpi-targets', { kpi: 'aht', target: '400' }).expect(201);
    const { body: changed } = await patch('kpi-targets', made.id, 1, { target: '390', source: 'New contract' }).expect(
      200,
    );
    expect(changed).toMatchObject({ target: '390', source: 'New contract', version: 2 });
    const { body: late } = await patch('kpi-targets', made.id, 1, { target: '1' }).expect(412);
    expect(late).toMatchObject({ code: 'precondition/failed', current: { target: '390' } });
    const { body: empty } = await patch('kpi-targets', made.id, 2, { target: null }).expect(422);
    expect(empty.errors).toMatchObject([{ pointer: '/target', code: 'kpi/no-target' }]);
    await remove('kpi-targets', made.id, 1).expect(412);
    await remove('kpi-targets', made.id, 2).expect(204);
    expect((await get('kpi-targets', made.id).expect(404)).body.code).toBe('kpi/target-not-found');
  });
});

describe('a target that its KPI can not have', () => {
  it.each([
    ['a share above 100 %', { kpi: 'csat', target: '100.5' }, '/target'],
    ['a negative share', { kpi: 'csat', target: '85', benchmark: '-1' }, '/benchmark'],
    ['a negative time', { kpi: 'aht', target: '-400' }, '/target'],
    ['a promoter score below -100', { kpi: 'nps', target: '-101' }, '/target'],
    ['a negative amount of money', { kpi: 'cost-per-contact', target: '-1' }, '/target'],
  ])('is refused: %s', async (_, sent, pointer) => {
    const { body } = await post('kpi-targets', sent).expect(422);
    expect(body).toMatchObject({
      code: 'kpi/target-out-of-range',
      errors: [{ pointer, code: 'kpi/target-out-of-range', hint: expect.any(String) }],
    });
    expect((await get('kpi-targets')).body.items).toEqual([]);
  });

  it('is refused as a change', async () => {
    const { body } = await post('kpi-targets', { kpi: 'csat', target: '85' }).expect(201);
    const refused = await patch('kpi-targets', body.id, 1, { target: '185' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'kpi/target-out-of-range', errors: [{ pointer: '/target' }] });
    expect((await get('kpi-targets', body.id)).body).toEqual(body);
  });

  it('is refused in a file', async () => {
    const { body } = await request(app.http)
      .post(address('kpi-imports'))
      .set('Content-Type', 'text/csv')
      .send(`kpi,unit,month,value,target\ncsat,${unit},2026-01,80,850\n`)
      .expect(422);
    expect(body).toMatchObject({
      code: 'kpi/invalid',
      errors: [{ line: 2, column: 5, code: 'kpi-table/out-of-range', hint: expect.any(String) }],
    });
    expect((await get('kpi-targets')).body.items).toEqual([]);
  });
});

describe('a target of a KPI that can be too high and too low', () => {
  const range = { kpi: 'forecast-bias', target: '-5', targetTo: '5.5' };

  it('is a range, kept exactly', async () => {
    const { body } = await post('kpi-targets', range).expect(201);
    expect(body).toMatchObject(range);
    expect((await get('kpi-targets', body.id).expect(200)).body).toEqual(body);
    expect((await get('kpi-targets')).body.items).toEqual([body]);
  });

  it.each([
    ['a lower end alone', { target: '75' }, 'kpi/target-needs-range', '/targetTo'],
    ['an upper end alone', { targetTo: '85' }, 'kpi/target-needs-range', '/target'],
    ['swapped ends', { target: '85', targetTo: '75' }, 'kpi/target-range-empty', '/targetTo'],
    ['an empty range', { target: '85', targetTo: '85.0' }, 'kpi/target-range-empty', '/targetTo'],
    ['an end that can not be', { target: '75', targetTo: '185' }, 'kpi/target-out-of-range', '/targetTo'],
  ])('is refused with %s', async (_, sent, code, pointer) => {
    const { body } = await post('kpi-targets', { kpi: 'containment', ...sent }).expect(422);
    expect(body).toMatchObject({ code, errors: [{ pointer, code, hint: expect.any(String) }] });
    expect((await get('kpi-targets')).body.items).toEqual([]);
  });

  it('is refused as a range where one side is the better one', async () => {
    const { body } = await post('kpi-targets', { kpi: 'csat', target: '75', targetTo: '85' }).expect(422);
    const code = 'kpi/target-needs-one-figure';
    expect(body).toMatchObject({ code, errors: [{ pointer: '/targetTo', code, hint: expect.any(String) }] });
    expect((await get('kpi-targets')).body.items).toEqual([]);
  });

  it('is changed end by end, and never to what is no range', async () => {
    const { body: made } = await post('kpi-targets', range).expect(201);
    const { body: changed } = await patch('kpi-targets', made.id, 1, { targetTo: '7' }).expect(200);
    expect(changed).toMatchObject({ target: '-5', targetTo: '7', version: 2 });
    for (const [changes, code] of [
      [{ target: '7' }, 'kpi/target-range-empty'],
      [{ targetTo: null }, 'kpi/target-needs-range'],
    ] as const) {
      const { body } = await patch('kpi-targets', made.id, 2, changes).expect(422);
      expect(body.code).toBe(code);
    }
    expect((await get('kpi-targets', made.id)).body).toEqual(changed);
    const cleared = { target: null, targetTo: null, benchmark: '2' };
    expect((await patch('kpi-targets', made.id, 2, cleared).expect(200)).body).toMatchObject(cleared);
  });

  it('from before there were ranges can have its source changed, but no other figure', async () => {
    const { body: made } = await post('kpi-targets', { kpi: 'containment', benchmark: '60' }).expect(201);
    await app.query('UPDATE kpi_target SET target = 75 WHERE id = $1', [made.id]);
    await patch('kpi-targets', made.id, 1, { source: 'Contract' }).expect(200);
    const { body } = await patch('kpi-targets', made.id, 2, { target: '80' }).expect(422);
    expect(body.code).toBe('kpi/target-needs-range');
    await patch('kpi-targets', made.id, 2, { targetTo: '85' }).expect(200);
  });

  it('is taken from a file, refused there with its ends swapped, and left out as one figure', async () => {
    const send = (row: string): request.Test =>
      request(app.http)
        .post(address('kpi-imports'))
        .set('Content-Type', 'text/csv')
        .send(`kpi,unit,month,value,target,target to\n${row}\n`);
    const { body: refused } = await send(`forecast-bias,${unit},2026-01,2.5,5,-5`).expect(422);
    expect(refused).toMatchObject({
      code: 'kpi/invalid',
      errors: [{ line: 2, column: 6, code: 'kpi-table/target-range-empty', hint: expect.any(String) }],
    });
    const { body: one } = await send(`forecast-bias,${unit},2026-01,2.5,-5,`).expect(200);
    expect(one).toMatchObject({ inserted: 1, targets: 0 });
    expect((await get('kpi-targets')).body.items).toEqual([]);
    const { body: taken } = await send(`forecast-bias,${unit},2026-01,-2.5,-5,5`).expect(200);
    expect(taken).toMatchObject({ corrected: 1, targets: 1 });
    expect((await get('kpi-targets')).body.items).toMatchObject([{ unit, target: '-5', targetTo: '5' }]);
  });
});

describe('a KPI that an engagement defines', () => {
  it('keeps everything that was sent, and can be brought in and targeted', async () => {
    const { body, headers } = await post('kpi-definitions', OWN).expect(201);
    expect(body).toMatchObject({ ...OWN, version: 1 });
    expect(headers['location']).toBe(address('kpi-definitions', OWN.key));
    expect((await get('kpi-definitions').expect(200)).body.items).toEqual([body]);
    await bringIn('Callbacks kept');
    await post('kpi-targets', { kpi: OWN.key, target: '90' }).expect(201);
  });

  it.each([
    ['the catalogue', 'aht'],
    ['the engagement itself', OWN.key],
  ])('has a key that is not of %s', async (_, key) => {
    await post('kpi-definitions', OWN).expect(201);
    const { body } = await post('kpi-definitions', { ...OWN, key }).expect(409);
    expect(body).toMatchObject({ code: 'kpi/key-taken', errors: [{ pointer: '/key' }] });
  });

  it('stays, and means the same, while figures or targets name it', async () => {
    await post('kpi-definitions', OWN).expect(201);
    await bringIn(OWN.key);
    for (const change of [{ unit: 'ratio' }, { kind: 'amount' }, { direction: 'band' }]) {
      const { body } = await patch('kpi-definitions', OWN.key, 1, change).expect(409);
      expect(body.code).toBe('kpi/definition-in-use');
    }
    expect((await remove('kpi-definitions', OWN.key, 1).expect(409)).body.code).toBe('kpi/definition-in-use');
    const { body } = await patch('kpi-definitions', OWN.key, 1, { title: 'Kept', minimumSample: null }).expect(200);
    expect(body).toMatchObject({ title: 'Kept', minimumSample: null, unit: 'percent', version: 2 });
  });

  it('can be too high and too low, and has a range then', async () => {
    await post('kpi-definitions', { ...OWN, direction: 'band' }).expect(201);
    const { body } = await post('kpi-targets', { kpi: OWN.key, target: '90' }).expect(422);
    expect(body.code).toBe('kpi/target-needs-range');
    await post('kpi-targets', { kpi: OWN.key, target: '90', targetTo: '95' }).expect(201);
    expect((await patch('kpi-definitions', OWN.key, 1, { direction: 'lower' }).expect(409)).body.code).toBe(
      'kpi/definition-in-use',
    );
  });

  it('is changed and removed by who saw its present state', async () => {
    await post('kpi-definitions', OWN).expect(201);
    await patch('kpi-definitions', OWN.key, 1, { unit: 'ratio' }).expect(200);
    const { body } = await patch('kpi-definitions', OWN.key, 1, { title: 'Late' }).expect(412);
    expect(body.current).toMatchObject({ unit: 'ratio', version: 2 });
    await remove('kpi-definitions', OWN.key, 1).expect(412);
    await remove('kpi-definitions', OWN.key, 2).expect(204);
    expect((await get('kpi-definitions', OWN.key).expect(404)).body.code).toBe('kpi/definition-not-found');
    await get('kpi-definitions', 'No-Key').expect(404);
  });
});

it('shows the catalogue of KPIs in all languages', async () => {
  const { body } = await request(app.http).get('/v1/kpi-catalogue').expect(200);
  const aht = (body.items as { key: string }[]).find(({ key }) => key === 'aht');
  expect(aht).toMatchObject({
    title: { en: expect.any(String), id: expect.any(String), zh: expect.any(String) },
    ...{ unit: 'seconds', kind: 'mean', traps: expect.any(Array) },
  });
});

it('lets auditors read and change nothing, and strangers see nothing', async () => {
  const { engagementId } = assessment;
  const [auditor, stranger] = [await app.people.make({ role: 'auditor' }), await app.people.make({ role: 'lead' })];
  await app.people.grant(auditor.id, { engagementId, role: 'auditor' });
  await get('kpi-targets').set(auditor.session).expect(200);
  await post('kpi-targets', { kpi: 'aht', target: '1' }).set(auditor.session).expect(403);
  await post('kpi-definitions', OWN).set(auditor.session).expect(403);
  await get('kpi-targets').set(stranger.session).expect(404);
  await post('kpi-definitions', OWN).set(stranger.session).expect(404);
});
