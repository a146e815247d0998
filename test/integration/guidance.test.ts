import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { FRAMEWORKS_ROOT, FrameworkStore, loadGuidance } from '../../src/framework';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const get = (path: string): request.Test => request(app.http).get(`/v1/framework-versions${path}`);

describe('GET /v1/framework-versions/:id/guidance', () => {
  const GUIDED = '/service-excellence-5p@1.1.0/guidance';

  it('gives an assessor what to ask, watch and sample, in every language', async () => {
    const { body } = await get(`${GUIDED}?requirement=POL-03`).expect(200);
    const framework = await new FrameworkStore().find('service-excellence-5p@1.1.0');
    const loaded =
      framework && (await loadGuidance(join(FRAMEWORKS_ROOT, 'service-excellence-5p', '1.1.0'), framework));
    expect(body).toEqual({
      frameworkId: 'service-excellence-5p@1.1.0',
      sha256: loaded?.hash,
      requirements: [{ ref: 'POL-03', ...loaded?.guidance.get('POL-03') }],
    });
  });

  it('gives a category in the order of the framework, or all', async () => {
    const { body } = await get(`${GUIDED}?category=POL`).expect(200);
    const refs = (body.requirements as { ref: string }[]).map(({ ref }) => ref);
    expect([refs.length > 5, refs.every((ref) => ref.startsWith('POL-'))]).toEqual([true, true]);
    expect(refs).toEqual([...refs].sort());
    expect((await get(GUIDED).expect(200)).body.requirements).toHaveLength(58);
  });

  it('says where there is none', async () => {
    for (const path of [`${GUIDED}?requirement=POL-99`, '/service-excellence-5p@1.0.0/guidance']) {
      expect((await get(path).expect(404)).body.code).toBe('framework/no-guidance');
    }
    await request(app.http)
      .post('/v1/framework-versions')
      .set('Content-Type', 'application/yaml')
      .send(readFileSync(MINI, 'utf8'))
      .expect(201);
    expect((await get('/mini@1.0.0/guidance').expect(404)).body.code).toBe('framework/no-guidance');
    expect((await get('/nothing@1.0.0/guidance').expect(404)).body.code).toBe('framework/not-found');
  });
});
