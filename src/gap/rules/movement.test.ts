import fc from 'fast-check';
import { percent } from '../../scoring/ratio';
import { countMovements, GAP_MOVEMENTS, movementOf, type RatedPlaces } from './movement';

/** Points below target by place; a place can weigh more than 1. */
type Sketch = Readonly<Record<string, number | readonly [number, number]>>;

const places = (sketch: Sketch): RatedPlaces =>
  new Map(
    Object.entries(sketch).map(([place, given]) => {
      const [distance, weight] = typeof given === 'number' ? [given, 1] : given;
      return [place, { distance: percent(distance), rating: percent(80 - distance), weight }];
    }),
  );

const moved = (before: Sketch, now: Sketch): ReturnType<typeof movementOf> => movementOf(places(before), places(now));

describe('the movement of a gap', () => {
  it.each([
    ['closed where every place that was below target reaches it', 'closed', { U: 20, V: 0 }, { U: 0, V: 0 }],
    ['not closed while one of its places is not rated again', 'noLongerRated', { U: 20, V: 10 }, { U: 0 }],
    ['not closed where the requirement is rated somewhere else only', 'noLongerRated', { U: 20 }, { V: 0 }],
    ['opened where a place falls below target', 'opened', { U: 0 }, { U: 10 }],
    ['opened although a place that joined is below target as well', 'opened', { U: 0 }, { U: 10, V: 30 }],
    ['newly rated where only a place that joined is below target', 'newlyRated', { U: 0 }, { U: 0, V: 30 }],
    ['newly rated where there was no rating before', 'newlyRated', {}, { U: 30 }],
    ['improved where it comes nearer to target', 'improved', { U: 30 }, { U: 10 }],
    ['improved although a place that joined is far from target', 'improved', { U: 30 }, { U: 10, V: 60 }],
    ['improved where one place closes and one stays', 'improved', { U: 30, V: 10 }, { U: 0, V: 10 }],
    ['worsened where it goes further from target', 'worsened', { U: 10 }, { U: 30 }],
    ['worsened although its worst place is not rated any more', 'worsened', { U: 60, V: 10 }, { V: 20 }],
    [
      'worsened where the heavier place falls as far as the lighter one rises',
      'worsened',
      { U: 20, V: 20 },
      { U: 10, V: [30, 2] },
    ],
    ['unchanged where every place stays', 'unchanged', { U: 30, V: 0 }, { U: 30, V: 0 }],
    ['unchanged where places of equal weight change places', 'unchanged', { U: 30, V: 0 }, { U: 0, V: 30 }],
    [
      'out of sight where it is below target at both times, but never in the same place',
      'noLongerRated',
      { U: 30, V: 0 },
      { V: 0, W: 10 },
    ],
  ] as const)('is %s', (_, movement, before: Sketch, now: Sketch) => {
    expect(moved(before, now)).toBe(movement);
  });

  it('is no better for a target that was lowered', () => {
    const rated = { rating: percent(40), weight: 1 };
    const before = new Map([['U', { ...rated, distance: percent(40) }]]);
    expect(movementOf(before, new Map([['U', { ...rated, distance: percent(10) }]]))).toBe('unchanged');
  });

  it('is none where nothing is below target at either time', () => {
    expect(moved({ U: 0 }, { U: 0, V: 0 })).toBeNull();
    expect(moved({}, {})).toBeNull();
  });

  const sketches = fc.dictionary(fc.constantFrom('U', 'V', 'W'), fc.constantFrom(0, 5, 10, 40));

  it('turns round when time does', () => {
    const mirror = {
      closed: ['opened', 'newlyRated'],
      improved: ['worsened'],
      worsened: ['improved'],
      unchanged: ['unchanged'],
    };
    fc.assert(
      fc.property(sketches, sketches, (before, now) => {
        const movement = moved(before, now);
        if (movement && movement in mirror) {
          expect(mirror[movement as keyof typeof mirror]).toContain(moved(now, before));
        }
        expect(moved(now, before) === null).toBe(movement === null);
      }),
    );
  });

  it('calls a gap closed only where all that was below target is rated at target now', () => {
    fc.assert(
      fc.property(sketches, sketches, (before, now) => {
        const below = Object.keys(before).filter((place) => before[place] !== 0);
        const isClosed =
          below.length > 0 && below.every((place) => now[place] === 0) && Object.values(now).every((d) => d === 0);
        expect(moved(before, now) === 'closed').toBe(isClosed);
      }),
    );
  });
});

describe('a count of movements', () => {
  it('has every movement and leaves out what did not move', () => {
    const counts = countMovements(['closed', null, 'closed', 'opened']);
    expect(counts).toEqual({
      closed: 2,
      opened: 1,
      improved: 0,
      worsened: 0,
      unchanged: 0,
      noLongerRated: 0,
      newlyRated: 0,
    });
    expect(Object.keys(counts)).toEqual([...GAP_MOVEMENTS]);
  });
});
