import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { EvidenceFileService } from '../../src/casework/evidence-file.service';
import { DOCX, EvidenceFiles, sha256, XLSX } from '../support/evidence-files';
import type { GivenAssessment, Made } from '../support/given';
import { docxFile, heicFile, jpegFile, pdfFile, pngFile, webpFile, zipFile } from '../support/sample-files';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let uploads: EvidenceFiles;
let assessment: GivenAssessment;
let evidence: Made;

beforeAll(async () => {
  app = await startTestApp();
  uploads = new EvidenceFiles(app);
  assessment = await app.given.assessment();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await uploads.clear();
  evidence = await app.given.evidence(assessment.id);
});

describe('giving evidence its file', () => {
  it('stores the bytes under their hash, and tells what they are', async () => {
    const content = pdfFile();
    const { body, headers } = await uploads.upload(evidence.id, content).expect(200);
    expect(body).toEqual({
      ...evidence,
      file: {
        ...{ name: 'minutes.pdf', type: 'application/pdf', size: content.length, sha256: sha256(content) },
        uploadedAt: expect.any(String),
      },
      version: 2,
      updatedAt: body.file.uploadedAt,
    });
    expect(headers['etag']).toBe('"2"');
    expect((await uploads.read(evidence.id)).body).toEqual(body);
    expect(await uploads.names()).toEqual([sha256(content)]);
    expect(await readFile(uploads.place(content))).toEqual(content);
    expect((await stat(join(app.dataFolder, 'files'))).mode & 0o777).toBe(0o700);
    expect((await stat(uploads.place(content))).mode & 0o777).toBe(0o600);
  });

  it.each<[string, string, Buffer]>([
    ['a.png', 'image/png', pngFile()],
    ['a.jpg', 'image/jpeg', jpegFile()],
    ['a.webp', 'image/webp', webpFile()],
    ['a.heic', 'image/heic', heicFile()],
    ['a.txt', 'text/plain', Buffer.from('Notes, 会议\n')],
    ['a.csv', 'text/csv; charset=utf-8', Buffer.from('\ufeffref;value\r\n')],
    ['a.docx', DOCX, docxFile()],
    ['a.xlsx', XLSX, zipFile([{ name: 'xl/workbook.xml' }, { name: '[Content_Types].xml' }])],
  ])('takes %s and gives it back byte for byte', async (name, type, content) => {
    const { body } = await uploads.upload(evidence.id, content, { name, type }).expect(200);
    const answer = await uploads.download(evidence.id).expect(200);
    expect(answer.body).toEqual(content);
    expect(answer.headers).toMatchObject({
      'content-type': body.file.type,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${sha256(content)}"`,
    });
  });

  it('replaces an earlier one, whose bytes go', async () => {
    await uploads.upload(evidence.id, pdfFile('one')).expect(200);
    const { body } = await uploads.upload(evidence.id, pdfFile('two'), { version: 2, name: 'other.pdf' }).expect(200);
    expect(body).toMatchObject({ version: 3, file: { name: 'other.pdf', sha256: sha256(pdfFile('two')) } });
    expect(await uploads.names()).toEqual([sha256(pdfFile('two'))]);
  });

  it('stores equal contents once', async () => {
    const other = await app.given.evidence(assessment.id);
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    await uploads.upload(other.id, pdfFile(), { name: 'copy.pdf' }).expect(200);
    await uploads.upload(evidence.id, pdfFile(), { version: 2, name: 'again.pdf' }).expect(200);
    expect(await uploads.names()).toEqual([sha256(pdfFile())]);
    expect((await uploads.download(other.id)).headers['content-disposition']).toContain('copy.pdf');
  });

  it('puts a damaged file right when its content comes again', async () => {
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    await writeFile(uploads.place(pdfFile()), 'cut');
    await uploads.upload(evidence.id, pdfFile(), { version: 2 }).expect(200);
    expect((await uploads.download(evidence.id).expect(200)).body).toEqual(pdfFile());
  });
});

