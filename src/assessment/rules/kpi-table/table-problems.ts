/** What is wrong with a cell, a row, or the whole table. */
export interface TableProblem {
  /** Line of the file in which the row begins, 1-based; 0: the whole file. */
  readonly row: number;
  /** Number of the cell in its row, 1-based; 0: the whole row. */
  readonly column: number;
  /** Stable, `noun/problem`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export type TableFault = Omit<TableProblem, keyof CellPlace>;

/** More would not help anybody; they are counted. */
export const MOST_TABLE_PROBLEMS = 500;

/** The first problems of a table, and how many there are. */
export class TableProblems {
  readonly first: TableProblem[] = [];
  count = 0;

  add({ row, column }: CellPlace, fault: TableFault): void {
    this.count += 1;
    if (this.first.length < MOST_TABLE_PROBLEMS) this.first.push({ row, column, ...fault });
  }
}
