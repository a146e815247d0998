import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import { RATE } from './wording';

interface KeyHelpProps {
  /** Keys, each with what it does. */
  readonly keys: readonly (readonly [string, string])[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeyHelp({ keys, isOpen, onClose }: KeyHelpProps) {
  const t = useTexts(RATE);
  const { close } = useTexts(PARTS);
  return (
    <ModalDialog title={t.keys} isOpen={isOpen} onClose={onClose}>
      <dl className="rate-keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button onPress={onClose}>{close}</Button>
    </ModalDialog>
  );
}
