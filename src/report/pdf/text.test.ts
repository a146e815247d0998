import fc from 'fast-check';
import { fontFace } from './fonts';
import { printable, SUBSTITUTE } from './printable';
import { layoutText, textWidth, type Line } from './text';
import type { TextStyle } from './theme';

const STYLE: TextStyle = { weight: 'regular', size: 9.5, leading: 13.5 };
const textOf = ({ segments }: Line): string =>
  segments
    .map(({ shaped, from, to }) => shaped.text.slice(from, to))
    .join('')
    .trimEnd();
const linesOf = (text: string, width: number): string[] => layoutText(text, { style: STYLE, width }).lines.map(textOf);

const words = fc.array(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 14 }),
    fc.constantFrom('座席', '解决率，', '（样本）', '“重复联络”', 'pertanggungjawaban', '62%', 'naïve', '𠮟', '\n'),
  ),
  { maxLength: 40 },
);

describe('layoutText', () => {
  it('never makes a line wider than the width, nor loses a letter', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (parts, width) => {
        const text = parts.join(' ');
        const layout = layoutText(text, { style: STYLE, width });
        for (const line of layout.lines) expect(line.width).toBeLessThanOrEqual(width + 0.02);
        const kept = layout.lines.map(textOf).join('').replace(/ |\n/g, '');
        expect(kept).toBe(printable(text).replace(/ |\n/g, ''));
        expect(layout.height).toBeCloseTo(layout.lines.length * STYLE.leading, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('breaks a word that no line can hold', () => {
    const lines = linesOf('a'.repeat(200), 60);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join('')).toBe('a'.repeat(200));
  });

  it('breaks Chinese between characters but never before a full stop or comma', () => {
    const text = '座席首次联络解决率，仅为目标的一半。各现场之间差异很大，且无人复核。';
    for (let width = 40; width < 200; width += 3) {
      for (const line of linesOf(text, width)) expect(line).not.toMatch(/^[，。）”]/);
    }
  });

  it('keeps paragraphs apart', () => {
    expect(linesOf('One.\n\nTwo.', 200)).toEqual(['One.', '', 'Two.']);
  });

  it('breaks a lead-in and its text as one paragraph', () => {
    const layout = layoutText([{ text: 'Condition. ', weight: 'bold' }, { text: 'Nobody reviews the monthly list.' }], {
      style: STYLE,
      width: 120,
    });
    expect(layout.lines.map(textOf).join(' ')).toBe('Condition. Nobody reviews the monthly list.');
    expect(layout.lines[0]?.segments.map(({ weight }) => weight)).toEqual(['bold', 'regular']);
  });

  it('ends the last line in an ellipsis when it is told to stop', () => {
    const layout = layoutText('Nobody reviews the monthly list of repeat contacts.', {
      style: STYLE,
      width: 90,
      maxLines: 1,
    });
    expect(layout.lines).toHaveLength(1);
    expect(layout.lines.map(textOf).join('')).toMatch(/^Nobody.*…$/);
    expect(layout.lines[0]?.width).toBeLessThanOrEqual(90.01);
  });
});

describe('shaping', () => {
  it('kerns Latin pairs', () => {
    expect(textWidth('AV', STYLE)).toBeLessThan(textWidth('A', STYLE) + textWidth('V', STYLE));
  });

  it('sets quotation marks narrow in English and square in Chinese', () => {
    expect(textWidth('client’s', STYLE)).toBeLessThan(textWidth('clients', STYLE) + 0.4 * STYLE.size);
    expect(textWidth('联“解', STYLE)).toBeCloseTo(3 * STYLE.size, 3);
  });

  it('sets figures in equal widths', () => {
    expect(new Set(Array.from('0123456789', (figure) => textWidth(figure, STYLE))).size).toBe(1);
  });
});

describe('printable', () => {
  it('leaves plain text as it is', () => {
    for (const text of ['Score 62% (n = 1,204)', 'Resolución naïve', '首次解决率：62%', 'A\nB'])
      expect(printable(text)).toBe(text);
  });

  it('strips what is not seen and what turns the reading direction', () => {
    expect(printable('a\u0000b\u0007\u202Ec\u200Bd\uFEFFe\u00ADf')).toBe('abcdef');
    expect(printable('one\r\ntwo\rthree\u2028four\tfive')).toBe('one\ntwo\nthree\nfour five');
  });

  it('spells plainer what the typeface lacks, and shows a substitute for the rest', () => {
    expect(printable('H₂O Śląsk')).toBe('H2O Slask');
    expect(printable('good 👍🏽 👨‍👩‍👧 ok')).toBe(`good ${SUBSTITUTE} ${SUBSTITUTE} ok`);
    expect(printable('שלום')).not.toMatch(/[\u0590-\u05ff]/);
    expect(printable('\ud800x')).toBe(`${SUBSTITUTE}x`);
  });

  it('gives only characters that both weights can show, for any text', () => {
    const faces = [fontFace('regular'), fontFace('bold')];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const character of printable(text)) {
          const codePoint = character.codePointAt(0) ?? 0;
          expect(character === '\n' || faces.every((face) => face.has(codePoint))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
