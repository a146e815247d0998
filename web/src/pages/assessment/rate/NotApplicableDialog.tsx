import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import { RATE } from './wording';

interface NotApplicableDialogProps {
  readonly isOpen: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

export function NotApplicableDialog({ isOpen, reason, onReason, onClose }: NotApplicableDialogProps) {
  const t = useTexts(RATE);
  const parts = useTexts(PARTS);
  const [typed, setTyped] = useState(reason);
  return (
    <ModalDialog title={t.notApplicableTitle} isOpen={isOpen} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onReason(typed.trim());
        }}
      >
        <TextField label={t.reason} hint={t.reasonHint} value={typed} onChange={setTyped} lines={3} autoFocus />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={typed.trim() === ''}>
            {t.notApplicable}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
