import fc from 'fast-check';
import { netPromoterScore, type NetPromoterCounts } from './net-promoter';

/** 50 % promoters and 20 % detractors of `sample` answers. */
const fiftyTwenty = (sample: number): NetPromoterCounts => ({
  promoters: sample * 0.5,
  passives: sample * 0.3,
  detractors: sample * 0.2,
});

const counts = fc
  .record({ promoters: fc.nat(2000), passives: fc.nat(2000), detractors: fc.nat(2000) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

describe('a Net Promoter Score', () => {
  it('is the percentage of promoters less that of detractors', () => {
    expect(netPromoterScore(fiftyTwenty(100))).toMatchObject({ score: 30, sample: 100 });
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 4 }).score).toBe(-100);
    expect(netPromoterScore({ promoters: 0, passives: 4, detractors: 0 }).score).toBe(0);
  });

  it.each([
    [100, '15.1', '15.3'],
    [400, '7.6', '7.7'],
  ])('of 50/20 among %p has an adjusted margin of %s, a plain one of %s', (sample, adjusted, plain) => {
    const { interval, waldInterval } = netPromoterScore(fiftyTwenty(sample));
    expect(interval.margin.toFixed(1)).toBe(adjusted);
    expect(waldInterval.margin.toFixed(1)).toBe(plain);
  });

  it('adjusts by ¾ promoter, 1½ passives and ¾ detractor', () => {
    // 50.75 and 20.75 of 103
    const { interval } = netPromoterScore(fiftyTwenty(100));
    const [promoters, detractors] = [50.75 / 103, 20.75 / 103];
    const variance = (promoters + detractors - (promoters - detractors) ** 2) / 103;
    expect(interval.centre).toBeCloseTo(100 * (promoters - detractors), 9);
    expect(interval.margin).toBeCloseTo(196 * Math.sqrt(variance), 2);
    expect(interval.low).toBeCloseTo(interval.centre - interval.margin, 9);
    expect(interval.high).toBeCloseTo(interval.centre + interval.margin, 9);
  });

  it('keeps doubt about ten equal answers, of which the plain interval has none', () => {
    const { interval, waldInterval } = netPromoterScore({ promoters: 10, passives: 0, detractors: 0 });
    expect(waldInterval).toEqual({ centre: 100, margin: 0, low: 100, high: 100 });
    expect(interval.high).toBe(100);
    expect(interval.low).toBeCloseTo(47.5, 1);
    expect(netPromoterScore({ promoters: 0, passives: 3, detractors: 0 }).waldInterval.margin).toBe(0);
  });

  it('has intervals within −100 and 100 around their centres', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.8, 0.95, 0.999), (answers, confidence) => {
        const { interval, waldInterval, score } = netPromoterScore(answers, confidence);
        for (const { low, centre, high, margin } of [interval, waldInterval]) {
          expect(low).toBeGreaterThanOrEqual(-100);
          expect(low).toBeLessThanOrEqual(centre);
          expect(high).toBeGreaterThanOrEqual(centre);
          expect(high).toBeLessThanOrEqual(100);
          expect(margin).toBeGreaterThanOrEqual(0);
        }
        expect(waldInterval.centre).toBe(score);
        expect(Math.abs(interval.centre)).toBeLessThanOrEqual(Math.abs(score));
      }),
    );
  });

  it('turns its sign when promoters and detractors change places', () => {
    fc.assert(
      fc.property(counts, (answers) => {
        const { score, interval } = netPromoterScore(answers);
        const swapped = netPromoterScore({ ...answers, promoters: answers.detractors, detractors: answers.promoters });
        expect(swapped.score + score).toBeCloseTo(0, 9);
        expect(swapped.interval.low + interval.high).toBeCloseTo(0, 9);
        expect(swapped.interval.high + interval.low).toBeCloseTo(0, 9);
      }),
    );
  });

  it('is more certain with more answers of the same mix, and with less confidence', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 20 }), ({ promoters, passives, detractors }, times) => {
        const answers = { promoters, passives, detractors };
        const more = { promoters: promoters * times, passives: passives * times, detractors: detractors * times };
        const { margin } = netPromoterScore(answers).interval;
        expect(netPromoterScore(more).interval.margin).toBeLessThan(margin);
        expect(netPromoterScore(answers, 0.9).interval.margin).toBeLessThan(margin);
      }),
    );
  });

  it.each([
    [0, 0, 0],
    [-1, 2, 3],
    [1, -2, 3],
    [1, 2, -3],
    [1.5, 2, 3],
    [1, 2.5, 3],
    [1, 2, NaN],
    [Infinity, 2, 3],
  ])('refuses %p promoters, %p passives and %p detractors', (promoters, passives, detractors) => {
    expect(() => netPromoterScore({ promoters, passives, detractors })).toThrow(
      new RangeError(`${promoters} promoters, ${passives} passives and ${detractors} detractors give no score.`),
    );
  });

  it.each([0, 1, 95, NaN])('refuses a confidence of %p', (confidence) => {
    expect(() => netPromoterScore(fiftyTwenty(100), confidence)).toThrow(RangeError);
  });
});
