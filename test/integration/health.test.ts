import request from 'supertest';
import { Readiness } from '../../src/server/readiness';
import { startTestApp, type TestApp } from '../support/test-app';

describe('health and readiness', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const ask = async (path: string) => {
    const { status, body, headers } = await request(app.http).get(path);
    return { status, detail: body.detail ?? body.status, retryAfter: headers['retry-after'] };
  };
  /** Moves the clock on: an answer is kept for a second. */
  const later = () => {
    const then = performance.now() + 1_001;
    jest.spyOn(performance, 'now').mockReturnValue(then);
  };
  afterEach(() => jest.restoreAllMocks());

  it('is ready with a database that answers with the whole schema', async () => {
    expect(await ask('/v1/readiness')).toEqual({ status: 200, detail: 'ready' });
  });

  it('names what does not hold, without its reason, and stays alive', async () => {
    let holds = false;
    app.get(Readiness).require('checkpoint folder', () => {
      return holds ? Promise.resolve(true) : Promise.reject(new Error('EACCES /secret/place'));
    });
    later();
    expect(await ask('/v1/readiness')).toEqual({
      status: 503,
      detail: 'The server is not ready: checkpoint folder.',
      retryAfter: '2',
    });
    expect(await ask('/v1/health')).toEqual({ status: 200, detail: 'ok' });
    holds = true;
    later();
    expect(await ask('/v1/readiness')).toMatchObject({ status: 200 });
  });

  it('sends new work elsewhere at once when it is about to stop', async () => {
    app.get(Readiness).drain();
    expect(await ask('/v1/readiness')).toEqual({ status: 503, detail: 'The server is stopping.', retryAfter: '2' });
    expect((await ask('/v1/health')).status).toBe(200);
  });
});
