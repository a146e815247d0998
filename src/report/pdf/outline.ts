import { printable } from './printable';

/** Bookmarks: chapters open the tree, sections hang below the last chapter. */
export class Outline {
  private readonly path: PDFKit.PDFOutline[];

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.path = [doc.outline];
  }

  /** Adds a bookmark of `level` 1 to 3 that leads to `y` on the current page. A skipped level hangs below the last one there is. */
  add(level: number, title: string, y: number): void {
    this.path.length = Math.min(level, this.path.length);
    const item = (this.path.at(-1) ?? this.doc.outline).addItem(printable(title).replaceAll('\n', ' '));
    const { page } = this.doc;
    item.outlineData['Dest'] = [page.dictionary, 'XYZ', 0, page.height - Math.max(0, y - 12), null];
    this.path.push(item);
  }

  /** pdfkit leaves out /Count, which viewers and PDF/A want: the number of items, negative while closed. */
  countItems(): void {
    const { outline } = this.doc;
    outline.outlineData['Count'] = outline.children.length;
    outline.children.forEach(closeItem);
  }
}

function closeItem(item: PDFKit.PDFOutline): void {
  if (item.children.length > 0) item.outlineData['Count'] = -item.children.length;
  item.children.forEach(closeItem);
}
