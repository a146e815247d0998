import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, api, type Schemas } from '../../api/client';
import { Button } from '../../components/Button';
import { ButtonLink } from '../../components/ButtonLink';
import { Confirmation } from '../../components/Confirmation';
import { Copyable } from '../../components/Copyable';
import { DocumentPreview } from '../../components/DocumentPreview';
import { Facts } from '../../components/Facts';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { LANGUAGE_NAMES, useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { REPORT, SNAPSHOT_ROLES } from './report-wording';
import './reports.css';
import { ReportState } from './ReportState';
import { SignDialog } from './SignDialog';
import { sizeText } from './sizes';
import { isFinished, refreshReports, useAssessmentNames, useFollowed, useIssueList, type Report } from './use-reports';
import { REPORT_KINDS } from './wording';

/** One report: how far it is, what it looks like, what it rests on, and what is done with it. */
export function ReportPage() {
  const { reportId = '' } = useParams();
  const query = $api.useQuery('get', '/v1/reports/{reportId}', { params: { path: { reportId } } });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return <Loaded asked={query.data} />;
}

function Loaded({ asked }: { asked: Report }) {
  const report = useFollowed(asked);
  const t = useTexts(REPORT);
  const kinds = useTexts(REPORT_KINDS);
  const { text } = useFormats();
  const names = useAssessmentNames();
  const about = report.assessmentId === null ? undefined : names.get(report.assessmentId);
  const title = kinds[report.kind];
  return (
    <>
      <p className="small no-print">
        <Link to="/reports">← {t.back}</Link>
      </p>
      <PageHead
        title={about ? `${title}: ${text(about.title)}` : title}
        detail={
          <span className="row">
            {about && <Link to={`/assessments/${about.id}/reports`}>{text(about.engagement.title)}</Link>}
            <span>{report.format === 'pdf' ? LANGUAGE_NAMES[report.language] : report.format.toUpperCase()}</span>
            <ReportState report={report} />
          </span>
        }
      >
        <Actions report={report} />
      </PageHead>
      <Progress report={report} />
      {report.status === 'ready' && report.format === 'pdf' && <IssueState report={report} />}
      {report.status === 'ready' && report.format === 'pdf' && (
        <DocumentPreview title={report.fileName} address={`/v1/reports/${report.id}/file?disposition=inline`} />
      )}
      <Basis report={report} />
    </>
  );
}

function Actions({ report }: { report: Report }) {
  const t = useTexts(REPORT);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { canIn } = useSession();
  const [isAsking, setAsking] = useState(false);
  const path = { reportId: report.id };
  const retry = useMutation({
    mutationFn: () => api.POST('/v1/reports/{reportId}/retry', { params: { path } }),
    onSuccess: () => refreshReports(client),
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/reports/{reportId}', { params: { path } }),
    onSuccess: async () => {
      await navigate(report.assessmentId === null ? '/reports' : `/assessments/${report.assessmentId}/reports`);
      client.removeQueries({ queryKey: ['get', '/v1/reports/{reportId}', { params: { path } }] });
      await refreshReports(client);
    },
  });
  const mayChange = canIn(report.engagementId, 'report.create');
  return (
    <>
      {report.file !== null && (
        <ButtonLink href={report.file} look="primary" isDownload>
          {t[report.format]}
        </ButtonLink>
      )}
      {report.file !== null && report.format === 'pdf' && (
        <ButtonLink href={`${report.file}?disposition=inline`} isNewTab>
          {t.open}
        </ButtonLink>
      )}
      {mayChange && report.status === 'failed' && (
        <Button look="primary" onPress={() => retry.mutate()} isDisabled={retry.isPending}>
          {t.retry}
        </Button>
      )}
      {mayChange && report.status !== 'rendering' && (
        <Button look="danger" onPress={() => setAsking(true)}>
          {t.remove}
        </Button>
      )}
      {retry.isError && <ProblemPanel error={retry.error} />}
      <Confirmation
        title={t.removeTitle}
        text={t.removeText}
        action={t.remove}
        isOpen={isAsking}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
      />
    </>
  );
}

function Progress({ report }: { report: Report }) {
  const t = useTexts(REPORT);
  if (report.status === 'failed') {
    return (
      <div className="notice bad" role="alert">
        <strong>{t.failedTitle}</strong>
        <p>{report.failure}</p>
        <p>{t.failedHelp}</p>
      </div>
    );
  }
  return (
    <p className={isFinished(report) ? 'unseen' : 'notice'} role="status">
      {report.status === 'queued' ? t.waiting : report.status === 'rendering' ? t.drawing : ''}
    </p>
  );
}

const ISSUABLE: ReadonlySet<Report['kind']> = new Set<Report['kind']>(['gapReport', 'workstreamPlan', 'jointPlan']);

/** Whether it was issued; if not, who can do it and when. */
function IssueState({ report }: { report: Report }) {
  const { assessmentId } = report;
  if (assessmentId === null || !ISSUABLE.has(report.kind)) return null;
  return <IssueStateOf report={report} assessmentId={assessmentId} />;
}

function IssueStateOf({ report, assessmentId }: { report: Report; assessmentId: string }) {
  const t = useTexts(REPORT);
  const { canIn } = useSession();
  const [isSigning, setSigning] = useState(false);
  const issues = useIssueList(assessmentId);
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}', { params: { path: { assessmentId } } });
  const assessment: Schemas['AssessmentDto'] | undefined = query.data;
  if (!issues.data || !assessment) return null;
  const own = issues.data.find(({ reportId }) => reportId === report.id);
  if (own) {
    return (
      <p className="notice">
        <span>
          {t.isIssued} <Link to={`/reports/issued/${own.id}`}>{own.number}</Link>
        </span>
      </p>
    );
  }
  const former = issues.data.find(
    ({ status, kind, language }) => status === 'inForce' && kind === report.kind && language === report.language,
  );
  const isCompleted = assessment.status === 'completed';
  const mayIssue = isCompleted && canIn(report.engagementId, 'report.issue');
  return (
    <div className="notice">
      <strong>{t.notIssued}</strong>
      <p>{!isCompleted ? t.notCompleted : mayIssue ? t.canIssue : t.mayNotIssue}</p>
      {mayIssue && (
        <Button look="primary" onPress={() => setSigning(true)}>
          {t.issue}
        </Button>
      )}
      {isSigning && <SignDialog {...{ report, assessment, former }} onClose={() => setSigning(false)} />}
    </div>
  );
}

