import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useTexts } from '../../../language/language';
import type { Target } from './use-evidence';

interface TargetFigureProps {
  readonly unit: string;
  readonly target: Pick<Target, 'target' | 'targetTo'> | undefined;
}

/** A target, or the two ends of one that is a range; says so in words where there is none. */
export function TargetFigure({ unit, target }: TargetFigureProps) {
  const t = useTexts(KPI);
  const { stated } = useKpiFormat();
  if (!target || target.target === null) return <span className="small quiet">{t.verdict.noTarget}</span>;
  const low = stated(unit, target.target);
  return (
    <span className="kpi-nowrap">{target.targetTo === null ? low : t.from(low, stated(unit, target.targetTo))}</span>
  );
}
