import { createHash, verify, X509Certificate } from 'node:crypto';
import type { PublicSealKeys } from './key-bundle';
import { DerError } from './der';
import { findSignature, type SignaturePlace, type SignatureProblem } from './find-signature';
import { type ReadSignature, readSignedData, signerNameOf } from './read-cms';

/**
 * `genuine`: every byte is as it was sealed with one of the keys. `altered`: it was sealed, and is not as it was.
 * `unknownKey`: it is signed, but not with one of the keys. `notSigned`: it carries no signature.
 */
export type PdfVerdict = 'genuine' | 'altered' | 'notSigned' | 'unknownKey';

export type PdfFaultCode =
  | 'notAsRegistered'
  | 'noSignature'
  | 'severalSignatures'
  | 'foreignSignature'
  | 'signatureForm'
  | 'unknownKey'
  | 'coverage'
  | 'added'
  | 'contents'
  | 'signature';

export interface PdfFault {
  readonly code: PdfFaultCode;
  /** For people. */
  readonly sentence: string;
}

/** What a file says of itself. Only those of a genuine file are true. */
export interface PdfFacts {
  /** Of the whole file, hex. */
  readonly fileSha256: string;
  readonly bytes: number;
  readonly keyId?: string;
  readonly signedAt?: Date;
  readonly signer?: string;
  readonly meaning?: string;
}

export interface PdfVerification {
  readonly verdict: PdfVerdict;
  readonly facts: PdfFacts;
  /** Empty when the verdict is `genuine`. */
  readonly faults: readonly PdfFault[];
}

export interface PdfVerificationOptions {
  readonly keys: readonly PublicSealKeys[];
  /** SHA-256 (hex) of the file as the register states it. */
  readonly registeredSha256?: string;
}

/**
 * Checks a sealed PDF: the whole file against the register, if that is given; then that there is one signature; then
 * that it covers every byte but itself; then the signature. Works on bytes: nothing in the file is interpreted, because
 * a signature over all bytes vouches for them whatever they mean to a reader.
 */
export function verifyPdf(pdf: Uint8Array, options: PdfVerificationOptions): PdfVerification {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const facts: PdfFacts = { fileSha256, bytes: bytes.length };
  const { registeredSha256 } = options;
  const unregistered: PdfFault[] =
    registeredSha256 === undefined || registeredSha256.toLowerCase() === fileSha256
      ? []
      : [fault('notAsRegistered', 'The file is not the one in the register: their SHA-256 differ.')];
  const found = findSignature(bytes);
  const result =
    'problem' in found
      ? { ...missing(found.problem, wasSealed(bytes, options.keys)), facts }
      : verifySignature(bytes, found, options.keys, facts);
  if (unregistered.length === 0) return result;
  const verdict = result.verdict === 'genuine' ? 'altered' : result.verdict;
  return { ...result, verdict, faults: [...unregistered, ...result.faults] };
}

/** A program that writes the file anew keeps the certificate, though not the form of the signature. */
function wasSealed(bytes: Buffer, keys: readonly PublicSealKeys[]): boolean {
  return keys.some(({ certificate }) => bytes.includes(certificate.toString('hex'), 0, 'latin1'));
}

function missing(problem: SignatureProblem, sealed: boolean): Pick<PdfVerification, 'verdict' | 'faults'> {
  switch (problem) {
    case 'none':
      if (sealed) return missing('broken', sealed);
      return { verdict: 'notSigned', faults: [fault('noSignature', 'The file carries no signature.')] };
    case 'empty':
      return {
        verdict: 'notSigned',
        faults: [fault('noSignature', 'The file was drawn with room for a signature, but never signed.')],
      };
    case 'several':
      return {
        verdict: 'altered',
        faults: [fault('severalSignatures', 'The file carries more than one signature; a sealed one has exactly one.')],
      };
    case 'foreign':
      if (sealed) return missing('broken', sealed);
      return {
        verdict: 'unknownKey',
        faults: [fault('foreignSignature', 'The file carries a signature of another kind than the seal makes.')],
      };
    case 'broken':
      return {
        verdict: 'altered',
        faults: [fault('signatureForm', 'The signature field is not as the seal leaves it.')],
      };
  }
}

