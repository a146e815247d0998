import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { $api } from '../../../api/client';
import { LongTable } from '../../../components/LongTable';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { KPI } from '../../../kpi/wording';
import { useAssessment } from '../AssessmentLayout';
import { KPI_PAGE } from './kpi-wording';
import { useUnitName, verdictsQuery } from './use-verdicts';
import { LatestFigure, VerdictBadge } from './verdict-parts';
import type { Verdict } from './verdicts';

/** The same KPI in the other assessments of the engagement, unit by unit. */
export function Waves({ kpi, channel }: { kpi: string; channel: string | null }) {
  const { id, engagement } = useAssessment();
  const t = useTexts(KPI_PAGE);
  const k = useTexts(KPI);
  const { text, date } = useFormats();
  const { language } = useLanguage();
  const unitName = useUnitName();
  const list = $api.useQuery('get', '/v1/assessments', {
    params: { query: { engagementId: engagement.id, limit: 100 } },
  });
  const waves = [...(list.data?.items ?? [])].sort((a, b) => a.reportDate.localeCompare(b.reportDate));
  // An assessment without units has no verdicts: it is left out like one without the KPI.
  const answers = useQueries({
    queries: waves.map((wave) => ({ ...verdictsQuery(wave.id, language, kpi), retry: false })),
  });
  const found = waves
    .map((wave, at) => ({ wave, verdicts: (answers[at]?.data ?? []).filter((one) => one.channel === channel) }))
    .filter(({ wave, verdicts }) => verdicts.length > 0 || wave.id === id);
  const isWaiting = list.isPending || answers.some(({ isPending }) => isPending);
  const units = [...new Set(found.flatMap(({ verdicts }) => verdicts.map(({ unit }) => unit)))];
  units.sort((a, b) => Number(a !== null) - Number(b !== null) || unitName(a).localeCompare(unitName(b)));
  const byUnit = found.map(({ wave, verdicts }) => ({
    wave,
    of: new Map<string | null, Verdict>(verdicts.map((verdict) => [verdict.unit, verdict])),
  }));
  return (
    <section className="stack">
      <h3>{t.waves}</h3>
      {isWaiting ? (
        <Waiting />
      ) : found.length < 2 ? (
        <p className="quiet">{t.noWaves}</p>
      ) : (
        <>
          <p className="quiet">{t.wavesText}</p>
          <ul className="small kpi-links">
            {found.map(({ wave }) => (
              <li key={wave.id}>
                {wave.id === id ? (
                  `${text(wave.title)} (${t.thisOne})`
                ) : (
                  <Link to={`/assessments/${wave.id}/kpis/${kpi}`}>{text(wave.title)}</Link>
                )}
              </li>
            ))}
          </ul>
          <LongTable
            label={t.waves}
            rows={units}
            rowKey={(unit) => unit ?? 'entity'}
            parameter="waves"
            columns={[
              { key: 'unit', title: k.unit, sort: (unit) => unitName(unit), cell: (unit) => unitName(unit) },
              ...byUnit.map(({ wave, of }, at) => ({
                key: `wave${at}`,
                title: date(wave.reportDate),
                isNumber: true,
                sort: (unit: string | null) => {
                  const verdict = of.get(unit);
                  return verdict ? Number(verdict.last.decimal) : null;
                },
                cell: (unit: string | null) => {
                  const verdict = of.get(unit);
                  if (!verdict) return <span className="small quiet">{t.notReported}</span>;
                  return (
                    <>
                      <LatestFigure verdict={verdict} />
                      <VerdictBadge verdict={verdict} />
                    </>
                  );
                },
              })),
            ]}
          />
        </>
      )}
    </section>
  );
}
