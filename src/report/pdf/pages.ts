/** Moves `count` pages that start at `from` so that the first of them becomes page `to`; pages are counted from 0. */
export function movePages(doc: PDFKit.PDFDocument, from: number, count: number, to: number): void {
  for (const list of [doc._root.data.Pages.data.Kids, doc._pageBuffer] as unknown[][]) {
    list.splice(to, 0, ...list.splice(from, count));
  }
}
