import { useSearchParams } from 'react-router';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { csvFile, SaveFileButton } from '../../../components/SaveFileButton';
import { Waiting } from '../../../components/Waiting';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { csvOf } from '../../../kpi/csv';
import { isFiltered, KpiFilters, useSeriesFilter } from '../../../kpi/KpiFilters';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { KpiTable } from './KpiTable';
import { useUnitName, useVerdicts } from './use-verdicts';
import { byWeight, groupsOf, OUTCOMES, outcomeOf, TRENDS, type Verdict } from './verdicts';
import { VERDICTS_PAGE } from './verdicts-wording';
import { VerdictTable } from './VerdictTable';

/** What the KPI series of an assessment prove. */
export function VerdictsPage() {
  const { engagement } = useAssessment();
  const { canIn } = useSession();
  const t = useTexts(VERDICTS_PAGE);
  const verdicts = useVerdicts();
  if (!verdicts.data) {
    if (verdicts.isError) return <ProblemPanel error={verdicts.error} onAgain={() => void verdicts.refetch()} />;
    return (
      <section className="stack">
        <SubPageHead title={t.verdicts} detail={t.text} />
        <Waiting />
      </section>
    );
  }
  if (verdicts.data.length === 0) {
    return (
      <section className="stack">
        <SubPageHead title={t.verdicts} detail={t.text} />
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {canIn(engagement.id, 'kpi.read') && (
            <ButtonLink to={`/engagements/${engagement.id}/kpis`} look="primary">
              {t.toEvidence}
            </ButtonLink>
          )}
        </EmptyState>
      </section>
    );
  }
  return <Loaded verdicts={verdicts.data} />;
}

const FILTERS = ['kpi', 'unit', 'channel', 'verdict', 'trend'] as const;

function Loaded({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { engagement, key } = useAssessment();
  const { canIn } = useSession();
  const t = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text, number } = useFormats();
  const unitName = useUnitName();
  const csv = useVerdictsCsv();
  const [params] = useSearchParams();
  const [filter, change] = useSeriesFilter();
  const [outcome, trend] = [params.get('verdict') ?? '', params.get('trend') ?? ''];
  const isSeries = params.get('view') === 'series' || FILTERS.some((name) => params.has(name));
  const titles = new Map(verdicts.map(({ kpi, title }) => [kpi, text(title)]));
  const shown = verdicts
    .filter((row) => isFiltered(filter, row))
    .filter((row) => outcome === '' || outcomeOf(row) === outcome)
    .filter((row) => trend === '' || row.trend.verdict === trend)
    .sort(byWeight);
  const clear = Object.fromEntries(FILTERS.map((name) => [name, '']));
  return (
    <section className="stack">
      <SubPageHead title={t.verdicts} detail={t.text}>
        {canIn(engagement.id, 'kpi.read') && (
          <ButtonLink to={`/engagements/${engagement.id}/kpis`}>{t.toEvidence}</ButtonLink>
        )}
        <SaveFileButton
          label={t.download}
          fileName={`${key}-kpi-verdicts.csv`}
          make={() => csvFile(csvOf(csv(shown)))}
        />
      </SubPageHead>
      <Totals verdicts={verdicts} chosen={outcome} onChoose={(next) => change({ verdict: next, view: 'series' })} />
      <div className="row no-print" role="group" aria-label={t.view}>
        <Button aria-pressed={!isSeries} {...pressed(!isSeries)} onPress={() => change({ ...clear, view: '' })}>
          {t.byKpi}
        </Button>
        <Button aria-pressed={isSeries} {...pressed(isSeries)} onPress={() => change({ view: 'series' })}>
          {t.bySeries}
        </Button>
      </div>
      {isSeries ? (
        <>
          <div className="kpi-filters no-print">
            <KpiFilters rows={verdicts} kpiName={(kpi) => titles.get(kpi) ?? kpi} unitName={unitName} />
            <Choice
              label={t.verdict}
              options={[
                { key: '', label: t.anyVerdict },
                ...OUTCOMES.map((one) => ({ key: one, label: k.verdict[one] })),
              ]}
              value={outcome}
              onChange={(next) => change({ verdict: next })}
            />
            <Choice
              label={t.trend}
              options={[{ key: '', label: t.anyTrend }, ...TRENDS.map((one) => ({ key: one, label: k.trend[one] }))]}
              value={trend}
              onChange={(next) => change({ trend: next })}
            />
            <span className="small quiet" role="status">
              {t.found(number(shown.length), number(verdicts.length))}
            </span>
          </div>
          {shown.length === 0 ? (
            <div className="notice">
              <p>{t.noneFits}</p>
              <Button onPress={() => change({ ...clear, view: 'series' })}>{t.clear}</Button>
            </div>
          ) : (
            <VerdictTable verdicts={shown} all={verdicts} />
          )}
        </>
      ) : (
        <KpiTable groups={groupsOf(verdicts)} />
      )}
    </section>
  );
}

/** What is chosen looks so. */
const pressed = (isChosen: boolean): { look?: 'primary' } => (isChosen ? { look: 'primary' } : {});

interface TotalsProps {
  readonly verdicts: readonly Verdict[];
  readonly chosen: string;
  readonly onChoose: (outcome: string) => void;
}

/** How many series stand where; each leads to them. */
function Totals({ verdicts, chosen, onChoose }: TotalsProps) {
  const t = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { number } = useFormats();
  return (
    <div className="kpi-totals" role="group" aria-label={t.verdict}>
      {OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`kpi-total ${outcome}`}
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(chosen === outcome ? '' : outcome)}
        >
          <strong>{number(verdicts.filter((one) => outcomeOf(one) === outcome).length)}</strong>{' '}
          <span>{k.verdict[outcome]}</span>
        </button>
      ))}
    </div>
  );
}

/** @returns rows with plain figures, in the order that is shown */
function useVerdictsCsv(): (verdicts: readonly Verdict[]) => (string | number | null)[][] {
  const t = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const unitName = useUnitName();
  // Shares are given in percent, as people write them.
  const plain = (unit: string, decimal: string | undefined): number | null =>
    decimal === undefined ? null : Number((Number(decimal) * (unit === 'percent' ? 100 : 1)).toFixed(4));
  return (verdicts) => [
    [
      ...[k.kpi, k.unit, k.channel, t.month, t.figure, t.intervalLow, t.intervalHigh, t.cases, k.target],
      ...[k.benchmark, t.verdict, t.trend, t.because],
    ],
    ...verdicts.map((row) => [
      ...[text(row.title), unitName(row.unit), row.channel ?? k.allChannels, row.to],
      ...[plain(row.kpiUnit, row.last.decimal), plain(row.kpiUnit, row.interval?.low)],
      plain(row.kpiUnit, row.interval?.high),
      ...[row.sample ? Number(row.sample.decimal) : null, plain(row.kpiUnit, row.target?.decimal)],
      ...[plain(row.kpiUnit, row.benchmark?.decimal), k.verdict[outcomeOf(row)], k.trend[row.trend.verdict]],
      row.because,
    ]),
  ];
}
