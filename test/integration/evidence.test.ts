import request, { type Test } from 'supertest';
import type { GivenAssessment, Made } from '../support/given';
import { pdfFile } from '../support/sample-files';
import { startTestApp, type TestApp } from '../support/test-app';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let assessment: GivenAssessment;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  assessment = await app.given.assessment();
});

const BODY = { title: 'Calibration minutes', kind: 'document', effectiveDate: '2026-01-20' };

const post = (body: object, id = assessment.id): Test =>
  request(app.http).post(`/v1/assessments/${id}/evidence`).send(body);
const list = (query: Record<string, string> = {}): Test =>
  request(app.http).get(`/v1/assessments/${assessment.id}/evidence`).query(query);
const read = (id: string): Test => request(app.http).get(`/v1/evidence/${id}`);
const patch = (id: string, version: number, body: object): Test =>
  request(app.http).patch(`/v1/evidence/${id}`).set('If-Match', `"${version}"`).send(body);
const remove = (id: string, version: number): Test =>
  request(app.http).delete(`/v1/evidence/${id}`).set('If-Match', `"${version}"`);
const upload = (id: string, version: number): Test =>
  request(app.http)
    .put(`/v1/evidence/${id}/file`)
    .set({ 'If-Match': `"${version}"`, 'Content-Type': 'application/pdf' })
    .set('Content-Disposition', 'attachment; filename="minutes.pdf"')
    .send(pdfFile());
const refs = ({ body }: { body: { items: { ref: string }[] } }): string[] => body.items.map(({ ref }) => ref);
const give = (overrides: object = {}): Promise<Made> => app.given.evidence(assessment.id, { ...overrides });

describe('registering evidence', () => {
  it('keeps everything that was sent', async () => {
    const sent = {
      ref: 'DOC.4',
      title: { en: 'Calibration minutes', zh: '校准会议纪要' },
      kind: 'dataSample',
      effectiveDate: '2026-01-20',
      period: { from: '2026-01-01', to: '2026-01-20' },
      source: 'Quality manager',
      requirements: ['POL-02', 'POL-01'],
      sensitivity: 'personal',
    };
    const { body, headers } = await post(sent).expect(201);
    expect(body).toEqual({
      ...sent,
      id: expect.any(String),
      assessmentId: assessment.id,
      file: null,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: body.createdAt,
    });
    expect(headers).toMatchObject({ location: `/v1/evidence/${body.id}`, etag: '"1"' });
    const again = await read(body.id).expect(200);
    expect(again.body).toEqual(body);
    expect(again.headers['etag']).toBe('"1"');
  });

  it('fills in ref, sensitivity and an empty list', async () => {
    const { body } = await post(BODY).expect(201);
    expect(body).toMatchObject({ ref: 'E-01', sensitivity: 'normal', requirements: [], period: null, source: null });
    await post({ ...BODY, ref: 'E-99' }).expect(201);
    expect((await post(BODY).expect(201)).body.ref).toBe('E-100');
  });

  it('gives each of many a ref of its own, registered at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => post(BODY)));
    expect(new Set(made.map(({ body }) => body.ref)).size).toBe(8);
  });

  it('is done once for one Idempotency-Key', async () => {
    const first = await post(BODY).set('Idempotency-Key', 'once').expect(201);
    expect((await post(BODY).set('Idempotency-Key', 'once').expect(201)).body).toEqual(first.body);
  });

  it('points at what can not be', async () => {
    const { body } = await post({
      ...BODY,
      period: { from: '2026-02-01', to: '2026-01-01' },
      requirements: ['POL-01', 'POL-0X'],
    }).expect(422);
    expect(body.code).toBe('evidence/invalid');
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/period/to', code: 'evidence/period-reversed' }),
      expect.objectContaining({ pointer: '/requirements/1', code: 'evidence/unknown-requirement' }),
    ]);
    expect((await list()).body.items).toEqual([]);
  });

  it.each([
    ['an unknown kind', { kind: 'rumour' }, '/kind'],
    ['no effective date', { effectiveDate: undefined }, '/effectiveDate'],
    ['half a period', { period: { from: '2026-01-01' } }, '/period/to'],
    ['a requirement twice', { requirements: ['POL-01', 'POL-01'] }, '/requirements'],
    ['a file', { file: {} }, '/file'],
    ['no sensitivity', { sensitivity: null }, '/sensitivity'],
  ])('refuses %s', async (_, change, pointer) => {
    const { body } = await post({ ...BODY, ...change }).expect(422);
    expect(body).toMatchObject({ code: 'request/invalid', errors: [{ pointer }] });
  });

  it('refuses a ref that other evidence has', async () => {
    await give({ ref: 'E-01' });
    expect((await post({ ...BODY, ref: 'E-01' }).expect(409)).body.code).toBe('evidence/ref-taken');
  });

  it('is possible in draft and not after completion', async () => {
    const draft = await app.given.assessment({ status: 'draft' });
    await post(BODY, draft.id).expect(201);
    const completed = await app.given.assessment({ status: 'completed' });
    expect((await post(BODY, completed.id).expect(409)).body.code).toBe('assessment/completed');
    expect((await post(BODY, UNKNOWN_ID).expect(404)).body.code).toBe('assessment/not-found');
  });
});

