import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { allPages, api, type Schemas } from '../../api/client';
import { Badge } from '../../components/Badge';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { byFramework, versionBefore } from '../../frameworks/versions';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { FRAMEWORKS } from './wording';

type Version = Schemas['FrameworkVersionDto'];

/** All framework versions; pages that need them share what was read. */
export const useFrameworkVersions = () =>
  useQuery({
    queryKey: ['get', '/v1/framework-versions', 'all'],
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET('/v1/framework-versions', { params: { query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });

/** What can be assessed against: one table a framework, its newest version first. */
export function FrameworksPage() {
  const t = useTexts(FRAMEWORKS);
  const { text } = useFormats();
  const { can } = useSession();
  const list = useFrameworkVersions();
  const upload = can('library.write') && (
    <Link className="button primary" to="/frameworks/new">
      {t.upload}
    </Link>
  );
  return (
    <>
      <PageHead title={t.title} detail={t.text}>
        {upload}
      </PageHead>
      {list.isError && !list.data && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {upload}
        </EmptyState>
      )}
      {list.data &&
        byFramework(list.data).map(({ key, newest, versions }) => (
          <section key={key} className="stack">
            <div>
              <h2>{text(newest.title)}</h2>
              <code className="small quiet">{key}</code>
            </div>
            <VersionTable all={list.data} versions={versions} label={text(newest.title)} parameter={`sort-${key}`} />
          </section>
        ))}
    </>
  );
}

interface VersionTableProps {
  readonly all: readonly Version[];
  readonly versions: readonly Version[];
  readonly label: string;
  readonly parameter: string;
}

function VersionTable({ all, versions, label, parameter }: VersionTableProps) {
  const t = useTexts(FRAMEWORKS);
  const { number, date } = useFormats();
  const columns: readonly Column<Version>[] = [
    {
      key: 'version',
      title: t.version,
      sort: ({ version }) => version,
      cell: (row) => (
        <span className="row">
          <Link to={`/frameworks/${row.id}`} aria-label={row.id}>
            {row.version}
          </Link>
          {row === versions[0] && versions.length > 1 && <Badge tone="good">{t.newest}</Badge>}
        </span>
      ),
    },
    {
      key: 'origin',
      title: t.origin,
      cell: ({ origin }) => <Badge>{t.origins[origin]}</Badge>,
    },
    {
      key: 'requirements',
      title: t.requirements,
      sort: ({ unitRequirements, entityRequirements }) => unitRequirements + entityRequirements,
      cell: ({ unitRequirements, entityRequirements }) => (
        <>
          {number(unitRequirements + entityRequirements)}{' '}
          <span className="small quiet">
            {t.perUnit(number(unitRequirements))}, {t.perEntityCount(number(entityRequirements))}
          </span>
        </>
      ),
    },
    { key: 'loaded', title: t.loaded, sort: ({ createdAt }) => createdAt, cell: ({ createdAt }) => date(createdAt) },
    {
      key: 'compare',
      title: t.compare,
      cell: (row) => {
        const former = versionBefore(all, row);
        if (!former) return <span className="quiet">–</span>;
        return (
          <Link
            to={`/frameworks/${row.id}/diff?from=${former.id}`}
            aria-label={`${row.id}: ${t.compareWith(former.version)}`}
          >
            {t.compareWith(former.version)}
          </Link>
        );
      },
    },
  ];
  return <DataTable label={label} rows={versions} rowKey={({ id }) => id} columns={columns} parameter={parameter} />;
}
