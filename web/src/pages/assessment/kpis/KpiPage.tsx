import { Link, useParams, useSearchParams } from 'react-router';
import { $api } from '../../../api/client';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { KPI_PAGE } from './kpi-wording';
import { SeriesView } from './SeriesView';
import { UnitComparison } from './UnitComparison';
import { useUnitName, useVerdicts } from './use-verdicts';
import { byWeight, type Verdict } from './verdicts';
import { VerdictTable } from './VerdictTable';
import { Waves } from './Waves';

/** One KPI of an assessment: a series of it, its units compared, its waves. */
export function KpiPage() {
  const { kpi = '' } = useParams();
  const t = useTexts(KPI_PAGE);
  const verdicts = useVerdicts(kpi);
  if (!verdicts.data) {
    if (verdicts.isError) return <ProblemPanel error={verdicts.error} onAgain={() => void verdicts.refetch()} />;
    return <Waiting />;
  }
  const [first] = verdicts.data;
  if (!first) {
    return (
      <EmptyState title={t.noSuchTitle} text={t.noSuch}>
        <ButtonLink to="..">{t.back}</ButtonLink>
      </EmptyState>
    );
  }
  return <Loaded verdicts={verdicts.data} first={first} />;
}

/** In the address: all channels together. */
const TOGETHER = '';

function Loaded({ verdicts, first }: { verdicts: readonly Verdict[]; first: Verdict }) {
  const t = useTexts(KPI_PAGE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const unitName = useUnitName();
  const [params, setParams] = useSearchParams();
  const channels = [...new Set(verdicts.map(({ channel }) => channel ?? TOGETHER))];
  const wanted = params.get('channel') ?? TOGETHER;
  const channel = channels.includes(wanted) ? wanted : (channels[0] ?? TOGETHER);
  const here = verdicts.filter((row) => (row.channel ?? TOGETHER) === channel);
  const units = here.map(({ unit }) => unit ?? 'entity');
  // The whole first; without it the series that misses its target most.
  const ordered = [...here].sort((a, b) => Number(a.unit !== null) - Number(b.unit !== null) || byWeight(a, b));
  const shown = here.find(({ unit }) => (unit ?? 'entity') === params.get('unit')) ?? ordered[0] ?? first;
  const choose = (parts: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(parts)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: true });
  };
  return (
    <section className="stack">
      <Link to="..">← {t.back}</Link>
      <SubPageHead title={text(first.title)} detail={k.direction[first.direction]} />
      <Explanation kpi={first.kpi} />
      <div className="kpi-filters no-print">
        {units.length > 1 && (
          <Choice
            label={t.series}
            options={ordered.map(({ unit }) => ({ key: unit ?? 'entity', label: unitName(unit) }))}
            value={shown.unit ?? 'entity'}
            onChange={(unit) => choose({ unit })}
          />
        )}
        {channels.length > 1 && (
          <Choice
            label={k.channel}
            options={channels.map((key) => ({ key, label: key === TOGETHER ? k.allChannels : key }))}
            value={channel}
            onChange={(next) => choose({ channel: next, unit: '' })}
          />
        )}
      </div>
      <SeriesView verdict={shown} />
      <UnitComparison kpi={first.kpi} channel={channel === TOGETHER ? null : channel} />
      {here.length > 1 && (
        <section className="stack">
          <h3>{t.allSeries}</h3>
          <VerdictTable verdicts={[...here].sort(byWeight)} all={here} isOfOneKpi />
        </section>
      )}
      <Waves kpi={first.kpi} channel={channel === TOGETHER ? null : channel} />
    </section>
  );
}

/** How the KPI is computed, for those who may read the library. */
function Explanation({ kpi }: { kpi: string }) {
  const t = useTexts(KPI_PAGE);
  const { text } = useFormats();
  const { can } = useSession();
  const catalogue = $api.useQuery(
    'get',
    '/v1/kpi-catalogue',
    {},
    { staleTime: 3_600_000, enabled: can('library.read') },
  );
  const entry = catalogue.data?.items.find(({ key }) => key === kpi);
  if (!entry) return null;
  const { formula, numerator, denominator, exclusions, typical, traps } = entry;
  const facts = [
    [t.numerator, numerator],
    [t.denominator, denominator],
    [t.exclusions, exclusions],
    [t.typical, typical?.note],
  ] as const;
  return (
    <details className="no-print">
      <summary>{t.whatItIs}</summary>
      <div className="stack kpi-tight panel">
        {formula && <p>{text(formula)}</p>}
        <dl className="kpi-facts">
          {facts.map(
            ([label, said]) =>
              said && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text(said)}</dd>
                </div>
              ),
          )}
        </dl>
        {traps.length > 0 && <strong className="small">{t.traps}</strong>}
        <ul className="small">
          {traps.map((trap, at) => (
            <li key={at}>{text(trap)}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
