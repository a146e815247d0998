import { writtenNumber } from './written-number';

describe('a figure that somebody typed', () => {
  it.each([
    ['85', '85'],
    [' 85,50 ', '85.5'],
    ['007.250', '7.25'],
    ['1.234,5', '1234.5'],
    ['1,200', '1200'],
    ['1.200', undefined],
    ['1234567890', undefined],
    ['0.1234567', undefined],
    ['-0', '0'],
    ['-3.5', '-3.5'],
    ['', null],
    ['85 %', undefined],
    ['1e3', undefined],
  ])('%p becomes %p', (typed, expected) => {
    expect(writtenNumber(typed, 'en')).toBe(expected);
  });
});
