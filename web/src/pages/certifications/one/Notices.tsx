import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import type { Certification } from './CertificationLayout';
import { CERTIFICATION } from './wording';

type Reason = NonNullable<Certification['review']>['reasons'][number];

/** What somebody has to look at: evidence that changed, figures that fell, a transfer under way. */
export function Notices({ certification: { stale, review, transfer } }: { certification: Certification }) {
  const t = useTexts(CERTIFICATION);
  const { text, date } = useFormats();
  const { offer, offered, accepted } = transfer;
  const unitOf = ({ unit }: Reason): string => (unit === null ? '' : ` (${unit})`);
  const reasonText = (reason: Reason): string => {
    if (reason.kind === 'missing') return t.reasons.missing(reason.kpi, unitOf(reason));
    if (reason.kind === 'stale') return t.reasons.stale(reason.kpi, unitOf(reason), reason.lastMonth ?? '–');
    const months = (reason.months ?? []).map(({ month, value }) => `${month} (${value})`).join(', ');
    return t.reasons.breach(reason.kpi, unitOf(reason), months);
  };
  return (
    <>
      {stale && (
        <div className="notice warn">
          <strong>{t.stale}</strong>
          <p>{stale.hint}</p>
          <ul>
            {stale.assessments.map(({ assessmentId, key }) => (
              <li key={assessmentId}>
                <Link to={`/assessments/${assessmentId}`}>{key}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {review && (
        <div className="notice warn">
          <strong>
            {t.review} · {t.raisedOn(date(review.raisedOn))}
          </strong>
          <ul>
            {review.reasons.map((reason) => (
              <li key={`${reason.kind} ${reason.kpi} ${reason.unit ?? ''}`}>{reasonText(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {(offer !== null || offered.length > 0) && (
        <div className="notice">
          <strong>{t.transfer}</strong>
          {offer && (
            <p>
              <OtherSide id={offer.counterpart}>
                {offer.party === null ? t.offersOther(offer.number) : t.offers(offer.number, text(offer.party))}
              </OtherSide>
            </p>
          )}
          {offered.map(({ counterpart, party, number }) => (
            <p key={counterpart}>
              <OtherSide id={counterpart}>{t.offered(party === null ? '' : text(party), number)}</OtherSide>
            </p>
          ))}
          {accepted !== null && <p>{t.accepted}</p>}
        </div>
      )}
    </>
  );
}

/** The other certification of a transfer: a party sees its own only. */
function OtherSide({ id, children }: { id: string; children: ReactNode }) {
  const session = useSession();
  return session.can('certification.assess') ? <Link to={`/certifications/${id}`}>{children}</Link> : children;
}
