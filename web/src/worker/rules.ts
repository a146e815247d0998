/** First parts of the addresses that the workspace draws; all others (signing in, checks, `/v1`) are never answered here. */
const AREAS: ReadonlySet<string> = new Set([
  ...['', 'engagements', 'assessments', 'frameworks', 'vendors', 'certifications', 'reports'],
  ...['people', 'trail', 'account', 'settings'],
]);

/** What a request is for, as far as the worker has to do with it. */
export type Wanted = 'page' | 'asset' | 'nothing';

/**
 * Pages of the workspace and its immutable files; everything else goes to the server as if there were no worker. Answers of
 * the API above all: they are somebody's, and what a device keeps of them is not for a cache to decide.
 */
export function wantedBy(
  request: { readonly method: string; readonly mode: string; readonly url: string },
  origin: string,
): Wanted {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'nothing';
  if (/^\/assets\/[^/]+$/.test(url.pathname)) return 'asset';
  if (request.mode !== 'navigate') return 'nothing';
  return AREAS.has(url.pathname.split('/')[1] ?? '') ? 'page' : 'nothing';
}

/** Whether an answer says that the workspace itself was not reached: a gateway in front of it speaks. */
export const isUnreached = (status: number): boolean => status === 502 || status === 503 || status === 504;

const SHELL = 'tolok-shell-';
/** Parts of the typeface: the same from version to version, and many. */
export const FONTS = 'tolok-fonts';

export const shellOf = (version: string): string => `${SHELL}${version}`;

/**
 * @param names of all caches, the oldest first
 * @param isOpen whether a page is open: its scripts may be of the version before, and it loads more of them as it is used
 * @returns those that nobody needs any more
 */
export function outdated(names: readonly string[], version: string, isOpen: boolean): readonly string[] {
  // One that came later is being fetched by the worker that is about to take over.
  const before = names.slice(0, Math.max(0, names.indexOf(shellOf(version))));
  const older = before.filter((name) => name.startsWith(SHELL));
  return isOpen ? older.slice(0, -1) : older;
}
