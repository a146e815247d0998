import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../language/formats';
import { texts, useTexts } from '../language/language';
import { Button } from './Button';
import { DataTable, inOrder, type Column } from './DataTable';

const SHORTENED = texts({
  en: { shown: (shown: string, all: string) => `${shown} of ${all} rows`, more: 'Show more rows' },
  id: { shown: (shown: string, all: string) => `${shown} dari ${all} baris`, more: 'Tampilkan lebih banyak baris' },
  zh: { shown: (shown: string, all: string) => `显示 ${shown} / ${all} 行`, more: '显示更多行' },
});

/** Rows that are shown at once: more make a page slow, and nobody reads them in one go. */
const STEP = 100;

interface ShortenedTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly parameter?: string;
  /** Rows that are shown before one asks for more. */
  readonly step?: number;
}

/** A table of any length: sorted as a whole, shown in parts. */
export function ShortenedTable<Row>({
  rows,
  columns,
  parameter = 'sort',
  step = STEP,
  ...props
}: ShortenedTableProps<Row>) {
  const t = useTexts(SHORTENED);
  const { number } = useFormats();
  const [params] = useSearchParams();
  const [shown, setShown] = useState(step);
  const order = params.get(parameter) ?? '';
  const valueOf = columns.find(({ key }) => key === order.replace('-', ''))?.sort;
  const sorted = inOrder(rows, valueOf, order.startsWith('-'));
  return (
    <>
      <DataTable {...props} rows={sorted.slice(0, shown)} columns={columns} parameter={parameter} />
      {sorted.length > shown && (
        <div className="row">
          <span className="small quiet">{t.shown(number(shown), number(sorted.length))}</span>
          <Button onPress={() => setShown(shown + Math.max(step, STEP))}>{t.more}</Button>
        </div>
      )}
    </>
  );
}
