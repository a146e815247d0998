import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const PATH = '/v1/framework-versions';
const MINI = readFileSync(join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml'), 'utf8');

const mini = (key: string): string => MINI.replace('key: mini', `key: ${key}`);
const send = (path: string, text: string): request.Test =>
  request(app.http).post(path).set('Content-Type', 'application/yaml').send(text);
const preview = (text: string): request.Test => send(`${PATH}/preview`, text);

describe('POST /v1/framework-versions/preview', () => {
  it('says what the file would become, and stores nothing', async () => {
    const text = mini('tried');
    const { body } = await preview(text).expect(200);
    expect(body).toEqual({
      ...{ id: 'tried@1.0.0', key: 'tried', version: '1.0.0', title: { en: 'Mini', id: 'Mini', zh: '迷你' } },
      ...{ summary: expect.any(String), sha256: createHash('sha256').update(text).digest('hex') },
      ...{ unitRequirements: 6, entityRequirements: 1 },
      categories: ['PEO', 'PRC', 'STG', 'RES'].map((ref) => ({
        ref,
        title: expect.anything(),
        requirements: expect.any(Number),
      })),
      isTaken: false,
    });
    await request(app.http).get(`${PATH}/tried@1.0.0`).expect(404);
  });

  it('says that the version is taken', async () => {
    await send(PATH, mini('tried-later')).expect(201);
    const { body } = await preview(mini('tried-later')).expect(200);
    expect(body.isTaken).toBe(true);
  });

  it('names the problems as loading does', async () => {
    const text = mini('tried-wrong').replace('target: 70', 'target: 700');
    const [tried, loaded] = [await preview(text), await send(PATH, text)];
    expect([tried.status, tried.body.code]).toEqual([422, 'framework/invalid']);
    expect(tried.body.errors).toEqual(loaded.body.errors);
  });
});

describe('GET /v1/framework-versions/{id}', () => {
  it('says how ratings become a score and a level', async () => {
    const { body } = await request(app.http).get(`${PATH}/service-excellence-5p@1.1.0`).expect(200);
    expect(body.scheme).toMatchObject({ target: '0.800000', minimumCoverage: '0.800000', notAssessed: 'excluded' });
    expect(body.scheme.gates.map(({ key }: { key: string }) => key)).toEqual(
      body.gates.map(({ key }: { key: string }) => key),
    );
    expect(body.scheme.levels.at(-1)).toMatchObject({ key: 'star-5', minimum: '0.900000' });
  });
});
