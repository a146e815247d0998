import { Outlet } from 'react-router';
import { PageHead } from '../../../components/PageHead';
import { Tabs } from '../../../components/Tabs';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { SETTINGS } from './wording';

/** Frame of what holds for the whole workspace. */
export function SettingsLayout() {
  const t = useTexts(SETTINGS);
  const { can } = useSession();
  const tabs = [
    { to: '/settings', title: t.workspace, end: true },
    ...(can('organisation.read') ? [{ to: '/settings/organisation', title: t.organisation }] : []),
    ...(can('webhooks.read') ? [{ to: '/settings/webhooks', title: t.webhooks }] : []),
  ];
  return (
    <>
      <PageHead isFrame title={t.title} detail={t.text} />
      {tabs.length > 1 && <Tabs label={t.pages} tabs={tabs} />}
      <Outlet />
    </>
  );
}
