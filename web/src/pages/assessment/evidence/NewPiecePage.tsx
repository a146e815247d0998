import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, newKey } from '../../../api/client';
import { bodyOfPiece, dayOf, emptyPiece, type PieceDraft } from '../../../casework/evidence';
import { isSame } from '../../../casework/finding-draft';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { useRefresh } from '../findings/use-findings';
import { PieceForm } from './PieceForm';
import { useMayRegister } from './use-may-register';
import { EVIDENCE } from './wording';

/** What was seen or said, without a file; one can follow. */
export function NewPiecePage() {
  const t = useTexts(EVIDENCE);
  const { id: assessmentId } = useAssessment();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const mayRegister = useMayRegister();
  const [params] = useSearchParams();
  const [initial] = useState((): PieceDraft => {
    const requirement = params.get('requirement');
    return { ...emptyPiece(dayOf(new Date())), requirements: requirement === null ? [] : [requirement] };
  });
  const [draft, setDraft] = useState(initial);
  const [key] = useState(newKey);
  const creation = useMutation({
    mutationFn: async () => {
      const ref = draft.ref.trim();
      const { data } = await api.POST('/v1/assessments/{assessmentId}/evidence', {
        params: { path: { assessmentId }, header: { 'Idempotency-Key': key } },
        body: { ...bodyOfPiece(draft), ...(ref === '' ? {} : { ref }) },
      });
      return data;
    },
    onSuccess: async (made) => {
      await refresh();
      if (made) await navigate(`/assessments/${assessmentId}/evidence/${made.id}`, { replace: true });
    },
  });
  const base = `/assessments/${assessmentId}/evidence`;
  if (!mayRegister) return <Navigate to={base} replace />;
  return (
    <section className="stack evidence-new">
      <nav className="small no-print">
        <Link to={base}>← {t.back}</Link>
      </nav>
      <SubPageHead title={t.newTitle} />
      <LeaveGuard isDirty={!isSame(initial, draft) && !creation.isPending && !creation.isSuccess} />
      <PieceForm
        isNew
        {...{ initial, draft, onChange: setDraft }}
        onSave={() => creation.mutate()}
        isBusy={creation.isPending}
        error={creation.error}
      />
    </section>
  );
}
