/** A table that a gap report must hold, cell by cell. A row that spans the table has one cell. */
export interface ExpectedTable {
  readonly id: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table without rows says so in one. */
export const orEmpty = (rows: string[][], text: string): string[][] => (rows.length > 0 ? rows : [[text]]);
