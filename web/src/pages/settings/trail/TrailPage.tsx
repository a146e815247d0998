import { useQuery } from '@tanstack/react-query';
import { allPages, api } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ButtonLink } from '../../../components/ButtonLink';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { PageHead } from '../../../components/PageHead';
import { TextField } from '../../../components/TextField';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import '../../reports/reports.css';
import { usePeople } from '../people/use-people';
import { TRAIL_SUBJECTS } from './subjects';
import { TrailEvents } from './TrailEvents';
import { exportAddress, type TrailPlace } from './use-trail';
import { VerificationPanel } from './VerificationPanel';
import { TRAIL, TRAIL_ACTIONS, TRAIL_ACTORS, type TrailAction } from './wording';

const ALL = 'all';
const ACTIONS: readonly TrailAction[] = ['insert', 'update', 'delete', 'read', 'denied', 'baseline'];
const KINDS = ['public', 'job', 'system', 'none'] as const;
const KEYS = ['actor', 'action', 'subject', 'from', 'to'] as const;

/** The audit trail of the workspace or of an engagement: filtered, verified, exported. */
export function TrailPage() {
  const t = useTexts(TRAIL);
  const { text } = useFormats();
  const { can, canIn } = useSession();
  const engagements = useQuery({
    queryKey: ['all', '/v1/engagements'],
    enabled: can('engagement.list'),
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/engagements', {
          params: { query: { limit: 100, ...(cursor && { cursor }) } },
        });
        return data ?? { items: [], nextCursor: null };
      }),
  });
  const { values, set } = useAddress(['place']);
  if (engagements.isPending && engagements.isFetching) return <Waiting />;
  const places = [
    ...(can('trail.readWorkspace') ? [{ key: ALL, label: t.workspace }] : []),
    ...(engagements.data ?? [])
      .filter(({ id }) => canIn(id, 'trail.read'))
      .map(({ id, title }) => ({ key: id, label: text(title) })),
  ];
  const key = places.find((place) => place.key === (values.place || ALL))?.key ?? places[0]?.key;
  if (key === undefined) {
    return (
      <>
        <PageHead title={t.title} />
        <EmptyState title={t.nothingTitle} text={t.nothing} />
      </>
    );
  }
  const place: TrailPlace = key === ALL ? undefined : { engagementId: key };
  return (
    <>
      <PageHead title={t.title} detail={t.text}>
        <ButtonLink href={exportAddress(place)} isDownload>
          {t.export}
        </ButtonLink>
      </PageHead>
      <div className="filters no-print">
        <Choice
          label={t.place}
          options={places}
          value={key}
          onChange={(next) => set('place', next === ALL ? '' : next)}
        />
      </div>
      <VerificationPanel key={key} place={place} />
      <Filtered place={place} />
    </>
  );
}

function Filtered({ place }: { place: TrailPlace }) {
  const t = useTexts(TRAIL);
  const actions = useTexts(TRAIL_ACTIONS);
  const actors = useTexts(TRAIL_ACTORS);
  const subjects = useTexts(TRAIL_SUBJECTS);
  const { can } = useSession();
  const { data: people = [] } = usePeople(can('people.read'));
  const { values, set, clear, isSet } = useAddress(KEYS);
  const choose = (key: (typeof KEYS)[number]) => (value: string) => set(key, value === ALL ? '' : value);
  const sortedSubjects = Object.entries(subjects)
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <div className="filters no-print">
        <Choice
          label={t.actor}
          options={[
            { key: ALL, label: t.anybody },
            ...people.map(({ id, name, status }) => ({ key: id, label: status === 'erased' ? t.erased : name })),
            ...KINDS.map((key) => ({ key, label: actors[key] })),
          ]}
          value={values.actor || ALL}
          onChange={choose('actor')}
        />
        <Choice
          label={t.action}
          options={[{ key: ALL, label: t.anything }, ...ACTIONS.map((key) => ({ key, label: actions[key] }))]}
          value={values.action || ALL}
          onChange={choose('action')}
        />
        <Choice
          label={t.subject}
          options={[{ key: ALL, label: t.anything }, ...sortedSubjects]}
          value={values.subject || ALL}
          onChange={choose('subject')}
        />
        <TextField label={t.from} type="date" value={values.from} onChange={(value) => set('from', value)} />
        <TextField label={t.to} type="date" value={values.to} onChange={(value) => set('to', value)} />
        {isSet && (
          <Button look="plain" onPress={clear}>
            {t.clear}
          </Button>
        )}
      </div>
      <TrailEvents place={place} filters={values} />
    </>
  );
}
