import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { Checkpoints } from '../../src/audit';
import { PROJECT_ROOT } from '../../src/config';
import { readBundle, readStatement } from '../../src/seal';
import { verifyPack } from '../../src/verification';
import { type IssuedWithEvidence, issuedWithEvidence, manifestOf, packFor, partOf, partsOf } from '../support/packs';
import { startTestApp, type TestApp } from '../support/test-app';
import { PASSWORD, type TestPerson } from '../support/test-people';

let app: TestApp;
let given: IssuedWithEvidence;
let pack: Buffer;
let bundle: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tolok-pack-'));
  app = await startTestApp({ renderThreads: 1 });
  given = await issuedWithEvidence(app);
  await app.get(Checkpoints).run(app.scope);
  pack = await packFor(app, given.signer, given.issue.id);
  bundle = (await request(app.http).get('/v1/seal-keys').expect(200)).text;
  writeFileSync(join(folder, 'pack.zip'), pack);
  writeFileSync(join(folder, 'keys.pem'), bundle);
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (person: TestPerson, path: string): request.Test => request(app.http).get(path).set(person.session);
const packPath = (): string => `/v1/issues/${given.issue.id}/pack`;

/** The command as users run it, without a database and in a folder of its own. */
function tolok(...args: string[]): Promise<{ readonly code: number; readonly printed: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', TOLOK_DATA: join(folder, 'nothing') };
    execFile(
      process.execPath,
      [join(PROJECT_ROOT, 'dist', 'main.js'), ...args],
      { cwd: folder, env },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), printed: out + err }),
    );
  });
}

