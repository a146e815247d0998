import { inputsOf, leversOf, rangeOf, typedRange } from './inputs';

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
    expect(rangeOf({ ...typed, likely: '1.200' }, undefined, 'id')?.likely).toBe(1200);
    expect(rangeOf({ ...typed, likely: '1.200' }, undefined, 'en')).toBeUndefined();
    expect(rangeOf({ ...typed, source: ' ' }, undefined, 'en')).toBeUndefined();
    expect(rangeOf({ ...typed, high: 'many' }, undefined, 'en')).toBeUndefined();
  });
});
