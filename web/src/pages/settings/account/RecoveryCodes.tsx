import { Button } from '../../../components/Button';
import { Copyable } from '../../../components/Copyable';
import { ModalDialog } from '../../../components/ModalDialog';
import { useTexts } from '../../../language/language';
import './account.css';
import { ACCOUNT } from './wording';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Shown once; to be printed or copied. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const t = useTexts(ACCOUNT);
  return (
    <ModalDialog title={t.recoveryTitle} isOpen isAlert onClose={onClose}>
      <p>{t.recoveryText}</p>
      <div className="recovery-codes">
        <Copyable label={t.recoveryCodes} value={codes.join('\n')} />
      </div>
      <div className="row no-print">
        <Button onPress={() => print()}>{t.print}</Button>
        <Button look="primary" onPress={onClose}>
          {t.kept}
        </Button>
      </div>
    </ModalDialog>
  );
}