describe('an evidence pack', () => {
  it('holds everything that the report rests on', async () => {
    const parts = await partsOf(pack);
    const { issue } = given;
    const files = parts.filter(({ name }) => name.startsWith('evidence/files/'));
    expect(parts.map(({ name }) => name)).toEqual([
      ...['README.txt', 'report.pdf', 'register.json', 'keys.pem', 'frameworks/service-excellence-5p@1.0.0.yaml'],
      ...['snapshots/current-0.json', 'answers.csv', files[0]?.name, 'evidence/register.csv', 'audit/trail.jsonl'],
      ...['audit/checkpoint.json', 'manifest.json'],
    ]);
    expect(files[0]?.name).toMatch(/^evidence\/files\/[0-9a-f]{64}-minutes_of_May\.txt$/);
    expect(files[0]?.content.toString()).toBe('Fourteen of thirty calls were passed on.\n');
    const manifest = manifestOf(parts);
    expect(manifest).toMatchObject({
      ...{ schema: 'tolok-evidence-pack/1', covers: 'engagement', notes: [], trail: { kind: 'chain' } },
      issue: { number: issue.number, checkId: issue.checkId, fileSha256: issue.sha256, status: 'inForce' },
      evidenceFiles: [{ state: 'whole', entry: files[0]?.name }],
    });
  });

  it('writes tables that no spreadsheet takes for formulas', async () => {
    const parts = await partsOf(pack);
    expect(partOf(parts, 'answers.csv').toString()).toBe(
      'unit,requirement,kind,ratings,reason\r\n' + `entity,POL-02,notApplicable,,"'=1+1, ""done"" elsewhere"\r\n`,
    );
    expect(partOf(parts, 'evidence/register.csv').toString()).toContain(",'@Minutes of the review,");
  });

  it('is verified with the public keys alone', async () => {
    const { verdict, faults, checks } = await verifyPack(pack, { keys: readBundle(bundle) });
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    expect(checks.join('\n')).toMatch(/the numbers follow from the answers/);
    expect(checks.join('\n')).toMatch(/1 of 1 evidence files/);
    expect(checks.join('\n')).toMatch(/the trail reaches the signed checkpoint/);
  });

  it('is verified on the command line, without a server', async () => {
    const good = await tolok('verify', 'pack.zip', '--keys', 'keys.pem');
    expect(good.printed).toContain('Genuine: every byte is as it was made.');
    expect(good.code).toBe(0);
    const bad = Buffer.from(pack);
    bad.writeUInt8(bad.readUInt8(2000) ^ 1, 2000);
    writeFileSync(join(folder, 'bad.zip'), bad);
    expect(await tolok('verify', 'bad.zip', '--keys', 'keys.pem')).toMatchObject({
      ...{ code: 1, printed: expect.stringContaining('ALTERED') },
    });
    writeFileSync(join(folder, 'trail.jsonl'), partOf(await partsOf(pack), 'audit/trail.jsonl'));
    const trail = await tolok('verify', 'trail.jsonl', '--keys', 'keys.pem');
    expect(trail.printed).toContain('Genuine: the trail is complete and unaltered.');
    expect(trail.code).toBe(0);
    expect((await tolok('verify', 'pack.zip')).code).toBe(2);
  });

  it('stands in the audit trail, with who took it', async () => {
    const rows = await app.query(
      `SELECT actor_id AS actor FROM audit_event
       WHERE subject = 'issue_pack' AND action = 'read' AND changes LIKE '%' || $1 || '%'`,
      [given.issue.id],
    );
    expect(rows).toContainEqual({ actor: given.signer.id });
  });

  it('goes out under a name of its own, and nothing in it runs', async () => {
    const { headers } = await get(given.signer, packPath()).expect(200);
    expect(headers['content-type']).toBe('application/zip');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9._-]+-evidence\.zip"$/);
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});

describe('the statement of the register', () => {
  it('is signed, and checks the pack against the register', async () => {
    const { body } = await get(given.signer, `/v1/issues/${given.issue.id}/statement`).expect(200);
    const keys = readBundle(bundle);
    const register = readStatement(JSON.stringify(body), keys);
    expect(register.statement).toMatchObject({ number: given.issue.number, status: 'inForce' });
    const { verdict, checks } = await verifyPack(pack, { keys, register });
    expect(verdict).toBe('genuine');
    expect(checks.join('\n')).toContain('by the given statement of the register it is in force');
    writeFileSync(join(folder, 'register.json'), JSON.stringify(body));
    writeFileSync(join(folder, 'report.pdf'), partOf(await partsOf(pack), 'report.pdf'));
    expect((await tolok('verify', 'report.pdf', '-k', 'keys.pem', '-r', 'register.json')).code).toBe(0);
  });
});

describe('who gets a pack', () => {
  it('gives whoever was given one assessment what belongs to it', async () => {
    const { assessmentId, engagementId, signers, issue } = given;
    const sibling = await app.given.assessment({ engagementId, unitCount: 1 });
    const auditor = await signers.person(engagementId, 'auditor', { assessmentId });
    const own = await packFor(app, auditor, issue.id);
    const parts = await partsOf(own);
    const manifest = manifestOf(parts);
    expect(manifest).toMatchObject({ covers: 'assessment', trail: { kind: 'events', checkpoint: null } });
    expect(manifest.notes).toHaveLength(2);
    expect(parts.every(({ content }) => !content.includes(sibling.id))).toBe(true);
    const lines = partOf(parts, 'audit/trail.jsonl').toString().trim().split('\n').slice(1);
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines.map((line) => JSON.parse(line).event.assessment))).toEqual(new Set([assessmentId]));
    const { verdict, faults } = await verifyPack(own, { keys: readBundle(bundle) });
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    const other = await signers.person(engagementId, 'auditor', { assessmentId: sibling.id });
    await get(other, packPath()).expect(404);
    await get(other, `/v1/issues/${issue.id}/statement`).expect(404);
  });

  it('gives an auditor of the whole engagement all of it, by access token as well', async () => {
    const auditor = await given.signers.person(given.engagementId, 'auditor');
    const parts = await partsOf(await packFor(app, auditor, given.issue.id));
    expect(manifestOf(parts)).toMatchObject({ covers: 'engagement', trail: { kind: 'chain' } });
    const reading = await app.people.token(auditor.id, ['read']);
    await request(app.http).get(packPath()).set(reading).expect(200);
  });

  it('is hidden from vendor managers, from other engagements and for what is not there; assessors may not', async () => {
    const { engagementId, signers } = given;
    const party = await app.given.party();
    const vendor = await signers.person(engagementId, 'vendorManager', { partyId: party.id });
    const stranger = await signers.person((await app.given.engagement()).id);
    const assessor = await signers.person(engagementId, 'assessor');
    const { body: hidden } = await get(vendor, packPath()).expect(404);
    expect(hidden.code).toBe('issue/not-found');
    await get(stranger, packPath()).expect(404);
    await get(given.signer, '/v1/issues/0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f/pack').expect(404);
    const { body: refused } = await get(assessor, packPath()).expect(403);
    expect(refused.code).toBe('access/forbidden');
  });
});

