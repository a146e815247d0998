import { useId } from 'react';
import type { TypedRange } from '../../../benefit/inputs';
import { useTexts } from '../../../language/language';
import { useNumberFault } from '../../../language/use-number-fault';
import { BENEFITS } from './wording';

interface RangeRow<K extends string> {
  readonly key: K;
  readonly name: string;
  readonly unit: string;
  /** What it is needed for. */
  readonly detail?: string;
  readonly range: TypedRange;
}

interface RangeTableProps<K extends string> {
  readonly label: string;
  readonly rows: readonly RangeRow<K>[];
  readonly onRange: (key: K, range: TypedRange) => void;
}

const FIGURES = ['low', 'likely', 'high'] as const;

/** Figures as ranges, each with its source, a row each. */
export function RangeTable<K extends string>({ label, rows, onRange }: RangeTableProps<K>) {
  const t = useTexts(BENEFITS);
  const faultOf = useNumberFault();
  const scope = useId();
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="table benefit-inputs">
        <thead>
          <tr>
            <th scope="col">{t.input}</th>
            {FIGURES.map((key) => (
              <th key={key} scope="col" className="number">
                {t[key]}
              </th>
            ))}
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, unit, detail, range }) => (
            <tr key={key}>
              <td>
                {name}
                {detail !== undefined && <div className="small quiet">{detail}</div>}
              </td>
              {FIGURES.map((figure) => {
                const fault = faultOf(range[figure]);
                return (
                  <td key={figure} className="number">
                    <input
                      className="input number"
                      inputMode="decimal"
                      aria-label={`${name}: ${t[figure]}`}
                      aria-invalid={fault !== undefined}
                      aria-describedby={fault === undefined ? undefined : `${scope}-${key}-${figure}`}
                      value={range[figure]}
                      onChange={(event) => onRange(key, { ...range, [figure]: event.target.value })}
                    />
                    {fault !== undefined && (
                      <div id={`${scope}-${key}-${figure}`} className="fault benefit-fault" role="status">
                        {fault}
                      </div>
                    )}
                  </td>
                );
              })}
              <td>{unit}</td>
              <td>
                <input
                  className="input long"
                  aria-label={`${name}: ${t.source}`}
                  value={range.source}
                  maxLength={300}
                  onChange={(event) => onRange(key, { ...range, source: event.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
