import fc from 'fast-check';
import { pieces, wrapText } from './wrap';

const widthOf = (text: string): number => Array.from(text).length;
const words = fc.array(
  fc.constantFrom(
    'Policies',
    'and',
    '流程与工作流',
    'pertanggungjawaban',
    'KPI-based',
    '（全部）',
    'a',
    '“so”',
    '12.5%,',
  ),
  { minLength: 1, maxLength: 9 },
);

describe('pieces', () => {
  it('together are the text', () => {
    fc.assert(
      fc.property(words, (all) => {
        expect(pieces(all.join(' ')).join('')).toBe(all.join(' '));
      }),
    );
  });

  it('break behind spaces and hyphens, and beside ideographs but not before what closes', () => {
    expect(pieces('KPI-based goals')).toEqual(['KPI-', 'based ', 'goals']);
    expect(pieces('流程（全部）。')).toEqual(['流', '程', '（全', '部）。']);
  });
});

describe('wrapText', () => {
  it('sets no line wider than it may be, and loses no letter', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (all, width) => {
        const text = all.join(' ');
        const lines = wrapText(text, width, widthOf);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('says by an ellipsis that something was left out, and only then', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (all, width, most) => {
        const text = all.join(' ');
        const lines = wrapText(text, width, widthOf, most);
        const whole = wrapText(text, width, widthOf);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.at(-1)?.endsWith('…')).toBe(whole.length > most);
      }),
    );
  });

  it('keeps words whole where they fit', () => {
    expect(wrapText('Customer experience governance', 12, widthOf)).toEqual(['Customer', 'experience', 'governance']);
    expect(wrapText('Customer experience governance', 12, widthOf, 2)).toEqual(['Customer', 'experience…']);
    expect(wrapText('', 12, widthOf)).toEqual(['']);
  });
});
