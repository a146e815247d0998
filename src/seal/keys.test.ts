import { verify, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { bundleIn, openSealKeys, readBundle, rotateSealKeys, signerOf } from '.';

describe('the keys of the seal', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'tolok-keys-')), 'keys');
  });
  afterEach(() => {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('are made once, open only to their owner, and are the same when they are opened again', async () => {
    const made = await openSealKeys(folder);
    const again = await openSealKeys(folder);
    expect(again.id).toBe(made.id);
    expect(again.bundle).toBe(made.bundle);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['seal-0001.private.pem']);
    expect(statSync(join(folder, 'seal-0001.private.pem')).mode & 0o777).toBe(0o600);
  });

  it('are one pair when several processes make them at the same moment', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openSealKeys(folder)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['seal-0001.private.pem']);
  });

  it('sign statements that the bundle alone can check', async () => {
    const keys = await openSealKeys(folder);
    const statement = Buffer.from('report SR-1 was issued');
    const signature = keys.sign(statement);
    expect(verify(null, statement, keys.publicKey, signature)).toBe(true);
    const bundle = readBundle(keys.bundle);
    expect(signerOf(bundle, statement, signature)?.id).toBe(keys.id);
    expect(signerOf(bundle, Buffer.from('report SR-2 was issued'), signature)).toBeUndefined();
  });

  it('come with a certificate of their own, valid for decades', async () => {
    const { certificate } = await openSealKeys(folder);
    const read = new X509Certificate(certificate);
    expect(read.subject).toBe('CN=Tolok seal');
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    const years = (Date.parse(read.validTo) - Date.parse(read.validFrom)) / (365.25 * 86_400_000);
    expect(years).toBeGreaterThan(29);
  });

  it('keep what old keys signed checkable after a rotation, and delete the old private half', async () => {
    const old = await openSealKeys(folder);
    const statement = Buffer.from('signed before');
    const signature = old.sign(statement);
    const fresh = await rotateSealKeys(folder);
    expect(fresh.id).not.toBe(old.id);
    expect((await openSealKeys(folder)).id).toBe(fresh.id);
    expect(readdirSync(folder).sort()).toEqual(['seal-0001.public.pem', 'seal-0002.private.pem']);
    const bundle = readBundle((await bundleIn(folder)) ?? '');
    expect(bundle.map(({ id }) => id)).toEqual([fresh.id, old.id]);
    expect(signerOf(bundle, statement, signature)?.id).toBe(old.id);
  });

  it('retire what a rotation that broke off has left', async () => {
    await openSealKeys(folder);
    const copy = readFileSync(join(folder, 'seal-0001.private.pem'));
    await rotateSealKeys(folder);
    writeFileSync(join(folder, 'seal-0001.private.pem'), copy, { mode: 0o600 });
    const { generations } = await rotateSealKeys(folder);
    expect(generations).toHaveLength(3);
    expect(readdirSync(folder).filter((name) => name.includes('private'))).toEqual(['seal-0003.private.pem']);
  });

  it('show no private key in bundle, JSON or print-out', async () => {
    const keys = await openSealKeys(folder);
    const secret = readFileSync(join(folder, 'seal-0001.private.pem'), 'utf8');
    const shown = keys.bundle + JSON.stringify(keys) + inspect(keys, { depth: 9, showHidden: true });
    expect(shown).not.toContain('PRIVATE');
    const lines = secret.split('\n').filter((line) => line.length === 64);
    const publicLines = new Set(keys.bundle.split('\n'));
    for (const line of lines.filter((one) => !publicLines.has(one))) expect(shown).not.toContain(line);
  });

  it('refuse a key file that other users can read, without quoting it', async () => {
    await openSealKeys(folder);
    chmodSync(join(folder, 'seal-0001.private.pem'), 0o640);
    await expect(openSealKeys(folder)).rejects.toThrow(/can be read by other users/);
  });

  it('refuse a damaged key file, without quoting it', async () => {
    await openSealKeys(folder);
    const path = join(folder, 'seal-0001.private.pem');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/\n[A-Za-z0-9+/]{64}\n/g, '\n'));
    await expect(openSealKeys(folder)).rejects.toThrow(`The key file ${path} is damaged. Restore it from a backup.`);
  });

  it('say that there are none where there are none', async () => {
    expect(await bundleIn(folder)).toBeUndefined();
  });
});

describe('a key bundle', () => {
  it.each([
    ['nothing', '', /no public key/],
    ['no PEM', 'hello', /no public key/],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n', /private key/],
    ['a key without certificate', '-----BEGIN PUBLIC KEY-----\nMC4C\n-----END PUBLIC KEY-----\n', /pairs/],
    [
      'garbage in its parts',
      '-----BEGIN PUBLIC KEY-----\nMC4C\n-----END PUBLIC KEY-----\n-----BEGIN CERTIFICATE-----\nMC4C\n-----END CERTIFICATE-----\n',
      /damaged/,
    ],
    ['a million characters', ' '.repeat(1_000_001), /larger/],
  ])('is refused when it holds %s', (_, text, message) => {
    expect(() => readBundle(text)).toThrow(message);
  });
});
