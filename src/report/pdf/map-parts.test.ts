import fc from 'fast-check';
import type { HeatMapModel } from '../models/chart-models';
import { mapCuts, mapPart } from './map-parts';

const group = (name: string, count: number): HeatMapModel['rowGroups'][number] => ({
  title: name,
  rows: Array.from({ length: count }, (_, at) => ({ ref: `${name}${at}`, label: 'Row', cells: [] })),
});

const ROW = 14;
const heights = (groups: HeatMapModel['rowGroups']) => ({
  base: 80,
  group: 16,
  rows: groups.flatMap(({ rows }) => rows.map(() => ROW)),
});
/** Room for so many rows of one group. */
const roomFor = (rows: number): number => 80 + 16 + rows * ROW;

const groupSizes = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 8 });

describe('mapCuts', () => {
  it('cuts between groups where that takes no further page', () => {
    const groups = [group('L', 8), group('C', 7), group('D', 9)];
    expect(mapCuts(groups, heights(groups), { first: 0, page: roomFor(18) })).toEqual([0, 15]);
  });

  it('begins on the page that is left over when that saves a page, and stays whole else', () => {
    const groups = [group('L', 6), group('C', 12), group('D', 8)];
    expect(mapCuts(groups, heights(groups), { first: roomFor(8), page: roomFor(24) })).toEqual([0, 6]);
    expect(mapCuts(groups, heights(groups), { first: roomFor(8), page: roomFor(40) })).toEqual([0]);
    expect(mapCuts(groups, heights(groups), { first: roomFor(1), page: roomFor(40) })).toEqual([0]);
  });

  it('begins on a page that would stay almost empty, when it is cut in any case', () => {
    const groups = ['L', 'C', 'D', 'P'].map((name) => group(name, 8));
    const page = roomFor(18);
    expect(mapCuts(groups, heights(groups), { first: roomFor(9), page })).toEqual([0, 8, 24]);
    expect(mapCuts(groups, heights(groups), { first: roomFor(6), page })).toEqual([0, 16]);
  });

  it('leaves no row alone where three or more rows fit on a page, and fills no page over its room', () => {
    fc.assert(
      fc.property(groupSizes, fc.integer({ min: 8, max: 40 }), fc.integer({ min: 0, max: 40 }), (sizes, rows, left) => {
        const groups = sizes.map((count, at) => group(String.fromCharCode(65 + at), count));
        const own = heights(groups);
        const rooms = { first: roomFor(left), page: roomFor(rows) };
        const starts = mapCuts(groups, own, rooms);
        const names = groups.flatMap(({ title, rows: all }) => all.map(() => title));
        const ends = [...starts.slice(1), names.length];
        expect(starts[0]).toBe(0);
        starts.forEach((from, at) => {
          const part = names.slice(from, ends[at]);
          const height = own.base + own.group * new Set(part).size + ROW * part.length;
          expect(height).toBeLessThanOrEqual(at === 0 ? Math.max(rooms.first, rooms.page) : rooms.page);
          // A group that goes on over the page has two rows on either side.
          if (at > 0 && names[from - 1] === names[from]) {
            const before = names.slice(starts[at - 1], from);
            const isOf = (name: string): boolean => name === names[from];
            expect(Math.min(before.filter(isOf).length, part.filter(isOf).length)).toBeGreaterThan(1);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('mapPart', () => {
  it('keeps every row once, and no group without rows', () => {
    fc.assert(
      fc.property(groupSizes, fc.integer({ min: 0, max: 60 }), (sizes, cut) => {
        const rowGroups = sizes.map((count, at) => group(String.fromCharCode(65 + at), count));
        const model: HeatMapModel = {
          kind: 'heatMap',
          columnGroups: [],
          rowGroups,
          legend: { kind: 'levels', levels: [], notAssessed: '', notApplicable: '' },
        };
        const refs = (part: HeatMapModel) => part.rowGroups.flatMap(({ rows }) => rows.map(({ ref }) => ref));
        const parts = [mapPart(model, 0, cut), mapPart(model, cut, Infinity)];
        expect(parts.flatMap(refs)).toEqual(refs(model));
        for (const part of parts) for (const { rows } of part.rowGroups) expect(rows.length).toBeGreaterThan(0);
      }),
    );
  });
});
