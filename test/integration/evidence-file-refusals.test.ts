import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DOCX, EvidenceFiles, MEBIBYTE, sha256, write } from '../support/evidence-files';
import type { GivenAssessment, Made } from '../support/given';
import { docxFile, pdfFile, pngFile, zipFile, type ZipPart } from '../support/sample-files';
import { startTestApp, type TestApp } from '../support/test-app';

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

describe('a file on its way', () => {
  it('is taken without being held in memory', async () => {
    const chunk = Buffer.alloc(MEBIBYTE, 'ref;value\n');
    const before = bytesInUse();
    let held = 0;
    const outcome = await uploads.stream(evidence.id, { type: 'text/csv', name: 'a.csv' }, async (sender) => {
      for (let sent = 0; sent < 50; sent += 1) await write(sender, chunk);
      held = bytesInUse() - before;
      sender.end();
    });
    expect(outcome.status).toBe(200);
    expect(outcome.body.file?.size).toBe(50 * MEBIBYTE);
    expect(held).toBeLessThan(10 * MEBIBYTE);
  });

  it('is refused at once when the version is old, before the body has come', async () => {
    const { status } = await uploads.stream(evidence.id, { version: 7, length: MEBIBYTE }, () => undefined);
    expect(status).toBe(412);
  });
});

