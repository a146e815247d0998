/** Times that a message is sent before it is given up. */
export const MOST_ATTEMPTS = 5;
/** Messages given up one after another, with none that arrived between them, until their webhook is paused. */
export const DEAD_IN_A_ROW = 5;

const FIRST_PAUSE_S = 60;
const FACTOR = 5;
const LONGEST_PAUSE_S = 6 * 3600;

/**
 * Seconds until the next attempt: 1, 5, 25 and 125 minutes, never more than 6 hours.
 * @param attempts made so far, at least 1
 */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_S * FACTOR ** (attempts - 1), LONGEST_PAUSE_S);
}
