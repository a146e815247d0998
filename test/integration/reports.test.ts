import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { ReportView } from '../../src/publishing';
import { DEMO, runCase } from '../support/run-case';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let bank: Readonly<Record<string, string>>;
let telecom: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  bank = (await app.given.demoCase('bank', { reviewed: ['month-6'] })).assessments;
  telecom = (await app.given.demoCase('telecom')).assessments;
});
afterAll(() => app.stop());

const ask = (body: object): request.Test => request(app.http).post('/v1/reports').send(body);

async function make(body: object): Promise<ReportView> {
  const { body: queued } = await ask(body).expect(202);
  return finished(queued.id);
}

async function finished(id: string): Promise<ReportView> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { body } = await request(app.http).get(`/v1/reports/${id}`).expect(200);
    if (body.status === 'ready' || body.status === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The report was not made in time.');
}

async function download(report: ReportView): Promise<Buffer> {
  expect(report).toMatchObject({ status: 'ready', file: `/v1/reports/${report.id}/file` });
  const response = await fetch(app.url + report.file!);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a report that is asked for', () => {
  it('is queued at once and ends as the PDF that its hashes describe', async () => {
    const queued = await ask({ assessmentId: bank['baseline'], kind: 'gapReport' }).expect(202);
    expect(queued.headers['location']).toBe(`/v1/reports/${queued.body.id}`);
    expect(queued.body).toMatchObject({
      ...{ status: 'queued', progress: 0, failure: null, format: 'pdf', language: 'en', file: null, sha256: null },
      snapshots: [{ assessmentId: bank['baseline'], role: 'current' }],
    });
    const report = await finished(queued.body.id);
    const bytes = await download(report);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(report).toMatchObject({
      sha256: sha256(bytes),
      size: bytes.length,
      progress: 100,
      fileName: expect.stringMatching(/^FA-2012-017-B-gap-report-en\.pdf$/),
    });
    expect(report.pages).toBeGreaterThan(20);
    expectSoundPdf(bytes);
  });

  it('freezes the assessment, the previous one and those of its wave', async () => {
    const { body: progress } = await ask({ assessmentId: bank['month-6'], kind: 'gapReport', format: 'json' });
    expect(progress.snapshots).toMatchObject([
      { role: 'earlier', assessmentId: bank['baseline'] },
      { role: 'previous', assessmentId: bank['month-3'] },
      { role: 'current', assessmentId: bank['month-6'] },
    ]);
    const { body: shared } = await ask({
      assessmentId: telecom['vmo-baseline'],
      kind: 'workstreamPlan',
      format: 'json',
    });
    expect(shared.snapshots).toMatchObject([
      { role: 'sameWave', assessmentId: telecom['osp-baseline'] },
      { role: 'current', assessmentId: telecom['vmo-baseline'] },
    ]);
    await finished(progress.id);
    await finished(shared.id);
  });

  it.each([
    ['gapReport', 'id'],
    ['workstreamPlan', 'zh'],
  ])('has the same bytes whenever it is rendered (%s, %s)', async (kind, language) => {
    const body = { assessmentId: bank['month-3'], kind, language };
    const [first, second] = [await make(body), await make(body)];
    expect(second.snapshots).toEqual(first.snapshots);
    expect(first.id).not.toBe(second.id);
    expect(await download(second)).toEqual(await download(first));
  });

  it('has the figures, and the joint plan the bytes, that the command line writes', async () => {
    const written = await runCase(DEMO.telecom);
    const assessmentId = telecom['osp-baseline'];
    const plan = await make({ assessmentId, kind: 'jointPlan', format: 'json' });
    expect(sha256(await download(plan))).toBe(written.hash('baseline-plan/plan.json'));
    const printed = await make({ assessmentId: telecom['vmo-baseline'], kind: 'jointPlan' });
    expect(printed.fileName).toBe('telecom-baseline-baseline-joint-plan-en.pdf');
    expect(sha256(await download(printed))).toBe(written.hash('baseline-plan/workstream-plan.pdf'));
    const scores = await make({ assessmentId, kind: 'workstreamPlan', format: 'json' });
    expect(scores).toMatchObject({ dataSha256: scores.sha256, pages: null });
    expect(JSON.parse((await download(scores)).toString())).toEqual(written.scores('osp-baseline'));
  });

  it.each(['month-3', 'month-6'])('of a later wave has the course that the command line writes (%s)', async (key) => {
    const written = await runCase(DEMO.bank);
    const assessmentId = bank[key];
    const data = await make({ assessmentId, kind: 'gapReport', format: 'json' });
    const scores = JSON.parse((await download(data)).toString());
    // The server has month-6 in review.
    const { assessment, ...figures } = written.scores(key);
    expect(scores).toEqual({
      ...figures,
      assessment: { ...assessment, status: key === 'month-6' ? 'draft' : 'final' },
    });
    expect(scores.progress.steps.map(({ plan }: { plan: unknown }) => plan)).not.toContain(null);
    if (key === 'month-6') return;
    const printed = await make({ assessmentId, kind: 'gapReport' });
    expect(sha256(await download(printed))).toBe(written.hash(`${key}/gap-report.pdf`));
  });

  it('of a plan that the case tells the progress of has the bytes that the command line writes', async () => {
    const written = await runCase(DEMO.bank);
    const data = await make({ assessmentId: bank['baseline'], kind: 'workstreamPlan', format: 'json' });
    expect(sha256(await download(data))).toBe(written.hash('baseline/scores.json'));
    expect(written.scores('baseline').plan).toMatchObject({ tracking: { today: '2012-05-11' } });
    const printed = await make({ assessmentId: bank['baseline'], kind: 'workstreamPlan' });
    expect(sha256(await download(printed))).toBe(written.hash('baseline/workstream-plan.pdf'));
  });

  it('prints the hash of its figures', async () => {
    const body = { assessmentId: bank['month-6'], kind: 'gapReport' };
    const [pdf, json] = [await make(body), await make({ ...body, format: 'json' })];
    expect(pdf.dataSha256).toBe(json.sha256);
  });

  it('shares working snapshots with reports of the same state, and is not changed by what comes later', async () => {
    const { id } = await app.given.assessment();
    const body = { assessmentId: id, kind: 'gapReport', format: 'json' };
    await app.given.answer(id, 'entity', 'POL-01', { kind: 'rated', ratings: { approach: '3', deployment: '2' } });
    const before = await make(body);
    const { body: same } = await ask(body).expect(202);
    expect(same.snapshots).toEqual(before.snapshots);
    await app.given.answer(id, 'entity', 'POL-02', { kind: 'rated', ratings: { approach: '4', deployment: '1' } });
    const { body: after } = await ask(body).expect(202);
    expect(after.snapshots[0].sha256).not.toBe(before.snapshots[0]!.sha256);
    expect((await finished(same.id)).sha256).toBe(before.sha256);
    expect((await finished(after.id)).sha256).not.toBe(before.sha256);
  });

  it('is made for an assessment in which nothing is rated, and leaves out a draft of its wave without units', async () => {
    const { id, engagementId } = await app.given.assessment({ status: 'draft' });
    const draft = await app.given.assessment({ engagementId, unitCount: 0, units: [], status: 'draft' });
    const report = await make({ assessmentId: id, kind: 'gapReport' });
    expect(report).toMatchObject({ status: 'ready', snapshots: [{ assessmentId: id }] });
    const { body } = await ask({ assessmentId: draft.id, kind: 'gapReport' }).expect(409);
    expect(body.code).toBe('assessment/no-units');
  });

  it('fails with a sentence when there is nothing to plan', async () => {
    const { id, engagementId } = await app.given.assessment({ wave: 'first' });
    await app.given.assessment({ engagementId, wave: 'first' });
    const report = await make({ assessmentId: id, kind: 'jointPlan' });
    expect(report).toMatchObject({
      status: 'failed',
      failure: 'Nothing is below target in this wave, so there is no plan to print.',
      file: null,
    });
    const { body } = await request(app.http).get(`/v1/reports/${report.id}/file`).expect(409);
    expect(body).toMatchObject({ code: 'report/failed', detail: report.failure });
  });

  it.each([
    [
      'the joint plan of a single assessment',
      () => ({ assessmentId: bank['baseline'], kind: 'jointPlan' }),
      422,
      'report/invalid',
    ],
    [
      'a format that is null',
      () => ({ assessmentId: bank['baseline'], kind: 'gapReport', format: null }),
      422,
      'request/invalid',
    ],
    ['an unknown kind', () => ({ assessmentId: bank['baseline'], kind: 'poster' }), 422, 'request/invalid'],
    [
      'an unknown format',
      () => ({ assessmentId: bank['baseline'], kind: 'gapReport', format: 'docx' }),
      422,
      'request/invalid',
    ],
    [
      'an unknown language',
      () => ({ assessmentId: bank['baseline'], kind: 'gapReport', language: 'fr' }),
      422,
      'request/invalid',
    ],
    ['no assessment', () => ({ kind: 'gapReport' }), 422, 'request/invalid'],
    [
      'a foreign property',
      () => ({ assessmentId: bank['baseline'], kind: 'gapReport', status: 'ready' }),
      422,
      'request/invalid',
    ],
    [
      'an assessment that is not there',
      () => ({ assessmentId: '01a1fa07-ae00-7000-8000-000000000000', kind: 'gapReport' }),
      404,
      'assessment/not-found',
    ],
  ])('is refused for %s', async (_, body, status, code) => {
    const [before] = await app.query('SELECT count(*)::integer AS reports FROM report');
    const response = await ask(body()).expect(status);
    expect(response.body.code).toBe(code);
    expect(await app.query('SELECT count(*)::integer AS reports FROM report')).toEqual([before]);
  });

  it('is queued once when the request is repeated with its key', async () => {
    const body = { assessmentId: bank['baseline'], kind: 'workstreamPlan', format: 'json' };
    const first = await ask(body).set('Idempotency-Key', 'report-1').expect(202);
    const again = await ask(body).set('Idempotency-Key', 'report-1').expect(202);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers['idempotent-replayed']).toBe('true');
    await finished(first.body.id);
  });
});

