import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';

const DRIVERS = {
  title: 'Errors of January',
  period: { from: '2026-01-01', to: '2026-01-31' },
  errors: [
    { key: 'wrong', title: 'Wrong answer', class: 'customer' },
    { key: 'rude', title: 'Rude', class: 'customer' },
  ],
};

describe('PUT /v1/assessments/:id/drivers/contacts', () => {
  let app: TestApp;
  let id: string;
  let unit: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    const assessment = await app.given.assessment({ unitCount: 1 });
    id = assessment.id;
    unit = assessment.unitRefs[0]!;
  });

  const details = (): request.Test => request(app.http).get(`/v1/assessments/${id}/details`).expect(200);
  const version = async (): Promise<string> => (await details()).headers['etag']!;
  const define = async (): Promise<void> => {
    const facts = [{ label: 'Agents', value: '40', source: 'Client' }];
    await request(app.http)
      .put(`/v1/assessments/${id}/details`)
      .set('If-Match', await version())
      .send({ drivers: DRIVERS, facts })
      .expect(200);
  };
  const put = async (table: string | Buffer, status: number): Promise<request.Response> =>
    request(app.http)
      .put(`/v1/assessments/${id}/drivers/contacts`)
      .set({ 'If-Match': await version(), 'Content-Type': 'text/csv' })
      .send(table)
      .expect(status);
  const drivers = async (): Promise<any> =>
    (await request(app.http).get(`/v1/assessments/${id}/kpi-drivers`).expect(200)).body.drivers;

  it('counts the contacts of a table, and what they show follows from the counts', async () => {
    await define();
    expect(await drivers()).toBeNull();
    const rows = [
      ...Array.from({ length: 100 }, (_, index) => `${unit},${index < 45 ? 'yes' : 'no'},1,0`),
      ...Array.from({ length: 400 }, (_, index) => `${unit},${index < 60 ? 1 : 0},no,no`),
    ];
    const { body, headers } = await put(['unit,dissatisfied,wrong,rude', ...rows].join('\r\n'), 200);
    expect(body).toEqual({ contacts: 500, dissatisfied: 105, groups: 2 });
    const stored = await details();
    expect(headers['etag']).toBe(stored.headers['etag']);
    expect(stored.body.facts).toHaveLength(1);
    expect(stored.body.drivers).toEqual({
      ...DRIVERS,
      contacts: [
        { unit, errors: ['wrong'], contacts: 100, dissatisfied: 45 },
        { unit, errors: [], contacts: 400, dissatisfied: 60 },
      ],
    });
    const { associations } = await drivers();
    expect(associations[0]).toMatchObject({
      error: 'wrong',
      counts: { exposedWith: 45, exposedWithout: 55, unexposedWith: 60, unexposedWithout: 340 },
    });
    await put('dissatisfied,errors\nyes,rude\n', 200);
    expect((await details()).body.drivers.contacts).toEqual([{ errors: ['rude'], contacts: 1, dissatisfied: 1 }]);
  });

  it('changes nothing when a cell is wrong, and says which', async () => {
    await define();
    const before = await details();
    const { body } = await put('unit,dissatisfied,errors\nELSEWHERE,maybe,wrong\n,no,=1+1\n', 422);
    expect(body.type).toContain('assessment/invalid');
    expect(body.detail).toBe('3 things in the file are wrong; nothing was changed.');
    expect(body.errors).toMatchObject([
      { code: 'contact-table/unknown-unit', line: 2, column: 1, hint: expect.stringContaining(unit) },
      { code: 'contact-table/no-yes-or-no', line: 2, column: 2 },
      { code: 'contact-table/formula', line: 3, column: 3 },
    ]);
    const single = await put('dissatisfied,errors\nmaybe,\n', 422);
    expect(single.body.detail).toBe('"maybe" is neither yes nor no. Nothing was changed.');
    const after = await details();
    expect([after.body, after.headers['etag']]).toEqual([before.body, before.headers['etag']]);
  });

  it.each([
    ['control characters', Buffer.from('dissatisfied,errors\nyes,wr\u0007ong\n'), 'text/control-character', 2],
    ['another encoding', Buffer.from('dissatisfied,errors\nyes,wr\xf6ng\n', 'latin1'), 'file/not-utf8', 2],
    ['UTF-16', Buffer.from('\ufeffdissatisfied', 'utf16le'), 'file/not-utf8', undefined],
  ])('refuses %s', async (_, table, code, line) => {
    await define();
    const { body } = await put(table, 422);
    expect(body.errors[0]).toMatchObject({ code, ...(line && { line }) });
  });

  it('asks for the errors first', async () => {
    const { body } = await put('dissatisfied,errors\nyes,\n', 422);
    expect(body.errors).toMatchObject([{ code: 'assessment/no-errors-defined' }]);
    expect((await details()).body).toEqual({});
  });

  it('lets only who has seen the newest details write', async () => {
    await define();
    const old = await version();
    await put('dissatisfied,errors\nyes,rude\n', 200);
    const late = request(app.http)
      .put(`/v1/assessments/${id}/drivers/contacts`)
      .set({ 'If-Match': old, 'Content-Type': 'text/csv' })
      .send('dissatisfied,errors\nno,\n');
    await late.expect(412);
    expect((await details()).body.drivers.contacts).toEqual([{ errors: ['rude'], contacts: 1, dissatisfied: 1 }]);
  });

  it('can not name a file in the details', async () => {
    const { body } = await request(app.http)
      .put(`/v1/assessments/${id}/details`)
      .set('If-Match', await version())
      .send({ drivers: { ...DRIVERS, contactsFile: '../secret.csv' } })
      .expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/drivers/contactsFile', code: 'assessment/unknown-property' }]);
  });
});
