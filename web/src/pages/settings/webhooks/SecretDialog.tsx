import { Button } from '../../../components/Button';
import { Copyable } from '../../../components/Copyable';
import { ModalDialog } from '../../../components/ModalDialog';
import { useTexts } from '../../../language/language';
import { WEBHOOKS } from './wording';

/** The secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTexts(WEBHOOKS);
  return (
    <ModalDialog title={t.secretTitle} isOpen isAlert onClose={onClose}>
      <p>{t.secretText}</p>
      <Copyable label={t.secret} value={secret} />
      <div className="row">
        <Button look="primary" onPress={onClose}>
          {t.copied}
        </Button>
      </div>
    </ModalDialog>
  );
}
