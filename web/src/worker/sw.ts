import { wantedBy } from './rules';
import type { WorkerScope } from './scope';
import { Shell } from './shell';

/** Put in by the build (`vite-worker.mts`). */
declare const WORKER_VERSION: string;
declare const WORKER_FILES: readonly string[];

const worker = globalThis as unknown as WorkerScope;
const shell = new Shell(worker, WORKER_VERSION, WORKER_FILES);

/** Those of older versions, too. */
const openPages = async (): Promise<number> =>
  (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).length;

worker.addEventListener('install', (event) => {
  event.waitUntil(shell.fetchAhead().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await shell.tidy((await openPages()) > 0);
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const wanted = wantedBy(event.request, worker.location.origin);
  if (wanted === 'page') event.respondWith(shell.page(event.request));
  else if (wanted === 'asset') event.respondWith(shell.asset(event.request));
});

// A page that starts says which files it used; alone, it is the only one that may need an older version's.
worker.addEventListener('message', (event) => {
  const { started } = event.data as { readonly started?: readonly string[] };
  if (!Array.isArray(started)) return;
  const paths = started.filter((path): path is string => typeof path === 'string' && /^\/assets\/[^/]+$/.test(path));
  event.waitUntil(
    (async () => {
      await shell.tidy((await openPages()) > 1);
      await shell.keep(paths);
    })(),
  );
});