describe('the evidence register', () => {
  beforeEach(async () => {
    await give({ kind: 'document', effectiveDate: '2026-01-03', requirements: ['POL-01'] });
    await give({ kind: 'interview', effectiveDate: '2026-01-01', sensitivity: 'personal' });
    const { id } = await give({ kind: 'document', effectiveDate: '2026-01-02', requirements: ['POL-02', 'POL-01'] });
    await upload(id, 1).expect(200);
  });

  it('is sorted by ref, by effective date or by change', async () => {
    expect(refs(await list().expect(200))).toEqual(['E-01', 'E-02', 'E-03']);
    expect(refs(await list({ sort: 'effectiveDate' }))).toEqual(['E-02', 'E-03', 'E-01']);
    expect(refs(await list({ sort: '-updatedAt' }))[0]).toBe('E-03');
  });

  it.each([
    [{ kind: 'document' }, ['E-01', 'E-03']],
    [{ requirement: 'POL-01' }, ['E-01', 'E-03']],
    [{ requirement: 'POL-02', kind: 'document' }, ['E-03']],
    [{ sensitivity: 'personal' }, ['E-02']],
    [{ hasFile: 'true' }, ['E-03']],
    [{ hasFile: 'false' }, ['E-01', 'E-02']],
  ])('is filtered by %j', async (query, expected) => {
    expect(refs(await list(query).expect(200))).toEqual(expected);
  });

  it('shows the same as each entry read alone', async () => {
    for (const item of (await list()).body.items) expect((await read(item.id)).body).toEqual(item);
  });

  it('comes in pages that hold each entry once', async () => {
    for (const sort of ['ref', 'effectiveDate', '-effectiveDate', 'updatedAt']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await list({ sort, limit: '1', ...(cursor === undefined ? {} : { cursor }) }).expect(200);
        seen.push(...refs({ body }));
        cursor = body.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(refs(await list({ sort })));
    }
  });

  it('refuses what it can not read', async () => {
    const { nextCursor: cursor } = (await list({ limit: '1' })).body;
    expect((await list({ cursor, kind: 'document' }).expect(400)).body.code).toBe('request/invalid-cursor');
    expect((await list({ hasFile: 'yes' }).expect(422)).body.errors[0].pointer).toBe('?hasFile');
    const { body } = await request(app.http).get(`/v1/assessments/${UNKNOWN_ID}/evidence`).expect(404);
    expect(body.code).toBe('assessment/not-found');
  });
});

