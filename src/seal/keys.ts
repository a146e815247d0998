import { createPublicKey, type KeyObject, sign, webcrypto } from 'node:crypto';
import { PDF_SIGNATURE } from './certificate';
import { signedData } from './cms';
import { bundleText, keyId, type PublicSealKeys } from './key-bundle';
import { type KeyGeneration, makeGeneration, newestGeneration, publicGenerations, retireBefore } from './key-folder';
import { type PdfSignatureDetails, putSignature } from './sign-pdf';

/** The keys of this installation. Private halves are held in memory and are reachable through no property. */
export interface SealKeys {
  /** Names the keys that sign now. */
  readonly id: string;
  /** PEM text of all public halves, the newest first: for whoever checks offline. */
  readonly bundle: string;
  /** The same, parsed. */
  readonly generations: readonly PublicSealKeys[];
  /** Ed25519, for statements. */
  readonly publicKey: KeyObject;
  /** X.509 (DER), for signatures in PDFs. */
  readonly certificate: Buffer;
  /** Ed25519 signature, 64 bytes. */
  sign(bytes: Uint8Array): Buffer;
  /**
   * Signs a report that was rendered with a seal.
   * @throws SealError unless the PDF has exactly one empty signature field, drawn for these details
   */
  signPdf(pdf: Uint8Array, details: PdfSignatureDetails): Promise<Buffer>;
}

/**
 * Opens the keys in a folder; makes them when there are none. Processes that do so at the same moment get the same keys.
 * @throws SealError when a key file is damaged or open to other users
 */
export async function openSealKeys(folder: string, now = new Date()): Promise<SealKeys> {
  return sealKeys(folder, (await newestGeneration(folder)) ?? (await makeGeneration(folder, 1, now)));
}

/**
 * Makes new keys and deletes the private half of the old ones; their public half stays, so that what they signed can
 * still be checked. Processes that run go on with the keys that they opened until they are started again.
 */
export async function rotateSealKeys(folder: string): Promise<SealKeys> {
  const old = await newestGeneration(folder);
  if (old === undefined) return openSealKeys(folder);
  const next = await makeGeneration(folder, old.number + 1, new Date());
  await retireBefore(folder, next.number);
  return sealKeys(folder, next);
}

/** The bundle of a folder's public keys; undefined when it has none. Makes nothing. */
export async function bundleIn(folder: string): Promise<string | undefined> {
  const generations = await publicGenerations(folder);
  return generations.length === 0 ? undefined : bundleText(generations);
}

async function sealKeys(folder: string, generation: KeyGeneration): Promise<SealKeys> {
  const { statementKey, pdfKey, certificate } = generation;
  const publicKey = createPublicKey(statementKey);
  const generations = await publicGenerations(folder);
  const signingKey = await webcrypto.subtle.importKey(
    'pkcs8',
    pdfKey.export({ type: 'pkcs8', format: 'der' }),
    PDF_SIGNATURE,
    false,
    ['sign'],
  );
  return {
    id: keyId(publicKey, certificate),
    bundle: bundleText(generations),
    generations,
    publicKey,
    certificate,
    sign: (bytes) => sign(null, bytes, statementKey),
    signPdf: (pdf, details) =>
      putSignature(pdf, details, (digest) => signedData({ digest, at: details.at, certificate, signingKey })),
  };
}
