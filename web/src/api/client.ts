import createClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { toldReached } from './connection';
import { Problem, problemOf } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Calls to the API, typed by its document. The session is in a cookie that no script can read. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: reach });

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
});

/** `$api.useQuery('get', path, init)`: server state, kept and shared by path and parameters. Errors are `Problem`s. */
export const $api = createQueryClient(api);

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    toldReached(true);
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    toldReached(false);
    throw new Problem(0, { code: 'page/offline', detail: 'The server can not be reached.' });
  }
}

/** For POSTs that make something: the same key again makes nothing twice. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The header that a change names its base with. */
export const ifMatch = (version: string | number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** All items of a list that comes in pages. */
export async function allPages<T>(
  read: (cursor: string | undefined) => Promise<{ items: readonly T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}
