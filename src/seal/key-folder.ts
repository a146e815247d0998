import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  X509Certificate,
} from 'node:crypto';
import { chmod, link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCertifiedKey } from './certificate';
import { bundleText, pem, type PublicSealKeys, readBundle } from './key-bundle';
import { SealError } from './seal-error';

/** One generation of keys with its private half. */
export interface KeyGeneration {
  readonly number: number;
  /** Ed25519, for statements. */
  readonly statementKey: KeyObject;
  /** RSA, for signatures in PDFs. */
  readonly pdfKey: KeyObject;
  readonly certificate: Buffer;
}

/** `seal-0001.private.pem` while the generation signs; `seal-0001.public.pem` once another has followed it. */
const FILE = /^seal-(\d{4})\.(private|public)\.pem$/;
const SAFE_FOLDER = 0o700;
const SAFE_FILE = 0o600;

const fileName = (generation: number, half: 'private' | 'public'): string =>
  `seal-${String(generation).padStart(4, '0')}.${half}.pem`;

/** The newest generation of a folder; undefined when it holds none or is not there. */
export async function newestGeneration(folder: string): Promise<KeyGeneration | undefined> {
  const numbers = (await generationsIn(folder)).filter(({ half }) => half === 'private').map(({ number }) => number);
  return numbers.length === 0 ? undefined : readGeneration(folder, Math.max(...numbers));
}

/**
 * Makes the keys of generation `number` unless another process was faster; either way that generation is returned.
 * The file appears with all its contents or not at all, and never replaces one.
 */
export async function makeGeneration(folder: string, number: number, now: Date): Promise<KeyGeneration> {
  await mkdir(folder, { recursive: true, mode: SAFE_FOLDER });
  await chmod(folder, SAFE_FOLDER);
  const { privateKey, certificate } = await makeCertifiedKey(now);
  const statementKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
  const text = pem('PRIVATE KEY', statementKey) + pem('PRIVATE KEY', privateKey) + pem('CERTIFICATE', certificate);
  await writeOnce(folder, fileName(number, 'private'), text);
  return readGeneration(folder, number);
}

/** Keeps the public halves of all generations before `number` and deletes their private halves. */
export async function retireBefore(folder: string, number: number): Promise<void> {
  for (const old of await generationsIn(folder)) {
    if (old.number >= number || old.half === 'public') continue;
    await writeOnce(folder, fileName(old.number, 'public'), publicText(await readGeneration(folder, old.number)));
    await rm(join(folder, fileName(old.number, 'private')), { force: true });
  }
}

/** The public halves of all generations, newest first. */
export async function publicGenerations(folder: string): Promise<readonly PublicSealKeys[]> {
  const halves = await generationsIn(folder);
  const retired = new Set(halves.flatMap(({ number, half }) => (half === 'public' ? [number] : [])));
  const numbers = [...new Set(halves.map(({ number }) => number))].sort((a, b) => b - a);
  const texts = numbers.map(async (number) =>
    retired.has(number)
      ? readFile(join(folder, fileName(number, 'public')), 'utf8')
      : publicText(await readGeneration(folder, number)),
  );
  return (await Promise.all(texts)).flatMap(readBundle);
}

/** PEM text of the public half. */
export function publicText({ statementKey, certificate }: KeyGeneration): string {
  return bundleText([{ publicKey: createPublicKey(statementKey), certificate }]);
}

async function generationsIn(folder: string): Promise<{ number: number; half: 'private' | 'public' }[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const [, number, half] = FILE.exec(name) ?? [];
    return number === undefined ? [] : [{ number: Number(number), half: half === 'private' ? 'private' : 'public' }];
  });
}

async function readGeneration(folder: string, number: number): Promise<KeyGeneration> {
  const path = join(folder, fileName(number, 'private'));
  await refuseOpenFile(path);
  const text = await readFile(path, 'utf8');
  const [statementPem, pdfPem, certificatePem] = text.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
  try {
    const statementKey = createPrivateKey(statementPem ?? '');
    const pdfKey = createPrivateKey(pdfPem ?? '');
    const certificate = new X509Certificate(certificatePem ?? '');
    if (statementKey.asymmetricKeyType !== 'ed25519' || !certificate.checkPrivateKey(pdfKey))
      throw new Error('no pair');
    return { number, statementKey, pdfKey, certificate: certificate.raw };
  } catch {
    // The cause is left out: it could quote the key.
    throw new SealError(`The key file ${path} is damaged. Restore it from a backup.`);
  }
}

/** A private key that others on the machine can read is no longer private. */
async function refuseOpenFile(path: string): Promise<void> {
  const { mode } = await stat(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new SealError(
    `The key file ${path} can be read by other users of this machine. Restore it with mode 600 (chmod 600), and run ` +
      '`tolok keys rotate` if someone may have copied it.',
  );
}

/** A link, unlike a rename, fails when the name is taken: the first one wins, whole. */
async function writeOnce(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `.new-${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', SAFE_FILE);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
