import { useState } from 'react';
import { $api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { AUDITS } from './audits-wording';
import { useCertification } from './CertificationLayout';
import { DrawDialog } from './DrawDialog';
import { planOf } from './sample-plan';

type Sample = Schemas['SampleDto'];

/** Which sites were drawn, and how anybody can draw them again. */
export function Samples() {
  const { id, engagementId } = useCertification();
  const t = useTexts(AUDITS);
  const session = useSession();
  const [isDrawing, setDrawing] = useState(false);
  const query = $api.useQuery('get', '/v1/certifications/{certificationId}/samples', {
    params: { path: { certificationId: id }, query: { limit: 100 } },
  });
  const [latest, ...earlier] = query.data?.items ?? [];
  return (
    <section className="stack">
      <div className="row spread">
        <div>
          <h3>{t.samples}</h3>
          <p className="quiet">{t.samplesText}</p>
        </div>
        {session.canIn(engagementId, 'certification.assess') && (
          <Button onPress={() => setDrawing(true)}>{latest ? t.drawAgain : t.draw}</Button>
        )}
      </div>
      {query.isPending && <Waiting />}
      {query.isError && <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />}
      {query.data && !latest && <p>{t.noSamples}</p>}
      {latest && <SamplePlan sample={latest} isLatest />}
      {earlier.map((sample) => (
        <details key={sample.seq}>
          <SampleSummary sample={sample} />
          <SamplePlan sample={sample} />
        </details>
      ))}
      {isDrawing && <DrawDialog onClose={() => setDrawing(false)} />}
    </section>
  );
}

function SampleSummary({ sample: { kind, drawnOn } }: { sample: Sample }) {
  const t = useTexts(AUDITS);
  const { date } = useFormats();
  return <summary>{t.sampleOf(t.kinds[kind], date(drawnOn))}</summary>;
}

function SamplePlan({ sample, isLatest = false }: { sample: Sample; isLatest?: boolean }) {
  const t = useTexts(AUDITS);
  const { text, number, date, percent } = useFormats();
  const { places } = useCertification();
  const { seq, kind, rule, drawnOn, drawnBy } = sample;
  const { choices, leftOut, size, sites, sizeByRule, seed } = planOf(sample);
  const nameOf = (siteId: string): string => {
    const place = places.find((one) => one.siteId === siteId);
    return place ? text(place.site) : siteId;
  };
  const tenths = rule.tenths ?? 10;
  const label = t.sampleOf(t.kinds[kind], date(drawnOn));
  return (
    <div className="panel stack">
      <div>
        <strong>{label}</strong> {isLatest && <Badge tone="good">{t.counts}</Badge>}
        <p className="small quiet">
          {t.figures(number(size), number(sites), number(sizeByRule))} ·{' '}
          {t.rule(tenths === 10 ? '' : number(tenths / 10, 1), percent((rule.randomPercent ?? 0) / 100))} ·{' '}
          {t.seed(String(seed))}
          {drawnBy.name !== null && ` · ${t.by(drawnBy.name)}`}
        </p>
      </div>
      <DataTable
        label={label}
        parameter={`sample-${seq}`}
        rows={choices}
        rowKey={({ site }) => site}
        columns={[
          { key: 'order', title: t.order, isNumber: true, sort: ({ order }) => order, cell: ({ order }) => order },
          { key: 'site', title: t.site, sort: ({ site }) => nameOf(site), cell: ({ site }) => nameOf(site) },
          {
            key: 'why',
            title: t.why,
            cell: ({ reason, because }) => (because === null ? t.reasons[reason] : `${t.reasons[reason]}: ${because}`),
          },
          {
            key: 'chance',
            title: t.chance,
            cell: ({ chance }) => chance && t.chanceOf(number(chance.share), number(chance.of)),
          },
        ]}
      />
      {leftOut.length > 0 && (
        <p className="small">
          {t.leftOut}: {leftOut.map(nameOf).join(', ')}
        </p>
      )}
    </div>
  );
}
