import type { PDFDocumentProxy } from 'pdfjs-dist';

/** One run of text on a page: where its baseline starts, points from the top left of the page. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** All text in drawing order, without any white space. */
  readonly letters: string;
}

export interface TagNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly TagNode[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly items: readonly Bookmark[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly Bookmark[];
  /** Structure tree of each page. */
  readonly tags: readonly TagNode[];
  /** Pages (from 1) that the links on each page lead to. */
  readonly links: readonly (readonly number[])[];
}

/** Reads a PDF back, independently of the library that wrote it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  const tags: TagNode[] = [];
  const links: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: height - (item.transform[5] as number),
              width: item.width,
            },
          ]
        : [],
    );
    pages.push({
      width,
      height,
      texts,
      letters: texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
    });
    tags.push(tagOf((await page.getStructTree()) as unknown as RawTag | null));
    const annotations = (await page.getAnnotations()) as { dest?: string | unknown[] }[];
    links.push(await Promise.all(annotations.map(({ dest }) => pageOf(pdf, dest))));
  }
  const outline = ((await pdf.getOutline()) as RawBookmark[] | null) ?? [];
  const bookmarks = await Promise.all(outline.map((item) => bookmarkOf(pdf, item)));
  await task.destroy();
  return { pages, bookmarks, tags, links };
}

interface RawTag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly RawTag[];
}

function tagOf(node: RawTag | null): TagNode {
  return {
    role: node?.role ?? '',
    ...(node?.alt === undefined ? {} : { alt: node.alt }),
    children: (node?.children ?? []).filter((child) => child.role !== undefined).map(tagOf),
  };
}

/** All nodes of a tree, parents before children. */
export function flatten(node: TagNode): TagNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

interface RawBookmark {
  readonly title: string;
  readonly dest: string | unknown[];
  readonly items: readonly RawBookmark[];
}

async function bookmarkOf(pdf: PDFDocumentProxy, { title, dest, items }: RawBookmark): Promise<Bookmark> {
  return { title, page: await pageOf(pdf, dest), items: await Promise.all(items.map((item) => bookmarkOf(pdf, item))) };
}

async function pageOf(pdf: PDFDocumentProxy, dest: string | unknown[] | undefined): Promise<number> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  const reference = explicit?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined;
  return reference === undefined ? 0 : (await pdf.getPageIndex(reference)) + 1;
}
