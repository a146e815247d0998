import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { FactList } from './FactList';
import type { CertificateState } from './find';
import { CHECK } from './wording';

interface CertificateFactsProps {
  readonly certificate: Schemas['CertificateCheckDto'];
  readonly state: CertificateState;
}

/** These ended: what they covered, they cover no more. */
const ENDED: ReadonlySet<CertificateState> = new Set(['withdrawn', 'expired', 'superseded']);

/** Who is certified, as what, where, and from when until when; nothing else of a certificate is for everybody. */
export function CertificateFacts({ certificate, state }: CertificateFactsProps) {
  const t = useTexts(CHECK);
  const { text, date, number } = useFormats();
  const { holder, scheme, sites, validFrom, validUntil, since, supersededBy, isSample } = certificate;
  const isSinceFirstDay = state === 'valid' && since === validFrom;
  const count = number(sites.length);
  return (
    <>
      {isSample && <p className="notice warn">{t.sample}</p>}
      <FactList
        holder={holder}
        facts={[
          [t.scheme, scheme === null ? null : text(scheme)],
          [t.number, certificate.number],
          [t.validFrom, validFrom === null ? null : date(validFrom)],
          [t.validUntil, validUntil === null ? null : date(validUntil)],
          [t.since[state], since === null || isSinceFirstDay ? null : date(since)],
          [t.supersededBy, supersededBy],
        ]}
      />
      <section className="stack">
        <h3>{ENDED.has(state) ? t.covered(count, sites.length) : t.covers(count, sites.length)}</h3>
        <ul className="check-sites">
          {sites.map(({ name, programmes }, at) => (
            <li key={at}>
              <bdi>{text(name)}</bdi>
              <span className="small quiet">{programmes.map(text).join(t.between)}</span>
            </li>
          ))}
        </ul>
      </section>
      <div className="small quiet">
        <p>{t.compareCertificate}</p>
        <p>{t.ownRules}</p>
      </div>
    </>
  );
}
