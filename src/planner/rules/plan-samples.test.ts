import { planDetection, planMargin, planProof, planZeroDefects } from './plan-samples';

describe('a sample plan', () => {
  it('for a margin reproduces the usual figures', () => {
    expect(planMargin(5, 50).sample).toBe(385);
    expect(planMargin(5, 50, 2000).sample).toBe(323);
    expect(planMargin(3, 50).sample).toBe(1068);
  });

  it('for a margin shows the interval that the sample would give', () => {
    const { interval } = planMargin(5, 50);
    expect([interval.low.toFixed(1), interval.high.toFixed(1)]).toEqual(['45.0', '55.0']);
  });

  it('for two waves reproduces the usual figures', () => {
    expect(planDetection(66, 80, 80)).toEqual({ sample: 157 });
    expect(planDetection(75, 80, 80)).toEqual({ sample: 1094 });
    expect(planDetection(80, 80, 80)).toEqual({ sample: null });
  });

  it('for a proof asks for what settles it', () => {
    expect(planProof(85, 80, 'higher')).toEqual({ sample: 246 });
    expect(planProof(75, 80, 'higher')).toEqual({ sample: null });
    expect(planProof(6, 8, 'lower').sample).toBeGreaterThan(100);
  });

  it('for no defects reproduces 59, 149 and 299', () => {
    expect([95, 98, 99].map((share) => planZeroDefects(share).sample)).toEqual([59, 149, 299]);
  });
});
