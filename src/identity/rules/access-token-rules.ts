import type { ProblemDetail } from '../../shared/domain-error';
import type { TokenScope } from './policy';

/** An access token lasts no longer than this. */
export const LONGEST_TOKEN_DAYS = 366;
const DAY = 24 * 60 * 60 * 1000;

/** Everything that is wrong with an access token that is to be made; empty for nothing. */
export function tokenFaults(
  { scopes, expiresAt }: { readonly scopes: readonly TokenScope[]; readonly expiresAt: Date },
  now: Date,
): ProblemDetail[] {
  const faults: ProblemDetail[] = [];
  if (scopes.length === 0) {
    faults.push({ pointer: '/scopes', code: 'token/no-scope', message: 'A token needs at least one scope.' });
  }
  if (scopes.includes('calendar') && scopes.length > 1) {
    const message = 'A token for a calendar is for nothing else: it stands in an address.';
    faults.push({ pointer: '/scopes', code: 'token/calendar-alone', message });
  }
  if (expiresAt <= now) {
    faults.push({ pointer: '/expiresAt', code: 'token/expired', message: 'The token would have ended already.' });
  } else if (expiresAt.getTime() - now.getTime() > LONGEST_TOKEN_DAYS * DAY) {
    const message = `A token lasts at most ${LONGEST_TOKEN_DAYS} days.`;
    faults.push({ pointer: '/expiresAt', code: 'token/too-long', message });
  }
  return faults;
}
