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

async function call(method, path, { json } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
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

export const get = (path) => call('GET', path);
export const post = (path, json) => call('POST', path, { json });
export const remove = (path, json) => call('DELETE', path, { json });

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
