import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const TABLE = [
  'activity,executive-sponsor,operations-director,site-manager,team-leader',
  'Calibrate the evaluators,,A,R,C',
  'Report the figures,A,R,,I',
];

let app: TestApp;
let assessment: GivenAssessment;
let units: readonly string[];

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  assessment = await app.given.assessment();
  units = assessment.unitRefs;
});

type Matrix = Record<string, any>;
const base = (): string => `/v1/engagements/${assessment.engagementId}/rasic-matrices`;
const ifMatch = (version: number): Record<string, string> => ({ 'If-Match': `"${version}"` });
const get = (id: string): request.Test => request(app.http).get(`${base()}/${id}`);
const put = (id: string, part: string, version: number, body: object): request.Test =>
  request(app.http).put(`${base()}/${id}/${part}`).set(ifMatch(version)).send(body);
const table = (id: string, version: number, rows: readonly string[]): request.Test =>
  request(app.http)
    .put(`${base()}/${id}/table`)
    .set({ ...ifMatch(version), 'Content-Type': 'text/csv' })
    .send(`${rows.join('\n')}\n`);
const cells = (id: string, version: number, ...written: readonly [string, string, string][]): request.Test =>
  put(id, 'cells', version, { cells: written.map(([activity, role, letters]) => ({ activity, role, letters })) });
const codes = ({ issues }: Matrix): string[] => issues.map(({ code }: { code: string }) => code);

async function make(body: object = {}): Promise<Matrix> {
  const sent = { title: 'Quality monitoring', profile: 'raci-a1', ...body };
  return (await request(app.http).post(base()).send(sent).expect(201)).body;
}

/** @returns a matrix of two activities that breaks no rule */
async function filled(): Promise<Matrix> {
  const { id } = await make();
  return (await table(id, 1, TABLE).expect(200)).body;
}

describe('a matrix of its own', () => {
  it('is made empty, filled from a table, and given back as a table that says the same', async () => {
    const matrix = await filled();
    expect(matrix).toMatchObject({ kind: 'own', profile: 'raci-a1', version: 2, unit: null, modelId: null });
    expect(matrix['activities'].map(({ title }: Matrix) => title)).toEqual([
      'Calibrate the evaluators',
      'Report the figures',
    ]);
    expect(matrix['cells']).toContainEqual({ activity: 'a1', role: 'site-manager', letters: 'R' });
    const csv = await get(matrix['id'])
      .set('Accept', 'text/csv')
      .expect(200)
      .expect('Content-Type', /text\/csv/);
    const again = await table(matrix['id'], 2, csv.text.trimEnd().split('\r\n')).expect(200);
    expect({ ...again.body, version: 2, updatedAt: '' }).toEqual({ ...matrix, updatedAt: '' });
  });

  it('says at once what a change breaks, and what would mend it', async () => {
    const { id, version } = await filled();
    const { body: broken } = await cells(id, version, ['a1', 'operations-director', '']).expect(200);
    expect(broken.issues[0]).toMatchObject({
      ...{ code: 'missing-letter', severity: 'error', activity: 'a1', letter: 'A' },
      text: { en: '“Calibrate the evaluators” has no A (accountable).' },
      mend: [{ activity: 'a1', role: expect.any(String), letters: expect.stringContaining('A') }],
    });
    const { body: mended } = await put(id, 'cells', broken.version, { cells: broken.issues[0].mend }).expect(200);
    expect(codes(mended)).not.toContain('missing-letter');
  });

  it('can be written whole, with roles and steps of its own', async () => {
    const { id } = await make();
    const roles = [{ key: 'desk', title: 'Service desk', side: 'vendor', rank: 4, isCommittee: false, holders: [] }];
    const activities = [{ key: 'sign', title: 'Sign the contract', step: 'one', reserved: 'decision' }];
    const written = {
      roles,
      activities,
      cells: [{ activity: 'sign', role: 'desk', letters: 'A/R' }],
      steps: ['one', 'two'],
    };
    const { body } = await put(id, 'rows', 1, written).expect(200);
    expect(codes(body)).toEqual(
      expect.arrayContaining(['vendor-decides', 'no-holder', 'step-without-activity', 'nobody-told']),
    );
    expect(body.issues.find(({ code }: Matrix) => code === 'step-without-activity')).toMatchObject({ step: 'two' });
  });

  it('is judged by the thresholds that are set for it', async () => {
    const { id, version, thresholds } = await filled();
    const strict = { ...thresholds, mostConsulted: 0 };
    const patch = request(app.http).patch(`${base()}/${id}`).set(ifMatch(version));
    const { body } = await patch.send({ thresholds: strict }).expect(200);
    expect(codes(body)).toContain('many-consulted');
    const { body: usual } = await request(app.http)
      .patch(`${base()}/${id}`)
      .set(ifMatch(body.version))
      .send({ thresholds: null })
      .expect(200);
    expect(usual.thresholds).toEqual(thresholds);
    expect(codes(usual)).not.toContain('many-consulted');
  });

  it('tells which roles nobody holds, once holders are stated', async () => {
    const { id, version } = await filled();
    const holders = [
      { role: 'operations-director', names: ['Ben'] },
      { role: 'site-manager', names: ['Cleo'] },
    ];
    const patch = request(app.http).patch(`${base()}/${id}`).set(ifMatch(version));
    const { body } = await patch.send({ holders, title: 'Quality' }).expect(200);
    expect(body.title).toBe('Quality');
    expect(body.issues.filter(({ code }: Matrix) => code === 'no-holder')).toMatchObject([
      { roles: ['executive-sponsor'] },
    ]);
    const wrong = request(app.http).patch(`${base()}/${id}`).set(ifMatch(body.version));
    const { body: refused } = await wrong.send({ holders: [{ role: 'wizard', names: [] }] }).expect(422);
    expect(refused).toMatchObject({ code: 'rasic/invalid', errors: [{ pointer: '/holders/0/role' }] });
  });

  it('is listed with how much is wrong in it', async () => {
    const { id, version } = await filled();
    await cells(id, version, ['a1', 'operations-director', '']).expect(200);
    await make({ title: 'Empty', unit: units[0] });
    const { body } = await request(app.http).get(base()).expect(200);
    expect(body.items).toMatchObject([
      { id, kind: 'own', figures: { activities: 2, roles: 4, errors: 1, deviations: 0 } },
      { title: 'Empty', unit: units[0], figures: { activities: 0, roles: 0, errors: 0 } },
    ]);
    const ofUnit = await request(app.http).get(base()).query({ unit: units[0] }).expect(200);
    expect(ofUnit.body.items).toHaveLength(1);
  });

  it('is removed in the version that was seen only', async () => {
    const { id, version } = await filled();
    const remove = (seen: number): request.Test => request(app.http).delete(`${base()}/${id}`).set(ifMatch(seen));
    expect((await remove(1).expect(412)).body.current).toMatchObject({ id, version });
    await remove(version).expect(204);
    await get(id).expect(404);
  });
});