describe('a report that is not in force any more', () => {
  it('can still be packed, and the pack says so', async () => {
    const revoked = await issuedWithEvidence(app);
    const { id, number } = revoked.issue;
    await request(app.http)
      .post(`/v1/issues/${id}/revocation`)
      .set(revoked.signer.session)
      .send({ password: PASSWORD, reason: 'A site had given false figures.' })
      .expect(200);
    await app.query('DELETE FROM throttle');
    const { verdict, checks, manifest } = await verifyPack(await packFor(app, revoked.signer, id), {
      keys: readBundle(bundle),
    });
    expect(verdict).toBe('genuine');
    expect(manifest?.issue).toMatchObject({ number, status: 'revoked' });
    expect(checks.join('\n')).toContain('the report was REVOKED');
  });
});

describe('files that the server has lost', () => {
  it('are named as missing', async () => {
    const lost = await issuedWithEvidence(app);
    const { workspaceId } = app.scope;
    rmSync(join(app.dataFolder, 'files', workspaceId), { recursive: true, force: true });
    const own = await packFor(app, lost.signer, lost.issue.id);
    const manifest = manifestOf(await partsOf(own));
    expect(manifest.evidenceFiles).toMatchObject([{ state: 'missing', entry: null }]);
    expect(manifest.notes).toEqual([expect.stringContaining('is missing')]);
    const { verdict, checks } = await verifyPack(own, { keys: readBundle(bundle) });
    expect(verdict).toBe('genuine');
    expect(checks.join('\n')).toContain('0 of 1 evidence files');
  });
});

describe('a report that rests on several assessments', () => {
  it.each([
    ['bank', 'month-3', 'gapReport', ['previous', 'current']],
    ['telecom', undefined, 'jointPlan', undefined],
  ] as const)('is computed anew from all their snapshots: %s', async (name, key, kind, roles) => {
    const { engagementId, assessments } = await app.given.demoCase(name);
    const { signers } = given;
    const [asker, signer] = [await signers.person(engagementId), await signers.person(engagementId)];
    const assessmentId = String(assessments[key ?? Object.keys(assessments)[0] ?? '']);
    const report = await signers.report(asker, { assessmentId, kind });
    const issue = await signers.issue(signer, report.id);
    const own = await packFor(app, signer, issue.id);
    const { snapshots } = manifestOf(await partsOf(own));
    expect(snapshots.length).toBeGreaterThan(1);
    if (roles) expect(snapshots.map(({ role }) => role)).toEqual(roles);
    const { verdict, faults, checks } = await verifyPack(own, { keys: readBundle(bundle) });
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    expect(checks.join('\n')).toMatch(/the numbers follow from the answers/);

    const auditor = await signers.person(engagementId, 'auditor', { assessmentId });
    if (kind === 'jointPlan') {
      await get(auditor, `/v1/issues/${issue.id}/pack`).expect(404);
      return;
    }
    const small = await packFor(app, auditor, issue.id);
    const { manifest, ...cut } = await verifyPack(small, { keys: readBundle(bundle) });
    expect(cut).toMatchObject({ verdict: 'genuine', faults: [] });
    expect(manifest?.snapshots.map(({ role }) => role)).toEqual(['current']);
    expect(cut.checks.join('\n')).toMatch(/Not checked: whether the figures follow/);
  });
});
