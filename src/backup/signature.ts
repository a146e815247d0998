import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { foundWrong } from './backup-error';

/** The part of the seal's keys that a backup needs. */
export interface ManifestSigner {
  readonly id: string;
  /** PEM: the public Ed25519 key, with its certificate. */
  readonly bundle: string;
  /** Ed25519. */
  sign(bytes: Buffer): Buffer;
}

/** How far a signature can be trusted: by keys that were given, by those that came with the backup, or not at all. */
export type SignatureState = 'byGivenKeys' | 'byOwnKeys' | 'unsigned';

interface SignatureDocument {
  readonly key: string;
  readonly ed25519: string;
}

export function signatureDocument(signer: ManifestSigner, manifest: Buffer): Buffer {
  const signature: SignatureDocument = { key: signer.id, ed25519: signer.sign(manifest).toString('base64') };
  return Buffer.from(JSON.stringify(signature), 'utf8');
}

/**
 * Verifies the signature of a manifest.
 * @param given PEM of keys that came another way than the backup; those are the ones that prove something
 * @throws BackupError when the signature is wrong, or there is none although keys were given
 */
export function checkSignature(
  manifest: Buffer,
  signature: Buffer | undefined,
  { given, enclosed }: { readonly given: string | undefined; readonly enclosed: string | undefined },
): SignatureState {
  if (signature === undefined) {
    if (given !== undefined) throw foundWrong('The backup is not signed, so the keys can not vouch for it.');
    return 'unsigned';
  }
  const bytes = signatureBytes(signature);
  const keys = publicKeys(given ?? enclosed ?? '');
  if (keys.length === 0) throw foundWrong('The backup is signed, but there is no public key to check it with.');
  if (!keys.some((key) => verify(null, manifest, key, bytes))) {
    throw foundWrong(
      given === undefined
        ? 'The signature of the backup is wrong: its manifest was changed after it was signed.'
        : 'The signature of the backup was not made with the given keys: it is of another installation, or was changed.',
    );
  }
  return given === undefined ? 'byOwnKeys' : 'byGivenKeys';
}

/** @param signature base64 */
export function isSignedBy(pem: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return publicKeys(pem).some((key) => verify(null, Buffer.from(text, 'utf8'), key, bytes));
}

function signatureBytes(document: Buffer): Buffer {
  try {
    const { ed25519 } = JSON.parse(document.toString('utf8')) as Partial<SignatureDocument>;
    if (typeof ed25519 === 'string') return Buffer.from(ed25519, 'base64');
  } catch {
    // Told below.
  }
  throw foundWrong('The signature of the backup is damaged.');
}

/** Ed25519 keys among the public keys of a PEM text. */
function publicKeys(pem: string): KeyObject[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  return blocks.flatMap((block) => {
    try {
      const key = createPublicKey(block);
      return key.asymmetricKeyType === 'ed25519' ? [key] : [];
    } catch {
      return [];
    }
  });
}
