import { targetFor } from './targets';

const target = (unit: string | null, channel: string, kpi = 'csat') => ({ kpi, unit, channel });
const series = { kpi: 'csat', unit: 'S01', channel: 'voice' };

describe('the target of a series', () => {
  it('is the narrowest that fits: unit and channel, then unit, then channel, then all', () => {
    const all = [target(null, ''), target(null, 'voice'), target('S01', ''), target('S01', 'voice')];
    for (let left = all.length; left > 0; left -= 1) {
      expect(targetFor(all.slice(0, left), series)).toBe(all[left - 1]);
    }
  });

  it('is none where another unit, channel or KPI has one', () => {
    const others = [target('S02', ''), target(null, 'chat'), target(null, '', 'aht')];
    expect(targetFor(others, series)).toBeUndefined();
  });
});
