import { SubTabs } from '../../../components/SubTabs';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { ACCESS } from './wording';

/** Access and its trail, for those who may see both. */
export function AccessTabs() {
  const t = useTexts(ACCESS);
  const { id } = useEngagement();
  const { canIn } = useSession();
  if (!canIn(id, 'trail.read')) return null;
  const base = `/engagements/${id}/access`;
  return (
    <SubTabs
      label={t.pages}
      tabs={[
        ...(canIn(id, 'grant.read') ? [{ to: base, title: t.access, end: true }] : []),
        { to: `${base}/trail`, title: t.trail },
      ]}
    />
  );
}
