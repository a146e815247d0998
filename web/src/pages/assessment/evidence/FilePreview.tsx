import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../../api/problem';
import type { Piece } from '../../../casework/evidence';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useTexts } from '../../../language/language';
import { PdfPages } from './PdfPages';
import { EVIDENCE } from './wording';

const IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);
const TEXTS: ReadonlySet<string> = new Set(['text/plain', 'text/csv']);
/** More of a text is read in its own program. */
const MOST_CHARACTERS = 100_000;

interface FilePreviewProps {
  readonly piece: Piece;
  readonly file: NonNullable<Piece['file']>;
}

/** A file, shown when somebody asks for it: every look at a file is recorded. */
export function FilePreview({ piece, file }: FilePreviewProps) {
  const t = useTexts(EVIDENCE);
  const [isShown, setShown] = useState(false);
  const canShow = IMAGES.has(file.type) || TEXTS.has(file.type) || file.type === 'application/pdf';
  if (!canShow) return <p className="small quiet">{t.noPreview}</p>;
  return (
    <>
      <div className="row no-print">
        <Button onPress={() => setShown(!isShown)} aria-expanded={isShown}>
          {isShown ? t.hide : t.show}
        </Button>
        <span className="small quiet">{t.showHint}</span>
      </div>
      {isShown && <Shown piece={piece} file={file} />}
    </>
  );
}

function Shown({ piece, file }: FilePreviewProps) {
  const t = useTexts(EVIDENCE);
  const [blob, setBlob] = useState<Blob>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const gone = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await fetch(`/v1/evidence/${piece.id}/file`, { signal: gone.signal });
      if (!answer.ok) throw await problemOf(answer);
      setBlob(await answer.blob());
    };
    read().catch((fault: unknown) => {
      if (!gone.signal.aborted) setError(fault);
    });
    return () => gone.abort();
  }, [piece.id]);
  if (error !== undefined) return <ProblemPanel error={error} />;
  if (!blob) return <Waiting />;
  if (IMAGES.has(file.type)) return <Picture blob={blob} name={t.preview(file.name)} />;
  if (TEXTS.has(file.type)) return <PlainText blob={blob} name={t.preview(file.name)} />;
  return <PdfPages blob={blob} name={t.preview(file.name)} />;
}

function Picture({ blob, name }: { blob: Blob; name: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(blob);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [blob]);
  return <img ref={image} className="evidence-preview" alt={name} />;
}

function PlainText({ blob, name }: { blob: Blob; name: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void blob.text().then((all) => setText(all.length > MOST_CHARACTERS ? `${all.slice(0, MOST_CHARACTERS)}…` : all));
  }, [blob]);
  return (
    <pre className="evidence-text" tabIndex={0} role="region" aria-label={name}>
      {text}
    </pre>
  );
}
