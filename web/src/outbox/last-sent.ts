const STORED = 'tolok-last-sent';

/** When something of somebody was sent from this device last: said where no network is, a restart later, too. */
export function rememberSent(personId: string, now: number): void {
  localStorage.setItem(STORED, JSON.stringify({ personId, now }));
}

/** @returns undefined where nothing was sent, or by somebody else */
export function lastSent(personId: string): string | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? 'null') as { personId?: unknown; now?: unknown } | null;
    return stored?.personId === personId && typeof stored.now === 'number'
      ? new Date(stored.now).toISOString()
      : undefined;
  } catch {
    return undefined;
  }
}

export const forgetSent = (): void => localStorage.removeItem(STORED);
