import { Link, useSearchParams } from 'react-router';
import { Badge } from '../../components/Badge';
import { Choice } from '../../components/Choice';
import { DataTable, type Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { TextField } from '../../components/TextField';
import { Tiles } from '../../components/Tiles';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { STATUS, STATUS_TONE, type AssessmentStatus } from '../assessment/status';
import { filtered, isIn, linesOf, STAGES, type EngagementLine } from './overview';
import { useAssessments, useEngagements } from './use-engagements';
import { ENGAGEMENTS } from './wording';

/** All engagements, by how far their assessments are. */
export function EngagementsPage() {
  const t = useTexts(ENGAGEMENTS);
  const { can } = useSession();
  const engagements = useEngagements();
  const assessments = useAssessments();
  const failed = [engagements, assessments].find(({ isError }) => isError);
  return (
    <>
      <PageHead title={t.title} detail={t.text}>
        {can('engagement.create') && <StartLink />}
      </PageHead>
      {engagements.data && assessments.data ? (
        <Lines lines={linesOf(engagements.data, assessments.data)} />
      ) : failed ? (
        <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function StartLink() {
  return (
    <Link className="button primary" to="/engagements/new">
      {useTexts(ENGAGEMENTS).start}
    </Link>
  );
}

/** From this many on a list needs a filter. */
const FILTERED_FROM = 8;

function Lines({ lines }: { lines: readonly EngagementLine[] }) {
  const t = useTexts(ENGAGEMENTS);
  const { can } = useSession();
  const { number } = useFormats();
  const place = useFilter();
  if (lines.length === 0) {
    return (
      <EmptyState title={t.emptyTitle} text={can('engagement.create') ? t.empty : t.emptyReader}>
        {can('engagement.create') && <StartLink />}
      </EmptyState>
    );
  }
  const shown = filtered(lines, place);
  const tiles = STAGES.map((stage) => ({ stage, count: lines.filter((line) => isIn(line, stage)).length }));
  return (
    <>
      <Tiles
        label={t.title}
        tiles={[
          {
            ...{ key: 'all', value: number(lines.length), label: t.all },
            ...{ to: place.to('stage', ''), isChosen: place.stage === undefined },
          },
          ...tiles
            .filter(({ stage, count }) => count > 0 || stage === place.stage)
            .map(({ stage, count }) => ({
              ...{ key: stage, value: number(count), label: t.stages[stage] },
              ...{ to: place.to('stage', stage), isChosen: place.stage === stage },
            })),
        ]}
      />
      {lines.length >= FILTERED_FROM && <Filters lines={lines} place={place} />}
      {shown.length > 0 ? (
        <>
          {shown.length < lines.length && (
            <p className="small quiet" role="status">
              {t.shown(number(shown.length), number(lines.length))}
            </p>
          )}
          <Table lines={shown} />
        </>
      ) : (
        <EmptyState title={t.nothingTitle} text={t.nothing}>
          <Link to="/engagements">{t.showAll}</Link>
        </EmptyState>
      )}
    </>
  );
}

interface Place {
  readonly search: string;
  readonly stage: (typeof STAGES)[number] | undefined;
  readonly clientPartyId: string | undefined;
  readonly to: (name: string, value: string) => string;
  readonly go: (name: string, value: string) => void;
}

/** What is shown stands in the address, so that it can be sent to somebody. */
function useFilter(): Place {
  const [params, setParams] = useSearchParams();
  const withOne = (name: string, value: string): URLSearchParams => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  };
  return {
    search: params.get('search') ?? '',
    stage: STAGES.find((stage) => stage === params.get('stage')),
    clientPartyId: params.get('client') ?? undefined,
    to: (name, value) => `?${withOne(name, value).toString()}`,
    go: (name, value) => setParams(withOne(name, value), { replace: true }),
  };
}

/** Stands for all clients in the list of them. */
const ANY = 'any';

function Filters({ lines, place }: { lines: readonly EngagementLine[]; place: Place }) {
  const t = useTexts(ENGAGEMENTS);
  const { text } = useFormats();
  const clients = new Map(
    lines.map(({ engagement }) => [engagement.clientPartyId, text(engagement.clientName)] as const),
  );
  return (
    <div className="filters no-print">
      <TextField label={t.search} value={place.search} onChange={(value) => place.go('search', value)} type="search" />
      <Choice
        label={t.client}
        options={[{ key: ANY, label: t.anyClient }, ...[...clients].map(([key, label]) => ({ key, label }))]}
        value={place.clientPartyId ?? ANY}
        onChange={(key) => place.go('client', key === ANY ? '' : key)}
      />
    </div>
  );
}

function Table({ lines }: { lines: readonly EngagementLine[] }) {
  const t = useTexts(ENGAGEMENTS);
  const { text, date, ago } = useFormats();
  const now = new Date();
  const columns: readonly Column<EngagementLine>[] = [
    {
      key: 'name',
      title: t.name,
      sort: ({ engagement }) => text(engagement.title),
      cell: ({ engagement }) => <Link to={`/engagements/${engagement.id}`}>{text(engagement.title)}</Link>,
    },
    {
      key: 'client',
      title: t.client,
      sort: ({ engagement }) => text(engagement.clientName),
      cell: ({ engagement }) => text(engagement.clientName),
    },
    {
      key: 'assessments',
      title: t.assessments,
      sort: ({ assessments }) => assessments.length,
      cell: (line) => <Counts line={line} />,
    },
    {
      key: 'period',
      title: t.period,
      sort: ({ engagement }) => engagement.period.from,
      cell: ({ engagement: { period } }) => `${date(period.from)} – ${date(period.to)}`,
    },
    {
      key: 'changed',
      title: t.changed,
      sort: ({ changedAt }) => changedAt,
      cell: ({ changedAt }) => <time dateTime={changedAt}>{ago(changedAt, now)}</time>,
    },
  ];
  return <DataTable label={t.title} rows={lines} rowKey={({ engagement }) => engagement.id} columns={columns} />;
}

const ORDER: readonly AssessmentStatus[] = ['draft', 'fieldwork', 'review', 'completed'];

function Counts({ line: { assessments, counts } }: { line: EngagementLine }) {
  const t = useTexts(ENGAGEMENTS);
  const status = useTexts(STATUS);
  const { number } = useFormats();
  if (assessments.length === 0) return <span className="quiet">{t.none}</span>;
  return (
    <span className="row">
      {ORDER.filter((one) => counts[one] > 0).map((one) => (
        <Badge key={one} tone={STATUS_TONE[one]}>
          {t.count(status[one], number(counts[one]))}
        </Badge>
      ))}
    </span>
  );
}
