import { FONTS, isUnreached, outdated, shellOf } from './rules';
import type { WorkerScope } from './scope';

/** How long the server may take for a page before the one that is kept is shown, milliseconds. */
const PATIENCE_MS = 4_000;
/** Where the document of all pages is kept. */
const DOCUMENT = '/';
/** More than one version of the typeface has. */
const MOST_FONTS = 250;

const isFont = (path: string): boolean => path.endsWith('.woff2');

/** The workspace as it starts without a server: its document, and the files that a day of rating needs. */
export class Shell {
  constructor(
    private readonly scope: Pick<WorkerScope, 'caches' | 'clients' | 'fetch'>,
    private readonly version: string,
    private readonly files: readonly string[],
  ) {}

  /** @throws when anything could not be fetched, so that half a version never takes over */
  async fetchAhead(): Promise<void> {
    const document = await this.scope.fetch(DOCUMENT, { cache: 'no-cache' });
    if (!document.ok) throw new Error(`The workspace answered with ${document.status}.`);
    const cache = await this.scope.caches.open(shellOf(this.version));
    await cache.addAll(this.files.filter((file) => !isFont(file)));
    await cache.put(DOCUMENT, document);
    await this.keep(this.files.filter(isFont));
  }

  /** Drops what versions before this one left, once no page can need it. */
  async tidy(isOpen: boolean): Promise<void> {
    const { caches } = this.scope;
    await Promise.all(outdated(await caches.keys(), this.version, isOpen).map((name) => caches.delete(name)));
    const fonts = await caches.open(FONTS);
    if ((await fonts.keys()).length > MOST_FONTS) await caches.delete(FONTS);
  }

  /** From the server; where it is not reached in time, the document that is kept. */
  async page(request: Request): Promise<Response> {
    const kept = await (await this.scope.caches.open(shellOf(this.version))).match(DOCUMENT);
    if (!kept) return this.scope.fetch(request);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Response>((resolve) => {
      timer = setTimeout(() => resolve(kept), PATIENCE_MS);
    });
    const asked = this.scope
      .fetch(request)
      .then((response) => (isUnreached(response.status) ? kept : response))
      .catch(() => kept);
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }

  /** As it is kept, of whatever version: its name has its hash. What is not kept yet is, from now on. */
  async asset(request: Request): Promise<Response> {
    const kept = await this.scope.caches.match(request);
    if (kept) return kept;
    const response = await this.scope.fetch(request);
    if (response.status === 200) await this.store(request.url, response.clone());
    return response;
  }

  /** Keeps files that a page used before there was a worker to see it. */
  async keep(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      if (await this.scope.caches.match(path)) continue;
      const response = await this.scope.fetch(path);
      if (response.status === 200) await this.store(path, response);
    }
  }

  private async store(path: string, response: Response): Promise<void> {
    const cache = await this.scope.caches.open(isFont(path) ? FONTS : shellOf(this.version));
    // A device without room works as if nothing had to be kept.
    await cache.put(path, response).catch(() => undefined);
  }
}
