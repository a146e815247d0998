import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { entryOfPiece, EXTENSIONS, type Piece, refusalOf } from '../../../casework/evidence';
import { sendFile } from '../../../casework/send-file';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DropArea } from '../../../components/DropArea';
import { Meter } from '../../../components/Meter';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFilesView } from '../../../outbox/OutboxProvider';
import { PendingFiles } from '../../../outbox/PendingFiles';
import { RefusedFiles } from '../../../outbox/RefusedFiles';
import { useTakeFile } from '../../../outbox/use-take-file';
import { useRefreshPiece } from './use-refresh-piece';
import { FilePreview } from './FilePreview';
import { EVIDENCE } from './wording';

/** The file of a piece of evidence: looked at, sent, replaced, removed. */
export function FilePanel({ piece, mayChange }: { piece: Piece; mayChange: boolean }) {
  const t = useTexts(EVIDENCE);
  const { number, percent, dateTime } = useFormats();
  const refresh = useRefreshPiece();
  const { take, refused, dismiss } = useTakeFile();
  const pending = useFilesView().files.filter((one) => one.piece?.id === piece.id);
  const [isAsking, setAsking] = useState(false);
  const [share, setShare] = useState(0);
  const [refusal, setRefusal] = useState<ReturnType<typeof refusalOf>>();
  const sending = useMutation({
    mutationFn: async (file: File) => {
      const { name, type } = file;
      try {
        await sendFile(piece, { name, type, bytes: file }, setShare);
      } catch (error) {
        if (!asProblem(error).isOffline) throw error;
        await take(file, { assessmentId: piece.assessmentId, entry: entryOfPiece(piece), piece });
      }
    },
    onSettled: refresh,
  });
  const removal = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/evidence/{evidenceId}/file', {
        params: { path: { evidenceId: piece.id }, header: ifMatch(piece.version) },
      }),
    onSuccess: async () => {
      await refresh();
      setAsking(false);
    },
  });
  const send = ([file]: readonly File[]): void => {
    if (!file) return;
    const reason = refusalOf(file);
    setRefusal(reason);
    setShare(0);
    if (reason === undefined) sending.mutate(file);
  };
  const { file } = piece;
  return (
    <section className="panel stack evidence-file" aria-label={t.file}>
      <h3>{t.file}</h3>
      {file === null ? (
        <p className="quiet">{t.noFile}</p>
      ) : (
        <>
          <div>
            <strong>{file.name}</strong>
            <div className="small quiet">{t.size(sizeText(file.size, number), dateTime(file.uploadedAt))}</div>
            <div className="small quiet">
              {t.hash} <code>{file.sha256}</code>
            </div>
          </div>
          <div className="row no-print">
            <a className="button" href={`/v1/evidence/${piece.id}/file`} download>
              {t.download}
            </a>
            {mayChange && (
              <Button look="danger" onPress={() => setAsking(true)}>
                {t.removeFile}
              </Button>
            )}
          </div>
          <FilePreview key={file.sha256} piece={piece} file={file} />
          <Confirmation
            title={t.removeFileTitle(file.name)}
            text={t.removeFileText}
            action={t.removeFile}
            isOpen={isAsking}
            isBusy={removal.isPending}
            error={removal.error}
            onConfirm={() => removal.mutate()}
            onClose={() => {
              removal.reset();
              setAsking(false);
            }}
          />
        </>
      )}
      {mayChange && (
        <DropArea
          text={t.dropOne}
          action={file === null ? t.giveFile : t.replace}
          cameraAction={t.photo}
          accept={EXTENSIONS}
          onFiles={send}
        />
      )}
      {sending.isPending && (
        <div role="status">
          {t.percent(percent(share))}
          <Meter label={t.percent(percent(share))} value={share} of={1} />
        </div>
      )}
      <PendingFiles files={pending} />
      <RefusedFiles files={refused} onDismiss={dismiss} />
      {refusal !== undefined && (
        <p className="notice bad" role="alert">
          {t[refusal]}
        </p>
      )}
      {sending.error !== null && <ProblemPanel error={sending.error} />}
    </section>
  );
}

const sizeText = (bytes: number, number: (value: number, digits?: number) => string): string =>
  bytes < 1024 ** 2 ? `${number(Math.max(1, Math.round(bytes / 1024)))} kB` : `${number(bytes / 1024 ** 2, 1)} MB`;
