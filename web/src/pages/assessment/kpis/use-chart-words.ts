import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { ChartWords } from './chart-models';
import { KPI_PAGE } from './kpi-wording';
import { useUnitName } from './use-verdicts';

/** How charts of one KPI write what they show. */
export function useChartWords(kpiUnit: string): ChartWords {
  const t = useTexts(KPI_PAGE);
  const { number } = useFormats();
  const format = useKpiFormat();
  const unit = useUnitName();
  return {
    figure: (value) => format.shared(kpiUnit, value),
    month: format.month,
    count: (count) => number(count),
    unit,
    target: t.target,
    interval: t.interval,
  };
}
