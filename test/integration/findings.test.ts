import request, { type Test } from 'supertest';
import type { GivenAssessment, Made } from '../support/given';
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

const BODY = {
  grade: 'major',
  requirement: 'POL-02',
  title: 'Agents ask before they may help',
  condition: { en: 'In 14 of 30 calls the agent asked.', id: 'Dalam 14 dari 30 panggilan agen bertanya.' },
};

const post = (body: object, id = assessment.id): Test =>
  request(app.http).post(`/v1/assessments/${id}/findings`).send(body);
const list = (query: Record<string, string> = {}): Test =>
  request(app.http).get(`/v1/assessments/${assessment.id}/findings`).query(query);
const read = (id: string): Test => request(app.http).get(`/v1/findings/${id}`);
const patch = (id: string, version: number, body: object): Test =>
  request(app.http).patch(`/v1/findings/${id}`).set('If-Match', `"${version}"`).send(body);
const remove = (id: string, version: number): Test =>
  request(app.http).delete(`/v1/findings/${id}`).set('If-Match', `"${version}"`);
const refs = ({ body }: { body: { items: { ref: string }[] } }): string[] => body.items.map(({ ref }) => ref);
const give = (overrides: object = {}): Promise<Made> => app.given.finding(assessment.id, { ...overrides });

describe('recording a finding', () => {
  it('keeps everything that was sent, units and evidence in their order', async () => {
    const [first, second] = assessment.unitRefs;
    await app.given.evidence(assessment.id);
    await app.given.evidence(assessment.id);
    const sent = {
      ...BODY,
      ref: 'NC.7',
      units: [second, first],
      cause: 'Limits are set too low.',
      consequence: 'Customers call again.',
      recommendation: 'Raise the limits.',
      evidence: ['E-02', 'E-01'],
      ownerFunction: 'operations',
      due: '2026-09-30',
    };
    const { body, headers } = await post(sent).expect(201);
    expect(body).toEqual({
      ...sent,
      id: expect.any(String),
      assessmentId: assessment.id,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: body.createdAt,
    });
    expect(headers).toMatchObject({ location: `/v1/findings/${body.id}`, etag: '"1"' });
    const again = await read(body.id).expect(200);
    expect(again.body).toEqual(body);
    expect(again.headers['etag']).toBe('"1"');
  });

  it('fills in ref and owner function, and stands on the whole entity without units', async () => {
    const first = await post(BODY).expect(201);
    expect(first.body).toMatchObject({
      ...{ ref: 'F-01', units: [], evidence: [], cause: null, consequence: null, recommendation: null, due: null },
      ownerFunction: 'customer-experience',
    });
    await post({ ...BODY, ref: 'F-41' }).expect(201);
    expect((await post(BODY).expect(201)).body.ref).toBe('F-42');
    await post({ ...BODY, ref: 'F-999999' }).expect(201);
    expect((await post(BODY).expect(201)).body.ref).toBe('F-1000000');
    expect((await post(BODY).expect(201)).body.ref).toBe('F-1000001');
  });

  it('gives each of many a ref of its own, recorded at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => post(BODY)));
    expect(made.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(made.map(({ body }) => body.ref).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `F-0${number}`));
  });

  it('is done once for one Idempotency-Key', async () => {
    const first = await post(BODY).set('Idempotency-Key', 'once').expect(201);
    const second = await post(BODY).set('Idempotency-Key', 'once').expect(201);
    expect(second.body).toEqual(first.body);
    expect((await list()).body.items).toHaveLength(1);
  });

  it('refuses a ref that another finding has', async () => {
    await post({ ...BODY, ref: 'F-01' }).expect(201);
    expect((await post({ ...BODY, ref: 'F-01' }).expect(409)).body.code).toBe('finding/ref-taken');
  });

  it('points at each name that leads nowhere, and says what was meant', async () => {
    await app.given.evidence(assessment.id);
    const { body } = await post({
      ...BODY,
      requirement: 'POL-2',
      units: [assessment.unitRefs[0], 'nowhere', 'entity'],
      evidence: ['E-01', 'E-1'],
      ownerFunction: 'operation',
    }).expect(422);
    expect(body.code).toBe('finding/invalid');
    expect(body.errors).toEqual([
      expect.objectContaining({
        pointer: '/requirement',
        code: 'finding/unknown-requirement',
        hint: expect.stringContaining('Did you mean "POL-02"?'),
      }),
      expect.objectContaining({ pointer: '/units/1', code: 'finding/unknown-unit' }),
      expect.objectContaining({ pointer: '/units/2', message: 'The finding names the whole entity as a unit.' }),
      expect.objectContaining({ pointer: '/evidence/1', hint: 'Did you mean "E-01"?' }),
      expect.objectContaining({ pointer: '/ownerFunction', hint: expect.stringContaining('"operations"') }),
    ]);
    expect((await list()).body.items).toEqual([]);
  });

  it.each([
    ['an unknown grade', { grade: 'severe' }, '/grade'],
    ['no title', { title: undefined }, '/title'],
    ['a ref with a blank', { ref: 'F 1' }, '/ref'],
    ['a unit twice', { units: ['a', 'a'] }, '/units'],
    ['a day that there is not', { due: '2026-02-30' }, '/due'],
    ['a status', { status: 'open' }, '/status'],
    ['a blank condition', { condition: ' ' }, '/condition'],
  ])('refuses %s', async (_, change, pointer) => {
    const { body } = await post({ ...BODY, ...change }).expect(422);
    expect(body).toMatchObject({ code: 'request/invalid', errors: [{ pointer }] });
  });

  it('refuses an assessment that there is not', async () => {
    expect((await post(BODY, UNKNOWN_ID).expect(404)).body.code).toBe('assessment/not-found');
  });

  it.each([
    ['draft', 'assessment/not-open'],
    ['completed', 'assessment/completed'],
  ])('refuses one that is %s', async (status, code) => {
    const { id } = await app.given.assessment({ status });
    expect((await post(BODY, id).expect(409)).body.code).toBe(code);
  });

  it('goes on in review', async () => {
    const { id } = await app.given.assessment({ status: 'review' });
    await post(BODY, id).expect(201);
  });
});

