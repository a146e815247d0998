import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../support/api';
import { ServerProcess } from '../support/server-process';

const EMAIL = 'nina.canary@bank.example';
const CANARIES = [
  'c4n4ry-password',
  'c4n4ry-cookie',
  'tlk_c4n4ryt0ken',
  'C4N4RYC0DE',
  EMAIL,
  'C4N4RY-CHECK',
  'c4n4ry-query',
];

describe('the output of a running server', () => {
  let folder: string;
  let server: ServerProcess;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tolok-e2e-'));
    server = ServerProcess.spawn({ TOLOK_DATA: folder, TOLOK_DEMO: 'no', TOLOK_LOG: 'debug' });
    url = await server.ready();
  });
  afterAll(async () => {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds a JSON line for each request, and neither secrets, nor names, nor forged lines', async () => {
    const password = 'c4n4ry-password\r\n{"level":"error","msg":"forged"}\u001b[31m';
    const json = { email: EMAIL, password, token: 'tlk_c4n4ryt0ken', code: 'C4N4RYC0DE', name: `Nina\r\n${EMAIL}` };
    const headers = { cookie: '__Host-tolok=c4n4ry-cookie', origin: url };
    for (const path of ['/v1/session', '/v1/session/second-factor', '/v1/set-up', '/v1/demo-session', '/v1/people']) {
      await call(url, 'POST', path, { json, headers });
    }
    await call(url, 'POST', '/v1/session', { json: { email: EMAIL, password }, headers });
    await call(url, 'GET', '/v1/people?text=c4n4ry-query', { headers: { authorization: 'Bearer tlk_c4n4ryt0ken' } });
    await call(url, 'GET', '/v1/checks/C4N4RY-CHECK?a=c4n4ry-query');
    await call(url, 'GET', '/check/C4N4RY-CHECK');
    await call(url, 'GET', '/no/such/%0d%0a%7B%22forged%22:1%7D/c4n4ry-query');
    expect(await server.stop()).toBe(0);

    expect(CANARIES.filter((canary) => server.output.includes(canary))).toEqual([]);
    expect(server.output).not.toMatch(/[\u001b\r]/);
    expect(server.output).not.toContain('forged');
    const lines = server.output.split('\n').filter((line) => line.startsWith('{'));
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'request');
    expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual(
      expect.arrayContaining([
        ['POST', '/v1/session', 401],
        ['GET', '/v1/people', 401],
        ['GET', '/v1/checks/:checkId', 404],
        ['GET', '/check/:checkId', 200],
        ['GET', 'none', 404],
      ]),
    );
    expect(requests.every(({ request, ms }) => /^[0-9a-f-]{36}$/.test(String(request)) && typeof ms === 'number')).toBe(
      true,
    );
  });
});
