import { useQuery } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../../api/client';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CERTIFICATION_WORDS } from '../words/wording';
import { useCertification } from './CertificationLayout';
import { CERTIFICATION } from './wording';

type Step = Schemas['TakenStepDto'];

/** Everything that was written down: who did what, and why. The latest first. */
export function HistoryPage() {
  const { id } = useCertification();
  const t = useTexts(CERTIFICATION);
  const columns = useStepColumns();
  const path = '/v1/certifications/{certificationId}/steps';
  const query = useQuery({
    queryKey: ['get', path, 'all', id],
    queryFn: () =>
      allPages(async (cursor) => {
        const page = { limit: 100, sort: '-seq' as const, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET(path, { params: { path: { certificationId: id }, query: page } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return (
    <section className="stack">
      <SubPageHead title={t.history} />
      {query.data.length === 0 ? (
        <EmptyState title={t.noHistoryTitle} text={t.noHistory} />
      ) : (
        <ShortenedTable label={t.history} rows={query.data} rowKey={({ seq }) => String(seq)} columns={columns} />
      )}
    </section>
  );
}

function useStepColumns(): readonly Column<Step>[] {
  const t = useTexts(CERTIFICATION);
  const { transitions: names } = useTexts(CERTIFICATION_WORDS);
  const { date, dateTime } = useFormats();
  return [
    {
      key: 'on',
      title: t.on,
      sort: ({ seq }) => seq,
      cell: ({ on, takenAt }) => (
        <span className="certify-cell">
          <span>{date(on)}</span>
          <span className="small quiet">{dateTime(takenAt)}</span>
        </span>
      ),
    },
    { key: 'step', title: t.step, sort: (one) => names[one.transition], cell: (one) => names[one.transition] },
    {
      key: 'by',
      title: t.by,
      sort: ({ person }) => person?.name ?? '',
      cell: ({ person, role }) =>
        person === null ? (
          <span className="quiet">{t.byRule}</span>
        ) : (
          <span className="certify-cell">
            <span>{person.name ?? t.unknownPerson}</span>
            <span className="small quiet">{t.roles[role]}</span>
          </span>
        ),
    },
    {
      key: 'why',
      title: t.why,
      cell: ({ reason, divergingOpinions }) => (
        <span className="certify-cell">
          <span>{reason}</span>
          {divergingOpinions !== null && <span className="small">{t.diverging(divergingOpinions)}</span>}
        </span>
      ),
    },
  ];
}
