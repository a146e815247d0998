import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ActionDialog } from '../../components/ActionDialog';
import { TickOption } from '../../components/TickOption';
import { Facts } from '../../components/Facts';
import { useProof } from '../../components/use-proof';
import { useFormats } from '../../language/formats';
import { LANGUAGE_NAMES, useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { SIGNING } from './report-wording';
import { refreshReports, type Issue, type Report } from './use-reports';
import { REPORT_KINDS } from './wording';

interface SignDialogProps {
  readonly report: Report;
  readonly assessment: Schemas['AssessmentDto'];
  /** In force now; this one takes its place. */
  readonly former: Issue | undefined;
  readonly onClose: () => void;
}

/** A second person reads a report and signs for it; then it is issued. */
export function SignDialog({ report, assessment, former, onClose }: SignDialogProps) {
  const t = useTexts(SIGNING);
  const kinds = useTexts(REPORT_KINDS);
  const { text } = useFormats();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const proof = useProof();
  const [isRead, setRead] = useState(false);
  const sign = async (): Promise<void> => {
    const { data } = await api.POST('/v1/reports/{reportId}/issue', {
      params: { path: { reportId: report.id } },
      body: { meaning: 'approvedForIssue', ...proof.given, ...(former ? { supersedes: former.id } : {}) },
    });
    await refreshReports(client);
    if (data) await navigate(`/reports/issued/${data.id}`);
  };
  return (
    <ActionDialog title={t.title} action={t.sign} isReady={isRead && proof.isComplete} run={sign} onClose={onClose}>
      <p>{t.text}</p>
      <Facts
        facts={[
          [t.about, text(assessment.title)],
          [t.report, `${kinds[report.kind]} · ${LANGUAGE_NAMES[report.language]}`],
          [t.signer, session.name],
          [t.meaning, t.approved],
          [t.replaces, former?.number],
        ]}
      />
      <TickOption isSelected={isRead} onChange={setRead}>
        {t.read}
      </TickOption>
      {session.kind === 'demo' && <p className="quiet">{t.demo}</p>}
      {proof.fields}
    </ActionDialog>
  );
}
