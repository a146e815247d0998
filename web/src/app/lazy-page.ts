import type { ComponentType } from 'react';

/** A page that is loaded when it is first opened: `lazy: lazyPage(async () => (await import('./XPage')).XPage)`. */
export function lazyPage(load: () => Promise<ComponentType>): () => Promise<{ Component: ComponentType }> {
  return async () => ({ Component: await load() });
}