describe('the file of a report', () => {
  let report: ReportView;
  beforeAll(async () => {
    report = await make({ assessmentId: bank['baseline'], kind: 'workstreamPlan' });
  });
  const file = (query = ''): request.Test => request(app.http).get(`/v1/reports/${report.id}/file${query}`);

  it('comes as an attachment that no browser runs', async () => {
    const { headers } = await file().expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${report.fileName}"`,
      'content-length': String(report.size),
      etag: `"${report.sha256}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-frame-options': 'DENY',
    });
  });

  it('is shown in the browser on demand when it is a PDF', async () => {
    const { headers } = await file('?disposition=inline').expect(200);
    expect(headers['content-disposition']).toBe(`inline; filename="${report.fileName}"`);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'self'$/),
      'x-frame-options': 'SAMEORIGIN',
    });
    const figures = await make({ assessmentId: bank['baseline'], kind: 'workstreamPlan', format: 'json' });
    const json = await request(app.http).get(`${figures.file}?disposition=inline`).expect(200);
    expect(json.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${figures.fileName}"`,
    });
    await file('?disposition=form-data').expect(422);
  });

  it('is not sent again to who has it', async () => {
    const { text, headers } = await file().set('If-None-Match', `"${report.sha256}"`).expect(304);
    expect(text).toBe('');
    expect(headers['etag']).toBe(`"${report.sha256}"`);
  });
});

