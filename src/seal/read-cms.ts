import { DerError, type DerElement, DerReader, oidText, TAG } from './der';
import { OID } from './oid';

/** A signature as the seal makes it, taken apart. */
export interface ReadSignature {
  /** X.509, DER: the only one that comes with the signature. */
  readonly certificate: Buffer;
  /** Issuer and serial number, as the signature names its certificate. */
  readonly signerName: Buffer;
  readonly messageDigest: Buffer;
  /** SHA-256 of the certificate that the signer says it used. */
  readonly certificateHash: Buffer;
  readonly signingTime: Date;
  /** What the signature covers: the attributes, DER, as a set. */
  readonly signedAttributes: Buffer;
  readonly signature: Buffer;
  /** Bytes of the signature as a whole; what follows is padding. */
  readonly length: number;
}

/**
 * Takes a signature apart. Only the one shape that the seal makes is read: one signer, one certificate, SHA-256 with
 * RSA, four signed attributes, none unsigned. So nothing can be put into a signature that nobody looks at.
 * @throws DerError for anything else
 */
export function readSignedData(bytes: Buffer): ReadSignature {
  const outer = new DerReader(bytes);
  const contentInfo = outer.next(TAG.sequence);
  const content = new DerReader(contentInfo.contents);
  expectOid(content.next(TAG.objectIdentifier), OID.signedData);
  const signedData = inside(inside(content.next(TAG.context0)).next(TAG.sequence));
  content.end();
  expectInteger(signedData.next(TAG.integer), 1);
  const digests = inside(signedData.next(TAG.set));
  expectAlgorithm(digests.next(TAG.sequence), OID.sha256);
  digests.end();
  const encapsulated = inside(signedData.next(TAG.sequence));
  expectOid(encapsulated.next(TAG.objectIdentifier), OID.data);
  encapsulated.end();
  const certificates = inside(signedData.next(TAG.context0));
  const certificate = certificates.next(TAG.sequence).whole;
  certificates.end();
  const signers = inside(signedData.next(TAG.set));
  const signer = inside(signers.next(TAG.sequence));
  signers.end();
  signedData.end();
  return { certificate, ...readSigner(signer), length: contentInfo.whole.length };
}

function readSigner(signer: DerReader): Omit<ReadSignature, 'certificate' | 'length'> {
  expectInteger(signer.next(TAG.integer), 1);
  const signerName = signer.next(TAG.sequence).contents;
  expectAlgorithm(signer.next(TAG.sequence), OID.sha256);
  const attributes = signer.next(TAG.context0);
  // RFC 5652: what is hashed is the set itself, not its tag inside the signature.
  const signedAttributes = Buffer.concat([Buffer.from([TAG.set]), attributes.whole.subarray(1)]);
  expectAlgorithm(signer.next(TAG.sequence), OID.rsaWithSha256);
  const signature = signer.next(TAG.octetString).contents;
  signer.end();
  return { signerName, ...readAttributes(attributes), signedAttributes, signature };
}

function readAttributes(attributes: DerElement): {
  readonly messageDigest: Buffer;
  readonly certificateHash: Buffer;
  readonly signingTime: Date;
} {
  const values = new Map<string, DerElement>();
  const reader = inside(attributes);
  while (!reader.isDone) {
    const attribute = inside(reader.next(TAG.sequence));
    const type = oidText(attribute.next(TAG.objectIdentifier));
    const set = inside(attribute.next(TAG.set));
    attribute.end();
    if (values.has(type)) throw new DerError(`two attributes ${type}`);
    values.set(type, set.any());
    set.end();
  }
  const take = (type: string, tag: number): DerElement => {
    const value = values.get(type);
    if (value?.tag !== tag) throw new DerError(`no attribute ${type}`);
    values.delete(type);
    return value;
  };
  expectOid(take(OID.contentType, TAG.objectIdentifier), OID.data);
  const messageDigest = take(OID.messageDigest, TAG.octetString).contents;
  const time = values.get(OID.signingTime);
  const signingTime = timeOf(
    take(OID.signingTime, time?.tag === TAG.generalizedTime ? TAG.generalizedTime : TAG.utcTime),
  );
  const certificateHash = hashOf(take(OID.signingCertificateV2, TAG.sequence));
  if (values.size > 0) throw new DerError('an attribute too many');
  return { messageDigest, certificateHash, signingTime };
}

/** SigningCertificateV2 with one certificate and its SHA-256, which is the default and therefore not named. */
function hashOf(signingCertificate: DerElement): Buffer {
  const outer = inside(signingCertificate);
  const list = inside(outer.next(TAG.sequence));
  outer.end();
  const one = inside(list.next(TAG.sequence));
  list.end();
  const { contents } = one.next(TAG.octetString);
  one.end();
  return contents;
}

function timeOf({ tag, contents }: DerElement): Date {
  const text = contents.toString('latin1');
  const [, year = '', month, day, hour, minute, second] =
    (tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/).exec(
      text,
    ) ?? [];
  const full = tag === TAG.utcTime && year !== '' ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const time = new Date(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new DerError('not a time');
  return time;
}

const inside = ({ contents }: DerElement): DerReader => new DerReader(contents);

function expectOid(element: DerElement, oid: string): void {
  if (oidText(element) !== oid) throw new DerError(`not ${oid}`);
}

function expectInteger({ contents }: DerElement, value: number): void {
  if (contents.length !== 1 || contents[0] !== value) throw new DerError(`not ${value}`);
}

function expectAlgorithm(element: DerElement, oid: string): void {
  const reader = inside(element);
  expectOid(reader.next(TAG.objectIdentifier), oid);
  if (reader.next(TAG.null).contents.length > 0) throw new DerError('parameters');
  reader.end();
}

/** Issuer and serial number of a certificate, as a signature names it. */
export function signerNameOf(certificate: Buffer): Buffer {
  const fields = inside(inside(new DerReader(certificate).next(TAG.sequence)).next(TAG.sequence));
  fields.next(TAG.context0);
  const serial = fields.next(TAG.integer).whole;
  fields.next(TAG.sequence);
  return Buffer.concat([fields.next(TAG.sequence).whole, serial]);
}
