import { useTexts } from '../language/language';
import './preview.css';
import { PREVIEW } from './preview-wording';

interface DocumentPreviewProps {
  readonly title: string;
  /** Of a PDF of this server that says that it may be shown. */
  readonly address: string;
}

/** A PDF in the page; where the browser has no viewer of its own, the way to open it. */
export function DocumentPreview({ title, address }: DocumentPreviewProps) {
  const t = useTexts(PREVIEW);
  return (
    <section className="stack no-print" aria-label={t.preview}>
      {navigator.pdfViewerEnabled ? (
        <iframe className="preview" title={title} src={address} />
      ) : (
        <p className="notice">{t.noViewer}</p>
      )}
    </section>
  );
}
