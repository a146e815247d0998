import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { TRAIL_SUBJECTS } from './subjects';
import './trail.css';
import { useTrail, type TrailEvent, type TrailFilters, type TrailPlace } from './use-trail';
import { ACTION_TONE, TRAIL, TRAIL_ACTIONS, TRAIL_ACTORS } from './wording';

interface TrailEventsProps {
  readonly place: TrailPlace;
  readonly filters: TrailFilters;
}

/** Events of a trail, the newest first; further ones when they are asked for. */
export function TrailEvents({ place, filters }: TrailEventsProps) {
  const t = useTexts(TRAIL);
  const { more } = useTexts(PARTS);
  const trail = useTrail(place, filters);
  if (!trail.data) {
    if (trail.isError) return <ProblemPanel error={trail.error} onAgain={() => void trail.refetch()} />;
    return <Waiting />;
  }
  const events = trail.data.pages.flatMap(({ items }) => items);
  if (events.length === 0) return <p className="notice">{t.none}</p>;
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.list}>
        <table className="table trail">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t.number}
              </th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.details}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </tbody>
        </table>
      </div>
      {trail.isFetchNextPageError && <ProblemPanel error={trail.error} />}
      {trail.hasNextPage && (
        <div className="no-print">
          <Button onPress={() => void trail.fetchNextPage()} isDisabled={trail.isFetchingNextPage}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}

function EventRow({ event }: { event: TrailEvent }) {
  const t = useTexts(TRAIL);
  const actions = useTexts(TRAIL_ACTIONS);
  const subjects = useTexts(TRAIL_SUBJECTS);
  const { dateTime, number } = useFormats();
  const { seq, at, actor, action, subject, rows, reason } = event;
  return (
    <tr>
      <td className="number">{number(seq)}</td>
      <td>
        <span className="trail-when">{dateTime(at)}</span>
      </td>
      <td>
        <ActorName actor={actor} />
      </td>
      <td>
        <Badge tone={ACTION_TONE[action]}>{actions[action]}</Badge>
      </td>
      <td>
        {/* Rights that were refused have no word of their own: they are shown as the policy calls them. */}
        {subjects[subject.table] ?? subject.table}
        {rows > 1 && <span className="small quiet"> · {t.rows(number(rows))}</span>}
        {reason !== null && <div className="small quiet">“{reason}”</div>}
      </td>
      <td>
        <EventDetails event={event} />
      </td>
    </tr>
  );
}

function ActorName({ actor: { kind, name } }: { actor: TrailEvent['actor'] }) {
  const t = useTexts(TRAIL);
  const actors = useTexts(TRAIL_ACTORS);
  if (kind !== 'person') return actors[kind];
  return name ?? <span className="quiet">{t.erased}</span>;
}

function EventDetails({ event }: { event: TrailEvent }) {
  const t = useTexts(TRAIL);
  const { number } = useFormats();
  const { seq, actor, subject, changes, requestId, sha256 } = event;
  const facts: (readonly [string, string | null])[] = [
    [t.who, actor.personId],
    [t.id, subject.id],
    [t.fields, [...new Set(changes.flatMap(({ fields }) => fields ?? []))].join(', ')],
    [t.request, requestId],
    [t.seal, sha256],
  ];
  return (
    <details className="small">
      <summary aria-label={`${t.details}: ${t.event(number(seq))}`}>{t.details}</summary>
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
