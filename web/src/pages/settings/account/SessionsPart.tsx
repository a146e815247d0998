import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { ACCOUNT } from './wording';

/** Browsers in which one is signed in; what is not one's own is ended here. */
export function SessionsPart() {
  const t = useTexts(ACCOUNT);
  const { dateTime, ago } = useFormats();
  const client = useQueryClient();
  const list = $api.useQuery('get', '/v1/sessions');
  const end = useMutation({
    mutationFn: (sessionId: string | undefined) =>
      sessionId === undefined
        ? api.DELETE('/v1/sessions')
        : api.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/v1/sessions'] }),
  });
  const items = list.data?.items;
  return (
    <section className="stack panel">
      <h2>{t.sessions}</h2>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {end.isError && <ProblemPanel error={end.error} />}
      {items && (
        <DataTable
          label={t.sessions}
          parameter="sessions"
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'browser',
              title: t.browser,
              cell: ({ client: name, current }) => (
                <>
                  {browserName(name) ?? t.unknownBrowser} {current && <Badge tone="good">{t.thisOne}</Badge>}
                  <div className="small quiet">{name}</div>
                </>
              ),
            },
            {
              key: 'since',
              title: t.since,
              sort: ({ createdAt }) => createdAt,
              cell: ({ createdAt }) => dateTime(createdAt),
            },
            {
              key: 'seen',
              title: t.lastSeen,
              sort: ({ seenAt }) => seenAt,
              cell: ({ seenAt }) => ago(seenAt, new Date()),
            },
            {
              key: 'actions',
              title: t.actions,
              cell: ({ id, client: name, current }) =>
                !current && (
                  <Button
                    aria-label={t.endOf(browserName(name) ?? t.unknownBrowser)}
                    onPress={() => end.mutate(id)}
                    isDisabled={end.isPending}
                  >
                    {t.end}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {items && items.length > 1 && (
        <div>
          <Button onPress={() => end.mutate(undefined)} isDisabled={end.isPending}>
            {t.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

/** As people call it; browsers name themselves after their ancestors, so that the youngest name counts. */
function browserName(client: string | null): string | undefined {
  const names = [/Edg\//, /OPR\//, /Firefox\//, /Chrome\//, /Safari\//] as const;
  const titles = ['Edge', 'Opera', 'Firefox', 'Chrome', 'Safari'] as const;
  return titles[names.findIndex((name) => name.test(client ?? ''))];
}
