import fc from 'fast-check';
import type { KpiSeriesDocument } from './case-document';
import { type KpiEvidence, mergeKpis, type PlacedPoints } from './merge-kpis';

const evidence = (series: readonly PlacedPoints[], overrides: Partial<KpiEvidence> = {}): KpiEvidence => ({
  series,
  targets: [],
  infos: new Map([
    ['csat', { unit: 'percent' }],
    ['aht', { unit: 'seconds' }],
  ]),
  units: ['A', 'B'],
  isWhole: true,
  until: '2026-06-30',
  ...overrides,
});

const counts = (month: string, numerator: number, denominator: number) => ({ month, numerator, denominator });
const at = (unit: string, ...points: PlacedPoints['points']): PlacedPoints => ({ kpi: 'csat', unit, points });

describe('the KPI series of an assessment', () => {
  it('are those of its units, and of no other', () => {
    const merged = mergeKpis([], evidence([at('A', counts('2026-05', 8, 10)), at('Z', counts('2026-05', 8, 10))]));
    expect(merged.filter(({ unit }) => unit !== undefined).map(({ unit }) => unit)).toEqual(['A']);
  });

  it('end with its period and reach back two years', () => {
    const points = ['2024-06', '2024-07', '2026-06', '2026-07'].map((month) => counts(month, 8, 10));
    expect(mergeKpis([], evidence([at('A', ...points)]))[0]?.points.map(({ month }) => month)).toEqual([
      '2024-07',
      '2026-06',
    ]);
    expect(mergeKpis([], evidence([at('A', counts('2026-07', 8, 10))]))).toEqual([]);
  });

  it('leave out KPIs that nobody defined', () => {
    expect(mergeKpis([], evidence([{ kpi: 'other', unit: 'A', points: [counts('2026-05', 1, 2)] }]))).toEqual([]);
  });

  it('keep what the assessment states itself', () => {
    const stated: KpiSeriesDocument[] = [
      { kpi: 'csat', unit: 'A', points: [counts('2026-05', 1, 10)] },
      { kpi: 'csat', points: [counts('2026-05', 2, 10)] },
    ];
    const merged = mergeKpis(stated, evidence([at('A', counts('2026-05', 8, 10)), at('B', counts('2026-05', 8, 10))]));
    expect(merged).toEqual([...stated, at('B', counts('2026-05', 8, 10))]);
  });

  it('stand in the order of their KPIs, wherever they came from', () => {
    const stated: KpiSeriesDocument[] = [{ kpi: 'aht', points: [{ month: '2026-05', value: 300 }] }];
    const merged = mergeKpis(stated, evidence([at('A', counts('2026-05', 8, 10))]));
    expect(merged.map(({ kpi, unit }) => [kpi, unit])).toEqual([
      ['csat', 'A'],
      ['csat', undefined],
      ['aht', undefined],
    ]);
  });

  it('sum the units up for the whole, as a ratio of sums', () => {
    const merged = mergeKpis([], evidence([at('A', counts('2026-05', 90, 100)), at('B', counts('2026-05', 1, 10))]));
    expect(merged.at(-1)).toEqual({ kpi: 'csat', points: [counts('2026-05', 91, 110)] });
  });

  it('sum only months in which every unit reports', () => {
    const merged = mergeKpis(
      [],
      evidence([at('A', counts('2026-04', 9, 10), counts('2026-05', 9, 10)), at('B', counts('2026-05', 1, 10))]),
    );
    expect(merged.at(-1)?.points).toEqual([counts('2026-05', 10, 20)]);
  });

  it('sum each channel by itself', () => {
    const voice = [at('A', counts('2026-05', 9, 10)), at('B', counts('2026-05', 9, 10))].map((one) => ({
      ...one,
      channel: 'voice',
    }));
    const merged = mergeKpis([], evidence([...voice, at('A', counts('2026-05', 1, 10))]));
    expect(merged.filter(({ unit }) => unit === undefined)).toEqual([
      { kpi: 'csat', points: [counts('2026-05', 1, 10)] },
      { kpi: 'csat', channel: 'voice', points: [counts('2026-05', 18, 20)] },
    ]);
  });

  it('stand in the order of the units and of the channels, the whole last, however they came', () => {
    const whole: PlacedPoints = { kpi: 'csat', points: [counts('2026-05', 9, 20)] };
    const chat = { ...at('A', counts('2026-05', 2, 10)), channel: 'chat' };
    const voice = { ...chat, channel: 'voice' };
    const series = [whole, at('B', counts('2026-05', 3, 10)), voice, at('A', counts('2026-05', 6, 10)), chat];
    const places = (from: readonly PlacedPoints[]): string[] =>
      mergeKpis([], evidence(from)).map(({ unit = 'whole', channel = 'all' }) => `${unit} ${channel}`);
    expect(places(series)).toEqual(['A all', 'A chat', 'A voice', 'B all', 'whole all', 'whole chat', 'whole voice']);
    expect(places([...series].reverse())).toEqual(places(series));
  });

  it('do not sum what the evidence has for the whole', () => {
    const whole: PlacedPoints = { kpi: 'csat', points: [counts('2026-05', 5, 10)] };
    const merged = mergeKpis([], evidence([whole, at('A', counts('2026-05', 9, 10))]));
    expect(merged.filter(({ unit }) => unit === undefined)).toEqual([whole]);
  });

  it('do not take the whole of the engagement for that of a part', () => {
    const whole: PlacedPoints = { kpi: 'csat', points: [counts('2026-05', 5, 10)] };
    const merged = mergeKpis([], evidence([whole, at('A', counts('2026-05', 9, 10))], { isWhole: false }));
    expect(merged.at(-1)).toEqual({ kpi: 'csat', points: [counts('2026-05', 9, 10)] });
  });

  it('weigh means and shares by the cases behind them', () => {
    const mean = (unit: string, value: number, n: number): PlacedPoints => ({
      kpi: 'aht',
      unit,
      points: [{ month: '2026-05', value, n }],
    });
    expect(mergeKpis([], evidence([mean('A', 300, 30), mean('B', 600, 10)])).at(-1)?.points).toEqual([
      counts('2026-05', 15_000, 40),
    ]);
    const share = at('A', { month: '2026-05', value: 85, n: 200 });
    expect(mergeKpis([], evidence([share])).at(-1)?.points).toEqual([counts('2026-05', 170, 200)]);
  });

  it('are not summed where a value has no cases behind it', () => {
    const bare = at('A', { month: '2026-05', value: 85 });
    expect(mergeKpis([], evidence([bare]))).toEqual([bare]);
  });

  it('sum promoters, detractors and population where every unit states them', () => {
    const nps = { ...counts('2026-05', 3, 10), promoters: 5, detractors: 2, population: 90 };
    expect(mergeKpis([], evidence([at('A', nps), at('B', nps)])).at(-1)?.points).toEqual([
      { ...counts('2026-05', 6, 20), promoters: 10, detractors: 4, population: 180 },
    ]);
    const half = mergeKpis([], evidence([at('A', nps), at('B', counts('2026-05', 3, 10))])).at(-1);
    expect(half?.points).toEqual([counts('2026-05', 6, 20)]);
  });

  it('take the narrowest target that fits', () => {
    const targets = [
      { kpi: 'csat', target: 80, benchmark: 85, source: 'Contract' },
      { kpi: 'csat', channel: 'chat', target: 70 },
      { kpi: 'csat', unit: 'A', target: 75 },
      { kpi: 'csat', unit: 'A', channel: 'chat', target: 65 },
      { kpi: 'aht', target: 300 },
    ];
    const series = ['A', 'B'].flatMap((unit) => [
      at(unit, counts('2026-05', 1, 2)),
      { ...at(unit, counts('2026-05', 1, 2)), channel: 'chat' },
    ]);
    const merged = mergeKpis([], evidence(series, { targets }));
    expect(merged.map(({ unit, channel, target }) => [unit, channel, target])).toEqual([
      ['A', undefined, 75],
      ['A', 'chat', 65],
      ['B', undefined, 80],
      ['B', 'chat', 70],
      [undefined, undefined, 80],
      [undefined, 'chat', 70],
    ]);
    expect(merged[2]).toMatchObject({ benchmark: 85, source: 'Contract' });
  });

  it('take both ends of a range', () => {
    const targets = [{ kpi: 'csat', target: 75, targetTo: 85 }];
    expect(mergeKpis([], evidence([at('A', counts('2026-05', 1, 2))], { targets }))[0]).toMatchObject({
      ...{ target: 75, targetTo: 85 },
    });
  });

  it('have a whole between its worst and best unit', () => {
    const cell = fc.record({
      numerator: fc.integer({ min: 0, max: 50 }),
      denominator: fc.integer({ min: 50, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const units = cells.map((_, index) => `U${index}`);
        const series = cells.map((one, index) => at(`U${index}`, { month: '2026-05', ...one }));
        const whole = mergeKpis([], evidence(series, { units })).at(-1)?.points[0];
        const shares = cells.map(({ numerator, denominator }) => numerator / denominator);
        const share = Number(whole?.numerator) / Number(whole?.denominator);
        expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
        expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
      }),
    );
  });
});
