import { createHash } from 'node:crypto';
import { DomainError } from '../shared/domain-error';
import type { Page } from './page';

/** What makes a list this list: its filters, by name. Undefined and absent are the same. */
export type ListIdentity = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

interface Identity {
  readonly sort: string;
  readonly filters: ListIdentity;
}

/** Opaque to callers: base64url of a fingerprint of sort and filters, then the key of the page's last row. */
export function cursorOf(key: readonly string[], identity: Identity): string {
  return Buffer.from(JSON.stringify([fingerprint(identity), ...key]), 'utf8').toString('base64url');
}

/**
 * The key in a cursor.
 * @throws DomainError request/invalid-cursor when it is none of ours, or was made for another sort or filter
 */
export function readCursor(cursor: string, identity: Identity): readonly string[] {
  const [print, ...key] = parts(cursor);
  if (print !== fingerprint(identity)) throw invalidCursor();
  return key;
}

export function invalidCursor(): DomainError {
  return new DomainError(
    'request/invalid-cursor',
    'Send the nextCursor of the page before with the same sort and the same filters, or start again without a cursor.',
    { errors: [{ pointer: '?cursor', code: 'request/invalid-cursor', message: 'The cursor does not fit this list.' }] },
  );
}

/**
 * A page of a list that is computed in memory; `items` are complete, filtered and sorted. `keyOf` names an item
 * uniquely.
 * @throws DomainError request/invalid-cursor, also when the cursor's item is no longer in the list
 */
export function arrayPage<T>(
  items: readonly T[],
  {
    limit,
    cursor,
    keyOf,
    sort = '',
    filters = {},
  }: { limit: number; cursor?: string | undefined; keyOf: (item: T) => string; sort?: string; filters?: ListIdentity },
): Page<T> {
  const identity = { sort, filters };
  let start = 0;
  if (cursor !== undefined) {
    const [key, ...more] = readCursor(cursor, identity);
    start = items.findIndex((item) => keyOf(item) === key) + 1;
    if (start === 0 || more.length > 0) throw invalidCursor();
  }
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  return {
    items: shown,
    nextCursor: last !== undefined && start + limit < items.length ? cursorOf([keyOf(last)], identity) : null,
  };
}

function parts(cursor: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : [];
  } catch {
    return [];
  }
}

function fingerprint({ sort, filters }: Identity): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  given.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sort, given]))
    .digest('base64url')
    .slice(0, 12);
}
