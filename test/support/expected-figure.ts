/** A chart: its message, its measure, its alternative text, and the texts that stand in it. */
export interface ExpectedFigure {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  /** Every one of these is drawn. */
  readonly values: readonly string[];
  /** May be drawn: where room is short, a chart leaves some labels out. */
  readonly labels: readonly string[];
  /** Its axes need not begin at zero, as where dots stand on them. */
  readonly floats?: boolean;
  /** Present for a map: the texts of its rows in the order of its columns. */
  readonly map?: ExpectedMap;
}

export interface ExpectedMap {
  /** What tells the columns apart: names, or refs where there are many. */
  readonly columns: readonly { readonly group: string; readonly name: string }[];
  readonly rows: readonly { readonly group: string; readonly label: string; readonly cells: readonly string[] }[];
  readonly legend: string;
}
