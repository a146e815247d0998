import { Outlet, useOutletContext } from 'react-router';
import { SubTabs } from '../../../components/SubTabs';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { SETUP } from './wording';

/** Frame of how an assessment is set up, and how far it is. */
export function SetupLayout() {
  const t = useTexts(SETUP);
  const { id, engagement } = useAssessment();
  const { canIn } = useSession();
  const context: unknown = useOutletContext();
  const base = `/assessments/${id}/setup`;
  return (
    <>
      <SubTabs
        label={t.pages}
        tabs={[
          { to: base, title: t.status, end: true },
          { to: `${base}/details`, title: t.details },
          ...(canIn(engagement.id, 'unit.read') ? [{ to: `${base}/units`, title: t.units }] : []),
          ...(canIn(engagement.id, 'fieldwork.read') ? [{ to: `${base}/carry-over`, title: t.carryOver }] : []),
          { to: `${base}/report`, title: t.report },
        ]}
      />
      <Outlet context={context} />
    </>
  );
}
