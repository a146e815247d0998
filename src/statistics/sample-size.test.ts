import fc from 'fast-check';
import { twoSidedZ } from './interval';
import { meanIntervalOf } from './mean';
import { verdictOnTarget, wilsonInterval, type TargetDirection } from './proportion';
import { sampleForMargin, sampleToDetect, sampleToProve, sampleToProveMean, zeroDefectSample } from './sample-size';

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.99);

describe('a sample for a margin of error', () => {
  it.each([
    [0.05, 385],
    [0.03, 1068],
    [0.01, 9604],
  ])('of ± %p is %p', (margin, expected) => {
    expect(sampleForMargin(margin)).toBe(expected);
  });

  it('is smaller from a population', () => {
    expect(sampleForMargin(0.05, { population: 2000 })).toBe(323);
    expect(sampleForMargin(0.05, { population: 50 })).toBe(45);
  });

  it('is smaller where the share is far from one half', () => {
    expect(sampleForMargin(0.05, { share: 0.9 })).toBe(139); // 3.8415 × 0.09 ÷ 0.0025 = 138.3
  });

  it('grows with the confidence', () => {
    expect(sampleForMargin(0.05, { confidence: 0.99 })).toBe(664);
    expect(sampleForMargin(0.05, { confidence: 0.9 })).toBe(271);
  });

  it('is just enough: one less is not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.3, noNaN: true }), share, confidence, (margin, expected, level) => {
        const sample = sampleForMargin(margin, { share: expected, confidence: level });
        const reached = (size: number): number => twoSidedZ(level) * Math.sqrt((expected * (1 - expected)) / size);
        expect(reached(sample)).toBeLessThanOrEqual(margin * (1 + 1e-9));
        expect(reached(sample - 1)).toBeGreaterThan(margin * (1 - 1e-9));
      }),
    );
  });

  it('never exceeds the population, nor what an endless one needs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 1e9 }),
        confidence,
        (margin, population, level) => {
          const sample = sampleForMargin(margin, { population, confidence: level });
          expect(sample).toBeGreaterThanOrEqual(1);
          expect(sample).toBeLessThanOrEqual(population);
          expect(sample).toBeLessThanOrEqual(sampleForMargin(margin, { confidence: level }));
        },
      ),
    );
  });

  it('is the whole population where the margin is next to nothing', () => {
    expect(sampleForMargin(1e-200, { population: 700 })).toBe(700);
  });

  it.each([0, 1, -0.05, 5, NaN])('refuses a margin, share or confidence of %p', (value) => {
    expect(() => sampleForMargin(value)).toThrow(`A margin lies between 0 and 1, which ${value} does not.`);
    expect(() => sampleForMargin(0.05, { share: value })).toThrow(RangeError);
    expect(() => sampleForMargin(0.05, { confidence: value })).toThrow(RangeError);
  });

  it.each([0, -1, 10.5, NaN])('refuses a population of %p', (population) => {
    expect(() => sampleForMargin(0.05, { population })).toThrow(
      new RangeError(`A population of ${population} can not be drawn from.`),
    );
  });
});

describe('a sample without defects', () => {
  it.each([
    [0.95, 59],
    [0.98, 149],
    [0.99, 299],
  ])('proves a share of %p with %p', (claimed, expected) => {
    expect(zeroDefectSample(claimed)).toBe(expected);
  });

  it.each([
    [0.5, 0.75, 2],
    [0.1, 0.9, 1],
    [0.9, 0.1, 1],
    [0.001, 0.5, 1],
  ])('for %p at a confidence of %p is %p, in spite of rounding', (claimed, level, expected) => {
    expect(zeroDefectSample(claimed, level)).toBe(expected);
  });

  it('is just enough: one less is not', () => {
    fc.assert(
      fc.property(share, confidence, (claimed, level) => {
        const sample = zeroDefectSample(claimed, level);
        expect(claimed ** sample).toBeLessThanOrEqual((1 - level) * (1 + 1e-9));
        expect(claimed ** (sample - 1)).toBeGreaterThan((1 - level) * (1 - 1e-9));
      }),
    );
  });

  it.each([0, 1, -1, 95, NaN])('refuses a share or confidence of %p', (value) => {
    expect(() => zeroDefectSample(value)).toThrow(RangeError);
    expect(() => zeroDefectSample(0.95, value)).toThrow(RangeError);
  });
});

describe('a sample to detect a difference', () => {
  it.each([
    [0.66, 0.8, 157],
    [0.75, 0.8, 1094],
  ])('from %p to %p is %p a wave', (first, second, expected) => {
    expect(sampleToDetect(first, second)).toBe(expected);
  });

  it('grows with the power and the confidence', () => {
    expect(sampleToDetect(0.66, 0.8, { power: 0.9 })).toBe(210);
    expect(sampleToDetect(0.66, 0.8, { confidence: 0.99 })).toBeGreaterThan(157);
  });

  it('is small between nothing and everything', () => {
    expect(sampleToDetect(0, 1)).toBe(2); // (1.96 × √½)² = 1.92
  });

  it('is one where chance alone finds as much', () => {
    expect(sampleToDetect(0.4, 0.6, { power: 0.01, confidence: 0.5 })).toBe(1);
  });

  it('does not exist where there is nothing to detect', () => {
    expect(sampleToDetect(0.8, 0.8)).toBe(Infinity);
    expect(sampleToDetect(0, 0)).toBe(Infinity);
  });

  it('does not depend on the order, nor on what counts as a success', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 0, max: 64 }), (first, second) => {
        const size = sampleToDetect(first / 64, second / 64);
        expect(sampleToDetect(second / 64, first / 64)).toBe(size);
        expect(sampleToDetect(1 - first / 64, 1 - second / 64)).toBe(size);
      }),
    );
  });

  it('does not grow with the difference', () => {
    const sizes = Array.from({ length: 50 }, (_, index) => sampleToDetect(0.5, 0.51 + index / 100));
    expect(sizes).toEqual(sizes.toSorted((first, second) => second - first));
    expect([sizes[0], sizes.at(-1)]).toEqual([39_240, 11]);
  });

  it.each([-0.01, 1.01, 66, NaN])('refuses a share of %p', (value) => {
    expect(() => sampleToDetect(value, 0.8)).toThrow(`A share lies from 0 to 1, which ${value} does not.`);
    expect(() => sampleToDetect(0.8, value)).toThrow(RangeError);
  });

  it.each([0, 1, 80, NaN])('refuses a power or confidence of %p', (value) => {
    expect(() => sampleToDetect(0.66, 0.8, { power: value })).toThrow(RangeError);
    expect(() => sampleToDetect(0.66, 0.8, { confidence: value })).toThrow(RangeError);
  });
});

