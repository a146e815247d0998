import { LONGEST_TOKEN_DAYS, tokenFaults } from './access-token-rules';

const NOW = new Date('2026-01-01T00:00:00Z');
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const codes = (...given: Parameters<typeof tokenFaults>): string[] => tokenFaults(...given).map(({ code }) => code);

describe('an access token that is to be made', () => {
  it('lasts a year at most', () => {
    expect(codes({ scopes: ['read'], expiresAt: inDays(LONGEST_TOKEN_DAYS) }, NOW)).toEqual([]);
    expect(codes({ scopes: ['read'], expiresAt: inDays(LONGEST_TOKEN_DAYS + 0.001) }, NOW)).toEqual(['token/too-long']);
  });

  it('is refused with an end that has passed, and without a scope', () => {
    expect(codes({ scopes: [], expiresAt: NOW }, NOW)).toEqual(['token/no-scope', 'token/expired']);
  });

  it('opens a calendar alone, or no calendar', () => {
    expect(codes({ scopes: ['calendar'], expiresAt: inDays(30) }, NOW)).toEqual([]);
    expect(codes({ scopes: ['read', 'calendar'], expiresAt: inDays(30) }, NOW)).toEqual(['token/calendar-alone']);
  });
});
