import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { $api } from '../../api/client';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { ButtonLink } from '../../components/ButtonLink';
import { DocumentPreview } from '../../components/DocumentPreview';
import { Facts } from '../../components/Facts';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { LANGUAGE_NAMES, useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { ISSUE } from './report-wording';
import './reports.css';
import { RevokeDialog } from './RevokeDialog';
import { sizeText } from './sizes';
import { useAssessmentNames, type Issue } from './use-reports';
import { VerifyPanel } from './VerifyPanel';
import { ISSUE_STATUS, ISSUE_TONE, REPORT_KINDS } from './wording';

/** One issued report: the file that may be handed out, who signed it, and how it is checked. */
export function IssuePage() {
  const { issueId = '' } = useParams();
  const query = $api.useQuery('get', '/v1/issues/{issueId}', { params: { path: { issueId } } });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return <Loaded issue={query.data} />;
}

function Loaded({ issue }: { issue: Issue }) {
  const t = useTexts(ISSUE);
  const kinds = useTexts(REPORT_KINDS);
  const states = useTexts(ISSUE_STATUS);
  const names = useAssessmentNames();
  const { text, dateTime, number } = useFormats();
  const { canIn } = useSession();
  const [isRevoking, setRevoking] = useState(false);
  const about = names.get(issue.assessmentId);
  const mayRevoke = issue.status === 'inForce' && canIn(issue.engagementId, 'report.issue');
  return (
    <>
      <p className="small no-print">
        <Link to="/reports/issued">← {t.back}</Link>
      </p>
      <PageHead
        title={issue.number}
        detail={
          <span className="row">
            <span>
              {kinds[issue.kind]} · {LANGUAGE_NAMES[issue.language]}
            </span>
            <Badge tone={ISSUE_TONE[issue.status]}>{states[issue.status]}</Badge>
          </span>
        }
      >
        <ButtonLink href={issue.file} look="primary" isDownload>
          {t.download}
        </ButtonLink>
        <ButtonLink href={`${issue.file}?disposition=inline`} isNewTab>
          {t.open}
        </ButtonLink>
        {mayRevoke && (
          <Button look="danger" onPress={() => setRevoking(true)}>
            {t.revoke}
          </Button>
        )}
      </PageHead>
      {issue.status === 'inForce' ? (
        <p className="quiet">{t.handOut}</p>
      ) : (
        <div className={issue.status === 'revoked' ? 'notice bad' : 'notice warn'}>
          <strong>{issue.status === 'revoked' ? t.revokedNotice : t.supersededNotice}</strong>
          {issue.revocationReason !== null && (
            <p>
              {t.reason}: {issue.revocationReason}
            </p>
          )}
          {issue.supersededBy && (
            <Link to={`/reports/issued/${issue.supersededBy.id}`}>{issue.supersededBy.number}</Link>
          )}
        </div>
      )}
      <Facts
        facts={[
          [t.assessment, about && <Link to={`/assessments/${issue.assessmentId}/reports`}>{text(about.title)}</Link>],
          [t.signedBy, issue.signedBy.name ?? t.erased],
          [t.meaning, t.meanings[issue.meaning]],
          [t.issuedAt, dateTime(issue.issuedAt)],
          [t.revision, number(issue.revision)],
          [t.pageCount, issue.pages === null ? null : number(issue.pages)],
          [t.size, sizeText(issue.size, number)],
          [
            t.supersedes,
            issue.supersedes && <Link to={`/reports/issued/${issue.supersedes.id}`}>{issue.supersedes.number}</Link>,
          ],
          [t.supersededAt, issue.supersededAt && dateTime(issue.supersededAt)],
          [t.revokedAt, issue.revokedAt && dateTime(issue.revokedAt)],
        ]}
      />
      <DocumentPreview title={issue.fileName} address={`/v1/issues/${issue.id}/file?disposition=inline`} />
      <VerifyPanel issue={issue} mayPack={canIn(issue.engagementId, 'pack.read')} />
      {isRevoking && <RevokeDialog issue={issue} onClose={() => setRevoking(false)} />}
    </>
  );
}
