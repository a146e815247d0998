import { Outlet, useOutletContext, useParams } from 'react-router';
import { $api, type Schemas } from '../../api/client';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Tabs } from '../../components/Tabs';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { ENGAGEMENT } from './wording';

interface EngagementContext {
  readonly engagement: Schemas['EngagementDto'];
}

/** The engagement whose page is shown. */
export const useEngagement = (): Schemas['EngagementDto'] => useOutletContext<EngagementContext>().engagement;

/** Frame of the pages of one engagement: whose it is. */
export function EngagementLayout() {
  const { engagementId = '' } = useParams();
  const t = useTexts(ENGAGEMENT);
  const { text, date } = useFormats();
  const query = $api.useQuery('get', '/v1/engagements/{engagementId}', { params: { path: { engagementId } } });
  const engagement = query.data;
  if (!engagement) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const { title, clientName, period } = engagement;
  const base = `/engagements/${engagementId}`;
  return (
    <>
      <PageHead
        isFrame
        title={text(title)}
        detail={`${text(clientName)} · ${date(period.from)} – ${date(period.to)}`}
      />
      <Tabs
        label={t.pages}
        tabs={[
          { to: base, title: t.assessments, end: true },
          { to: `${base}/kpis`, title: t.kpis },
          { to: `${base}/rasic`, title: t.rasic },
          { to: `${base}/actions`, title: t.actions },
          { to: `${base}/forum`, title: t.forum },
          { to: `${base}/benefits`, title: t.benefits },
          { to: `${base}/progress`, title: t.progress },
          { to: `${base}/setup`, title: t.setup },
          { to: `${base}/access`, title: t.access },
        ]}
      />
      <Outlet context={{ engagement } satisfies EngagementContext} />
    </>
  );
}
