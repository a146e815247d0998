import { createHash } from 'node:crypto';
import request from 'supertest';
import type { CertificateView } from '../../src/certification';
import { Database, type Scope } from '../../src/database';
import { SEAL_KEYS, type SealKeys, verifyPdf } from '../../src/seal';
import { LANGUAGES } from '../../src/shared/text';
import { readPdf } from '../pdf-kit/read-pdf';
import { CertificationCase } from '../support/certifications';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let world: CertificationCase;
let certificate: CertificateView;

beforeAll(async () => {
  app = await startTestApp();
  world = await CertificationCase.make(app);
  await world.certified();
  const [first] = await world.certificates();
  if (!first) throw new Error('There is no certificate.');
  certificate = first;
});
afterAll(() => app.stop());

const download = (person: TestPerson, query = '', id = certificate.id): request.Test =>
  request(app.http).get(`/v1/certificates/${id}/file${query}`).set(person.session).responseType('blob');

const lettersOf = async (bytes: Buffer): Promise<string> =>
  (await readPdf(bytes)).pages.map(({ letters }) => letters).join('');

const stored = (): Promise<{ language: string; scope_changes: number; document: string; sha256: string }[]> =>
  app.query('SELECT language, scope_changes, document, sha256 FROM certificate_file ORDER BY 1, 2');

describe('GET /v1/certificates/:id/file', () => {
  it.each(LANGUAGES)('hands out a signed certificate in %s that says what the register says', async (language) => {
    const { headers, body } = await download(world.people.respondent, `?language=${language}`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain(`${certificate.number}-${language}.pdf`);
    const letters = await lettersOf(body);
    const { number, checkId, places, title } = certificate;
    const said = [number, checkId.slice(0, 19), (title as Record<string, string>)[language] ?? ''];
    for (const text of [...said, ...places.map(({ site }) => String(site))]) {
      expect(letters).toContain(text.replaceAll(' ', ''));
    }
    const { generations: keys } = app.nest.get<SealKeys>(SEAL_KEYS);
    expect(verifyPdf(body, { keys })).toMatchObject({ verdict: 'genuine', faults: [] });
  });

  it('keeps the bytes, whoever asks and however often, and the data that they print', async () => {
    const [mine, theirs] = [await download(world.people.lead), await download(world.people.respondent)];
    const sha256 = createHash('sha256').update(mine.body).digest('hex');
    expect(mine.body.equals(theirs.body)).toBe(true);
    expect(mine.headers['etag']).toBe(`"${sha256}"`);
    await download(world.people.lead).set('If-None-Match', `"${sha256}"`).expect(304);
    const [file] = await stored();
    const document = JSON.parse(file?.document ?? '{}');
    expect(file).toMatchObject({ language: 'en', scope_changes: 0, sha256 });
    expect(document).toMatchObject({
      ...{ format: 'tolok-certificate/1', number: certificate.number, checkId: certificate.checkId },
      ...{ validFrom: certificate.validFrom, validUntil: certificate.validUntil },
    });
    expect(document.checkUrl.endsWith(`/certificate/${certificate.checkId}`)).toBe(true);
    expect(document.sites.map(({ programmes }: { programmes: unknown[] }) => programmes.length)).toEqual([1, 1]);
  });

  it('gives one file to all who ask for the first time at the same moment', async () => {
    await app.query('BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM certificate_file; COMMIT');
    const answers = await Promise.all([1, 2, 3].map(() => download(world.people.lead, '?language=id')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it('notes each download in the audit trail', async () => {
    const count = async (): Promise<number> =>
      (await app.query(`SELECT 1 FROM audit_event WHERE subject = 'certificate_file' AND action = 'read'`)).length;
    const before = await count();
    await download(world.people.auditor).expect(200);
    expect(await count()).toBe(before + 1);
  });

  it('is for those who were given the certificate', async () => {
    for (const person of [world.people.otherVendor, world.people.stranger]) {
      await download(person).expect(404);
    }
  });

  it('refuses a language that is none', async () => {
    await download(world.people.lead, '?language=fr').expect(422);
  });

  it('draws another file once the scope has changed, and keeps the first', async () => {
    const before = (await download(world.people.lead)).body as Buffer;
    const [place] = certificate.places;
    const [row] = await app.query<{ id: string }>('SELECT id FROM certification WHERE engagement_id = $1', [
      world.engagementId,
    ]);
    const reduced = await world.decide(world.people.decider, { id: row?.id ?? '' }, 'reduceScope', {
      places: [{ siteId: place?.siteId, programmeId: place?.programmeId }],
    });
    expect([reduced.status, reduced.body.state]).toEqual([200, 'certified']);
    const after = (await download(world.people.lead)).body as Buffer;
    expect(after.equals(before)).toBe(false);
    const files = (await stored()).filter(({ language }) => language === 'en');
    expect(files.map(({ scope_changes: changes, document }) => [changes, JSON.parse(document).sites.length])).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });
});

it('takes files from the server alone, and never lets one change', async () => {
  const reach = { kind: 'all' } as const;
  const scope: Scope = { ...app.scope, actor: { kind: 'person', personId: world.people.owner.id }, reach };
  const insert = `INSERT INTO certificate_file
    SELECT workspace_id, engagement_id, certificate_id, 'zh', 9, document, bytes, sha256, signed_at FROM certificate_file`;
  await expect(app.get(Database).transaction(scope, (tx) => tx.query(insert))).rejects.toMatchObject({
    code: 'access/forbidden',
  });
  await expect(app.query(`UPDATE certificate_file SET language = 'zh'`)).rejects.toThrow();
});