describe('copies for units', () => {
  it('follow their model but where they differ, and only that is listed', async () => {
    const { id, version } = await filled();
    const { body: made } = await request(app.http).put(`${base()}/${id}/copies`).send({ units }).expect(200);
    expect(made.items.map(({ isNew }: Matrix) => isNew)).toEqual(units.map(() => true));
    const [first] = made.items as [Matrix];
    const { body: copy } = await cells(first['matrixId'], 1, ['a1', 'team-leader', 'I']).expect(200);
    expect(copy).toMatchObject({ kind: 'copy', modelId: id, unit: units[0], profile: 'raci-a1' });
    expect(copy.deviations).toEqual([{ activity: 'a1', role: 'team-leader', letters: 'I', modelLetters: 'C' }]);

    await cells(id, version, ['a2', 'site-manager', 'C'], ['a1', 'executive-sponsor', 'I']).expect(200);
    const { body: later } = await get(first['matrixId']).expect(200);
    expect(later.cells).toContainEqual({ activity: 'a2', role: 'site-manager', letters: 'C' });
    const { body } = await request(app.http).get(`${base()}/${id}/deviations`).expect(200);
    expect(body).toMatchObject({ copies: units.length, items: [{ unit: units[0], deviations: copy.deviations }] });
  });

  it('are made once; a unit keeps the one that it has', async () => {
    const { id } = await filled();
    const copy = (refs: readonly string[]): request.Test =>
      request(app.http).put(`${base()}/${id}/copies`).send({ units: refs });
    const { body: before } = await copy(units.slice(0, 1)).expect(200);
    await cells(before.items[0].matrixId, 1, ['a1', 'team-leader', 'I']).expect(200);
    const { body: after } = await copy([...units, units[0]!]).expect(200);
    expect(after.items[0]).toEqual({ unit: units[0], matrixId: before.items[0].matrixId, isNew: false });
    expect(after.items).toHaveLength(units.length);
    expect((await get(before.items[0].matrixId)).body.deviations).toHaveLength(1);
  });

  it('do not deviate any more once they are written as the model is', async () => {
    const { id } = await filled();
    const { body } = await request(app.http).put(`${base()}/${id}/copies`).send({ units }).expect(200);
    const copy = body.items[0].matrixId;
    await cells(copy, 1, ['a1', 'team-leader', 'I']).expect(200);
    expect((await cells(copy, 2, ['a1', 'team-leader', 'C']).expect(200)).body.deviations).toEqual([]);
  });

  it('keep their deviation when the table of the model comes in another order, and tell one whose activity went', async () => {
    const { id, version } = await filled();
    const { body } = await request(app.http).put(`${base()}/${id}/copies`).send({ units }).expect(200);
    const copy = body.items[0].matrixId;
    await cells(copy, 1, ['a1', 'team-leader', 'I'], ['a2', 'team-leader', 'C']).expect(200);
    const [header, calibrate] = TABLE as [string, string];
    await table(id, version, [header, 'Survey the customers,A,R,,I', calibrate]).expect(200);
    const { body: later } = await get(copy).expect(200);
    expect(later.deviations).toEqual([{ activity: 'a1', role: 'team-leader', letters: 'I', modelLetters: 'C' }]);
    expect(later.lost).toEqual([{ activity: 'a2', role: 'team-leader', letters: 'C' }]);
    expect(later.activities.map(({ key }: Matrix) => key)).toEqual(['a3', 'a1']);
  });

  it('are no models, have no rows of their own, and hold their model', async () => {
    const { id, version } = await filled();
    const { body } = await request(app.http).put(`${base()}/${id}/copies`).send({ units }).expect(200);
    const copy = body.items[0].matrixId;
    const again = await request(app.http).put(`${base()}/${copy}/copies`).send({ units }).expect(409);
    expect(again.body).toMatchObject({ code: 'rasic/copy-of-copy', detail: expect.stringContaining(id) });
    expect((await table(copy, 1, TABLE).expect(409)).body.code).toBe('rasic/follows-another');
    const held = await request(app.http).delete(`${base()}/${id}`).set(ifMatch(version)).expect(409);
    expect(held.body.code).toBe('rasic/has-copies');
    const unknown = await request(app.http)
      .put(`${base()}/${id}/copies`)
      .send({ units: ['NO-1'] })
      .expect(404);
    expect(unknown.body).toMatchObject({ code: 'unit/not-found' });
  });
});

