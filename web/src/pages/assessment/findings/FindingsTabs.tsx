import { Tabs } from '../../../components/Tabs';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { FINDINGS } from './wording';

/** What was written, and what the ratings show. */
export function FindingsTabs() {
  const t = useTexts(FINDINGS);
  const { id } = useAssessment();
  const base = `/assessments/${id}/findings`;
  return (
    <Tabs
      label={t.views}
      tabs={[
        { to: base, title: t.title, end: true },
        { to: `${base}/gaps`, title: t.gaps },
      ]}
    />
  );
}
