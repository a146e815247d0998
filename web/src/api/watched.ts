import { Problem, problemOf } from './problem';
import type { components } from './schema';

/** How far the server is with work that takes a while. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly of: number;
}

type Line<Result> =
  | { readonly progress: Progress }
  | { readonly result: Result }
  | { readonly problem: components['schemas']['Problem'] };

interface WatchedRequest {
  /** With its query. */
  readonly path: string;
  readonly type: string;
  readonly body: Blob;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Sends a file and follows, line by line, what the server does with it.
 * @throws Problem what the server refuses; `page/offline` when it is not reached, or stops answering
 */
export async function watched<Result>(request: WatchedRequest): Promise<Result> {
  const { path, type, body, signal, onProgress } = request;
  const headers = { 'Content-Type': type, Accept: 'application/x-ndjson' };
  try {
    const response = await fetch(path, { method: 'POST', headers, body, signal });
    if (!response.ok) throw await problemOf(response);
    for await (const line of linesOf(response)) {
      const word = JSON.parse(line) as Line<Result>;
      if ('result' in word) return word.result;
      if ('problem' in word) throw new Problem(word.problem.status, word.problem);
      onProgress(word.progress);
    }
  } catch (error) {
    if (error instanceof Problem || signal.aborted) throw error;
  }
  throw new Problem(0, { code: 'page/offline', detail: 'The server can not be reached.' });
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
    if (done) break;
  }
  if (rest !== '') yield rest;
}
