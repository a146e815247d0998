import { Link, useSearchParams } from 'react-router';
import { $api } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { localeOf, useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { CERTIFICATIONS } from '../wording';
import { conditionName } from '../words/use-sentences';
import { REMINDERS } from '../words/reminders';
import { CalendarAddress } from './CalendarAddress';
import { useFilters } from './FilterChoice';

const AHEAD = ['30', '90', '365'] as const;

/** What certifications wait for, and what the next months bring. */
export function DatesPage() {
  const t = useTexts(CERTIFICATIONS);
  const kinds = useTexts(REMINDERS);
  const { text, date, number, language } = useFormats();
  const session = useSession();
  const [params] = useSearchParams();
  const { set } = useFilters();
  const ahead = AHEAD.find((days) => days === params.get('days')) ?? '90';
  const isMine = params.get('whose') === 'mine';
  const query = { days: Number(ahead), ...(isMine ? { yours: 'true' as const } : {}) };
  const reminders = $api.useQuery('get', '/v1/certification-reminders', { params: { query } });
  return (
    <section className="stack">
      <SubPageHead title={t.dates} />
      <div className="certify-filters no-print">
        <Choice
          label={t.ahead}
          options={AHEAD.map((key) => ({ key, label: t.days[key] }))}
          value={ahead}
          onChange={(days) => set('days', days)}
        />
        <Choice
          label={t.whose}
          options={[
            { key: 'all', label: t.everybody },
            { key: 'mine', label: t.mine },
          ]}
          value={isMine ? 'mine' : 'all'}
          onChange={(whose) => set('whose', whose === 'all' ? '' : whose)}
        />
      </div>
      {reminders.isError && <ProblemPanel error={reminders.error} onAgain={() => void reminders.refetch()} />}
      {reminders.isPending && <Waiting />}
      {reminders.data?.items.length === 0 && <EmptyState title={t.noDatesTitle} text={t.noDates} />}
      {reminders.data !== undefined && reminders.data.items.length > 0 && (
        <ShortenedTable
          label={t.dates}
          rows={reminders.data.items}
          rowKey={({ certificationId, kind, ref, date: on }) => `${certificationId} ${kind} ${ref ?? ''} ${on}`}
          columns={[
            {
              key: 'date',
              title: t.date,
              sort: (one) => one.date,
              cell: (one) => (
                <span className="certify-cell">
                  <span>{date(one.date)}</span>
                  <Badge tone={one.isOverdue ? 'bad' : one.daysLeft <= 30 ? 'warn' : 'plain'}>
                    {t.left(one.daysLeft, number(Math.abs(one.daysLeft)))}
                  </Badge>
                </span>
              ),
            },
            {
              key: 'what',
              title: t.what,
              sort: ({ kind }) => kinds[kind],
              cell: ({ kind, ref, isYours }) => (
                <span className="certify-cell">
                  <span>
                    {kinds[kind]} {ref !== null && <span className="quiet">{conditionName(ref, language)}</span>}
                  </span>
                  {isYours && <Badge tone="warn">{t.waitsForYou}</Badge>}
                </span>
              ),
            },
            {
              key: 'party',
              title: t.party,
              sort: ({ party }) => text(party.name),
              cell: ({ certificationId, party, framework }) => (
                <span className="certify-cell">
                  <Link to={`/certifications/${certificationId}`}>{text(party.name)}</Link>
                  <span className="small quiet">{framework}</span>
                </span>
              ),
            },
          ]}
        />
      )}
      <Forecast />
      {session.can('self.write') && <CalendarAddress />}
    </section>
  );
}

/** Certificates of a month, each a way into the register. */
function Forecast() {
  const t = useTexts(CERTIFICATIONS);
  const { date, language } = useFormats();
  const query = $api.useQuery('get', '/v1/certificates/forecast', { params: { query: { months: 12 } } });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const months = new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const list = (due: readonly { id: string; number: string; on: string }[]) =>
    due.length === 0 ? (
      <span className="quiet">{t.none}</span>
    ) : (
      <ul className="certify-list">
        {due.map(({ id, number, on }) => (
          <li key={`${id} ${on}`}>
            <Link to={`/certifications/certificates?q=${encodeURIComponent(number)}`}>{number}</Link>{' '}
            <span className="small quiet">{date(on)}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <section className="stack">
      <h3>{t.forecast}</h3>
      <DataTable
        label={t.forecast}
        parameter="forecast"
        rows={query.data.months}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', title: t.month, cell: ({ month }) => months.format(new Date(`${month.slice(0, 7)}-01`)) },
          { key: 'expiring', title: t.expiring, cell: ({ expiring }) => list(expiring) },
          { key: 'surveillances', title: t.surveillances, cell: ({ surveillances }) => list(surveillances) },
        ]}
      />
    </section>
  );
}
