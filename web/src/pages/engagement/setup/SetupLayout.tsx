import { Outlet, useOutletContext } from 'react-router';
import { SubTabs } from '../../../components/SubTabs';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { SETUP } from './wording';

/** Frame of what is set up for one engagement. */
export function SetupLayout() {
  const t = useTexts(SETUP);
  const { id } = useEngagement();
  const { canIn } = useSession();
  const context: unknown = useOutletContext();
  const base = `/engagements/${id}/setup`;
  return (
    <>
      <SubTabs
        label={t.pages}
        tabs={[
          { to: base, title: t.details, end: true },
          ...(canIn(id, 'unit.read') ? [{ to: `${base}/units`, title: t.units }] : []),
          { to: `${base}/report`, title: t.report },
          { to: `${base}/plan`, title: t.plan },
        ]}
      />
      {!canIn(id, 'engagement.write') && <p className="notice">{t.readOnly}</p>}
      <Outlet context={context} />
    </>
  );
}
