import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A heading, paragraph, list item, label … as the structure tree has it. */
export interface TextBlock {
  readonly kind: 'text';
  readonly role: string;
  /** Role and running number of the element around it: texts of one tile or card share it. */
  readonly within: string;
  readonly text: string;
  readonly page: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  /** Without the header; a row that spans the table has one cell. */
  readonly rows: readonly (readonly string[])[];
  readonly page: number;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly alt: string;
  /** Texts drawn in it, in drawing order, as the file shows them. */
  readonly texts: readonly string[];
  readonly page: number;
}

export type ReportBlock = TextBlock | TableBlock | FigureBlock;

/** What stands under one heading of the first level; the cover and the contents are chapters of their own. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** One run of text as it stands on its page: edges in points from the top left. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PageRuns {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** How often "no such glyph" is drawn; 0 unless asked for. */
  readonly missingGlyphs: number;
}

export interface ReportTree {
  readonly pages: number;
  readonly sheets: readonly PageRuns[];
  readonly chapters: readonly Chapter[];
  /** Decoration of each page: running head and foot, repeated table heads. */
  readonly decoration: readonly (readonly string[])[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  readonly language: string;
  readonly info: Readonly<Record<string, unknown>>;
}

/** Without white space and soft hyphens: where a line breaks is no difference. */
export const letters = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '');

/**
 * Reads a tagged report through its structure tree, page by page, and joins what goes on over a page end.
 * @param options `glyphs`: also look for missing ones, which takes as long again
 */
export async function readReportTree(bytes: Buffer, options: { readonly glyphs?: boolean } = {}): Promise<ReportTree> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const reader = new Reader();
  const decoration: string[][] = [];
  const sheets: PageRuns[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = markedTexts(items);
    const { width, height } = page.getViewport({ scale: 1 });
    const missingGlyphs = options.glyphs ? await missingGlyphsOf(page, OPS.showText) : 0;
    sheets.push({ width, height, runs: runsOf(items, height), missingGlyphs });
    decoration.push((marked.get(DECORATION) ?? []).filter((text) => text.trim() !== ''));
    reader.page(number, await page.getStructTree(), marked);
  }
  const metadata: { readonly info: object } = await pdf.getMetadata();
  const info = metadata.info as Record<string, unknown>;
  const tree = {
    pages: pdf.numPages,
    sheets,
    chapters: reader.chapters,
    decoration,
    bookmarks: await bookmarksOf(pdf),
    language: typeof info['Language'] === 'string' ? info['Language'] : '',
    info,
  };
  await task.destroy();
  return tree;
}

/** Every text of the tree with its place, figures' alternative texts included. */
export function* textsOf({ chapters }: ReportTree): Generator<{ readonly text: string; readonly place: string }> {
  for (const { title, blocks } of chapters) {
    for (const block of blocks) {
      const place = `${title}, page ${block.page}`;
      if (block.kind === 'text') yield { text: block.text, place };
      if (block.kind === 'table')
        for (const text of [block.caption, ...block.head, ...block.rows.flat()]) yield { text, place };
      if (block.kind === 'figure') for (const text of [block.alt, ...block.texts]) yield { text, place };
    }
  }
}

const DECORATION = 'artifact';

interface TagNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** Texts by the marked content that they stand in. */
function markedTexts(items: Items): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const key = open.at(-1) ?? DECORATION;
      const known = texts.get(key);
      const text = item.hasEOL ? `${item.str}\n` : item.str;
      if (known) known.push(text);
      else texts.set(key, [text]);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' && item.id ? item.id : DECORATION);
  }
  return texts;
}

function runsOf(items: Items, height: number): Run[] {
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const { str: text, width: length } = item;
    // Upright runs go up the page.
    const isUpright = Math.abs(b) > Math.abs(a);
    return isUpright
      ? [{ text, left: x, right: x, top: height - y - length, bottom: height - y }]
      : [{ text, left: x, right: x + length, top: height - y, bottom: height - y }];
  });
}

