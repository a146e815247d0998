import { wordingIn } from '../../src/report/wording';
import type { Language } from '../../src/shared/text';
import { letters, type PageRuns, type ReportTree } from './report-tree';

/** Left and right margin of the reports, points; and how far a rounding may go beyond. */
const MARGIN = 51;
const SLACK = 1.5;

const LANGUAGE_TAG: Readonly<Record<Language, string>> = { en: 'en', id: 'id', zh: 'zh-Hans' };

/**
 * What a reader would call broken in a report, whatever it says: a page without text, a character that can not be shown
 * (read the report with `glyphs`), a text outside the margins, a wrong language, a chapter whose title is not of the
 * language.
 */
export function pageFaults({ sheets, language: tag, chapters: all }: ReportTree, language: Language): string[] {
  const titles = new Set([...texts(wordingIn(language))].map(letters));
  const chapters = all.slice(1).map(({ title }) => title);
  const isForeign = (title: string): boolean => !titles.has(letters(title)) && !/^WS-\d\d /.test(title);
  return [
    ...sheets.flatMap((sheet, at) => faultsOf(sheet).map((fault) => `page ${at + 1} ${fault}`)),
    ...(tag === LANGUAGE_TAG[language] ? [] : [`its language is ${tag}`]),
    ...(chapters.length > 1 ? [] : ['it has no chapters']),
    ...chapters.filter(isForeign).map((title) => `a chapter is called "${title}"`),
  ];
}

function faultsOf({ width, height, runs, missingGlyphs }: PageRuns): string[] {
  const outside = runs.filter(
    ({ left, right, top, bottom }) =>
      left < MARGIN - SLACK || right > width - MARGIN + SLACK || top < 20 || bottom > height - 15,
  );
  const all = runs.map(({ text }) => text).join('');
  return [
    ...(all === '' ? ['has no text'] : []),
    ...(all.includes('\ufffd') ? ['has a replacement character'] : []),
    ...(missingGlyphs > 0 ? [`has ${missingGlyphs} missing glyphs`] : []),
    ...outside.map(({ text, left, right }) => `has "${text}" outside, ${left.toFixed(1)} to ${right.toFixed(1)}`),
  ];
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) yield* texts(entry);
}
