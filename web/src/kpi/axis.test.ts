import { axisBetween, axisFromZero, barPlaces } from './axis';

const plain = (value: number): string => String(Number(value.toFixed(6)));

describe('an axis', () => {
  it('begins at zero and ends at a round number above all values', () => {
    const { ticks, place } = axisFromZero([0.62, 0.88], plain);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '0.5', '1']);
    expect(place(0.5)).toBeCloseTo(0.5);
  });

  it('reaches below zero where values do', () => {
    expect(axisFromZero([-20, 30], plain).ticks.map(({ label }) => label)).toEqual(['-20', '0', '20', '40']);
  });

  it('gives zero no sign', () => {
    const { ticks } = axisFromZero([86], (value) => (Object.is(value, -0) ? 'minus' : plain(value)));
    expect(ticks.map(({ label }) => label)).toEqual(['0', '50', '100']);
  });

  it('leaves no room beside bars', () => {
    const place = barPlaces([-1, 3]);
    expect([-1, 0, 3].map(place)).toEqual([0, 0.25, 1]);
  });

  it('never leaves its bounds', () => {
    const { ticks, place } = axisBetween([0.93, 0.999], plain, { lowest: 0, highest: 1 });
    expect(place(1)).toBeCloseTo(1);
    expect(ticks.every(({ at }) => at >= -1e-9 && at <= 1 + 1e-9)).toBe(true);
  });

  it('has room for one value only', () => {
    const { ticks, place } = axisBetween([7], plain);
    expect(ticks.length).toBeGreaterThan(1);
    expect(place(7)).toBeGreaterThanOrEqual(0);
    expect(place(7)).toBeLessThanOrEqual(1);
  });
});
