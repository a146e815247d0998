import { Link } from 'react-router';
import { $api, type Schemas } from '../../../../api/client';
import { Chart } from '../../../../charts/Chart';
import type { BarListModel } from '../../../../charts/model';
import { Badge, type Tone } from '../../../../components/Badge';
import { EmptyState } from '../../../../components/EmptyState';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { useResults } from '../results-context';
import { COMMON } from '../wording';
import { CALIBRATION } from './wording';

type Calibration = Schemas['JudgedCalibrationDto'];
type Interval = Schemas['IntervalDto'];

const TONE: Readonly<Record<Calibration['agreement']['verdict'], Tone>> = {
  met: 'good',
  notMet: 'bad',
  notProven: 'warn',
};
/** Share of agreement that is asked for. */
const SOUGHT = 0.85;

/** How far raters agree, session by session. */
export function CalibrationPage() {
  const t = useTexts(CALIBRATION);
  const common = useTexts(COMMON);
  const { assessment } = useResults();
  const { language } = useFormats();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/calibrations', {
    params: { path: { assessmentId: assessment.id }, query: { lang: language } },
  });
  return (
    <>
      <SubPageHead title={common.calibration} detail={t.detail} />
      {query.data ? (
        query.data.calibrations.length === 0 ? (
          <EmptyState title={t.noneTitle} text={t.none}>
            <Link className="button primary" to={`/assessments/${assessment.id}/setup`}>
              {t.toSetup}
            </Link>
          </EmptyState>
        ) : (
          query.data.calibrations.map((one) => <Session key={one.key} session={one} />)
        )
      ) : query.isError ? (
        <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Session({ session }: { session: Calibration }) {
  const t = useTexts(CALIBRATION);
  const { text, date, number } = useFormats();
  const { title, kind, sentence, agreement, isKappaParadox, items } = session;
  return (
    <section className="panel stack">
      <header className="row spread">
        <div>
          <h3>{text(title)}</h3>
          <p className="small quiet">
            {t.kinds[kind]} · {date(session.date)}
          </p>
        </div>
        <Badge tone={TONE[agreement.verdict]}>{t.verdicts[agreement.verdict]}</Badge>
      </header>
      <p>{sentence}</p>
      <Agreement session={session} />
      <Coefficients session={session} />
      {isKappaParadox && <p className="notice warn">{t.paradox}</p>}
      <Raters session={session} />
      {items.length > 0 && (
        <details>
          <summary>{t.disputed}</summary>
          <ul className="why-list">
            {items.map(({ ref, disagreement }) => (
              <li key={ref}>
                {ref}: {number(Number(disagreement), 2)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function useInterval(): (interval: Interval | null, digits?: number) => string {
  const { percent, number } = useFormats();
  return (interval, digits) => {
    if (!interval) return '';
    const show = (end: string): string => (digits === undefined ? percent(end, 1) : number(Number(end), digits));
    return `${show(interval.low)}–${show(interval.high)}`;
  };
}

/** Raters against consensus or majority, and all pairs together. */
function Agreement({ session: { agreement, drift } }: { session: Calibration }) {
  const t = useTexts(CALIBRATION);
  const { percent, number } = useFormats();
  const interval = useInterval();
  const bars = [
    {
      label: t.agreement,
      cases: t.pairs(number(agreement.pairs), number(agreement.items)),
      share: agreement.share,
      interval: agreement.interval,
    },
    ...(drift?.raters ?? []).flatMap(({ name, share, items, interval: own, agreeing }) =>
      share === null ? [] : [{ label: name, cases: `${number(agreeing)} / ${number(items)}`, share, interval: own }],
    ),
  ];
  const model: BarListModel = {
    kind: 'barList',
    series: [],
    bars: bars.map(({ label, cases, share, interval: own }, at) => ({
      label,
      sublabel: cases,
      value: Number(share),
      text: percent(share),
      tone: at === 0 ? ('accent' as const) : ('neutral' as const),
      ...(at === 0 && { target: SOUGHT }),
      ...(own && { interval: { low: Number(own.low), high: Number(own.high) } }),
    })),
    legend: { target: t.sought, interval: t.interval },
  };
  return (
    <Chart
      level={4}
      model={model}
      title={t.title(percent(agreement.share))}
      detail={{ measure: t.measure, n: t.pairs(number(agreement.pairs), number(agreement.items)) }}
      table={{
        columns: [{ title: t.rater }, { title: t.agreement, isNumber: true }, { title: t.interval, isNumber: true }],
        rows: bars.map(({ label, cases, share, interval: own }) => [
          `${label} (${cases})`,
          percent(share),
          interval(own),
        ]),
      }}
    />
  );
}

function Coefficients({ session: { title: session, kappa, alpha, ac1 } }: { session: Calibration }) {
  const t = useTexts(CALIBRATION);
  const { text, number } = useFormats();
  const interval = useInterval();
  const rows = [
    { title: t.statistic[kappa.statistic], value: kappa.value, interval: kappa.interval, words: kappa.words },
    { title: t.alpha, value: alpha.value, interval: alpha.interval, words: alpha.words },
    { title: t.ac1, value: ac1.value, interval: null, words: ac1.words },
  ];
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={`${text(session)}: ${t.coefficient}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.coefficient}</th>
            <th scope="col" className="number">
              {t.value}
            </th>
            <th scope="col" className="number">
              {t.interval}
            </th>
            <th scope="col">{t.reading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, value, interval: own, words }) => (
            <tr key={title}>
              <td>{title}</td>
              <td className="number">{value === null ? '–' : number(Number(value), 2)}</td>
              <td className="number">{interval(own, 2)}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Raters({ session: { title, drift, scale } }: { session: Calibration }) {
  const t = useTexts(CALIBRATION);
  const { text, percent, number } = useFormats();
  const interval = useInterval();
  if (!drift) return null;
  const titles = new Map(scale.categories.map((one) => [one.key, one.title === null ? one.key : text(one.title)]));
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={`${text(title)}: ${t.raters}`}>
      <table className="table">
        <caption className="unseen">{t.raters}</caption>
        <thead>
          <tr>
            <th scope="col">{t.rater}</th>
            <th scope="col" className="number">
              {t.reference[drift.reference]}
            </th>
            <th scope="col" className="number">
              {t.interval}
            </th>
            <th scope="col">{t.differs}</th>
          </tr>
        </thead>
        <tbody>
          {drift.raters.map(({ rater, name, share, interval: own, deviations }) => (
            <tr key={rater}>
              <td>{name}</td>
              <td className="number">{share === null ? '–' : percent(share)}</td>
              <td className="number">{interval(own)}</td>
              <td>
                {deviations
                  .map(({ category, missed, added }) =>
                    t.deviation(titles.get(category) ?? category, number(missed), number(added)),
                  )
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
