import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { $api } from '../../../api/client';
import { certifications } from '../../../api/lists';
import { Badge } from '../../../components/Badge';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { REMINDERS } from '../../certifications/words/reminders';
import { CERTIFICATION_WORDS } from '../../certifications/words/wording';
import { toneOfState } from '../../certifications/words/tones';
import { VENDORS } from '../wording';
import { VENDOR } from './wording';

/** Dates of a year ahead: as far as certificates reach. */
const AHEAD = 365;

/** The certifications of a party, and what each waits for. */
export function PartyCertifications({ partyId }: { partyId: string }) {
  const t = useTexts(VENDOR);
  const vendors = useTexts(VENDORS);
  const { states, statuses } = useTexts(CERTIFICATION_WORDS);
  const kinds = useTexts(REMINDERS);
  const { text, date, number } = useFormats();
  const session = useSession();
  const list = useQuery(certifications({ partyId }));
  const reminders = $api.useQuery('get', '/v1/certification-reminders', { params: { query: { days: AHEAD } } });
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const nextOf = (id: string) => reminders.data?.items.find(({ certificationId }) => certificationId === id);
  return (
    <section className="stack" aria-labelledby="party-certifications">
      <h2 id="party-certifications">{t.certification}</h2>
      {list.data.length === 0 ? (
        <EmptyState title={t.noCertification} text={t.noCertificationText}>
          {session.can('certification.apply') && <Link to={`/certifications/new?partyId=${partyId}`}>{t.apply}</Link>}
        </EmptyState>
      ) : (
        <DataTable
          label={t.certification}
          parameter="certifications"
          rows={list.data}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'scheme',
              title: vendors.framework,
              sort: ({ title }) => text(title),
              cell: ({ id, title }) => <Link to={`/certifications/${id}`}>{text(title)}</Link>,
            },
            {
              key: 'state',
              title: t.state,
              sort: ({ state }) => states[state].name,
              cell: ({ state }) => <Badge tone={toneOfState(state)}>{states[state].name}</Badge>,
            },
            {
              key: 'certificate',
              title: vendors.certificate,
              sort: ({ certificate }) => certificate?.validUntil ?? null,
              cell: ({ certificate }) =>
                certificate && (
                  <span className="vendors-cell">
                    <span>
                      {certificate.number} · {statuses[certificate.status]}
                    </span>
                    <span className="small">{vendors.validUntil(date(certificate.validUntil))}</span>
                  </span>
                ),
            },
            {
              key: 'next',
              title: t.next,
              sort: ({ id }) => nextOf(id)?.date ?? null,
              cell: ({ id }) => {
                const next = nextOf(id);
                if (!next) return <span className="quiet">{t.nothingDue}</span>;
                return (
                  <span className="vendors-cell">
                    <span>{kinds[next.kind]}</span>
                    <span className="small">
                      {date(next.date)} · {t.days(next.daysLeft, number(Math.abs(next.daysLeft)))}
                    </span>
                  </span>
                );
              },
            },
          ]}
        />
      )}
    </section>
  );
}