describe('changing evidence', () => {
  it('changes what is sent, clears what is null and keeps the file', async () => {
    const made = await give({
      ...{ source: 'x', period: { from: '2026-01-01', to: '2026-01-02' }, requirements: ['POL-01'] },
    });
    const { file } = (await upload(made.id, 1).expect(200)).body;
    const { body, headers } = await patch(made.id, 2, {
      ...{ title: 'New', source: null, period: null, requirements: ['POL-02'] },
    }).expect(200);
    expect(body).toEqual({
      ...made,
      ...{ title: 'New', source: null, period: null, requirements: ['POL-02'], file, version: 3 },
      updatedAt: expect.any(String),
    });
    expect(headers['etag']).toBe('"3"');
    expect((await patch(made.id, 3, { requirements: null }).expect(200)).body.requirements).toEqual([]);
  });

  it('changes nothing when something can not be', async () => {
    const made = await give();
    const period = { from: '2026-02-01', to: '2026-01-01' };
    expect((await patch(made.id, 1, { title: 'New', period }).expect(422)).body.code).toBe('evidence/invalid');
    expect((await patch(made.id, 1, { requirements: ['POL-0X'] }).expect(422)).body.errors[0].message).toContain(
      'E-01',
    );
    expect((await patch(made.id, 1, { title: null }).expect(422)).body.errors[0].pointer).toBe('/title');
    expect((await read(made.id)).body).toEqual(made);
  });

  it('refuses a ref that other evidence has', async () => {
    await give();
    const made = await give();
    expect((await patch(made.id, 1, { ref: 'E-01' }).expect(409)).body.code).toBe('evidence/ref-taken');
  });

  it('asks for the version, and shows the current state to who comes late', async () => {
    const made = await give();
    const url = `/v1/evidence/${made.id}`;
    expect((await request(app.http).patch(url).send({}).expect(428)).body.code).toBe('precondition/required');
    await patch(made.id, 1, { title: 'First' }).expect(200);
    const { body } = await patch(made.id, 1, { title: 'Second' }).expect(412);
    expect(body).toMatchObject({ code: 'precondition/failed', current: { title: 'First', version: 2 } });
  });

  it('lets exactly one of two changes win that come at the same time', async () => {
    const { id } = await give();
    const answers = await app.race(
      'evidence',
      id,
      () => patch(id, 1, { title: 'One' }),
      () => patch(id, 1, { title: 'Other' }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('refuses what there is not, and a completed assessment', async () => {
    expect((await patch(UNKNOWN_ID, 1, {}).expect(404)).body.code).toBe('evidence/not-found');
    expect((await read(UNKNOWN_ID).expect(404)).body.code).toBe('evidence/not-found');
    const made = await give();
    await app.given.advance(assessment, 'completed');
    expect((await patch(made.id, 1, {}).expect(409)).body.code).toBe('assessment/completed');
    expect((await remove(made.id, 1).expect(409)).body.code).toBe('assessment/completed');
    expect((await upload(made.id, 1).expect(409)).body.code).toBe('assessment/completed');
  });
});

describe('removing evidence', () => {
  it('is refused while findings rest on it', async () => {
    const made = await give();
    const finding = await app.given.finding(assessment.id, { evidence: [made['ref']] });
    const { body } = await remove(made.id, 1).expect(409);
    expect(body).toMatchObject({ code: 'evidence/in-use', detail: expect.stringContaining('F-01') });
    await request(app.http).delete(`/v1/findings/${finding.id}`).set('If-Match', '"1"').expect(204);
    await remove(made.id, 1).expect(204);
    await read(made.id).expect(404);
  });

  it('asks for the version that is there', async () => {
    const made = await give();
    await patch(made.id, 1, { title: 'New' }).expect(200);
    expect((await remove(made.id, 1).expect(412)).body.current.version).toBe(2);
    expect((await request(app.http).delete(`/v1/evidence/${made.id}`).expect(428)).body.code).toBe(
      'precondition/required',
    );
    expect((await remove(UNKNOWN_ID, 1).expect(404)).body.code).toBe('evidence/not-found');
  });
});
