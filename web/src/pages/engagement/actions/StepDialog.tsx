import { useState } from 'react';
import { $api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import { ACTION, useShowAction, type Action } from './ActionPage';
import { ACTIONS } from './wording';

/** What whoever answers the finding does, and what the team judges; each leads on. */
export const STEPS = ['plan', 'implement', 'replan'] as const;
export const JUDGEMENTS = ['verify', 'close', 'reschedule', 'reject', 'reopen'] as const;
export type Step = (typeof STEPS)[number] | (typeof JUDGEMENTS)[number];

const WITH_REASON: ReadonlySet<Step> = new Set<Step>(['replan', 'reject', 'reopen', 'reschedule']);
const WITH_CHECK: ReadonlySet<Step> = new Set<Step>(['verify', 'reschedule']);
const isJudgement = (step: Step): step is (typeof JUDGEMENTS)[number] => JUDGEMENTS.some((one) => one === step);

interface StepDialogProps {
  readonly step: Step;
  readonly action: Action;
  readonly onClose: () => void;
}

/** Takes one step; what is still missing is told by the server, all at once. */
export function StepDialog({ step, action, onClose }: StepDialogProps) {
  const t = useTexts(ACTIONS);
  const parts = useTexts(PARTS);
  const show = useShowAction();
  const [reason, setReason] = useState('');
  const [check, setCheck] = useState(action.effectivenessDue ?? '');
  const go = $api.useMutation('post', `${ACTION}/steps`);
  const judge = $api.useMutation('post', `${ACTION}/judgements`);
  const faults: readonly unknown[] = [go.error, judge.error];
  const error = faults.find((one) => one !== null) ?? null;
  const needsReason = WITH_REASON.has(step);
  const needsCheck = WITH_CHECK.has(step);
  const send = (): void => {
    const params = { path: { actionId: action.id }, header: ifMatch(action.version) };
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const onSuccess = (next: Action): void => {
      show(next);
      onClose();
    };
    if (isJudgement(step)) {
      const body = { judgement: step, ...why, ...(needsCheck && check !== '' ? { effectivenessDue: check } : {}) };
      judge.mutate({ params, body }, { onSuccess });
    } else go.mutate({ params, body: { step, ...why } }, { onSuccess });
  };
  return (
    <ModalDialog title={t.steps[step]} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>{t.stepText[step]}</p>
        {needsCheck && <TextField label={t.checkOn} type="date" value={check} onChange={setCheck} />}
        {needsReason && <TextField label={t.reason} lines={2} value={reason} onChange={setReason} maxLength={1000} />}
        {error !== null && <ProblemPanel error={error} />}
        <div className="row">
          <Button
            look="primary"
            type="submit"
            isDisabled={
              go.isPending || judge.isPending || (needsCheck && check === '') || (needsReason && reason.trim() === '')
            }
          >
            {t.steps[step]}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
