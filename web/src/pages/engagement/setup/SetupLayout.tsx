import { Outlet, useOutletContext } from 'react-router';
import { Tabs } from '../../../components/Tabs';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import './setup.css';
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
      <div className="subtabs">
        <Tabs
          label={t.pages}
          tabs={[
            { to: base, title: t.details, end: true },
            ...(canIn(id, 'unit.read') ? [{ to: `${base}/units`, title: t.units }] : []),
            { to: `${base}/report`, title: t.report },
            { to: `${base}/plan`, title: t.plan },
          ]}
        />
      </div>
      {!canIn(id, 'engagement.write') && <p className="notice">{t.readOnly}</p>}
      <Outlet context={context} />
    </>
  );
}
