import { useState } from 'react';
import { $api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { TRACK } from './tracking-wording';
import { useRefreshTracking } from './use-plan';

/** Freezes what was agreed; a second time with the reason. */
export function BaselineDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const t = useTexts(TRACK);
  const parts = useTexts(PARTS);
  const { id } = useAssessment();
  const refresh = useRefreshTracking();
  const put = $api.useMutation('put', '/v1/assessments/{assessmentId}/plan-baseline');
  const [reason, setReason] = useState('');
  const isAgain = version > 0;
  return (
    <ModalDialog title={isAgain ? t.setAgain : t.set} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate(
            {
              params: { path: { assessmentId: id }, header: ifMatch(version) },
              body: isAgain ? { reason: reason.trim() } : {},
            },
            {
              onSuccess: () => {
                void refresh();
                onClose();
              },
            },
          );
        }}
      >
        <p>{t.setText}</p>
        {isAgain && <TextField label={t.reason} lines={2} value={reason} onChange={setReason} autoFocus />}
        {put.isError && <ProblemPanel error={put.error} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={put.isPending || (isAgain && reason.trim() === '')}>
            {t.set}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
