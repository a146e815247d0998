import { useState } from 'react';
import { Navigate } from 'react-router';
import { Button } from '../../../components/Button';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { AccessTabs } from './AccessTabs';
import { GiveGrantDialog } from './GiveGrantDialog';
import { GrantsTable } from './GrantsTable';
import { useGrants } from './use-grants';
import { ACCESS } from './wording';

/** Who may do what in an engagement. */
export function AccessPage() {
  const t = useTexts(ACCESS);
  const parts = useTexts(PARTS);
  const { number } = useFormats();
  const { id } = useEngagement();
  const { canIn } = useSession();
  const grants = useGrants(id, canIn(id, 'grant.read'));
  const [isGiving, setGiving] = useState(false);
  const mayGive = canIn(id, 'grant.write');
  const give = (
    <Button look="primary" onPress={() => setGiving(true)}>
      {t.give}
    </Button>
  );
  // Auditors read the trail; who else was let in is not theirs to see.
  if (!canIn(id, 'grant.read') && canIn(id, 'trail.read')) return <Navigate to="trail" replace />;
  const live = (grants.data ?? []).filter(({ state }) => state === 'live');
  const ended = (grants.data ?? []).filter(({ state }) => state !== 'live');
  return (
    <section className="stack">
      <AccessTabs />
      <SubPageHead title={t.title} detail={t.text}>
        {mayGive && live.length > 0 && give}
      </SubPageHead>
      {!canIn(id, 'grant.read') ? (
        <p className="notice">{parts.forbidden}</p>
      ) : grants.isError ? (
        <ProblemPanel error={grants.error} onAgain={() => void grants.refetch()} />
      ) : grants.data === undefined ? (
        <Waiting />
      ) : live.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {mayGive && give}
        </EmptyState>
      ) : (
        <GrantsTable engagementId={id} grants={live} />
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t.ended(number(ended.length))}</summary>
          <GrantsTable engagementId={id} grants={ended} parameter="endedSort" />
        </details>
      )}
      {isGiving && <GiveGrantDialog engagementId={id} onClose={() => setGiving(false)} />}
    </section>
  );
}
