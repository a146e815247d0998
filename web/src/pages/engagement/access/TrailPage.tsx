import { contentOf } from '../../../api/content';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { DataTable, type Column } from '../../../components/DataTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { AccessTabs } from './AccessTabs';
import { SUBJECTS } from './trail-subjects';
import { TRAIL, type TrailAction } from './trail-wording';

type Event = Schemas['TrailEventDto'];

const ACTIONS: readonly TrailAction[] = ['insert', 'update', 'delete', 'read', 'denied'];
const ANY = 'any';
const PATH = '/v1/engagements/{engagementId}/trail';

/** What was done in an engagement, by whom; whether all of it is still there; and the file that proves it elsewhere. */
export function TrailPage() {
  const t = useTexts(TRAIL);
  const parts = useTexts(PARTS);
  const { id } = useEngagement();
  const { canIn } = useSession();
  if (!canIn(id, 'trail.read')) {
    return (
      <section className="stack">
        <SubPageHead title={t.title} />
        <p className="notice">{parts.forbidden}</p>
      </section>
    );
  }
  return <Trail engagementId={id} />;
}

function Trail({ engagementId }: { engagementId: string }) {
  const t = useTexts(TRAIL);
  const parts = useTexts(PARTS);
  const filter = useFilter();
  const verification = useMutation({
    mutationFn: async () =>
      (await api.GET('/v1/engagements/{engagementId}/trail/verification', { params: { path: { engagementId } } })).data,
  });
  const events = useInfiniteQuery({
    queryKey: ['get', PATH, engagementId, filter.query],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const query = { ...filter.query, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return contentOf(api.GET(PATH, { params: { path: { engagementId }, query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows = events.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="stack">
      <AccessTabs />
      <SubPageHead title={t.title} detail={t.text}>
        <Button onPress={() => verification.mutate()} isDisabled={verification.isPending}>
          {verification.isPending ? t.verifying : t.verify}
        </Button>
        <a className="button" href={`/v1/engagements/${engagementId}/trail/export`} title={t.exportHint} download>
          {t.export}
        </a>
      </SubPageHead>
      <div role="status">{verification.data && <Verdict verification={verification.data} />}</div>
      {verification.isError && <ProblemPanel error={verification.error} />}
      <div className="filters no-print">
        <Choice
          label={t.action}
          options={[{ key: ANY, label: t.any }, ...ACTIONS.map((key) => ({ key, label: t.actions[key] }))]}
          value={filter.action ?? ANY}
          onChange={(action) => filter.go('action', action === ANY ? '' : action)}
        />
        <TextField label={t.from} type="date" value={filter.from} onChange={(day) => filter.go('from', day)} />
        <TextField label={t.to} type="date" value={filter.to} onChange={(day) => filter.go('to', day)} />
      </div>
      {rows === undefined ? (
        events.isError ? (
          <ProblemPanel error={events.error} onAgain={() => void events.refetch()} />
        ) : (
          <Waiting />
        )
      ) : rows.length === 0 ? (
        <div className="notice">
          <p>{t.none}</p>
          <Button onPress={filter.clear}>{t.clear}</Button>
        </div>
      ) : (
        <Events events={rows} />
      )}
      {events.isFetchNextPageError && <ProblemPanel error={events.error} />}
      {events.hasNextPage && (
        <div>
          <Button onPress={() => void events.fetchNextPage()} isDisabled={events.isFetchingNextPage}>
            {events.isFetchingNextPage ? parts.loading : parts.more}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What is shown stands in the address. */
function useFilter() {
  const [params, setParams] = useSearchParams();
  const action = ACTIONS.find((one) => one === params.get('action'));
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  const go = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const query = {
    ...(action === undefined ? {} : { action }),
    // Whole days, where the reader is.
    ...(from === '' ? {} : { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to === '' ? {} : { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  };
  return { action, from, to, go, query, clear: () => setParams({}, { replace: true }) };
}

function Events({ events }: { events: readonly Event[] }) {
  const t = useTexts(TRAIL);
  const subjects = useTexts(SUBJECTS);
  const { number, dateTime } = useFormats();
  const whoOf = ({ actor }: Event): string => {
    if (actor.kind === 'person') return actor.name ?? t.erased;
    return t.actors[actor.kind];
  };
  const columns: readonly Column<Event>[] = [
    { key: 'seq', title: t.number, isNumber: true, cell: ({ seq }) => number(seq) },
    { key: 'at', title: t.when, cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
    { key: 'who', title: t.who, cell: whoOf },
    {
      key: 'action',
      title: t.action,
      cell: ({ action }) => (
        <Badge tone={action === 'denied' ? 'warn' : action === 'delete' ? 'bad' : 'plain'}>{t.actions[action]}</Badge>
      ),
    },
    {
      key: 'what',
      title: t.what,
      cell: ({ subject, reason, rows }) => (
        <>
          {subjects[subject.table] ?? subject.table}
          {rows > 1 && <span className="quiet"> · {t.rows(number(rows))}</span>}
          {subject.id !== null && <div className="small quiet">{subject.id}</div>}
          {reason !== null && <div className="small">“{reason}”</div>}
        </>
      ),
    },
  ];
  return <DataTable label={t.title} rows={events} rowKey={({ id }) => id} columns={columns} />;
}

function Verdict({ verification }: { verification: Schemas['TrailVerificationDto'] }) {
  const t = useTexts(TRAIL);
  const { number, dateTime } = useFormats();
  const { intact, events, checkpoint, problems } = verification;
  if (!intact) {
    return (
      <div className="notice bad">
        <strong>{t.broken}</strong>
        <ul>
          {problems.map(({ seq, message }, at) => (
            <li key={at}>{seq === null ? message : `${t.number} ${number(seq)}: ${message}`}</li>
          ))}
        </ul>
        <p>{t.brokenText}</p>
      </div>
    );
  }
  return (
    <div className="notice">
      <strong>{t.intact(number(events))}</strong>
      <p>{checkpoint ? t.checkpoint(number(checkpoint.seq), dateTime(checkpoint.at)) : t.noCheckpoint}</p>
    </div>
  );
}
