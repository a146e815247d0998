import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, enterAsOwner, madeReport } from '../support/api';
import { ServerProcess } from '../support/server-process';

describe('a consultant on a fresh machine', () => {
  let folder: string;
  let server: ServerProcess;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tolok-e2e-'));
    server = ServerProcess.spawn({ TOLOK_DATA: folder });
    url = await server.ready();
    await enterAsOwner([{ url, output: server.output }]);
  });
  afterAll(async () => {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('sees where the data lies and opens a page', async () => {
    expect(server.output).toContain('embedded PostgreSQL, data in ');
    const page = await call(url, 'GET', '/');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const files = [...page.bytes.toString('utf8').matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect((await call(url, 'GET', file)).status).toBe(200);
  });

  it('finds both cases', async () => {
    const { body } = await call(url, 'GET', '/v1/assessments?limit=100&sort=key');
    expect(body.items.map((item: any) => [item.engagement.key, item.key, item.status])).toEqual([
      ['bank', 'baseline', 'completed'],
      ['bank', 'month-3', 'completed'],
      ['bank', 'month-6', 'review'],
      ['telecom-baseline', 'osp-baseline', 'completed'],
      ['telecom-baseline', 'vmo-baseline', 'completed'],
    ]);
  });

  it('changes an answer, completes the assessment and downloads the new gap report, while a colleague loses nothing', async () => {
    const { body: list } = await call(url, 'GET', '/v1/assessments?status=review');
    const [{ id }] = list.items;
    const answers = `/v1/assessments/${id}/answers`;
    const mine = `${answers}/CARDS/POL-08`;
    const other = `${answers}/entity/POL-02`;
    const before = await call(url, 'GET', mine);
    const others = await call(url, 'GET', other);

    // Both opened the same answer; the colleague saves first.
    const draft = await madeReport(url, { assessmentId: id, kind: 'gapReport', format: 'json' });
    const colleague = await call(url, 'PUT', mine, {
      headers: { 'if-match': before.etag },
      json: { kind: 'rated', ratings: before.body.ratings, note: 'Seen on the night shift too.' },
    });
    expect(colleague.status).toBe(200);
    const late = await call(url, 'PUT', mine, {
      headers: { 'if-match': before.etag },
      json: { kind: 'notApplicable', reason: 'Done elsewhere.' },
    });
    expect([late.status, late.body.code, late.body.current.note]).toEqual([
      412,
      'precondition/failed',
      'Seen on the night shift too.',
    ]);
    const changed = await call(url, 'PUT', other, {
      headers: { 'if-match': others.etag },
      json: { kind: 'notApplicable', reason: 'Moved to the back office in May.' },
    });
    expect(changed.status).toBe(200);

    const assessment = await call(url, 'GET', `/v1/assessments/${id}`);
    const completed = await call(url, 'POST', `/v1/assessments/${id}/completion`, {
      headers: { 'if-match': assessment.etag },
    });
    expect([completed.status, completed.body.status]).toEqual([200, 'completed']);
    const refused = await call(url, 'PUT', other, {
      headers: { 'if-match': changed.etag },
      json: { kind: 'notApplicable', reason: 'Too late.' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'assessment/completed']);

    const report = await madeReport(url, { assessmentId: id, kind: 'gapReport', format: 'pdf', language: 'en' });
    expect(report.headers.get('content-type')).toBe('application/pdf');
    expect(report.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const data = await madeReport(url, { assessmentId: id, kind: 'gapReport', format: 'json' });
    expect(data.body.entity.score).not.toEqual(draft.body.entity.score);
    expect(data.body.assessment.status).toBe('final');
  });

  it('is refused a second start on the same data, in words', async () => {
    const second = ServerProcess.spawn({ TOLOK_DATA: folder });
    expect(await second.ended()).toBe(2);
    expect(second.output).toContain(String(server.child.pid));
    expect((await call(url, 'GET', '/v1/health')).status).toBe(200);
  });

  it('stops it with Ctrl-C, and finds everything again', async () => {
    const find = '/v1/assessments?limit=100&sort=key';
    const { body: before } = await call(url, 'GET', find);
    expect(await server.stop()).toBe(0);
    server = ServerProcess.spawn({ TOLOK_DATA: folder });
    url = await server.ready();
    await enterAsOwner([{ url, output: server.output }]);
    expect(server.output).not.toContain('Demonstration case');
    const { body: after } = await call(url, 'GET', find);
    expect(after.items).toEqual(before.items);
  });

  it('refuses what was not asked for: the build checks bodies as the sources do', async () => {
    const { status, body } = await call(url, 'POST', '/v1/parties', {
      json: { ref: 'P-9', name: 'Anybody', kind: 'vendor', isAdmin: true },
    });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'request/invalid', '/isAdmin']);
  });
});
