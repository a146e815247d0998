import { Link } from 'react-router';
import { Badge, type Tone } from '../../../components/Badge';
import { Copyable } from '../../../components/Copyable';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useSentences } from '../words/use-sentences';
import { CERTIFICATION_WORDS } from '../words/wording';
import { STATUS_TONES } from '../words/tones';
import { useCertification, type Certification } from './CertificationLayout';
import { Conditions } from './Conditions';
import { LifeLine } from './LifeLine';
import { NextSteps } from './NextSteps';
import { Notices } from './Notices';
import { CERTIFICATION } from './wording';

/** Where a certification is, what comes next and who does it, and what keeps its certificate. */
export function OverviewPage() {
  const certification = useCertification();
  const t = useTexts(CERTIFICATION);
  const { states, transitions } = useTexts(CERTIFICATION_WORDS);
  const { date } = useFormats();
  const { state, since, certificate, upcoming } = certification;
  return (
    <section className="stack">
      <SubPageHead title={t.overview} detail={`${states[state].name} · ${t.since(date(since))}`} />
      <LifeLine state={state} hasCertificate={certificate !== null} />
      <div className="panel stack">
        <h3>{t.now}</h3>
        <p>{states[state].now}</p>
        {upcoming && <p className="quiet">{t.ifNobody(transitions[upcoming.transition], date(upcoming.on))}</p>}
      </div>
      <Notices certification={certification} />
      <NextSteps certification={certification} />
      <div className="certify-pair">
        <Dates certification={certification} />
        <Obligations certification={certification} />
      </div>
      {certification.conditions.length > 0 && <Conditions certification={certification} />}
      <Scope certification={certification} />
      {state === 'applied' && <Copyable label={t.addressForOffers} value={`${location.origin}${location.pathname}`} />}
    </section>
  );
}

function Dates({ certification }: { certification: Certification }) {
  const t = useTexts(CERTIFICATION);
  const { statuses } = useTexts(CERTIFICATION_WORDS);
  const { date } = useFormats();
  const { language } = useLanguage();
  const { certificate, nextSurveillance, renewalOpens, restorableUntil, ruling } = certification;
  const dates: (readonly [string, string | null])[] = [
    [t.surveillance, nextSurveillance],
    [t.renewalOpens, renewalOpens],
    [t.restorable, restorableUntil],
  ];
  return (
    <section className="stack">
      <h3>{t.dates}</h3>
      <dl className="certify-facts">
        <div>
          <dt>{t.number}</dt>
          <dd>
            {certificate === null ? (
              t.noCertificate
            ) : (
              <span className="certify-cell">
                <span>
                  {certificate.number}{' '}
                  <Badge tone={STATUS_TONES[certificate.status]}>{statuses[certificate.status]}</Badge>
                </span>
                <span className="small">{t.valid(date(certificate.validFrom), date(certificate.validUntil))}</span>
                <a href={`/v1/certificates/${certificate.id}/file?language=${language}&disposition=attachment`}>
                  {t.file}
                </a>
                <Link to={`/certifications/certificates?q=${encodeURIComponent(certificate.number)}`}>
                  {t.openPublic}
                </Link>
              </span>
            )}
          </dd>
        </div>
        {dates.flatMap(([term, day]) =>
          day === null
            ? []
            : [
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{date(day)}</dd>
                </div>,
              ],
        )}
        {ruling && (
          <div>
            <dt>{t.ruling(date(ruling.on))}</dt>
            <dd>{ruling.isAppealed ? t.appealed : t.notAppealed}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const OBLIGATION_TONES: Readonly<Record<Certification['obligations'][number]['state'], Tone>> = {
  ...{ met: 'good', open: 'plain', inGrace: 'warn', unmet: 'bad' },
};

function Obligations({ certification: { obligations } }: { certification: Certification }) {
  const t = useTexts(CERTIFICATION);
  const { obligation: sentence } = useSentences();
  if (obligations.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t.obligations}</h3>
      <ul className="certify-list">
        {obligations.map((one) => {
          const { what, then } = sentence(one);
          return (
            <li key={`${one.kind} ${one.id}`} className="certify-cell">
              <span>{what}</span>
              <span className="row small">
                <Badge tone={OBLIGATION_TONES[one.state]}>{t.obligationStates[one.state]}</Badge>
                <span className="quiet">{then}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Scope({ certification: { places } }: { certification: Certification }) {
  const t = useTexts(CERTIFICATION);
  const { text, number } = useFormats();
  const sites = [...new Map(places.map(({ siteId, site }) => [siteId, text(site)]))];
  return (
    <section className="stack">
      <h3>
        {t.scope}: {t.places(places.length, number(places.length))}
      </h3>
      <ul className="certify-list">
        {sites.map(([siteId, name]) => (
          <li key={siteId}>
            <strong>{name}</strong>:{' '}
            {places.flatMap((place) => (place.siteId === siteId ? [text(place.programme)] : [])).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
