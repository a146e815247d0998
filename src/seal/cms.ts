import { createHash, type webcrypto } from 'node:crypto';
import { GeneralizedTime, Null, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { OID } from './oid';

export interface SignedDataInput {
  /** SHA-256 of what is signed. */
  readonly digest: Buffer;
  readonly at: Date;
  /** X.509, DER. */
  readonly certificate: Buffer;
  readonly signingKey: webcrypto.CryptoKey;
}

/** A detached signature: CMS SignedData, DER, in the shape that PDF signatures of the kind CAdES have. */
export async function signedData({ digest, at, certificate, signingKey }: SignedDataInput): Promise<Buffer> {
  const signer = Certificate.fromBER(arrayBufferOf(certificate));
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [signer],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes(digest, at, certificate) }),
      }),
    ],
  });
  await signed.sign(signingKey, 0, 'SHA-256');
  // RFC 4055 wants the parameters of RSA to be there, as NULL.
  signed.signerInfos.forEach((info) => {
    info.signatureAlgorithm.algorithmParams = new Null();
  });
  const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

/** What the signature itself covers, in the order that DER gives a set: by its bytes. */
function attributes(digest: Buffer, at: Date, certificate: Buffer): Attribute[] {
  const certificateHash = createHash('sha256').update(certificate).digest();
  return [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.signingTime, values: [timeOf(at)] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: arrayBufferOf(digest) })] }),
    new Attribute({
      type: OID.signingCertificateV2,
      // SHA-256 is the default, so only the hash of the certificate is written.
      values: [nested(nested(nested(new OctetString({ valueHex: arrayBufferOf(certificateHash) }))))],
    }),
  ].sort((a, b) => Buffer.compare(derOf(a), derOf(b)));
}

/** RFC 5652: two-digit years until 2049. */
function timeOf(at: Date): UTCTime | GeneralizedTime {
  const valueDate = new Date(Math.floor(at.getTime() / 1000) * 1000);
  return valueDate.getUTCFullYear() < 2050 ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate });
}

const nested = (value: Sequence | OctetString): Sequence => new Sequence({ value: [value] });
const derOf = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());
const arrayBufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
