import { useEffect, useRef, useState } from 'react';
import { watched, type Progress } from '../../../api/watched';
import type { Schemas } from '../../../api/client';
import { useEvidenceChanged } from './use-evidence';

export type Preview = Schemas['KpiPreviewDto'];
export type Mapping = Preview['mapping'];
export type Stated = Partial<Mapping>;
export type Result = Schemas['KpiImportResultDto'];

/** A file on its way in: chosen, read, brought in. */
export interface KpiFile {
  readonly file: File | undefined;
  /** What stands in it, to show cells that are wrong. */
  readonly content: string;
  readonly preview: Preview | undefined;
  readonly result: Result | undefined;
  readonly error: unknown;
  /** Absent while nothing is under way. */
  readonly progress: Progress | undefined;
  readonly choose: (file: File) => void;
  /** Reads the file again with another mapping: what is stated takes the place of what was guessed. */
  readonly state: (change: Stated) => void;
  /** Forgets what was stated and remembered. */
  readonly guessAnew: () => void;
  readonly bringIn: () => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

interface State {
  readonly file?: File;
  readonly content?: string;
  /** Undefined: as the last file with the same header was read, or guessed. */
  readonly stated?: Stated | undefined;
  readonly preview?: Preview | undefined;
  readonly result?: Result | undefined;
  readonly error?: unknown;
  readonly progress?: Progress | undefined;
}

const BEGUN: Progress = { step: 'reading', done: 0, of: 0 };

/** What becomes of a file of KPI points that somebody chooses. */
export function useKpiFile(engagementId: string): KpiFile {
  const [state, setState] = useState<State>({});
  const running = useRef<AbortController>(undefined);
  const changed = useEvidenceChanged();
  useEffect(() => () => running.current?.abort(), []);

  const send = async <T>(route: string, file: File, stated: Stated | undefined): Promise<T | undefined> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const query = new URLSearchParams({ fileName: file.name.slice(0, 200) });
    if (stated) query.set('mapping', JSON.stringify(stated));
    const update = (part: Partial<State>): void => {
      if (running.current === own) setState((now) => ({ ...now, ...part }));
    };
    update({ progress: BEGUN, error: undefined });
    try {
      return await watched<T>({
        path: `/v1/engagements/${engagementId}/kpi-imports${route}?${query.toString()}`,
        type: 'text/csv',
        body: file,
        signal: own.signal,
        onProgress: (progress) => update({ progress }),
      });
    } catch (error) {
      update(own.signal.aborted ? {} : { error });
      return undefined;
    } finally {
      update({ progress: undefined });
    }
  };
  const read = async (file: File, stated: Stated | undefined): Promise<void> => {
    setState((now) => ({ ...now, stated, result: undefined }));
    const preview = await send<Preview>('/preview', file, stated);
    if (preview) setState((now) => ({ ...now, preview }));
  };
  const { file, content = '', stated, preview, result, error, progress } = state;
  return {
    ...{ file, content, preview, result, error, progress },
    choose: (chosen) => {
      setState({ file: chosen });
      void chosen.text().then((text) => setState((now) => (now.file === chosen ? { ...now, content: text } : now)));
      void read(chosen, undefined);
    },
    state: (change) => {
      if (!file) return;
      // What was remembered is kept beside the change; what was guessed is guessed again around it.
      const base = stated ?? (preview?.remembered ? preview.mapping : {});
      void read(file, { ...base, ...change });
    },
    guessAnew: () => {
      if (file) void read(file, {});
    },
    bringIn: () => {
      if (!file || !preview) return;
      // What people looked at is what is brought in, whatever others do in the meantime.
      void send<Result>('', file, preview.mapping).then(async (done) => {
        if (!done) return;
        setState((now) => ({ ...now, result: done }));
        await changed();
      });
    },
    stop: () => {
      running.current?.abort();
      running.current = undefined;
      setState((now) => ({ ...now, progress: undefined }));
    },
    forget: () => {
      running.current?.abort();
      running.current = undefined;
      setState({});
    },
  };
}
