import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, api, ifMatch } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { bodyOfPiece, findingsByPiece, type Piece, type PieceDraft, pieceDraft } from '../../../casework/evidence';
import { isSame } from '../../../casework/finding-draft';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { useFindings, useRefresh } from '../findings/use-findings';
import { useRefreshPiece } from './use-refresh-piece';
import './evidence.css';
import { FilePanel } from './FilePanel';
import { PieceFacts } from './PieceFacts';
import { PieceForm } from './PieceForm';
import { useMayRegister } from './use-may-register';
import { EVIDENCE } from './wording';

/** One piece of evidence: what the register says of it, its file, and what rests on it. */
export function PiecePage() {
  const { evidenceId = '' } = useParams();
  const t = useTexts(EVIDENCE);
  const { text } = useFormats();
  const { id } = useAssessment();
  const mayRegister = useMayRegister();
  const query = $api.useQuery('get', '/v1/evidence/{evidenceId}', { params: { path: { evidenceId } } });
  const piece = query.data;
  const back = (
    <nav className="small no-print">
      <Link to={`/assessments/${id}/evidence`}>← {t.back}</Link>
    </nav>
  );
  if (!piece) {
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
      <SubPageHead title={t.editTitle(piece.ref)} detail={text(piece.title)} />
      <div className="evidence-columns">
        {mayRegister ? (
          <EditPiece key={piece.id} piece={piece} onReload={() => void query.refetch()} />
        ) : (
          <PieceFacts piece={piece} />
        )}
        <div className="stack">
          <FilePanel piece={piece} mayChange={mayRegister} />
          <UsedBy piece={piece} />
        </div>
      </div>
    </section>
  );
}

function UsedBy({ piece }: { piece: Piece }) {
  const t = useTexts(EVIDENCE);
  const { text } = useFormats();
  const findings = useFindings();
  const own = findingsByPiece(findings.data ?? []).get(piece.ref) ?? [];
  return (
    <section className="panel stack" aria-label={t.usedBy}>
      <h3>{t.usedBy}</h3>
      {findings.data && own.length === 0 && <p className="quiet">{t.usedByNone}</p>}
      {own.length > 0 && (
        <ul className="evidence-used">
          {own.map(({ id, ref, title }) => (
            <li key={id}>
              <Link to={`/assessments/${piece.assessmentId}/findings/${id}`}>
                {ref} {text(title)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function EditPiece({ piece, onReload }: { piece: Piece; onReload: () => void }) {
  const t = useTexts(EVIDENCE);
  const refresh = useRefreshPiece();
  const [base, setBase] = useState(piece);
  const [draft, setDraft] = useState<PieceDraft>(() => pieceDraft(piece));
  const initial = pieceDraft(base);
  const isDirty = !isSame(initial, draft);
  // Its file may come or go while nothing is written; that makes a new version, too.
  if (base.version !== piece.version && (!isDirty || isSame(initial, pieceDraft(piece)))) {
    setBase(piece);
    if (!isDirty) setDraft(pieceDraft(piece));
  }
  const saving = useMutation({
    mutationFn: async () => {
      const { data } = await api.PATCH('/v1/evidence/{evidenceId}', {
        params: { path: { evidenceId: base.id }, header: ifMatch(base.version) },
        body: { ...bodyOfPiece(draft), ref: draft.ref.trim() },
      });
      return data;
    },
    onSuccess: async (stored) => {
      if (stored) {
        setBase(stored);
        setDraft(pieceDraft(stored));
      }
      await refresh();
    },
  });
  const removal = useRemoval(base);
  const isStale = saving.error !== null && asProblem(saving.error).status === 412;
  return (
    <>
      <LeaveGuard isDirty={isDirty && !removal.isPending} />
      <PieceForm
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
              setBase(piece);
              setDraft(pieceDraft(piece));
              onReload();
            }}
          >
            {t.reload}
          </Button>
        )}
        <Removal piece={base} removal={removal} />
      </PieceForm>
    </>
  );
}

function useRemoval({ id, version, assessmentId }: Piece) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () =>
      api.DELETE('/v1/evidence/{evidenceId}', { params: { path: { evidenceId: id }, header: ifMatch(version) } }),
    onSuccess: async () => {
      await navigate(`/assessments/${assessmentId}/evidence`, { replace: true });
      await refresh();
    },
  });
}

function Removal({ piece, removal }: { piece: Piece; removal: ReturnType<typeof useRemoval> }) {
  const t = useTexts(EVIDENCE);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {t.remove}
      </Button>
      <Confirmation
        title={t.removeTitle(piece.ref)}
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
