import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../language/language';
import { inOrder, type Column } from './DataTable';
import './long-table.css';
import { PARTS } from './wording';

interface LongTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Name of the parameter in the address that holds the order. */
  readonly parameter?: string;
  /** About as high as a row is, in pixels; rows are measured once they are drawn. */
  readonly rowHeight?: number;
}

/** Below it all rows are drawn: searching in the page finds them, too. */
const FEW = 200;
/** More scroll within their own frame, so that what follows on the page can be reached. */
const MOST_UNFRAMED = 40;

/** A list of hundreds of rows and more, of which those in view are drawn; its order stands in the address. */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, rows, columns, rowKey, parameter = 'sort', rowHeight = 44 } = props;
  const t = useTexts(PARTS);
  const [params, setParams] = useSearchParams();
  const frame = useRef<HTMLDivElement>(null);
  const isPrinted = useSyncExternalStore(whenPrinting, () => matchMedia('print').matches);
  const order = params.get(parameter) ?? '';
  const [key, isDown] = [order.replace(/^-/, ''), order.startsWith('-')];
  const sorted = inOrder(rows, columns.find((column) => column.key === key)?.sort, isDown);
  // The compiler of React can not follow what the virtualizer changes in place; nothing here depends on it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const isWhole = sorted.length <= FEW || isPrinted;
  const drawn = isWhole ? sorted.map((_, index) => index) : virtual.getVirtualItems().map(({ index }) => index);
  const [first, last] = [virtual.getVirtualItems()[0], virtual.getVirtualItems().at(-1)];
  const above = isWhole ? 0 : (first?.start ?? 0);
  const below = isWhole ? 0 : virtual.getTotalSize() - (last?.end ?? 0);
  const sortBy = (next: string): void => {
    const changed = new URLSearchParams(params);
    changed.set(parameter, order === next ? `-${next}` : next);
    setParams(changed, { replace: true });
  };
  return (
    <div
      ref={frame}
      className={sorted.length > MOST_UNFRAMED ? 'table-frame long-table' : 'table-frame'}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className="table" aria-rowcount={sorted.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.isNumber ? 'number' : undefined}
                aria-sort={key !== column.key ? undefined : isDown ? 'descending' : 'ascending'}
              >
                {column.sort === undefined ? (
                  column.title
                ) : (
                  <button type="button" title={t.sortBy(column.title)} onClick={() => sortBy(column.key)}>
                    {column.title}{' '}
                    <span aria-hidden="true">{order === column.key ? '▲' : key === column.key ? '▼' : '↕'}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={above} columns={columns.length} />
          {drawn.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <tr key={rowKey(row)} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                {columns.map(({ key: name, cell, isNumber }) => (
                  <td key={name} className={isNumber ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Space height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td className="long-space" colSpan={columns} style={{ blockSize: height }} />
    </tr>
  );
}

function whenPrinting(tell: () => void): () => void {
  const media = matchMedia('print');
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
}
