import { useMemo } from 'react';
import type { Schemas } from '../../../api/client';
import { LongTable } from '../../../components/LongTable';
import { csvFile, SaveFileButton } from '../../../components/SaveFileButton';
import { csvOf } from '../../../kpi/csv';
import { cellsAt, cellText } from '../../../kpi/table-cells';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { IMPORT_PAGE } from './import-wording';
import { TABLE_PROBLEMS } from './table-problem-wording';

/** Letters of a cell. */
const MOST_SHOWN = 40;

type Problem = Schemas['KpiTableProblemDto'];

interface TableProblemsProps {
  readonly title: string;
  readonly text?: string;
  readonly problems: readonly Problem[];
  /** All of them; the first are listed. */
  readonly count: number;
  readonly delimiter: string;
  /** What stands in the file. */
  readonly content: string;
  /** They can be downloaded, for whoever mends the file. */
  readonly isFile?: boolean;
}

/** What is wrong with a file, each with its place, what stands there, and what to do. */
export function TableProblems(props: TableProblemsProps) {
  const { title, text, problems, count, delimiter, content, isFile = false } = props;
  const t = useTexts(IMPORT_PAGE);
  const { number, language } = useFormats();
  const cells = useMemo(() => cellsAt(content, delimiter, problems), [content, delimiter, problems]);
  const said = (problem: Problem): readonly [string, string] => {
    const [wrong, todo] = TABLE_PROBLEMS[language]?.[problem.code] ?? [problem.message, problem.hint];
    return [wrong ?? problem.message, todo];
  };
  const rows = problems.map((problem, index) => ({ ...problem, index, stands: cellText(cells, problem) ?? '' }));
  return (
    <section className="stack">
      <div className="row spread">
        <div>
          <h3>{title}</h3>
          {text !== undefined && <p className="small quiet">{text}</p>}
          {count > problems.length && (
            <p className="small quiet">{t.firstOf(number(problems.length), number(count))}</p>
          )}
        </div>
        {isFile && (
          <SaveFileButton
            label={t.problemsFile}
            fileName="kpi-errors.csv"
            make={() =>
              csvFile(
                csvOf([
                  [t.row, t.column, t.cell, t.wrong, t.todo],
                  ...rows.map((row) => [row.row, row.column, row.stands, ...said(row)]),
                ]),
              )
            }
          />
        )}
      </div>
      <LongTable
        label={title}
        rows={rows}
        rowKey={({ index }) => String(index)}
        parameter={isFile ? 'errors' : 'warnings'}
        rowHeight={60}
        columns={[
          {
            key: 'row',
            title: t.row,
            isNumber: true,
            sort: ({ row }) => row,
            cell: ({ row }) => (row === 0 ? t.wholeFile : number(row)),
          },
          {
            key: 'column',
            title: t.column,
            isNumber: true,
            sort: ({ column }) => column,
            cell: ({ column }) => (column === 0 ? '' : number(column)),
          },
          {
            key: 'cell',
            title: t.cell,
            sort: ({ stands }) => stands,
            cell: ({ stands }) => stands !== '' && <code className="kpi-cell">{stands.slice(0, MOST_SHOWN)}</code>,
          },
          {
            key: 'wrong',
            title: t.wrong,
            sort: (row) => said(row)[0],
            cell: (row) => <span className="kpi-name">{said(row)[0]}</span>,
          },
          { key: 'todo', title: t.todo, cell: (row) => <span className="kpi-wide">{said(row)[1]}</span> },
        ]}
      />
    </section>
  );
}
