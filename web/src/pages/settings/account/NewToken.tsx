import type { Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Copyable } from '../../../components/Copyable';
import { ModalDialog } from '../../../components/ModalDialog';
import { useTexts } from '../../../language/language';
import { ACCOUNT } from './wording';

interface NewTokenProps {
  readonly token: Schemas['NewAccessTokenDto'];
  readonly onClose: () => void;
}

/** A token, this once; for calendars as the address that they take. */
export function NewToken({ token, onClose }: NewTokenProps) {
  const t = useTexts(ACCOUNT);
  const calendar = `${location.origin}/v1/calendars/${token.token}`;
  return (
    <ModalDialog title={token.name} isOpen isAlert onClose={onClose}>
      <p>{t.tokenOnce}</p>
      <Copyable label={t.token} value={token.token} />
      {token.scopes.includes('calendar') && (
        <>
          <Copyable label={t.actionsCalendar} value={`${calendar}/corrective-actions.ics`} />
          <Copyable label={t.certificationsCalendar} value={`${calendar}/certifications.ics`} />
        </>
      )}
      <div className="row">
        <Button look="primary" onPress={onClose}>
          {t.close}
        </Button>
      </div>
    </ModalDialog>
  );
}
