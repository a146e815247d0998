import fc from 'fast-check';
import { chartScenes, type ChartTools } from './geometry';
import type { HeatMapModel } from './model';
import { roomOf } from './room';
import { chartTheme } from './theme';
import { wrapText } from './wrap';

const toolsOf = (size: ChartTools['size']): ChartTools => {
  const widthOf = (text: string, at: number): number => text.length * at * 0.55;
  return {
    theme: chartTheme(false),
    size,
    widthOf,
    wrap: (text, at, width, { maxLines } = {}) => wrapText(text, width, (line) => widthOf(line, at), maxLines),
  };
};

const column = (at: number): { ref: string; name: string } => ({ ref: `U${at}`, name: `Contact centre ${at}` });
const cells = (count: number) =>
  Array.from({ length: count }, () => ({ state: 'level', level: 3, text: '62' }) as const);

/** Units of two groups, and as many rows. */
function heatMap(own: number, vendors: number, rows: number): HeatMapModel {
  const columns = Array.from({ length: own + vendors }, (_, at) => column(at));
  return {
    kind: 'heatMap',
    columnGroups: [
      { title: 'Own', columns: columns.slice(0, own) },
      { title: 'Vendors', columns: columns.slice(own) },
    ].filter((group) => group.columns.length > 0),
    rowGroups: [
      {
        title: 'All',
        rows: Array.from({ length: rows }, (_, at) => ({
          label: `Policies and guidelines of customer service ${at}`,
          cells: cells(own + vendors),
        })),
      },
    ],
    legend: { kind: 'levels', levels: ['0', '1', '2', '3', '4', '5'], notAssessed: 'none', notApplicable: 'n/a' },
  };
}

describe('roomOf', () => {
  it('gives a heat map the width that it is drawn in whole, whatever its place', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(320, 700, 1300),
        (own, vendors, rows, at) => {
          fc.pre(own + vendors > 0);
          const model = heatMap(own, vendors, rows);
          const { width, size } = roomOf(model, at);
          expect(chartScenes(model, width, 1e5, toolsOf(size))).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('fills its place with whatever can be read there', () => {
    const model = { kind: 'waterfall', bars: [], ticks: [] } as const;
    for (const pixels of [340, 800, 1300]) {
      const { width, scale } = roomOf(model, pixels);
      expect(width * scale).toBeCloseTo(pixels);
    }
    expect(roomOf(model, 200).width).toBe(240);
  });
});
