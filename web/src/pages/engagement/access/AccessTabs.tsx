import { Tabs } from '../../../components/Tabs';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import '../setup/setup.css';
import { ACCESS } from './wording';

/** Access and its trail, for those who may see both. */
export function AccessTabs() {
  const t = useTexts(ACCESS);
  const { id } = useEngagement();
  const { canIn } = useSession();
  if (!canIn(id, 'trail.read')) return null;
  const base = `/engagements/${id}/access`;
  return (
    <div className="subtabs">
      <Tabs
        label={t.pages}
        tabs={[
          ...(canIn(id, 'grant.read') ? [{ to: base, title: t.access, end: true }] : []),
          { to: `${base}/trail`, title: t.trail },
        ]}
      />
    </div>
  );
}
