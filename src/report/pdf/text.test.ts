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

  it('tears no date, figure with what it counts or document number apart that fits on a line', () => {
    const wholes = [
      '1 Oktober 2010',
      '5–16 March 2012',
      'n = 72.321',
      '84 dari 84',
      'SPC-2010-014-OSP+VMO-WP',
      '2012年3月5日',
      '第14次',
      '84个',
      '（首次联络）',
    ];
    const texts = [
      'Tenggat 1 Oktober 2010 untuk semua kontak (n = 72.321); 84 dari 84 unit, dokumen SPC-2010-014-OSP+VMO-WP saja.',
      'Fieldwork lasted from 5–16 March 2012 (n = 72.321) at sites that SPC-2010-014-OSP+VMO-WP lists by name.',
      '现场评估于2012年3月5日开始，第14次抽样覆盖84个自营与供应商站点（首次联络）的全部记录，无人复核。',
    ];
    for (const text of texts) {
      const own = wholes.filter((whole) => text.includes(whole));
      for (let width = 150; width < 400; width += 1) {
        const lines = linesOf(text, width);
        for (const whole of own) expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
      }
    }
  });

  it('keeps runs of one sign on a line, and breaks them where no line holds them', () => {
    const facts = [
      ['责任部门\u00a0', '市场营销'],
      ['Penanggung jawab\u00a0', 'Data dan analitik'],
    ].map(([term = '', text = ''], at) => [
      { text: at === 0 ? '' : '   ' },
      { text: term, keep: `${at}` },
      { text, weight: 'bold' as const, keep: `${at}` },
    ]);
    const at = (width: number): string[] => layoutText(facts.flat(), { style: STYLE, width }).lines.map(textOf);
    for (let width = 175; width < 400; width += 1) {
      expect(at(width).some((line) => line.includes('责任部门\u00a0市场营销'))).toBe(true);
      expect(at(width).some((line) => line.includes('Penanggung jawab\u00a0Data dan analitik'))).toBe(true);
    }
    expect(at(100).join('')).toContain('Data');
  });

  it('leaves no Chinese character alone on the last line', () => {
    const text = '座席首次联络解决率仅为目标的一半各现场之间差异很大且无人复核每月清单。';
    for (let width = 60; width < 300; width += 1) expect(linesOf(text, width).at(-1)).not.toMatch(/^.。?$/);
  });

  it('balances the lines of a title, and breaks it at its colon when that takes no further line', () => {
    const balanced = (text: string, width: number): string[] =>
      layoutText(text, { style: STYLE, width, balanced: true }).lines.map(textOf);
    expect(balanced('运营基线评估：84个自营与供应商站点', 130)).toEqual(['运营基线评估：', '84个自营与供应商站点']);
    expect(balanced('CSAT: from 63.2% to 61.7%', 100)).toEqual(['CSAT:', 'from 63.2% to 61.7%']);
    const [first = '', second = ''] = balanced('Customers are heard, but nobody may resolve the cause', 180);
    expect(Math.abs(first.length - second.length)).toBeLessThan(12);
  });

  it('balances without a wider, a further or a lost line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (parts, width) => {
        const text = parts.join(' ');
        const plain = layoutText(text, { style: STYLE, width });
        const even = layoutText(text, { style: STYLE, width, balanced: true });
        expect(even.lines.length).toBeLessThanOrEqual(plain.lines.length);
        for (const line of even.lines) expect(line.width).toBeLessThanOrEqual(width + 0.02);
        const letters = (layout: typeof plain): string => layout.lines.map(textOf).join('').replace(/ |\n/g, '');
        expect(letters(even)).toBe(letters(plain));
      }),
      { numRuns: 200 },
    );
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
