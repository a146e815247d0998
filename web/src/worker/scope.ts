/** What there is where the worker runs, as far as it is used: the library of types can not have pages and workers at once. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<readonly unknown[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly fetch: typeof fetch;
  readonly addEventListener: <Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ) => void;
}

interface WorkerEvents {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly fetch: Lasting & {
    readonly request: Request;
    readonly respondWith: (response: Promise<Response>) => void;
  };
  readonly message: Lasting & { readonly data: unknown };
}

interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
