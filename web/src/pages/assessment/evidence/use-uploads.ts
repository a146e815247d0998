import { useRef, useState } from 'react';
import { api, newKey } from '../../../api/client';
import { entryOfFile, type Piece, refusalOf } from '../../../casework/evidence';
import { sendFile } from '../../../casework/send-file';
import { useRefresh } from '../findings/use-findings';

/** A file on its way into the register. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'registering' | 'sending' | 'done' | 'failed';
  /** Sent, 0 to 1. */
  readonly share: number;
  /** The entry, as soon as it is there: trying again makes no second one. */
  readonly piece?: Piece;
  readonly error?: unknown;
  readonly refusal?: ReturnType<typeof refusalOf>;
}

export interface Uploads {
  readonly all: readonly Upload[];
  readonly isBusy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  readonly clear: () => void;
}

/**
 * Sends files one after the other, so that the first are safe while a poor connection works on the rest.
 * @param requirement that all of them bear on; empty: none
 */
export function useUploads(assessmentId: string, requirement: string): Uploads {
  const refresh = useRefresh();
  const [all, setAll] = useState<readonly Upload[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());
  const set = (key: string, changes: Partial<Upload>): void =>
    setAll((uploads) => uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));

  const run = async ({ key, file, piece }: Upload): Promise<void> => {
    let entry = piece;
    try {
      if (!entry) {
        set(key, { state: 'registering' });
        const { data } = await api.POST('/v1/assessments/{assessmentId}/evidence', {
          params: { path: { assessmentId }, header: { 'Idempotency-Key': key } },
          body: { ...entryOfFile(file, new Date()), requirements: requirement === '' ? [] : [requirement] },
        });
        entry = data;
      }
      if (!entry) return;
      set(key, { state: 'sending', piece: entry });
      const stored = await sendFile(entry, file, (share) => set(key, { share }));
      set(key, { state: 'done', share: 1, piece: stored });
    } catch (error) {
      set(key, { state: 'failed', error });
    }
    await refresh();
  };
  const queue = (upload: Upload): void => {
    last.current = last.current.then(() => run(upload));
  };
  return {
    all,
    isBusy: all.some(({ state }) => state === 'waiting' || state === 'registering' || state === 'sending'),
    add: (files) => {
      const uploads = files.map((file): Upload => {
        const refusal = refusalOf(file);
        const common = { key: newKey(), file, share: 0 };
        return refusal === undefined ? { ...common, state: 'waiting' } : { ...common, state: 'failed', refusal };
      });
      setAll((before) => [...before, ...uploads]);
      uploads.filter(({ state }) => state === 'waiting').forEach(queue);
    },
    again: (key) => {
      const upload = all.find((one) => one.key === key);
      if (!upload) return;
      set(key, { state: 'waiting', error: undefined });
      queue(upload);
    },
    clear: () => setAll([]),
  };
}
