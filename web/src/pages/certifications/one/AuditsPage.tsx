import { useTexts } from '../../../language/language';
import { SubPageHead } from '../../../components/PageHead';
import { LinkedAssessments } from './LinkedAssessments';
import { Samples } from './Samples';
import { CERTIFICATION } from './wording';

/** The assessments that a certification rests on, and the sites that were drawn for them. */
export function AuditsPage() {
  const t = useTexts(CERTIFICATION);
  return (
    <section className="stack">
      <SubPageHead title={t.audits} />
      <LinkedAssessments />
      <Samples />
    </section>
  );
}
