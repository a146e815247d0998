import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Badge, type Tone } from '../../components/Badge';
import { useFormats } from '../../language/formats';
import { texts, useTexts } from '../../language/language';
import { CERTIFICATION_WORDS } from '../certifications/words/wording';
import { VENDORS } from './wording';

type LineCertificate = NonNullable<Schemas['PortfolioLineDto']['certificate']>;

const CERTIFICATE_STATE = texts({
  en: {
    noCertificate: 'No certificate',
    expiring: 'expires soon',
    blockers: { suspended: 'suspended', majors: 'major open', overdue: 'overdue', stale: 'assessment changed' },
  },
  id: {
    noCertificate: 'Tanpa sertifikat',
    expiring: 'segera berakhir',
    blockers: { suspended: 'dibekukan', majors: 'mayor terbuka', overdue: 'terlambat', stale: 'penilaian berubah' },
  },
  zh: {
    noCertificate: '无证书',
    expiring: '即将到期',
    blockers: { suspended: '已暂停', majors: '有重大不符合', overdue: '逾期', stale: '评估有变' },
  },
});

/** The certificate of a party by a framework: whether it holds, until when, and what stands against it. */
export function CertificateState({ certificate }: { certificate: LineCertificate | null }) {
  const t = useTexts(CERTIFICATE_STATE);
  const { validUntil: untilText } = useTexts(VENDORS);
  const { statuses, states } = useTexts(CERTIFICATION_WORDS);
  const { date } = useFormats();
  if (certificate === null) return <span className="quiet">{t.noCertificate}</span>;
  const { certificationId, status, state, validUntil, isExpiring, blockers } = certificate;
  const stateName = Object.entries(states).find(([key]) => key === state)?.[1].name ?? state;
  return (
    <span className="vendors-cell">
      <Link to={`/certifications/${certificationId}`}>
        <Badge tone={toneOf(certificate)}>{status === 'none' ? stateName : statuses[status]}</Badge>
      </Link>
      {validUntil !== null && (
        <span className="small vendors-nowrap">
          {untilText(date(validUntil))}
          {isExpiring && ` · ${t.expiring}`}
        </span>
      )}
      {blockers.length > 0 && <span className="small">{blockers.map(({ kind }) => t.blockers[kind]).join(', ')}</span>}
    </span>
  );
}

function toneOf({ status, isExpiring, blockers }: LineCertificate): Tone {
  if (status === 'suspended' || status === 'withdrawn' || status === 'expired') return 'bad';
  if (blockers.length > 0 || isExpiring) return 'warn';
  return status === 'valid' ? 'good' : 'plain';
}
