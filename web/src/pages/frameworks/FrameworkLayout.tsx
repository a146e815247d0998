import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Outlet, useNavigate, useOutletContext, useParams } from 'react-router';
import { $api, type Schemas } from '../../api/client';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { Confirmation } from '../../components/Confirmation';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Tabs } from '../../components/Tabs';
import { Waiting } from '../../components/Waiting';
import type { FrameworkTree } from '../../frameworks/tree';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import './frameworks.css';
import { FRAMEWORKS } from './wording';

export interface FrameworkContext {
  readonly framework: Schemas['FrameworkVersionDetailDto'];
  readonly tree: FrameworkTree;
}

/** The framework version whose page is shown. */
export const useFramework = (): FrameworkContext => useOutletContext<FrameworkContext>();

/** Frame of the pages of one framework version. */
export function FrameworkLayout() {
  const { frameworkId = '' } = useParams();
  const t = useTexts(FRAMEWORKS);
  const { text } = useFormats();
  const params = { params: { path: { frameworkId } } };
  // A version never changes.
  const detail = $api.useQuery('get', '/v1/framework-versions/{frameworkId}', params, { staleTime: Infinity });
  const tree = $api.useQuery('get', '/v1/framework-versions/{frameworkId}/tree', params, { staleTime: Infinity });
  if (!detail.data || !tree.data) {
    const failed = [detail, tree].find(({ isError }) => isError);
    if (!failed) return <Waiting />;
    return (
      <>
        <PageHead title={frameworkId} />
        <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />
        <p>
          <Link to="/frameworks">{t.toList}</Link>
        </p>
      </>
    );
  }
  const { title, summary, version, origin, id } = detail.data;
  const base = `/frameworks/${id}`;
  return (
    <>
      <nav className="small no-print">
        <Link to="/frameworks">← {t.toList}</Link>
      </nav>
      <PageHead
        isFrame
        title={`${text(title)} ${version}`}
        detail={
          <span className="row">
            <code className="small">{id}</code>
            <Badge>{t.origins[origin]}</Badge>
          </span>
        }
      >
        <a className="button" href={`/v1/framework-versions/${encodeURIComponent(id)}/source`} download>
          {t.download}
        </a>
        <Removal framework={detail.data} />
      </PageHead>
      <p className="framework-summary">{text(summary)}</p>
      <Tabs
        label={t.pages}
        tabs={[
          { to: base, title: t.requirements, end: true },
          { to: `${base}/scoring`, title: t.scoring },
          { to: `${base}/diff`, title: t.diff },
        ]}
      />
      <Outlet context={{ framework: detail.data, tree: tree.data } satisfies FrameworkContext} />
    </>
  );
}

/** Versions of the product stay; the server refuses those that an assessment uses. */
function Removal({ framework: { id, origin } }: { framework: FrameworkContext['framework'] }) {
  const t = useTexts(FRAMEWORKS);
  const { can } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const removal = $api.useMutation('delete', '/v1/framework-versions/{frameworkId}');
  if (origin !== 'own' || !can('library.write')) return null;
  const remove = async (): Promise<void> => {
    await removal.mutateAsync({ params: { path: { frameworkId: id } } });
    await client.invalidateQueries({ queryKey: ['get', '/v1/framework-versions'] });
    await navigate('/frameworks');
  };
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {t.remove}
      </Button>
      <Confirmation
        title={t.removeTitle(id)}
        text={t.removeText}
        action={t.remove}
        isOpen={isAsking}
        isBusy={removal.isPending}
        error={removal.error}
        onConfirm={() => {
          // What went wrong stands in the dialog.
          remove().catch(() => undefined);
        }}
        onClose={() => {
          removal.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
