import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { usePageTitle } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { TextField } from '../../components/TextField';
import { useAddress } from '../../components/use-address';
import { Waiting } from '../../components/Waiting';
import { PARTS } from '../../components/wording';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { IssueTable } from './IssueTable';
import './reports.css';
import { useAssessmentNames, useIssueList, type Issue } from './use-reports';
import { ISSUE_STATUS, REPORTS } from './wording';

const STATES = ['inForce', 'superseded', 'revoked'] as const;
const ALL = 'all';

/** The register of what was issued. */
export function IssuedPage() {
  const t = useTexts(REPORTS);
  usePageTitle(`${t.issued} · ${t.title}`);
  const list = useIssueList(undefined);
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  if (list.data.length === 0) return <EmptyState title={t.noIssuesTitle} text={t.noIssues} />;
  return <Filtered issues={list.data} />;
}

function Filtered({ issues }: { issues: readonly Issue[] }) {
  const t = useTexts(REPORTS);
  const parts = useTexts(PARTS);
  const states = useTexts(ISSUE_STATUS);
  const { text, number } = useFormats();
  const names = useAssessmentNames();
  const { values, set, clear, isSet } = useAddress(['state', 'text']);
  const wanted = values.text.trim().toLowerCase();
  const shown = issues.filter((issue) => {
    const title = names.get(issue.assessmentId)?.title;
    const said = `${issue.number} ${issue.signedBy.name ?? ''} ${title === undefined ? '' : text(title)}`;
    return (values.state === '' || issue.status === values.state) && said.toLowerCase().includes(wanted);
  });
  return (
    <section className="stack">
      <div className="filters no-print">
        <TextField label={parts.search} type="search" value={values.text} onChange={(value) => set('text', value)} />
        <Choice
          label={t.status}
          options={[{ key: ALL, label: t.all }, ...STATES.map((key) => ({ key, label: states[key] }))]}
          value={values.state || ALL}
          onChange={(key) => set('state', key === ALL ? '' : key)}
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
      {shown.length === 0 ? <p className="notice">{t.noMatch}</p> : <IssueTable issues={shown} />}
    </section>
  );
}