describe('the list of findings', () => {
  beforeEach(async () => {
    const [unit] = assessment.unitRefs;
    await give({ grade: 'opportunity', requirement: 'POL-01' });
    await give({ grade: 'major', units: [unit], ownerFunction: 'quality' });
    await give({ grade: 'strength', units: [...assessment.unitRefs] });
    await give({ grade: 'minor' });
    await give({ grade: 'major' });
  });

  it('is sorted by ref, by grade with the major ones first, or by change', async () => {
    expect(refs(await list().expect(200))).toEqual(['F-01', 'F-02', 'F-03', 'F-04', 'F-05']);
    expect(refs(await list({ sort: '-ref' }))[0]).toBe('F-05');
    expect(refs(await list({ sort: 'grade' }))).toEqual(['F-02', 'F-05', 'F-04', 'F-01', 'F-03']);
    const { items } = (await list({ sort: 'ref' })).body;
    await patch(items[1].id, 1, { title: 'Changed' }).expect(200);
    expect(refs(await list({ sort: '-updatedAt' }))[0]).toBe('F-02');
  });

  it.each([
    [{ grade: 'major' }, ['F-02', 'F-05']],
    [{ ownerFunction: 'quality' }, ['F-02']],
    [{ unit: 'entity' }, ['F-01', 'F-04', 'F-05']],
    [{ requirement: 'POL-02' }, []],
    [{ grade: 'major', unit: 'entity' }, ['F-05']],
  ])('is filtered by %j', async (query, expected) => {
    expect(refs(await list(query).expect(200))).toEqual(expected);
  });

  it('is filtered by a unit', async () => {
    expect(refs(await list({ unit: assessment.unitRefs[0]! }))).toEqual(['F-02', 'F-03']);
  });

  it('comes in pages that hold each finding once', async () => {
    for (const sort of ['ref', 'grade', '-grade', 'updatedAt']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await list({ sort, limit: '2', ...(cursor === undefined ? {} : { cursor }) }).expect(200);
        seen.push(...refs({ body }));
        cursor = body.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(refs(await list({ sort })));
    }
  });

  it('refuses a cursor of another list, an unknown filter and an unknown assessment', async () => {
    const { nextCursor: cursor } = (await list({ limit: '2' })).body;
    expect((await list({ cursor, grade: 'major' }).expect(400)).body.code).toBe('request/invalid-cursor');
    expect((await list({ colour: 'red' }).expect(422)).body.code).toBe('request/invalid');
    const { body } = await request(app.http).get(`/v1/assessments/${UNKNOWN_ID}/findings`).expect(404);
    expect(body.code).toBe('assessment/not-found');
  });
});

