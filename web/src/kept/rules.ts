/** Server state that is kept on the device: what rating needs without a network, and nothing else. */
export const KEPT_PATHS = [
  '/v1/session',
  '/v1/assessments/{assessmentId}',
  '/v1/assessments/{assessmentId}/tree',
  '/v1/assessments/{assessmentId}/answer-grid',
  '/v1/assessments/{assessmentId}/evidence',
  '/v1/framework-versions/{frameworkId}/guidance',
  '/v1/framework-versions/{frameworkId}/tree',
] as const;

const KEPT: ReadonlySet<unknown> = new Set(KEPT_PATHS);

/** After so many days without a look at the server, nothing of it is shown any more. */
export const KEPT_DAYS = 14;
/** Of all that is kept for reading, in characters: a large assessment with twenty units has about eight million. */
export const MOST_KEPT = 40_000_000;

const DAY_MS = 86_400_000;

/** One answer of the server, as far as it matters for whether it stays. */
export interface KeptEntry {
  readonly key: string;
  readonly personId: string;
  readonly path: string;
  /** Null: of no assessment, as the session and the texts of frameworks. */
  readonly assessmentId: string | null;
  /** Milliseconds: when the server answered with it. */
  readonly keptAt: number;
  readonly size: number;
}

export function isKept(queryKey: readonly unknown[]): boolean {
  const [method, path, rest] = queryKey;
  if (method !== 'get' || !KEPT.has(path)) return false;
  // The register as a whole; its parts, page by page, are asked for elsewhere.
  return path !== '/v1/assessments/{assessmentId}/evidence' || typeof rest === 'string';
}

export function assessmentOf(queryKey: readonly unknown[]): string | null {
  const rest = queryKey[2];
  if (typeof rest === 'string') return rest;
  const init = rest as { readonly params?: { readonly path?: { readonly assessmentId?: string } } } | undefined;
  return init?.params?.path?.assessmentId ?? null;
}

/** @returns what is not to be kept any longer: of somebody else, or too old */
export function expired<Entry extends KeptEntry>(
  entries: readonly Entry[],
  personId: string,
  now: number,
): readonly Entry[] {
  return entries.filter((entry) => entry.personId !== personId || now - entry.keptAt > KEPT_DAYS * DAY_MS);
}

/**
 * @param current the assessment that is worked on: it goes last
 * @returns what has to go for the rest to have room: whole assessments, those first that were looked at longest ago
 */
export function overfull<Entry extends KeptEntry>(
  entries: readonly Entry[],
  current: string | null,
  most = MOST_KEPT,
): readonly Entry[] {
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const lastSeen = new Map<string, number>();
  for (const { assessmentId, keptAt } of entries) {
    if (assessmentId !== null) lastSeen.set(assessmentId, Math.max(keptAt, lastSeen.get(assessmentId) ?? 0));
  }
  const rank = (id: string): number => (id === current ? Infinity : (lastSeen.get(id) ?? 0));
  const gone: Entry[] = [];
  for (const id of [...lastSeen.keys()].sort((a, b) => rank(a) - rank(b))) {
    if (size <= most) break;
    const own = entries.filter(({ assessmentId }) => assessmentId === id);
    gone.push(...own);
    size -= own.reduce((sum, entry) => sum + entry.size, 0);
  }
  return gone;
}
