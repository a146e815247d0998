import type { ReactNode } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { Button } from './Button';
import './forms.css';
import { FORMS } from './forms-wording';

interface RowListProps<Row> {
  readonly label: string;
  readonly hint?: string;
  /** What one of them is called. */
  readonly itemLabel: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly empty: Row;
  readonly fault?: string | undefined;
  /** The fields of one row. */
  readonly children: (row: Row, set: (part: Partial<Row>) => void, at: number) => ReactNode;
}

/** Things of several fields each, one below the other. */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const { label, hint, itemLabel, rows, onChange, empty, fault, children } = props;
  const t = useTexts(FORMS);
  const { number } = useFormats();
  return (
    <fieldset className="bare">
      <legend className="label">{label}</legend>
      {hint !== undefined && <p className="small quiet">{hint}</p>}
      {rows.map((row, at) => (
        // Rows have no id: the place in the list is what they are told apart by.
        <div key={at} className="item-row" role="group" aria-label={t.number(itemLabel, number(at + 1))}>
          <div className="item-grid">
            {children(
              row,
              (part) => onChange(rows.map((one, index) => (index === at ? { ...one, ...part } : one))),
              at,
            )}
          </div>
          <Button
            aria-label={`${t.removeNumber(number(at + 1))}: ${itemLabel}`}
            onPress={() => onChange(rows.filter((_, index) => index !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      {fault !== undefined && <p className="fault small">{fault}</p>}
      <div>
        <Button onPress={() => onChange([...rows, empty])}>
          {t.add}
          <span className="unseen">: {label}</span>
        </Button>
      </div>
    </fieldset>
  );
}
