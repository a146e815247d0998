import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { PendingFlag } from '../../../flags/flag';
import { useFlags } from '../../../flags/FlagProvider';
import type { AnswerPlace, PendingChange } from '../../../outbox/change';
import { useFilesView, useOutboxView } from '../../../outbox/OutboxProvider';
import { OUTBOX } from '../../../outbox/wording';
import { Button } from '../../../components/Button';
import { useAssessment } from '../AssessmentLayout';
import { RATE } from './wording';

interface SaveStateProps {
  /** Of this assessment. */
  readonly changes: readonly PendingChange[];
  readonly flags: readonly PendingFlag[];
  readonly onShow: (place: AnswerPlace) => void;
  /** Something is about to change, and is not among the changes yet. */
  readonly isReading?: boolean;
}

/** Whether everything is saved; what waits, and what needs a decision. */
export function SaveState({ changes, flags, onShow, isReading = false }: SaveStateProps) {
  const t = useTexts(RATE);
  const { number } = useFormats();
  const outbox = useTexts(OUTBOX);
  const { id } = useAssessment();
  const [answers, marks] = [useOutboxView(), useFlags()];
  const isSending = answers.isSending || marks.isSending;
  const isReached = answers.isReached && marks.isReached;
  const files = useFilesView().files.filter(({ assessmentId }) => assessmentId === id).length;
  const conflicts = changes.filter(({ state }) => state.kind === 'conflict');
  const refused = [...changes, ...flags].filter(({ state }) => state.kind === 'refused');
  const count = changes.length + flags.length;
  const waiting = count - conflicts.length - refused.length;
  const [firstConflict] = conflicts;
  const [firstRefused] = refused;
  return (
    <div className="rate-save" role="status">
      {count === 0 && files === 0 && !isReading && <span className="badge good">✓ {t.saved}</span>}
      {(isReading || (waiting > 0 && isReached && isSending)) && <span className="badge">{t.saving}</span>}
      {waiting > 0 && !isReading && !(isReached && isSending) && (
        <span className="badge warn" title={t.waitingText}>
          ↻ {t.waiting(waiting, number(waiting))}
        </span>
      )}
      {files > 0 && <span className="badge warn">↻ {outbox.filesWait(files, number(files))}</span>}
      {firstConflict && (
        <Button look="danger" onPress={() => onShow(firstConflict)}>
          {t.decide(conflicts.length, number(conflicts.length))}
        </Button>
      )}
      {firstRefused && (
        <Button look="danger" onPress={() => onShow(firstRefused)}>
          {t.refused(refused.length, number(refused.length))}
        </Button>
      )}
    </div>
  );
}
