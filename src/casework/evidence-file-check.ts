import { DomainError } from '../shared/domain-error';
import type { ReadableFile } from './file-store';
import { FILE_HEAD, FILE_TYPES, type FileKind, isGenuine, isText, OFFICE_FOLDERS, TextCheck } from './rules/file-type';
import {
  ARCHIVE_TAIL,
  type ArchiveEntry,
  archiveEntries,
  type ArchiveFault,
  archiveFault,
  dataEnd,
  directoryPlace,
  isOrderly,
  isReadable,
  LOCAL_HEADER,
} from './rules/office-archive';

/** Checks one file against what it claims to be: its text while it comes in, the rest when it is complete. */
export class EvidenceFileCheck {
  private readonly text: TextCheck | undefined;

  constructor(private readonly kind: FileKind) {
    this.text = isText(kind) ? new TextCheck() : undefined;
  }

  take(chunk: Uint8Array): void {
    this.text?.take(chunk);
  }

  /** @throws DomainError evidence/file-disguised; evidence/file-type-refused for a genuine file that is not taken */
  async complete(file: ReadableFile): Promise<void> {
    if (this.text && !this.text.isText()) {
      throw disguised(this.kind, 'It holds bytes that are no text in UTF-8; when it was exported, save it as UTF-8.');
    }
    const tailLength = Math.min(file.size, ARCHIVE_TAIL);
    const head = await file.read(0, FILE_HEAD);
    const tail = await file.read(file.size - tailLength, tailLength);
    if (!isGenuine(this.kind, { head, tail, size: file.size })) {
      throw disguised(
        this.kind,
        'It does not begin and end as such a file does, or it is another kind of file as well.',
      );
    }
    const folder = OFFICE_FOLDERS[this.kind];
    const fault = folder === undefined ? undefined : await officeFault(file, tail, folder);
    if (fault !== undefined) throw FAULTS[fault](this.kind);
  }
}

async function officeFault(file: ReadableFile, tail: Uint8Array, folder: string): Promise<ArchiveFault | undefined> {
  const place = directoryPlace(tail, file.size);
  if (!place || !isReadable(place)) return 'broken';
  const entries = archiveEntries(await file.read(place.offset, place.length), place.entries);
  if (!entries) return 'broken';
  const fault = archiveFault(entries, folder);
  if (fault !== undefined) return fault;
  const ends = new Map<ArchiveEntry, number>();
  for (const entry of entries) {
    const end = dataEnd(await file.read(entry.offset, LOCAL_HEADER + entry.nameBytes.length), entry);
    if (end === undefined) return 'broken';
    ends.set(entry, end);
  }
  return isOrderly(ends, place) ? undefined : 'broken';
}

const FAULTS: Readonly<Record<ArchiveFault, (kind: FileKind) => DomainError>> = {
  broken: (kind) => disguised(kind, 'Its parts do not fit together; open it and save it again.'),
  encrypted: () => refused('The file is protected by a password, so nobody could check it. Remove the password.'),
  macros: () => refused('The file contains macros. Save it without them, or as PDF.'),
  'too-large': () => refused('The file would expand to more than 2 GB. Send the part of it that proves the point.'),
};

function disguised(kind: FileKind, reason: string): DomainError {
  const [extension] = FILE_TYPES[kind].extensions;
  return new DomainError('evidence/file-disguised', `The file is named .${extension ?? kind} but is none. ${reason}`);
}

function refused(detail: string): DomainError {
  return new DomainError('evidence/file-type-refused', detail);
}
