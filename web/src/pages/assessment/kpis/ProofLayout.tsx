import { Outlet, useOutletContext } from 'react-router';
import { Tabs } from '../../../components/Tabs';
import '../../../kpi/kpi.css';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { VERDICTS_PAGE } from './verdicts-wording';

/** Frame of the pages on what the KPI figures of an assessment prove. */
export function ProofLayout() {
  const { id } = useAssessment();
  // The pages below belong to the same assessment.
  const handedOn = useOutletContext();
  const t = useTexts(VERDICTS_PAGE);
  const base = `/assessments/${id}/kpis`;
  return (
    <>
      <Tabs
        label={t.pages}
        tabs={[
          { to: base, title: t.verdicts, end: true },
          { to: `${base}/annex/reasons`, title: t.reasons },
          { to: `${base}/annex/drivers`, title: t.drivers },
          { to: `${base}/annex/surveys`, title: t.surveys },
          { to: `${base}/annex/staffing`, title: t.staffing },
        ]}
      />
      <Outlet context={handedOn} />
    </>
  );
}
