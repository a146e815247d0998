import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { ModalDialog } from './ModalDialog';
import { ProblemPanel } from './ProblemPanel';
import { PARTS } from './wording';

interface ActionDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  readonly look?: 'primary' | 'danger';
  /** Whether everything that is needed was given. */
  readonly isReady?: boolean;
  /** Does it; the dialog closes when it succeeded, and says what is wrong when it did not. */
  readonly run: () => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form over the page that does one thing. Shown as long as it is rendered. */
export function ActionDialog(props: ActionDialogProps) {
  const { title, action, look = 'primary', isReady = true, run, onClose, children } = props;
  const t = useTexts(PARTS);
  const work = useMutation({ mutationFn: run, onSuccess: onClose });
  return (
    <ModalDialog title={title} isOpen onClose={onClose} isAlert={look === 'danger'}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !work.isPending) work.mutate();
        }}
      >
        {children}
        {work.isError && <ProblemPanel error={work.error} />}
        <div className="row">
          <Button look={look} type="submit" isDisabled={!isReady || work.isPending}>
            {action}
          </Button>
          <Button onPress={onClose}>{t.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
