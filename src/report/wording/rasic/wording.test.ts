import { LANGUAGES } from '../../../shared/text';
import { rasicPrintWordingIn } from '.';

type Sentence = (...values: unknown[]) => string;

const COUNTS = [0, 1, 2, 12_345];

/** Every text with its path; functions called with 0, 1, 2 and many in every position. */
function* textsOf(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    for (const count of COUNTS) {
      const call = Array.from({ length: value.length }, () => count);
      yield [`${path}(${count})`, (value as Sentence)(...call)];
    }
  } else {
    for (const [key, child] of Object.entries(value as object)) yield* textsOf(child, `${path}/${key}`);
  }
}

describe.each(LANGUAGES)('the wording of printed matrices (%s)', (language) => {
  const texts = [...textsOf(rasicPrintWordingIn(language))];

  it('has exactly the entries of the English one', () => {
    expect(texts.map(([path]) => path)).toEqual([...textsOf(rasicPrintWordingIn('en'))].map(([path]) => path));
  });

  it('has a text for every entry, whatever the counts', () => {
    expect(texts.filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object| {2}|\s$/.test(text))).toEqual([]);
  });
});

describe('the English wording of printed matrices', () => {
  it('says one and many apart, and leaves out what there is none of', () => {
    const { issues, copies, gap } = rasicPrintWordingIn('en');
    expect(issues.verdict(1, 1, 0)).toBe('Accountability is broken in 1 place. Also found: 1 warning.');
    expect(issues.verdict(0, 0, 2)).toBe('No rule of the convention is broken. Also found: 2 hints.');
    expect(issues.verdict(0, 0, 0)).toBe('No rule of the convention is broken.');
    expect(copies.count(84, 3)).toContain('84 units follow this matrix; 3 differ');
    expect(gap.cut(1)).toBe('1 further error is in the data file.');
  });
});
