import fc from 'fast-check';
import type { ContactReason } from '../../assessment/assessment';
import { newcombeInterval } from '../../statistics/proportion';
import { reasonChanges, systemicByCause, topShare } from './reason-change';

const reasonOf = (reason: string, count: number, overrides: Partial<ContactReason> = {}): ContactReason => ({
  ...{ reason, count, cause: 'process', ownerFunction: 'operations', frontLine: false, requirements: [] },
  ...overrides,
});

const BEFORE = [reasonOf('Fees', 60), reasonOf('Delays', 30), reasonOf('Cards', 10)];

describe('the change of a reason', () => {
  it('is its share now less its share before, with the interval of Newcombe', () => {
    const [largest] = reasonChanges(BEFORE, [reasonOf('Fees', 60), reasonOf('Delays', 120), reasonOf('Cards', 20)]);
    expect(largest).toMatchObject({
      reason: { reason: 'Fees' },
      before: { successes: 60, sample: 100, share: 0.6 },
      now: { successes: 60, sample: 200, share: 0.3 },
      difference: -0.3,
      interval: newcombeInterval({ successes: 60, sample: 200 }, { successes: 60, sample: 100 }),
      isProven: true,
    });
  });

  it('is not proven while its interval holds zero', () => {
    const changes = reasonChanges(BEFORE, [reasonOf('Fees', 58), reasonOf('Delays', 32), reasonOf('Cards', 10)]);
    expect(changes.map(({ isProven }) => isProven)).toEqual([false, false, false]);
  });

  it('is told of reasons that are new, and of those that are gone', () => {
    const changes = reasonChanges(
      [reasonOf('Fees', 50), reasonOf('Gone', 50)],
      [reasonOf('Fees', 50), reasonOf('New', 50)],
    );
    expect(changes.map(({ reason, before, now }) => [reason.reason, before.successes, now.successes])).toEqual([
      ['Gone', 50, 0],
      ['New', 0, 50],
      ['Fees', 50, 50],
    ]);
    expect(changes.map(({ isProven }) => isProven)).toEqual([true, true, false]);
  });

  it('follows a key whatever the words', () => {
    const changes = reasonChanges(
      [reasonOf('Fees', 50, { key: 'fees' }), reasonOf('Delays', 50)],
      [reasonOf('Charges', 40, { key: 'fees' }), reasonOf('Delays', 60)],
    );
    expect(changes).toHaveLength(2);
    expect(changes.find(({ reason }) => reason.key === 'fees')).toMatchObject({ reason: { reason: 'Charges' } });
  });

  it('follows the English words where a wave has no key', () => {
    const told = { en: 'Fees', id: 'Biaya', zh: '费用' };
    const changes = reasonChanges([reasonOf('Fees', 50)], [{ ...reasonOf('Fees', 40), reason: told, key: 'fees' }]);
    expect(changes).toMatchObject([{ before: { successes: 50 }, now: { successes: 40 } }]);
  });

  it('takes rows of one reason together', () => {
    const changes = reasonChanges(BEFORE, [reasonOf('Fees', 20), reasonOf('Fees', 30), reasonOf('Delays', 50)]);
    expect(changes.find(({ reason }) => reason.reason === 'Fees')?.now.successes).toBe(50);
  });

  it('is unknown where a wave counted nothing', () => {
    expect(reasonChanges([], BEFORE)).toEqual([]);
    expect(reasonChanges(BEFORE, [reasonOf('Fees', 0)])).toEqual([]);
  });

  it('sums to nothing over all reasons', () => {
    const counted = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
    const reasons = (counts: readonly number[]): ContactReason[] =>
      counts.map((count, at) => reasonOf(`R${at}`, count));
    fc.assert(
      fc.property(counted, counted, (before, now) => {
        const changes = reasonChanges(reasons(before), reasons(now));
        expect(changes.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(0, 9);
        expect(
          changes.every(({ difference, interval }) => interval.low <= difference && difference <= interval.high),
        ).toBe(true);
      }),
    );
  });
});

describe('systemic contacts', () => {
  it('are told by where their cause lies, as shares of all', () => {
    const reasons = [
      reasonOf('A', 20),
      reasonOf('B', 50, { cause: 'policy' }),
      reasonOf('C', 10),
      reasonOf('D', 20, { frontLine: true }),
    ];
    expect(systemicByCause(reasons).map(({ cause, share }) => [cause, share])).toEqual([
      ['policy', 0.5],
      ['process', 0.3],
    ]);
    expect(systemicByCause([])).toEqual([]);
  });
});

describe('the most frequent reasons', () => {
  it('have a share of all', () => {
    expect(topShare(BEFORE, 2)).toMatchObject({ successes: 90, sample: 100, share: 0.9 });
    expect(topShare(BEFORE, 10)).toMatchObject({ share: 1 });
    expect(topShare([], 5)).toBeNull();
  });
});
