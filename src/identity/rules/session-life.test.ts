import { IDLE, isSeenDue, isSessionLive, LONGEST_SESSION, sessionEnd } from './session-life';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);

describe('the life of a session', () => {
  it('ends when nobody uses it for half an hour', () => {
    const session = { seenAt: at(0), expiresAt: at(720) };
    expect(sessionEnd(session)).toEqual(at(30));
    expect(isSessionLive(session, at(29.9))).toBe(true);
    expect(isSessionLive(session, at(30))).toBe(false);
    expect(IDLE).toBe(30 * 60_000);
  });

  it('ends after twelve hours although it is used', () => {
    const session = { seenAt: at(715), expiresAt: at(720) };
    expect(sessionEnd(session)).toEqual(at(720));
    expect(isSessionLive(session, at(719))).toBe(true);
    expect(isSessionLive(session, at(720))).toBe(false);
    expect(LONGEST_SESSION).toBe(12 * 60 * 60_000);
  });

  it('writes a use down at most once a minute', () => {
    expect(isSeenDue(null, at(0))).toBe(true);
    expect(isSeenDue(at(0), at(0.9))).toBe(false);
    expect(isSeenDue(at(0), at(1))).toBe(true);
  });
});
