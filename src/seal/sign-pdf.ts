import { createHash } from 'node:crypto';
import { EMPTY_BYTE_RANGE, EMPTY_CONTENTS, fieldText, SIGNATURE_FIELD } from '../shared/signature-field';
import { SealError } from './seal-error';

/** Who signs, with what meaning, when; the report was drawn with the same. */
export interface PdfSignatureDetails {
  readonly name: string;
  readonly reason: string;
  /** To the second. */
  readonly at: Date;
}

/**
 * Fills the empty signature field of a rendered report. Nothing is moved or appended: the file stays as long as it is.
 * @param signatureOf makes the signature (CMS, DER) of a SHA-256
 * @throws SealError unless there is exactly one empty field, drawn for these details
 */
export async function putSignature(
  pdf: Uint8Array,
  details: PdfSignatureDetails,
  signatureOf: (digest: Buffer) => Promise<Buffer>,
): Promise<Buffer> {
  const bytes = Buffer.from(pdf);
  const range = onlyPlace(bytes, EMPTY_BYTE_RANGE);
  const contents = onlyPlace(bytes, EMPTY_CONTENTS);
  if (contents !== range + EMPTY_BYTE_RANGE.length) throw new SealError('The signature field of this PDF is broken.');
  refuseOtherDetails(bytes, contents + EMPTY_CONTENTS.length, details);
  const start = contents + EMPTY_CONTENTS.indexOf('<');
  const end = contents + EMPTY_CONTENTS.length;
  bytes.write(byteRangeText(start, end, bytes.length), range, 'latin1');
  const digest = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest();
  const signature = await signatureOf(digest);
  if (signature.length > SIGNATURE_FIELD.contentsBytes) {
    throw new SealError('The signature is larger than the room that the report leaves for it.');
  }
  bytes.write(signature.toString('hex'), start + 1, 'latin1');
  return bytes;
}

/** As long as the empty one, so that no byte moves. */
export function byteRangeText(start: number, end: number, length: number): string {
  const text = `\n/ByteRange [0 ${start} ${end} ${length - end}`;
  return `${text.padEnd(EMPTY_BYTE_RANGE.length - 1)}]`;
}

function onlyPlace(bytes: Buffer, text: string): number {
  const first = bytes.indexOf(text, 0, 'latin1');
  if (first === -1)
    throw new SealError('This PDF has no empty signature field: it was drawn without a seal, or signed.');
  if (bytes.indexOf(text, first + 1, 'latin1') !== -1) {
    throw new SealError('This PDF has more than one signature field, so it can not be signed.');
  }
  return first;
}

/** What the reader shows as signer, meaning and time stands in the field since it was drawn. */
function refuseOtherDetails(bytes: Buffer, from: number, { name, reason, at }: PdfSignatureDetails): void {
  const drawn = bytes.subarray(from, from + detailsText('', '', at).length + 4 * (name.length + reason.length));
  if (drawn.toString('latin1') !== detailsText(name, reason, at)) {
    throw new SealError('The report was drawn for another signer, meaning or time than it is to be signed with.');
  }
}

/** The entries after `/Contents`, as they are drawn. */
function detailsText(name: string, reason: string, at: Date): string {
  const stamp = at.toISOString().replace(/[-T:]|\..*/g, '');
  return `\n/M (D:${stamp}Z)\n/Name <${fieldText(name).toString('hex')}>\n/Reason <${fieldText(reason).toString('hex')}>`;
}
