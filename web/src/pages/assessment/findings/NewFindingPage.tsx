import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, newKey } from '../../../api/client';
import { creationOf, EMPTY_FINDING, type FindingDraft, isSame } from '../../../casework/finding-draft';
import { GRADES } from '../../../casework/findings';
import { Button } from '../../../components/Button';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { FindingForm } from './FindingForm';
import { useMayWrite, useNames, useRefresh } from './use-findings';
import { FINDINGS } from './wording';

/** Notes are read of so many units at most; more would be a text of its own. */
const MOST_NOTES = 12;

/** A new finding; requirement, units and grade may stand in the address, from a gap or an answer. */
export function NewFindingPage() {
  const t = useTexts(FINDINGS);
  const assessment = useAssessment();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const mayWrite = useMayWrite();
  const [params] = useSearchParams();
  const [initial] = useState<FindingDraft>(() => ({
    ...EMPTY_FINDING,
    grade: GRADES.find((grade) => grade === params.get('grade')) ?? 'minor',
    requirement: params.get('requirement') ?? '',
    units: (params.get('units') ?? '').split(',').filter((ref) => assessment.units.some((unit) => unit.ref === ref)),
  }));
  const [draft, setDraft] = useState(initial);
  // One page makes one finding, however often it is sent.
  const [key] = useState(newKey);
  const creation = useMutation({
    mutationFn: async () => {
      const { data } = await api.POST('/v1/assessments/{assessmentId}/findings', {
        params: { path: { assessmentId: assessment.id }, header: { 'Idempotency-Key': key } },
        body: creationOf(draft),
      });
      return data;
    },
    onSuccess: async (made) => {
      await refresh();
      if (made) await navigate(`/assessments/${assessment.id}/findings/${made.id}`, { replace: true });
    },
  });
  const base = `/assessments/${assessment.id}/findings`;
  if (!mayWrite) return <Navigate to={base} replace />;
  return (
    <section className="stack">
      <nav className="small no-print">
        <Link to={base}>← {t.back}</Link>
      </nav>
      <SubPageHead title={t.newTitle} />
      <LeaveGuard isDirty={!isSame(initial, draft) && !creation.isPending && !creation.isSuccess} />
      <AnswerNotes
        draft={draft}
        onTake={(notes) => {
          const { condition } = draft;
          const written = condition.base.trim() === '' ? notes : `${condition.base.trimEnd()}\n${notes}`;
          setDraft({ ...draft, condition: { ...condition, base: written } });
        }}
      />
      <FindingForm
        isNew
        {...{ initial, draft, onChange: setDraft }}
        onSave={() => creation.mutate()}
        isBusy={creation.isPending}
        error={creation.error}
      />
    </section>
  );
}

/** What assessors noted when they rated the requirement: where a condition often begins. */
function AnswerNotes({ draft, onTake }: { draft: FindingDraft; onTake: (notes: string) => void }) {
  const t = useTexts(FINDINGS);
  const { id: assessmentId, units } = useAssessment();
  const names = useNames();
  const { requirement } = draft;
  const places = [...(draft.units.length > 0 ? draft.units : units.map(({ ref }) => ref)), 'entity'];
  const answers = useQueries({
    queries: (requirement === '' ? [] : places.slice(0, MOST_NOTES)).map((unit) => ({
      queryKey: ['get', '/v1/assessments/{assessmentId}/answers/{unit}/{requirement}', assessmentId, unit, requirement],
      queryFn: async () => {
        // Where nothing was answered, nothing was noted.
        const answer = await api
          .GET('/v1/assessments/{assessmentId}/answers/{unit}/{requirement}', {
            params: { path: { assessmentId, unit, requirement } },
          })
          .catch(() => undefined);
        return { unit, note: answer?.data?.note ?? '' };
      },
    })),
  });
  const noted = answers.flatMap(({ data }) => (data && data.note !== '' ? [data] : []));
  if (noted.length === 0) return null;
  const placeOf = (unit: string): string => (unit === 'entity' ? t.entity : names.unitOf(unit));
  return (
    <section className="notice" aria-label={t.notes}>
      <h3>{t.notes}</h3>
      <ul className="finding-notes">
        {noted.map(({ unit, note }) => (
          <li key={unit}>
            <strong>{placeOf(unit)}:</strong> {note}
          </li>
        ))}
      </ul>
      <Button onPress={() => onTake(noted.map(({ unit, note }) => `${placeOf(unit)}: ${note}`).join('\n'))}>
        {t.useNotes}
      </Button>
    </section>
  );
}
