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
  return (
    <>
      <PageHead isFrame title={t.title} detail={t.text} />
      {can('webhooks.read') && (
        <Tabs
          label={t.pages}
          tabs={[
            { to: '/settings', title: t.workspace, end: true },
            { to: '/settings/webhooks', title: t.webhooks },
          ]}
        />
      )}
      <Outlet />
    </>
  );
}
