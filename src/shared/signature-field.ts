/**
 * The room that a rendered report leaves for its signature, as the renderer writes it and the signer and the verifier
 * look for it. A line break stands before each entry: texts of a report are escaped, so none of them can look like one.
 */
export const SIGNATURE_FIELD = {
  subFilter: 'ETSI.CAdES.detached',
  /** Ten digits each are room for the largest PDF that a reader opens. */
  byteRangeGap: '**********',
  /** Bytes of the signature at most; twice as many hexadecimal digits in the file. */
  contentsBytes: 4096,
} as const;

/** `/ByteRange` before signing. After it the line is as long, padded with spaces. */
export const EMPTY_BYTE_RANGE = `\n/ByteRange [0 ${Array(3).fill(`/${SIGNATURE_FIELD.byteRangeGap}`).join(' ')}]`;

/** `/Contents` before signing, right after the byte range. */
export const EMPTY_CONTENTS = `\n/Contents <${'00'.repeat(SIGNATURE_FIELD.contentsBytes)}>`;

/** A text as the signature dictionary carries it: UTF-16 with a byte order mark. Written as hexadecimal digits. */
export function fieldText(text: string): Buffer {
  const units = Buffer.from(text, 'utf16le').swap16();
  return Buffer.concat([Buffer.from([0xfe, 0xff]), units]);
}
