import type { Schemas } from '../api/client';

type Grid = Schemas['AnswerGridDto'];
type Column = Grid['columns'][number];
type GridFlag = Column['flags'][number];
interface Place {
  readonly unit: string;
  readonly requirement: string;
}

const readMine = new WeakMap<Column, ReadonlySet<number>>();
const readFlags = new WeakMap<Column, ReadonlyMap<string, GridFlag>>();

/** Whether whoever looks gave the answer at this place last. */
export function isMineIn(column: Column, at: number): boolean {
  const mine = readMine.get(column) ?? new Set(column.mine);
  readMine.set(column, mine);
  return mine.has(at);
}

/** The flag of a requirement in a column. */
export function flagIn(column: Column, requirement: string): GridFlag | undefined {
  const flags = readFlags.get(column) ?? new Map(column.flags.map((flag) => [flag.requirement, flag]));
  readFlags.set(column, flags);
  return flags.get(requirement);
}

/** @returns the grid with this flag, or without one, at its place */
export function withGridFlag(grid: Grid, { unit, requirement }: Place, flag: Schemas['AnswerFlagDto'] | null): Grid {
  return {
    ...grid,
    columns: grid.columns.map((column) => {
      if (column.unit !== unit) return column;
      const others = column.flags.filter((one) => one.requirement !== requirement);
      return { ...column, flags: flag === null ? others : [...others, gridFlag(requirement, flag)] };
    }),
  };
}

function gridFlag(
  requirement: string,
  { remark, flaggedBy, flaggedByName, flaggedAt }: Schemas['AnswerFlagDto'],
): GridFlag {
  return { requirement, remark, flaggedBy, flaggedByName, flaggedAt };
}

/** Places of own answers, with this one among them or not. */
export const withMine = (mine: readonly number[], at: number, isMine: boolean): number[] =>
  [...mine.filter((one) => one !== at), ...(isMine ? [at] : [])].sort((a, b) => a - b);
