import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../language/language';
import { PARTS } from './wording';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** What is sorted by; a column without it can not be sorted. Nothing known comes last. */
  readonly sort?: (row: Row) => number | string | null;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Name of the parameter in the address that holds the order; several tables on a page need several. */
  readonly parameter?: string;
}

/** A list whose order stands in the address, so that it can be sent to somebody. */
export function DataTable<Row>({ label, rows, columns, rowKey, parameter = 'sort' }: DataTableProps<Row>) {
  const t = useTexts(PARTS);
  const [params, setParams] = useSearchParams();
  const order = params.get(parameter) ?? '';
  const isDown = order.startsWith('-');
  const sorted = inOrder(rows, columns.find(({ key }) => key === order.replace('-', ''))?.sort, isDown);
  const sortBy = (key: string): void => {
    const next = new URLSearchParams(params);
    next.set(parameter, order === key ? `-${key}` : key);
    setParams(next, { replace: true });
  };
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ key, title, sort, isNumber }) => (
              <th
                key={key}
                scope="col"
                className={isNumber ? 'number' : undefined}
                aria-sort={order.replace('-', '') !== key ? undefined : isDown ? 'descending' : 'ascending'}
              >
                {sort === undefined ? (
                  title
                ) : (
                  <button type="button" title={t.sortBy(title)} onClick={() => sortBy(key)}>
                    {title} <span aria-hidden="true">{order === key ? '▲' : order === `-${key}` ? '▼' : '↕'}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isNumber }) => (
                <td key={key} className={isNumber ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** @returns the rows by this value, stable; those without one come last whatever the direction */
export function inOrder<Row>(
  rows: readonly Row[],
  valueOf: ((row: Row) => number | string | null) | undefined,
  isDown: boolean,
): readonly Row[] {
  if (!valueOf) return rows;
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
      return isDown ? -order : order;
    })
    .map(({ row }) => row);
}
