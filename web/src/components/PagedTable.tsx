import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { DataTable, inOrder, type Column } from './DataTable';
import { PARTS } from './wording';

interface PagedTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly parameter?: string;
}

const PAGE = 100;

/** A list that may grow long: the first of its order are drawn, more when they are asked for. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { rows, columns, parameter = 'sort' } = props;
  const { more } = useTexts(PARTS);
  const [params] = useSearchParams();
  const [shown, setShown] = useState(PAGE);
  const order = params.get(parameter) ?? '';
  const sort = columns.find(({ key }) => key === order.replace('-', ''))?.sort;
  const sorted = inOrder(rows, sort, order.startsWith('-'));
  return (
    <>
      <DataTable {...props} rows={sorted.slice(0, shown)} />
      {sorted.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + PAGE)}>{more}</Button>
        </div>
      )}
    </>
  );
}