describe('a file name', () => {
  it.each([
    ['../../etc/minutes.pdf', 'minutes.pdf'],
    ['..\\\\..\\\\minutes.pdf', 'minutes.pdf'],
    [`${'a'.repeat(5000)}.pdf`, `${'a'.repeat(196)}.pdf`],
  ])('is made safe: %.30s', async (name, stored) => {
    expect((await uploads.upload(evidence.id, pdfFile(), { name }).expect(200)).body.file.name).toBe(stored);
    expect(await uploads.names()).toEqual([sha256(pdfFile())]);
  });

  it.each([
    ['%E4%BC%9A%E8%AE%AE.pdf', '会议.pdf'],
    ['a%0D%0ASet-Cookie%3A%20x.pdf', 'a  Set-Cookie: x.pdf'],
    ['fdp.%E2%80%AEexe.pdf', 'fdp.exe.pdf'],
  ])('is read from filename*: %s', async (name, stored) => {
    const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` };
    expect((await uploads.upload(evidence.id, pdfFile(), { headers }).expect(200)).body.file.name).toBe(stored);
    const answer = await uploads.download(evidence.id).expect(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-disposition']).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is asked for', async () => {
    const headers = { 'Content-Disposition': 'inline' };
    const { body } = await uploads.upload(evidence.id, pdfFile(), { headers }).expect(422);
    expect(body).toMatchObject({ code: 'evidence/invalid', detail: expect.stringContaining('Content-Disposition') });
  });
});

describe('a file that is not taken', () => {
  afterEach(async () => {
    expect(await uploads.names()).toEqual([]);
    expect((await uploads.read(evidence.id)).body).toEqual(evidence);
  });

  const EXE = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(2000, 1)]);
  const office = (...parts: ZipPart[]): Buffer => docxFile(...parts);

  it.each<[string, string, string, Buffer]>([
    ['an extension that is not taken', 'a.exe', 'application/pdf', EXE],
    ['no extension', '../../etc/passwd', 'text/plain', Buffer.from('root')],
    ['another type than the extension', 'a.pdf', 'image/png', pdfFile()],
    ['a picture with scripts', 'a.svg', 'image/svg+xml', Buffer.from('<svg/>')],
    ['a page', 'a.html', 'text/html', Buffer.from('<html/>')],
    ['an archive', 'a.zip', 'application/zip', zipFile([{ name: 'a' }])],
    ['macros', 'a.docx', DOCX, office({ name: 'word/vbaProject.bin' })],
    ['a password', 'a.docx', DOCX, office({ name: 'word/x.xml', flags: 1 })],
    ['an honest bomb', 'a.docx', DOCX, office({ name: 'word/x.xml', expanded: 2 ** 32 - 1 })],
  ])('is refused: %s', async (_, name, type, content) => {
    expect((await uploads.upload(evidence.id, content, { name, type }).expect(415)).body.code).toBe(
      'evidence/file-type-refused',
    );
  });

  it.each<[string, string, string, Buffer]>([
    ['a program named .pdf', 'a.pdf', 'application/pdf', EXE],
    ['a PDF that is an archive too', 'a.pdf', 'application/pdf', Buffer.concat([pdfFile(), docxFile()])],
    ['a picture with a page behind it', 'a.png', 'image/png', Buffer.concat([pngFile(), Buffer.from('<script>')])],
    ['a text that is none', 'a.csv', 'text/csv', Buffer.concat([Buffer.alloc(100_000, 'a;b\n'), Buffer.from([0])])],
    ['a text in another encoding', 'a.txt', 'text/plain', Buffer.from('caf\xe9', 'latin1')],
    ['a workbook named .docx', 'a.docx', DOCX, zipFile([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }])],
    ['an archive cut off', 'a.docx', DOCX, docxFile().subarray(0, -30)],
    ['an archive of one byte', 'a.docx', DOCX, Buffer.from('P')],
    ['a part that is named otherwise', 'a.docx', DOCX, office({ name: 'word/x.xml', localName: 'word/y.xml' })],
    [
      'parts that share their data',
      'a.docx',
      DOCX,
      office({ name: 'word/x.xml', offset: 0, localName: '[Content_Types].xml' }),
    ],
    [
      'a directory of many parts',
      'a.docx',
      DOCX,
      office(...Array.from({ length: 5_000 }, (__, i) => ({ name: `x/${i}` }))),
    ],
    ['a directory that is none', 'a.docx', DOCX, brokenDirectory()],
  ])('is found out: %s', async (_, name, type, content) => {
    expect((await uploads.upload(evidence.id, content, { name, type }).expect(422)).body.code).toBe(
      'evidence/file-disguised',
    );
  });

  it('is refused without bytes', async () => {
    expect((await uploads.upload(evidence.id, Buffer.alloc(0)).expect(422)).body.code).toBe('evidence/file-empty');
    const { status, body } = await uploads.stream(evidence.id, {}, (sender) => void sender.end());
    expect([status, body.code]).toEqual([422, 'evidence/file-empty']);
  });

  it('is refused by its announced length, before any of it', async () => {
    const { status, body } = await uploads.stream(evidence.id, { length: 51 * MEBIBYTE }, () => undefined);
    expect([status, body.code]).toEqual([413, 'evidence/file-too-large']);
  });

  it('is refused with the first byte too many', async () => {
    const chunk = Buffer.alloc(MEBIBYTE, '%PDF-1.7\n');
    const before = bytesInUse();
    let held = 0;
    const { status, body } = await uploads.stream(evidence.id, {}, async (sender) => {
      for (let sent = 0; sent < 51; sent += 1) {
        await write(sender, chunk);
        if (sent === 48) held = bytesInUse() - before;
      }
    });
    expect([status, body.code]).toEqual([413, 'evidence/file-too-large']);
    expect(held).toBeLessThan(10 * MEBIBYTE);
  });

  it('is refused compressed', async () => {
    const { body } = await uploads
      .upload(evidence.id, pdfFile(), { headers: { 'Content-Encoding': 'gzip' } })
      .expect(415);
    expect(body.code).toBe('request/unsupported-media-type');
  });

  it('leaves nothing when the database fails in the end', async () => {
    await app.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'full'; END $$`);
    await app.query(`
      CREATE CONSTRAINT TRIGGER fail AFTER UPDATE ON evidence DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION fail()
    `);
    try {
      expect((await uploads.upload(evidence.id, pdfFile()).expect(500)).body.code).toBe('server/fault');
    } finally {
      await app.query('DROP FUNCTION fail CASCADE');
    }
  });

  it('leaves nothing when its sender goes away', async () => {
    const sender = uploads.open(evidence.id, { length: MEBIBYTE });
    sender.on('error', () => undefined);
    await write(sender, Buffer.alloc(100_000, 'x'));
    await until(async () => (await uploads.names()).some((name) => name.endsWith('.part')));
    sender.destroy();
    await until(async () => (await uploads.names()).length === 0);
  });
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Of this process, in which server and sender both run. */
function bytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** An archive whose end is right and whose directory holds other bytes. */
function brokenDirectory(): Buffer {
  const file = docxFile();
  const at = file.indexOf('PK\x01\x02');
  return file.fill(0, at, at + 4);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await condition()) return;
    await sleep(10);
  }
  throw new Error('It did not come to pass.');
}
