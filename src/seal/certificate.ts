import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** RSA with PKCS #1 v1.5: every PDF reader checks it, and signing twice gives the same bytes. */
export const PDF_SIGNATURE = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

const MODULUS_BITS = 3072;
const VALID_YEARS = 30;

export interface CertifiedKey {
  /** PKCS #8, DER. */
  readonly privateKey: Buffer;
  /** X.509, DER. */
  readonly certificate: Buffer;
}

/** A new key for signing PDFs with a certificate that it signs itself, subject "Tolok seal". */
export async function makeCertifiedKey(now: Date): Promise<CertifiedKey> {
  cryptoProvider.set(webcrypto);
  const keys = await webcrypto.subtle.generateKey(
    { ...PDF_SIGNATURE, modulusLength: MODULUS_BITS, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  // Clocks differ: what is sealed in the first minute must not lie before the certificate.
  const notBefore = new Date(now.getTime() - 86_400_000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notBefore.getUTCFullYear() + VALID_YEARS);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // A first digit of 4: positive, and without a byte of padding.
    serialNumber: `4${randomBytes(16).toString('hex').slice(1)}`,
    name: 'CN=Tolok seal',
    notBefore,
    notAfter,
    signingAlgorithm: PDF_SIGNATURE,
    keys,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return {
    privateKey: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificate: Buffer.from(certificate.rawData),
  };
}
