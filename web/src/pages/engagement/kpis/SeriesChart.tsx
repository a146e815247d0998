import { Chart } from '../../../charts/Chart';
import type { RunChartModel } from '../../../charts/model';
import { axisFromZero } from '../../../kpi/axis';
import { casesOf, valueOf } from '../../../kpi/figures';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import type { Series, Target } from './use-evidence';
import { EVIDENCE } from './wording';

interface SeriesChartProps {
  readonly series: Series;
  readonly target: Target | undefined;
}

/** The course of a series against its target. */
export function SeriesChart({ series, target }: SeriesChartProps) {
  const { names } = useEvidence();
  const t = useTexts(EVIDENCE);
  const k = useTexts(KPI);
  const { number } = useFormats();
  const format = useKpiFormat();
  const unit = names.kpis.get(series.kpi)?.unit ?? 'ratio';
  const points = series.points.map((point) => ({
    month: format.month(point.month),
    value: valueOf(unit, point),
    cases: casesOf(point),
  }));
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [known[0], known.at(-1)];
  if (points.length < 2 || first === undefined || last === undefined) return null;
  const goal = [target?.target ?? null, target?.targetTo ?? null].filter((end) => end !== null);
  const [low, high] = goal;
  const { ticks, place } = axisFromZero([...known, ...goal.map(Number)], (value) => format.figure(unit, value));
  const model: RunChartModel = {
    kind: 'runChart',
    points: points.map(({ month, value }) => ({
      label: month,
      value: value === null ? null : place(value),
      text: value === null ? '' : format.figure(unit, value),
    })),
    ticks,
    ...(low !== undefined && {
      target: {
        at: place(Number(low)),
        ...(high !== undefined && { to: place(Number(high)) }),
        label: t.targetIs(goal.map((end) => format.stated(unit, end)).join('–')),
      },
    }),
    legend: {},
  };
  return (
    <Chart
      model={model}
      title={t.courseOf(names.kpi(series.kpi), format.figure(unit, first), format.figure(unit, last))}
      detail={{ measure: t.figures, unit: names.unit(series.unit) }}
      table={{
        columns: [
          { title: k.month },
          { title: k.measures.value, isNumber: true },
          { title: k.measures.n, isNumber: true },
        ],
        rows: points.map(({ month, value, cases }) => [
          month,
          value === null ? '' : format.figure(unit, value),
          cases === null ? '' : number(cases),
        ]),
      }}
    />
  );
}
