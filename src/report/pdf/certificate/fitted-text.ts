import type { Box } from '../box';
import type { PdfContext } from '../context';
import { layoutText, textWidth } from '../text';
import { textBox, type TextOptions } from '../text-box';
import type { TextStyle, Weight } from '../theme';

export interface FittedOptions extends Omit<TextOptions, 'style' | 'role' | 'bold' | 'maxLines'> {
  /** From the one wished for down to the smallest, points. */
  readonly sizes: readonly number[];
  /** Lines that it may take before it is set smaller; at the smallest size it takes as many as it needs. */
  readonly lines: number;
  /** Sizes that are tried for a single line first. */
  readonly onOneLine?: number;
  readonly weight?: Weight;
}

/** Line height of a type size; Chinese wants more air. */
export function leadingOf(ctx: PdfContext, size: number): number {
  return size * (ctx.language === 'zh' ? 1.42 : 1.3);
}

/**
 * A text that is never cut: in the largest size that keeps it within its lines and breaks no word; else in the largest that
 * keeps it within its lines; else in the smallest.
 */
export function fittedText(ctx: PdfContext, text: string, options: FittedOptions): Box {
  const { sizes, lines, onOneLine = 0, weight = 'regular', width } = options;
  const styles = sizes.map((size): TextStyle => ({ weight, size, leading: leadingOf(ctx, size) }));
  const linesIn = (style: TextStyle): number => layoutText(text, { style, width }).lines.length;
  const fits = (style: TextStyle): boolean => linesIn(style) <= lines;
  const style =
    styles.slice(0, onOneLine).find((one) => linesIn(one) === 1) ??
    styles.find((one) => fits(one) && keepsWords(text, one, width)) ??
    styles.find(fits) ??
    styles.at(-1);
  return textBox(ctx, text, { ...options, ...(style && { style }) });
}

const keepsWords = (text: string, style: TextStyle, width: number): boolean =>
  text.split(/\s+/).every((word) => !/^[\p{Script=Latin}\p{N}\p{P}]+$/u.test(word) || textWidth(word, style) <= width);
