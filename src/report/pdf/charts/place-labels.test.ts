import fc from 'fast-check';
import { grown, lengthInside, overlap, within, type Area } from './areas';
import { costOf, openSpots, placeLabels, type Spot } from './place-labels';

const length = fc.integer({ min: 1, max: 40 });
const area: fc.Arbitrary<Area> = fc.record({
  x: fc.integer({ min: 0, max: 100 }),
  y: fc.integer({ min: 0, max: 100 }),
  width: length,
  height: length,
});
const spot: fc.Arbitrary<Spot> = fc.record({ area, cost: fc.integer({ min: 0, max: 50 }) });
const labels = fc.array(fc.record({ spots: fc.array(spot, { maxLength: 30 }), worth: fc.constantFrom(20, 1000) }), {
  maxLength: 8,
});

describe('lengthInside', () => {
  const square: Area = { x: 10, y: 10, width: 20, height: 20 };

  it.each([
    [
      'straight through',
      [
        [0, 20],
        [40, 20],
      ],
      20,
    ],
    [
      'from within',
      [
        [20, 20],
        [40, 20],
      ],
      10,
    ],
    [
      'past a corner',
      [
        [0, 15],
        [15, 0],
      ],
      0,
    ],
    [
      'along an edge',
      [
        [0, 10],
        [40, 10],
      ],
      0,
    ],
    [
      'a corner that turns inside',
      [
        [20, 0],
        [20, 20],
        [40, 20],
      ],
      20,
    ],
    ['a single point', [[20, 20]], 0],
  ] as const)('%s', (_, points, expected) => {
    expect(lengthInside(square, points)).toBeCloseTo(expected);
  });

  it('is never longer than the line, and the same in both directions', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(area, point, point, (one, from, to) => {
        const inside = lengthInside(one, [from, to]);
        expect(inside).toBeLessThanOrEqual(Math.hypot(to[0] - from[0], to[1] - from[1]) + 1e-9);
        expect(lengthInside(one, [to, from])).toBeCloseTo(inside);
      }),
    );
  });
});

describe('costOf', () => {
  it('grows with the length that is covered and with the weight of the line', () => {
    const square: Area = { x: 0, y: 0, width: 20, height: 8 };
    const across = (to: number, weight: number): number =>
      costOf(square, [
        {
          points: [
            [-10, 4],
            [to, 4],
          ],
          weight,
        },
      ]);
    expect(across(-5, 10)).toBe(0);
    expect(across(20, 10)).toBeGreaterThan(across(5, 10));
    expect(across(20, 30)).toBeGreaterThan(across(20, 10));
  });
});

describe('openSpots', () => {
  it('keeps to the frame and off the texts that stand already', () => {
    fc.assert(
      fc.property(fc.array(spot), area, area, (spots, frame, blocked) => {
        for (const open of openSpots(spots, { frame, blocked: [blocked], lines: [] })) {
          expect(within(open.area, frame)).toBe(true);
          expect(overlap(open.area, blocked)).toBe(false);
        }
      }),
    );
  });
});

describe('placeLabels', () => {
  it('sets no label over another, and each on one of its own places', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const places = placeLabels(all);
        expect(places).toHaveLength(all.length);
        const set = places.flatMap((place, at) => {
          if (place !== undefined) expect(all[at]?.spots).toContainEqual(place);
          return place ?? [];
        });
        for (const [at, one] of set.entries()) {
          for (const other of set.slice(at + 1)) expect(overlap(grown(one.area, 1), other.area)).toBe(false);
        }
      }),
    );
  });

  it('leaves out what has no place, what is not worth its place, and nothing else', () => {
    const at = (x: number, cost: number): Spot => ({ area: { x, y: 0, width: 10, height: 10 }, cost });
    expect(placeLabels([{ spots: [], worth: 1000 }])).toEqual([undefined]);
    expect(placeLabels([{ spots: [at(0, 30)], worth: 20 }])).toEqual([undefined]);
    expect(
      placeLabels([
        { spots: [at(0, 0), at(50, 5)], worth: 1000 },
        { spots: [at(0, 0)], worth: 1000 },
      ]),
    ).toEqual([at(50, 5), at(0, 0)]);
  });

  it('keeps a label off the leader of another', () => {
    const leader: Area = { x: 25, y: 0, width: 0, height: 50 };
    const led: Spot = { area: { x: 20, y: 50, width: 10, height: 10 }, leader, cost: 0 };
    const struck: Spot = { area: { x: 20, y: 20, width: 10, height: 10 }, cost: 0 };
    const clear: Spot = { area: { x: 40, y: 20, width: 10, height: 10 }, cost: 9 };
    const worth = 1000;
    expect(
      placeLabels([
        { spots: [led], worth },
        { spots: [struck, clear], worth },
      ]),
    ).toEqual([led, clear]);
    expect(
      placeLabels([
        { spots: [struck, clear], worth },
        { spots: [led], worth },
      ]),
    ).toEqual([clear, led]);
  });
});
