import { useState } from 'react';
import { useNavigate } from 'react-router';
import { $api, newKey } from '../../../api/client';
import { jsonOf } from '../../../api/json';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEngagement } from '../EngagementLayout';
import { useAssessmentsOf } from '../assessments-of';
import { ACTIONS } from './wording';

/** Begins an action for a finding that has to be answered. */
export function BeginDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(ACTIONS);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const { id: engagementId } = useEngagement();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [chosen, setChosen] = useState<string>();
  const [finding, setFinding] = useState<string | null>(null);
  const assessments = useAssessmentsOf(engagementId);
  const completed = (assessments.data?.items ?? []).filter(({ status }) => status === 'completed');
  const assessmentId = chosen ?? completed[0]?.id;
  const findings = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/findings',
    { params: { path: { assessmentId: assessmentId ?? '' }, query: { sort: 'grade', limit: 100 } } },
    { enabled: assessmentId !== undefined },
  );
  const begin = $api.useMutation('post', '/v1/findings/{findingId}/corrective-actions');
  const toAnswer = findings.data ? jsonOf(findings.data).items.filter(({ grade }) => grade !== 'strength') : [];
  return (
    <ModalDialog title={t.begin} isOpen onClose={onClose}>
      <p>{t.beginText}</p>
      {assessments.data && completed.length === 0 ? (
        <p className="notice">{t.noCompleted}</p>
      ) : (
        <>
          <Choice
            label={t.assessment}
            value={assessmentId ?? null}
            options={completed.map(({ id, title }) => ({ key: id, label: text(title) }))}
            onChange={(id) => {
              setChosen(id);
              setFinding(null);
            }}
          />
          {findings.data && toAnswer.length === 0 ? (
            <p className="notice">{t.noFindings}</p>
          ) : (
            <Choice
              label={t.finding}
              value={finding}
              options={toAnswer.map((one) => ({
                key: one.id,
                label: `${one.ref} ${text(one.title)}`,
                detail: one.grade === 'strength' ? '' : t.grades[one.grade],
              }))}
              onChange={setFinding}
            />
          )}
        </>
      )}
      {begin.isError && <ProblemPanel error={begin.error} />}
      <div className="row">
        <Button
          look="primary"
          isDisabled={finding === null || begin.isPending}
          onPress={() => {
            if (finding === null) return;
            begin.mutate(
              {
                params: { path: { findingId: finding }, header: { 'Idempotency-Key': `${key}${finding.slice(0, 8)}` } },
                body: {},
              },
              { onSuccess: ({ id }) => void navigate(`/engagements/${engagementId}/actions/${id}`) },
            );
          }}
        >
          {t.begin}
        </Button>
        <Button onPress={onClose}>{parts.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
