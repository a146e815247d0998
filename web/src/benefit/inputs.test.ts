import { inputsOf, leversOf, rangeOf, readNumber, typedRange } from './inputs';

describe('numbers as people write them', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1,200.5', 1200.5],
    ['1.200,5', 1200.5],
    ['1.200.000', 1_200_000],
    ['4,44', 4.44],
    ['4.44', 4.44],
    [' 12 000 ', 12_000],
    ['-3', -3],
  ])('%s is %d', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['', 'x', '1,2,3', '12k'])('"%s" is none', (typed) => expect(readNumber(typed)).toBeUndefined());
});

describe('levers', () => {
  const range = { low: 1, likely: 2, high: 3, source: { en: 'Client', zh: '委托方' } };

  it('are there when they have an input of their own', () => {
    expect(leversOf({ contacts: range })).toEqual([]);
    expect(leversOf({ contacts: range, callBack: range })).toEqual(['resolution']);
  });

  it('share inputs', () =>
    expect(inputsOf(['resolution', 'automation']).filter((one) => one === 'contacts')).toHaveLength(1));

  it('have ranges that need a likely figure and a source; ends are optional', () => {
    const typed = typedRange(range, 'zh');
    expect(typed).toEqual({ low: '1', likely: '2', high: '3', source: '委托方' });
    expect(rangeOf({ ...typed, source: '委托方' }, range.source, 'zh')?.source).toEqual({ en: 'Client', zh: '委托方' });
    expect(rangeOf({ low: '', likely: '5', high: '', source: 'x' }, undefined, 'en')).toEqual({
      low: 5,
      likely: 5,
      high: 5,
      source: 'x',
    });
    expect(rangeOf({ ...typed, source: ' ' }, undefined, 'en')).toBeUndefined();
    expect(rangeOf({ ...typed, high: 'many' }, undefined, 'en')).toBeUndefined();
  });
});
