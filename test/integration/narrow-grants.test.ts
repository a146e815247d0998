import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

/** Each wall alone has to do. */
describe.each(['both walls', 'databaseWall', 'applicationWall'] as const)('behind %s', (standing) => {
  let app: TestApp;
  let earlier: GivenAssessment;
  let later: GivenAssessment;

  beforeAll(async () => {
    app = await startTestApp();
    earlier = await app.given.assessment({ unitCount: 1, status: 'completed' });
    const { engagementId } = earlier;
    const repeated = { unitCount: 1, kind: 'progress', previousId: earlier.id, wave: 'later' };
    later = await app.given.assessment({ engagementId, ...repeated });
    if (standing !== 'both walls') {
      await app.takeDown(standing === 'databaseWall' ? 'applicationWall' : 'databaseWall');
    }
  });
  afterAll(() => app.stop());

  const auditor = async (role: 'auditor' | 'lead', assessmentId?: string): Promise<TestPerson> => {
    const person = await app.people.make({ role });
    const { engagementId } = later;
    await app.people.grant(person.id, {
      engagementId,
      role: 'auditor',
      ...(assessmentId === undefined ? {} : { assessmentId }),
    });
    return person;
  };
  const get = (person: TestPerson, path: string): request.Test =>
    request(app.http).get(path).set(person.session).expect(200);

  it('an auditor of one assessment learns nothing of the one before it', async () => {
    const one = await auditor('auditor', later.id);
    const read = await get(one, `/v1/assessments/${later.id}`);
    expect(read.body.previousId).toBeNull();
    const list = await get(one, '/v1/assessments');
    const [listed] = list.body.items;
    expect([listed.id, listed.previousId]).toEqual([later.id, null]);
  });

  it('an auditor of the engagement sees which one is before', async () => {
    const read = await get(await auditor('auditor'), `/v1/assessments/${later.id}`);
    expect(read.body.previousId).toBe(earlier.id);
  });

  it('a lead who only audits an engagement is shown no reports of it that were not issued', async () => {
    const { body: queued } = await request(app.http)
      .post('/v1/reports')
      .send({ assessmentId: later.id, kind: 'gapReport' })
      .expect(202);
    const list = await get(await auditor('lead'), '/v1/reports');
    expect(list.body.items).toEqual([]);
    const all = await request(app.http).get('/v1/reports').expect(200);
    expect(all.body.items).toEqual([expect.objectContaining({ id: queued.id })]);
    await request(app.http).delete(`/v1/reports/${queued.id}`).expect(204);
  });
});
