import type { Piece } from '../casework/evidence';
import type { FileStore } from './file-store';
import { hasRoom, type PendingFile } from './pending-file';

/** What became of a step. */
export type FileSent<Done> =
  | { readonly kind: 'done'; readonly with: Done }
  /** `isGone`: the entry is not there any more. */
  | { readonly kind: 'refused'; readonly message: string; readonly isGone?: boolean }
  /** Not reached, or too busy: to be tried again. */
  | { readonly kind: 'later' }
  /** Signed out: to be tried again after signing in. */
  | { readonly kind: 'signedOut' };

type Entry = NonNullable<PendingFile['piece']>;

export interface FileOutboxParts {
  readonly personId: string;
  readonly store: FileStore;
  /** Registers the entry; once, however often it is asked for. */
  readonly register: (file: PendingFile) => Promise<FileSent<Entry>>;
  readonly send: (
    entry: Entry,
    file: PendingFile,
    bytes: Blob,
    onProgress: (share: number) => void,
  ) => Promise<FileSent<Piece>>;
  /** The register has it: what is shown of it has to be read again. */
  readonly saved: (assessmentId: string) => void;
  /** Bytes that the browser still has for this site. */
  readonly free: () => Promise<number>;
  readonly now: () => number;
  readonly newKey: () => string;
  /** Only one of all open tabs sends at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly tellOthers: () => void;
}

/** A file that was sent while the page was open. */
export interface SentFile {
  readonly key: string;
  readonly assessmentId: string;
  readonly name: string;
  readonly requirements: readonly string[];
  readonly piece: Pick<Piece, 'id' | 'ref'>;
}

export interface FilesView {
  /** In the order in which they came. */
  readonly files: readonly PendingFile[];
  readonly sent: readonly SentFile[];
  /** The one under way, and how much of it has gone out, 0 to 1. */
  readonly sending: { readonly key: string; readonly share: number } | null;
  readonly isSignedOut: boolean;
}

export type NewFile = Pick<PendingFile, 'assessmentId' | 'entry' | 'name' | 'type'> & {
  readonly bytes: Blob;
  /** The entry that it is for, where there is one. */
  readonly piece?: PendingFile['piece'];
};

/**
 * Files on their way into the evidence register. A file is kept on the device first, then registered, then sent; it leaves
 * the device when the server has it, or when somebody removes it.
 */
export class FileOutbox {
  private view: FilesView = { files: [], sent: [], sending: null, isSignedOut: false };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: FileOutboxParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): FilesView => this.view;

  /** Reads what an earlier tab left, or another one changed. */
  async load(): Promise<void> {
    const files = await this.parts.store.all(this.parts.personId);
    this.show({ files: [...files].sort((a, b) => a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1)) });
  }

  /** @returns false when the device has no room for it: it was not taken */
  async add({ bytes, piece = null, ...file }: NewFile): Promise<boolean> {
    const { store, personId, now, newKey, free } = this.parts;
    await this.load();
    if (!hasRoom(this.view.files, bytes.size, await free())) return false;
    const pending: PendingFile = {
      ...{ ...file, key: newKey(), entryKey: newKey(), personId, size: bytes.size, piece },
      ...{ addedAt: now(), state: { kind: 'waiting' } },
    };
    try {
      await store.add(pending, bytes);
    } catch {
      return false;
    }
    await this.changed();
    return true;
  }

  /** Tries a refused one again: as it is, or as a new entry where the first one is gone. */
  async again(key: string): Promise<void> {
    const file = this.view.files.find((one) => one.key === key);
    if (!file) return;
    const isGone = file.state.kind === 'refused' && file.state.isGone === true;
    const anew = isGone ? { piece: null, entryKey: this.parts.newKey() } : {};
    await this.parts.store.put({ ...file, ...anew, state: { kind: 'waiting' } });
    await this.changed();
  }

  /** Gives one up. An entry that was registered for it stays, without a file. */
  async remove(key: string): Promise<void> {
    await this.parts.store.remove(key);
    await this.changed();
  }

  /** Forgets which were sent. */
  dismiss(): void {
    this.show({ sent: [] });
  }

  /** Sends all that wait, one after the other, until the server is not reached. */
  async send(): Promise<void> {
    if (this.view.sending) return;
    await this.parts.alone(async () => {
      await this.load();
      for (let file = this.next(); file; file = this.next()) {
        this.show({ sending: { key: file.key, share: 0 } });
        try {
          if (!(await this.sendOne(file))) return;
        } finally {
          this.show({ sending: null });
          this.parts.tellOthers();
        }
      }
    });
  }

  private next(): PendingFile | undefined {
    return this.view.files.find(({ state }) => state.kind === 'waiting');
  }

  /** @returns whether it makes sense to send the next one */
  private async sendOne(file: PendingFile): Promise<boolean> {
    const { register, send, saved, store } = this.parts;
    let { piece } = file;
    if (!piece) {
      const registered = await register(file);
      if (registered.kind !== 'done') return this.settle(file, registered);
      piece = registered.with;
      await store.put({ ...file, piece });
      saved(file.assessmentId);
    }
    const bytes = await store.bytes(file.key);
    if (!bytes) {
      // Removed in another tab meanwhile.
      await this.load();
      return true;
    }
    const onProgress = (share: number): void => this.show({ sending: { key: file.key, share } });
    const sent = await send(piece, file, bytes, onProgress);
    if (sent.kind !== 'done') return this.settle({ ...file, piece }, sent);
    const { id, ref } = sent.with;
    await store.remove(file.key);
    const { key, assessmentId, name, entry } = file;
    const done: SentFile = { key, assessmentId, name, requirements: entry.requirements, piece: { id, ref } };
    this.show({ sent: [...this.view.sent, done], isSignedOut: false });
    saved(assessmentId);
    await this.load();
    return true;
  }

  private async settle(file: PendingFile, outcome: Exclude<FileSent<never>, { kind: 'done' }>): Promise<boolean> {
    this.show({ isSignedOut: outcome.kind === 'signedOut' });
    if (outcome.kind !== 'refused') return false;
    const { message, isGone = false } = outcome;
    await this.parts.store.put({ ...file, state: { kind: 'refused', message, ...(isGone && { isGone }) } });
    await this.load();
    return true;
  }

  private async changed(): Promise<void> {
    await this.load();
    this.parts.tellOthers();
  }

  private show(next: Partial<FilesView>): void {
    this.view = { ...this.view, ...next };
    for (const listener of this.listeners) listener();
  }
}