function Basis({ report }: { report: Report }) {
  const t = useTexts(REPORT);
  const roles = useTexts(SNAPSHOT_ROLES);
  const names = useAssessmentNames();
  const { text, dateTime, number } = useFormats();
  return (
    <section className="stack" aria-label={t.proofs}>
      <h2>{t.proofs}</h2>
      <Facts
        facts={[
          [t.askedAt, dateTime(report.createdAt)],
          [t.finishedAt, report.finishedAt && dateTime(report.finishedAt)],
          [t.format, t.formats[report.format]],
          [t.language, report.format === 'pdf' ? LANGUAGE_NAMES[report.language] : null],
          [t.paper, report.kind === 'rasicMatrix' ? report.paper?.toUpperCase() : null],
          [t.pageCount, report.pages === null ? null : number(report.pages)],
          [t.size, report.size === null ? null : sizeText(report.size, number)],
        ]}
      />
      {report.snapshots.length > 0 && (
        <>
          <p className="quiet">{t.proofsText}</p>
          <div className="table-frame" role="region" aria-label={t.snapshots} tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t.role}</th>
                  <th scope="col">{t.assessment}</th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {report.snapshots.map(({ id, role, assessmentId, sha256 }) => {
                  const named = names.get(assessmentId);
                  return (
                    <tr key={id}>
                      <td>{roles[role]}</td>
                      <td>{named && <Link to={`/assessments/${assessmentId}/rate`}>{text(named.title)}</Link>}</td>
                      <td>
                        <code className="small">{sha256}</code>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
      {report.sha256 !== null && <Copyable label={t.sha256} value={report.sha256} />}
      {report.dataSha256 !== null && <Copyable label={t.dataSha256} value={report.dataSha256} />}
    </section>
  );
}
