import { Link } from 'react-router';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { useAddress } from '../../components/use-address';
import { Waiting } from '../../components/Waiting';
import { usePageTitle } from '../../components/PageHead';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import './reports.css';
import { ReportTable } from './ReportTable';
import { useAssessmentNames, useReportList, type Report } from './use-reports';
import { REPORT_KINDS, REPORT_STATUS, REPORTS } from './wording';

const STATUSES = ['queued', 'rendering', 'ready', 'failed'] as const;
const ALL = 'all';

/** Everything that was drawn. */
export function DrawnPage() {
  const t = useTexts(REPORTS);
  usePageTitle(t.title);
  const list = useReportList();
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  if (list.data.length === 0) {
    return (
      <EmptyState title={t.noneTitle} text={t.none}>
        <Link to="/engagements">{t.toEngagements}</Link>
      </EmptyState>
    );
  }
  return <Filtered reports={list.data} />;
}

function Filtered({ reports }: { reports: readonly Report[] }) {
  const t = useTexts(REPORTS);
  const kinds = useTexts(REPORT_KINDS);
  const statuses = useTexts(REPORT_STATUS);
  const { text, number } = useFormats();
  const names = useAssessmentNames();
  const { values, set, clear, isSet } = useAddress(['kind', 'status', 'engagement']);
  const engagements = new Map(
    [...names.values()].map(({ engagement }) => [engagement.id, text(engagement.title)] as const),
  );
  const shown = reports.filter(
    ({ kind, status, engagementId }) =>
      (values.kind === '' || kind === values.kind) &&
      (values.status === '' || status === values.status) &&
      (values.engagement === '' || engagementId === values.engagement),
  );
  const withAll = (options: readonly { key: string; label: string }[]) => [{ key: ALL, label: t.all }, ...options];
  const choose = (key: 'kind' | 'status' | 'engagement') => (value: string) => set(key, value === ALL ? '' : value);
  return (
    <section className="stack">
      <div className="filters no-print">
        <Choice
          label={t.kind}
          options={withAll(
            [...new Set(reports.map(({ kind }) => kind))].map((kind) => ({ key: kind, label: kinds[kind] })),
          )}
          value={values.kind || ALL}
          onChange={choose('kind')}
        />
        <Choice
          label={t.status}
          options={withAll(STATUSES.map((status) => ({ key: status, label: statuses[status] })))}
          value={values.status || ALL}
          onChange={choose('status')}
        />
        <Choice
          label={t.engagement}
          options={withAll([...engagements].map(([key, label]) => ({ key, label })))}
          value={values.engagement || ALL}
          onChange={choose('engagement')}
        />
        {isSet && (
          <Button look="plain" onPress={clear}>
            {t.clear}
          </Button>
        )}
      </div>
      <p className="small quiet" role="status">
        {t.found(number(shown.length))}
      </p>
      {shown.length === 0 ? <p className="notice">{t.noMatch}</p> : <ReportTable reports={shown} />}
    </section>
  );
}
