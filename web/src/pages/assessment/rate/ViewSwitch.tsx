import { Tabs } from '../../../components/Tabs';
import { useTexts } from '../../../language/language';
import { MATRIX } from '../matrix/wording';

/** From one unit to all beside each other, and back. */
export function ViewSwitch({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(MATRIX);
  return (
    <Tabs
      label={t.views}
      tabs={[
        { to: `/assessments/${assessmentId}/rate`, title: t.oneUnit, end: true },
        { to: `/assessments/${assessmentId}/rate/all`, title: t.allUnits },
      ]}
    />
  );
}
