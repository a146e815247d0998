import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, api, ifMatch } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { changesOf, type FindingDraft, findingDraft, isSame } from '../../../casework/finding-draft';
import type { Finding } from '../../../casework/findings';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { FindingActions } from './FindingActions';
import { FindingForm } from './FindingForm';
import { GRADE_TONE } from './grade-tone';
import { FindingText } from './FindingText';
import { useMayWrite, useRefresh } from './use-findings';
import { FINDINGS } from './wording';

/** One finding: written while the assessment is open, answered when it is completed. */
export function FindingPage() {
  const { findingId = '' } = useParams();
  const t = useTexts(FINDINGS);
  const { ago } = useFormats();
  const { id } = useAssessment();
  const mayWrite = useMayWrite();
  const query = $api.useQuery('get', '/v1/findings/{findingId}', { params: { path: { findingId } } });
  const finding = query.data;
  const back = (
    <nav className="small no-print">
      <Link to={`/assessments/${id}/findings`}>← {t.back}</Link>
    </nav>
  );
  if (!finding) {
    return (
      <>
        {back}
        {query.isError ? <ProblemPanel error={query.error} onAgain={() => void query.refetch()} /> : <Waiting />}
      </>
    );
  }
  return (
    <section className="stack">
      {back}
      <SubPageHead title={t.editTitle(finding.ref)} detail={t.changedOn(ago(finding.updatedAt, new Date()))}>
        <Badge tone={GRADE_TONE[finding.grade]}>{t.grades[finding.grade]}</Badge>
      </SubPageHead>
      {mayWrite ? (
        <EditFinding key={finding.id} finding={finding} onReload={() => void query.refetch()} />
      ) : (
        <>
          <p className="notice no-print">{t.closed}</p>
          <FindingText finding={finding} />
        </>
      )}
      {finding.grade !== 'strength' && <FindingActions finding={finding} />}
    </section>
  );
}

function EditFinding({ finding, onReload }: { finding: Finding; onReload: () => void }) {
  const t = useTexts(FINDINGS);
  const refresh = useRefresh();
  // What is stored may become another while somebody writes: a change names the version that it began from.
  const [base, setBase] = useState(finding);
  const [draft, setDraft] = useState<FindingDraft>(() => findingDraft(finding));
  const initial = findingDraft(base);
  const isDirty = !isSame(initial, draft);
  if (base.version !== finding.version && !isDirty) {
    setBase(finding);
    setDraft(findingDraft(finding));
  }
  const take = (stored: Finding): void => {
    setBase(stored);
    setDraft(findingDraft(stored));
  };
  const saving = useMutation({
    mutationFn: async () => {
      const { data } = await api.PATCH('/v1/findings/{findingId}', {
        params: { path: { findingId: base.id }, header: ifMatch(base.version) },
        body: changesOf(initial, draft),
      });
      return data;
    },
    onSuccess: async (stored) => {
      if (stored) take(stored);
      await refresh();
    },
  });
  const removal = useRemoval(base);
  const isStale = saving.error !== null && asProblem(saving.error).status === 412;
  return (
    <>
      <LeaveGuard isDirty={isDirty && !removal.isPending} />
      <FindingForm
        isNew={false}
        {...{ initial, draft, onChange: setDraft }}
        onSave={() => saving.mutate()}
        isBusy={saving.isPending}
        error={saving.error}
      >
        {isStale && (
          <Button
            onPress={() => {
              saving.reset();
              take(finding);
              onReload();
            }}
          >
            {t.reload}
          </Button>
        )}
        <Removal finding={base} removal={removal} />
      </FindingForm>
    </>
  );
}

interface RemovalProps {
  readonly finding: Finding;
  readonly removal: ReturnType<typeof useRemoval>;
}

function useRemoval({ id, version, assessmentId }: Finding) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () =>
      api.DELETE('/v1/findings/{findingId}', { params: { path: { findingId: id }, header: ifMatch(version) } }),
    onSuccess: async () => {
      await navigate(`/assessments/${assessmentId}/findings`, { replace: true });
      await refresh();
    },
  });
}

function Removal({ finding, removal }: RemovalProps) {
  const t = useTexts(FINDINGS);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {t.remove}
      </Button>
      <Confirmation
        title={t.removeTitle(finding.ref)}
        text={t.removeText}
        action={t.remove}
        isOpen={isAsking}
        isBusy={removal.isPending}
        error={removal.error}
        onConfirm={() => removal.mutate()}
        onClose={() => {
          removal.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
