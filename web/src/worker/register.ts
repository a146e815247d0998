/** How long after its start a page tells what it used, milliseconds: parts of the typeface come late. */
const SETTLED_MS = 3_000;

/** Lets the workspace start without a network from the next time on. Browsers without workers do as before. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // Refused in private windows and where storage is blocked: then there is no start without a network.
  serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  void serviceWorker.ready.then(() => setTimeout(() => tellUsed(serviceWorker.controller), SETTLED_MS));
}

function tellUsed(worker: ServiceWorker | null): void {
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'));
  worker?.postMessage({ started: [...new Set(used.map(({ pathname }) => pathname))] });
}
