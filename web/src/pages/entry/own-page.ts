const LONGEST = 2000;
const VISIBLE_ASCII = /^\/[\x21-\x7e]*$/;
/** Answers to programs; pages ask for them themselves. */
const API = /^\/v1(?:\/|$)/i;

/**
 * The page of this site that an address asks to go back to, as a path with query and fragment; anything else, above all another
 * site in whatever disguise, becomes the first page. The server has the same rule (`safeReturnTo`) and shares its test cases.
 * @param origin of this site
 */
export function ownPage(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || !VISIBLE_ASCII.test(wanted) || wanted.includes('\\')) {
    return '/';
  }
  let url: URL;
  try {
    url = new URL(wanted, origin);
  } catch {
    return '/';
  }
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dots are resolved by now, which can uncover two slashes at the start: another site.
  return url.origin === origin && !path.startsWith('//') && !API.test(url.pathname) ? path : '/';
}
