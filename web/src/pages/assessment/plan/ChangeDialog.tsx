import type { ReactNode } from 'react';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import type { PlanChange } from '../../../plan/changes';
import { usePlan } from './use-plan';

interface ChangeDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly action?: string;
  /** Nothing while what was filled in is not enough. */
  readonly change: PlanChange | undefined;
  /** How it joins the changes that are there; at the end by default. */
  readonly join?: (made: readonly PlanChange[], change: PlanChange) => readonly PlanChange[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for the particulars of one change, and makes it. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, text, action, change, join = (made, one) => [...made, one], onClose, children } = props;
  const parts = useTexts(PARTS);
  const { changes, editing } = usePlan();
  const make = async (): Promise<void> => {
    const made = (changes?.changes ?? []).map((one) => one.change);
    if (change && (await editing.write(join(made, change)))) onClose();
  };
  return (
    <ModalDialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {text !== undefined && <p>{text}</p>}
        {children}
        {editing.error !== null && <ProblemPanel error={editing.error} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={change === undefined || editing.isBusy}>
            {editing.isBusy ? parts.saving : (action ?? parts.save)}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
