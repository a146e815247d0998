import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client';
import { certificates } from '../../../api/lists';
import { Badge } from '../../../components/Badge';
import type { Column } from '../../../components/DataTable';
import { CsvButton, pathWith } from '../../../components/CsvButton';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { hasWords } from '../../vendors/filters';
import { CERTIFICATIONS } from '../wording';
import { CERTIFICATION_WORDS, type CertificateStatus } from '../words/wording';
import { STATUS_TONES } from '../words/tones';
import { FilterChoice, useFilters } from './FilterChoice';

type Certificate = Schemas['CertificateDto'];

/** The register: every certificate, also those that were renewed or ended. */
export function CertificatesPage() {
  const t = useTexts(CERTIFICATIONS);
  const { statuses } = useTexts(CERTIFICATION_WORDS);
  const { text, number } = useFormats();
  const { language } = useLanguage();
  const [params] = useSearchParams();
  const { set } = useFilters();
  const columns = useCertificateColumns();
  const status = Object.keys(statuses).find((key) => key === params.get('status')) as CertificateStatus | undefined;
  const list = useQuery(certificates({ sort: 'validUntil', ...(status === undefined ? {} : { status }) }));
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const shown = list.data.filter(({ number: own, holder, title }) =>
    hasWords(`${own} ${text(holder.name)} ${text(title)}`, params.get('q') ?? ''),
  );
  const isFiltered = status !== undefined || params.has('q');
  return (
    <section className="stack">
      <SubPageHead title={t.certificates} detail={shown.length > 0 ? number(shown.length) : undefined}>
        <CsvButton path={pathWith('/v1/certificates', { status, language })} fileName="certificates.csv" />
      </SubPageHead>
      <div className="certify-filters no-print" role="search" aria-label={t.certificates}>
        <TextField label={t.search} value={params.get('q') ?? ''} onChange={(value) => set('q', value)} />
        <FilterChoice
          name="status"
          label={t.status}
          options={Object.entries(statuses).map(([key, label]) => ({ key, label }))}
        />
      </div>
      {shown.length > 0 && (
        <ShortenedTable label={t.certificates} rows={shown} rowKey={({ id }) => id} columns={columns} />
      )}
      {shown.length === 0 && isFiltered && (
        <EmptyState title={t.nothingTitle} text={t.nothing}>
          <Link to="/certifications/certificates">{t.reset}</Link>
        </EmptyState>
      )}
      {shown.length === 0 && !isFiltered && <EmptyState title={t.noCertificatesTitle} text={t.noCertificates} />}
    </section>
  );
}

function useCertificateColumns(): readonly Column<Certificate>[] {
  const t = useTexts(CERTIFICATIONS);
  const { statuses } = useTexts(CERTIFICATION_WORDS);
  const { text, date, number } = useFormats();
  const { language } = useLanguage();
  return [
    {
      key: 'number',
      title: t.number,
      sort: ({ number: own }) => own,
      cell: ({ certificationId, number: own, supersededBy, takenFrom }) => (
        <span className="certify-cell">
          <Link className="certify-number" to={`/certifications/${certificationId}`}>
            {own}
          </Link>
          {supersededBy !== null && <span className="small quiet">{t.supersededBy(supersededBy)}</span>}
          {takenFrom !== null && <span className="small quiet">{t.takenFrom(takenFrom)}</span>}
        </span>
      ),
    },
    {
      key: 'holder',
      title: t.holder,
      sort: ({ holder }) => text(holder.name),
      cell: ({ holder, title }) => (
        <span className="certify-cell">
          <span>{text(holder.name)}</span>
          <span className="small quiet">{text(title)}</span>
        </span>
      ),
    },
    {
      key: 'status',
      title: t.status,
      sort: ({ status }) => statuses[status],
      cell: ({ status, since }) => (
        <span className="certify-cell">
          <Badge tone={STATUS_TONES[status]}>{statuses[status]}</Badge>
          <span className="small quiet">
            {t.since} {date(since)}
          </span>
        </span>
      ),
    },
    { key: 'from', title: t.validFrom, sort: ({ validFrom }) => validFrom, cell: ({ validFrom }) => date(validFrom) },
    {
      key: 'until',
      title: t.validUntil,
      sort: ({ validUntil }) => validUntil,
      cell: ({ validUntil }) => date(validUntil),
    },
    {
      key: 'places',
      title: t.places,
      cell: ({ places }) => (
        <details>
          <summary>{t.placeCount(places.length, number(places.length))}</summary>
          <ul className="certify-list small">
            {places.map(({ siteId, site, programmeId, programme }) => (
              <li key={`${siteId} ${programmeId}`}>
                {text(site)}: {text(programme)}
              </li>
            ))}
          </ul>
        </details>
      ),
    },
    {
      key: 'file',
      title: t.download,
      cell: ({ id, number: own, checkId }) => (
        <span className="certify-cell">
          <a
            href={`/v1/certificates/${id}/file?language=${language}&disposition=attachment`}
            aria-label={t.downloadOf(own)}
          >
            {t.download}
          </a>
          <a href={`/certificate/${checkId}`} aria-label={t.checkOf(own)}>
            {t.check}
          </a>
        </span>
      ),
    },
  ];
}
