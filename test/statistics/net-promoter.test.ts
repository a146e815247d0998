import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { netPromoterScore, type NetPromoterInterval } from '../../src/statistics/net-promoter';

type Row = readonly number[];

/**
 * Written by `r/net-promoter.R`. Each row: promoters, passives, detractors, confidence, then R's centre, margin, low and
 * high of the adjusted interval and of the plain one.
 */
const { netPromoter: rows }: { netPromoter: readonly Row[] } = JSON.parse(
  readFileSync(join(__dirname, 'r/net-promoter.json'), 'utf8'),
);

const isNear = (actual: number, expected: number): boolean =>
  Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected));

const parts = ({ centre, margin, low, high }: NetPromoterInterval): Row => [centre, margin, low, high];

describe('netPromoter', () => {
  it('was computed by R for 500 data sets', () => {
    expect(rows.length).toBeGreaterThanOrEqual(500);
  });

  it('agrees with R', () => {
    const apart = rows.filter((row) => {
      const [promoters, passives, detractors, confidence] = row as [number, number, number, number];
      const { interval, waldInterval } = netPromoterScore({ promoters, passives, detractors }, confidence);
      const values = [...parts(interval), ...parts(waldInterval)];
      return !values.every((value, index) => isNear(value, row[index + 4]!));
    });
    expect(apart).toEqual([]);
  });
});
