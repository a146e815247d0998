import { Badge } from '../../../components/Badge';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { outcomeOf, TONE, type Trend, type Verdict } from './verdicts';
import { VERDICTS_PAGE } from './verdicts-wording';

/** Marks that say the same as the word beside them. */
const TREND_MARK: Readonly<Record<Trend, string>> = { improving: '↗', worsening: '↘', stable: '→', unknown: '·' };

/** The verdict in a word. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const k = useTexts(KPI);
  const outcome = outcomeOf(verdict);
  return <Badge tone={TONE[outcome]}>{k.verdict[outcome]}</Badge>;
}

export function TrendText({ trend }: { trend: Trend }) {
  const k = useTexts(KPI);
  return (
    <span className="kpi-nowrap">
      <span aria-hidden="true">{TREND_MARK[trend]}</span> {k.trend[trend]}
    </span>
  );
}

/** The figure of the latest month, with its interval, cases and month. */
export function LatestFigure({ verdict }: { verdict: Verdict }) {
  const t = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { number } = useFormats();
  const format = useKpiFormat();
  const { kpiUnit, last, interval, sample, isSmallSample, to } = verdict;
  return (
    <>
      <strong className="kpi-nowrap">{format.shared(kpiUnit, last.decimal)}</strong>
      {interval && <span className="quiet kpi-nowrap"> ({format.interval(kpiUnit, interval)})</span>}
      <div className="small quiet">
        <span className="kpi-nowrap">{format.month(to)}</span>
        {sample && <span className="kpi-nowrap"> · {k.cases(number(Number(sample.decimal)))}</span>}
        {isSmallSample && <span className="kpi-nowrap"> · {t.smallSample}</span>}
      </div>
    </>
  );
}

/** The target, or its two ends. */
export function TargetText({ verdict: { kpiUnit, target, targetTo } }: { verdict: Verdict }) {
  const k = useTexts(KPI);
  const format = useKpiFormat();
  if (!target) return <span className="small quiet">{k.verdict.noTarget}</span>;
  const low = format.shared(kpiUnit, target.decimal);
  return <span className="kpi-nowrap">{targetTo ? k.from(low, format.shared(kpiUnit, targetTo.decimal)) : low}</span>;
}

/** Where one series of an assessment is shown. */
export function seriesLink({ kpi, unit, channel }: Pick<Verdict, 'kpi' | 'unit' | 'channel'>): string {
  const query = new URLSearchParams({
    ...(unit !== null && { unit }),
    ...(channel !== null && { channel }),
  }).toString();
  return query === '' ? kpi : `${kpi}?${query}`;
}
