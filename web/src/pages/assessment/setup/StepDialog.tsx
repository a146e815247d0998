import { useState } from 'react';
import type { Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Check } from '../../../components/Check';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { FlagWarning } from '../../../flags/OpenFlags';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useStep, type Transition } from './use-step';
import { SETUP } from './wording';

interface StepDialogProps {
  readonly assessment: Schemas['AssessmentDto'];
  readonly transition: Transition;
  readonly onClose: () => void;
}

/** Says what a step brings before it is taken; takes the reason for reopening, and the signature of a certification. */
export function StepDialog({ assessment, transition, onClose }: StepDialogProps) {
  const t = useTexts(SETUP);
  const parts = useTexts(PARTS);
  const { number } = useFormats();
  const { hasPassword, hasSecondFactor } = useSession();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isMeant, setMeant] = useState(false);
  const step = useStep(assessment, onClose);
  const isBack = transition === 'startFieldwork' && assessment.status === 'review';
  const isSigned = transition === 'complete' && assessment.kind === 'certification';
  const { answered, answerable } = assessment.progress;
  const open = answerable - answered;
  const isReady =
    (transition !== 'reopen' || reason.trim() !== '') &&
    (!isSigned || (isMeant && (!hasPassword || password !== '') && (!hasSecondFactor || code.trim() !== '')));
  const take = (): void =>
    step.mutate({
      transition,
      reason: reason.trim(),
      completion: isSigned
        ? {
            meaning: 'completedCertification',
            ...(hasPassword ? { password } : {}),
            ...(hasSecondFactor ? { code: code.trim() } : {}),
          }
        : {},
    });
  return (
    <ModalDialog title={isBack ? t.sendBack : t.moves[transition]} isOpen onClose={onClose} isAlert>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) take();
        }}
      >
        <p>{isBack ? t.sendBackText : t.moveTexts[transition]}</p>
        {open > 0 && (transition === 'submitForReview' || transition === 'complete') && (
          <p className="notice warn">{t.stillOpen(number(open), number(answerable))}</p>
        )}
        {(transition === 'submitForReview' || transition === 'complete') && (
          <FlagWarning assessmentId={assessment.id} />
        )}
        {transition === 'reopen' && (
          <TextField
            label={t.reason}
            hint={t.reasonHint}
            value={reason}
            onChange={setReason}
            lines={3}
            maxLength={1000}
            fault={faultAt(step.error, '/reason')}
            isRequired
            autoFocus
          />
        )}
        {isSigned && (
          <>
            <p className="notice">{t.signature}</p>
            <Check isChosen={isMeant} onChange={setMeant}>
              {t.meaning}
            </Check>
            {hasPassword && (
              <TextField
                label={t.password}
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
              />
            )}
            {hasSecondFactor && (
              <TextField label={t.code} autoComplete="one-time-code" value={code} onChange={setCode} />
            )}
          </>
        )}
        {step.isError && <ProblemPanel error={step.error} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={!isReady || step.isPending}>
            {step.isPending ? parts.saving : isBack ? t.sendBack : t.moves[transition]}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
