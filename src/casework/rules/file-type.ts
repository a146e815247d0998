import { extensionOf } from './file-name';
import { directoryPlace } from './office-archive';

/** Files that the evidence register takes. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'heic' | 'csv' | 'txt' | 'docx' | 'xlsx' | 'pptx';

interface FileType {
  /** As the file is stored and sent. */
  readonly type: string;
  readonly extensions: readonly string[];
  /** Under which programs send it too. */
  readonly alsoSentAs: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const FILE_TYPES: Readonly<Record<FileKind, FileType>> = {
  pdf: { type: 'application/pdf', extensions: ['pdf'], alsoSentAs: [] },
  png: { type: 'image/png', extensions: ['png'], alsoSentAs: [] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], alsoSentAs: [] },
  webp: { type: 'image/webp', extensions: ['webp'], alsoSentAs: [] },
  heic: { type: 'image/heic', extensions: ['heic'], alsoSentAs: [] },
  csv: {
    type: 'text/csv',
    extensions: ['csv'],
    // The last is what a browser says on a computer with a spreadsheet program.
    alsoSentAs: ['text/plain', 'application/csv', 'application/vnd.ms-excel'],
  },
  txt: { type: 'text/plain', extensions: ['txt'], alsoSentAs: [] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], alsoSentAs: [] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], alsoSentAs: [] },
  pptx: { type: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'], alsoSentAs: [] },
};

const KINDS = Object.keys(FILE_TYPES) as readonly FileKind[];

/** What a file claims to be, by its extension and the type that it was sent under; undefined when it is not taken. */
export function claimedKind(name: string, sentAs: string): FileKind | undefined {
  const extension = extensionOf(name);
  return KINDS.find((kind) => {
    const { type, extensions, alsoSentAs } = FILE_TYPES[kind];
    return extensions.includes(extension) && (type === sentAs || alsoSentAs.includes(sentAs));
  });
}

/** Folders of the parts that make an Office file one of its kind. */
export const OFFICE_FOLDERS: Readonly<Partial<Record<FileKind, string>>> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' };

export const isText = (kind: FileKind): boolean => kind === 'csv' || kind === 'txt';

/** Bytes from the start of a file that are enough to tell its kind. */
export const FILE_HEAD = 1024;

/** Both ends of a file: at most FILE_HEAD and ARCHIVE_TAIL bytes, which overlap in a small one. */
export interface FileEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Bytes. */
  readonly size: number;
}

/**
 * Whether a file begins and ends as its kind does, and as no other: one that is two things at a time is harmless to the
 * program that checks it and not to the one that opens it.
 */
export function isGenuine(kind: FileKind, { head, tail, size }: FileEnds): boolean {
  const start = latin1(head);
  if (kind in OFFICE_FOLDERS) return start.startsWith('PK\x03\x04');
  if (directoryPlace(tail, size) !== undefined) return false;
  const end = latin1(tail.subarray(-FILE_HEAD));
  switch (kind) {
    case 'pdf':
      return /^%PDF-[12]\.\d/.test(start) && /%%EOF[\s\0]*$/.test(end);
    case 'png':
      return (
        start.startsWith('\x89PNG\r\n\x1a\n\0\0\0\rIHDR') && end.endsWith('\0\0\0\0IEND\xaeB`\x82') && isNoPdf(start)
      );
    case 'jpeg':
      return /^\xff\xd8\xff[\xc0-\xfe]/.test(start) && isNoPdf(start);
    case 'webp':
      return /^RIFF[^]{4}WEBPVP8[ LX]/.test(start) && riffEnd(head) === size && isNoPdf(start);
    case 'heic':
      return isHeic(head, start) && isNoPdf(start);
    default:
      return !/^(?:\xef\xbb\xbf)?\s*(?:%PDF-|\{\\rtf|<(?:!doctype|html|svg|script|\?xml))/i.test(start);
  }
}

/** Readers of PDF look for its mark in the first 1,024 bytes. */
const isNoPdf = (start: string): boolean => !start.includes('%PDF-');

/** Where a RIFF file says that it ends, padding included. */
function riffEnd(head: Uint8Array): number {
  const length = new DataView(head.buffer, head.byteOffset).getUint32(4, true);
  return 8 + length + (length % 2);
}

const HEIC_BRAND = /^hei[cxms]$/;

/** Its first box lists the formats that it keeps to; photographs of telephones name `heic` first or `mif1`. */
function isHeic(head: Uint8Array, start: string): boolean {
  if (head.length < 24 || start.slice(4, 8) !== 'ftyp') return false;
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
  if (length < 16 || length > 256 || length % 4 !== 0) return false;
  const brands = [start.slice(8, 12), ...(start.slice(16, length).match(/[^]{4}/g) ?? [])];
  return brands.some((brand) => HEIC_BRAND.test(brand)) && start.slice(length + 4, length + 8) === 'meta';
}

/** Follows a text as it comes in: UTF-8 without control characters other than tabs and ends of lines and pages. */
export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private good = true;

  take(chunk: Uint8Array): void {
    this.good &&= this.isUtf8(chunk) && chunk.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  }

  /** After the last chunk: whether all of it was text. */
  isText(): boolean {
    return this.good && this.isUtf8();
  }

  private isUtf8(chunk?: Uint8Array): boolean {
    try {
      this.decoder.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
