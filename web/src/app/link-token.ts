/** The pages that one-time links open. */
const LINK_PAGES = /^\/(?:set-up|invitation|password-reset)\/?$/i;
const WITH_TOKEN = /^#token=(.+)$/;

/** The token of a one-time link in the fragment of its address; empty where there is none. */
export function tokenIn(path: string, fragment: string): string {
  return LINK_PAGES.test(path) ? (WITH_TOKEN.exec(fragment)?.[1] ?? '') : '';
}

/**
 * Takes the token out of the address as soon as the script runs: what stands there is kept by the history, shown to whoever looks
 * at the screen, and shared with the address. Browsers send a fragment to nobody, so until here it was safe.
 */
function takeToken(): string {
  const token = tokenIn(location.pathname, location.hash);
  // Damaged ones, too: they may be whole enough for somebody who knows what was cut off.
  if (LINK_PAGES.test(location.pathname)) history.replaceState(null, '', location.pathname);
  return token;
}

const taken = takeToken();

// Another link to the same page changes nothing but the fragment: the page begins again with it.
addEventListener('hashchange', () => {
  if (tokenIn(location.pathname, location.hash) !== '') location.reload();
});

/** What the link brought that opened this page; empty when it was opened without one, or loaded again. */
export const linkToken = (): string => taken;
