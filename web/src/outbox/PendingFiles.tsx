import { useState } from 'react';
import { Badge } from '../components/Badge';
import { Button } from '../components/Button';
import { Confirmation } from '../components/Confirmation';
import { Meter } from '../components/Meter';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import './outbox.css';
import { useFiles, useFilesView } from './OutboxProvider';
import type { PendingFile } from './pending-file';
import { OUTBOX } from './wording';

/** Files that wait on this device, each with how far it is, why it was not taken, and what to do. */
export function PendingFiles({ files }: { files: readonly PendingFile[] }) {
  const t = useTexts(OUTBOX);
  const outbox = useFiles();
  const [removed, setRemoved] = useState<PendingFile>();
  return (
    <>
      {files.length > 0 && (
        <ul className="pending-files">
          {files.map((file) => (
            <PendingLine key={file.key} file={file} onRemove={() => setRemoved(file)} />
          ))}
        </ul>
      )}
      <Confirmation
        title={t.removeTitle(removed?.name ?? '')}
        text={t.removeText}
        action={t.remove}
        isOpen={removed !== undefined}
        onConfirm={() => {
          if (removed) void outbox.remove(removed.key);
          setRemoved(undefined);
        }}
        onClose={() => setRemoved(undefined)}
      />
    </>
  );
}

function PendingLine({ file, onRemove }: { file: PendingFile; onRemove: () => void }) {
  const t = useTexts(OUTBOX);
  const { number, percent } = useFormats();
  const outbox = useFiles();
  const { sending } = useFilesView();
  const { key, name, size, piece, state } = file;
  const share = sending?.key === key ? sending.share : undefined;
  const again = (): void => void outbox.again(key).then(() => outbox.send());
  return (
    <li>
      <div className="row spread">
        <span className="pending-name">
          {name} <span className="small quiet">{sizeText(size, number)}</span>
        </span>
        <span className="row">
          {state.kind === 'refused' ? (
            <Badge tone="bad">! {t.notTaken}</Badge>
          ) : share === undefined ? (
            <Badge tone="warn">↻ {t.waits}</Badge>
          ) : (
            <Badge tone="warn">{piece || share > 0 ? t.sending(percent(share)) : t.registering}</Badge>
          )}
          {state.kind === 'refused' && (
            <Button aria-label={t.retryOf(name)} onPress={again}>
              {t.retry}
            </Button>
          )}
          {share === undefined && (
            <Button look="plain" aria-label={t.removeOf(name)} onPress={onRemove}>
              {t.remove}
            </Button>
          )}
        </span>
      </div>
      {share !== undefined && <Meter label={t.sending(percent(share))} value={share} of={1} />}
      {state.kind === 'refused' && (
        <p className="small">
          {state.message} {state.isGone ? t.goneToDo : t.whatToDo}
        </p>
      )}
      {piece && state.kind === 'refused' && !state.isGone && <p className="small quiet">{t.registeredAs(piece.ref)}</p>}
    </li>
  );
}

const sizeText = (bytes: number, number: (value: number, digits?: number) => string): string =>
  bytes < 1024 ** 2 ? `${number(Math.max(1, Math.round(bytes / 1024)))} kB` : `${number(bytes / 1024 ** 2, 1)} MB`;
