import fc from 'fast-check';
import { keyOf, mergeSeries, type PlacedPoint, placesOf, type Series } from './merge-series';

const AHT = { unitId: 'u1', kpi: 'aht', channel: '' };

describe('points that are brought in', () => {
  it('make a series where there was none, ascending by month', () => {
    const merged = mergeSeries(
      [],
      [
        { ...AHT, month: '2026-02', value: '400' },
        { ...AHT, month: '2026-01', value: '412.5', n: '800' },
      ],
    );
    expect(merged).toEqual({
      ...{ corrected: 0, inserted: 2, unchanged: 0 },
      series: [
        {
          ...{ ...AHT, inserted: ['2026-02', '2026-01'], corrected: [] },
          points: [
            { month: '2026-01', value: '412.5', n: '800' },
            { month: '2026-02', value: '400' },
          ],
        },
      ],
    });
  });

  it('correct a month that has other figures, and leave the other months alone', () => {
    const stored: Series = {
      ...AHT,
      points: [
        { month: '2026-01', value: '412.5' },
        { month: '2026-02', value: '400' },
      ],
    };
    const merged = mergeSeries([stored], [{ ...AHT, month: '2026-01', value: '412.5', n: '800' }]);
    expect(merged.series[0]?.corrected).toEqual([
      {
        month: '2026-01',
        before: { month: '2026-01', value: '412.5' },
        after: { month: '2026-01', value: '412.5', n: '800' },
      },
    ]);
    expect(merged.series[0]?.points).toEqual([
      { month: '2026-01', value: '412.5', n: '800' },
      { month: '2026-02', value: '400' },
    ]);
    expect(merged).toMatchObject({ inserted: 0, corrected: 1, unchanged: 0 });
  });

  it('change nothing when they are there already, however their digits are written', () => {
    const stored = { ...AHT, points: [{ month: '2026-01', value: '412.5', n: '80' }] };
    const merged = mergeSeries([stored], [{ ...AHT, month: '2026-01', value: '412.50', n: '80' }]);
    expect(merged).toEqual({ series: [], corrected: 0, inserted: 0, unchanged: 1 });
  });

  it('belong to their own channel and unit', () => {
    const stored = { ...AHT, points: [{ month: '2026-01', value: '400' }] };
    const others = [
      { ...AHT, channel: 'chat', month: '2026-01', value: '500' },
      { ...AHT, unitId: 'u2', month: '2026-01', value: '600' },
    ];
    const merged = mergeSeries([stored], others);
    expect(merged.inserted).toBe(2);
    expect(merged.series.map(keyOf)).toEqual(others.map(keyOf));
  });
});

const point = fc.record({
  unitId: fc.constantFrom('u1', 'u2'),
  kpi: fc.constantFrom('aht', 'csat'),
  channel: fc.constantFrom('', 'chat'),
  month: fc.integer({ min: 1, max: 6 }).map((month) => `2026-0${month}`),
  value: fc.integer({ min: 0, max: 3 }).map(String),
});
const given = fc.uniqueArray(point, { selector: (one) => `${keyOf(one)} ${one.month}` });

const afterMerging = (stored: readonly Series[], points: readonly PlacedPoint[]): readonly Series[] => {
  const { series } = mergeSeries(stored, points);
  return [...new Map([...stored, ...series].map((one) => [keyOf(one), one])).values()];
};

it('counts every point once, and finds all of them unchanged the second time', () => {
  fc.assert(
    fc.property(given, given, (first, second) => {
      const stored = afterMerging([], first);
      const merged = mergeSeries(stored, second);
      expect(merged.inserted + merged.corrected + merged.unchanged).toBe(second.length);
      expect(mergeSeries(afterMerging(stored, second), second)).toEqual({
        ...{ series: [], corrected: 0, inserted: 0, unchanged: second.length },
      });
    }),
  );
});

it('says of every series what it did to it, so that it can be undone', () => {
  fc.assert(
    fc.property(given, given, (first, second) => {
      const stored = new Map(afterMerging([], first).map((one) => [keyOf(one), one.points]));
      for (const { inserted, corrected, ...changed } of mergeSeries(afterMerging([], first), second).series) {
        const before = new Map(corrected.map((one) => [one.month, one.before]));
        const former = changed.points
          .filter(({ month }) => !inserted.includes(month))
          .map((one) => before.get(one.month) ?? one);
        expect(former).toEqual(stored.get(keyOf(changed)) ?? []);
      }
    }),
  );
});

it('names each series that points fall into once', () => {
  fc.assert(
    fc.property(given, (points) => {
      const names = placesOf(points).map(keyOf);
      expect(new Set(names)).toEqual(new Set(points.map(keyOf)));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

it('tells how far it is', () => {
  const points = Array.from({ length: 250 }, (_, index) => ({
    ...AHT,
    kpi: `k${index}`,
    month: '2026-01',
    value: '1',
  }));
  const told: (readonly [number, number])[] = [];
  mergeSeries([], points, (done, of) => told.push([done, of]));
  expect(told).toEqual([
    [100, 250],
    [200, 250],
  ]);
});

it('keeps every month that was ever brought in, ascending and once', () => {
  fc.assert(
    fc.property(given, given, (first, second) => {
      const places = (points: readonly PlacedPoint[]): string[] => points.map((one) => `${keyOf(one)} ${one.month}`);
      const stored = afterMerging(afterMerging([], first), second);
      const kept = stored.flatMap((one) => one.points.map(({ month }) => `${keyOf(one)} ${month}`));
      expect(new Set(kept)).toEqual(new Set([...places(first), ...places(second)]));
      expect(new Set(kept).size).toBe(kept.length);
      for (const { points } of stored) expect(points).toEqual([...points].sort((a, b) => (a.month < b.month ? -1 : 1)));
    }),
  );
});
