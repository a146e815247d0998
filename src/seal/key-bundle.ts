import { createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { SealError } from './seal-error';

/** The public half of one generation of keys. */
export interface PublicSealKeys {
  /** First 16 hexadecimal digits of the SHA-256 of both public parts. */
  readonly id: string;
  /** Ed25519, for statements. */
  readonly publicKey: KeyObject;
  /** X.509 (DER), for signatures in PDFs. */
  readonly certificate: Buffer;
}

/** Most that is read: some hundred generations. */
const MOST_CHARACTERS = 1_000_000;
const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

/** PEM text of the public parts: an Ed25519 key and a certificate for each generation, in this order. */
export function bundleText(generations: readonly Omit<PublicSealKeys, 'id'>[]): string {
  return generations
    .map(({ publicKey, certificate }) => {
      const spki = publicKey.export({ type: 'spki', format: 'der' });
      return pem('PUBLIC KEY', spki) + pem('CERTIFICATE', certificate);
    })
    .join('');
}

/**
 * Reads a key bundle; bundles of several generations may be written one after the other.
 * @throws SealError when there is no pair of key and certificate, when a part is not readable or a private key is in it
 */
export function readBundle(text: string): readonly PublicSealKeys[] {
  if (text.length > MOST_CHARACTERS) throw new SealError('The key bundle is larger than a key bundle can be.');
  const blocks = [...text.matchAll(BLOCK)].map(([, label = '', body = '']) => ({
    label,
    der: Buffer.from(body, 'base64'),
  }));
  if (blocks.some(({ label }) => label.includes('PRIVATE'))) {
    throw new SealError('This file holds a private key. Checking needs the public bundle only: see `tolok keys`.');
  }
  const generations: PublicSealKeys[] = [];
  for (let at = 0; at < blocks.length; at += 2) {
    const [key, certificate] = [blocks[at], blocks[at + 1]];
    if (key?.label !== 'PUBLIC KEY' || certificate?.label !== 'CERTIFICATE') {
      throw new SealError('A key bundle holds pairs: a public key, then its certificate.');
    }
    generations.push(publicKeysOf(key.der, certificate.der));
  }
  if (generations.length === 0) throw new SealError('There is no public key in this key bundle.');
  return generations;
}

function publicKeysOf(spki: Buffer, certificate: Buffer): PublicSealKeys {
  try {
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
    const { raw, publicKey: certified } = new X509Certificate(certificate);
    if (certified.asymmetricKeyType !== 'rsa') throw new Error('not an RSA certificate');
    return { id: keyId(publicKey, raw), publicKey, certificate: raw };
  } catch (error) {
    throw new SealError('A public key or certificate in the key bundle is damaged.', { cause: error });
  }
}

/** Names a generation of keys; everything that is signed with it says this name. */
export function keyId(publicKey: KeyObject, certificate: Buffer): string {
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .update(certificate);
  return hash.digest('hex').slice(0, 16);
}

/** Whether one of the bundle's Ed25519 keys made `signature` over `bytes`: which one, or undefined. */
export function signerOf(
  bundle: readonly PublicSealKeys[],
  bytes: Buffer,
  signature: Buffer,
): PublicSealKeys | undefined {
  return bundle.find(({ publicKey }) => verify(null, bytes, publicKey, signature));
}

export function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
