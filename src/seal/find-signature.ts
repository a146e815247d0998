import { EMPTY_BYTE_RANGE, SIGNATURE_FIELD } from '../shared/signature-field';

/** The one signature of a file as it stands in its bytes. Nothing of it is checked yet. */
export interface SignaturePlace {
  /** As stated: two stretches, each its start and its length. */
  readonly range: readonly [number, number, number, number];
  /** Where `<…>` of the signature starts, and where the byte after it is. */
  readonly gap: { readonly start: number; readonly end: number };
  /** The signature with its padding. */
  readonly contents: Buffer;
  readonly at: Date | undefined;
  readonly signer: string | undefined;
  readonly meaning: string | undefined;
}

const OWN_FIELD = `\n/SubFilter /${SIGNATURE_FIELD.subFilter}\n/ByteRange [`;
const NUMBER = '(0|[1-9][0-9]{0,9})';
const RANGE = new RegExp(`^${[NUMBER, NUMBER, NUMBER, NUMBER].join(' ')} *\\]\n/Contents <`);
const DETAILS =
  /^\n\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)\n\/Name <feff((?:[0-9a-f]{4}){0,2000})>\n\/Reason <feff((?:[0-9a-f]{4}){0,2000})>\n/;

/** Why there is no signature to check; `foreign`: one in another form than the seal's. */
export type SignatureProblem = 'none' | 'empty' | 'several' | 'foreign' | 'broken';

/**
 * Finds the signature in the form that the seal writes, which no text of a report can imitate. The file is searched as
 * bytes, so that hidden, commented out or replaced objects count as well. */
export function findSignature(bytes: Buffer): SignaturePlace | { readonly problem: SignatureProblem } {
  const first = bytes.indexOf(OWN_FIELD, 0, 'latin1');
  if (first === -1) return { problem: bytes.includes('/ByteRange', 0, 'latin1') ? 'foreign' : 'none' };
  if (bytes.includes(OWN_FIELD, first + 1, 'latin1')) return { problem: 'several' };
  const from = first + OWN_FIELD.length;
  const head = bytes.subarray(from, from + EMPTY_BYTE_RANGE.length + 20).toString('latin1');
  const [matched, ...numbers] = RANGE.exec(head) ?? [];
  if (matched === undefined) {
    return { problem: head.startsWith(`0 /${SIGNATURE_FIELD.byteRangeGap}`) ? 'empty' : 'broken' };
  }
  const start = from + matched.length - 1;
  const end = start + 2 * SIGNATURE_FIELD.contentsBytes + 2;
  const hex = bytes.subarray(start + 1, end - 1).toString('latin1');
  if (bytes[end - 1] !== '>'.charCodeAt(0) || !/^[0-9a-f]*$/.test(hex)) return { problem: 'broken' };
  const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number);
  return {
    range: [a, b, c, d],
    gap: { start, end },
    contents: Buffer.from(hex, 'hex'),
    ...details(bytes.subarray(end, end + 20_000).toString('latin1')),
  };
}

function details(text: string): Pick<SignaturePlace, 'at' | 'signer' | 'meaning'> {
  const [matched, year, month, day, hour, minute, second, name = '', reason = ''] = DETAILS.exec(text) ?? [];
  if (matched === undefined) return { at: undefined, signer: undefined, meaning: undefined };
  return {
    at: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
    signer: decoded(name),
    meaning: decoded(reason),
  };
}

const decoded = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
