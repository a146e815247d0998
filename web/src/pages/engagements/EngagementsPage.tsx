import { Link } from 'react-router';
import { $api } from '../../api/client';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { ENGAGEMENTS } from './wording';

export function EngagementsPage() {
  const t = useTexts(ENGAGEMENTS);
  const { text, date } = useFormats();
  const list = $api.useQuery('get', '/v1/engagements', { params: { query: { limit: 100 } } });
  if (list.isPending) return <Waiting />;
  if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
  return (
    <>
      <PageHead title={t.title} detail={t.text} />
      {list.data.items.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty} />
      ) : (
        <DataTable
          label={t.title}
          rows={list.data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t.name,
              sort: ({ title }) => text(title),
              cell: ({ id, title }) => <Link to={`/engagements/${id}`}>{text(title)}</Link>,
            },
            {
              key: 'client',
              title: t.client,
              sort: ({ clientName }) => text(clientName),
              cell: ({ clientName }) => text(clientName),
            },
            {
              key: 'period',
              title: t.period,
              sort: ({ period }) => period.from,
              cell: ({ period }) => `${date(period.from)} – ${date(period.to)}`,
            },
          ]}
        />
      )}
    </>
  );
}
