import { Badge } from '../../components/Badge';
import { Meter } from '../../components/Meter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import type { Report } from './use-reports';
import { REPORT_STATUS, REPORT_TONE, REPORTS } from './wording';

/** How far a report is; with a bar while it is drawn. */
export function ReportState({ report }: { report: Report }) {
  const t = useTexts(REPORTS);
  const status = useTexts(REPORT_STATUS);
  const { percent } = useFormats();
  const { status: state, progress } = report;
  return (
    <span className="report-state">
      <Badge tone={REPORT_TONE[state]}>{status[state]}</Badge>
      {state === 'rendering' && <Meter label={t.progress(percent(progress / 100))} value={progress} of={100} />}
    </span>
  );
}
