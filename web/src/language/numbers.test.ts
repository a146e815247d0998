import fc from 'fast-check';
import type { Language } from './language';
import { numberFault, readCount, readingsOf, readNumber, readPercent, typedNumber } from './numbers';

describe('a figure that somebody typed', () => {
  it.each<[string, Language, string | undefined]>([
    // What the mark means depends on the language.
    ['1.200', 'id', '1200'],
    ['1,200', 'en', '1200'],
    ['1,200', 'zh', '1200'],
    ['1.200', 'en', undefined],
    ['1,200', 'id', undefined],
    // What means one thing only is taken in any language.
    ['1,200.5', 'id', '1200.5'],
    ['1.200,5', 'en', '1200.5'],
    ['1.200.000', 'en', '1200000'],
    ['1,200,000', 'id', '1200000'],
    ['4,44', 'en', '4.44'],
    ['4.44', 'id', '4.44'],
    ['0.125', 'id', '0.125'],
    ['0,125', 'en', '0.125'],
    ['1.2000', 'id', '1.2'],
    ['12345.678', 'id', '12345.678'],
    ['1200', 'id', '1200'],
    [' 12 000 ', 'en', '12000'],
    ['12 000,5', 'id', '12000.5'],
    ['1’200', 'en', '1200'],
    ['-3', 'en', '-3'],
    ['-1.200', 'id', '-1200'],
    ['-0', 'en', '0'],
    ['007,250', 'id', '7.25'],
    // No figures.
    ['', 'en', undefined],
    ['x', 'en', undefined],
    ['1,2,3', 'id', undefined],
    ['1.20.300', 'id', undefined],
    ['1.200,000.5', 'id', undefined],
    ['12k', 'en', undefined],
    ['1e3', 'en', undefined],
    ['85 %', 'en', undefined],
    [',5', 'id', undefined],
  ])('%p in %s is %p', (typed, language, expected) => expect(readNumber(typed, language)).toBe(expected));

  it('is read again as it is shown', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((tenths) => tenths / 10 ** 4);
    fc.assert(
      fc.property(value, fc.constantFrom<Language>('en', 'id', 'zh'), (one, language) => {
        expect(Number(readNumber(typedNumber(one, language), language))).toBe(one);
      }),
    );
  });

  it('says what to write where it could be two things', () => {
    const words = { invalid: 'Write a number.', ambiguous: (typed: string, list: string) => `${typed}: ${list}` };
    const fault = (typed: string, language: Language) => numberFault(typed, language, words);
    expect(readingsOf('1.200')).toEqual(['1200', '1.2']);
    expect(fault('1.200', 'en')).toBe('1.200: 1200 or 1.2');
    expect(fault('1,200', 'id')).toBe('1,200: 1,2 atau 1200');
    expect(fault('1.200', 'id')).toBeUndefined();
    expect(fault('many', 'en')).toBe('Write a number.');
    expect(fault(' ', 'en')).toBeUndefined();
  });
});

describe('a count', () => {
  it('is whole and above 0, with thousands marked in any way', () => {
    expect(['12', '1.200', '1,200', '1 200', '0', '1.5', '-1', '1.200,5', ''].map(readCount)).toEqual([
      ...[12, 1200, 1200, 1200, undefined, undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('a percentage', () => {
  it('is what lies between 0 and 100', () => {
    expect(['80', '82,5', '82.5 %', '100%', '1.200', '82,500', '101', '-1', 'x', ''].map(readPercent)).toEqual([
      ...['80', '82.5', '82.5', '100', '1.2', '82.5', undefined, undefined, undefined, undefined],
    ]);
  });
});
