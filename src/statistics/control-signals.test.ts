import fc from 'fast-check';
import { controlSignals, type ChartedPoint } from './control-signals';

/** Points whose value is their deviation. */
const at = (...deviations: number[]): ChartedPoint[] =>
  deviations.map((deviation) => ({ value: deviation, deviation }));

/** As "beyondLimits up 2–2". */
const found = (points: readonly ChartedPoint[]): string[] =>
  controlSignals(points).map(({ key, direction, first, last }) => `${key} ${direction} ${first}–${last}`);

/** Alternates, so that nothing rises or falls six times. */
const zigzag = (length: number, low: number, high: number): number[] =>
  Array.from({ length }, (_, position) => (position % 2 === 0 ? low : high));

describe('the signals of a control chart', () => {
  it('have a point beyond 3 sigma, not one on the limit', () => {
    expect(found(at(0, 3.01, 0))).toEqual(['beyondLimits up 1–1']);
    expect(found(at(0, -3.01, 0))).toEqual(['beyondLimits down 1–1']);
    expect(found(at(0, 3, 0, -3, 0))).toEqual([]);
  });

  it('have a signal for each point beyond the limits', () => {
    expect(found(at(4, 0, 0, 4))).toEqual(['beyondLimits up 0–0', 'beyondLimits up 3–3']);
  });

  it('have eight in a row on one side, not seven', () => {
    expect(found(at(...zigzag(7, 0.5, 1)))).toEqual([]);
    expect(found(at(-1, ...zigzag(8, 0.5, 1), -1))).toEqual(['eightOnOneSide up 1–8']);
    expect(found(at(...zigzag(11, -0.5, -1)))).toEqual(['eightOnOneSide down 0–10']);
  });

  it('end a run at a point on the centre line', () => {
    expect(found(at(...zigzag(7, 0.5, 1), 0, ...zigzag(7, 0.5, 1)))).toEqual([]);
  });

  it('have six in a row that rise or fall, not five', () => {
    expect(found(at(-1, -0.5, 0, 0.5, 1))).toEqual([]);
    expect(found(at(1, -1, -0.5, 0, 0.5, 1, 1.5, 0))).toEqual(['sixRisingOrFalling up 1–6']);
    expect(found(at(1.5, 1, 0.5, 0, -0.5, -1, -1.5))).toEqual(['sixRisingOrFalling down 0–6']);
  });

  it('end a rise where two points are equal', () => {
    expect(found(at(-1, -0.5, 0, 0, 0.5, 1))).toEqual([]);
  });

  it('look at the values for a rise, at the deviations for a side', () => {
    const points = [1, 2, 3, 4, 5, 6].map((value) => ({ value, deviation: 0 }));
    expect(found(points)).toEqual(['sixRisingOrFalling up 0–5']);
  });

  it('have two of three beyond 2 sigma on one side', () => {
    expect(found(at(2.1, 0, 2.1))).toEqual(['twoOfThreeBeyondTwoSigma up 0–2']);
    expect(found(at(0, -2.1, -2.2, 0))).toEqual(['twoOfThreeBeyondTwoSigma down 1–2']);
    expect(found(at(2.1, 0, 0, 2.1))).toEqual([]);
    expect(found(at(2.1, -2.1, 0))).toEqual([]);
    expect(found(at(2, 0, 2))).toEqual([]);
  });

  it('join what overlaps to one signal', () => {
    expect(found(at(2.1, 0, 2.1, 0, 2.1, 0, 0, 2.1, 2.2))).toEqual([
      'twoOfThreeBeyondTwoSigma up 0–4',
      'twoOfThreeBeyondTwoSigma up 7–8',
    ]);
  });

  it('stand in the order in which they begin', () => {
    expect(found(at(-3.5, 0, 3.5, 2.5))).toEqual([
      'beyondLimits down 0–0',
      'beyondLimits up 2–2',
      'twoOfThreeBeyondTwoSigma up 2–3',
    ]);
  });

  it('are none without points', () => {
    expect(found([])).toEqual([]);
  });

  it('mirror with the chart', () => {
    const points = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 30 });
    const swapped = { up: 'down', down: 'up' };
    fc.assert(
      fc.property(points, (deviations) => {
        const keyed = (signals: readonly object[]): string[] => signals.map((signal) => JSON.stringify(signal)).sort();
        const mirrored = controlSignals(at(...deviations.map((deviation) => -deviation)));
        expect(keyed(mirrored)).toEqual(
          keyed(
            controlSignals(at(...deviations)).map((signal) => ({ ...signal, direction: swapped[signal.direction] })),
          ),
        );
      }),
    );
  });

  it.each([
    { value: NaN, deviation: 0 },
    { value: 0, deviation: NaN },
  ])('refuse %j', (point) => {
    expect(() => controlSignals([point])).toThrow(new RangeError('A point of the chart is no number.'));
  });
});
