import request from 'supertest';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { IssueView } from '../../src/issuing';
import { PackZip } from '../../src/issuing/pack-zip';
import { PACK, type PackManifest, signedText } from '../../src/issuing/rules/pack-manifest';
import { type SealKeys, signStatement } from '../../src/seal';
import type { JsonValue } from '../../src/shared/canonical-json';
import { Signers } from './issuing';
import type { TestApp } from './test-app';
import type { TestPerson } from './test-people';

export interface PackPart {
  readonly name: string;
  readonly content: Buffer;
}

/** The files of a pack, in their order. */
export async function partsOf(pack: Buffer): Promise<PackPart[]> {
  const zip = await fromBufferPromise(pack, { lazyEntries: true });
  const parts: PackPart[] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push({ name: entry.fileName, content: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return parts;
}

export const partOf = (parts: readonly PackPart[], name: string): Buffer => {
  const part = parts.find((one) => one.name === name);
  if (!part) throw new Error(`${name} is not in the pack.`);
  return part.content;
};

export const manifestOf = (parts: readonly PackPart[]): PackManifest =>
  JSON.parse(partOf(parts, PACK.manifest).toString()).statement as PackManifest;

const isStored = (name: string): boolean =>
  [PACK.readme, PACK.report, PACK.manifest].some((one) => one === name) || name.startsWith('evidence/files/');

/** The form of a pack, whatever is in it. */
export async function packed(parts: readonly PackPart[], at: Date): Promise<Buffer> {
  const zip = new PackZip(at);
  const chunks: Buffer[] = [];
  for (const { name, content } of parts) {
    for await (const chunk of zip.add(name, content, !isStored(name))) chunks.push(chunk);
  }
  return Buffer.concat([...chunks, ...zip.end()]);
}

/** A pack of these files with a manifest that fits them, signed with these keys: what whoever knows the format does. */
export async function signedAnew(
  parts: readonly PackPart[],
  keys: SealKeys,
  edit: (manifest: PackManifest) => PackManifest = (manifest) => manifest,
): Promise<Buffer> {
  const former = manifestOf(parts);
  const zip = new PackZip(new Date(former.madeAt));
  const chunks: Buffer[] = [];
  for (const { name, content } of parts.filter((part) => part.name !== PACK.manifest)) {
    for await (const chunk of zip.add(name, content, !isStored(name))) chunks.push(chunk);
  }
  const manifest = edit({ ...former, before: zip.written, entries: zip.entries });
  const { statement, keyId, signature } = signStatement(keys, manifest as unknown as { [key: string]: JsonValue });
  const text = signedText(keyId, signature, statement);
  for await (const chunk of zip.add(PACK.manifest, text, false)) chunks.push(chunk);
  return Buffer.concat([...chunks, ...zip.end()]);
}

export interface IssuedWithEvidence {
  readonly assessmentId: string;
  readonly engagementId: string;
  readonly asker: TestPerson;
  readonly signer: TestPerson;
  readonly issue: IssueView;
  readonly signers: Signers;
}

/** An issued gap report on a completed assessment with answers and an evidence file. */
export async function issuedWithEvidence(app: TestApp): Promise<IssuedWithEvidence> {
  const assessment = await app.given.assessment({ unitCount: 1 });
  const { id: assessmentId, engagementId } = assessment;
  await app.given.answer(assessmentId, 'entity', 'POL-02', { kind: 'notApplicable', reason: '=1+1, "done" elsewhere' });
  const evidence = await app.given.evidence(assessmentId, { title: '@Minutes of the review' });
  await request(app.http)
    .put(`/v1/evidence/${evidence.id}/file`)
    .set('If-Match', `"${evidence.version}"`)
    .set('Content-Type', 'text/plain')
    .set('Content-Disposition', `attachment; filename="../minutes of May.txt"`)
    .send('Fourteen of thirty calls were passed on.\n')
    .expect(200);
  await app.given.advance(
    (await request(app.http).get(`/v1/assessments/${assessmentId}`).expect(200)).body,
    'completed',
  );
  const signers = new Signers(app);
  const asker = await signers.person(engagementId);
  const signer = await signers.person(engagementId);
  const report = await signers.report(asker, { assessmentId, kind: 'gapReport', format: 'pdf', language: 'en' });
  const issue = await signers.issue(signer, report.id);
  return { assessmentId, engagementId, asker, signer, issue, signers };
}

/** As a browser takes it. */
export async function packFor(app: TestApp, person: TestPerson, issueId: string): Promise<Buffer> {
  const { body } = await request(app.http)
    .get(`/v1/issues/${issueId}/pack`)
    .set(person.session)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
      response.on('error', (error) => done(error, Buffer.alloc(0)));
    })
    .expect(200);
  return body as Buffer;
}
