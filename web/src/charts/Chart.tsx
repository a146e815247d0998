import { lazy, Suspense, useId } from 'react';
import { Button } from '../components/Button';
import { Waiting } from '../components/Waiting';
import { PARTS } from '../components/wording';
import { useTexts } from '../language/language';
import './chart.css';
import { ChartTable, type ChartFigures } from './ChartTable';
import type { ChartModel } from './model';
import { useLook } from './page-state';

/** The geometry comes with the first chart that is drawn. */
const ChartDrawing = lazy(async () => ({ default: (await import('./ChartDrawing')).ChartDrawing }));

/** What a chart measures, in words of the page. */
export interface ChartDetail {
  readonly measure: string;
  readonly unit?: string | undefined;
  /** How many cases, units or requirements. */
  readonly n?: string | undefined;
  readonly period?: string | undefined;
}

interface ChartProps {
  readonly model: ChartModel;
  /** The message: what the chart shows, as a sentence. */
  readonly title: string;
  readonly detail: ChartDetail;
  readonly table: ChartFigures;
  /** Level of the title among the headings of the page. */
  readonly level?: 2 | 3 | 4;
}

/** A chart under its message, drawn as in the reports; at a press, the same figures as a table. */
export function Chart({ model, title, detail, table, level = 3 }: ChartProps) {
  const t = useTexts(PARTS);
  const id = useId();
  const [look, choose] = useLook();
  const Title = `h${level}` as const;
  const { measure, unit, n, period } = detail;
  return (
    <figure className="chart">
      <figcaption className="row spread">
        <div>
          <Title id={`${id}t`}>{title}</Title>
          <p id={`${id}d`} className="small quiet">
            {[measure, unit, n, period].filter((part) => part !== undefined && part !== '').join(' · ')}
          </p>
        </div>
        <span className="no-print">
          <Button look="plain" aria-describedby={`${id}t`} onPress={() => choose(look === 'chart' ? 'table' : 'chart')}>
            {look === 'chart' ? t.asTable : t.asChart}
          </Button>
        </span>
      </figcaption>
      {look === 'chart' ? (
        <Suspense fallback={<Waiting />}>
          <ChartDrawing model={model} label={title} labelledBy={`${id}t`} describedBy={`${id}d`} />
        </Suspense>
      ) : (
        <ChartTable label={title} figures={table} />
      )}
    </figure>
  );
}
