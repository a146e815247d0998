import * as fc from 'fast-check';
import { MOST_ATTEMPTS, pauseAfter } from './backoff';
import { DELIVERY_FAULTS, faultOfStatus, sentenceOf } from './delivery-faults';
import { settle } from './delivery-life';

describe('the pause after an attempt', () => {
  it('is 1, 5, 25 and 125 minutes, and never more than 6 hours', () => {
    expect([1, 2, 3, 4].map((attempts) => pauseAfter(attempts) / 60)).toEqual([1, 5, 25, 125]);
    expect([5, 6, 60].map((attempts) => pauseAfter(attempts))).toEqual([21_600, 21_600, 21_600]);
  });
});

describe('an attempt', () => {
  it.each([200, 201, 204, 299])('has arrived with %i', (status) => {
    expect(settle({ status }, 1)).toEqual({ state: 'delivered', status, fault: null, nextAfter: null, pause: null });
  });

  it.each([
    [301, 'redirected'],
    [308, 'redirected'],
    [400, 'refused'],
    [404, 'refused'],
    [429, 'refused'],
    [500, 'refused'],
    [199, 'refused'],
  ])('is tried again after %i', (status, fault) => {
    expect(settle({ status }, 1)).toEqual({ state: 'failed', status, fault, nextAfter: 60, pause: null });
  });

  it('is given up when the receiver is gone, which pauses the webhook', () => {
    expect(settle({ status: 410 }, 1)).toMatchObject({
      state: 'dead',
      fault: 'refused',
      pause: 'gone',
      nextAfter: null,
    });
  });

  it('is given up when the secret can not be opened, which pauses the webhook', () => {
    expect(settle({ fault: 'secret' }, 1)).toMatchObject({ state: 'dead', status: null, pause: 'secret' });
  });

  it('is the last one when it is the fifth, whatever went wrong', () => {
    const fault = fc.constantFrom(...DELIVERY_FAULTS.filter((one) => one !== 'secret'));
    fc.assert(
      fc.property(fault, fc.integer({ min: 1, max: 9 }), (one, attempts) => {
        const { state, nextAfter, pause } = settle({ fault: one }, attempts);
        expect(state).toBe(attempts >= MOST_ATTEMPTS ? 'dead' : 'failed');
        expect(nextAfter).toBe(state === 'dead' ? null : pauseAfter(attempts));
        expect(pause).toBeNull();
      }),
    );
  });
});

describe('what went wrong', () => {
  it.each(DELIVERY_FAULTS)('is told in words: %s', (fault) => {
    const sentence = sentenceOf(fault, null);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentenceOf(fault, 503)).toBe(`503: ${sentence}`);
  });

  it('is nothing for an answer that takes the message', () => {
    expect(faultOfStatus(202)).toBeUndefined();
  });
});
