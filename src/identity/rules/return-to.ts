/** Where people go when the address that they asked for can not be used. */
const HOME = '/';

const LONGEST = 2000;
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;
/** Answers to programs; a page asks for them itself. */
const API = /^\/v1(?:\/|$)/i;

/**
 * The page of this site to go back to after signing in, as a path with query and fragment. Anything else, above all an
 * address of another site in whatever disguise (`//host`, `/\host`, `/.//host`, `/%09/host`), becomes the home page.
 */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || !VISIBLE_ASCII.test(wanted)) return HOME;
  if (!wanted.startsWith('/') || wanted.includes('\\')) return HOME;
  const here = new URL('http://here.invalid');
  let url: URL;
  try {
    url = new URL(wanted, here);
  } catch {
    return HOME;
  }
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dots are resolved by now, which can uncover two slashes at the start.
  return url.origin === here.origin && !path.startsWith('//') && !API.test(url.pathname) ? path : HOME;
}
