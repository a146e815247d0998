import { Button } from '../components/Button';
import { PARTS } from '../components/wording';
import { useTexts } from '../language/language';
import { EVIDENCE } from '../pages/assessment/evidence/wording';
import type { RefusedFile } from './use-take-file';
import { OUTBOX } from './wording';

interface RefusedFilesProps {
  readonly files: readonly RefusedFile[];
  readonly onDismiss: () => void;
}

/** Files that were not taken onto the device, each with what to do. */
export function RefusedFiles({ files, onDismiss }: RefusedFilesProps) {
  const t = useTexts(OUTBOX);
  const { tooLarge, wrongType } = useTexts(EVIDENCE);
  const { close } = useTexts(PARTS);
  if (files.length === 0) return null;
  const reasons = { tooLarge, wrongType, noRoom: t.noRoom, unreadable: t.unreadable };
  return (
    <div className="notice bad" role="alert">
      {files.map(({ name, reason }, at) => (
        <p key={at}>
          <strong className="pending-name">{name}</strong>: {reasons[reason]}
        </p>
      ))}
      <Button onPress={onDismiss}>{close}</Button>
    </div>
  );
}