describe('a sample to prove a target', () => {
  it.each<[number, number, TargetDirection, number]>([
    [0.8, 0.75, 'higher', 289], // 3.8415 × 0.75 × 0.25 ÷ 0.05² = 288.1
    [0.85, 0.8, 'higher', 246], // 245.9
    [0.2, 0.25, 'lower', 289],
    [1, 0.95, 'higher', 73], // 72.99
    [0, 0.05, 'lower', 73],
    [0.5, 0, 'higher', 1],
    [0.5, 1, 'lower', 1],
  ])('at %p for a target of %p, where %s is better, is %p', (observed, target, direction, expected) => {
    expect(sampleToProve(observed, target, direction)).toBe(expected);
  });

  it.each<[number, number, TargetDirection]>([
    [0.8, 0.8, 'higher'],
    [0.8, 0.8, 'lower'],
    [0.7, 0.8, 'higher'],
    [0.9, 0.8, 'lower'],
    [1, 1, 'higher'],
    [0, 0, 'lower'],
  ])('does not exist at %p for a target of %p, where %s is better', (observed, target, direction) => {
    expect(sampleToProve(observed, target, direction)).toBe(Infinity);
  });

  it('does not exist where no countable sample tells share and target apart', () => {
    expect(sampleToProve(0.8, 0.8 - 1e-9, 'higher')).toBe(Infinity);
  });

  it('is just enough: one less is not', () => {
    fc.assert(
      fc.property(share, share, confidence, (observed, target, level) => {
        fc.pre(Math.abs(observed - target) > 1e-4);
        const direction = observed > target ? 'higher' : 'lower';
        const sample = sampleToProve(observed, target, direction, level);
        const verdictAt = (size: number): string =>
          verdictOnTarget(wilsonInterval(observed * size, size, level), target, direction);
        expect(verdictAt(sample)).toBe('met');
        if (sample > 1) expect(verdictAt(sample - 1)).toBe('notProven');
      }),
    );
  });

  it('agrees with the inverted score test, z²t(1 − t) ÷ (p − t)²', () => {
    fc.assert(
      fc.property(share, share, confidence, (observed, target, level) => {
        fc.pre(Math.abs(observed - target) > 1e-3);
        const exact = (twoSidedZ(level) ** 2 * target * (1 - target)) / (observed - target) ** 2;
        const sample = sampleToProve(observed, target, observed > target ? 'higher' : 'lower', level);
        expect(Math.abs(sample - exact)).toBeLessThanOrEqual(1 + exact * 1e-9);
      }),
    );
  });

  it.each([-0.1, 1.1, 80, NaN])('refuses a share or target of %p', (value) => {
    expect(() => sampleToProve(value, 0.5, 'higher')).toThrow(RangeError);
    expect(() => sampleToProve(0.5, value, 'higher')).toThrow(RangeError);
  });

  it.each([0, 1, 95, NaN])('refuses a confidence of %p, also where there is no sample', (value) => {
    expect(() => sampleToProve(0.8, 0.7, 'higher', value)).toThrow(RangeError);
    expect(() => sampleToProve(0.7, 0.8, 'higher', value)).toThrow(RangeError);
  });
});

describe('a sample to prove that a mean lies beside a target', () => {
  it('is the smallest whose interval leaves the target out', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (sd, distance) => {
          const sample = sampleToProveMean(400, sd, 400 + distance);
          const reach = (size: number): number => meanIntervalOf({ mean: 400, sd, sample: size }, 0.95).high - 400;
          expect(reach(sample)).toBeLessThanOrEqual(distance * (1 + 1e-9));
          if (sample > 2) expect(reach(sample - 1)).toBeGreaterThan(distance * (1 - 1e-9));
        },
      ),
    );
  });

  it('agrees with (z · sd ÷ distance)² where that is large', () => {
    const found = sampleToProveMean(400, 80, 405);
    expect(Math.abs(found - (1.959964 * 16) ** 2)).toBeLessThan(3);
  });

  it('is two without spread, and none at the target', () => {
    expect(sampleToProveMean(400, 0, 405)).toBe(2);
    expect(sampleToProveMean(400, 80, 400)).toBe(Infinity);
    expect(sampleToProveMean(400, 1e9, 400.000001)).toBe(Infinity);
  });

  it('refuses figures that are none', () => {
    expect(() => sampleToProveMean(NaN, 80, 400)).toThrow(RangeError);
    expect(() => sampleToProveMean(400, -1, 400)).toThrow(RangeError);
    expect(() => sampleToProveMean(400, 80, 405, 95)).toThrow(RangeError);
  });
});
