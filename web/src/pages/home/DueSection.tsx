import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { $api, api, type Schemas } from '../../api/client';
import { contentOf } from '../../api/content';
import { Badge } from '../../components/Badge';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { dueItems, type DueItem } from './due';
import './home.css';
import { HOME } from './wording';

type ActionPage = Schemas['ActionSummaryPageDto'];

/** So many stand here; the rest stands on their own pages. */
const SHOWN = 12;
const DAYS_AHEAD = 30;

/** Corrective actions and certifications whose dates have passed or come soon. */
export function DueSection() {
  const t = useTexts(HOME);
  const { can } = useSession();
  const { number } = useFormats();
  const mayActions = can('actions.list');
  const mayCertifications = can('certification.list');
  const overdue = useActions('overdue', mayActions);
  const soon = useActions('dueSoon', mayActions);
  const reminders = $api.useQuery(
    'get',
    '/v1/certification-reminders',
    { params: { query: { days: DAYS_AHEAD, yours: 'true' } } },
    { enabled: mayCertifications },
  );
  const asked = [...(mayActions ? [overdue, soon] : []), ...(mayCertifications ? [reminders] : [])];
  const failed = asked.find(({ isError }) => isError);
  if (failed) return <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />;
  if (asked.some(({ data }) => data === undefined)) return <Waiting />;
  const items = dueItems([...(overdue.data?.items ?? []), ...(soon.data?.items ?? [])], reminders.data?.items ?? []);
  return (
    <Section title={t.due} detail={items.length === 0 ? t.nothingDue : undefined}>
      {items.length > 0 && (
        <ul className="due">
          {items.slice(0, SHOWN).map((item) => (
            <DueLine key={item.key} item={item} />
          ))}
        </ul>
      )}
      {items.length > SHOWN && <p className="small quiet">{t.moreDue(number(items.length - SHOWN))}</p>}
    </Section>
  );
}

function useActions(due: 'overdue' | 'dueSoon', isAllowed: boolean) {
  return useQuery({
    queryKey: ['get', '/v1/corrective-actions', 'home', due],
    enabled: isAllowed,
    queryFn: async () => {
      const query = { due, limit: 50, sort: 'due' as const };
      // The same address gives a table to whoever asks for CSV; nobody does here.
      return (await contentOf(api.GET('/v1/corrective-actions', { params: { query } }))) as ActionPage;
    },
  });
}

function DueLine({ item }: { item: DueItem }) {
  const t = useTexts(HOME);
  const { text, date } = useFormats();
  const { canIn } = useSession();
  const { subject } = item;
  const title =
    subject.kind === 'action'
      ? `${subject.ref} ${text(subject.title)}`
      : `${text(subject.party)}: ${t.reminders[subject.what]}`;
  // Who answers for one party only has no page of the engagement.
  const isOpenable = subject.kind === 'certification' || canIn(item.engagementId, 'engagement.read');
  return (
    <li>
      <span className="due-date">
        <time dateTime={item.date}>{date(item.date)}</time>
        {item.isOverdue && <Badge tone="bad">{t.overdue}</Badge>}
      </span>
      <span>
        {isOpenable ? <Link to={item.to}>{title}</Link> : title}
        <div className="small quiet">
          {subject.kind === 'action' ? text(subject.engagement ?? '') : t.certification}
        </div>
      </span>
    </li>
  );
}
