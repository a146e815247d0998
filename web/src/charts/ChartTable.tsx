import type { ReactNode } from 'react';

export interface ChartColumn {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** The figures of a chart; the first cell of a row names it. */
export interface ChartFigures {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** The same figures as in the chart, to read one by one. */
export function ChartTable({ label, figures: { columns, rows } }: { label: string; figures: ChartFigures }) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ title, isNumber }, at) => (
              <th key={at} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={columns[at]?.isNumber ? 'number' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
