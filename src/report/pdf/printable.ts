import { fontFace } from './fonts';

/** Stands for a character that no glyph and no plainer spelling exists for. */
export const SUBSTITUTE = '◇';

const PLAIN = /^[\x20-\x7e\n]*$/;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f]/g;
const HARD_SPACES = /[\u2007\u202f]/g;
/** Control, bidirectional, zero-width and tag characters, and variation selectors. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u115f\u1160\u3164\uffa0]/gu;
const MARKS = /\p{M}/gu;
/** Radicals share their glyph with a common character; as radicals they would not be found by a search. */
const RADICALS = /[\u2e80-\u2fdf]/g;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text as the report's typeface can show it: composed (NFC), with line ends as `\n`, without characters
 * that are not seen or that reorder the line, and with a visible substitute for each character that has
 * no glyph. Same text in, same text out when nothing is wrong with it.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(HARD_SPACES, '\u00a0')
    .replace(RADICALS, (radical) => radical.normalize('NFKC'));
  const clean = composed.replace(UNSEEN, '');
  if (hasGlyphs(clean)) return clean;
  return Array.from(graphemes.segment(composed), ({ segment }) => shown(segment)).join('');
}

function shown(grapheme: string): string {
  const plainer = [grapheme, grapheme.normalize('NFKC'), grapheme.normalize('NFKD').replace(MARKS, '')]
    .map((spelling) => spelling.replace(UNSEEN, ''))
    .find(hasGlyphs);
  return plainer ?? SUBSTITUTE;
}

function hasGlyphs(text: string): boolean {
  const face = fontFace('regular');
  for (const character of text) {
    if (character !== '\n' && !face.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
