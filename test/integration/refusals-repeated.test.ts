import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const post = (key: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  request(app.http)
    .post('/v1/parties')
    .set({ 'Idempotency-Key': key, ...headers })
    .send({ name: 'Fairline', kind: 'vendor', ...body });

describe('a creation that was refused once its work had begun', () => {
  it('gets the same refusal again, also when it would succeed by now', async () => {
    const { id, version } = await app.given.party({ ref: 'TAKEN' });
    const { body: refused } = await post('one', { ref: 'TAKEN' }).expect(409);
    expect(refused.code).toBe('party/ref-taken');
    await request(app.http).delete(`/v1/parties/${id}`).set('If-Match', `"${version}"`).expect(204);
    const { body: repeated, headers } = await post('one', { ref: 'TAKEN' }).expect(409);
    expect(headers['idempotent-replayed']).toBe('true');
    expect({ ...repeated, requestId: '' }).toEqual({ ...refused, requestId: '' });
    await post('another', { ref: 'TAKEN' }).expect(201);
  });

  it('is not mixed up with another request that comes with its key', async () => {
    await app.given.party({ ref: 'TWICE' });
    await post('two', { ref: 'TWICE' }).expect(409);
    expect((await post('two', { ref: 'OTHER' }).expect(422)).body.code).toBe('idempotency/key-reused');
  });

  it('is nobody else’s: the key of one person says nothing to another', async () => {
    await app.given.party({ ref: 'MINE' });
    await post('three', { ref: 'MINE' }).expect(409);
    const lead = await app.people.make({ role: 'lead' });
    await post('three', { ref: 'THEIRS' }, lead.session).expect(201);
  });
});

describe('a creation that was refused before its work began', () => {
  it('can be mended under the same key', async () => {
    expect((await post('four', { ref: 5 }).expect(422)).body.code).toBe('request/invalid');
    await post('four', { ref: 'FOUR' }).expect(201);
  });
});
