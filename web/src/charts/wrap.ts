/** How wide a text is set. */
export type WidthOf = (text: string) => number;

const ELLIPSIS = '…';
/** Letters of scripts without spaces: a line may break beside each of them. */
const IDEOGRAPH = /[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u;
/** These never begin a line. */
const CLOSING = /[\s,.;:!?)\]}%’”»、。，．：；！？）】》」』〉…·]/u;
/** These never end one. */
const OPENING = /[([{‘“«（【《「『〈]/u;
/** A line may break behind these. */
const BREAKING = /[\s\-–—/]/u;

/** Pieces that stay on one line; together they are the text. */
export function pieces(text: string): string[] {
  const all: string[] = [];
  let piece = '';
  let before = '';
  for (const letter of text) {
    const isIdeograph = IDEOGRAPH.test(letter) || IDEOGRAPH.test(before);
    const canBreak = BREAKING.test(before) || (isIdeograph && before !== '');
    if (canBreak && !CLOSING.test(letter) && !OPENING.test(before) && piece !== '') {
      all.push(piece);
      piece = '';
    }
    piece += letter;
    before = letter;
  }
  return piece === '' ? all : [...all, piece];
}

/**
 * Lines of at most `width`. A piece that is wider by itself is cut between letters; a last line that would be cut
 * off ends in an ellipsis.
 */
export function wrapText(text: string, width: number, widthOf: WidthOf, maxLines = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (part: string): void => {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  };
  for (const piece of pieces(text.replaceAll(/\s+/gu, ' ').trim())) {
    if (widthOf(piece.trimEnd()) <= width) add(piece);
    else for (const letter of piece) add(letter);
  }
  lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), shortened(lines.slice(maxLines - 1).join(' '), width, widthOf)];
}

/** The text with an ellipsis in place of what does not fit. */
function shortened(text: string, width: number, widthOf: WidthOf): string {
  const letters = Array.from(text);
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}${ELLIPSIS}`) > width) letters.pop();
  return `${letters.join('').trimEnd()}${ELLIPSIS}`;
}
