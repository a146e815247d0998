import request from 'supertest';
import { Denials, MOST_DENIALS } from '../../src/server/denials';
import { refusal } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Event {
  readonly subject: { readonly table: string; readonly id: string };
  readonly reason: string | null;
}
const of = async (personId: string): Promise<Event[]> =>
  (await request(app.http).get('/v1/trail').query({ action: 'denied', actor: personId, limit: 100 }).expect(200)).body
    .items;

describe('refusals', () => {
  it('beyond what a person makes by mistake are told in one event a minute, and answered the same', async () => {
    const person = await app.people.make({ role: 'assessor' });
    const more = 12;
    const answers = [];
    for (let done = 0; done < MOST_DENIALS + more; done += 1) {
      answers.push(await request(app.http).get('/v1/people').set(person.session));
    }
    expect(answers.at(-1)?.status).toBe(403);
    for (const answer of answers) expect(refusal(answer)).toEqual(refusal(answers[0]!));
    expect(await of(person.id)).toHaveLength(MOST_DENIALS);
    await app.get(Denials).flush();
    const [summary, ...rest] = await of(person.id);
    expect(rest).toHaveLength(MOST_DENIALS);
    expect(summary).toMatchObject({ subject: { table: 'requests', id: '12 more' } });
    expect(summary?.reason).toBe('12 more refused within a minute');
  });

  it('are written again in the next minute, and those of others all the time', async () => {
    const [one, other] = [await app.people.make({ role: 'assessor' }), await app.people.make({ role: 'assessor' })];
    for (let done = 0; done <= MOST_DENIALS; done += 1) await request(app.http).get('/v1/people').set(one.session);
    await request(app.http).get('/v1/people').set(other.session).expect(403);
    expect(await of(other.id)).toHaveLength(1);
    await app.get(Denials).flush();
    await request(app.http).get('/v1/people').set(one.session).expect(403);
    expect(await of(one.id)).toHaveLength(MOST_DENIALS + 2);
  });
});