describe('the list of reports', () => {
  it('shows the newest first, by filters, a page at a time', async () => {
    const list = async (query: string): Promise<{ items: ReportView[]; nextCursor: string | null }> =>
      (await request(app.http).get(`/v1/reports?${query}`).expect(200)).body;
    const { items: all } = await list('limit=100');
    expect(all.map(({ createdAt }) => createdAt)).toEqual([...all.map(({ createdAt }) => createdAt)].sort().reverse());
    const { items: upwards } = await list('limit=100&sort=createdAt');
    expect(upwards.map(({ id }) => id)).toEqual(all.map(({ id }) => id).reverse());
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4).map(({ id }) => id));
    const { items: ofBaseline } = await list(`limit=100&assessmentId=${bank['baseline']}&kind=gapReport&status=ready`);
    expect(ofBaseline).toEqual(
      all.filter(
        ({ assessmentId, kind, status }) =>
          assessmentId === bank['baseline'] && kind === 'gapReport' && status === 'ready',
      ),
    );
    const { items: ofEngagement } = await list(`limit=100&engagementId=${all[0]!.engagementId}`);
    expect(ofEngagement).toEqual(all.filter(({ engagementId }) => engagementId === all[0]!.engagementId));
  });

  it.each(['status=done', 'kind=poster', 'assessmentId=1', 'sort=kind', 'limit=0'])('refuses %s', async (query) => {
    await request(app.http).get(`/v1/reports?${query}`).expect(422);
  });
});

it('tells nothing of a report that is not there', async () => {
  const id = '01a1fa07-ae00-7000-8000-000000000000';
  for (const [method, path] of [
    ['get', ''],
    ['get', '/file'],
    ['get', '/events'],
    ['post', '/retry'],
    ['delete', ''],
  ] as const) {
    const { body } = await request(app.http)[method](`/v1/reports/${id}${path}`).expect(404);
    expect(body.code).toBe('report/not-found');
  }
});

it('never has a ready report without the bytes that its hash and size describe', async () => {
  const broken = await app.query(
    `SELECT report.id FROM report LEFT JOIN report_file AS file ON file.report_id = report.id
     WHERE (report.status = 'ready') <> (file.bytes IS NOT NULL)
       OR encode(sha256(file.bytes), 'hex') <> report.file_sha256 OR length(file.bytes) <> report.file_size`,
  );
  expect(broken).toEqual([]);
  expect(await app.query('SELECT 1 FROM job')).toEqual([]);
});

function expectSoundPdf(bytes: Buffer): void {
  const folder = mkdtempSync(join(tmpdir(), 'tolok-pdf-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  } catch (error) {
    // Not everybody has qpdf.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
