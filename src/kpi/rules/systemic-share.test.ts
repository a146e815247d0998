import type { ContactReason } from '../../assessment/assessment';
import { toFraction } from '../../scoring/ratio';
import { systemicShare } from './systemic-share';

function reason(count: number, frontLine: boolean): ContactReason {
  return {
    reason: 'Statement not understood',
    count,
    cause: 'policy',
    ownerFunction: 'product',
    frontLine,
    requirements: [],
  };
}

describe('the systemic share', () => {
  it('is what the front line can not resolve, with its interval', () => {
    const share = systemicShare([reason(500, false), reason(373, true), reason(367, false)]);
    expect(share).toMatchObject({ systemic: 867, total: 1240 });
    expect(share && toFraction(share.share)).toBe('867/1240'); // 69.9 %
    expect(share && [share.interval.low, share.interval.high].map((bound) => bound.toFixed(3))).toEqual([
      '0.673',
      '0.724',
    ]);
  });

  it('is none when all can be resolved, and all when nothing can', () => {
    expect(systemicShare([reason(20, true)])).toMatchObject({ systemic: 0, interval: { low: 0 } });
    expect(systemicShare([reason(20, false)])).toMatchObject({ systemic: 20, interval: { high: 1 } });
  });

  it('is null when nothing was counted', () => {
    expect(systemicShare([])).toBeNull();
    expect(systemicShare([reason(0, true), reason(0, false)])).toBeNull();
  });
});
