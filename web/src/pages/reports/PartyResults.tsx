import { useQuery } from '@tanstack/react-query';
import { $api, allPages, api, type Schemas } from '../../api/client';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { PARTS } from '../../components/wording';
import { useFormats, type ApiText } from '../../language/formats';
import { useTexts } from '../../language/language';
import { REPORTS } from './wording';

/** For vendor managers and respondents: completed results of their own organisation, the newest revision of each. */
export function PartyResults() {
  const t = useTexts(REPORTS);
  const list = useQuery({
    queryKey: ['all', '/v1/party-results'],
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/party-results', {
          params: { query: { limit: 100, ...(cursor && { cursor }) } },
        });
        return data ?? { items: [], nextCursor: null };
      }),
  });
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const newest = list.data.filter(({ isNewest }) => isNewest);
  return (
    <>
      <PageHead title={t.title} detail={t.partyText} />
      {newest.length === 0 && <EmptyState title={t.partyNoneTitle} text={t.partyNone} />}
      {newest.map((result) => (
        <PartyResult key={`${result.snapshotId}/${result.partyId}`} result={result} />
      ))}
    </>
  );
}

function PartyResult({ result }: { result: Schemas['PartyResultDto'] }) {
  const t = useTexts(REPORTS);
  const parts = useTexts(PARTS);
  const { text, date, percent, number } = useFormats();
  const { snapshotId, partyId, assessment, engagement, party, completedAt } = result;
  const scores = $api.useQuery('get', '/v1/party-results/{snapshotId}/{partyId}/scores', {
    params: { path: { snapshotId, partyId } },
  });
  const title = assessment ? text(assessment.title) : '';
  const names = new Map(
    (scores.data?.units as readonly { ref: string; name: ApiText }[] | undefined)?.map(({ ref, name }) => [
      ref,
      text(name),
    ]),
  );
  return (
    <section className="stack">
      <div>
        <h2>{title}</h2>
        <p className="quiet">
          {[engagement && text(engagement.title), party && text(party.name), date(completedAt)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {scores.isError && <ProblemPanel error={scores.error} onAgain={() => void scores.refetch()} />}
      {scores.isPending && <Waiting />}
      {scores.data && (
        <DataTable
          label={title}
          rows={scores.data.scores}
          rowKey={({ unit }) => unit}
          columns={[
            {
              key: 'unit',
              title: t.unit,
              sort: ({ unit }) => names.get(unit) ?? unit,
              cell: ({ unit }) => names.get(unit) ?? unit,
            },
            {
              key: 'score',
              title: t.score,
              isNumber: true,
              sort: ({ score }) => ('decimal' in score ? Number(score.decimal) : null),
              cell: ({ score }) =>
                'decimal' in score
                  ? percent(score.decimal)
                  : 'notApplicable' in score
                    ? parts.notApplicable
                    : parts.notAssessed,
            },
            {
              key: 'rated',
              title: t.rated,
              isNumber: true,
              cell: ({ coverage }) => t.ratedOf(number(coverage.assessed), number(coverage.applicable)),
            },
          ]}
        />
      )}
    </section>
  );
}
