import { Chart } from '../../../charts/Chart';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { runModel } from './chart-models';
import { KPI_PAGE } from './kpi-wording';
import { useChartWords } from './use-chart-words';
import { useUnitName } from './use-verdicts';
import { TargetText, TrendText, VerdictBadge } from './verdict-parts';
import type { Verdict } from './verdicts';
import { VERDICTS_PAGE } from './verdicts-wording';

/** One series: its verdict and why, its course, and what would settle it. */
export function SeriesView({ verdict }: { verdict: Verdict }) {
  const t = useTexts(KPI_PAGE);
  const v = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text, number } = useFormats();
  const format = useKpiFormat();
  const unitName = useUnitName();
  const { kpiUnit, interval, sample, settling, trend, monthsMet, signals, benchmark, source } = verdict;
  const settle = settling && (settling.as === 'met' ? t.settleMet : t.settleNotMet)(number(settling.sample));
  return (
    <section className="stack">
      <div className="row">
        <h3>{unitName(verdict.unit)}</h3>
        <VerdictBadge verdict={verdict} />
      </div>
      <p className="kpi-text">{verdict.because}</p>
      <dl className="kpi-tiles">
        <div>
          <dt>{format.month(verdict.to)}</dt>
          <dd>{format.shared(kpiUnit, verdict.last.decimal)}</dd>
        </div>
        {interval && (
          <div>
            <dt>{v.interval}</dt>
            <dd>{format.interval(kpiUnit, interval)}</dd>
          </div>
        )}
        {sample && (
          <div>
            <dt>{v.cases}</dt>
            <dd>
              {number(Number(sample.decimal))}
              {verdict.isSmallSample && <div className="small quiet">{v.smallSample}</div>}
            </dd>
          </div>
        )}
        <div>
          <dt>{k.target}</dt>
          <dd>
            <TargetText verdict={verdict} />
          </dd>
        </div>
        {benchmark && (
          <div>
            <dt>{k.benchmark}</dt>
            <dd>{format.shared(kpiUnit, benchmark.decimal)}</dd>
          </div>
        )}
        {monthsMet && (
          <div>
            <dt>{v.monthsMet}</dt>
            <dd>{v.ofMonths(number(monthsMet.met), number(monthsMet.months))}</dd>
          </div>
        )}
      </dl>
      <p>
        {v.trend}: <TrendText trend={trend.verdict} />
        {trend.perMonth !== null && (
          <span className="quiet">
            {' '}
            · {t.perMonth}: {format.change(kpiUnit, trend.perMonth)}
          </span>
        )}
        {settle !== null && (
          <span className="quiet">
            {' '}
            · {t.settles}: {settle}
          </span>
        )}
      </p>
      {verdict.points.length > 1 ? <RunChart verdict={verdict} /> : <p className="quiet">{t.tooFewMonths}</p>}
      <div>
        <h4>{t.signals}</h4>
        {signals.length === 0 ? (
          <p className="quiet">{t.noSignals}</p>
        ) : (
          <ul>
            {signals.map(({ key, direction, from, to }, at) => (
              <li key={at}>
                {k.signal[key][direction]}{' '}
                <span className="quiet">
                  ({from === to ? format.month(to) : `${format.month(from)} – ${format.month(to)}`})
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {source !== null && (
        <p className="small quiet">
          {k.source}: {text(source)}
        </p>
      )}
    </section>
  );
}

function RunChart({ verdict }: { verdict: Verdict }) {
  const { kpiUnit, title, first, last, from, to, points } = verdict;
  const t = useTexts(KPI_PAGE);
  const v = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text, number } = useFormats();
  const format = useKpiFormat();
  const words = useChartWords(kpiUnit);
  const unitName = useUnitName();
  return (
    <Chart
      level={4}
      model={runModel(verdict, words)}
      title={t.runTitle(text(title), words.figure(first.decimal), words.figure(last.decimal))}
      detail={{
        measure: t.runMeasure,
        unit: unitName(verdict.unit),
        period: `${format.month(from)} – ${format.month(to)}`,
      }}
      table={{
        columns: [
          { title: k.month },
          { title: v.figure, isNumber: true },
          { title: v.interval, isNumber: true },
          { title: k.measures.numerator, isNumber: true },
          { title: k.measures.denominator, isNumber: true },
        ],
        rows: points.map(({ month, value, interval, numerator, denominator }) => [
          format.month(month),
          words.figure(value.decimal),
          interval ? format.interval(kpiUnit, interval) : '',
          numerator ? number(Number(numerator.decimal)) : '',
          denominator ? number(Number(denominator.decimal)) : '',
        ]),
      }}
    />
  );
}
