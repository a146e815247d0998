import * as fc from 'fast-check';
import { separationOf } from './separation';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20260314, numRuns: 200 };

const flags = (text: string): boolean[] => Array.from(text, (one) => one === '1');
const ones = (count: number): number[] => new Array<number>(count).fill(1);

describe('a sample', () => {
  it.each([
    ['with an overlap is not separated', [1, 2, 3, 4, 5, 6], '010011', null],
    ['parted by a threshold is separated completely', [1, 2, 3, 4, 5, 6], '000111', 'complete'],
    ['that shares the threshold itself is separated quasi-completely', [1, 2, 3, 3, 4, 5], '000111', 'quasi'],
    ['in which all have the outcome is separated by the intercept', [1, 2, 3, 3, 4, 5], '111111', 'complete'],
    ['in which none has it, too', [1, 2, 3, 3, 4, 5], '000000', 'complete'],
    ['in which a thousandth overlaps is not separated', [1, 2, 3.001, 3, 4, 5], '000111', null],
  ])('%s', (_, values, outcomes, extent) => {
    const separation = separationOf([ones(6), values], flags(outcomes));
    expect(separation).toEqual(extent && { extent, unboundedColumns: [0, 1] });
  });

  it('names the one error that always ends in the outcome, and no other column', () => {
    const columns = [ones(8), [0, 1, 0, 1, 0, 1, 0, 1], [0, 0, 0, 0, 0, 0, 1, 1]];
    expect(separationOf(columns, flags('00110101'))).toBeNull();
    expect(separationOf(columns, flags('01100111'))).toEqual({ extent: 'quasi', unboundedColumns: [2] });
  });

  it('is never separated completely where a case has zeros only', () => {
    expect(separationOf([[0, 1, 2]], flags('011'))).toEqual({ extent: 'quasi', unboundedColumns: [0] });
  });

  it('is judged without regard to order, units and which outcome is which', () => {
    const samples = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(1), fc.boolean()), {
      minLength: 4,
      maxLength: 14,
    });
    fc.assert(
      fc.property(
        samples.filter((cases) => cases.some(([x]) => x !== cases[0]![0]) && cases.some(([, y]) => y !== cases[0]![1])),
        (cases) => {
          const columnsOf = (list: typeof cases) => [ones(list.length), list.map(([x]) => x), list.map(([, y]) => y)];
          const independent = new Set(cases.map(([x, y]) => `${x} ${y}`)).size > 2;
          fc.pre(independent);
          const columns = columnsOf(cases);
          const outcomes = cases.map(([, , outcome]) => outcome);
          const found = separationOf(columns, outcomes);
          const reversed = [...cases].reverse();
          expect(separationOf(columnsOf(reversed), [...outcomes].reverse())).toEqual(found);
          expect(
            separationOf(
              columns,
              outcomes.map((outcome) => !outcome),
            ),
          ).toEqual(found);
          const inOtherUnits = columns.map((column, index) => column.map((value) => value * [1, 1e6, -0.001][index]!));
          expect(separationOf(inOtherUnits, outcomes)).toEqual(found);
        },
      ),
      RUNS,
    );
  });
});
