import type { Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Copyable } from '../../../components/Copyable';
import { ModalDialog } from '../../../components/ModalDialog';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { PEOPLE } from './wording';

interface HandOverProps {
  readonly name: string;
  readonly link: Schemas['HandedLinkDto'];
  readonly onClose: () => void;
}

/** A link that is told once, to be carried to somebody. */
export function HandOver({ name, link, onClose }: HandOverProps) {
  const t = useTexts(PEOPLE);
  const { dateTime } = useFormats();
  return (
    <ModalDialog title={t.handOver(name)} isOpen isAlert onClose={onClose}>
      <p>{t.handOverText}</p>
      <Copyable label={t.link} value={link.url} />
      <p className="quiet">{t.validUntil(dateTime(link.expiresAt))}</p>
      <div className="row">
        <Button look="primary" onPress={onClose}>
          {t.handedOver}
        </Button>
      </div>
    </ModalDialog>
  );
}