function verifySignature(
  bytes: Buffer,
  place: SignaturePlace,
  keys: readonly PublicSealKeys[],
  facts: PdfFacts,
): PdfVerification {
  const signature = readOrUndefined(place.contents);
  if (!signature || place.contents.subarray(signature.length).some((byte) => byte !== 0)) {
    return { verdict: 'altered', facts, faults: [fault('signatureForm', 'The signature is damaged.')] };
  }
  const { signer, meaning } = place;
  const stated = {
    ...facts,
    signedAt: signature.signingTime,
    ...(signer !== undefined && { signer }),
    ...(meaning !== undefined && { meaning }),
  };
  const key = keys.find(({ certificate }) => certificate.equals(signature.certificate));
  if (!key && keys.some(({ certificate }) => isMadeWith(certificate, signature))) {
    return {
      verdict: 'altered',
      facts: stated,
      faults: [fault('signature', 'The certificate in the file was altered.')],
    };
  }
  if (!key) return { verdict: 'unknownKey', facts: stated, faults: [unknownKey(signature.certificate)] };
  const faults = [...coverageFaults(bytes, place), ...signatureFaults(bytes, place, signature)];
  return { verdict: faults.length === 0 ? 'genuine' : 'altered', facts: { ...stated, keyId: key.id }, faults };
}

function isMadeWith(certificate: Buffer, { signedAttributes, signature }: ReadSignature): boolean {
  return verify('sha256', signedAttributes, new X509Certificate(certificate).publicKey, signature);
}

function readOrUndefined(contents: Buffer): ReadSignature | undefined {
  try {
    return readSignedData(contents);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function unknownKey(certificate: Buffer): PdfFault {
  const hash = createHash('sha256').update(certificate).digest('hex');
  return fault(
    'unknownKey',
    `The file is signed, but with a key that is not among the given ones (SHA-256 of its certificate: ${hash}). A ` +
      'certificate may call itself anything, so its name proves nothing.',
  );
}

/** What the signature says it covers has to be all there is, less the signature itself. */
function coverageFaults(bytes: Buffer, { range, gap }: SignaturePlace): PdfFault[] {
  const [start, length, next, rest] = range;
  const faults: PdfFault[] = [];
  if (start !== 0 || length !== gap.start || next !== gap.end) {
    faults.push(fault('coverage', 'The signature leaves out more of the file than itself.'));
  }
  const covered = next + rest;
  if (covered < bytes.length) {
    const added = bytes.length - covered;
    faults.push(
      fault('added', `The signature does not cover the end of the file: ${bytesText(added)} behind what was signed.`),
    );
  }
  if (covered > bytes.length) faults.push(fault('coverage', 'The end of the file is missing.'));
  return faults;
}

function signatureFaults(bytes: Buffer, { range, gap, at }: SignaturePlace, signature: ReadSignature): PdfFault[] {
  const [, , next, rest] = range;
  // Up to where the signature says: what was added after it has a fault of its own.
  const digest = createHash('sha256')
    .update(bytes.subarray(0, gap.start))
    .update(bytes.subarray(gap.end, next + rest))
    .digest();
  const certificate = new X509Certificate(signature.certificate);
  const certificateHash = createHash('sha256').update(signature.certificate).digest();
  const isSigned =
    isMadeWith(signature.certificate, signature) &&
    signature.certificateHash.equals(certificateHash) &&
    signature.signerName.equals(signerNameOf(signature.certificate));
  const isInTime =
    signature.signingTime.getTime() === at?.getTime() &&
    signature.signingTime.getTime() >= Date.parse(certificate.validFrom) &&
    signature.signingTime.getTime() <= Date.parse(certificate.validTo);
  return [
    ...(signature.messageDigest.equals(digest)
      ? []
      : [fault('contents', 'The contents are not those that were signed: at least one byte differs.')]),
    ...(isSigned ? [] : [fault('signature', 'The signature was not made with the key that it names.')]),
    ...(isInTime ? [] : [fault('signature', 'The time of signing is not the one that the file states.')]),
  ];
}

const fault = (code: PdfFaultCode, sentence: string): PdfFault => ({ code, sentence });

const bytesText = (count: number): string => (count === 1 ? '1 byte stands' : `${count} bytes stand`);
