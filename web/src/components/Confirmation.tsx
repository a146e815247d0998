import { useTexts } from '../language/language';
import { Button } from './Button';
import { ModalDialog } from './ModalDialog';
import { ProblemPanel } from './ProblemPanel';
import { PARTS } from './wording';

interface ConfirmationProps {
  readonly title: string;
  /** What will be gone, and whether it can come back. */
  readonly text: string;
  readonly action: string;
  readonly isOpen: boolean;
  readonly isBusy?: boolean;
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is lost. */
export function Confirmation(props: ConfirmationProps) {
  const { title, text, action, isOpen, isBusy = false, error, onConfirm, onClose } = props;
  const t = useTexts(PARTS);
  return (
    <ModalDialog title={title} isOpen={isOpen} onClose={onClose} isAlert>
      <p>{text}</p>
      {error !== undefined && error !== null && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="danger" onPress={onConfirm} isDisabled={isBusy}>
          {action}
        </Button>
        <Button onPress={onClose}>{t.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
