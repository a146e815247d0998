import { Navigate, Outlet, useLocation } from 'react-router';
import { PageHead } from '../../components/PageHead';
import { Tabs } from '../../components/Tabs';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { PartyResults } from './PartyResults';
import { REPORTS } from './wording';

/** Frame of the two lists: working papers, and the register. Parties see their own results instead. */
export function ReportsLayout() {
  const t = useTexts(REPORTS);
  const { can } = useSession();
  const { pathname } = useLocation();
  if (!can('issue.list')) return <PartyResults />;
  if (!can('report.list') && pathname === '/reports') return <Navigate to="issued" replace />;
  return (
    <>
      <PageHead isFrame title={t.title} detail={t.text} />
      {can('report.list') && (
        <Tabs
          label={t.pages}
          tabs={[
            { to: '/reports', title: t.drawn, end: true },
            { to: '/reports/issued', title: t.issued },
          ]}
        />
      )}
      <Outlet />
    </>
  );
}
