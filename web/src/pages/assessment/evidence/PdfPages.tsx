import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { texts, useTexts } from '../../../language/language';
import type { PDFDocumentProxy } from 'pdfjs-dist';

const WORDS = texts({
  en: { page: (at: string, of: string) => `Page ${at} of ${of}`, previous: 'Previous page', next: 'Next page' },
  id: {
    page: (at: string, of: string) => `Halaman ${at} dari ${of}`,
    previous: 'Halaman sebelumnya',
    next: 'Halaman berikutnya',
  },
  zh: { page: (at: string, of: string) => `第 ${at} 页，共 ${of} 页`, previous: '上一页', next: '下一页' },
});
/** Enough to read, on any screen. */
const WIDTH = 1200;

/**
 * A PDF as pictures of its pages. A browser's own viewer would need a policy under which files from strangers are
 * framed; drawn like this nothing in them can run.
 */
export function PdfPages({ blob, name }: { blob: Blob; name: string }) {
  const t = useTexts(WORDS);
  const { number } = useFormats();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let isGone = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const [{ getDocument, GlobalWorkerOptions }, worker, bytes] = await Promise.all([
        import('pdfjs-dist'),
        import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
        blob.arrayBuffer(),
      ]);
      GlobalWorkerOptions.workerSrc = worker.default;
      // Glyphs are drawn as shapes: the pages' policy allows no fonts and no code but their own.
      const loading = getDocument({ data: bytes, disableFontFace: true, isEvalSupported: false, useWasm: false });
      close = () => void loading.destroy();
      const loaded = await loading.promise;
      if (!isGone) setFile(loaded);
    };
    open().catch((fault: unknown) => {
      if (!isGone) setError(fault);
    });
    return () => {
      isGone = true;
      close();
    };
  }, [blob]);
  useEffect(() => {
    if (!file) return;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const shown = await file.getPage(page);
      const target = canvas.current;
      if (isGone || !target) return;
      const { width } = shown.getViewport({ scale: 1 });
      const viewport = shown.getViewport({ scale: WIDTH / width });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      await shown.render({ canvas: target, viewport }).promise;
    };
    draw().catch((fault: unknown) => {
      if (!isGone) setError(fault);
    });
    return () => {
      isGone = true;
    };
  }, [file, page]);
  if (error !== undefined) return <ProblemPanel error={error} />;
  if (!file) return <Waiting />;
  const where = t.page(number(page), number(file.numPages));
  return (
    <div className="stack">
      <canvas ref={canvas} className="evidence-page" role="img" aria-label={`${name}, ${where}`} />
      <div className="row no-print">
        <Button isDisabled={page <= 1} onPress={() => setPage(page - 1)} aria-label={t.previous}>
          ←
        </Button>
        <span role="status">{where}</span>
        <Button isDisabled={page >= file.numPages} onPress={() => setPage(page + 1)} aria-label={t.next}>
          →
        </Button>
      </div>
    </div>
  );
}