/** Glyph 0 of a font stands for characters that it does not have. */
async function missingGlyphsOf(page: PDFPageProxy, showText: number): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs = fnArray.flatMap((operator, at) =>
    operator === showText ? ((argsArray as unknown[][])[at]?.[0] as unknown[]) : [],
  );
  return glyphs.filter((glyph) => (glyph as { originalCharCode?: number }).originalCharCode === 0).length;
}

const TEXT_ROLES = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'Lbl', 'LBody', 'Caption', 'Note', 'Link', 'Reference']);

class Reader {
  readonly chapters: { title: string; blocks: ReportBlock[] }[] = [{ title: '', blocks: [] }];
  private number = 0;
  private marked = new Map<string, string[]>();
  private count = 0;

  page(number: number, root: TagNode | null, marked: Map<string, string[]>): void {
    this.number = number;
    this.marked = marked;
    if (root) this.visit(root, '', []);
  }

  private visit(node: TagNode, within: string, captions: string[]): void {
    const { role = '' } = node;
    if (role === 'Table') this.table(node);
    else if (role === 'Figure')
      this.add({ kind: 'figure', alt: node.alt ?? '', texts: this.textsIn(node), page: this.number });
    else if (TEXT_ROLES.has(role) && !hasBlocks(node)) this.text(role, within, this.textIn(node));
    else {
      this.count += 1;
      const own = `${role}#${this.count}`;
      for (const child of node.children ?? []) this.visit(child, own, captions);
    }
  }

  private text(role: string, within: string, text: string): void {
    if (text === '') return;
    if (role === 'H1' && this.number > 1) this.chapters.push({ title: text, blocks: [] });
    this.add({ kind: 'text', role, within, text, page: this.number });
  }

  /** A table goes on when its header was drawn before: then its rows are those of the last table, filled further. */
  private table(node: TagNode): void {
    const caption = (node.children ?? [])
      .filter(({ role }) => role === 'Caption')
      .map((child) => this.textIn(child))
      .join('');
    const rows = (node.children ?? [])
      .filter(({ role }) => role === 'TR')
      .map((row) => (row.children ?? []).map((cell) => this.textIn(cell)));
    const [head = [], ...body] = rows;
    const blocks = this.chapters.at(-1)?.blocks ?? [];
    const at = blocks.findLastIndex(({ kind }) => kind === 'table');
    const last = blocks[at];
    if (last?.kind === 'table' && last.rows.length === body.length && head.every((text) => text === '')) {
      const joined = last.rows.map((row, index) =>
        row.map((text, column) => [text, body[index]?.[column] ?? ''].filter(Boolean).join(' ')),
      );
      blocks[at] = { ...last, rows: joined };
      return;
    }
    this.add({ kind: 'table', caption, head, rows: body, page: this.number });
  }

  private add(block: ReportBlock): void {
    this.chapters.at(-1)?.blocks.push(block);
  }

  private textsIn({ id, children = [] }: TagNode): string[] {
    const own = id === undefined ? [] : (this.marked.get(id) ?? []);
    return [...own, ...children.flatMap((child) => this.textsIn(child))].filter((text) => text.trim() !== '');
  }

  private textIn(node: TagNode): string {
    return this.textsIn(node).join(' ').replace(/\s+/g, ' ').trim();
  }
}

/** Elements with elements inside are containers, even when they may also hold text. */
function hasBlocks({ children = [] }: TagNode): boolean {
  return children.some(({ role }) => role !== undefined && role !== 'Span');
}

interface RawBookmark {
  readonly title: string;
  readonly dest: string | unknown[];
  readonly items: readonly RawBookmark[];
}

async function bookmarksOf(pdf: PDFDocumentProxy): Promise<{ title: string; page: number }[]> {
  const flat = (items: readonly RawBookmark[]): RawBookmark[] => items.flatMap((item) => [item, ...flat(item.items)]);
  const outline = ((await pdf.getOutline()) as RawBookmark[] | null) ?? [];
  return Promise.all(
    flat(outline).map(async ({ title, dest }) => {
      const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      const reference = explicit?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined;
      return { title, page: reference === undefined ? 0 : (await pdf.getPageIndex(reference)) + 1 };
    }),
  );
}