describe('a matrix of a plan', () => {
  async function planned(): Promise<Matrix> {
    await app.given.answer(assessment.id, units[0]!, 'PRC-09', {
      kind: 'rated',
      ratings: { approach: '1', deployment: '0' },
    });
    const { id } = await make({ profile: 'rasic-r1', assessmentId: assessment.id });
    return (await get(id).expect(200)).body;
  }

  it('has the work items of the plan as rows, and breaks no rule', async () => {
    const matrix = await planned();
    const { body: plan } = await request(app.http).get(`/v1/assessments/${assessment.id}/plan`).expect(200);
    const items = plan.workstreams.flatMap(({ workItems }: Matrix) => workItems.map(({ id }: Matrix) => id));
    expect(matrix['activities'].map(({ key }: Matrix) => key)).toEqual(items);
    expect(matrix).toMatchObject({ kind: 'plan', assessmentId: assessment.id, deviations: [] });
    expect(matrix['issues'].filter(({ severity }: Matrix) => severity === 'error')).toEqual([]);
  });

  it('shows what is changed in it as a deviation from the library, for units too', async () => {
    const { id, activities } = await planned();
    const [{ key }] = activities as [Matrix];
    const { body } = await cells(id, 1, [key, 'agent', 'I']).expect(200);
    expect(body.deviations).toEqual([{ activity: key, role: 'agent', letters: 'I', modelLetters: '' }]);
    expect(body.roles.map((role: Matrix) => role['key'])).toContain('agent');
    const { body: made } = await request(app.http).put(`${base()}/${id}/copies`).send({ units }).expect(200);
    const { body: copy } = await get(made.items[0].matrixId).expect(200);
    expect(copy.cells).toContainEqual({ activity: key, role: 'agent', letters: 'I' });
    expect(copy.deviations).toEqual([]);
  });

  it('changes with the plan', async () => {
    const { id, activities } = await planned();
    const more = { kind: 'rated', ratings: { approach: '0', deployment: '0' } };
    await app.given.answer(assessment.id, 'entity', 'POL-05', more);
    const { body } = await get(id).expect(200);
    expect(body.activities.length).toBeGreaterThan(activities.length);
  });

  it('is frozen with a report of the plan as it stands then', async () => {
    const { id, activities } = await planned();
    const [{ key }] = activities as [Matrix];
    await cells(id, 1, [key, 'agent', 'I']).expect(200);
    const asked = { assessmentId: assessment.id, kind: 'workstreamPlan' };
    const { body: report } = await request(app.http).post('/v1/reports').send(asked).expect(202);
    await cells(id, 2, [key, 'agent', '']).expect(200);
    const frozen = await app.query('SELECT rasic_changes AS changes FROM report WHERE id = $1', [report.id]);
    expect(frozen).toEqual([{ changes: [{ activity: key, role: 'agent', letters: ['I'] }] }]);
  });

  it('is there once for each assessment, for the whole', async () => {
    await planned();
    const again = { title: 'Again', profile: 'rasic-r1', assessmentId: assessment.id };
    expect((await request(app.http).post(base()).send(again).expect(409)).body.code).toBe('rasic/plan-has-matrix');
    const ofUnit = { ...again, unit: units[0] };
    expect((await request(app.http).post(base()).send(ofUnit).expect(422)).body).toMatchObject({
      errors: [{ pointer: '/unit', hint: expect.stringContaining('copy') }],
    });
  });
});

