import fc from 'fast-check';
import { kpiOf } from '../../../test/support/kpi-builders';
import { fromDecimal, ratio, toFraction, toNumber, type Ratio } from '../../scoring/ratio';
import { verdictOnTarget } from '../../statistics/proportion';
import { boundsOf, distanceTo, fittingTarget, keepsTo, meets, verdictOnBounds } from './kpi-target';

const band = kpiOf({ direction: 'band' });
const range = (low: number, high: number) => boundsOf(band, ratio(low), ratio(high))!;
const figure = (text: string): Ratio => fromDecimal(text);

describe('the target of a KPI with a better side', () => {
  it('is one figure, in the unit that is computed with', () => {
    const { target, targetTo, noTarget } = fittingTarget(kpiOf(), { target: figure('80') });
    expect([target && toFraction(target), targetTo, noTarget]).toEqual(['4/5', null, null]);
  });

  it('is missed where none is stated', () => {
    expect(fittingTarget(kpiOf(), {})).toEqual({ target: null, targetTo: null, noTarget: 'notStated' });
  });

  it('is no range: which end counts is not guessed', () => {
    const stated = { target: figure('75'), targetTo: figure('85') };
    expect(fittingTarget(kpiOf(), stated)).toMatchObject({ target: null, noTarget: 'needsOneFigure' });
    expect(fittingTarget(kpiOf(), { targetTo: figure('85') })).toMatchObject({ noTarget: 'needsOneFigure' });
  });
});

describe('the target of a KPI that can be too high and too low', () => {
  it('is a range, both ends in the unit that is computed with', () => {
    const { target, targetTo, noTarget } = fittingTarget(band, { target: figure('75'), targetTo: figure('85') });
    expect([target && toFraction(target), targetTo && toFraction(targetTo), noTarget]).toEqual(['3/4', '17/20', null]);
  });

  it.each([
    ['neither end', {}],
    ['a lower end only', { target: figure('75') }],
    ['an upper end only', { targetTo: figure('85') }],
    ['ends that are swapped', { target: figure('85'), targetTo: figure('75') }],
    ['ends that are one figure', { target: figure('85'), targetTo: figure('85.0') }],
  ])('is none with %s', (_, stated) => {
    expect(fittingTarget(band, stated)).toEqual({ target: null, targetTo: null, noTarget: 'needsRange' });
  });
});

describe('the bounds of a target', () => {
  it('are one with a better side, two with a range, and none without a target that fits', () => {
    expect(boundsOf(kpiOf(), 80, null)).toEqual([{ at: 80, side: 'higher' }]);
    expect(boundsOf(kpiOf({ direction: 'lower' }), 8, null)).toEqual([{ at: 8, side: 'lower' }]);
    expect(boundsOf(band, 75, 85)).toEqual([
      { at: 75, side: 'higher' },
      { at: 85, side: 'lower' },
    ]);
    expect(boundsOf(kpiOf(), null, null)).toBeNull();
    expect(boundsOf(band, 75, null)).toBeNull();
  });

  it('are kept to by figures at them', () => {
    expect(['74', '75', '80', '85', '86'].map((text) => meets(range(75, 85), figure(text)))).toEqual([
      ...[false, true, true, true, false],
    ]);
  });

  it('tell how far a figure lies from what would be right', () => {
    const away = (text: string) => toNumber(distanceTo(range(75, 85), figure(text)));
    expect(['70', '75', '80', '85', '86.5'].map(away)).toEqual([5, 0, 0, 0, 1.5]);
    expect(toNumber(distanceTo(boundsOf(kpiOf(), ratio(80), null)!, figure('70')))).toBe(10);
  });
});

const bound = fc.integer({ min: -1000, max: 1000 });
const ordered = fc
  .tuple(bound, bound)
  .filter(([low, high]) => low < high)
  .map(([low, high]) => ({ low, high }));
const interval = fc.tuple(bound, bound).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

describe('a verdict on a range', () => {
  it('is met where the whole interval lies within, not met where none of it does, else not proven', () => {
    fc.assert(
      fc.property(interval, ordered, (figures, target) => {
        const isWithin = figures.low >= target.low && figures.high <= target.high;
        const isOutside = figures.high < target.low || figures.low > target.high;
        expect(verdictOnBounds(figures, boundsOf(band, target.low, target.high)!)).toBe(
          isWithin ? 'met' : isOutside ? 'notMet' : 'notProven',
        );
      }),
    );
  });

  it('is met exactly where both ends by themselves are, and not met exactly where one of them is not', () => {
    fc.assert(
      fc.property(interval, ordered, (figures, target) => {
        const ends = [verdictOnTarget(figures, target.low, 'higher'), verdictOnTarget(figures, target.high, 'lower')];
        const verdict = verdictOnBounds(figures, boundsOf(band, target.low, target.high)!);
        expect(verdict === 'met').toBe(ends.every((one) => one === 'met'));
        expect(verdict === 'notMet').toBe(ends.includes('notMet'));
      }),
    );
  });

  it('on a single figure is met exactly where the figure keeps to both ends, and lies nothing away', () => {
    fc.assert(
      fc.property(bound, ordered, (value, { low, high }) => {
        const bounds = range(low, high);
        const isRight = bounds.every((one) => keepsTo(one, ratio(value)));
        expect(meets(bounds, ratio(value))).toBe(isRight);
        expect(toNumber(distanceTo(bounds, ratio(value))) === 0).toBe(isRight);
        expect(verdictOnBounds({ low: value, high: value }, boundsOf(band, low, high)!)).toBe(
          isRight ? 'met' : 'notMet',
        );
      }),
    );
  });
});