describe('changing a finding', () => {
  it('changes what is sent, clears what is null and replaces lists', async () => {
    const [first, second] = assessment.unitRefs;
    await app.given.evidence(assessment.id);
    await app.given.evidence(assessment.id);
    const made = await give({ units: [first], evidence: ['E-01'], cause: 'x', due: '2026-09-30' });
    const { body } = await patch(made.id, 1, { units: [second, first], evidence: ['E-02'], cause: null }).expect(200);
    expect(body).toEqual({
      ...made,
      ...{ units: [second, first], evidence: ['E-02'], cause: null, version: 2, updatedAt: expect.any(String) },
    });
    const cleared = await patch(made.id, 2, { units: null, evidence: [], due: null, grade: 'strength' }).expect(200);
    expect(cleared.body).toMatchObject({ units: [], evidence: [], due: null, grade: 'strength', version: 3 });
    expect(cleared.headers['etag']).toBe('"3"');
  });

  it("keeps the owner function with another requirement, and takes the requirement's when it is cleared", async () => {
    const made = await give({ requirement: 'POL-01' });
    const moved = await patch(made.id, 1, { requirement: 'POL-02' }).expect(200);
    expect(moved.body).toMatchObject({ requirement: 'POL-02', ownerFunction: 'executive' });
    expect((await patch(made.id, 2, { ownerFunction: null }).expect(200)).body.ownerFunction).toBe(
      'customer-experience',
    );
  });

  it('changes nothing when a name leads nowhere', async () => {
    const made = await give();
    const { body } = await patch(made.id, 1, { title: 'Changed', units: ['nowhere'] }).expect(422);
    expect(body).toMatchObject({ code: 'finding/invalid', errors: [{ pointer: '/units/0' }] });
    expect((await read(made.id)).body).toEqual(made);
  });

  it.each([['grade'], ['title'], ['condition'], ['requirement'], ['ref']])('refuses to clear %s', async (property) => {
    const made = await give();
    const { body } = await patch(made.id, 1, { [property]: null }).expect(422);
    expect(body.errors[0].pointer).toBe(`/${property}`);
  });

  it('refuses a ref that another finding has', async () => {
    await give();
    const made = await give();
    expect((await patch(made.id, 1, { ref: 'F-01' }).expect(409)).body.code).toBe('finding/ref-taken');
  });

  it('asks for the version, and shows the current state to who comes late', async () => {
    const made = await give();
    const url = `/v1/findings/${made.id}`;
    expect((await request(app.http).patch(url).send({ due: null }).expect(428)).body.code).toBe(
      'precondition/required',
    );
    await patch(made.id, 1, { grade: 'major' }).expect(200);
    const { body } = await patch(made.id, 1, { grade: 'minor' }).expect(412);
    expect(body).toMatchObject({ code: 'precondition/failed', current: { grade: 'major', version: 2 } });
  });

  it('lets exactly one of two changes win that come at the same time', async () => {
    const made = await give();
    const [one, other] = await app.race(
      'finding',
      made.id,
      () => patch(made.id, 1, { title: 'One' }),
      () => patch(made.id, 1, { title: 'Other' }),
    );
    expect([one!.status, other!.status].sort()).toEqual([200, 412]);
    const winner = [one!, other!].find(({ status }) => status === 200)!;
    const loser = [one!, other!].find(({ status }) => status === 412)!;
    expect(loser.body.current).toEqual(winner.body);
  });

  it('refuses a finding that there is not, and one of a completed assessment', async () => {
    expect((await patch(UNKNOWN_ID, 1, {}).expect(404)).body.code).toBe('finding/not-found');
    expect((await read(UNKNOWN_ID).expect(404)).body.code).toBe('finding/not-found');
    expect((await read('F-01').expect(422)).body.code).toBe('request/invalid');
    const made = await give();
    await app.query(`UPDATE assessment SET status = 'draft', version = version + 1 WHERE id = $1`, [assessment.id]);
    expect((await patch(made.id, 1, {}).expect(409)).body.code).toBe('assessment/not-open');
    expect((await remove(made.id, 1).expect(409)).body.code).toBe('assessment/not-open');
  });
});

describe('removing a finding', () => {
  it('takes its links with it and leaves the evidence', async () => {
    const evidence = await app.given.evidence(assessment.id);
    const made = await give({ units: [...assessment.unitRefs], evidence: ['E-01'] });
    await remove(made.id, 1).expect(204);
    await read(made.id).expect(404);
    expect(await app.query(`SELECT 1 FROM finding_unit WHERE finding_id = $1`, [made.id])).toEqual([]);
    await request(app.http).get(`/v1/evidence/${evidence.id}`).expect(200);
  });

  it('asks for the version that is there', async () => {
    const made = await give();
    await patch(made.id, 1, { grade: 'major' }).expect(200);
    expect((await remove(made.id, 1).expect(412)).body.current.version).toBe(2);
    expect((await request(app.http).delete(`/v1/findings/${made.id}`).expect(428)).body.code).toBe(
      'precondition/required',
    );
    expect((await remove(UNKNOWN_ID, 1).expect(404)).body.code).toBe('finding/not-found');
  });
});
