import { wilsonInterval } from './wilson';

/** "76.7–90.7": percentages to one digit. */
function percentages(successes: number, sample: number, confidence?: number): string {
  const { low, high } = wilsonInterval(successes, sample, confidence);
  return [low, high].map((bound) => (bound * 100).toFixed(1)).join('–');
}

describe('a Wilson interval', () => {
  it.each([
    [17, 20, '64.0–94.8'],
    [42, 50, '71.5–91.7'],
    [85, 100, '76.7–90.7'],
    [340, 400, '81.2–88.2'],
    [850, 1000, '82.7–87.1'],
    [4, 5, '37.6–96.4'], // ranking agents on five calls is noise
  ])('of %p of %p is %s', (successes, sample, expected) => {
    expect(percentages(successes, sample)).toBe(expected);
  });

  it('stays within 0 and 1 at the ends, and does not shrink to a point there', () => {
    const none = wilsonInterval(0, 10);
    const all = wilsonInterval(10, 10);
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(0.2775, 4); // z² ÷ (n + z²) = 3.8415 ÷ 13.8415
    expect(all.high).toBe(1);
    expect(all.low).toBeCloseTo(0.7225, 4);
  });

  it.each([1, 7, 10, 29, 400, 12345])('reaches 0 and 1 exactly at the ends, for a sample of %p', (sample) => {
    expect(wilsonInterval(0, sample).low).toBe(0);
    expect(wilsonInterval(sample, sample).high).toBe(1);
  });

  it('mirrors successes and failures', () => {
    const { low, high } = wilsonInterval(30, 100);
    const mirrored = wilsonInterval(70, 100);
    expect(mirrored.low).toBeCloseTo(1 - high, 12);
    expect(mirrored.high).toBeCloseTo(1 - low, 12);
  });

  it('narrows with a lower confidence', () => {
    expect(percentages(85, 100, 0.9)).toBe('78.2–89.9');
  });

  it.each([
    [0, 0],
    [1, -1],
    [-1, 10],
    [11, 10],
    [NaN, 10],
    [1, NaN],
  ])('refuses %p of %p', (successes, sample) => {
    expect(() => wilsonInterval(successes, sample)).toThrow(
      new RangeError(`${successes} of ${sample} is no proportion.`),
    );
  });
});
