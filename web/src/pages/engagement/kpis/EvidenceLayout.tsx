import { Outlet, useOutletContext } from 'react-router';
import type { Schemas } from '../../../api/client';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Tabs } from '../../../components/Tabs';
import { Waiting } from '../../../components/Waiting';
import '../../../kpi/kpi.css';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { useNames, type Names } from './use-evidence';
import { EVIDENCE } from './wording';

interface EvidenceContext {
  readonly engagement: Schemas['EngagementDto'];
  readonly names: Names;
  /** May bring in figures, state targets and define KPIs. */
  readonly canWrite: boolean;
}

/** The engagement whose KPI evidence is shown, and what its KPIs and units are called. */
export const useEvidence = (): EvidenceContext => useOutletContext<EvidenceContext>();

/** Frame of the pages on KPI evidence. */
export function EvidenceLayout() {
  const engagement = useEngagement();
  const t = useTexts(EVIDENCE);
  const { canIn } = useSession();
  const { names, error } = useNames(engagement.id);
  const canWrite = canIn(engagement.id, 'kpi.write');
  const base = `/engagements/${engagement.id}/kpis`;
  return (
    <>
      <Tabs
        label={t.pages}
        tabs={[
          { to: base, title: t.series, end: true },
          ...(canWrite ? [{ to: `${base}/import`, title: t.bringIn, end: true }] : []),
          { to: `${base}/imports`, title: t.imports },
          { to: `${base}/targets`, title: t.targets },
          { to: `${base}/definitions`, title: t.definitions },
        ]}
      />
      {names ? (
        <Outlet context={{ engagement, names, canWrite } satisfies EvidenceContext} />
      ) : error ? (
        <ProblemPanel error={error} />
      ) : (
        <Waiting />
      )}
    </>
  );
}