describe('what is refused', () => {
  it('names the place, and changes nothing', async () => {
    const { id, version } = await filled();
    const { body } = await cells(id, version, ['a1', 'site-manager', 'S'], ['a9', 'site-manager', 'R']).expect(422);
    expect(body).toMatchObject({
      code: 'rasic/invalid',
      errors: [
        { pointer: '/cells/0/letters', code: 'rasic/letter-not-in-profile' },
        { pointer: '/cells/1/activity', code: 'rasic/unknown-activity' },
      ],
    });
    const wrong = await table(id, version, ['activity,wizard', 'Do it,Q']).expect(422);
    expect(wrong.body.errors).toMatchObject([
      { line: 1, column: 10, code: 'rasic/unknown-role' },
      { line: 2, column: 7, code: 'rasic/unknown-letter' },
    ]);
    const long = await table(id, version, ['activity,site-manager', `${'x'.repeat(301)},R`]).expect(422);
    expect(long.body.errors).toMatchObject([{ code: 'rasic/long-title' }]);
    const many = await table(id, version, [
      'activity,site-manager',
      ...Array.from({ length: 501 }, (_, n) => `Do ${n},R`),
    ]);
    expect(many.body).toMatchObject({ status: 422, errors: [{ code: 'rasic/too-large' }] });
    const binary = request(app.http)
      .put(`${base()}/${id}/table`)
      .set({ ...ifMatch(version), 'Content-Type': 'text/csv' });
    expect((await binary.send(Buffer.from([0xff, 0xfe, 0x41])).expect(422)).body.errors).toMatchObject([
      { code: 'file/not-utf8' },
    ]);
    expect((await get(id)).body.version).toBe(version);
  });

  it.each([
    ['cells that are lists', 'put', '/cells', { cells: [[[]]] }],
    ['a holder that is nothing', 'patch', '', { holders: [null] }],
    [
      'the holders of one role twice',
      'patch',
      '',
      { holders: [1, 2].map(() => ({ role: 'site-manager', names: [] })) },
    ],
  ] as const)('is %s', async (_, method, part, body) => {
    const { id, version } = await filled();
    const sent = request(app.http)[method](`${base()}/${id}${part}`).set(ifMatch(version)).send(body);
    expect((await sent.expect(422)).body.code).toBe('request/invalid');
  });

  it('is a convention, a unit or an assessment that is not there', async () => {
    const sent = { title: 'Quality', profile: 'raci-b2' };
    const post = (body: object): request.Test => request(app.http).post(base()).send(body);
    expect((await post(sent).expect(422)).body).toMatchObject({
      code: 'rasic/unknown-profile',
      errors: [{ pointer: '/profile', hint: expect.stringContaining('raci-a1') }],
    });
    await post({ ...sent, profile: 'raci-a1', unit: 'NO-1' }).expect(404);
    const elsewhere = await app.given.assessment();
    await post({ ...sent, profile: 'rasic-r1', assessmentId: elsewhere.id }).expect(404);
  });

  it('is what another person changed in the meantime', async () => {
    const { id, version } = await filled();
    const [one, two] = await Promise.all([
      cells(id, version, ['a1', 'team-leader', 'I']),
      cells(id, version, ['a1', 'team-leader', '']),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
  });

  it('is anything but reading, for an auditor', async () => {
    const { id, version } = await filled();
    const { engagementId } = assessment;
    const auditor = await app.people.make({ role: 'auditor' });
    await app.people.grant(auditor.id, { engagementId, role: 'auditor' });
    await get(id).set(auditor.session).expect(200);
    await cells(id, version, ['a1', 'team-leader', 'I']).set(auditor.session).expect(403);
    const stranger = await app.people.make({ role: 'lead' });
    await get(id).set(stranger.session).expect(404);
  });
});

it('conventions are told with their legend', async () => {
  const { body } = await request(app.http).get('/v1/rasic-profiles').expect(200);
  expect(body.items.map(({ key }: Matrix) => key)).toEqual(['raci-a1', 'rasci-a1', 'rasic-r1a1', 'rasic-r1']);
  expect(body.items[0].letters[0]).toMatchObject({ letter: 'R', title: { en: 'Responsible', zh: '执行' } });
});
