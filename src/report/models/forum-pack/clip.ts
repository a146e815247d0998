/** From here on characters are about twice as wide as Latin ones. */
const FIRST_WIDE = 0x2e80;

/**
 * A text of a few words for a narrow place: what is longer than so many Latin characters ends in an ellipsis, after a whole
 * word where that loses little. Chinese characters count twice.
 */
export function clipped(text: string, most: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1;
    if (width > most) break;
    end += character.length;
  }
  if (end === text.length) return text;
  const cut = text.slice(0, end).trimEnd();
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.，；：。]+$/, '')}…`;
}

/** A sentence that ends with a cut name ends with its ellipsis. */
export const unrepeated = (sentence: string): string => sentence.replaceAll('….', '…');
