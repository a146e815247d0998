const MINUTE = 60_000;

/** A session that nobody uses for so long ends. Milliseconds. */
export const IDLE = 30 * MINUTE;
/** A session ends after so long whatever happens. */
export const LONGEST_SESSION = 12 * 60 * MINUTE;
/** How long the second factor may take after the password. */
export const LONGEST_SIGN_IN = 10 * MINUTE;
/** Uses of a session or token are written down no more often than this. */
export const SEEN_EVERY = MINUTE;

export interface SessionTimes {
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** When the session ends unless it is used before. */
export function sessionEnd({ seenAt, expiresAt }: SessionTimes): Date {
  return new Date(Math.min(seenAt.getTime() + IDLE, expiresAt.getTime()));
}

export function isSessionLive(session: SessionTimes, now: Date): boolean {
  return sessionEnd(session) > now;
}

/** Whether it is time to write down that a session or token was used. */
export function isSeenDue(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() >= SEEN_EVERY;
}
