import { wordingIn } from '../../src/report/wording';
import type { Language } from '../../src/shared/text';
import { letters, readReportTree } from './report-tree';

/** Left and right margin of the reports, points; and how far a rounding may go beyond. */
const MARGIN = 51;
const SLACK = 1.5;

const LANGUAGE_TAG: Readonly<Record<Language, string>> = { en: 'en', id: 'id', zh: 'zh-Hans' };

interface RawPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Runs with where they start and end, points from the top left. */
  readonly runs: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  /** Glyphs that stand for "no such glyph". */
  readonly missingGlyphs: number;
}

/**
 * What a reader would call broken in a report, whatever it says: a page without text, a character that can not be shown,
 * a text outside the margins, a wrong language, a chapter whose title is not of the language.
 */
export async function pageFaults(bytes: Buffer, language: Language): Promise<string[]> {
  const pages = await rawPages(bytes);
  const tree = await readReportTree(bytes);
  const titles = new Set([...texts(wordingIn(language))].map(letters));
  const chapters = tree.chapters.slice(1).map(({ title }) => title);
  return [
    ...pages.flatMap(faultsOf),
    ...(tree.language === LANGUAGE_TAG[language] ? [] : [`its language is ${tree.language}`]),
    ...(chapters.length > 1 ? [] : ['it has no chapters']),
    ...chapters
      .filter((title) => !titles.has(letters(title)) && !title.startsWith('WS-'))
      .map((title) => `a chapter is called "${title}"`),
  ];
}

function faultsOf({ number, width, height, runs, missingGlyphs }: RawPage): string[] {
  const outside = runs.filter(
    ({ left, right, top, bottom }) =>
      left < MARGIN - SLACK || right > width - MARGIN + SLACK || top < 20 || bottom > height - 15,
  );
  const all = runs.map(({ text }) => text).join('');
  return [
    ...(all.trim() === '' ? [`page ${number} has no text`] : []),
    ...(all.includes('\ufffd') ? [`page ${number} has a replacement character`] : []),
    ...(missingGlyphs > 0 ? [`page ${number} has ${missingGlyphs} missing glyphs`] : []),
    ...outside.map(
      ({ text, left, right }) => `page ${number}: "${text}" stands outside, ${left.toFixed(1)} to ${right.toFixed(1)}`,
    ),
  ];
}

async function rawPages(bytes: Buffer): Promise<RawPage[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: RawPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const glyphs = fnArray.flatMap((operator, at) =>
      operator === OPS.showText ? ((argsArray as unknown[][])[at]?.[0] as unknown[]) : [],
    );
    pages.push({
      number,
      width,
      height,
      runs: items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [runOf(item.str, item.transform as number[], item.width, height)]
          : [],
      ),
      missingGlyphs: glyphs.filter((glyph) => (glyph as { originalCharCode?: number }).originalCharCode === 0).length,
    });
  }
  await task.destroy();
  return pages;
}

/** Upright runs go up the page. */
function runOf(
  text: string,
  [a = 0, b = 0, , , x = 0, y = 0]: readonly number[],
  length: number,
  height: number,
): RawPage['runs'][number] {
  const isUpright = Math.abs(b) > Math.abs(a);
  return isUpright
    ? { text, left: x, right: x, top: height - y - length, bottom: height - y }
    : { text, left: x, right: x + length, top: height - y, bottom: height - y };
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) yield* texts(entry);
}