describe('who may give a file', () => {
  it('is who has seen the evidence as it is', async () => {
    const { body } = await request(app.http)
      .put(`/v1/evidence/${evidence.id}/file`)
      .set({ 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="a.pdf"' })
      .send(pdfFile())
      .expect(428);
    expect(body.code).toBe('precondition/required');
    await uploads.upload(evidence.id, pdfFile('one')).expect(200);
    const late = await uploads.upload(evidence.id, pdfFile('two')).expect(412);
    expect(late.body.current).toMatchObject({ version: 2, file: { sha256: sha256(pdfFile('one')) } });
    expect(await uploads.names()).toEqual([sha256(pdfFile('one'))]);
    expect((await uploads.upload(UNKNOWN_ID, pdfFile()).expect(404)).body.code).toBe('evidence/not-found');
  });

  it('is one of two who come at the same time; of the other nothing stays', async () => {
    const answers = await app.race(
      'evidence',
      evidence.id,
      () => uploads.upload(evidence.id, pdfFile('one')),
      () => uploads.upload(evidence.id, pdfFile('two')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await uploads.names()).toEqual([answers.find(({ status }) => status === 200)?.body.file.sha256]);
  });

  it('is nobody after completion', async () => {
    const completed = await app.given.assessment({ status: 'draft' });
    const { id } = await app.given.evidence(completed.id);
    await uploads.upload(id, pdfFile()).expect(200);
    await app.given.advance(completed, 'completed');
    expect((await uploads.upload(id, pdfFile('new'), { version: 2 }).expect(409)).body.code).toBe(
      'assessment/completed',
    );
    expect((await uploads.detach(id, 2).expect(409)).body.code).toBe('assessment/completed');
    await uploads.download(id).expect(200);
    expect(await uploads.names()).toEqual([sha256(pdfFile())]);
  });
});

describe('downloading a file', () => {
  it('is refused when there is none', async () => {
    expect((await request(app.http).get(`/v1/evidence/${evidence.id}/file`).expect(404)).body.code).toBe(
      'evidence/no-file',
    );
    const { body } = await request(app.http).get(`/v1/evidence/${UNKNOWN_ID}/file`).expect(404);
    expect(body.code).toBe('evidence/not-found');
  });

  it('is a fault of ours when the bytes are gone or cut', async () => {
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    await writeFile(uploads.place(pdfFile()), 'cut');
    const cut = await request(app.http).get(`/v1/evidence/${evidence.id}/file`).expect(500);
    expect(cut.body.code).toBe('server/fault');
    expect(cut.headers['content-disposition']).toBeUndefined();
    await rm(uploads.place(pdfFile()));
    const gone = await request(app.http).get(`/v1/evidence/${evidence.id}/file`).expect(500);
    expect(JSON.stringify(gone.body)).not.toContain(app.dataFolder);
  });

  it('answers HEAD with the headers alone', async () => {
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    const { headers, text } = await request(app.http).head(`/v1/evidence/${evidence.id}/file`).expect(200);
    expect([headers['content-length'], headers['etag'], text]).toEqual([
      String(pdfFile().length),
      `"${sha256(pdfFile())}"`,
      undefined,
    ]);
  });
});

describe('removing a file', () => {
  it('leaves the entry, and takes the bytes', async () => {
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    const { body, headers } = await uploads.detach(evidence.id, 2).expect(200);
    expect(body).toEqual({ ...evidence, version: 3, updatedAt: expect.any(String) });
    expect(headers['etag']).toBe('"3"');
    expect(await uploads.names()).toEqual([]);
  });

  it('leaves the bytes that a completed revision names, also after it was reopened', async () => {
    const content = pdfFile();
    const own = await app.given.assessment();
    const named = await app.given.evidence(own.id);
    await uploads.upload(named.id, content).expect(200);
    const completed = await app.given.advance(own, 'completed');
    const reopened = await request(app.http)
      .post(`/v1/assessments/${own.id}/reopening`)
      .set('If-Match', `"${completed.version}"`)
      .send({ reason: 'A file was mixed up.' })
      .expect(200);
    expect(reopened.body.revision).toBe(2);
    await request(app.http).delete(`/v1/evidence/${named.id}`).set('If-Match', '"2"').expect(204);
    expect(await uploads.names()).toContain(sha256(content));
    await app.get(EvidenceFileService).sweep(app.scope, 0, new Date(Date.now() + 86_400_000));
    expect(await uploads.names()).toContain(sha256(content));
  });

  it('leaves the bytes while other evidence has them', async () => {
    const other = await app.given.evidence(assessment.id);
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    await uploads.upload(other.id, pdfFile()).expect(200);
    await uploads.detach(evidence.id, 2).expect(200);
    expect((await uploads.download(other.id).expect(200)).body).toEqual(pdfFile());
    await request(app.http).delete(`/v1/evidence/${other.id}`).set('If-Match', '"2"').expect(204);
    expect(await uploads.names()).toEqual([]);
  });

  it('is refused when there is none, and to who comes late', async () => {
    expect((await uploads.detach(evidence.id, 1).expect(404)).body.code).toBe('evidence/no-file');
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    expect((await uploads.detach(evidence.id, 1).expect(412)).body.current.version).toBe(2);
    expect((await request(app.http).delete(`/v1/evidence/${evidence.id}/file`).expect(428)).body.code).toBe(
      'precondition/required',
    );
    expect((await uploads.detach(UNKNOWN_ID, 1).expect(404)).body.code).toBe('evidence/not-found');
  });

  it('never takes bytes that somebody else is about to name', async () => {
    const other = await app.given.evidence(assessment.id);
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    const content = `evidence-file ${app.scope.workspaceId} ${sha256(pdfFile())}`;
    const answers = await app.raceOn(
      'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
      [content],
      () => uploads.detach(evidence.id, 2),
      () => uploads.upload(other.id, pdfFile()),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await uploads.download(other.id).expect(200)).body).toEqual(pdfFile());
    expect(await uploads.names()).toEqual([sha256(pdfFile())]);
  });
});

describe('a file that other engagements have too', () => {
  /** Evidence with the file, in an engagement of its own. */
  const withFile = async (content: Buffer): Promise<{ other: GivenAssessment; named: Made }> => {
    const other = await app.given.assessment();
    const named = await app.given.evidence(other.id);
    await uploads.upload(named.id, content).expect(200);
    return { other, named };
  };
  /** Sees nothing of other engagements. */
  const assessor = async (engagementId: string): Promise<TestPerson> => {
    const person = await app.people.make({ role: 'assessor' });
    await app.people.grant(person.id, { engagementId, role: 'assessor' });
    return person;
  };

  it('stays theirs when somebody who does not see them removes it, replaces it or removes the entry', async () => {
    const content = pdfFile('shared');
    const { named } = await withFile(content);
    const { session } = await assessor(assessment.engagementId);
    await uploads.upload(evidence.id, content).set(session).expect(200);
    await uploads.detach(evidence.id, 2).set(session).expect(200);
    expect((await uploads.download(named.id).expect(200)).body).toEqual(content);
    await uploads.upload(evidence.id, content, { version: 3 }).set(session).expect(200);
    await uploads.upload(evidence.id, pdfFile('own'), { version: 4 }).set(session).expect(200);
    expect((await uploads.download(named.id).expect(200)).body).toEqual(content);
    await uploads.upload(evidence.id, content, { version: 5 }).set(session).expect(200);
    await request(app.http).delete(`/v1/evidence/${evidence.id}`).set(session).set('If-Match', '"6"').expect(204);
    expect((await uploads.download(named.id).expect(200)).body).toEqual(content);
    expect(await uploads.names()).toEqual([sha256(content)]);
  });

  it('stays when an upload is refused in the end', async () => {
    const content = pdfFile('shared');
    const { named } = await withFile(content);
    const { session } = await assessor(assessment.engagementId);
    const answers = await app.race(
      'evidence',
      evidence.id,
      () => uploads.upload(evidence.id, content).set(session),
      () => uploads.upload(evidence.id, content).set(session),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await uploads.detach(evidence.id, 2).set(session).expect(200);
    expect((await uploads.download(named.id).expect(200)).body).toEqual(content);
  });

  it('stays behind their completed revisions', async () => {
    const content = pdfFile('shared');
    const { other, named } = await withFile(content);
    const completed = await app.given.advance(other, 'completed');
    const reopening = request(app.http).post(`/v1/assessments/${other.id}/reopening`);
    await reopening.set('If-Match', `"${completed.version}"`).send({ reason: 'A file was mixed up.' }).expect(200);
    await request(app.http).delete(`/v1/evidence/${named.id}`).set('If-Match', '"2"').expect(204);
    const { session } = await assessor(assessment.engagementId);
    await uploads.upload(evidence.id, content).set(session).expect(200);
    await uploads.detach(evidence.id, 2).set(session).expect(200);
    expect(await uploads.names()).toEqual([sha256(content)]);
  });
});

describe('sweeping', () => {
  const sweep = (hours: number) => app.get(EvidenceFileService).sweep(app.scope, hours, new Date());
  const aged = async (path: string): Promise<void> => {
    const before = new Date(Date.now() - 25 * 3_600_000);
    await utimes(path, before, before);
  };

  it('removes unfinished uploads and files that nothing names, when they are older than a day', async () => {
    const other = await app.given.evidence(assessment.id);
    await uploads.upload(evidence.id, pdfFile('named')).expect(200);
    await uploads.upload(other.id, pdfFile('orphan')).expect(200);
    await app.query('DELETE FROM evidence WHERE id = $1', [other.id]);
    const incoming = join(app.dataFolder, 'files', app.scope.workspaceId, 'incoming');
    await writeFile(join(incoming, 'old.part'), 'x');
    await writeFile(join(incoming, 'new.part'), 'x');
    expect(await sweep(24)).toEqual({ unfinished: 0, unnamed: 0 });
    for (const path of [uploads.place(pdfFile('named')), uploads.place(pdfFile('orphan')), join(incoming, 'old.part')])
      await aged(path);
    expect(await sweep(24)).toEqual({ unfinished: 1, unnamed: 1 });
    expect((await uploads.names()).sort()).toEqual([sha256(pdfFile('named')), 'new.part'].sort());
  });

  it('does nothing where there are no files', async () => {
    await rm(join(app.dataFolder, 'files'), { recursive: true, force: true });
    expect(await sweep(0)).toEqual({ unfinished: 0, unnamed: 0 });
  });

  it('leaves other workspaces alone, which may be those of another database', async () => {
    await uploads.upload(evidence.id, pdfFile()).expect(200);
    const folder = join(app.dataFolder, 'files', UNKNOWN_ID, 'aa');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'a'.repeat(64)), 'x');
    await aged(join(folder, 'a'.repeat(64)));
    expect(await sweep(24)).toEqual({ unfinished: 0, unnamed: 0 });
  });
});
