// Calls to the API. The session is in a cookie that no script can read.

/** A refusal of the server, as it was told. */
export class Problem extends Error {
  constructor(status, { code, detail, title, errors, current }, retryAfter) {
    super(detail ?? title ?? String(status));
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.current = current;
    this.retryAfter = retryAfter;
  }
}

async function call(method, path, { json, version, creating } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(creating ? { 'idempotency-key': newKey() } : {}),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  } catch {
    throw new Problem(0, { code: 'page/offline' });
  }
  const body = /json/.test(response.headers.get('content-type') ?? '') ? await response.json() : null;
  if (!response.ok)
    throw new Problem(response.status, body ?? {}, Number(response.headers.get('retry-after')) || undefined);
  return body;
}

/** Known to the browser on secure pages only; made from random bytes everywhere. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const get = (path) => call('GET', path);
export const post = (path, json) => call('POST', path, { json });
/** A POST that makes something, safe to send again. */
export const create = (path, json) => call('POST', path, { json, creating: true });
export const put = (path, json) => call('PUT', path, { json });
export const patch = (path, json, version) => call('PATCH', path, { json, version });
export const remove = (path, json) => call('DELETE', path, { json });

/** All pages of a list. */
export async function all(path) {
  const items = [];
  for (let cursor = null; ;) {
    const page = await get(cursor === null ? path : withQuery(path, { cursor }));
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null || cursor === undefined) return items;
  }
}

/** The path with these parameters added; those without a value are left out. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ).toString();
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/** The place on this site that an address asks to go back to; anything else becomes the first page. */
export function samePlace(wanted) {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !/^\/[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\'))
    return '/';
  try {
    const url = new URL(wanted, location.origin);
    const path = `${url.pathname}${url.search}${url.hash}`;
    // Dots are resolved by now, which can uncover two slashes at the start: another site.
    const isPage = url.origin === location.origin && !path.startsWith('//') && !/^\/v1(\/|$)/i.test(url.pathname);
    return isPage ? path : '/';
  } catch {
    return '/';
  }
}

export function goToSignIn() {
  const here = `${location.pathname}${location.search}`;
  location.replace(here === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(here)}`);
}
